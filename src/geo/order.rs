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
        fn a_short_sort_keeps_the_order_of_equals(keys in proptest::collection::vec(0u8..4, 0..30)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_short_by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, expected);
        }
    }
}
