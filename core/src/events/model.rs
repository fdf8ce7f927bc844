//! What happens in town: [`Event`] and when, [`Occurrence`].

use super::civil::Date;
use super::words;
use crate::link::Link;
use crate::{Position, Timestamp};

/// Something that happens, once or again and again. Texts are plain; only id and title are sure to be there.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id in its source. One that recurs and is changed for one day is an event of its own for that day.
    pub id: EventId,
    /// What it is called.
    pub title: String,
    /// What it is in a sentence or two.
    pub summary: Option<String>,
    /// All that is said of it.
    pub description: Option<String>,
    /// When it happens, in order; of a series without end, those of the window that was asked for.
    pub occurrences: Vec<Occurrence>,
    /// How the source says that it recurs, for a calendar that wants to know.
    pub series: Option<Series>,
    /// Whether it takes place.
    pub status: Status,
    /// Whether one goes there.
    pub attendance: Attendance,
    /// Where one goes.
    pub place: Option<Place>,
    /// What it costs.
    pub price: Option<Price>,
    /// Where else one finds out, registers, or takes part.
    pub links: Vec<EventLink>,
    /// Whose it is.
    pub organizer: Option<Organizer>,
    /// A picture of it.
    pub picture: Option<Picture>,
    /// What kind of event it is, in the source's words.
    pub categories: Vec<String>,
    /// Who it is for, in the source's words.
    pub audience: Vec<String>,
    /// From and to which age, in years.
    pub ages: Option<Ages>,
    /// Who can take part though stairs, sounds or pictures are in the way.
    pub accessibility: Accessibility,
    /// When the source last changed what it says.
    pub updated: Option<Timestamp>,
}

/// The id of an event in its source: an iCalendar UID, say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub String);

/// Once that an event happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// When.
    pub when: When,
    /// What this time is unlike the event otherwise, if anything.
    pub status: Option<Status>,
    /// When it was to be before it was moved.
    pub moved_from: Option<When>,
}

impl Occurrence {
    /// As it was planned.
    pub fn at(when: When) -> Self {
        Self { when, status: None, moved_from: None }
    }
}

/// When something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// On whole days, the last one included.
    Days {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
    },
    /// From a moment on, and until another if the source says so.
    Times {
        /// When it begins.
        start: Timestamp,
        /// When it ends; not before it begins.
        end: Option<Timestamp>,
    },
}

/// Whether an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// It does, or nobody says otherwise.
    #[default]
    Scheduled,
    /// It is not sure yet.
    Tentative,
    /// It does not.
    Cancelled,
    /// It does not now; when it does, nobody knows yet.
    Postponed,
    /// It does at another time than was said first.
    Rescheduled,
    /// It takes place online instead.
    MovedOnline,
    /// It does, but there is no place left.
    SoldOut,
}

/// Whether one goes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Attendance {
    /// Nobody says; there is a place or there is none.
    #[default]
    Unknown,
    /// One goes there.
    InPerson,
    /// One takes part from anywhere.
    Online,
    /// One or the other.
    Both,
}

/// Where something happens.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// What it is called.
    pub name: Option<String>,
    /// Street, postal code and town, on one line.
    pub address: Option<String>,
    /// Where it is on a map.
    pub position: Option<Position>,
}

/// What something costs.
#[derive(Debug, Clone, PartialEq)]
pub enum Price {
    /// Nothing.
    Free,
    /// Something, in the source's words: `12 €, concessions 8 €`.
    Words(String),
    /// One amount, or from one to another, as decimals and an ISO 4217 code.
    Amounts {
        /// The lowest, `8.50`.
        least: String,
        /// The highest, if it is another.
        most: Option<String>,
        /// `EUR`; none if the source does not say.
        currency: Option<String>,
    },
}

/// A link and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventLink {
    /// What it is for.
    pub purpose: Purpose,
    /// Where it leads.
    pub link: Link,
    /// The source's words for it.
    pub label: Option<String>,
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The event's own page.
    Page,
    /// Tickets are sold there.
    Tickets,
    /// One registers there.
    Register,
    /// One takes part there, from anywhere.
    TakePart,
    /// Agenda, minutes, programme.
    Document,
}

/// Whose an event is. Names of persons are not kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Organizer {
    /// What the organisation is called.
    pub name: Option<String>,
    /// Page, mail and telephone.
    pub links: Vec<Link>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its address.
    pub link: Link,
    /// What is seen on it; without it, the picture is decoration.
    pub alternative: Option<String>,
}

/// Ages in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub from: Option<u8>,
    /// The oldest.
    pub to: Option<u8>,
}

/// Who can take part. `None` is that nobody says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Accessibility {
    /// In a wheelchair.
    pub wheelchair: Option<bool>,
    /// Who does not hear well: sign language, a hearing loop, subtitles.
    pub hearing: Option<bool>,
    /// Who does not see well: audio description, things to touch.
    pub sight: Option<bool>,
    /// Who needs plain words.
    pub plain_language: Option<bool>,
    /// More, in the source's words.
    pub words: Option<String>,
}

/// How an event recurs, as a calendar would be told (RFC 5545): the values of its properties, checked, with their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// `DTSTART` and `DTEND`, `RRULE`, `RDATE` and `EXDATE` with their parameters: `RRULE:FREQ=WEEKLY;BYDAY=TH`.
    pub lines: Vec<String>,
    /// What the source says of the zones that they name: lines of `VTIMEZONE` components.
    pub zones: Vec<String>,
    /// The first rule, for words about it.
    pub rhythm: Option<Rhythm>,
    /// Whether there are more after those that were asked for.
    pub goes_on: bool,
}

/// How often something recurs, for words about it: “every two weeks on Thursday”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// The period.
    pub every: Period,
    /// How many periods lie between; at least 1.
    pub interval: u32,
    /// On which days of the week, as days since Monday.
    pub weekdays: Vec<u8>,
}

/// A period of a [`Rhythm`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each year.
    Year,
}

impl Event {
    /// An event of which nothing else is known yet.
    pub(crate) fn new(id: impl Into<String>, title: String) -> Self {
        Self {
            id: EventId(id.into()),
            title,
            summary: None,
            description: None,
            occurrences: Vec::new(),
            series: None,
            status: Status::Scheduled,
            attendance: Attendance::Unknown,
            place: None,
            price: None,
            links: Vec::new(),
            organizer: None,
            picture: None,
            categories: Vec::new(),
            audience: Vec::new(),
            ages: None,
            accessibility: Accessibility::default(),
            updated: None,
        }
    }

    /// The first link of a purpose.
    pub fn link(&self, purpose: Purpose) -> Option<&EventLink> {
        self.links.iter().find(|link| link.purpose == purpose)
    }

    /// Whether it is one to go to with children: by the ages that it is for, else by the words for whom it is and for what it
    /// is.
    pub fn is_for_children(&self) -> bool {
        let by_age = self.ages.and_then(|ages| match (ages.from, ages.to) {
            (_, Some(0..=17)) | (Some(1..=12), _) => Some(true),
            (Some(13..), _) => Some(false),
            // “From 0 to 99” is what stands there where nobody thought of it.
            _ => None,
        });
        let words = || self.audience.iter().chain(&self.categories).any(|text| words::is_for_children(text));
        by_age.unwrap_or_else(words)
    }

    /// Adds a link, if it is one that may be followed.
    pub(crate) fn add_link(&mut self, purpose: Purpose, address: Option<&str>) {
        let Some(link) = address.and_then(Link::vet) else { return };
        if !self.links.iter().any(|known| known.link == link) {
            self.links.push(EventLink { purpose, link, label: None });
        }
    }
}

impl When {
    /// A time; an end before the start is none.
    pub fn times(start: Timestamp, end: Option<Timestamp>) -> Self {
        Self::Times { start, end: end.filter(|end| *end > start) }
    }

    /// The first day, or the moment of the start.
    pub(crate) fn begins(self) -> (Option<Date>, Option<Timestamp>) {
        match self {
            Self::Days { first, .. } => (Some(first), None),
            Self::Times { start, .. } => (None, Some(start)),
        }
    }

    /// Days; a last day before the first is the first.
    pub fn days(first: Date, last: Option<Date>) -> Self {
        Self::Days { first, last: last.unwrap_or(first).max(first) }
    }
}
