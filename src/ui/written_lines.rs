//! The lines of written panels as elements: headings, tables, lists, bars, sources.

use super::dom::{El, button, el, link_out, svg};
use super::{Store, focus};
use crate::app::Msg;
use crate::app::words::key;
use crate::app::written::{Line, What};
use crate::data::Lang;
use std::sync::Arc;

/// What stands in what, from the outside inwards.
const PART: usize = 0;
const LIST: usize = 1;
const ROW: usize = 2;
const CELL: usize = 3;
const LEAF: usize = 4;

/// Where the next line goes.
pub(super) struct Pen {
    store: Store,
    whole: El,
    ways: El,
    /// What is being written, at each depth.
    open: [El; 5],
    bars: usize,
}

impl Pen {
    pub(super) fn new(store: Store) -> Self {
        let ways = el("nav", "written-ways").named(store, key::CITY_WAYS);
        let whole = el("div", "").with(ways.clone());
        let open = [PART, LIST, ROW, CELL, LEAF].map(|_| whole.clone());
        Self {
            store,
            whole,
            ways,
            open,
            bars: 0,
        }
    }

    pub(super) fn done(self) -> El {
        self.whole
    }

    /// Adds an element at a depth.
    fn add(&self, depth: usize, element: El) {
        let _ = self.open[depth].clone().with(element);
    }

    /// Adds an element after what was written last.
    fn aside(&self, depth: usize, element: El) {
        let _ = self.open[depth].clone().text(" ").with(element);
    }

    /// Adds an element at a depth; what comes next may stand in it.
    fn put(&mut self, depth: usize, element: El) {
        self.add(depth, element.clone());
        for inner in self.open.iter_mut().skip(depth + 1) {
            *inner = element.clone();
        }
    }

    pub(super) fn write(&mut self, line: &Line) {
        let text = line.text.as_str();
        let plain = |tag| self.words(el(tag, ""), line);
        match line.what {
            What::Part => self.part(text),
            What::Block => self.add(PART, plain("h4")),
            What::Chart => {
                self.bars = 0;
                let chart = svg("svg", "bars").attr("role", "img");
                self.put(PART, chart.attr("aria-label", text));
            }
            What::Bar => self.bar(line),
            What::Table => self.table(line),
            What::Head => {
                let head = plain("th").attr("scope", "col");
                self.add(ROW, head);
            }
            What::List => self.put(PART, el("ul", "written-list")),
            What::Steps => self.put(PART, el("ol", "written-steps")),
            What::Row => self.put(LIST, el(if line.marked { "tr" } else { "li" }, "")),
            What::Cell if line.marked => self.put(ROW, el("th", "").attr("scope", "row")),
            What::Cell => self.put(ROW, el("td", "").attr("data-head", &line.more)),
            What::Name => self.add(CELL, plain("strong")),
            What::Tag => self.add(CELL, plain("span").attr("class", "tag")),
            What::Text => self.put(CELL, plain("p")),
            What::Notes => self.aside(LEAF, plain("small")),
            What::Place => self.place(line),
            What::Walk => self.walk(line),
            What::Sources => self.sources(text),
            What::Source => self.source(line),
            What::Read => self.aside(ROW, plain("small")),
            // Shown as something else, or not at all.
            What::When | What::Compared => {}
        }
    }

    /// The words of a line, with their language where it is not that of the page.
    fn words(&self, element: El, line: &Line) -> El {
        let other = match self.store.lang() {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        };
        let lang = line.foreign.then(|| other.code());
        element.maybe("lang", lang).text(&line.text)
    }

    /// A part, and the way to it: its heading takes the focus, and comes into sight with it.
    fn part(&mut self, title: &str) {
        let heading = el("h3", "").attr("tabindex", "-1").text(title);
        let target = heading.html();
        let way = button("button").text(title).click(move || {
            let _ = target.focus();
        });
        let _ = self.ways.clone().with(way);
        let part = el("section", "").with(heading);
        let _ = self.whole.clone().with(part.clone());
        self.open = [PART, LIST, ROW, CELL, LEAF].map(|_| part.clone());
    }

    fn table(&mut self, line: &Line) {
        let class = if line.marked { "years-first" } else { "" };
        let (heads, rows) = (el("tr", ""), el("tbody", ""));
        let table = el("table", class)
            .attr("aria-label", &line.text)
            .with(el("thead", "").with(heads.clone()))
            .with(rows.clone());
        self.put(PART, table);
        (self.open[LIST], self.open[ROW]) = (rows, heads);
    }

    /// A bar under its year and number; measured in ems, so that it grows with the text and never with the
    /// width.
    fn bar(&mut self, line: &Line) {
        let top = self.bars * 3 + 1;
        self.bars += 1;
        let text = |words: &str, x: &str, anchor: &str| {
            let text = svg("text", "").attr("x", x).attr("y", &format!("{top}em"));
            text.attr("text-anchor", anchor).text(words)
        };
        let bar = svg("rect", if line.marked { "target" } else { "" })
            .attr("y", &format!("{top}.5em"))
            .attr("width", &format!("{}%", line.percent))
            .attr("height", ".6em");
        let _ = self.open[LIST]
            .clone()
            .attr("height", &format!("{}em", self.bars * 3))
            .with(text(&line.more, "0", "start"))
            .with(text(&line.text, "100%", "end"))
            .with(bar);
    }

    /// Its card takes the place of the panel, and the focus.
    fn place(&mut self, line: &Line) {
        let (store, id) = (self.store, Arc::<str>::from(line.more.as_str()));
        let place = button("link").click(move || {
            store.send(Msg::Open(None));
            store.send(Msg::Select(id.clone()));
            focus::focus_soon("card-title");
        });
        let place = self.words(place, line);
        self.add(CELL, place);
    }

    /// The list of its stops takes the focus, which brings it up on a phone.
    fn walk(&mut self, line: &Line) {
        let (store, id) = (self.store, Arc::<str>::from(line.more.as_str()));
        let walk = button("button").text(&line.text).click(move || {
            store.send(Msg::Follow(Some(id.clone())));
            focus::focus_soon("places");
        });
        self.add(PART, el("p", "").with(walk));
    }

    fn sources(&mut self, count: &str) {
        let summary = el("summary", "quiet-button")
            .words(self.store, key::PLACE_SOURCES)
            .text(&format!(" ({count})"));
        let list = el("ol", "fine");
        let fold = el("details", "").with(summary).with(list.clone());
        self.put(PART, fold);
        self.open[LIST] = list;
    }

    fn source(&mut self, line: &Line) {
        let title = match line.more.as_str() {
            "" => el("span", ""),
            url => link_out(url),
        };
        let title = self.words(title, line);
        self.put(LIST, el("li", "").with(title));
    }
}
