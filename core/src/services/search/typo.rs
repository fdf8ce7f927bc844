//! Words that differ from what was typed by a letter or two: left out, added, changed, or two that changed places (Damerau's
//! distance, in the form that edits no part twice).
//!
//! The dictionary is walked in its order, and of words that begin alike the shared beginning is compared once; where it already
//! differs too much, all of them are passed over.

use super::dictionary::Dictionary;

/// How many errors are forgiven in a word of so many letters.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// A word that is near what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Near {
    /// Which word of the dictionary.
    pub(super) word: usize,
    /// How many errors lie between.
    pub(super) errors: usize,
    /// Whether only the beginning of the word is near.
    pub(super) is_beginning: bool,
}

/// Longer words are not compared; nobody types them.
const LONGEST: usize = 40;

/// The words within so many errors of `typed`; those that begin so as well, if a word may go on.
pub(super) fn near(dictionary: &Dictionary, typed: &str, errors: usize, goes_on: bool) -> Vec<Near> {
    let typed: Vec<char> = typed.chars().take(LONGEST).collect();
    let mut walk = Walk { typed, errors, path: Vec::new(), rows: Vec::new() };
    walk.rows.push((0..=walk.typed.len()).map(small).collect());
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(word) = dictionary.word(index) {
        match walk.to(word) {
            Step::Whole(errors, beginning) => {
                let whole = errors.filter(|errors| *errors <= walk.errors);
                let begun = beginning.filter(|errors| goes_on && *errors <= walk.errors);
                let is_beginning = whole.is_none();
                if let Some(errors) = whole.or(begun) {
                    found.push(Near { word: index, errors, is_beginning });
                }
                index = index.saturating_add(1);
            }
            // No word that begins so is near; all of them are begun by what was near before.
            Step::Dead(bytes, beginning) => {
                let dead = word.get(..bytes).unwrap_or(word);
                let behind = dictionary.behind(dead).max(index.saturating_add(1));
                if let Some(errors) = beginning.filter(|errors| goes_on && *errors <= walk.errors) {
                    found.extend((index..behind).map(|word| Near { word, errors, is_beginning: true }));
                }
                index = behind;
            }
        }
    }
    found
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The rows of the table of distances down to the letter that was compared last.
struct Walk {
    typed: Vec<char>,
    errors: usize,
    path: Vec<char>,
    rows: Vec<Vec<u8>>,
}

enum Step {
    /// The distance to the whole word, and the smallest to one of its beginnings.
    Whole(Option<usize>, Option<usize>),
    /// After so many bytes it differs too much; the smallest distance to a beginning before.
    Dead(usize, Option<usize>),
}

impl Walk {
    /// Compares with a word, going on from what it shares with the one before.
    fn to(&mut self, word: &str) -> Step {
        let last = |row: &Vec<u8>| row.last().map(|distance| usize::from(*distance));
        let shared = self.path.iter().zip(word.chars()).take_while(|(one, other)| **one == *other).count();
        self.path.truncate(shared);
        self.rows.truncate(shared.saturating_add(1));
        for (place, letter) in word.char_indices().skip(shared) {
            let row = self.row(letter);
            let least = row.iter().copied().min().unwrap_or_default();
            self.path.push(letter);
            self.rows.push(row);
            if usize::from(least) > self.errors {
                let beginning = self.rows.iter().filter_map(last).min();
                return Step::Dead(place.saturating_add(letter.len_utf8()), beginning);
            }
            // What is so much longer than what was typed is only looked at for its beginning.
            if self.path.len() > self.typed.len().saturating_add(self.errors) {
                break;
            }
        }
        let is_whole = self.path.len() == word.chars().count();
        let whole = self.rows.last().and_then(last).filter(|_| is_whole);
        Step::Whole(whole, self.rows.iter().filter_map(last).min())
    }

    /// The row of a further letter.
    fn row(&self, letter: char) -> Vec<u8> {
        let empty: &[u8] = &[];
        let above = self.rows.last().map_or(empty, Vec::as_slice);
        let before = self.rows.len().checked_sub(2).and_then(|place| self.rows.get(place)).map_or(empty, Vec::as_slice);
        let mut row = Vec::with_capacity(above.len());
        let mut left = small(self.rows.len());
        row.push(left);
        let pairs = above.windows(2).zip(&self.typed).enumerate();
        for (place, (pair, typed)) in pairs {
            let [diagonal, up] = *pair else { continue };
            let changed = diagonal.saturating_add(u8::from(*typed != letter));
            let mut least = changed.min(up.saturating_add(1)).min(left.saturating_add(1));
            // Two letters that changed places.
            let swapped = place.checked_sub(1).and_then(|earlier| {
                let is_swapped = self.typed.get(earlier) == Some(&letter) && self.path.last() == Some(typed);
                before.get(earlier).filter(|_| is_swapped)
            });
            if let Some(distance) = swapped {
                least = least.min(distance.saturating_add(1));
            }
            row.push(least);
            left = least;
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::search::dictionary::Posting;
    use proptest::prelude::*;

    fn dictionary(words: &[&str]) -> Dictionary {
        let mut words = words.to_vec();
        words.sort_unstable();
        let mut dictionary = Dictionary::default();
        words.into_iter().for_each(|word| dictionary.push(word, Posting::new(0, 1)));
        dictionary
    }

    fn nearby(words: &[&str], typed: &str, goes_on: bool) -> Vec<(String, usize)> {
        let dictionary = dictionary(words);
        let found = near(&dictionary, typed, forgiven(typed.chars().count()), goes_on);
        found.iter().map(|near| (dictionary.word(near.word).unwrap().to_owned(), near.errors)).collect()
    }

    /// Optimal string alignment as the books have it, for any two words.
    #[allow(clippy::arithmetic_side_effects, clippy::needless_range_loop, reason = "a table of small numbers")]
    fn distance(one: &str, other: &str) -> usize {
        let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for row in 0..=one.len() {
            for column in 0..=other.len() {
                if row == 0 || column == 0 {
                    table[row][column] = row + column;
                    continue;
                }
                let change = usize::from(one[row - 1] != other[column - 1]);
                let mut least = (table[row - 1][column - 1] + change)
                    .min(table[row - 1][column] + 1)
                    .min(table[row][column - 1] + 1);
                if row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1] {
                    least = least.min(table[row - 2][column - 2] + 1);
                }
                table[row][column] = least;
            }
        }
        table[one.len()][other.len()]
    }

    #[test]
    fn a_letter_too_many_too_few_wrong_or_swapped_is_forgiven() {
        let words = ["carta", "cartello", "certificato", "identita", "mensa", "messa", "tari"];
        let one = |word: &str| vec![(word.to_owned(), 1)];
        for (typed, word) in [
            ("crta", "carta"),
            ("cartta", "carta"),
            ("cerificato", "certificato"),
            ("mnesa", "mensa"),
            ("trai", "tari"),
        ] {
            assert_eq!(nearby(&words, typed, false), one(word), "{typed}");
        }
        assert_eq!(nearby(&words, "certifciatto", false), [("certificato".to_owned(), 2)]);
        assert_eq!(nearby(&words, "tri", false), []);
        assert_eq!(nearby(&words, "certfic", true), one("certificato"));
        assert_eq!(nearby(&words, "certfic", false), []);
    }

    proptest! {
        #[test]
        fn what_is_near_is_what_the_table_says(
            words in prop::collection::btree_set("[abc]{1,7}|[aè]{1,4}", 1..30), typed in "[abc]{1,7}|[aè]{1,4}", errors in 0_usize..3,
        ) {
            let list: Vec<&str> = words.iter().map(String::as_str).collect();
            let dictionary = dictionary(&list);
            let found: Vec<_> = near(&dictionary, &typed, errors, false)
                .iter()
                .map(|near| (dictionary.word(near.word).unwrap().to_owned(), near.errors))
                .collect();
            let expected: Vec<_> = list
                .iter()
                .map(|word| ((*word).to_owned(), distance(word, &typed)))
                .filter(|(_, distance)| *distance <= errors)
                .collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_beginning_is_near_where_one_of_its_beginnings_is(
            words in prop::collection::btree_set("[abc]{1,7}", 1..20), typed in "[abc]{1,5}", errors in 0_usize..3,
        ) {
            let list: Vec<&str> = words.iter().map(String::as_str).collect();
            let dictionary = dictionary(&list);
            let found: Vec<_> = near(&dictionary, &typed, errors, true)
                .iter()
                .map(|near| dictionary.word(near.word).unwrap().to_owned())
                .collect();
            let begins = |word: &str| {
                let beginning = |end| word.chars().take(end).collect::<String>();
                (0..=word.len()).any(|end| distance(&beginning(end), &typed) <= errors)
            };
            let expected: Vec<_> = list.iter().filter(|word| begins(word)).map(|word| (*word).to_owned()).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
