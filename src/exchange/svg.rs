//! A scene as SVG: the painter for paper and for tests.

use crate::geo::{Screen, ScreenBox};
use crate::scene::{
    Align, Dash, Hatch, Mark, Path, Scene, TextMark, glyph_lines, hatch_lines, symbol_outline,
};
use crate::style::Color;
use std::fmt::Write as _;

/// The scene as an SVG document of that size in CSS pixels. Text asks for the map's font by name.
pub fn svg_from_scene(scene: &Scene, width: f64, height: f64) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"'Be Vietnam Pro', sans-serif\">\n"
    );
    let view = ScreenBox::new(0.0, 0.0, width, height);
    for (number, mark) in scene.marks.iter().enumerate() {
        write_mark(&mut svg, mark, view, number);
    }
    svg.push_str("</svg>\n");
    svg
}

fn write_mark(svg: &mut String, mark: &Mark, view: ScreenBox, number: usize) {
    match mark {
        Mark::Background(color) => {
            let _ = writeln!(
                svg,
                "<rect width=\"100%\" height=\"100%\"{}/>",
                fill(*color)
            );
        }
        Mark::Fill { rings, color } => {
            let _ = writeln!(
                svg,
                "<path d=\"{}\" fill-rule=\"evenodd\"{}/>",
                path(rings, true),
                fill(*color)
            );
        }
        Mark::Hatched { rings, hatch } => write_hatch(svg, rings, hatch, view, number),
        Mark::Stroke {
            lines,
            closed,
            width,
            color,
            dash,
        } => {
            let _ = writeln!(
                svg,
                "<path d=\"{}\" fill=\"none\" stroke-linejoin=\"round\"{}{}/>",
                path(lines, *closed),
                stroke(*color, *width),
                dashes(*dash),
            );
        }
        Mark::Symbol {
            at,
            shape,
            size,
            color,
            rim,
            glyph,
        } => {
            let outline = std::sync::Arc::new(vec![symbol_outline(*shape, *at, *size)]);
            let _ = writeln!(
                svg,
                "<path d=\"{}\" stroke-linejoin=\"round\" paint-order=\"stroke\"{}{}/>",
                path(&outline, true),
                fill(*color),
                stroke(*rim, 3.0),
            );
            if let Some(glyph) = glyph {
                let (lines, pen) = glyph_lines(*glyph, *shape, *at, *size);
                let _ = writeln!(
                    svg,
                    "<path d=\"{}\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{}/>",
                    path(&std::sync::Arc::new(lines), false),
                    stroke(*rim, pen),
                );
            }
        }
        Mark::Halo { at, radius, color } => write_disc(svg, *at, *radius, &fill(*color)),
        Mark::Ring {
            at,
            radius,
            width,
            color,
        } => {
            write_disc(
                svg,
                *at,
                *radius,
                &format!(" fill=\"none\"{}", stroke(*color, *width)),
            );
        }
        Mark::Cluster {
            at,
            radius,
            shares,
            count,
            fill: disc,
            ink,
        } => {
            write_cluster(svg, *at, *radius, shares, *disc);
            let text = format!(
                "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" dominant-baseline=\"central\" font-size=\"12\" font-weight=\"600\"{}>{count}</text>",
                at.x,
                at.y,
                fill(*ink)
            );
            svg.push_str(&text);
            svg.push('\n');
        }
        Mark::Text(text) => write_text(svg, text),
    }
}

fn write_disc(svg: &mut String, at: Screen, radius: f64, paint: &str) {
    let _ = writeln!(
        svg,
        "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\"{paint}/>",
        at.x, at.y
    );
}

fn write_cluster(svg: &mut String, at: Screen, radius: f64, shares: &[(Color, u32)], disc: Color) {
    write_disc(svg, at, radius, &fill(disc));
    let total: u32 = shares.iter().map(|share| share.1).sum();
    let middle = radius - 2.5;
    let around = std::f64::consts::TAU * middle;
    let mut from = 0.0;
    for (color, count) in shares {
        let part = around * f64::from(*count) / f64::from(total.max(1));
        let _ = writeln!(
            svg,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{middle:.1}\" fill=\"none\" stroke-dasharray=\"{part:.2} {around:.2}\" stroke-dashoffset=\"{:.2}\" transform=\"rotate(-90 {:.1} {:.1})\"{}/>",
            at.x,
            at.y,
            -from,
            at.x,
            at.y,
            stroke(*color, 4.0),
        );
        from += part;
    }
}

fn write_text(svg: &mut String, mark: &TextMark) {
    let anchor = match mark.align {
        Align::Left => "start",
        Align::Center => "middle",
        Align::Right => "end",
    };
    let turn = if mark.angle == 0.0 {
        String::new()
    } else {
        format!(
            " transform=\"rotate({:.1} {:.1} {:.1})\"",
            mark.angle.to_degrees(),
            mark.at.x,
            mark.at.y
        )
    };
    let halo = if mark.halo.a == 0 {
        String::new()
    } else {
        stroke(mark.halo, 3.0)
    };
    let weight = if mark.font.bold { 600 } else { 400 };
    let style = if mark.font.italic {
        " font-style=\"italic\""
    } else {
        ""
    };
    let _ = writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" dominant-baseline=\"central\" font-size=\"{}\" font-weight=\"{weight}\"{style} paint-order=\"stroke\" stroke-linejoin=\"round\"{}{halo}{turn}>{}</text>",
        mark.at.x,
        mark.at.y,
        mark.font.size(),
        fill(mark.color),
        escaped(&mark.text),
    );
}

fn write_hatch(svg: &mut String, rings: &Path, hatch: &Hatch, view: ScreenBox, number: usize) {
    let _ = writeln!(
        svg,
        "<clipPath id=\"hatch{number}\"><path d=\"{}\" clip-rule=\"evenodd\"/></clipPath>",
        path(rings, true)
    );
    let mut lines = String::new();
    for (from, to) in hatch_lines(hatch, view) {
        let _ = write!(
            lines,
            "M{:.1} {:.1}L{:.1} {:.1}",
            from.x, from.y, to.x, to.y
        );
    }
    let _ = writeln!(
        svg,
        "<path clip-path=\"url(#hatch{number})\" d=\"{lines}\" fill=\"none\"{}/>",
        stroke(hatch.color, hatch.width)
    );
}

fn path(lines: &Path, closed: bool) -> String {
    let mut d = String::new();
    for line in lines.iter() {
        for (ix, point) in line.iter().enumerate() {
            let _ = write!(
                d,
                "{}{:.1} {:.1}",
                if ix == 0 { 'M' } else { 'L' },
                point.x,
                point.y
            );
        }
        if closed {
            d.push('Z');
        }
    }
    d
}

fn fill(color: Color) -> String {
    format!(" fill=\"{}\"", color.css())
}

fn stroke(color: Color, width: f64) -> String {
    format!(" stroke=\"{}\" stroke-width=\"{width:.2}\"", color.css())
}

fn dashes(dash: Dash) -> String {
    match dash {
        Dash::Solid => " stroke-linecap=\"round\"".into(),
        Dash::Dashed { on, off } => format!(" stroke-dasharray=\"{on} {off}\""),
        Dash::Dotted { gap } => format!(" stroke-linecap=\"round\" stroke-dasharray=\"0 {gap}\""),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Font;

    #[test]
    fn letters_that_mean_something_to_xml_are_written_as_words() {
        let mark = Mark::Text(TextMark {
            at: Screen::new(1.0, 2.0),
            align: Align::Left,
            text: "<b>&\"".into(),
            font: Font::regular(12),
            color: Color::hex(0),
            halo: Color::TRANSPARENT,
            angle: 0.0,
        });
        let svg = svg_from_scene(
            &Scene {
                marks: vec![mark],
                targets: vec![],
            },
            10.0,
            10.0,
        );
        assert!(svg.contains("&lt;b&gt;&amp;&quot;"));
    }
}
