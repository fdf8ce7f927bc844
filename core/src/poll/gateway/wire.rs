//! What goes over the network, and stands in a city's poll files.
//!
//! The gateway writes and reads these with serde. A widget reads them through [`Gateway`](super::Gateway), which believes
//! in no shape.

use serde::{Deserialize, Serialize};

use crate::Timestamp;
use crate::link::Link;
use crate::poll::counting::{Lots, Outcome, Turnout};
use crate::poll::{Change, Choice, ChoiceId, Disclosure, Eligibility, Method, Picture, Poll, PollId, Quorum};

/// A poll, as `GET /v1/polls/{id}` answers it and as a city writes it (TOML or JSON).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollDocument {
    /// What tells it from others; it stands in addresses: letters, digits, `-` and `_`.
    pub id: String,
    /// The question.
    pub question: String,
    /// What to read before; paragraphs are lines.
    #[serde(default)]
    pub text: String,
    /// Who asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organiser: Option<String>,
    /// What happens with the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<String>,
    /// The poll's own page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Link>,
    /// How one votes and how votes are counted.
    pub method: Method,
    /// Who may vote.
    #[serde(default)]
    pub eligibility: Eligibility,
    /// When voting begins; from the start, if it does not say.
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    pub opens: Option<Timestamp>,
    /// When it ends.
    #[serde(default, with = "rfc3339", skip_serializing_if = "Option::is_none")]
    pub closes: Option<Timestamp>,
    /// When results are shown.
    #[serde(default)]
    pub results: Disclosure,
    /// How many must take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// What may become of a vote that was cast.
    #[serde(default)]
    pub change: Change,
    /// How many may vote. For polls with codes it is the number of codes, if it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible: Option<u64>,
    /// Whether who voted and what was voted are kept apart.
    #[serde(default = "secret")]
    pub secret: bool,
    /// Whether a device must do some work before it votes.
    #[serde(default)]
    pub proof_of_work: bool,
    /// How ties are broken, if they are; part of the poll, so that it is public before anybody votes.
    #[serde(default)]
    pub lots: Lots,
    /// What can be chosen, in the city's order.
    #[serde(default)]
    pub choices: Vec<ChoiceDocument>,
}

/// A ballot is secret unless the city says otherwise.
fn secret() -> bool {
    true
}

/// One option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDocument {
    /// What tells it from the others of its poll.
    pub id: String,
    /// Its name, or the statement.
    pub name: String,
    /// What it means.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// A picture of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureDocument>,
    /// What it costs, in whole units of the poll's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<u64>,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// A picture and its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureDocument {
    /// Its address; http or https.
    pub address: Link,
    /// What it shows, for who does not see it.
    #[serde(default)]
    pub alternative: String,
}

/// The answer to `GET /v1/polls`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PollsDocument {
    /// All polls.
    pub polls: Vec<PollDocument>,
}

/// The answer to `GET /v1/polls/{id}/challenge`: ALTCHA's challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChallengeDocument {
    /// `SHA-256`.
    pub algorithm: String,
    /// SHA-256 of salt and number, in hexadecimal digits.
    pub challenge: String,
    /// The greatest number that it can be.
    pub maxnumber: u64,
    /// What stands before the number; ends in `?expires=…`, seconds since 1970.
    pub salt: String,
    /// The gateway's HMAC of `challenge`.
    pub signature: String,
}

/// What has become of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandingWord {
    /// It counts.
    Cast,
    /// It was taken back, or another took its place.
    Withdrawn,
}

/// The answer to a ballot that was cast or changed, and to who asks by its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedDocument {
    /// The poll's id.
    pub poll: String,
    /// What the ballot is called in the export: SHA-256 of its key, in hexadecimal digits.
    pub ballot: String,
    /// What has become of it.
    pub standing: StandingWord,
    /// That it is among the counted ones, once the poll is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<ProofDocument>,
}

/// That a leaf is in a tree (RFC 9162, 2.1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofDocument {
    /// The line of the export that is the leaf.
    pub leaf: String,
    /// The leaf's place, from 0.
    pub index: u64,
    /// How many leaves there are.
    pub size: u64,
    /// Hashes from the leaf to the root, in hexadecimal digits.
    pub path: Vec<String>,
    /// The root.
    pub root: String,
}

/// The answer to `GET /v1/polls/{id}/root`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootDocument {
    /// The poll's id.
    pub poll: String,
    /// How many ballots are counted.
    pub size: u64,
    /// The root over them, in hexadecimal digits.
    pub root: String,
}

/// The answer to `GET /v1/polls/{id}/results`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResultsDocument {
    /// The poll's id.
    pub poll: String,
    /// Whether voting is over and all ballots are counted.
    pub is_final: bool,
    /// How many could vote, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible: Option<u64>,
    /// Whether enough took part, if the poll has a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnout: Option<Turnout>,
    /// What came out.
    pub outcome: Outcome,
}

impl PollDocument {
    /// The poll that it describes.
    pub fn poll(&self) -> Poll {
        Poll {
            id: PollId(self.id.clone()),
            question: self.question.clone(),
            text: self.text.clone(),
            organiser: self.organiser.clone(),
            consequence: self.consequence.clone(),
            page: self.page.clone(),
            choices: self.choices.iter().map(ChoiceDocument::choice).collect(),
            method: self.method.clone(),
            eligibility: self.eligibility,
            opens: self.opens,
            closes: self.closes,
            is_open: None,
            results: self.results,
            quorum: self.quorum,
            change: self.change,
            eligible: self.eligible,
            terms: None,
            is_secret: self.secret,
            wants_work: self.proof_of_work,
        }
    }
}

impl ChoiceDocument {
    fn choice(&self) -> Choice {
        let picture = self
            .picture
            .as_ref()
            .map(|picture| Picture { address: picture.address.clone(), alternative: picture.alternative.clone() });
        Choice {
            id: ChoiceId(self.id.clone()),
            name: self.name.clone(),
            text: self.text.clone(),
            picture,
            cost: self.cost,
            link: self.link.clone(),
            takes_words: false,
        }
    }
}

/// Points in time as RFC 3339 writes them, which people can read in a poll file.
mod rfc3339 {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::Timestamp;

    pub(super) fn serialize<S: Serializer>(at: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => serializer.serialize_some(&at.to_rfc3339()),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        let wrong = || de::Error::custom("not a time with its zone, as “2027-03-01T08:00:00+01:00” is one");
        Timestamp::parse(&text).map(Some).ok_or_else(wrong)
    }
}
