//! Colours that everybody can tell apart: contrast, and the distance between layers for four kinds of
//! eyes, computed from the tables that the map and the page are painted with.

use crate::tokens::{DARK, LIGHT, colors};
use hanoi_map::data::LayerId;
use hanoi_map::style::{Color, Theme, contrast_ratio, layer_color, layer_shape};

/// WCAG 2.2, 1.4.11: what has to be seen, against what is next to it.
const SEEN: f64 = 3.0;
/// WCAG 2.2, 1.4.3: text.
const READ: f64 = 4.5;
/// Two colours nearer than this in OKLab are taken for one another on a map.
const APART: f64 = 0.12;

const THEMES: [(&str, &Theme); 2] = [("light", &Theme::LIGHT), ("dark", &Theme::DARK)];

/// How eyes without one kind of cones see linear light, row by row (Machado, Oliveira and Fernandes,
/// IEEE TVCG 15, 2009, severity 1).
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "all cones",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanope",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranope",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanope",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    let dot = |row: [f64; 3]| row.iter().zip(vector).map(|(a, b)| a * b).sum::<f64>();
    matrix.map(dot)
}

fn linear(color: Color) -> [f64; 3] {
    [color.r, color.g, color.b].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// OKLab from linear sRGB (Ottosson, 2020).
fn oklab(linear: [f64; 3]) -> [f64; 3] {
    let cones = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ];
    let lab = [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ];
    times(&lab, times(&cones, linear).map(f64::cbrt))
}

fn distance(a: Color, b: Color, eyes: &[[f64; 3]; 3]) -> f64 {
    let seen = |color| oklab(times(eyes, linear(color)).map(|light| light.clamp(0.0, 1.0)));
    let squares = seen(a)
        .into_iter()
        .zip(seen(b))
        .map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn white_is_one_step_from_black_and_red_near_green_only_for_some_eyes() {
    let [black, white] = [0x000000, 0xffffff].map(Color::hex);
    assert!((distance(black, white, &EYES[0].1) - 1.0).abs() < 1e-3);
    let [red, green] = [0xc04040, 0x707030].map(Color::hex);
    assert!(distance(red, green, &EYES[0].1) > 2.0 * distance(red, green, &EYES[2].1));
}

#[test]
fn every_symbol_stands_out_from_land_water_parks_and_streets() {
    for (name, theme) in THEMES {
        let grounds = [
            ("land", theme.land),
            ("land beyond", theme.beyond),
            ("water", theme.water),
            ("a park", theme.park),
            ("an airport", theme.apron),
            ("a street", theme.road),
            ("a panel", theme.panel),
        ];
        for layer in LayerId::ALL {
            for (ground, color) in grounds {
                let ratio = contrast_ratio(layer_color(theme, layer), color);
                assert!(ratio >= SEEN, "{layer:?} on {ground}, {name}: {ratio:.2}");
            }
        }
    }
}

#[test]
fn any_two_of_our_layers_are_told_apart_by_all_eyes() {
    for (name, theme) in THEMES {
        for (eyes, matrix) in &EYES {
            for (at, one) in LayerId::OURS.into_iter().enumerate() {
                for other in &LayerId::OURS[at + 1..] {
                    let [a, b] = [one, *other].map(|layer| layer_color(theme, layer));
                    let apart = distance(a, b, matrix);
                    assert!(
                        apart >= APART,
                        "{one:?} and {other:?}, {name}, {eyes}: {apart:.3}"
                    );
                }
            }
        }
    }
}

/// The visitor's own points are ink, near to some layers; they are told by their shape.
#[test]
fn no_two_layers_have_one_shape() {
    for (at, one) in LayerId::ALL.into_iter().enumerate() {
        for other in &LayerId::ALL[at + 1..] {
            assert_ne!(layer_shape(one), layer_shape(*other));
        }
    }
}

#[test]
fn the_focus_ring_and_the_names_of_the_map_are_read_on_every_ground() {
    for (name, theme) in THEMES {
        let grounds = [
            theme.land,
            theme.beyond,
            theme.water,
            theme.park,
            theme.road,
            theme.halo,
        ];
        for ground in grounds {
            for ink in [theme.ink, theme.quiet_ink] {
                let ratio = contrast_ratio(ink, ground);
                assert!(ratio >= READ, "{ink:?} on {ground:?}, {name}: {ratio:.2}");
            }
        }
        for ground in [theme.water, theme.land] {
            let ratio = contrast_ratio(theme.water_ink, ground);
            assert!(
                ratio >= READ,
                "names of water on {ground:?}, {name}: {ratio:.2}"
            );
        }
        // Names of zones wear the colour of the plan, with a halo.
        let ratio = contrast_ratio(theme.cci, theme.halo);
        assert!(ratio >= READ, "names of zones, {name}: {ratio:.2}");
    }
}

#[test]
fn every_text_of_the_page_is_read_on_what_it_stands_on() {
    let texts: [(&str, &[&str]); 4] = [
        (
            "--ink",
            &["--panel", "--chip", "--press", "--mark", "--land"],
        ),
        ("--quiet-ink", &["--panel", "--chip", "--press", "--land"]),
        ("--on-ink", &["--ink"]),
        ("--cci", &["--panel"]),
    ];
    for block in [LIGHT, DARK] {
        let tokens = colors(block);
        for (text, grounds) in texts {
            for ground in grounds {
                let ratio = contrast_ratio(tokens[text], tokens[ground]);
                assert!(ratio >= READ, "{text} on {ground} in {block} {ratio:.2}");
            }
        }
    }
}

#[test]
fn the_edges_of_boxes_and_the_line_of_a_problem_are_seen() {
    let edges = [
        ("--edge", "--panel"),
        ("--edge", "--chip"),
        ("--heritage", "--panel"),
    ];
    for block in [LIGHT, DARK] {
        let tokens = colors(block);
        for (edge, ground) in edges {
            let ratio = contrast_ratio(tokens[edge], tokens[ground]);
            assert!(ratio >= SEEN, "{edge} on {ground} in {block} {ratio:.2}");
        }
    }
}
