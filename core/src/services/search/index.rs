//! [`Index`] and how it is built.

use super::dictionary::{Dictionary, Posting};
use super::synonyms::Synonyms;
use crate::search::{fold, words};

/// Documents by their words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    pub(super) dictionary: Dictionary,
    /// How many words the heaviest field of each document has.
    pub(super) lengths: Vec<u8>,
    pub(super) synonyms: Synonyms,
}

impl Index {
    /// How many documents it has.
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }
}

/// What becomes an [`Index`].
///
/// ```
/// use civic_core::services::search::{Builder, Synonyms};
/// let mut builder = Builder::default();
/// for (number, name) in ["Carta d'identità", "Tassa sui rifiuti"].into_iter().enumerate() {
///     builder.title(number as u32, name);
/// }
/// let index = builder.finish(Synonyms::parse("tari, tassa rifiuti"));
/// assert_eq!(index.find("idnetità")[0].document, 0);
/// assert_eq!(index.find("tari")[0].document, 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Builder {
    /// All words, one behind the other.
    text: String,
    tokens: Vec<Token>,
    lengths: Vec<u8>,
}

#[derive(Debug, Clone, Copy)]
struct Token {
    /// The first letters, as one number in the order of the words: most are told apart by it.
    start: u64,
    from: u32,
    until: u32,
    posting: Posting,
}

impl Token {
    /// Whether [`Self::start`] is all of it.
    fn is_short(&self) -> bool {
        self.until.saturating_sub(self.from) <= 8
    }
}

/// The weight of a title.
pub(super) const TITLE: u8 = 255;

/// Words of one field beyond this many are not looked for.
const MOST_WORDS: usize = 400;

impl Builder {
    /// Adds what a document is called. Documents are numbered from zero; numbers that are left out are documents without words.
    pub fn title(&mut self, document: u32, text: &str) {
        let count = self.add(document, text, TITLE);
        if let Some(length) = self.lengths.get_mut(document as usize) {
            *length = u8::try_from(count).unwrap_or(u8::MAX);
        }
    }

    /// Adds another text of a document; a weight of 100 counts ten times as much as one of 10, and none more than a title.
    pub fn text(&mut self, document: u32, text: &str, weight: u8) {
        self.add(document, text, weight.min(TITLE.saturating_sub(1)));
    }

    fn add(&mut self, document: u32, text: &str, weight: u8) -> usize {
        let number = document as usize;
        if document > Posting::LAST || self.text.len() > u32::MAX as usize / 2 {
            return 0;
        }
        if self.lengths.len() <= number {
            self.lengths.resize(number.saturating_add(1), 0);
        }
        let folded = fold(text);
        let mut count = 0_usize;
        for word in words(&folded).take(MOST_WORDS) {
            let from = self.text.len() as u32;
            self.text.push_str(word);
            let (until, posting) = (self.text.len() as u32, Posting::new(document, weight));
            self.tokens.push(Token { start: start(word), from, until, posting });
            count = count.saturating_add(1);
        }
        count
    }

    /// The index of all that was added.
    pub fn finish(mut self, synonyms: Synonyms) -> Index {
        let text = &self.text;
        let word = |token: &Token| text.get(token.from as usize..token.until as usize).unwrap_or_default();
        // In the order of their documents first, in which most come; the next sort keeps it among equal words.
        self.tokens.sort_by_key(|token| token.posting.document());
        self.tokens.sort_by(|one, other| {
            let is_told = one.is_short() && other.is_short();
            let by_start = one.start.cmp(&other.start);
            if is_told { by_start } else { by_start.then_with(|| word(one).cmp(word(other))) }
        });
        let mut dictionary = Dictionary::default();
        for token in &self.tokens {
            dictionary.push(word(token), token.posting);
        }
        Index { dictionary, lengths: self.lengths, synonyms }
    }
}

/// The first eight bytes of a word; what is shorter comes first.
fn start(word: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(word.bytes()).for_each(|(slot, byte)| *slot = byte);
    u64::from_be_bytes(bytes)
}
