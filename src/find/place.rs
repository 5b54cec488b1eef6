//! Positions typed into the search box, in the ways people copy them from elsewhere.

use crate::geo::{LonLat, number};

/// The position that the whole text is, if it is one: `21.03,105.85`, either order where only one can
/// be meant, decimal commas, degrees with minutes and seconds, `geo:` addresses.
pub(super) fn position_from_query(query: &str) -> Option<LonLat> {
    let query = query.trim();
    let query = query.strip_prefix("geo:").unwrap_or(query);
    let (first, second) = if query.contains(['°', 'º']) {
        let (first, second) = halves_of_degrees(query)?;
        (from_degrees(first)?, from_degrees(second)?)
    } else {
        let (first, second) = halves_of_numbers(query)?;
        (Angle::plain(first)?, Angle::plain(second)?)
    };
    lonlat(first, second)
}

/// Degrees, and whether letters or the other number tell what they are.
#[derive(Clone, Copy)]
struct Angle {
    degrees: f64,
    is_lon: Option<bool>,
}

impl Angle {
    fn plain(text: &str) -> Option<Self> {
        let text = text.trim().replace(',', ".");
        Some(Self {
            degrees: number(&text)?,
            is_lon: None,
        })
    }
}

fn lonlat(first: Angle, second: Angle) -> Option<LonLat> {
    let lon_first = match (first.is_lon, second.is_lon) {
        (Some(a), Some(b)) if a == b => return None,
        (Some(first), _) => first,
        (None, Some(second)) => !second,
        // No latitude is over 90, and everything here lies east of 102.
        (None, None) => first.degrees.abs() > 90.0,
    };
    let (lon, lat) = if lon_first {
        (first.degrees, second.degrees)
    } else {
        (second.degrees, first.degrees)
    };
    (lon.abs() <= 180.0 && lat.abs() <= 90.0).then_some(LonLat { lon, lat })
}

/// Two numbers. Two whole numbers need a comma: `36 1954` is rather a street and a year.
fn halves_of_numbers(text: &str) -> Option<(&str, &str)> {
    if let Some(halves) = text.split_once(';').or_else(|| text.split_once(", ")) {
        return Some(halves);
    }
    if text.contains('.') && text.contains(',') {
        return text.split_once(',');
    }
    let by_space = text.split_once(char::is_whitespace);
    match by_space {
        Some((first, second)) if first.contains(['.', ',']) && second.contains(['.', ',']) => {
            by_space
        }
        Some(_) => None,
        None => text.split_once(','),
    }
}

/// Cuts `21°01'50"N 105°51'E` behind the first letter, or between the numbers where there is none.
fn halves_of_degrees(text: &str) -> Option<(&str, &str)> {
    let second_sign = text.rfind(['°', 'º'])?;
    let before = text.get(..second_sign)?.trim_end();
    let digits_at = before.rfind(|c: char| !(c.is_ascii_digit() || ".-".contains(c)))?;
    let mut cut = digits_at + before[digits_at..].chars().next()?.len_utf8();
    let leading = before[..cut].trim_end();
    // A letter stands either behind both halves or before both.
    if text.starts_with(is_direction) && leading.ends_with(is_direction) {
        cut = leading.char_indices().next_back()?.0;
    }
    Some((&text[..cut], &text[cut..]))
}

fn is_direction(c: char) -> bool {
    "NSEWnsewĐđBb".contains(c)
}

/// Degrees, minutes, seconds in this order, with the letter of a direction at either end.
fn from_degrees(text: &str) -> Option<Angle> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
    let letter = text.chars().find(|c| is_direction(*c));
    let numbers = text.trim_matches(|c: char| is_direction(c) || c.is_whitespace());
    let mut degrees = 0.0;
    let mut parts = 0;
    for part in numbers.split(|c: char| !(c.is_ascii_digit() || ".-".contains(c))) {
        if part.is_empty() {
            continue;
        }
        degrees += number(part)? / [1.0, 60.0, 3600.0].get(parts)?;
        parts += 1;
    }
    let is_south_or_west = matches!(letter, Some('S' | 's' | 'W' | 'w'));
    let is_lon = letter.map(|letter| "EeWwĐđ".contains(letter));
    (parts > 0).then_some(Angle {
        degrees: if is_south_or_west { -degrees } else { degrees },
        is_lon,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_lake(query: &str) {
        let at = position_from_query(query).unwrap_or_else(|| panic!("{query}"));
        let off = (at.lon - 105.85).abs().max((at.lat - 21.03).abs());
        assert!(off < 0.011, "{query}: {at:?}");
    }

    #[test]
    fn a_position_is_read_however_it_is_written() {
        for query in [
            "21.03,105.85",
            "21.03 105.85",
            " 21.03, 105.85 ",
            "21.03; 105.85",
            "105.85, 21.03",
            "105.85 21.03",
            "21,03 105,85",
            "21,03; 105,85",
            "geo:21.03,105.85",
            "+21.03,+105.85",
        ] {
            is_lake(query);
        }
    }

    #[test]
    fn degrees_are_read_with_minutes_seconds_and_letters() {
        for query in [
            "21°01'50\"N 105°51'E",
            "21° 1′ 50″ N, 105° 51′ 0″ E",
            "N21°01'50\" E105°51'",
            "105°51'E 21°01'50\"N",
            "21.03° 105.85°",
            "21.03°N, 105.85°E",
            "21°01'50\"B 105°51'Đ",
            "21º01'50\"N 105º51'E",
        ] {
            is_lake(query);
        }
        let south = position_from_query("21°S 105°W").unwrap();
        assert_eq!((south.lon, south.lat), (-105.0, -21.0));
    }

    #[test]
    fn names_and_house_numbers_are_no_positions() {
        for query in [
            "",
            "22",
            "22 Hàng Buồm",
            "36 1954",
            "21.03",
            "21.03,",
            ",",
            "1e5,3",
            "inf,nan",
            "200,300",
            "21.03,105.85,17",
            "°",
            "°°",
            "N°E°",
            "21°N 22°N",
            "nhà 21.03,105.85",
        ] {
            assert_eq!(position_from_query(query), None, "{query}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "[0-9NEĐ°'\".,; -]{0,20}|\\PC{0,20}") {
            if let Some(at) = position_from_query(&text) {
                prop_assert!(at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0);
            }
        }
    }
}
