//! The sentences in English.

use super::{Facts, is_span, is_year, joined, named_craft, nouns};
use crate::data::place::Place;
use hanoi_map::app::words;
use hanoi_map::data::Lang;

/// The summary of a place.
pub(super) fn summary(facts: &Facts<'_>) -> String {
    match facts.place.file.as_str() {
        "events" => joined([
            event(facts.place),
            recognised(facts),
            first_held(facts.place),
        ]),
        "cci" => joined([
            Some(zone(facts.place)),
            specialities(facts.place),
            extent(facts.place),
        ]),
        "craft" => joined([
            what(facts.place),
            craft(facts),
            craft_since(facts),
            recognised(facts),
        ]),
        "creative" => joined([
            what(facts.place),
            opened(facts),
            recognised(facts),
            runs(facts.place),
        ]),
        _ => joined([
            what(facts.place),
            since(facts),
            recognised(facts),
            runs(facts.place),
        ]),
    }
}

/// What and where: "A museum, also an arts hub, in Từ Liêm ward, former Nam Từ Liêm district."
fn what(place: &Place) -> Option<String> {
    let mut text = nouns::en(place.kind(), place).to_owned();
    if place.file == "craft" {
        text.push_str(&named_craft(place, Lang::En));
    } else if place.file == "creative"
        && let Some(field) = place.text("field")
    {
        text.push_str(&format!(" ({})", words::code(Lang::En, "field", field)));
    }
    if let Some(second) = nouns::second(place) {
        text.push_str(&format!(", also {},", nouns::en(second, place)));
    }
    Some(format!("{text} {}", location(place)?))
}

fn location(place: &Place) -> Option<String> {
    let district = place.text("district").unwrap_or_default();
    if let Some((one, other)) = district.split_once(", ") {
        return Some(format!("between the former districts of {one} and {other}"));
    }
    let old = match district {
        "" => String::new(),
        "Sơn Tây" => ", former town of Sơn Tây".to_owned(),
        name => format!(", former {name} district"),
    };
    let ward = place.text("ward")?;
    Some(format!("in {ward} {}{old}", ward_type(place)))
}

fn ward_type(place: &Place) -> &'static str {
    match place.text("ward_type") {
        Some("xã") => "commune",
        _ => "ward",
    }
}

fn since(facts: &Facts<'_>) -> Option<String> {
    let since = facts.since("en")?;
    Some(if is_year(since) {
        format!("It dates from {since}")
    } else if is_span(since) {
        format!("It was built in {since}")
    } else if is_plain_age(since) {
        format!("It dates from the {since}")
    } else if since.starts_with("a natural") {
        format!("It is {since}")
    } else {
        format!("Timeline: {since}")
    })
}

/// "early 17th century", "Later Lê dynasty", and nothing after it.
fn is_plain_age(text: &str) -> bool {
    let age = [" century", " dynasty", " period", " era"];
    let phrase = ["a ", "an ", "its "]
        .iter()
        .any(|start| text.starts_with(start));
    !phrase && !text.contains([',', ';']) && age.iter().any(|end| text.ends_with(end))
}

fn opened(facts: &Facts<'_>) -> Option<String> {
    let since = facts.since("en")?;
    let dated = since.split(' ').count() > 1;
    if since.ends_with("or earlier") {
        return Some(format!("Open since {since}"));
    }
    if is_span(since) || !since.ends_with(|c: char| c.is_ascii_digit()) || since.contains(';') {
        return self::since(facts);
    }
    let preposition = if dated && since.starts_with(|c: char| c.is_ascii_digit()) {
        "on"
    } else {
        "in"
    };
    let verb = match facts.place.kind() {
        "public-art" => "Made",
        "gallery" | "arts-hub" | "coworking" | "factory-reuse" if !dated => "Founded",
        _ => "Opened",
    };
    Some(format!("{verb} {preposition} {since}"))
}

fn craft(facts: &Facts<'_>) -> Option<String> {
    let detail = lower(facts.place.in_lang("craft_detail", "en")?);
    let new = facts.may_say("craft") && !named_craft(facts.place, Lang::En).contains(&detail);
    new.then(|| format!("The craft: {detail}"))
}

/// The first letter small, unless the word is a name of its own.
fn lower(text: &str) -> String {
    let first = text.split([' ', ',']).next().unwrap_or_default();
    if ["Dao", "Mo", "West", "Buddhist", "Dó"].contains(&first) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    let small = letters.next().map(char::to_lowercase);
    small.into_iter().flatten().chain(letters).collect()
}

fn craft_since(facts: &Facts<'_>) -> Option<String> {
    let since = facts.since("en")?;
    Some(if since.contains(" ago") {
        if since.contains(',') {
            format!("Timeline: {since}")
        } else {
            format!("The craft began {since}")
        }
    } else if since.starts_with(|c: char| c.is_ascii_digit())
        && (since.contains("century") || since.contains("0s"))
        || since.starts_with(['L', 'e'])
    {
        format!("The craft dates from the {since}")
    } else {
        format!("The craft dates from {since}")
    })
}

fn recognised(facts: &Facts<'_>) -> Option<String> {
    let whole = facts.whole("en");
    let each: Vec<String> = facts
        .recognitions()
        .into_iter()
        .map(|(code, year)| one_recognition(code, year, whole))
        .collect();
    (!each.is_empty()).then(|| each.join("; "))
}

fn one_recognition(code: &str, year: i64, whole: Option<&str>) -> String {
    let since = match year {
        0 => String::new(),
        year => format!(" since {year}"),
    };
    let listed = match year {
        0 => String::new(),
        year => format!(" ({year})"),
    };
    match (code, whole) {
        ("national-special", Some(whole)) => {
            format!("part of the special national relic {whole}{listed}")
        }
        ("unesco-whs", Some(whole)) => format!("part of the World Heritage site {whole}{listed}"),
        ("national-special", None) => format!("special national relic{since}"),
        ("national", _) => format!("national relic{since}"),
        ("city", _) => format!("relic listed by the city{since}"),
        ("unesco-whs", None) => format!("UNESCO World Heritage{since}"),
        ("unesco-memory-of-world", _) => {
            format!("its stelae have been on UNESCO’s Memory of the World register{since}")
        }
        ("unesco-intangible", _) => format!("on UNESCO’s list of intangible heritage{since}"),
        ("national-intangible-heritage", _) => {
            format!("on the national list of intangible heritage{since}")
        }
        ("traditional-craft-village-city", _) => {
            format!("recognised by the city as a traditional craft{since}")
        }
        ("craft-village-city", _) => format!("a recognised craft village{since}"),
        ("world-craft-city", _) => format!("in the World Craft Cities network{since}"),
        (other, _) => other.to_owned(),
    }
}

/// Said only when it is not simply open.
fn runs(place: &Place) -> Option<String> {
    match place.text("status")? {
        "closed" => Some("It has closed".to_owned()),
        "unknown" => Some("Whether it still runs was not known in early 2026".to_owned()),
        _ => None,
    }
}

fn event(place: &Place) -> Option<String> {
    let often = words::code(Lang::En, "frequency", place.text("frequency")?);
    let note = place
        .in_lang("frequency_note", "en")
        .map_or_else(String::new, |note| format!(" ({note})"));
    Some(format!(
        "{}, held {often}{note}. When: {}. Where: {}",
        nouns::en(place.kind(), place),
        lower_when(place.in_lang("when", "en")?),
        place.in_lang("place", "en")?
    ))
}

fn lower_when(when: &str) -> String {
    let months = ["November", "October", "September"];
    if months.iter().any(|month| when.starts_with(month)) {
        return when.to_owned();
    }
    lower(when)
}

fn first_held(place: &Place) -> Option<String> {
    if let Some(words) = place.in_lang("first_held", "en") {
        return Some(format!("First held {words}"));
    }
    let year = place.int("first_held")?;
    Some(format!("First held in {year}"))
}

fn zone(place: &Place) -> String {
    let phase = place.text("phase").unwrap_or_default();
    let phase = words::code(Lang::En, "phase", phase);
    match (place.text("certainty"), place.in_lang("expected", "en")) {
        (Some("official"), Some(expected)) => format!(
            "Named in the press as a Center for Cultural Industries, {expected}; \
             not confirmed as founded as of early 2026"
        ),
        (Some("official"), None) => {
            "Foreseen by the city’s plan as part of one large Center for Cultural Industries on the \
             Red River by 2045; nothing is founded there as of early 2026"
                .to_owned()
        }
        (Some("indicative"), _) => format!(
            "Mentioned only as an example or a link of the planned Centers for Cultural Industries \
             ({phase}); not named as one of them as of early 2026"
        ),
        _ => format!(
            "A suggestion ({phase}): as of early 2026 no source calls this a Center for Cultural Industries"
        ),
    }
}

fn specialities(place: &Place) -> Option<String> {
    let words: Vec<String> = place
        .list("specialities")
        .into_iter()
        .filter(|code| *code != "multidisciplinary")
        .map(|code| words::code(Lang::En, "speciality", code))
        .collect();
    (!words.is_empty()).then(|| format!("Fields: {}", words.join(", ")))
}

fn extent(place: &Place) -> Option<String> {
    place.in_lang("extent_how", "en")?;
    Some("The outline on the map is approximate".to_owned())
}
