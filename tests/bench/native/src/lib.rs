//! The data that the benchmarks measure on: our published layers, and places strewn around them.

use std::fmt::Write as _;

use hanoi_map::app::{Asset, Msg, Shared, State, read, update};
use hanoi_map::data::{LayerId, Limits};
use hanoi_map::view::Viewport;

const HERITAGE: &str = include_str!("../../../../assets/data/heritage.geojson");
const CRAFT: &str = include_str!("../../../../assets/data/craft.geojson");
const CREATIVE: &str = include_str!("../../../../assets/data/creative.geojson");
const EVENTS: &str = include_str!("../../../../assets/data/events.geojson");
const CCI: &str = include_str!("../../../../assets/data/cci.geojson");

/// The published layers as text.
pub const LAYERS: [(LayerId, &str); 5] = [
    (LayerId::Heritage, HERITAGE),
    (LayerId::Craft, CRAFT),
    (LayerId::Creative, CREATIVE),
    (LayerId::Events, EVENTS),
    (LayerId::Cci, CCI),
];

/// Words that names are made of, so that a search has something to find and to rank.
const WORDS: [&str; 12] = [
    "Đình",
    "Chùa",
    "Làng",
    "gốm",
    "lụa",
    "Bát",
    "Tràng",
    "Vạn",
    "Phúc",
    "Đường",
    "Lâm",
    "Hồ",
];
const KINDS: [&str; 6] = ["pagoda", "temple", "museum", "market", "theatre", "street"];
const WARDS: [&str; 5] = ["Hoàn Kiếm", "Ba Đình", "Tây Hồ", "Hà Đông", "Gia Lâm"];

/// A file of so many named places around Hanoi, the same every time.
pub fn places(count: usize) -> String {
    let mut random = Random(2019);
    let mut text = String::from(r#"{"type":"FeatureCollection","features":["#);
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        let (lon, lat) = (random.around(105.84, 0.3), random.around(21.03, 0.3));
        let name = [
            random.one_of(&WORDS),
            random.one_of(&WORDS),
            random.one_of(&WORDS),
        ]
        .join(" ");
        let (kind, ward) = (random.one_of(&KINDS), random.one_of(&WARDS));
        // Writing to a string can't fail.
        let _ = write!(
            text,
            r#"{comma}{{"type":"Feature","id":"p{number}","geometry":{{"type":"Point","coordinates":[{lon:.6},{lat:.6}]}},"properties":{{"name_vi":"{name} {number}","name_en":"Place {number}","kinds":["{kind}"],"ward":"{ward}","rank":{}}}}}"#,
            1 + number % 5
        );
    }
    text.push_str("]}");
    text
}

/// A file of so many areas of 40 corners around Hanoi, the same every time.
pub fn areas(count: usize) -> String {
    let mut random = Random(2045);
    let mut text = String::from(r#"{"type":"FeatureCollection","features":["#);
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        let (lon, lat) = (random.around(105.84, 0.3), random.around(21.03, 0.3));
        let reach = 0.001 + 0.004 * random.next();
        let corner = |at: usize| {
            let (sin, cos) = (at as f64 / 40.0 * std::f64::consts::TAU).sin_cos();
            format!("[{:.6},{:.6}]", lon + reach * cos, lat + reach * sin)
        };
        let ring: Vec<String> = (0..=40).map(|at| corner(at % 40)).collect();
        // Writing to a string can't fail.
        let _ = write!(
            text,
            r#"{comma}{{"type":"Feature","id":"a{number}","geometry":{{"type":"Polygon","coordinates":[[{}]]}},"properties":{{"name":"Khu {number}"}}}}"#,
            ring.join(",")
        );
    }
    text.push_str("]}");
    text
}

/// The app on a desk with these files loaded.
pub fn loaded(files: &[(LayerId, &str)]) -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(1440.0, 900.0)));
    for (layer, text) in files {
        let asset = Asset::Places(*layer);
        let text = text.as_bytes().to_vec();
        let reading = read(asset, text, Limits::DEFAULT, &mut |_| ()).unwrap_or_default();
        let big_file = reading.crowd.map(|parts| Shared::new(parts.into()));
        update(&mut state, Msg::Read(asset, reading.pack.into(), big_file));
    }
    state
}

/// A linear congruential generator: enough to strew places.
struct Random(u64);

impl Random {
    /// From 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }

    /// Denser in the middle, as a city is.
    fn around(&mut self, middle: f64, reach: f64) -> f64 {
        middle + (self.next() + self.next() - 1.0) * reach
    }

    fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        let at = (self.next() * all.len() as f64) as usize;
        all.get(at).copied().unwrap_or_default()
    }
}
