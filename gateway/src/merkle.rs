//! The tree over all ballots of a poll, by which everybody can check that theirs is counted (RFC 9162, 2.1, with SHA-256).
//!
//! A leaf is a line of the export, so anybody can build the same tree with a few lines in any language.

use sha2::{Digest, Sha256};

use crate::store::Hash;

/// SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The hash of a leaf; the first byte keeps it from being taken for a node.
pub fn leaf(line: &str) -> Hash {
    Sha256::new().chain_update([0]).chain_update(line).finalize().into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The tree over some leaves. Levels of nodes, from the leaves to the root; the last of an odd level goes up as it is, which
/// makes the tree of the RFC.
pub struct Tree {
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// The tree over the hashes of leaves.
    pub fn new(leaves: Vec<Hash>) -> Self {
        let mut levels = vec![leaves];
        while let Some(below) = levels.last().filter(|level| level.len() > 1) {
            let above = below.chunks(2).map(|pair| match pair {
                [left, right] => node(left, right),
                rest => rest[0],
            });
            let above = above.collect();
            levels.push(above);
        }
        Self { levels }
    }

    /// How many leaves there are.
    pub fn size(&self) -> usize {
        self.levels[0].len()
    }

    /// The root; that of no leaves is the hash of nothing (2.1.1).
    pub fn root(&self) -> Hash {
        let top = self.levels.last().and_then(|level| level.first());
        top.copied().unwrap_or_else(|| sha256(b""))
    }

    /// What proves that the leaf at `index` is in it: the neighbours on the way up (2.1.3.1).
    pub fn path(&self, index: usize) -> Vec<Hash> {
        let neighbours = self.levels.iter().enumerate().map(|(height, level)| level.get((index >> height) ^ 1));
        neighbours.flatten().copied().collect()
    }
}

/// Whether a leaf at `index` of `size` is under `root`, by the RFC's own words (2.1.3.2).
pub fn verify(line: &str, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut index, mut last) = (index, size - 1);
    let mut hash = leaf(line);
    for neighbour in path {
        if last == 0 {
            return false;
        }
        if index % 2 == 1 || index == last {
            hash = node(neighbour, &hash);
            while index % 2 == 0 && index != 0 {
                index >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, neighbour);
        }
        index >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// In hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A hash from hexadecimal digits.
pub fn from_hex(text: &str) -> Option<Hash> {
    let digits: Vec<u8> = text.chars().map(|digit| digit.to_digit(16)?.try_into().ok()).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] * 16 + pair[1]).collect();
    bytes.try_into().ok().filter(|_| text.len() == 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reference of RFC 6962 (certificate-transparency, `merkle_tree_test.cc`): leaves and the root over the first ones.
    #[test]
    fn the_tree_is_the_one_that_others_build() {
        let leaves: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        for (count, root) in roots.iter().enumerate() {
            let hashes = leaves[..count].iter().map(|bytes| leaf(std::str::from_utf8(bytes).unwrap())).collect();
            assert_eq!(hex(&Tree::new(hashes).root()), *root, "{count} leaves");
        }
    }

    #[test]
    fn every_ballot_is_proven_and_no_other() {
        for size in 1..40_usize {
            let line = |index: usize| format!("ballot {index}");
            let tree = Tree::new((0..size).map(|index| leaf(&line(index))).collect());
            for index in 0..size {
                let (at, of, path) = (index as u64, size as u64, tree.path(index));
                assert!(verify(&line(index), at, of, &path, &tree.root()), "{index} of {size}");
                assert!(!verify(&line(index + 1), at, of, &path, &tree.root()));
                assert!(!verify(&line(index), at + 1, of, &path, &tree.root()));
                assert!(!verify(&line(index), at, of, &path, &sha256(b"another")));
            }
        }
    }

    #[test]
    fn a_hash_is_read_as_it_was_written() {
        let hash = sha256(b"x");
        assert_eq!(from_hex(&hex(&hash)), Some(hash));
        for wrong in ["", "zz", "+1", &hex(&hash)[1..], &format!("{}00", hex(&hash))] {
            assert_eq!(from_hex(wrong), None, "{wrong}");
        }
    }
}
