//! [`Term`]: a word of a vocabulary.

/// A category, an event of a life, a kind of people: a word of a vocabulary, by its code, its name, or both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// Its code or address; empty, if only its name is known.
    pub code: String,
    /// What people call it; never empty.
    pub name: String,
}

impl Term {
    /// A term of which a name is known. `None` if there is none.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        (!name.is_empty()).then(|| Self { code: String::new(), name: name.to_owned() })
    }

    /// A term of which only the code is known: its name is what can be read in it.
    ///
    /// ```
    /// use civic_core::services::Term;
    /// assert_eq!(Term::coded("http://europa.eu/youreurope/businessOntology#start-grow").unwrap().name, "Start grow");
    /// assert_eq!(Term::coded("avvio_impresa").unwrap().name, "Avvio impresa");
    /// ```
    pub fn coded(code: &str) -> Option<Self> {
        let code = code.trim();
        let last = code.rsplit(['/', '#', ':']).find(|part| !part.is_empty()).unwrap_or_default();
        let mut name = String::with_capacity(last.len());
        for word in last.split(['-', '_', ' ']).filter(|word| !word.is_empty()) {
            if name.is_empty() {
                let mut letters = word.chars();
                name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                name.push_str(letters.as_str());
            } else {
                name.push(' ');
                name.push_str(word);
            }
        }
        (!name.is_empty()).then(|| Self { code: code.to_owned(), name })
    }

    /// Whether both mean the same: by code where both have one, else by name, whatever the case and accents.
    pub fn is(&self, other: &Self) -> bool {
        if self.code.is_empty() || other.code.is_empty() {
            crate::search::fold(&self.name) == crate::search::fold(&other.name)
        } else {
            self.code == other.code
        }
    }
}

/// Adds a term once.
pub(crate) fn add(terms: &mut Vec<Term>, term: Option<Term>) {
    if let Some(term) = term
        && terms.len() < MOST
        && !terms.iter().any(|known| known.is(&term))
    {
        terms.push(term);
    }
}

/// More terms of one kind than these no service has.
const MOST: usize = 100;
