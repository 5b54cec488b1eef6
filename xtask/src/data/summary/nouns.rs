//! What a place is called in a sentence: English with its article, Vietnamese without a classifier.

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
    (
        "historic-area",
        "an old village or quarter",
        "làng cổ, khu phố cổ",
    ),
    ("historic-house", "a historic house", "ngôi nhà lịch sử"),
    ("lake", "a lake", "hồ"),
    ("library", "a library", "thư viện"),
    ("market", "a market", "chợ"),
    ("monument", "a monument", "di tích, công trình tưởng niệm"),
    ("mosque", "a mosque", "thánh đường Hồi giáo"),
    ("museum", "a museum", "bảo tàng"),
    (
        "museum-private",
        "a private museum",
        "bảo tàng ngoài công lập",
    ),
    ("music", "a music festival", "lễ hội âm nhạc"),
    ("pagoda", "a Buddhist pagoda", "chùa"),
    ("park", "a park", "công viên, vườn hoa"),
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
    ("temple", "a temple", "đền, miếu"),
    ("theatre", "a theatre", "nhà hát, sân khấu"),
    (
        "university",
        "a historic school or university",
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

/// English, with its article.
pub(super) fn en(kind: &str) -> &'static str {
    find(kind).map_or("a place", |(_, en, _)| en)
}

/// Vietnamese.
pub(super) fn vi(kind: &str) -> &'static str {
    find(kind).map_or("địa điểm", |(_, _, vi)| vi)
}

fn find(kind: &str) -> Option<(&'static str, &'static str, &'static str)> {
    NOUNS.iter().copied().find(|(known, _, _)| *known == kind)
}
