//! The words of an index in their order, each with the documents that have it.

/// One document that has a word: its number, and how much the field weighs in which it stands, in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u32);

impl Posting {
    /// Numbers beyond this one are not kept.
    pub(super) const LAST: u32 = 0x00ff_ffff;

    pub(super) fn new(document: u32, weight: u8) -> Self {
        Self(document.min(Self::LAST).checked_shl(8).unwrap_or_default() | u32::from(weight))
    }

    pub(super) fn document(self) -> u32 {
        self.0.checked_shr(8).unwrap_or_default()
    }

    pub(super) fn weight(self) -> u8 {
        self.0.to_le_bytes().first().copied().unwrap_or_default()
    }
}

/// The words in order; word `n` is a piece of `text`, and its postings a piece of `postings`.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Dictionary {
    text: String,
    /// Where each word begins in `text`, and, at the end, where the last ends.
    words: Vec<u32>,
    postings: Vec<Posting>,
    /// The same for `postings`.
    lists: Vec<u32>,
}

impl Dictionary {
    /// Of words in order, each with its postings in the order of their documents.
    pub(super) fn push(&mut self, word: &str, posting: Posting) {
        let is_known = self.len().checked_sub(1).and_then(|last| self.word(last)) == Some(word);
        if !is_known {
            if self.words.is_empty() {
                self.words.push(0);
                self.lists.push(0);
            }
            self.text.push_str(word);
            self.words.push(number(self.text.len()));
            self.lists.push(number(self.postings.len()));
        }
        // The heaviest field of a document is what counts.
        match self.postings.last_mut() {
            Some(last) if is_known && last.document() == posting.document() => *last = (*last).max(posting),
            _ => self.postings.push(posting),
        }
        if let Some(end) = self.lists.last_mut() {
            *end = number(self.postings.len());
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len().saturating_sub(1)
    }

    pub(super) fn word(&self, index: usize) -> Option<&str> {
        let (from, until) = (self.words.get(index)?, self.words.get(index.checked_add(1)?)?);
        self.text.get(*from as usize..*until as usize)
    }

    pub(super) fn postings(&self, index: usize) -> &[Posting] {
        let piece = || {
            let (from, until) = (self.lists.get(index)?, self.lists.get(index.checked_add(1)?)?);
            self.postings.get(*from as usize..*until as usize)
        };
        piece().unwrap_or_default()
    }

    /// The indices of the words that begin so.
    pub(super) fn beginning(&self, prefix: &str) -> std::ops::Range<usize> {
        let first = self.first_not(|word| word < prefix);
        let end = self.first_not(|word| word < prefix || word.starts_with(prefix));
        first..end
    }

    /// The first word of which it is not true; it is true of all before, and of none behind.
    fn first_not(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle).is_some_and(&is_before) {
                low = middle.saturating_add(1);
            } else {
                high = middle;
            }
        }
        low
    }

    /// The index of the first word behind all that begin so, from an index on.
    pub(super) fn behind(&self, prefix: &str) -> usize {
        self.first_not(|word| word < prefix || word.starts_with(prefix))
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
