//! The places without the map: a list in `index.html` for browsers without JavaScript, and
//! `places.html`, a page of its own, for those without WebAssembly and for everybody who likes lists.

use std::fs;
use std::path::Path;

use hanoi_map::data::{self, Facet, Feature, LayerId, Limits};

use super::words::Words;
use super::{csp, html};
use crate::failure::Failure;

const PAGE: &str = include_str!("places.html");
const STYLE: &str = include_str!("places.css");

const TITLES: [(LayerId, &str, &str); 5] = [
    (LayerId::Heritage, "Di sản", "Heritage"),
    (LayerId::Craft, "Làng nghề", "Craft villages"),
    (LayerId::Creative, "Không gian sáng tạo", "Creative spaces"),
    (LayerId::Events, "Lễ hội, sự kiện", "Festivals and events"),
    (
        LayerId::Cci,
        "Trung tâm công nghiệp văn hoá (dự kiến)",
        "Centers for Cultural Industries (planned)",
    ),
];

/// The list of all places as HTML, read from the published layers of a built site.
pub(super) fn from_site(site: &Path, words: &Words) -> Result<String, Failure> {
    let mut sections = String::new();
    for (layer, vi, en) in TITLES {
        let path = site
            .join("assets/data")
            .join(format!("{}.geojson", layer.id()));
        let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
        let (dataset, _) = data::parse(&bytes, layer, Limits::default())
            .map_err(|error| Failure::Data(format!("{}: {error:?}", path.display())))?;
        let features = dataset.features.iter().map(AsRef::as_ref);
        sections.push_str(&section(layer, &both(vi, en), features, words));
    }
    Ok(sections)
}

/// The app's page with the list for browsers that run no scripts.
pub(super) fn add_to_index(page: &str, list: &str) -> Result<String, Failure> {
    let style = "<noscript><link rel=\"stylesheet\" href=\"./places.css\"></noscript>";
    let page = html::insert_before(page, "</head", style)?;
    let body = format!("<noscript><div class=\"places\" lang=\"vi\">{list}</div></noscript>");
    html::insert_before(&page, "</body", &body)
}

/// Writes `places.html` and the style sheet that both lists use.
pub(super) fn write_page(site: &Path, list: &str) -> Result<(), Failure> {
    let page = PAGE
        .replace("{policy}", &csp::for_plain_page())
        .replace("{list}", list);
    for (name, text) in [("places.html", page.as_str()), ("places.css", STYLE)] {
        let path = site.join(name);
        fs::write(&path, text).map_err(Failure::file("write", &path))?;
    }
    Ok(())
}

fn section<'a>(
    layer: LayerId,
    title: &str,
    features: impl Iterator<Item = &'a Feature>,
    words: &Words,
) -> String {
    let rows: String = features.map(|feature| row(feature, words)).collect();
    let id = layer.id();
    format!("<h2 id=\"{id}\">{title}</h2>\n<ul>\n{rows}</ul>\n")
}

/// Name, kind and ward, each in Vietnamese and, where it differs, in English.
fn row(feature: &Feature, words: &Words) -> String {
    let name = both(&feature.names.vi, &feature.names.en);
    let kind = [Facet::Craft, Facet::Kind]
        .into_iter()
        .find_map(|facet| words.of(facet.id(), feature.tag(facet)?));
    let kind = kind.map_or_else(String::new, |(vi, en)| format!(": {}", both(vi, en)));
    let ward = feature.tag(Facet::Ward);
    let ward = ward.map_or_else(String::new, |ward| format!(", {}", html::escape(ward)));
    format!("<li><b>{name}</b>{kind}{ward}</li>\n")
}

fn both(vi: &str, en: &str) -> String {
    match vi == en {
        true => html::escape(vi),
        false => format!(
            "{} / <i lang=\"en\">{}</i>",
            html::escape(vi),
            html::escape(en)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::from_texts("kind.pagoda = chùa\n", "kind.pagoda = pagoda\n")
    }

    fn features(geojson: &str) -> Vec<std::sync::Arc<Feature>> {
        let parsed = data::parse(geojson.as_bytes(), LayerId::Heritage, Limits::default());
        parsed.unwrap().0.features
    }

    #[test]
    fn a_place_is_listed_by_name_kind_and_ward_in_both_languages() {
        let features = features(
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"tran-quoc",
            "geometry":{"type":"Point","coordinates":[105.8369,21.0479]},
            "properties":{"name_vi":"Chùa Trấn Quốc","name_en":"Tran Quoc Pagoda",
            "kind":"pagoda","ward":"Tây Hồ"}}]}"#,
        );
        assert_eq!(
            row(&features[0], &words()),
            "<li><b>Chùa Trấn Quốc / <i lang=\"en\">Tran Quoc Pagoda</i></b>: \
             chùa / <i lang=\"en\">pagoda</i>, Tây Hồ</li>\n"
        );
    }

    #[test]
    fn a_name_that_is_markup_is_listed_as_text() {
        assert_eq!(both("<b>", "<b>"), "&lt;b&gt;");
        assert!(both("a", "<script>").contains("&lt;script&gt;"));
    }

    #[test]
    fn both_lists_find_their_place_in_the_page() {
        let page = "<html><head><title>x</title></head><body><main></main></body></html>";
        let page = add_to_index(page, "<ul></ul>").unwrap();
        assert!(page.contains("places.css\"></noscript></head>"), "{page}");
        assert!(page.contains("<ul></ul></div></noscript></body>"), "{page}");
    }
}
