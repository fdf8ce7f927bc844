//! [`BallotKey`]: what makes a vote count once, and the citizen's receipt.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The shortest key: 128 bits in base64url.
const SHORTEST: usize = 22;
/// The longest.
const LONGEST: usize = 64;

/// A random text of letters, digits, `-` and `_` that is drawn for one ballot, with at least 128 bits of chance in it.
///
/// Who knows it can tell the ballot in the export, so it is not printed in debug output or logs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BallotKey(String);

impl BallotKey {
    /// `None` if it cannot be a key: too short to be secret, too long, or of other letters.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_known = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        (is_known && (SHORTEST..=LONGEST).contains(&text.len())).then(|| Self(text.to_owned()))
    }

    /// The key of these random bytes, in hexadecimal digits.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for BallotKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BallotKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_could_be_guessed_is_none() {
        assert!(BallotKey::new("0123456789abcdef01234").is_none());
        assert!(BallotKey::new("0123456789abcdef012345").is_some());
        assert!(BallotKey::new("0123456789abcdef0123/5").is_none());
        assert!(BallotKey::new(&"a".repeat(65)).is_none());
        assert_eq!(BallotKey::from_random([255; 16]).as_str(), "f".repeat(32));
        assert!(BallotKey::new(BallotKey::from_random([7; 16]).as_str()).is_some());
    }

    #[test]
    fn a_receipt_is_not_in_the_logs() {
        assert_eq!(format!("{:?}", BallotKey::from_random([1; 16])), "BallotKey(…)");
    }
}
