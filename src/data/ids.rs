//! The ids that a file has given so far: of a million features, too, so only their hashes are kept.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

/// The ids given so far, as hashes of 64 bits, each with the number to put behind it when it is met again.
/// Two ids of one hash are as good as unheard of (for a million ids, one file in 40 million); the second
/// would get a number that it does not need.
#[derive(Default)]
pub(super) struct Ids(HashMap<u64, u32, BuildHasherDefault<Hashed>>);

impl Ids {
    /// Takes an id; whether it was free.
    pub(super) fn take(&mut self, id: &str) -> bool {
        let hash = hash(id);
        let is_free = !self.0.contains_key(&hash);
        if is_free {
            self.0.insert(hash, 2);
        }
        is_free
    }

    /// The id with the first free number behind it, which is taken. Numbers are not tried again: there are
    /// files in which every feature has the id 0.
    pub(super) fn numbered(&mut self, id: &str) -> Arc<str> {
        let mut number = self.0.get(&hash(id)).copied().unwrap_or(2);
        loop {
            let numbered: Arc<str> = format!("{id}-{number}").into();
            number = number.wrapping_add(1);
            if self.take(&numbered) {
                self.0.insert(hash(id), number);
                return numbered;
            }
        }
    }
}

/// Fowler, Noll and Vo's hash, 1a, of 64 bits. Whoever makes two ids meet gets a number behind one of them.
fn hash(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// What is hashed already is not hashed again.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 << 8) | u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn an_id_that_is_taken_gets_the_next_number() {
        let mut ids = Ids::default();
        assert!(ids.take("a") && ids.take("a-3") && !ids.take("a"));
        let numbered = [(); 3].map(|()| ids.numbered("a"));
        assert_eq!(numbered.map(|id| id.to_string()), ["a-2", "a-4", "a-5"]);
    }

    proptest! {
        #[test]
        fn whatever_the_file_says_no_two_are_given_the_same(
            file in proptest::collection::vec("[a-c](-[2-4])?", 0..60),
        ) {
            let mut ids = Ids::default();
            let mut given = HashSet::new();
            for id in file {
                let one = if ids.take(&id) { id } else { ids.numbered(&id).to_string() };
                prop_assert!(given.insert(one.clone()), "{one} twice");
            }
        }
    }
}
