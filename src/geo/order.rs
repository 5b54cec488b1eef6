//! Sorting in little code: the standard library's sorts weigh 4 kB for every type they are used on.

use std::cmp::Ordering;

/// Sorts by a comparison (heapsort: Williams, 1964). What compares as equal ends in any order, so
/// compare by everything that matters.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for root in (0..items.len() / 2).rev() {
        sift_down(items, root, &compare);
    }
    for end in (1..items.len()).rev() {
        items.swap(0, end);
        sift_down(&mut items[..end], 0, &compare);
    }
}

/// Sorts by a key; see [`sort_by`].
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a short list by a key; what has the same key keeps its order.
pub fn sort_short_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for at in 1..items.len() {
        let mut back = at;
        while back > 0 && key(&items[back - 1]) > key(&items[back]) {
            items.swap(back - 1, back);
            back -= 1;
        }
    }
}

/// The order of keys, least first, equal ones as they came (a radix sort: Hollerith's, a byte at a
/// time). Linear: for a million points.
pub fn order_of_keys(keys: &[u64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    let mut next = vec![0; keys.len()];
    let differing = keys.iter().fold(0, |bits, key| bits | (key ^ keys[0]));
    for shift in (0..u64::BITS).step_by(8) {
        if (differing >> shift) & 0xff == 0 {
            continue;
        }
        let digit = |ix: u32| ((keys[ix as usize] >> shift) & 0xff) as usize;
        let mut starts = [0_usize; 257];
        order.iter().for_each(|ix| starts[digit(*ix) + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        for ix in &order {
            let at = &mut starts[digit(*ix)];
            next[*at] = *ix;
            *at += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

fn sift_down<T>(items: &mut [T], mut root: usize, compare: &impl Fn(&T, &T) -> Ordering) {
    loop {
        let mut child = 2 * root + 1;
        if child >= items.len() {
            return;
        }
        if child + 1 < items.len() && compare(&items[child], &items[child + 1]) == Ordering::Less {
            child += 1;
        }
        if compare(&items[root], &items[child]) != Ordering::Less {
            return;
        }
        items.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_sort_as_the_standard_library_does(items in proptest::collection::vec(0u8..20, 0..60)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            let (mut one, mut other) = (items.clone(), items);
            sort_by_key(&mut one, |item| *item);
            sort_short_by_key(&mut other, |item| *item);
            prop_assert_eq!(&one, &expected);
            prop_assert_eq!(&other, &expected);
        }

        #[test]
        fn keys_are_ordered_and_equal_ones_stay_as_they_came(
            keys in proptest::collection::vec(proptest::num::u64::ANY.prop_map(|key| key >> (key % 64)), 0..60),
        ) {
            let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
            expected.sort_by_key(|ix| keys[*ix as usize]);
            prop_assert_eq!(order_of_keys(&keys), expected);
        }

        #[test]
        fn a_short_sort_keeps_the_order_of_equals(keys in proptest::collection::vec(0u8..4, 0..30)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_short_by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, expected);
        }
    }
}
