//! By what a citizen votes, and what of it is kept: a hash with a secret, so that who has the database alone cannot try
//! codes or names.

use civic_core::poll::{Change, Eligibility};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use civic_core::poll::gateway::wire::PollDocument;

use crate::store::{Credential, Hash};

/// The letters of codes: Crockford's, without I, L, O and U, which are mistaken for others.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many there are in a code: 60 bits.
const LENGTH: usize = 12;

/// Hashes credentials.
#[derive(Clone)]
pub(crate) struct Pepper(Hash);

/// What tells two kinds of credentials apart, so that a code is never a device.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A text that a browser keeps.
    Device,
    /// A code on paper.
    Code,
    /// Somebody, in the words of the city's login.
    Person,
    /// A solved challenge.
    Proof,
}

impl Pepper {
    /// From the database's random bytes, and the city's own secret if there is one.
    pub(crate) fn new(drawn: &Hash, own: Option<&str>) -> Self {
        Self(mac(drawn, &["civic-gateway credentials", own.unwrap_or_default()]))
    }

    /// What is kept of a credential. The poll is part of it: nobody can tell that two polls had the same voter.
    pub(crate) fn hash(&self, kind: Kind, poll: &str, text: &str) -> Hash {
        mac(&self.0, &[&format!("{kind:?}"), poll, text])
    }

    /// The same, with how it counts in that poll.
    pub(crate) fn credential(&self, kind: Kind, poll: &PollDocument, text: &str) -> Credential {
        Credential {
            hash: self.hash(kind, &poll.id, text),
            is_code: poll.eligibility == Eligibility::Code,
            replaces: poll.change == Change::Replace,
        }
    }

    /// A key for another use, which says nothing about this one.
    pub(crate) fn key_for(&self, use_: &str) -> Hash {
        mac(&self.0, &["key", use_])
    }
}

/// HMAC-SHA-256 of texts, each with its length before it.
fn mac(key: &[u8], texts: &[&str]) -> Hash {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { unreachable!("HMAC takes keys of any length") };
    for text in texts {
        mac.update(&(text.len() as u64).to_be_bytes());
        mac.update(text.as_bytes());
    }
    mac.finalize().into_bytes().into()
}

/// Whether two secrets are equal, in a time that does not tell where they differ.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let mut key = Hash::default();
    // Were there no random bytes, the comparison would still be right.
    let _ = getrandom::fill(&mut key);
    mac(&key, &[one]) == mac(&key, &[other])
}

/// A code as it is printed: `7K3M-Q9TX-2RWB`.
pub(crate) fn draw_code() -> Result<String, getrandom::Error> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes)?;
    let letters: Vec<u8> = bytes.iter().map(|byte| LETTERS[usize::from(byte % 32)]).collect();
    let groups: Vec<_> = letters.chunks(4).map(String::from_utf8_lossy).collect();
    Ok(groups.join("-"))
}

/// A code as it is kept, from what a citizen typed: any case, any blanks and dashes, and letters that look like others.
/// `None` if it cannot be a code.
pub(crate) fn typed_code(typed: &str) -> Option<String> {
    let letters = typed.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–' | '.' | '_'));
    let known = letters.map(|letter| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        letter => letter,
    });
    let code: String = known.collect();
    (code.len() == LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter))).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = draw_code().unwrap();
        let kept = typed_code(&code).unwrap();
        assert_eq!(kept.len(), LENGTH);
        for typed in [code.to_lowercase(), code.replace('-', " "), code.replace('-', ""), format!(" {code}\n")] {
            assert_eq!(typed_code(&typed), Some(kept.clone()), "{typed}");
        }
        assert_eq!(typed_code("o123-4567-89ab"), typed_code("0I23-4567-89AB"));
        for wrong in ["", "1234-5678-9AB", "1234-5678-9ABCD", "1234-5678-9AB!"] {
            assert_eq!(typed_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn codes_are_not_drawn_twice() {
        let codes: std::collections::BTreeSet<_> = (0..10_000).map(|_| draw_code().unwrap()).collect();
        assert_eq!(codes.len(), 10_000);
    }

    #[test]
    fn a_voter_cannot_be_followed_from_poll_to_poll() {
        let pepper = Pepper::new(&[1; 32], None);
        assert_ne!(pepper.hash(Kind::Person, "a", "x"), pepper.hash(Kind::Person, "b", "x"));
        assert_ne!(pepper.hash(Kind::Person, "a", "x"), pepper.hash(Kind::Device, "a", "x"));
        assert_ne!(pepper.hash(Kind::Person, "ab", "c"), pepper.hash(Kind::Person, "a", "bc"));
        assert_ne!(
            pepper.hash(Kind::Person, "a", "x"),
            Pepper::new(&[1; 32], Some("secret")).hash(Kind::Person, "a", "x")
        );
    }
}
