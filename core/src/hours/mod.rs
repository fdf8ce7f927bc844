//! When something is open: weekly rules with seasons and exceptions, and the questions that a citizen asks of them.
//!
//! [`Hours::osm`] reads OpenStreetMap's notation; other notations are read by the dialects that have them, into the same
//! [`Rule`]s. What is not understood is kept as words, and then nothing is answered: a door that is called open and is shut
//! costs a citizen more than a line to read.

mod days;
pub(crate) mod local;
mod now;
mod osm;
pub(crate) mod words;

pub use days::{Days, Nth, Weekdays};
pub use local::{Local, MINUTES};
pub use now::{Day, OpenNow};

/// No more rules than these are looked at, nor more times of one rule.
pub(crate) const MOST: usize = 200;

/// When something is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hours {
    /// In the order in which they count; none, if all that is known is in words.
    pub rules: Vec<Rule>,
    /// What the source says in words, beside the rules or in place of them.
    pub words: Option<String>,
}

/// What holds on some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// On which days.
    pub days: Days,
    /// What holds then.
    pub opening: Opening,
    /// Whether it adds to the rules before it, and does not replace them on its days.
    pub adds: bool,
    /// What is said beside it: “by appointment”.
    pub comment: Option<String>,
}

/// What holds on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// Open at these times.
    Times(Vec<Span>),
    /// Closed.
    Closed,
    /// What the comment says, by appointment for instance; nobody can tell from here.
    Asked,
}

/// From a minute of a day until another, not counting the latter; what lies behind 24:00 is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Minutes after midnight, below 1440.
    pub from: u16,
    /// Minutes after the same midnight, above `from` and up to 2880.
    pub until: u16,
}

impl Span {
    /// From midnight to midnight.
    pub const DAY: Self = Self { from: 0, until: MINUTES };

    /// From two minutes of a day; what does not end after it begins ends on the next day.
    pub fn new(from: u16, until: u16) -> Option<Self> {
        let until = if until <= from { until.checked_add(MINUTES)? } else { until };
        (from < MINUTES && until <= MINUTES.saturating_mul(2)).then_some(Self { from, until })
    }
}

impl Hours {
    /// Hours of which there are only words; `None` if there are none.
    pub fn said(words: &str) -> Option<Self> {
        let words = words.trim();
        (!words.is_empty()).then(|| Self { rules: Vec::new(), words: Some(words.to_owned()) })
    }

    /// Reads OpenStreetMap's `opening_hours`; what is not understood as a whole is kept as words. `None` if there is nothing.
    pub fn osm(text: &str) -> Option<Self> {
        match osm::read(text) {
            Some(rules) => Some(Self { rules, words: None }),
            None => Self::said(text),
        }
    }

    /// Whether the rules tell of public holidays, which are not known here unless the page names them.
    pub fn tells_of_holidays(&self) -> bool {
        self.rules.iter().any(|rule| rule.days.on_holidays.is_some())
    }

    /// Takes in further hours of the same place: their rules add to these.
    pub(crate) fn add(&mut self, other: Self) {
        for mut rule in other.rules {
            rule.adds = true;
            if self.rules.len() < MOST && !self.rules.contains(&rule) {
                self.rules.push(rule);
            }
        }
        match (&mut self.words, other.words) {
            (Some(words), Some(more)) if !words.contains(&more) => {
                words.push('\n');
                words.push_str(&more);
            }
            (words @ None, more) => *words = more,
            _ => {}
        }
    }
}
