//! What a place is called in a sentence: English with its article, Vietnamese without a classifier.

use crate::data::place::Place;

/// Kind, English, Vietnamese; sorted by kind.
const NOUNS: &[(&str, &str, &str)] = &[
    ("archaeological", "an archaeological site", "di chỉ khảo cổ"),
    ("architecture", "a notable building", "công trình kiến trúc"),
    ("arts-hub", "an arts hub", "không gian văn hóa nghệ thuật"),
    ("assembly-hall", "an assembly hall", "hội quán"),
    ("book", "a book fair", "ngày hội sách"),
    ("bookshop", "a place of bookshops", "nơi bán sách"),
    ("bridge", "a bridge", "cầu"),
    ("cave", "a cave", "hang động"),
    ("church", "a church", "nhà thờ"),
    ("cinema", "a cinema", "rạp chiếu phim"),
    ("citadel", "a citadel site", "di tích thành cổ"),
    ("commemoration", "a commemoration", "lễ kỷ niệm"),
    ("communal-house", "a village communal house", "đình làng"),
    (
        "coworking",
        "a co-working space",
        "không gian làm việc chung",
    ),
    ("craft", "a craft week", "tuần lễ làng nghề"),
    ("craft-street", "a craft street", "phố nghề"),
    ("craft-village", "a craft village", "làng nghề"),
    (
        "cultural-institute",
        "a cultural institute",
        "trung tâm văn hóa",
    ),
    ("design-studio", "a design studio", "xưởng sáng tác"),
    (
        "factory-reuse",
        "a reused industrial site",
        "không gian cải tạo từ công trình công nghiệp",
    ),
    ("fashion", "a fashion festival", "lễ hội thời trang"),
    (
        "festival-creative",
        "a creative festival",
        "lễ hội sáng tạo",
    ),
    (
        "festival-traditional",
        "a traditional festival",
        "lễ hội truyền thống",
    ),
    ("film", "a film festival", "liên hoan phim"),
    ("gallery", "a gallery", "không gian triển lãm"),
    ("historic-area", "an old quarter", "khu phố cổ"),
    ("historic-house", "a historic house", "ngôi nhà lịch sử"),
    ("lake", "a lake", "hồ"),
    ("library", "a library", "thư viện"),
    ("market", "a market", "chợ"),
    ("monument", "a historic site", "di tích"),
    ("mosque", "a mosque", "thánh đường Hồi giáo"),
    ("museum", "a museum", "bảo tàng"),
    (
        "museum-private",
        "a private museum",
        "bảo tàng ngoài công lập",
    ),
    ("music", "a music festival", "lễ hội âm nhạc"),
    ("pagoda", "a Buddhist pagoda", "chùa"),
    ("park", "a park", "công viên"),
    ("performance", "a performance venue", "nơi biểu diễn"),
    (
        "photography",
        "a photography festival",
        "liên hoan nhiếp ảnh",
    ),
    (
        "public-art",
        "a work of public art",
        "công trình nghệ thuật công cộng",
    ),
    ("square", "a square", "quảng trường"),
    ("street", "a street", "phố"),
    ("temple", "a temple", "nơi thờ tự"),
    ("theatre", "a theatre", "sân khấu biểu diễn"),
    (
        "university",
        "a historic place of learning",
        "trường học lịch sử",
    ),
    ("walking-street", "a walking street", "phố đi bộ"),
    (
        "walking-weekend",
        "a weekend walking zone",
        "phố đi bộ cuối tuần",
    ),
    (
        "world-heritage",
        "a World Heritage site",
        "khu di sản thế giới",
    ),
];

/// Closer words, where the Vietnamese name says what the place is: kind, the name's beginning,
/// English, Vietnamese. The first that fits is taken.
const BY_NAME: &[(&str, &str, &str, &str)] = &[
    ("historic-area", "Làng", "an old village", "làng cổ"),
    (
        "market",
        "Chợ hoa Xuân",
        "a seasonal flower market",
        "chợ hoa họp theo mùa",
    ),
    ("market", "Chợ đêm", "a night market", "chợ đêm"),
    ("monument", "Bia", "a memorial", "bia kỷ niệm"),
    ("monument", "Cột cờ", "a flag tower", "kỳ đài"),
    ("monument", "Giếng", "a well", "giếng cổ"),
    ("monument", "Gò", "a mound", "gò đất lịch sử"),
    (
        "monument",
        "Hồ Hữu Tiệp",
        "a small lake with the wreck of a bomber",
        "hồ nhỏ còn xác máy bay",
    ),
    ("monument", "Lăng", "a mausoleum", "lăng"),
    ("monument", "Phù điêu", "a relief", "phù điêu"),
    ("monument", "Tháp", "a tower", "tháp"),
    ("monument", "Tượng đài", "a monument", "tượng đài"),
    ("monument", "Tượng", "a statue", "tượng"),
    ("monument", "Đài tưởng niệm", "a memorial", "đài tưởng niệm"),
    ("park", "Vườn hoa", "a garden", "vườn hoa"),
    ("park", "Vườn quốc gia", "a national park", "vườn quốc gia"),
    ("park", "Vườn", "a garden", "vườn"),
    ("park", "Làng", "a cultural park", "khu văn hóa du lịch"),
    ("temple", "Phủ", "a temple", "phủ thờ"),
    ("temple", "Đền", "a temple", "đền"),
    ("temple", "Đình", "a temple", "đình, đền"),
    ("theatre", "Nhà hát", "a theatre", "nhà hát"),
    ("theatre", "Rạp", "a theatre", "rạp hát"),
];

/// English, with its article.
pub(super) fn en(kind: &str, place: &Place) -> &'static str {
    find(kind, place).map_or("a place", |(en, _)| en)
}

/// Vietnamese.
pub(super) fn vi(kind: &str, place: &Place) -> &'static str {
    find(kind, place).map_or("địa điểm", |(_, vi)| vi)
}

/// The second kind, where saying it adds something.
pub(super) fn second(place: &Place) -> Option<&str> {
    let second = place.list("kinds").get(1).copied()?;
    let told = second == "street" || (place.kind(), second) == ("theatre", "performance");
    (!told && place.kind() != "cave" && second != "lake").then_some(second)
}

fn find(kind: &str, place: &Place) -> Option<(&'static str, &'static str)> {
    let name = place.text("name_vi").unwrap_or_default();
    let named =
        |(of, start, ..): &&(&str, &str, &str, &str)| *of == kind && name.starts_with(start);
    if let Some((_, _, en, vi)) = BY_NAME.iter().find(named) {
        return Some((en, vi));
    }
    let (_, en, vi) = NOUNS.iter().find(|(known, ..)| *known == kind)?;
    Some((en, vi))
}
