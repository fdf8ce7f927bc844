//! [`Synonyms`]: words that mean the same in a city.

use super::stem::stem;
use crate::search::{fold, words};

/// Groups of words and phrases that mean the same: `tari`, `tassa rifiuti`; `carta d'identità`, `cie`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Synonyms {
    groups: Vec<Vec<Vec<String>>>,
}

/// More groups than these, and more phrases of one group, no city has.
const MOST: usize = 500;

impl Synonyms {
    /// One group a line, its phrases separated by commas; what stands behind a `#` is a note.
    ///
    /// ```
    /// use civic_core::services::search::Synonyms;
    /// let synonyms = Synonyms::parse("tari, tassa rifiuti, nettezza urbana\n# documents\ncie, carta d'identità\n");
    /// assert_eq!(synonyms.len(), 2);
    /// ```
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default());
        let groups = lines.map(|line| {
            let phrases = line.split(',').take(MOST).map(|phrase| {
                let phrase = fold(phrase);
                words(&phrase).map(str::to_owned).collect::<Vec<_>>()
            });
            phrases.filter(|phrase| !phrase.is_empty()).collect::<Vec<_>>()
        });
        Self { groups: groups.filter(|group| group.len() > 1).take(MOST).collect() }
    }

    /// How many groups there are.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The longest phrase that the first of these words are, singular or plural: how many of them it is, and what means the same.
    pub(super) fn of<'s>(&'s self, typed: &[&str]) -> Option<(usize, Vec<&'s [String]>)> {
        let is = |phrase: &[String]| {
            phrase.len() <= typed.len() && phrase.iter().zip(typed).all(|(one, other)| stem(one) == stem(other))
        };
        let longest = self.groups.iter().flatten().filter(|phrase| is(phrase)).map(Vec::len).max()?;
        let mut same = Vec::new();
        for group in &self.groups {
            if group.iter().any(|phrase| phrase.len() == longest && is(phrase)) {
                same.extend(group.iter().filter(|phrase| !is(phrase)).map(Vec::as_slice));
            }
        }
        Some((longest, same))
    }
}
