//! [`Mapping`]: which field of a feed is what, written down in JSON instead of code.
//!
//! Most cities publish in a shape of their own, and a new one needs no new version of the widget:
//!
//! ```json
//! {
//!   "clock": "europe+60",
//!   "tables": [{
//!     "dataset": "occupation-parkings-temps-reel",
//!     "fields": { "id": "idsurfs", "name": "nom_parking", "free": "libre", "capacity": "total", "state": "etat" },
//!     "values": { "state": { "0": "no data", "1": "open", "2": "closed" } }
//!   }, {
//!     "dataset": "parkings", "need": "may",
//!     "fields": { "id": "idsurfs", "position": "position", "address": "address" }
//!   }]
//! }
//! ```
//!
//! - Each table is one dataset or document; what they say of the same id is joined. A feed is
//!   shown without a table of which it is said that `need` is `may`.
//! - `items` is what it lists: `parking` (the default), `traffic`, `incidents`, `bikes` or `charging`.
//! - `format` is `json` (the default, GeoJSON and Esri JSON too), `csv` or `xml`, in which elements are named without
//!   their namespace.
//! - `records` is the path to the list, from the root; without it, the protocol knows. It may be a map by ids, too, which
//!   are then found at the path `@key`.
//! - `fields` gives for each field of the model a path (`properties.name`, `bays.0.free`), several of which the first
//!   that holds something counts, a constant (`=Comune di Firenze`) or a text with paths in it
//!   (`{house_number} {street_name}`). A path leads on into JSON that is written in a text,
//!   and `[type=TOTAL]` in it is the first item of a list of which that is true (`counters.[type=TOTAL].free`).
//! - `spaces` gives `capacity`, `free`, `occupied`, `percent` or `fraction` of other kinds of spaces than the general ones.
//! - `values` translates what a field says into words that are known: [`crate::mobility::rules`].
//! - `scale` multiplies a number: centimetres into metres (0.01), miles into kilometres (1.609344).
//! - `polyline` is a line as an encoded text ([`crate::mobility::rules`]); `geometry`, one in GeoJSON.
//! - `clock` is that of times without a zone ([`Clock::named`]), `crs` the reference system of coordinates
//!   ([`crate::mobility::rules::Crs::named`]), `axes` `latitude-first` where they have no names, and `city` the latitude and
//!   longitude of the city's middle, by which swapped coordinates are known.
//! - `source` has `name`, `licence`, `licence-link` and `link`; `ttl` the seconds after which there is news.

mod config;
mod field;
mod path;
mod ready;
mod record;
mod records;

use std::sync::Arc;

pub use config::{BadMapping, Fault};
pub use ready::READY;

use self::field::Field;
use self::path::Path;
use self::record::Record;
pub(crate) use self::records::Row;
use super::model::{Source, SpaceKind};
use super::reading::{Need, Reading, Why};
use super::rules::{Clock, Frame};
use crate::document::Node;

/// Which field of a feed is what.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    tables: Vec<Table>,
    clock: Clock,
    frame: Frame,
    source: Option<Arc<Source>>,
    ttl: Option<u32>,
}

/// One dataset or document of a feed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// Its name, or its address below the feed's endpoint; empty for the endpoint itself.
    pub(crate) dataset: String,
    /// Whether the feed can be shown without it.
    pub(crate) need: Need,
    /// What its documents are written in.
    pub(crate) format: Format,
    items: Items,
    records: Option<String>,
    /// By [`Field`].
    paths: Vec<Vec<Path>>,
    spaces: Vec<(SpaceKind, Vec<Vec<Path>>)>,
    values: Vec<(Field, Vec<(String, String)>)>,
    scales: Vec<(Field, f64)>,
}

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Csv,
    Xml,
}

/// What a table lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Items {
    Parking,
    Traffic,
    Incidents,
    Bikes,
    Charging,
}

impl Mapping {
    /// Reads a mapping from JSON; see the module for what can stand in it.
    pub fn parse(text: &str) -> Result<Self, BadMapping> {
        config::mapping(text)
    }

    /// The mapping of that name among [`READY`].
    pub fn ready(name: &str) -> Option<Self> {
        let (_, text) = READY.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Self::parse(text).ok()
    }

    /// The tables, in the order of [`crate::mobility::Ask::part`].
    pub(crate) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// What two numbers of a position mean, if the document does not say it.
    pub(crate) fn frame(&self) -> Frame {
        self.frame
    }

    /// The table of a document.
    pub(crate) fn table(&self, part: u8) -> Option<&Table> {
        self.tables.get(usize::from(part))
    }

    /// Reads the records of one table.
    pub(crate) fn read<'n, 'a: 'n>(&self, part: u8, frame: Frame, rows: impl Iterator<Item = Row<'n, 'a>>) -> Reading {
        let mut reading = Reading { source: self.source.clone(), ttl: self.ttl, ..Reading::default() };
        let Some(table) = self.table(part) else { return reading };
        for row in rows {
            if !reading.has_room() {
                break;
            }
            if !matches!(row.fields, Node::Map(_)) {
                reading.refuse(None, Why::NotARecord);
                continue;
            }
            let record = Record { row, table, frame, clock: self.clock };
            let read = match table.items {
                Items::Parking => record.site().map(|site| reading.sites.push(site)),
                Items::Traffic => record.segment().map(|segment| reading.segments.push(segment)),
                Items::Incidents => record.incident().map(|incident| reading.incidents.push(incident)),
                Items::Bikes => record.station().map(|station| reading.stations.push(station)),
                Items::Charging => record.charger().map(|charger| reading.chargers.push(charger)),
            };
            if read.is_none() {
                reading.refuse(None, Why::Nameless);
            }
        }
        reading
    }
}
