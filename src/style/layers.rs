//! Colour and shape of each layer.

use super::{Color, Theme};
use crate::data::LayerId;

/// The colour of a layer in a theme.
pub const fn layer_color(theme: &Theme, layer: LayerId) -> Color {
    match layer {
        LayerId::Heritage => theme.heritage,
        LayerId::Craft => theme.craft,
        LayerId::Creative => theme.creative,
        LayerId::Cci => theme.cci,
        LayerId::Events => theme.events,
        LayerId::Guest => theme.guest,
    }
}

/// The outline of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A roof with upturned eaves: heritage.
    Roof,
    /// A hexagon: craft.
    Hexagon,
    /// A square: creative spaces.
    Square,
    /// A triangle: events.
    Triangle,
    /// A rounded box with a hatch: planned zones.
    Zone,
    /// A disc: the visitor's own data, stations.
    Disc,
}

/// The shape of a layer's symbols: it says the layer before colour does.
pub const fn layer_shape(layer: LayerId) -> Shape {
    match layer {
        LayerId::Heritage => Shape::Roof,
        LayerId::Craft => Shape::Hexagon,
        LayerId::Creative => Shape::Square,
        LayerId::Cci => Shape::Zone,
        LayerId::Events => Shape::Triangle,
        LayerId::Guest => Shape::Disc,
    }
}
