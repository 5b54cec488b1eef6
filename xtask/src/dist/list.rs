//! The places without the map: `places.html`, for browsers without JavaScript or WebAssembly and for
//! everybody who likes lists; and the walks.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use hanoi_map::app::words::{self, key};
use hanoi_map::data::{self, Facet, Feature, Lang, LayerId, Limits, ParseError, Walk};
use hanoi_map::exchange::escape;

use super::csp;
use crate::failure::Failure;

const PAGE: &str = include_str!("places.html");
const STYLE: &str = include_str!("places.css");

/// The list of all places as HTML, read from the published layers of a built site.
pub(super) fn from_site(site: &Path) -> Result<String, Failure> {
    let read = |name: &str| {
        let path = site.join(format!("assets/data/{name}.geojson"));
        fs::read(&path).map_err(Failure::file("read", &path))
    };
    let wrong = |name: &str, error: ParseError| Failure::Data(format!("{name}: {error:?}"));
    let (mut sections, mut names) = (String::new(), HashMap::new());
    for layer in LayerId::OURS {
        let (dataset, _) = data::parse(&read(layer.id())?, layer, Limits::default())
            .map_err(|error| wrong(layer.id(), error))?;
        let features = dataset.features.iter().map(AsRef::as_ref);
        sections.push_str(&section(layer, features.clone()));
        names.extend(features.map(|feature| (feature.id.to_string(), name_of(feature))));
    }
    let walks = data::walks(&read("walks")?).map_err(|error| wrong("walks", error))?;
    sections.push_str(&walks_section(&walks, &names));
    Ok(sections)
}

/// The walks, each with what to look at in its stops.
fn walks_section(walks: &[Walk], names: &HashMap<String, String>) -> String {
    let title = in_both(|lang| key::WALKS_TITLE.text(lang).to_owned());
    let walks: String = walks.iter().map(|walk| walk_with(walk, names)).collect();
    format!("<h2 id=\"walks\">{title}</h2>\n{walks}")
}

fn walk_with(walk: &Walk, names: &HashMap<String, String>) -> String {
    let name = in_both(|lang| walk.name.get(lang).to_owned());
    let text = in_both(|lang| walk.summary.get(lang).to_owned());
    let stops = walk.stops.iter().map(|stop| {
        let name = names.get(&stop.place).map_or("", String::as_str);
        let say = in_both(|lang| stop.say.get(lang).to_owned());
        format!("<li><b>{name}</b> {say}\n")
    });
    let stops: String = stops.collect();
    format!("<h3>{name}</h3>\n<p>{text}</p>\n<ol>\n{stops}</ol>\n")
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
    format!(
        "<li><b>{}</b> {}\n",
        name_of(feature),
        kind_and_ward(feature)
    )
}

fn name_of(feature: &Feature) -> String {
    in_both(|lang| feature.names.get(lang).to_string())
}

fn kind_and_ward(feature: &Feature) -> String {
    let kind = [Facet::Craft, Facet::Kind]
        .into_iter()
        .find_map(|facet| Some((facet, feature.tag(facet)?)))
        .map(|(facet, code)| in_both(|lang| words::facet_value(lang, facet, code)));
    let ward = feature.tag(Facet::Ward).map(|ward| escape(ward));
    let known: Vec<String> = kind.into_iter().chain(ward).collect();
    known.join(", ")
}

fn in_both(text: impl Fn(Lang) -> String) -> String {
    let (vi, en) = (text(Lang::Vi), text(Lang::En));
    let (vi_html, en_html) = (escape(&vi), escape(&en));
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
    fn a_walk_is_listed_with_its_stops_and_what_to_look_at() {
        let both = |vi: &str, en: &str| data::Both {
            vi: vi.to_owned(),
            en: en.to_owned(),
        };
        let walk = Walk {
            name: both("Phố nghề", "Guild streets"),
            stops: vec![data::WalkStop {
                place: "tran-quoc".to_owned(),
                say: both("Cổng", "<The gate>"),
            }],
            ..Walk::default()
        };
        let names = HashMap::from([("tran-quoc".to_owned(), "Chùa Trấn Quốc".to_owned())]);
        let listed = walks_section(&[walk], &names);
        assert!(listed.contains("<h3>Phố nghề / <i lang=\"en\">Guild streets</i></h3>"));
        let stop = "<li><b>Chùa Trấn Quốc</b> Cổng / <i lang=\"en\">&lt;The gate&gt;</i>";
        assert!(listed.contains(stop), "{listed}");
    }

    #[test]
    fn a_name_that_is_markup_is_listed_as_text() {
        assert_eq!(in_both(|_| "<b>".to_owned()), "&lt;b&gt;");
        let english = |lang: Lang| format!("<script {}>", lang.code());
        assert!(in_both(english).contains("&lt;script en&gt;"));
    }
}
