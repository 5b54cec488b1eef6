//! Files and addresses that others wrote, by mistake or on purpose: each is answered in words that name the
//! feature and the mend, in both languages, and what was there before stays.

use crate::world::file;
use hanoi_map::app::link::Link;
use hanoi_map::app::{Asset, Fault, Msg, Shared, State, read, show, update};
use hanoi_map::data::{Lang, LayerId, Limits, safe_url};
use hanoi_map::view::Viewport;
use std::fs;
use std::path::{Path, PathBuf};

const GUEST: Asset = Asset::Places(LayerId::Guest);
const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

/// A map with our own places on it, to which a link names a visitor's file.
fn map_with_places() -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(900.0, 700.0)));
    let (query, hash) = ("?data=/mine.geojson".into(), "#map=14/21.03/105.85".into());
    update(&mut state, Msg::Navigated { query, hash });
    for layer in LayerId::OURS {
        let reading = read(
            Asset::Places(layer),
            file(layer).into(),
            Limits::DEFAULT,
            &mut |_| (),
        );
        let pack = reading.unwrap().pack.into();
        update(&mut state, Msg::Read(Asset::Places(layer), pack, None));
    }
    state
}

/// The visitor's file, as the worker would hand it to the page.
fn open(state: &mut State, bytes: Vec<u8>) {
    let msg = match read(GUEST, bytes, Limits::DEFAULT, &mut |_| ()) {
        Ok(reading) => {
            let crowd = reading.crowd.map(|parts| Shared::new(parts.into()));
            Msg::Read(GUEST, reading.pack.into(), crowd)
        }
        Err(error) => Msg::Failed(GUEST, Fault::Unreadable(error)),
    };
    update(state, msg);
}

/// All that the visitor is told, line by line.
fn told(state: &mut State, lang: Lang) -> Vec<String> {
    update(state, Msg::SetLang(lang));
    let notices = show::notices(state).into_iter();
    notices
        .flat_map(|notice| std::iter::once(notice.text).chain(notice.more))
        .collect()
}

/// What is told of a file in both languages, after a look at whether our own places and the view are
/// still there.
fn told_of(bytes: Vec<u8>) -> [Vec<String>; 2] {
    let mut state = map_with_places();
    let before = (state.shown.by_layer, state.camera);
    open(&mut state, bytes);
    let mut after = (state.shown.by_layer, state.camera);
    after.0[LayerId::Guest.slot()] = 0;
    assert_eq!(before, after, "something was lost");
    [Lang::En, Lang::Vi].map(|lang| told(&mut state, lang))
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(FIXTURES).join(folder)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "geojson"));
    files.sort();
    files
}

fn lines(name: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(FIXTURES).join(name)).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_faulty_fixture_is_answered_in_both_languages_and_costs_nothing_else() {
    let mut found = String::new();
    for folder in ["bad", "unreadable"] {
        for path in files(folder) {
            let name = path.file_stem().unwrap().to_string_lossy();
            found += &format!("{folder}/{name}\n");
            for lines in told_of(fs::read(&path).unwrap()) {
                assert!(lines.len() >= 2, "{name}: {lines:?}");
                found.extend(lines.iter().map(|line| format!("    {line}\n")));
            }
        }
    }
    let golden = Path::new(FIXTURES).join("messages.txt");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&golden, &found).unwrap();
    }
    let expected = fs::read_to_string(golden).unwrap_or_default();
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

#[test]
fn the_table_of_fixtures_names_every_file_and_no_other() {
    let table = fs::read_to_string(Path::new(FIXTURES).join("README.md")).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let mut named: Vec<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    named.sort_unstable();
    let folders = ["bad", "good", "scene", "unreadable"];
    let mut there: Vec<String> = folders
        .into_iter()
        .flat_map(|folder| files(folder).into_iter().map(move |path| (folder, path)))
        .map(|(folder, path)| format!("{folder}/{}", path.file_stem().unwrap().to_string_lossy()))
        .chain(["links.txt", "addresses.txt", "messages.txt"].map(str::to_owned))
        .collect();
    there.sort_unstable();
    assert_eq!(named, there);
}

#[test]
fn markup_in_a_file_stays_text() {
    let mut state = map_with_places();
    let path = Path::new(FIXTURES).join("good/markup-in-every-text.geojson");
    open(&mut state, fs::read(path).unwrap());
    update(
        &mut state,
        Msg::Select("<script>window.intruder=1</script>".into()),
    );
    update(&mut state, Msg::SetLang(Lang::En));
    let card = show::card(&state).unwrap();
    assert_eq!(card.name.as_ref(), "<svg onload=window.intruder=1>");
    let links = card.links.iter().chain(&card.directions);
    for link in links {
        assert_eq!(safe_url(&link.url).as_deref(), Some(link.url.as_str()));
    }
    assert!(card.sources.is_empty());
}

#[test]
fn addresses_of_scripts_files_and_other_hosts_are_no_links() {
    let harmless = 5;
    for (number, line) in lines("addresses.txt").iter().enumerate() {
        let is_link = safe_url(line).is_some();
        assert!(
            !is_link || number < harmless || line.starts_with("https://["),
            "{line}"
        );
        assert!(is_link || number >= harmless, "{line}");
    }
}

#[test]
fn whatever_a_link_says_what_was_read_of_it_comes_back_the_same() {
    for line in lines("links.txt") {
        let (query, hash) = line.split_once('#').unwrap_or((&line, ""));
        let (link, _) = Link::read(query, hash);
        let (again, troubles) = Link::read(&link.query_string(), &link.hash());
        assert_eq!(
            (&again, troubles.as_slice()),
            (&link, [].as_slice()),
            "{line}"
        );
        let scheme = link.data.as_deref().and_then(|data| data.split_once(':'));
        assert!(scheme.is_none_or(|(scheme, _)| scheme == "https"), "{line}");
    }
}

#[test]
fn a_ring_of_a_million_vertices_is_read_and_shown() {
    let vertex = |n: u32| {
        let angle = f64::from(n) / 1e6 * std::f64::consts::TAU;
        format!(
            "[{:.6},{:.6}]",
            105.85 + 0.1 * angle.cos(),
            21.03 + 0.1 * angle.sin()
        )
    };
    let ring: Vec<String> = (0..1_000_000).map(vertex).collect();
    let json = format!(
        r#"{{"type":"Polygon","coordinates":[[{},{}]]}}"#,
        ring.join(","),
        ring[0]
    );
    let mut state = map_with_places();
    open(&mut state, json.into_bytes());
    assert_eq!(state.shown.by_layer[LayerId::Guest.slot()], 1);
    assert!(told(&mut state, Lang::En).is_empty());
}

#[test]
fn ten_thousand_brackets_are_refused_before_they_are_followed() {
    for bracket in ["[", "{\"a\":"] {
        let deep = bracket.repeat(10_000);
        let [en, vi] = told_of(format!(r#"{{"type":"Point","coordinates":{deep}"#).into_bytes());
        assert!(en[1].contains("more than 64 levels deep"), "{en:?}");
        assert!(vi[1].contains("64"), "{vi:?}");
    }
}

#[test]
fn a_file_of_which_nothing_can_be_shown_does_not_speak_of_others() {
    let swapped = r#"{"type":"Feature","properties":{"name":"Chùa Một Cột"},"geometry":{"type":"Point","coordinates":[21.0359,105.8336]}}"#;
    let [en, vi] = told_of(swapped.into());
    assert_eq!(en[0], "Your data: none of 1 features can be shown.");
    assert!(en[1].starts_with("Feature 1, “Chùa Một Cột”: latitude and longitude look exchanged"));
    assert!(
        vi[1].contains("“Chùa Một Cột”: vĩ độ và kinh độ có vẻ bị đảo"),
        "{vi:?}"
    );
}

#[test]
fn public_fixtures_that_are_invalid_say_what_to_mend() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fixtures/invalid");
    let Ok(entries) = fs::read_dir(folder) else {
        return eprintln!("skipped: no public fixtures beside the project");
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        for lines in told_of(fs::read(&path).unwrap()) {
            assert!(lines.len() >= 2, "{}: {lines:?}", path.display());
        }
    }
}
