//! Lengths in words.

use crate::data::Lang;
use crate::geo::decimal;

/// To the metre under a kilometre, to tenths of a kilometre above.
pub(in crate::app) fn length(metres: u32, lang: Lang) -> String {
    match metres {
        0..1000 => format!("{metres} m"),
        _ => kilometres(f64::from(metres) / 1000.0, 1, lang),
    }
}

/// As people say it: tens of metres, tenths of a kilometre, from ten on whole kilometres.
pub(in crate::app) fn round_length(metres: f64, lang: Lang) -> String {
    let tens = (metres / 10.0).round().max(1.0) * 10.0;
    match metres / 1000.0 {
        _ if tens < 1000.0 => format!("{} m", decimal(tens, 0)),
        km if km < 9.95 => kilometres(km, 1, lang),
        km => kilometres(km, 0, lang),
    }
}

fn kilometres(km: f64, digits: u32, lang: Lang) -> String {
    let km = decimal(km, digits);
    match lang {
        Lang::Vi => format!("{} km", km.replace('.', ",")),
        Lang::En => format!("{km} km"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_turns_to_kilometres_at_a_thousand_metres() {
        assert_eq!(length(999, Lang::En), "999 m");
        assert_eq!(length(1500, Lang::En), "1.5 km");
        assert_eq!(length(1500, Lang::Vi), "1,5 km");
    }

    #[test]
    fn round_lengths_are_as_exact_as_people_say_them() {
        for (metres, said) in [
            (2.0, "10 m"),
            (347.0, "350 m"),
            (994.0, "990 m"),
            (996.0, "1.0 km"),
            (1234.0, "1.2 km"),
            (9960.0, "10 km"),
            (23_400.0, "23 km"),
        ] {
            assert_eq!(round_length(metres, Lang::En), said);
        }
        assert_eq!(round_length(1234.0, Lang::Vi), "1,2 km");
    }
}
