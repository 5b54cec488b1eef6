//! The ring of a cluster in a few steps, so that many clusters share one drawing.

use crate::style::Color;

/// The steps of a whole ring: one is a pixel and a half on the ring of a usual cluster.
pub const RING_STEPS: u8 = 64;

/// How many steps of the ring each colour takes, the first from the top and on clockwise. Each takes
/// one at least, and the largest makes up for the rest.
pub fn ring_steps(shares: &[(Color, u32)]) -> Vec<(Color, u8)> {
    let total: u32 = shares.iter().map(|share| share.1).sum();
    let whole = f64::from(RING_STEPS) / f64::from(total.max(1));
    let mut steps: Vec<(Color, u8)> = shares
        .iter()
        .map(|&(color, count)| (color, (f64::from(count) * whole).round().max(1.0) as u8))
        .collect();
    let rest: u8 = steps.iter().map(|part| part.1).fold(0, u8::saturating_add);
    if let Some(largest) = steps.iter_mut().max_by_key(|part| part.1) {
        largest.1 = (largest.1 + RING_STEPS).saturating_sub(rest);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Color = Color::hex(0xaa_0000);
    const BLUE: Color = Color::hex(0x00_00aa);
    const GREEN: Color = Color::hex(0x00_aa00);

    #[test]
    fn a_cluster_of_one_layer_has_a_ring_of_one_colour_however_many_it_holds() {
        assert_eq!(ring_steps(&[(RED, 2)]), [(RED, RING_STEPS)]);
        assert_eq!(ring_steps(&[(RED, 9000)]), ring_steps(&[(RED, 2)]));
    }

    #[test]
    fn one_place_among_thousands_is_still_seen() {
        assert_eq!(
            ring_steps(&[(RED, 1), (BLUE, 5000)]),
            [(RED, 1), (BLUE, 63)]
        );
    }

    #[test]
    fn the_steps_make_a_whole_ring() {
        for shares in [[1, 1, 1], [1, 1, 62], [5, 7, 11], [1, 2, 4000]] {
            let shares: Vec<_> = [RED, BLUE, GREEN].into_iter().zip(shares).collect();
            let sum: u8 = ring_steps(&shares).iter().map(|part| part.1).sum();
            assert_eq!(sum, RING_STEPS);
        }
    }
}
