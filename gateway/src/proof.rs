//! Proof of work for polls that anybody may vote in: ALTCHA's scheme, whose widget and libraries can solve it.
//!
//! A challenge is not kept: its signature says that it is ours, and its salt until when. A solved one is spent with the
//! vote, like a credential.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use civic_core::Timestamp;
use civic_core::poll::gateway::wire::ChallengeDocument;
use hmac::{Hmac, Mac};
use serde::Deserialize;
use sha2::Sha256;

use crate::config::ProofOfWork;
use crate::merkle::{from_hex, hex, sha256};
use crate::store::Hash;

/// ALTCHA's name of the only hash that we use.
const ALGORITHM: &str = "SHA-256";

/// Sets challenges, and checks their solutions.
pub struct Proofs {
    key: Hash,
    settings: ProofOfWork,
}

/// What a device sends back.
#[derive(Deserialize)]
struct Solution {
    algorithm: String,
    challenge: String,
    number: u64,
    salt: String,
    signature: String,
}

impl Proofs {
    /// With a key that all replicas share.
    pub fn new(key: Hash, settings: ProofOfWork) -> Self {
        Self { key, settings }
    }

    /// A new challenge, of one poll.
    pub fn challenge(&self, poll: &str, now: Timestamp) -> Result<ChallengeDocument, getrandom::Error> {
        let mut drawn = [0; 20];
        getrandom::fill(&mut drawn)?;
        let expires = now.0 / 1000 + i64::from(self.settings.valid_seconds);
        let salt = format!("{}?poll={poll}&expires={expires}&", hex(&drawn[..12]));
        let chance = drawn[12..].iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let most = u64::from(self.settings.most);
        let challenge = hex(&sha256(format!("{salt}{}", chance % (most + 1)).as_bytes()));
        let signature = hex(&self.sign(&challenge).finalize().into_bytes());
        Ok(ChallengeDocument { algorithm: ALGORITHM.to_owned(), challenge, maxnumber: most, salt, signature })
    }

    /// What is spent with a solution, if it is one: of ours, of this poll, and not too old. ALTCHA sends JSON in base64.
    pub fn check(&self, poll: &str, sent: &str, now: Timestamp) -> Option<String> {
        let json = STANDARD.decode(sent.trim()).ok().unwrap_or_else(|| sent.as_bytes().to_vec());
        let solution: Solution = serde_json::from_slice(&json).ok()?;
        let (_, parameters) = solution.salt.split_once('?')?;
        let parameter = |name: &str| {
            let found = form_urlencoded::parse(parameters.as_bytes()).find(|(key, _)| key == name);
            found.map(|(_, value)| value.into_owned())
        };
        let expires: i64 = parameter("expires")?.parse().ok()?;
        let solves = hex(&sha256(format!("{}{}", solution.salt, solution.number).as_bytes())) == solution.challenge;
        let is_ours = self.sign(&solution.challenge).verify_slice(&from_hex(&solution.signature)?).is_ok();
        let is_good = solution.algorithm == ALGORITHM && solves && is_ours;
        (is_good && parameter("poll")? == poll && now.0 / 1000 <= expires).then_some(solution.challenge)
    }

    fn sign(&self, challenge: &str) -> Hmac<Sha256> {
        let Ok(mac) = Hmac::new_from_slice(&self.key) else { unreachable!("HMAC takes keys of any length") };
        mac.chain_update(challenge)
    }
}

/// The number that solves a challenge, tried one by one: what a device does.
pub fn solve(challenge: &ChallengeDocument) -> Option<u64> {
    (0..=challenge.maxnumber)
        .find(|number| hex(&sha256(format!("{}{number}", challenge.salt).as_bytes())) == challenge.challenge)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_000_000);

    fn proofs() -> Proofs {
        Proofs::new([7; 32], ProofOfWork { most: 500, valid_seconds: 60 })
    }

    fn solved(challenge: &ChallengeDocument) -> serde_json::Value {
        serde_json::json!({
            "algorithm": challenge.algorithm, "challenge": challenge.challenge, "number": solve(challenge),
            "salt": challenge.salt, "signature": challenge.signature,
        })
    }

    #[test]
    fn who_did_the_work_may_vote() {
        let challenge = proofs().challenge("park", NOW).unwrap();
        let solution = solved(&challenge).to_string();
        assert_eq!(proofs().check("park", &STANDARD.encode(&solution), NOW), Some(challenge.challenge.clone()));
        assert_eq!(proofs().check("park", &solution, NOW), Some(challenge.challenge));
    }

    #[test]
    fn who_did_not_may_not() {
        let challenge = proofs().challenge("park", NOW).unwrap();
        let solution = solved(&challenge);
        let check = |solution: &serde_json::Value| proofs().check("park", &solution.to_string(), NOW);
        for (field, value) in
            [("number", "501"), ("salt", "\"0?poll=park&expires=9999999999&\""), ("signature", "\"00\"")]
        {
            let mut forged = solution.clone();
            forged[field] = serde_json::from_str(value).unwrap();
            assert_eq!(check(&forged), None, "{field}");
        }
        assert!(check(&solution).is_some());
        assert_eq!(proofs().check("park", &solution.to_string(), NOW.plus_seconds(61)), None);
        assert_eq!(proofs().check("pool", &solution.to_string(), NOW), None);
        assert_eq!(Proofs::new([8; 32], ProofOfWork::default()).check("park", &solution.to_string(), NOW), None);
        assert_eq!(proofs().check("park", "", NOW), None);
    }
}
