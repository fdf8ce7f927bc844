//! The work that a device does before it votes where a poll asks for it: ALTCHA's search for a number.

use civic_core::poll::Challenge;
use sha2::{Digest, Sha256};

use crate::browser::clock;

/// So many numbers are tried in one go: a few milliseconds on a slow phone, so that the page stays usable.
const AT_ONCE: u64 = 500;

/// Finds the number, and gives it as ALTCHA sends it: a JSON document in base64. `on_share` hears how far it is, at most. `None`
/// if there is none, or if it is not work that is known here.
pub(super) async fn solve(challenge: &Challenge, on_share: impl Fn(f64)) -> Option<String> {
    if challenge.algorithm != "SHA-256" {
        return None;
    }
    let mut number = 0_u64;
    while number <= challenge.most {
        let end = number.saturating_add(AT_ONCE).min(challenge.most.saturating_add(1));
        if let Some(found) = (number..end).find(|number| is_it(challenge, *number)) {
            return Some(written(challenge, found));
        }
        number = end;
        on_share(number as f64 / challenge.most.max(1) as f64);
        clock::sleep(0).await;
    }
    None
}

fn is_it(challenge: &Challenge, number: u64) -> bool {
    let hash = Sha256::digest(format!("{}{number}", challenge.salt));
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.map(|digit| char::from_digit(digit.into(), 16).unwrap_or_default());
    digits.eq(challenge.challenge.chars().map(|digit| digit.to_ascii_lowercase()))
}

/// The values come from the back end and stand in quotes there too.
fn written(challenge: &Challenge, number: u64) -> String {
    let Challenge { algorithm, challenge, salt, signature, .. } = challenge;
    let json = format!(
        r#"{{"algorithm":"{algorithm}","challenge":"{challenge}","number":{number},"salt":"{salt}","signature":"{signature}"}}"#
    );
    web_sys::window().and_then(|window| window.btoa(&json).ok()).unwrap_or_default()
}
