//! What clusters promise, on small sets of points.

use super::*;
use proptest::prelude::*;

fn index(points: &[(f64, f64)]) -> ClusterIndex {
    ClusterIndex::build(points.iter().enumerate().map(|(ix, &(x, y))| {
        let layer = LayerId::ALL[ix % LAYERS];
        (
            ix as FeatureIx,
            World {
                x: 0.79 + x * 1e-3,
                y: 0.44 + y * 1e-3,
            },
            layer,
        )
    }))
}

fn everything() -> WorldBox {
    WorldBox {
        min: World { x: 0.0, y: 0.0 },
        max: World { x: 1.0, y: 1.0 },
    }
}

fn clusters(index: &ClusterIndex, zoom: f64) -> Vec<Cluster> {
    let spots = index.query(zoom, everything());
    spots
        .into_iter()
        .filter_map(|spot| match spot {
            Spot::Many(cluster) => Some(cluster),
            Spot::One(_) => None,
        })
        .collect()
}

#[test]
fn nothing_clusters_to_nothing() {
    assert!(index(&[]).query(12.0, everything()).is_empty());
}

#[test]
fn a_cluster_says_how_many_of_each_layer_it_holds() {
    let index = index(&[(0.0, 0.0), (0.001, 0.0), (0.5, 0.5)]);
    let found = clusters(&index, 14.0);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].count, found[0].by_layer), (2, [1, 1, 0, 0, 0, 0]));
}

#[test]
fn a_cluster_opens_at_the_zoom_where_it_splits() {
    let index = index(&[(0.0, 0.0), (0.01, 0.0)]);
    let cluster = &clusters(&index, 9.0)[0];
    let opens = index.opening_zoom(cluster.id).unwrap();
    assert_eq!(clusters(&index, opens).len(), 0);
    assert_eq!(clusters(&index, opens - 1.0).len(), 1);
}

#[test]
fn places_on_one_spot_are_listed_since_no_zoom_parts_them() {
    let index = index(&[(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]);
    let cluster = &clusters(&index, 16.0)[0];
    assert_eq!(index.opening_zoom(cluster.id), None);
    assert_eq!(index.members(cluster.id, usize::MAX), [0, 1, 2]);
}

proptest! {
    #[test]
    fn every_place_is_in_exactly_one_spot_at_every_zoom(
        points in proptest::collection::vec((0.0..1.0f64, 0.0..1.0f64), 0..120),
        zoom in MIN_ZOOM..MAX_ZOOM,
    ) {
        let index = index(&points);
        let mut seen: Vec<FeatureIx> = Vec::new();
        for spot in index.query(zoom, everything()) {
            match spot {
                Spot::One(feature) => seen.push(feature),
                Spot::Many(cluster) => {
                    let members = index.members(cluster.id, usize::MAX);
                    prop_assert_eq!(members.len(), cluster.count as usize);
                    seen.extend(members);
                }
            }
        }
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..points.len() as FeatureIx).collect::<Vec<_>>());
    }
}
