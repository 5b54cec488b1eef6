//! What the core's steps cost: reading, clustering, the picture, many shapes, a keystroke, a filter.
#![allow(missing_docs, reason = "Criterion's macros make public items")]

use std::hint::black_box;
use std::time::Duration;

use benches::{LAYERS, areas, loaded, places};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use hanoi_map::app::{Arriving, Msg, State, update};
use hanoi_map::data::{Catalog, Facet, LayerId, Limits, parse};
use hanoi_map::geo::{LonLat, world_from_lonlat};
use hanoi_map::index::{ClusterIndex, ShapeIndex};
use hanoi_map::scene::{ManyShapes, RoughMeasure, build};
use hanoi_map::view::Camera;

fn reading(bench: &mut Criterion) {
    let text = places(10_000);
    bench.bench_function("parse, 10,000 points", |timer| {
        timer.iter(|| parse(black_box(text.as_bytes()), LayerId::Guest, Limits::DEFAULT));
    });
    bench.bench_function("read as they arrive, 10,000 points", |timer| {
        timer.iter(|| {
            let mut arriving = Arriving::new(LayerId::Guest, Limits::DEFAULT);
            let pieces = black_box(text.as_bytes()).chunks(65_536);
            pieces
                .into_iter()
                .try_for_each(|piece| arriving.push(piece))
                .and_then(|()| arriving.done())
        });
    });
}

fn clustering(bench: &mut Criterion) {
    for (name, count) in [("10,000", 10_000), ("100,000", 100_000)] {
        let text = places(count);
        let features = parse(text.as_bytes(), LayerId::Guest, Limits::DEFAULT)
            .map(|(dataset, _)| dataset.features)
            .unwrap_or_default();
        let catalog = Catalog::new([features.as_slice()]);
        bench.bench_function(&format!("clusters, {name} points"), |timer| {
            timer.iter(|| {
                let points = catalog
                    .iter()
                    .map(|(ix, place)| (ix, place.anchor, place.layer));
                ClusterIndex::build(points)
            });
        });
    }
}

fn picturing(bench: &mut Criterion) {
    let state = loaded(&LAYERS);
    let lake = world_from_lonlat(LonLat {
        lon: 105.8524,
        lat: 21.0288,
    });
    for zoom in [11.0, 13.0, 16.0] {
        let mut frame = state.frame();
        frame.camera = Camera::new(lake, zoom);
        bench.bench_function(
            &format!("scene with labels, our layers, zoom {zoom}"),
            |timer| {
                timer.iter(|| build(black_box(&frame), &RoughMeasure));
            },
        );
    }
}

fn many_shapes(bench: &mut Criterion) {
    let text = areas(5_000);
    let state = loaded(&[(LayerId::Guest, &text)]);
    bench.bench_function("index of 5,000 areas of 40 corners", |timer| {
        timer.iter(|| ShapeIndex::build(black_box(&state.catalog)));
    });
    let frame = state.frame();
    let whole = [frame.viewport.whole()];
    bench.bench_function("marks of 5,000 areas of 40 corners, in parts", |timer| {
        timer.iter(|| {
            let mut left = ManyShapes::within(black_box(&frame), &whole);
            std::iter::from_fn(|| left.next_part(&frame)).count()
        });
    });
}

fn searching(bench: &mut Criterion) {
    let mut state = many();
    for typed in ["b", "bat trang", "làng gốm v", "tragn"] {
        bench.bench_function(&format!("keystroke, 10,000 names, \"{typed}\""), |timer| {
            timer.iter(|| update(&mut state, Msg::Query(black_box(typed).to_owned())));
        });
    }
}

fn filtering(bench: &mut Criterion) {
    let state = many();
    let choose = || Msg::ToggleValue(Facet::Kind, "temple".into(), true);
    bench.bench_function("filter change, 10,000 places", |timer| {
        timer.iter_batched(
            || state.clone(),
            |mut state| {
                update(&mut state, choose());
                state
            },
            BatchSize::LargeInput,
        );
    });
}

/// Ten thousand places of a layer that has kinds.
fn many() -> State {
    loaded(&[(LayerId::Heritage, &places(10_000))])
}

fn quick() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! {
    name = core;
    config = quick();
    targets = reading, clustering, picturing, many_shapes, searching, filtering
}
criterion_main!(core);
