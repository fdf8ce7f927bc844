//! What is looked for, and what is found.

use super::Index;
use super::index::TITLE;
use super::stem::stem;
use super::typo::{forgiven, near};
use crate::search::{fold, words};

/// A document that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Its number.
    pub document: u32,
    /// How well it fits; more is better, and says nothing beside others of the same search.
    pub score: f32,
}

/// More words than these nobody types.
const MOST_WORDS: usize = 12;

/// Words that say nothing by themselves, in Italian, English, French, German and Spanish. They are looked for only where
/// nothing else was typed.
const EMPTY: [&str; 72] = [
    "a", "ai", "al", "alla", "an", "and", "au", "aux", "come", "comment", "con", "d", "da", "das", "de", "dei", "del",
    "della", "delle", "dem", "den", "der", "des", "di", "die", "do", "du", "e", "ein", "eine", "el", "en", "et", "for",
    "fur", "get", "gli", "how", "i", "il", "in", "is", "l", "la", "las", "le", "les", "lo", "los", "mein", "meine",
    "mi", "mia", "mio", "mon", "my", "o", "of", "or", "para", "per", "por", "pour", "su", "sul", "sulla", "the", "to",
    "un", "una", "une", "y",
];

/// How well a word fits: as it was typed, in another ending, as a synonym, as a beginning, with an error.
const EXACT: f32 = 1.0;
const STEM: f32 = 0.9;
const SYNONYM: f32 = 0.7;
const BEGINNING: f32 = 0.8;
const ERROR: f32 = 0.45;

/// A word that is looked for. If it is in the index as it was typed, others that are like it are not what was meant.
struct Word<'t> {
    text: &'t str,
    /// Whether it may go on, as the last one may that somebody is typing.
    goes_on: bool,
}

/// The best score of each document for one word or phrase.
#[derive(Default)]
struct Scores {
    of: Vec<f32>,
    touched: Vec<u32>,
}

impl Scores {
    fn new(documents: usize) -> Self {
        Self { of: vec![0.0; documents], touched: Vec::new() }
    }

    fn raise(&mut self, document: u32, score: f32) {
        if let Some(best) = self.of.get_mut(document as usize) {
            if *best == 0.0 {
                self.touched.push(document);
            }
            *best = best.max(score);
        }
    }

    fn get(&self, document: u32) -> f32 {
        self.of.get(document as usize).copied().unwrap_or_default()
    }

    fn clear(&mut self) {
        for document in self.touched.drain(..) {
            if let Some(score) = self.of.get_mut(document as usize) {
                *score = 0.0;
            }
        }
    }
}

impl Index {
    /// The documents that have all words that were typed, in any order and as far as they are typed, best first. If none has
    /// all, those that have the most. Nothing typed finds nothing.
    pub fn find(&self, typed: &str) -> Vec<Found> {
        let folded = fold(typed);
        let all: Vec<&str> = words(&folded).take(MOST_WORDS).collect();
        let goes_on = folded.ends_with(|letter: char| !crate::search::is_between(letter));
        let telling: Vec<&str> = all.iter().copied().filter(|word| EMPTY.binary_search(word).is_err()).collect();
        let wanted = if telling.is_empty() { &all } else { &telling };
        let documents = self.len();
        let (mut sums, mut unit, mut scratch) =
            (Scores::new(documents), Scores::new(documents), Scores::new(documents));
        let mut counts = vec![0_u8; documents];
        let mut rest = wanted.as_slice();
        while !rest.is_empty() {
            let same = self.synonyms.of(rest);
            let length = same.as_ref().map_or(1, |(length, _)| *length);
            let is_last = |place: usize| place.saturating_add(1) == rest.len() && goes_on;
            let phrase = rest.iter().take(length).enumerate();
            let phrase: Vec<Word<'_>> = phrase.map(|(place, text)| Word { text, goes_on: is_last(place) }).collect();
            self.phrase(&phrase, EXACT, &mut unit, &mut scratch);
            for synonym in same.iter().flat_map(|(_, same)| same) {
                let words: Vec<Word<'_>> = synonym.iter().map(|text| Word { text, goes_on: false }).collect();
                self.phrase(&words, SYNONYM, &mut unit, &mut scratch);
            }
            // A phrase counts as many as its words.
            let weight = u8::try_from(length).unwrap_or(u8::MAX);
            for document in &unit.touched {
                let sum = sums.get(*document) + unit.get(*document) * f32::from(weight);
                sums.raise(*document, sum);
                if let Some(count) = counts.get_mut(*document as usize) {
                    *count = count.saturating_add(weight);
                }
            }
            unit.clear();
            rest = rest.get(length..).unwrap_or_default();
        }
        self.ranked(&sums, &counts)
    }

    /// Those with the most words, best first; of equals the first in the index.
    fn ranked(&self, sums: &Scores, counts: &[u8]) -> Vec<Found> {
        let count = |document: &u32| counts.get(*document as usize).copied().unwrap_or_default();
        let most = sums.touched.iter().map(count).max().unwrap_or_default();
        let best = sums.touched.iter().filter(|document| count(document) == most);
        let mut found: Vec<Found> = best
            .map(|document| {
                // A name that says little else is what was meant.
                let length = self.lengths.get(*document as usize).copied().unwrap_or_default().max(1);
                let short = 1.0 + 0.3 * (f32::from(most) / f32::from(length)).min(1.0);
                Found { document: *document, score: sums.get(*document) * short }
            })
            .collect();
        found.sort_unstable_by(|one, other| other.score.total_cmp(&one.score).then(one.document.cmp(&other.document)));
        found
    }

    /// Raises the documents that have all words of a phrase to the mean of what they score.
    fn phrase(&self, phrase: &[Word<'_>], quality: f32, into: &mut Scores, scratch: &mut Scores) {
        let count = phrase.len();
        let mut sums: Vec<(u32, f32)> = Vec::new();
        for (place, word) in phrase.iter().enumerate() {
            self.word(word, scratch);
            if place == 0 {
                sums = scratch.touched.iter().map(|document| (*document, scratch.get(*document))).collect();
            } else {
                sums.retain_mut(|(document, sum)| {
                    let score = scratch.get(*document);
                    *sum += score;
                    score > 0.0
                });
            }
            scratch.clear();
        }
        for (document, sum) in sums {
            into.raise(document, sum * quality / count as f32);
        }
    }

    /// Scores the documents that have a word, or one like it.
    fn word(&self, word: &Word<'_>, into: &mut Scores) {
        let dictionary = &self.dictionary;
        let begins = dictionary.beginning(word.text);
        let root = stem(word.text);
        // What is typed is as rare as all words together that it may mean.
        let same =
            |index: &usize| dictionary.word(*index).is_some_and(|known| known == word.text || stem(known) == root);
        let alike: Vec<usize> = dictionary.beginning(root).filter(same).collect();
        let rarity = self.rarity(alike.iter().copied());
        for index in &alike {
            let is_exact = dictionary.word(*index) == Some(word.text);
            self.raise(*index, rarity * if is_exact { EXACT } else { STEM }, into);
        }
        let letters = word.text.chars().count();
        let length = |index: usize| dictionary.word(index).map_or(letters, |known| known.chars().count()) as f32;
        // What is not the last word may be a beginning as well: “cert resid”.
        let quality = self.rarity(begins.clone()) * if word.goes_on { BEGINNING } else { BEGINNING / 2.0 };
        for index in begins.clone() {
            let share = letters as f32 / length(index).max(1.0);
            self.raise(index, quality * (0.5 + 0.5 * share), into);
        }
        if !alike.is_empty() {
            return;
        }
        // A word that is still being typed is often a beginning; an error in one is looked for where there is no such word.
        let may_begin = begins.is_empty() && letters > 4;
        let nearby = near(dictionary, word.text, forgiven(letters), may_begin);
        let rarity = self.rarity(nearby.iter().map(|near| near.word));
        for near in nearby {
            let mut quality = if near.errors > 1 { ERROR / 2.0 } else { ERROR };
            if near.is_beginning {
                quality *= 0.5;
            }
            self.raise(near.word, rarity * quality, into);
        }
    }

    /// How much more a match says, the fewer documents have one of these words.
    fn rarity(&self, words: impl Iterator<Item = usize>) -> f32 {
        let count: usize = words.map(|word| self.dictionary.postings(word).len()).sum();
        (1.0 + self.len() as f32 / count.max(1) as f32).ln()
    }

    /// Raises the documents of a word: the heavier the field, the more.
    fn raise(&self, index: usize, score: f32, into: &mut Scores) {
        for posting in self.dictionary.postings(index) {
            let weight = f32::from(posting.weight()) / f32::from(TITLE);
            into.raise(posting.document(), score * weight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::search::{Builder, Synonyms};
    use proptest::prelude::*;

    const NAMES: [(&str, &str); 9] = [
        ("Carta d'identità elettronica", "Documento di riconoscimento rilasciato dal Comune"),
        ("Certificati anagrafici", "Residenza, stato di famiglia, nascita"),
        ("Tassa sui rifiuti", "Dichiarazione e pagamento; serve la carta d'identità"),
        ("Mensa scolastica", "Iscrizione e pagamento"),
        ("Permesso ZTL residenti", "Contrassegno per i veicoli"),
        ("Cambio di residenza", "Dichiarazione anagrafica"),
        ("Carta giovani", "Sconti per musei e cinema"),
        ("Cartelli pubblicitari", "Autorizzazione all'installazione"),
        ("Οικογένεια και σχολείο", "Σχολικό γεύμα"),
    ];

    fn index() -> Index {
        let mut builder = Builder::default();
        for (number, (name, text)) in (0..).zip(NAMES) {
            builder.title(number, name);
            builder.text(number, text, 40);
        }
        builder.finish(Synonyms::parse("tari, tassa rifiuti, nettezza urbana\ncie, carta identità\nrefezione, mensa"))
    }

    fn found(typed: &str) -> Vec<u32> {
        index().find(typed).iter().map(|found| found.document).collect()
    }

    #[test]
    fn accents_case_and_order_do_not_matter() {
        assert_eq!(found("IDENTITA carta"), [0, 2]);
        assert_eq!(found("carta d'identità"), [0, 2]);
        assert_eq!(found("la carta di identità"), [0, 2]);
        assert_eq!(found("ΣΧΟΛΕΊΟ"), [8]);
    }

    #[test]
    fn the_beginning_of_a_word_is_enough() {
        assert_eq!(found("certif"), [1]);
        assert_eq!(found("perm ztl"), [4]);
        assert_eq!(found("cart")[0], 6);
    }

    #[test]
    fn singular_and_plural_find_each_other() {
        assert_eq!(found("certificato anagrafico"), [1]);
        assert_eq!(found("rifiuto"), [2]);
    }

    #[test]
    fn typing_errors_are_forgiven() {
        for (typed, document) in
            [("rifuiti", 2), ("mesna", 3), ("certifcati", 1), ("resideza", 5), ("scolastcia", 3), ("idnetita", 0)]
        {
            assert_eq!(found(typed).first(), Some(&document), "{typed}");
        }
        // Nothing is guessed of three letters, nor of a word that is there.
        assert_eq!(found("zlt"), [0; 0]);
        assert!(!found("carta").contains(&3));
    }

    #[test]
    fn the_city_s_own_words_are_understood() {
        assert_eq!(found("tari"), [2]);
        assert_eq!(found("cie"), [0, 2]);
        assert_eq!(found("iscrizione refezione"), [3]);
        assert_eq!(found("nettezza urbana pagamento"), [2]);
    }

    #[test]
    fn the_name_counts_more_than_the_text() {
        assert_eq!(found("residenza")[..2], [5, 1]);
        assert_eq!(found("carta")[..2], [6, 0]);
    }

    #[test]
    fn where_nothing_has_all_words_the_most_count() {
        assert_eq!(found("mensa xyzzyx"), [3]);
        assert_eq!(found("richiedere permesso ztl"), [4]);
        assert_eq!(found("xyzzyx"), [0; 0]);
        assert_eq!(found(""), [0; 0]);
        assert_eq!(found(" , "), [0; 0]);
    }

    #[test]
    fn empty_words_are_in_order() {
        assert!(EMPTY.is_sorted());
    }

    proptest! {
        #[test]
        fn anything_typed_finds_each_document_once(typed in ".{0,40}|[a-z ]{0,30}") {
            let index = index();
            let mut found: Vec<_> = index.find(&typed).iter().map(|found| found.document).collect();
            let count = found.len();
            found.sort_unstable();
            found.dedup();
            prop_assert_eq!(found.len(), count);
        }

        #[test]
        fn a_word_of_a_name_with_one_letter_changed_finds_it(number in 0_usize..8, place in 1_usize..4, letter in "[a-z]") {
            let word: String = NAMES[number].0.split([' ', '\'']).find(|word| word.len() > 4).unwrap().to_lowercase();
            let mut typed = word.clone();
            typed.replace_range(place..=place, &letter);
            prop_assert!(found(&typed).contains(&u32::try_from(number).unwrap()), "{} for {}", typed, word);
        }
    }
}
