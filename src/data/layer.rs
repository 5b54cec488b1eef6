//! The layers of the map and sets of them.

use serde::{Deserialize, Serialize};

/// A layer: one of ours, each a file of its own, or the visitor's own file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum LayerId {
    /// Heritage sites, museums, theatres, old streets.
    Heritage,
    /// Craft villages and craft streets.
    Craft,
    /// Creative spaces.
    Creative,
    /// Planned Centers for Cultural Industries.
    Cci,
    /// Festivals and recurring events.
    Events,
    /// What the visitor brought by `data=` or as a file.
    Guest,
}

impl LayerId {
    /// Every layer, in the order in which lists show them.
    pub const ALL: [Self; 6] = [
        Self::Heritage,
        Self::Craft,
        Self::Creative,
        Self::Events,
        Self::Cci,
        Self::Guest,
    ];
    /// The layers that we publish.
    pub const OURS: [Self; 5] = [
        Self::Heritage,
        Self::Craft,
        Self::Creative,
        Self::Events,
        Self::Cci,
    ];

    /// The name in links and file names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Heritage => "heritage",
            Self::Craft => "craft",
            Self::Creative => "creative",
            Self::Cci => "cci",
            Self::Events => "events",
            Self::Guest => "guest",
        }
    }

    /// The layer of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.id() == id)
    }

    /// The place of this layer in [`Self::ALL`]: an index for tables with one entry a layer.
    pub fn slot(self) -> usize {
        match self {
            Self::Heritage => 0,
            Self::Craft => 1,
            Self::Creative => 2,
            Self::Events => 3,
            Self::Cci => 4,
            Self::Guest => 5,
        }
    }
}

/// A set of layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub struct LayerSet(u8);

impl LayerSet {
    /// No layer.
    pub const NONE: Self = Self(0);

    /// Every layer.
    pub fn all() -> Self {
        LayerId::ALL.into_iter().collect()
    }

    /// Whether the layer is in the set.
    pub fn has(self, layer: LayerId) -> bool {
        self.0 & Self::bit(layer) != 0
    }

    /// The set with the layer in it, or out of it.
    pub fn with(self, layer: LayerId, present: bool) -> Self {
        if present {
            Self(self.0 | Self::bit(layer))
        } else {
            Self(self.0 & !Self::bit(layer))
        }
    }

    /// Whether the two sets share a layer.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set holds nothing.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The layers in the set, in the order of [`LayerId::ALL`].
    pub fn iter(self) -> impl Iterator<Item = LayerId> {
        LayerId::ALL
            .into_iter()
            .filter(move |layer| self.has(*layer))
    }

    fn bit(layer: LayerId) -> u8 {
        1 << layer.slot()
    }
}

impl FromIterator<LayerId> for LayerSet {
    fn from_iter<I: IntoIterator<Item = LayerId>>(layers: I) -> Self {
        layers
            .into_iter()
            .fold(Self::NONE, |set, layer| set.with(layer, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layer_is_found_by_its_own_name() {
        for layer in LayerId::ALL {
            assert_eq!(LayerId::from_id(layer.id()), Some(layer));
            assert_eq!(LayerId::ALL[layer.slot()], layer);
        }
        assert_eq!(LayerId::from_id("roads"), None);
    }

    #[test]
    fn a_layer_goes_in_and_out_of_a_set() {
        let set: LayerSet = [LayerId::Craft, LayerId::Cci].into_iter().collect();
        assert!(set.has(LayerId::Craft) && !set.has(LayerId::Events));
        assert_eq!(
            set.with(LayerId::Craft, false).iter().collect::<Vec<_>>(),
            [LayerId::Cci]
        );
        assert!(set.meets(LayerSet::all()) && !set.meets(LayerSet::NONE));
    }
}
