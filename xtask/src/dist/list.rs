//! The places without the map: `places.html`, for browsers without JavaScript or WebAssembly and for
//! everybody who likes lists.

use std::fs;
use std::path::Path;

use hanoi_map::app::words;
use hanoi_map::data::{self, Facet, Feature, Lang, LayerId, Limits};

use super::{csp, html};
use crate::failure::Failure;

const PAGE: &str = include_str!("places.html");
const STYLE: &str = include_str!("places.css");

/// The list of all places as HTML, read from the published layers of a built site.
pub(super) fn from_site(site: &Path) -> Result<String, Failure> {
    let mut sections = String::new();
    for layer in LayerId::OURS {
        let file = format!("{}.geojson", layer.id());
        let path = site.join("assets/data").join(file);
        let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
        let (dataset, _) = data::parse(&bytes, layer, Limits::default())
            .map_err(|error| Failure::Data(format!("{}: {error:?}", path.display())))?;
        let features = dataset.features.iter().map(AsRef::as_ref);
        sections.push_str(&section(layer, features));
    }
    Ok(sections)
}

/// Writes `places.html` and its style sheet.
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

fn section<'a>(layer: LayerId, features: impl Iterator<Item = &'a Feature>) -> String {
    let title = in_both(|lang| words::layer_name(lang, layer));
    let items: String = features.map(item).collect();
    let id = layer.id();
    format!("<h2 id=\"{id}\">{title}</h2>\n<ul>\n{items}</ul>\n")
}

/// A place, in Vietnamese and, where it differs, in English.
fn item(feature: &Feature) -> String {
    let name = in_both(|lang| feature.names.get(lang).to_string());
    format!("<li><b>{name}</b> {}\n", kind_and_ward(feature))
}

fn kind_and_ward(feature: &Feature) -> String {
    let kind = [Facet::Craft, Facet::Kind]
        .into_iter()
        .find_map(|facet| Some((facet, feature.tag(facet)?)))
        .map(|(facet, code)| in_both(|lang| words::facet_value(lang, facet, code)));
    let ward = feature.tag(Facet::Ward).map(|ward| html::escape(ward));
    let known: Vec<String> = kind.into_iter().chain(ward).collect();
    known.join(", ")
}

fn in_both(text: impl Fn(Lang) -> String) -> String {
    let (vi, en) = (text(Lang::Vi), text(Lang::En));
    let (vi_html, en_html) = (html::escape(&vi), html::escape(&en));
    match vi == en {
        true => vi_html,
        false => format!("{vi_html} / <i lang=\"en\">{en_html}</i>"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature",
        "id":"tran-quoc","geometry":{"type":"Point","coordinates":[105.8369,21.0479]},
        "properties":{"name_vi":"Chùa Trấn Quốc","name_en":"Tran Quoc Pagoda",
        "kinds":["pagoda"],"ward":"Tây Hồ"}}]}"#;

    #[test]
    fn a_place_is_listed_by_name_kind_and_ward_in_both_languages() {
        let layer = LayerId::Heritage;
        let (dataset, _) = data::parse(PLACE.as_bytes(), layer, Limits::default()).unwrap();
        assert_eq!(
            section(layer, dataset.features.iter().map(AsRef::as_ref)),
            "<h2 id=\"heritage\">Di sản / <i lang=\"en\">Heritage</i></h2>\n<ul>\n\
             <li><b>Chùa Trấn Quốc / <i lang=\"en\">Tran Quoc Pagoda</i></b> \
             chùa / <i lang=\"en\">pagoda</i>, Tây Hồ\n</ul>\n"
        );
    }

    #[test]
    fn a_name_that_is_markup_is_listed_as_text() {
        assert_eq!(in_both(|_| "<b>".to_owned()), "&lt;b&gt;");
        let english = |lang: Lang| format!("<script {}>", lang.code());
        assert!(in_both(english).contains("&lt;script en&gt;"));
    }
}
