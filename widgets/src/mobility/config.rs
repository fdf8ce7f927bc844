//! The attributes of `<civic-mobility>`, read and checked.

use civic_core::Position;
use civic_core::link::Link;
use civic_core::mobility::rules::{Clock, Summer};
use js_sys::{Array, Object};

use super::sources::{self, Source};
use crate::attributes::{ADDRESS, Attributes, BadAttribute};
use crate::browser::clock;

/// Where a link leads that shows the way, unless the page says otherwise.
const DIRECTIONS: &str = "https://www.openstreetmap.org/directions?to={lat}%2C{lon}";

/// As many as one looks through on a phone.
const ROWS: usize = 8;

/// What the attributes mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The feeds, in the page's order.
    pub sources: Vec<Source>,
    /// What cannot be used; the rest is.
    pub bad: Vec<BadAttribute>,
    /// The city's clock.
    pub clock: Clock,
    /// The middle of the city.
    pub center: Option<Position>,
    /// How many places to park are shown at first.
    pub rows: usize,
    /// The level of the panel's heading; its lists have the next one.
    pub heading_level: u8,
    /// What the map is drawn of; without, there is no map.
    pub tiles: Option<String>,
    /// Whose map it is, and where that is written.
    pub attribution: Option<(String, Option<Link>)>,
    directions: String,
}

impl Config {
    /// Reads the attributes of the element and of its `<civic-source>` children. `language` is the one to ask feeds for.
    pub fn read(attributes: &Object, children: &Array, language: &str) -> Self {
        let attributes = &Attributes::of(attributes);
        let mut bad = Vec::new();
        let mut keep = |result: Result<(), BadAttribute>| bad.extend(result.err());
        let clock = named_clock(attributes).unwrap_or_else(|error| {
            keep(Err(error));
            None
        });
        let clock = clock.unwrap_or_else(of_the_device);
        let center = match attributes.text("center") {
            None => None,
            Some(text) => {
                let center = civic_core::report::place::parse(text);
                keep(center.map(|_| ()).ok_or_else(|| BadAttribute::new("center", text, "43.77, 11.25")));
                center
            }
        };
        let levels = attributes.one_of("heading-level", "1, 2, 3, 4, 5, 6", &[1, 2, 3, 4, 5, 6]);
        let heading_level = levels.unwrap_or_else(|error| {
            keep(Err(error));
            None
        });
        let rows = match attributes.text("rows") {
            None => ROWS,
            Some(text) => match text.parse() {
                Ok(rows @ 1..=200) => rows,
                _ => {
                    keep(Err(BadAttribute::new("rows", text, "1–200")));
                    ROWS
                }
            },
        };
        let directions = attributes.text("directions").unwrap_or(DIRECTIONS);
        if filled(directions, Position { latitude: 0.0, longitude: 0.0 }).is_none() {
            keep(Err(BadAttribute::new("directions", directions, ADDRESS)));
        }
        let attribution_link = attributes.text("attribution-url");
        if let Some(link) = attribution_link.filter(|link| Link::on_page(link).is_none()) {
            keep(Err(BadAttribute::new("attribution-url", link, ADDRESS)));
        }
        // One feed may be named by the element itself.
        let alone = attributes.text("endpoint").map(|_| attributes);
        let children: Vec<_> = children.iter().map(|child| Attributes::of(&child.into())).collect();
        let mut sources = Vec::new();
        for source in alone.into_iter().chain(&children) {
            match sources::read(source, clock, center, language) {
                Ok(source) => sources.push(source),
                Err(error) => keep(Err(error)),
            }
        }
        if sources.is_empty() && bad.is_empty() {
            bad.push(BadAttribute::new("endpoint", "", ADDRESS));
        }
        Self {
            sources,
            bad,
            clock,
            center,
            rows,
            heading_level: heading_level.unwrap_or(2),
            tiles: attributes.string("tiles"),
            attribution: attributes.string("attribution").map(|text| (text, attribution_link.and_then(Link::on_page))),
            directions: directions.to_owned(),
        }
    }

    /// Where the way to a place is shown.
    pub fn directions(&self, to: Position) -> Option<Link> {
        filled(&self.directions, to)
    }
}

fn filled(template: &str, to: Position) -> Option<Link> {
    let latitude = template.replace("{lat}", &to.latitude.to_string());
    Link::on_page(&latitude.replace("{lon}", &to.longitude.to_string()))
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
