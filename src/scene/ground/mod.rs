//! The ground: water, streets and names of Hanoi as marks, quiet enough that places win everywhere.
//!
//! The basemap is read and smoothed once; a picture takes what is in view, at the level of detail
//! the zoom can show. Not its concern: places, zones and their labels (`build`).

mod along;
mod beside;
mod claims;
mod curve;
mod heart;
mod ink;
mod land;
mod look;
mod names;
mod piece;
mod read;
mod ruler;
mod sheet;
#[cfg(test)]
mod tests;
mod water;
mod ways;

use super::{Mark, Measure, Scene};
use crate::data::{self, Lang, PackError, ParseError};
use crate::geo::ScreenBox;
use crate::style::Theme;
use crate::view::{Camera, Viewport};
pub use beside::boxes_of;
use piece::Piece;
use sheet::Sheet;

/// The basemap, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    pieces: Vec<Piece>,
}

impl Ground {
    /// Reads the basemap's GeoJSON; features that cannot be drawn are left out.
    pub fn read(bytes: &[u8]) -> Result<Self, ParseError> {
        Ok(Self::of(read::rough(bytes)?))
    }

    /// Reads the basemap's GeoJSON and packs what the ground is made of.
    pub fn pack(bytes: &[u8]) -> Result<Vec<u8>, ParseError> {
        Ok(data::sealed(&read::rough(bytes)?))
    }

    /// Takes a pack of the basemap apart.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackError> {
        Ok(Self::of(data::opened(bytes)?))
    }

    fn of(rough: read::Rough) -> Self {
        let pieces = read::pieces(rough);
        Self { pieces }
    }
}

/// The ground as seen by a camera: land, water, ways, names, in this order.
pub fn build_ground(
    ground: &Ground,
    camera: Camera,
    viewport: Viewport,
    theme: &Theme,
    lang: Lang,
    measure: &dyn Measure,
) -> Scene {
    build_ground_beside(ground, camera, viewport, theme, lang, measure, &[])
}

/// The ground with names only where nothing is taken: [`boxes_of`] tells what the figures take.
pub fn build_ground_beside(
    ground: &Ground,
    camera: Camera,
    viewport: Viewport,
    theme: &Theme,
    lang: Lang,
    measure: &dyn Measure,
    taken: &[ScreenBox],
) -> Scene {
    let sheet = Sheet::new(camera, viewport, theme);
    let in_view = |piece: &&Piece| sheet.shows(piece);
    let pieces: Vec<&Piece> = ground.pieces.iter().filter(in_view).collect();
    let mut marks: Vec<Mark> = Vec::new();
    land::push_land(&mut marks, &pieces, &sheet);
    land::push_border(&mut marks, &pieces, &sheet);
    water::push_water(&mut marks, &pieces, &sheet);
    ways::push_ways(&mut marks, &pieces, &sheet);
    names::push_names(&mut marks, &pieces, &sheet, lang, measure, taken);
    Scene {
        marks,
        targets: Vec::new(),
    }
}
