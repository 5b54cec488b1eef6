//! The sentences in Vietnamese.

use super::{Facts, is_span, is_urban, is_year, joined, named_craft, nouns};
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

/// What and where: "Bảo tàng, đồng thời là không gian văn hóa nghệ thuật, ở phường Từ Liêm (quận Nam
/// Từ Liêm cũ)."
fn what(place: &Place) -> Option<String> {
    let mut text = nouns::vi(place.kind(), place).to_owned();
    if place.file == "craft" {
        text.push_str(&named_craft(place, Lang::Vi));
    } else if place.file == "creative"
        && let Some(field) = place.text("field")
    {
        text.push_str(&format!(
            " (lĩnh vực {})",
            words::code(Lang::Vi, "field", field)
        ));
    }
    if let Some(second) = nouns::second(place) {
        text.push_str(&format!(", đồng thời là {},", nouns::vi(second, place)));
    }
    Some(format!("{text} {}", location(place)?))
}

fn location(place: &Place) -> Option<String> {
    let district = place.text("district").unwrap_or_default();
    if let Some((one, other)) = district.split_once(", ") {
        let (one_type, other_type) = (district_type(one), district_type(other));
        return Some(format!("nối {one_type} {one} và {other_type} {other} cũ"));
    }
    let old = match district {
        "" => String::new(),
        name => format!(" ({} {name} cũ)", district_type(name)),
    };
    let ward = place.text("ward")?;
    let ward_type = place.text("ward_type").unwrap_or("phường");
    Some(format!("ở {ward_type} {ward}{old}"))
}

fn district_type(district: &str) -> &'static str {
    match district {
        "Sơn Tây" => "thị xã",
        name if is_urban(name) => "quận",
        _ => "huyện",
    }
}

fn since(facts: &Facts<'_>) -> Option<String> {
    let since = facts.since("vi")?;
    Some(if is_year(since) {
        format!("Có từ năm {since}")
    } else if is_span(since) {
        format!("Xây dựng trong các năm {since}")
    } else if is_plain_age(since) {
        format!("Có từ {since}")
    } else if since.starts_with("hồ tự nhiên") {
        format!("Đây là {since}")
    } else {
        format!("Niên đại: {since}")
    })
}

/// "đầu thế kỷ XVII", "thời Hậu Lê", and nothing after it.
fn is_plain_age(text: &str) -> bool {
    let age = ["thế kỷ", "đầu thế kỷ", "cuối thế kỷ", "thời "];
    age.iter().any(|start| text.starts_with(start)) && !text.contains([',', ';'])
}

fn opened(facts: &Facts<'_>) -> Option<String> {
    let since = facts.since("vi")?;
    if since.ends_with("hoặc trước đó") {
        return Some(format!("Mở cửa từ {since}"));
    }
    if is_span(since) || !since.ends_with(|c: char| c.is_ascii_digit()) || since.contains(';') {
        return self::since(facts);
    }
    let verb = match facts.place.kind() {
        "public-art" => "Hoàn thành",
        "gallery" | "arts-hub" | "coworking" | "factory-reuse" if is_year(since) => "Thành lập",
        _ => "Mở cửa",
    };
    let when = if is_year(since) {
        format!("năm {since}")
    } else if since.starts_with(|c: char| c.is_ascii_digit()) {
        format!("ngày {since}")
    } else {
        since.to_owned()
    };
    Some(format!("{verb} {when}"))
}

fn craft(facts: &Facts<'_>) -> Option<String> {
    let detail = lower(facts.place.in_lang("craft_detail", "vi")?);
    let new = facts.may_say("craft") && !named_craft(facts.place, Lang::Vi).contains(&detail);
    new.then(|| format!("Nghề: {detail}"))
}

/// The first letter small, unless the word is a name.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let small = letters.next().map(char::to_lowercase);
    small.into_iter().flatten().chain(letters).collect()
}

fn craft_since(facts: &Facts<'_>) -> Option<String> {
    let since = facts.since("vi")?;
    Some(if since.starts_with("nghề") {
        format!("Niên đại: {since}")
    } else {
        format!("Nghề có từ {since}")
    })
}

fn recognised(facts: &Facts<'_>) -> Option<String> {
    let whole = facts.whole("vi");
    let each: Vec<String> = facts
        .recognitions()
        .into_iter()
        .map(|(code, year)| one_recognition(code, year, whole))
        .collect();
    (!each.is_empty()).then(|| each.join("; "))
}

fn one_recognition(code: &str, year: i64, whole: Option<&str>) -> String {
    let year = match year {
        0 => String::new(),
        year => format!(" ({year})"),
    };
    match (code, whole) {
        ("national-special", Some(whole)) => {
            format!("thuộc di tích quốc gia đặc biệt {whole}{year}")
        }
        ("unesco-whs", Some(whole)) => format!("thuộc Di sản thế giới {whole}{year}"),
        ("national-special", None) => format!("di tích quốc gia đặc biệt{year}"),
        ("national", _) => format!("di tích quốc gia{year}"),
        ("city", _) => format!("di tích cấp thành phố{year}"),
        ("unesco-whs", None) => format!("Di sản thế giới UNESCO{year}"),
        ("unesco-memory-of-world", _) => {
            format!("bia tiến sĩ là Di sản tư liệu thế giới UNESCO{year}")
        }
        ("unesco-intangible", _) => format!("di sản văn hóa phi vật thể UNESCO ghi danh{year}"),
        ("national-intangible-heritage", _) => {
            format!("di sản văn hóa phi vật thể quốc gia{year}")
        }
        ("traditional-craft-village-city", _) => {
            format!("được thành phố công nhận là nghề truyền thống{year}")
        }
        ("craft-village-city", _) => format!("được công nhận là làng nghề{year}"),
        ("world-craft-city", _) => {
            format!("thành viên Mạng lưới các thành phố thủ công sáng tạo thế giới{year}")
        }
        (other, _) => other.to_owned(),
    }
}

/// Said only when it is not simply open.
fn runs(place: &Place) -> Option<String> {
    match place.text("status")? {
        "closed" => Some("Nay đã đóng cửa".to_owned()),
        "unknown" => Some("Đầu năm 2026 chưa rõ nơi này còn hoạt động hay không".to_owned()),
        _ => None,
    }
}

fn event(place: &Place) -> Option<String> {
    let often = words::code(Lang::Vi, "frequency", place.text("frequency")?);
    let note = place
        .in_lang("frequency_note", "vi")
        .map_or_else(String::new, |note| format!(" ({note})"));
    Some(format!(
        "{}, tổ chức {often}{note}. Thời gian: {}. Địa điểm: {}",
        nouns::vi(place.kind(), place),
        lower(place.in_lang("when", "vi")?),
        place.in_lang("place", "vi")?
    ))
}

fn first_held(place: &Place) -> Option<String> {
    if let Some(words) = place.in_lang("first_held", "vi") {
        return Some(format!("Có từ {words}"));
    }
    let year = place.int("first_held")?;
    Some(format!("Tổ chức lần đầu năm {year}"))
}

fn zone(place: &Place) -> String {
    let phase = place.text("phase").unwrap_or_default();
    let phase = words::code(Lang::Vi, "phase", phase);
    match (place.text("certainty"), place.in_lang("expected", "vi")) {
        (Some("official"), Some(expected)) => format!(
            "Được báo chí nêu là Trung tâm Công nghiệp văn hóa, {expected}; \
             đến đầu năm 2026 chưa có xác nhận đã thành lập"
        ),
        (Some("official"), None) => {
            "Kế hoạch của thành phố dự kiến nơi này thuộc một Trung tâm Công nghiệp văn hóa lớn \
             ven sông Hồng vào năm 2045; đến đầu năm 2026 chưa thành lập"
                .to_owned()
        }
        (Some("indicative"), _) => format!(
            "Mới được nhắc đến như ví dụ hoặc mối nối của các Trung tâm Công nghiệp văn hóa dự kiến \
             ({phase}); đến đầu năm 2026 chưa được nêu tên là một trung tâm"
        ),
        _ => format!(
            "Chỉ là gợi ý ({phase}): đến đầu năm 2026 chưa nguồn nào gọi đây là Trung tâm Công \
             nghiệp văn hóa"
        ),
    }
}

fn specialities(place: &Place) -> Option<String> {
    let words: Vec<String> = place
        .list("specialities")
        .into_iter()
        .filter(|code| *code != "multidisciplinary")
        .map(|code| words::code(Lang::Vi, "speciality", code))
        .collect();
    (!words.is_empty()).then(|| format!("Lĩnh vực: {}", words.join(", ")))
}

fn extent(place: &Place) -> Option<String> {
    place.in_lang("extent_how", "vi")?;
    Some("Ranh giới trên bản đồ chỉ là gần đúng".to_owned())
}
