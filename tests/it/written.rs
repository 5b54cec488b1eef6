//! The panel of the city: fetched when it is first opened, told in both languages, honest about what is ahead.

use crate::reads::read_msg;
use hanoi_map::app::show::{Written, city};
use hanoi_map::app::written::{Line, What};
use hanoi_map::app::{Asset, Fault, Load, Msg, Panel, State, Task, show, update};
use hanoi_map::data::{Date, Lang, LayerId};

const FILE: &str = include_str!("../../assets/data/city.json");

/// A state that has heard of the published facts, on a day.
fn state(lang: Lang, day: Date) -> State {
    let mut state = State::default();
    update(&mut state, Msg::SetLang(lang));
    update(&mut state, Msg::Today(day));
    update(&mut state, read_msg(Asset::City, FILE));
    state
}

fn in_november(lang: Lang) -> State {
    state(lang, Date::new(2026, 11, 28))
}

/// The lines after the heading of that part, up to the next.
fn part(state: &State, title: &str) -> Vec<Line> {
    let lines = city(state).lines;
    let at = lines
        .iter()
        .position(|line| line.what == What::Part && line.text == title);
    let after = lines.into_iter().skip(at.expect(title) + 1);
    after.take_while(|line| line.what != What::Part).collect()
}

/// The lines of each row.
fn rows(lines: &[Line]) -> Vec<Vec<Line>> {
    let mut rows: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        match line.what {
            What::Row => rows.push(Vec::new()),
            What::Block | What::Sources => rows.push(Vec::new()),
            _ => rows
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|row| row.push(line.clone())),
        }
    }
    rows
}

fn texts(row: &[Line], what: What) -> Vec<&str> {
    let lines = row.iter().filter(|line| line.what == what);
    lines.map(|line| line.text.as_str()).collect()
}

/// The row whose first name holds these words.
fn row(lines: &[Line], name: &str) -> Vec<Line> {
    let named = |row: &Vec<Line>| {
        texts(row, What::Name)
            .first()
            .is_some_and(|first| first.contains(name))
    };
    rows(lines).into_iter().find(named).expect(name)
}

#[test]
fn the_facts_are_fetched_when_the_panel_first_opens_and_not_again() {
    let mut state = State::default();
    let fetched = |state: &mut State, panel| {
        let tasks = update(state, Msg::Open(Some(panel)));
        tasks.contains(&Task::Fetch(Asset::City))
    };
    assert!(!fetched(&mut state, Panel::About));
    assert!(fetched(&mut state, Panel::City));
    assert_eq!(city(&state), Written::default());
    update(&mut state, Msg::Open(None));
    assert!(!fetched(&mut state, Panel::City));
    update(&mut state, read_msg(Asset::City, FILE));
    assert_eq!(texts(&city(&state).lines, What::Part).len(), 6);
    assert!(!fetched(&mut state, Panel::City));
}

#[test]
fn facts_that_do_not_come_are_told_and_asked_for_again() {
    let mut state = State::default();
    update(&mut state, Msg::SetLang(Lang::En));
    update(&mut state, Msg::Open(Some(Panel::City)));
    update(&mut state, Msg::Missed(Asset::City, Fault::Unreachable));
    let trouble = city(&state).trouble.unwrap();
    assert!(
        trouble.starts_with("The plan and figures of the city"),
        "{trouble}"
    );
    assert_eq!(show::notices(&state)[0].retry, Some(Asset::City));
    let again = update(&mut state, Msg::Retry(Asset::City));
    assert_eq!(again, [Task::Fetch(Asset::City)]);
    assert_eq!(
        (city(&state).trouble, state.city.clone()),
        (None, Load::Waiting)
    );
    // A host without packs may still have the file.
    let instead = update(&mut state, Msg::Missed(Asset::City, Fault::Refused(404)));
    assert_eq!(instead, [Task::Read(Asset::City)]);
    update(&mut state, read_msg(Asset::City, FILE));
    assert!(show::notices(&state).is_empty());
    assert!(!city(&state).lines.is_empty());
}

#[test]
fn a_panel_whose_facts_failed_asks_again_when_it_is_opened() {
    let mut state = State::default();
    update(&mut state, Msg::Failed(Asset::City, Fault::NoReader));
    update(&mut state, Msg::Dismiss(0));
    assert_eq!(city(&state).trouble.as_deref(), Some(""));
    let asked = update(&mut state, Msg::Open(Some(Panel::City)));
    assert!(asked.contains(&Task::Fetch(Asset::City)), "{asked:?}");
}

#[test]
fn a_link_opens_the_panel_and_the_address_follows_it() {
    let mut state = State::default();
    let visit = |state: &mut State, query: &str| {
        let (query, hash) = (query.to_owned(), String::new());
        update(state, Msg::Navigated { query, hash })
    };
    let tasks = visit(&mut state, "?panel=city");
    assert!(tasks.contains(&Task::Fetch(Asset::City)), "{tasks:?}");
    assert_eq!(state.panel, Some(Panel::City));

    let address = |tasks: Vec<Task>| {
        tasks.into_iter().find_map(|task| match task {
            Task::WriteLink { query, push, .. } => Some((query, push)),
            _ => None,
        })
    };
    let (query, push) = address(update(&mut state, Msg::Open(None))).unwrap();
    assert!(!query.contains("panel") && !push, "{query}");
    let (query, _) = address(update(&mut state, Msg::Open(Some(Panel::Legend)))).unwrap();
    assert!(query.contains("panel=legend"), "{query}");

    visit(&mut state, "?lang=vi");
    assert_eq!(state.panel, None);
    update(&mut state, Msg::Open(Some(Panel::Filters)));
    visit(&mut state, "?lang=en");
    assert_eq!(state.panel, Some(Panel::Filters), "no link knows of it");
    visit(&mut state, "?lang=en&embed=1&panel=city");
    assert_eq!(state.panel, Some(Panel::Filters), "a frame has no room");
}

#[test]
fn a_pack_of_another_edition_or_another_file_is_not_taken_for_the_facts() {
    let mut state = State::default();
    let old = update(
        &mut state,
        Msg::Arrived(Asset::City, b"hcm\0 and more".as_slice().into()),
    );
    assert_eq!(old, [Task::Read(Asset::City)]);
    update(
        &mut state,
        read_msg(Asset::City, r#"{"type":"FeatureCollection","features":[]}"#),
    );
    assert_eq!(state.city, Load::Failed);
}

#[test]
fn the_roadmap_sets_what_is_promised_beside_what_is_named() {
    let mut state = in_november(Lang::En);
    let roadmap = part(&state, "Roadmap");
    assert_eq!(
        texts(&roadmap, What::Head)[..3],
        ["Year", "Promised", "Named so far"]
    );
    let shown: Vec<Vec<Line>> = rows(&roadmap);
    let numbers: Vec<Vec<&str>> = shown[1..5]
        .iter()
        .map(|row| texts(row, What::Name))
        .collect();
    let wanted = [
        ["2025", "1–2", "2"],
        ["2026", "2–3", "0"],
        ["2030", "10 in all", "0"],
        ["2045", "1", "1"],
    ];
    assert_eq!(numbers, wanted);
    // Zones become buttons once the map has them.
    assert!(texts(&roadmap, What::Place).is_empty());
    let zones = include_str!("../../assets/data/cci.geojson");
    update(&mut state, read_msg(Asset::Places(LayerId::Cci), zones));
    let first = row(&part(&state, "Roadmap"), "2025");
    let ids: Vec<&str> = first
        .iter()
        .filter(|line| line.what == What::Place)
        .map(|line| line.more.as_str())
        .collect();
    assert_eq!(ids, ["cci-dong-xuan-bac-qua", "cci-cua-nam"]);
}

#[test]
fn every_fact_names_its_sources_and_every_number_is_one_of_the_list() {
    for lang in [Lang::Vi, Lang::En] {
        let state = in_november(lang);
        for title in texts(&city(&state).lines, What::Part) {
            let part = part(&state, title);
            let sources = texts(&part, What::Source).len();
            assert_eq!(texts(&part, What::Sources), [sources.to_string()]);
            assert_eq!(texts(&part, What::Read).len(), sources);
            assert!(
                texts(&part, What::Read)
                    .iter()
                    .all(|read| read.ends_with("2026"))
            );
            assert_eq!(
                texts(&part, What::Notes).len(),
                texts(&part, What::Row).len()
            );
            for notes in texts(&part, What::Notes) {
                let numbers = notes.strip_prefix('[').unwrap().strip_suffix(']').unwrap();
                for number in numbers.split(", ") {
                    assert!((1..=sources).contains(&number.parse().unwrap()), "{notes}");
                }
            }
        }
        let lines = city(&state).lines;
        let mut sources = lines.iter().filter(|line| line.what == What::Source);
        assert!(sources.all(|line| line.more.is_empty() || line.more.starts_with("http")));
    }
}

#[test]
fn a_row_of_a_table_has_three_cells_of_which_the_first_is_its_name_and_none_is_empty() {
    for lang in [Lang::Vi, Lang::En] {
        let lines = city(&in_november(lang)).lines;
        for (at, line) in lines.iter().enumerate() {
            if line.what == What::Row && line.marked {
                let row = lines[at + 1..].iter().take_while(|line| {
                    !matches!(line.what, What::Row | What::Block | What::Sources)
                });
                let cells: Vec<&Line> = row.filter(|line| line.what == What::Cell).collect();
                let names: Vec<bool> = cells.iter().map(|cell| cell.marked).collect();
                assert_eq!(names, [true, false, false]);
                assert!(cells.iter().all(|cell| !cell.more.is_empty()));
            }
            if matches!(line.what, What::Cell | What::Row) {
                let next = lines.get(at + 1).map(|next| next.what);
                let says = [What::Name, What::Text, What::Cell];
                assert!(next.is_some_and(|next| says.contains(&next)), "{line:?}");
            }
        }
    }
}

#[test]
fn a_series_is_drawn_as_bars_of_which_the_longest_is_whole_and_a_table_stands_behind() {
    let figures = part(&in_november(Lang::Vi), "Số liệu");
    let charts = texts(&figures, What::Chart);
    assert_eq!(charts.len(), 3);
    let end = "2025: 5; 2026: 5; 2030: 8; 2030: 9; 2045: 10";
    assert!(charts[0].ends_with(end), "{}", charts[0]);
    let bars = figures.iter().filter(|line| line.what == What::Bar);
    let drawn = |line: &Line| {
        (
            line.more.clone(),
            line.text.clone(),
            line.percent,
            line.marked,
        )
    };
    let bars: Vec<_> = bars.map(drawn).collect();
    let bar = |year: &str, value: &str, percent, target| {
        (year.to_owned(), value.to_owned(), percent, target)
    };
    let wanted = [
        bar("2025", "5", 50, true),
        bar("2026", "5", 50, true),
        bar("2030", "8", 80, true),
        bar("2030", "9", 90, true),
        bar("2045", "10", 100, true),
        bar("2023", "200.000", 67, false),
        bar("2024", "300.000", 100, false),
        bar("1999", "13,326", 4, false),
        bar("2018", "337,4", 100, false),
    ];
    assert_eq!(bars, wanted);
    let tabled: Vec<Vec<Line>> = rows(&figures)
        .into_iter()
        .filter(|row| row.iter().any(|line| line.what == What::Cell))
        .collect();
    for (row, (year, value, ..)) in tabled.iter().zip(wanted) {
        let names = texts(row, What::Name);
        assert_eq!(names[1..], [value.as_str(), year.as_str()]);
    }
}

#[test]
fn what_the_map_holds_stands_beside_the_number_of_the_city() {
    let mut state = in_november(Lang::En);
    let said = |state: &State, what: &str| {
        let row = row(&part(state, "Figures"), what);
        let cell = row.split(|line| line.what == What::Cell).nth(2).unwrap();
        texts(cell, What::Text).join("; ")
    };
    assert_eq!(said(&state, "Villages with a craft"), "villages");
    let craft = include_str!("../../assets/data/craft.geojson");
    update(&mut state, read_msg(Asset::Places(LayerId::Craft), craft));
    assert_eq!(
        said(&state, "Villages with a craft"),
        "villages; on this map: 159"
    );
    assert_eq!(said(&state, "Population"), "million people");
}

#[test]
fn the_timeline_tells_past_from_planned_by_the_visitors_day() {
    let tag = |day: Date, what: &str| {
        let row = row(&part(&state(Lang::En, day), "Timeline"), what);
        texts(&row, What::Tag).join(";")
    };
    let day = Date::new(2026, 11, 28);
    assert_eq!(tag(Date::new(2026, 11, 30), "November 2026"), "ahead");
    assert_eq!(
        tag(Date::new(2026, 12, 1), "November 2026"),
        "was due, not confirmed"
    );
    assert_eq!(tag(day, "March 2026"), "was due, not confirmed");
    assert_eq!(tag(day, "30 October 2019"), "");
    assert_eq!(tag(day, "2045"), "ahead");
    assert_eq!(tag(day, "10–11 January 2026"), "");
}

#[test]
fn hanois_field_is_marked_and_names_keep_their_language() {
    let state = in_november(Lang::En);
    let network = part(&state, "Creative Cities Network");
    let fields = rows(&network);
    let marked = fields
        .iter()
        .filter(|row| !texts(row, What::Tag).is_empty());
    let marked: Vec<Vec<&str>> = marked.map(|row| texts(row, What::Name)).collect();
    assert_eq!(marked, [["Design"]]);
    let hoi_an = row(&network, "Hội An");
    assert!(hoi_an[0].foreign);
    let text = "Vietnam · Crafts and folk art · since 2023";
    assert_eq!(texts(&hoi_an, What::Text), [text]);
    let law = row(
        &part(&state, "Laws and plans"),
        "organisation and operation",
    );
    let number = law
        .iter()
        .find(|line| line.text == "24/2025/NQ-HĐND")
        .unwrap();
    assert!(number.foreign);
    assert_eq!(texts(&law, What::Name)[1], "City People’s Council");
    let dates = "10 July 2025 · in force 20 July 2025";
    assert_eq!(texts(&law, What::Text).last(), Some(&dates));
}

#[test]
fn a_file_that_says_little_is_shown_as_little() {
    let file = r#"{"figures":[{"id":"a","label_vi":"Số","label_en":"Number"},{},null,7],
        "laws":[{"id":"b","title_vi":"Luật","title_en":"Law","sources":[{"title":"Somewhere"}]}]}"#;
    let mut state = in_november(Lang::En);
    update(&mut state, read_msg(Asset::City, file));
    let figure = row(&part(&state, "Figures"), "Number");
    assert_eq!(
        (texts(&figure, What::Name), texts(&figure, What::Notes)),
        (vec!["Number"], vec![])
    );
    let laws = part(&state, "Laws and plans");
    assert_eq!(texts(&laws, What::Notes), ["[1]"]);
    let source = laws.iter().find(|line| line.what == What::Source).unwrap();
    assert_eq!(
        (source.text.as_str(), source.more.as_str()),
        ("Somewhere", "")
    );
    assert!(texts(&laws, What::Read).is_empty());
    assert!(texts(&part(&state, "Roadmap"), What::Row).is_empty());
}
