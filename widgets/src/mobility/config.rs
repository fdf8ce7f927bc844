//! The attributes of `<civic-mobility>`, read and checked.

use civic_core::Position;
use civic_core::link::Link;
use civic_core::mobility::rules::{Clock, Summer};
use js_sys::{Array, Object};

use super::sources::Source;
use crate::attributes::{ADDRESS, Attributes, BadAttribute};
use crate::browser::clock;

/// Where a link leads that shows the way, unless the page says otherwise.
const DIRECTIONS: &str = "https://www.openstreetmap.org/directions?to={lat}%2C{lon}";

/// As many as one looks through on a phone.
const ROWS: usize = 8;

/// What the attributes mean. What the panel needs later is read then.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The feeds, in the page's order.
    pub sources: Vec<Source>,
    /// What cannot be used; the rest is. [`Config::bad_later`] has more.
    pub bad: Vec<BadAttribute>,
    /// The city's clock.
    pub clock: Clock,
    /// How many places to park are shown at first.
    pub rows: usize,
    /// The level of the panel's heading; its lists have the next one.
    pub heading_level: u8,
    attributes: Attributes,
}

impl Config {
    /// Reads the attributes of the element and of its `<civic-source>` children.
    pub fn read(given: &Object, children: &Array) -> Self {
        let attributes = Attributes::of(given);
        let mut bad = Vec::new();
        let mut keep = |error: BadAttribute| bad.push(error);
        let clock = named_clock(&attributes).unwrap_or_else(|error| {
            keep(error);
            None
        });
        let levels = attributes.one_of("heading-level", "1, 2, 3, 4, 5, 6", &[1, 2, 3, 4, 5, 6]);
        let heading_level = levels.unwrap_or_else(|error| {
            keep(error);
            None
        });
        let rows = match attributes.text("rows") {
            None => ROWS,
            Some(text) => match text.parse() {
                Ok(rows @ 1..=200) => rows,
                _ => {
                    keep(BadAttribute::new("rows", text, "1–200"));
                    ROWS
                }
            },
        };
        // One feed may be named by the element itself.
        let alone = attributes.text("endpoint").map(|_| attributes.clone());
        let children = children.iter().map(|child| Attributes::of(&child.into()));
        let mut sources = Vec::new();
        for source in alone.into_iter().chain(children) {
            match Source::read(source) {
                Ok(source) => sources.push(source),
                Err(error) => keep(error),
            }
        }
        if sources.is_empty() && bad.is_empty() {
            bad.push(BadAttribute::new("endpoint", "", ADDRESS));
        }
        let clock = clock.unwrap_or_else(of_the_device);
        Self { sources, bad, clock, rows, heading_level: heading_level.unwrap_or(2), attributes }
    }

    /// What cannot be used beside [`Config::bad`], of what is not needed at first.
    pub(super) fn bad_later(&self) -> Vec<BadAttribute> {
        let mut bad = Vec::new();
        if let Some(center) = self.attributes.text("center").filter(|_| self.center().is_none()) {
            bad.push(BadAttribute::new("center", center, "43.77, 11.25"));
        }
        if self.directions(Position { latitude: 0.0, longitude: 0.0 }).is_none() {
            bad.push(BadAttribute::new("directions", self.template(), ADDRESS));
        }
        if let Some(link) = self.attributes.text("attribution-url").filter(|link| Link::on_page(link).is_none()) {
            bad.push(BadAttribute::new("attribution-url", link, ADDRESS));
        }
        bad
    }

    /// The middle of the city.
    pub(super) fn center(&self) -> Option<Position> {
        self.attributes.text("center").and_then(civic_core::report::place::parse)
    }

    /// What the map is drawn of; without, there is no map.
    pub fn tiles(&self) -> Option<&str> {
        self.attributes.text("tiles")
    }

    /// Whose map it is, and where that is written.
    pub(super) fn attribution(&self) -> Option<(&str, Option<Link>)> {
        Some((self.attributes.text("attribution")?, self.attributes.text("attribution-url").and_then(Link::on_page)))
    }

    /// Where the way to a place is shown.
    pub(super) fn directions(&self, to: Position) -> Option<Link> {
        let latitude = self.template().replace("{lat}", &to.latitude.to_string());
        Link::on_page(&latitude.replace("{lon}", &to.longitude.to_string()))
    }

    fn template(&self) -> &str {
        self.attributes.text("directions").unwrap_or(DIRECTIONS)
    }
}

pub(super) fn named_clock(attributes: &Attributes) -> Result<Option<Clock>, BadAttribute> {
    let Some(name) = attributes.text("clock") else { return Ok(None) };
    let allowed = "utc, europe+60, america-300, never+540";
    Clock::named(name).map(Some).ok_or_else(|| BadAttribute::new("clock", name, allowed))
}

/// The clock of a device that is in the city, as most are whose owners look for a place to park there.
fn of_the_device() -> Clock {
    let [january, july] = clock::offsets();
    let summer = match (july > january, january) {
        (true, -120..=180) => Summer::Europe,
        (true, ..-120) => Summer::America,
        _ => Summer::Never,
    };
    Clock::Local { standard: january, summer }
}
