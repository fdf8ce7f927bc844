//! ParkAPI, the interface of ParkenDD: v1 (one city a document), v2 and v3 (one list of all sites).
//!
//! Spec: <https://github.com/offenesdresden/ParkAPI> and <https://github.com/ParkenDD/park-api-v3>. The server of v1
//! answers 405 to a browser that asks for permission first, so nothing but plain GETs is sent.

mod v1;
mod v2;
mod v3;

use super::answer;
use super::model::{Forecast, ForecastPoint, ParkingSite, Source};
use super::reading::{Ask, Reading};
use super::rules::{Axes, Crs, Frame, clock};
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};
use crate::link::Link;
use crate::{Error, Timestamp};

/// A ParkAPI server, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ParkApi {
    /// For v1, the address of the server itself or of one city (`https://api.parkendd.de`, then [`ParkApi::source`] is the
    /// city); for v2 and v3, what stands before `/v2` and `/v3`.
    pub base: Endpoint,
    /// Which of the three.
    pub version: Version,
    /// The city of v1 (`Dresden`), or the `source_uid` of v2 and v3; all sources of the server, if there is none. Without
    /// it, v1's base is the address of the city's document.
    pub source: Option<String>,
}

/// The versions of ParkAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// `{base}/{city}`.
    #[default]
    V1,
    /// `{base}/v2/lots/`.
    V2,
    /// `{base}/v3/parking-sites`.
    V3,
}

/// The list of sites.
const SITES: u8 = 0;
/// Who published what, and on what terms.
const SOURCES: u8 = 1;

impl ParkApi {
    pub(super) fn start(&self) -> Vec<Ask> {
        let sources = |path: &str| Ask::may(SOURCES, Request::get(self.base.join(path)));
        let source = self.source.as_deref();
        match self.version {
            Version::V1 => match source {
                None => vec![Ask::must(SITES, Request::get(self.base.as_str()))],
                Some(city) => {
                    vec![Ask::must(SITES, Request::get(self.base.join(&encode_segment(city)))), sources("")]
                }
            },
            Version::V2 => {
                let request = Request::get(self.base.join("v2/lots/"));
                vec![Ask::must(SITES, with_source(request, "pool_id", source))]
            }
            Version::V3 => {
                let request = Request::get(self.base.join("v3/parking-sites"));
                vec![Ask::must(SITES, with_source(request, "source_uid", source)), sources("v3/sources")]
            }
        }
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let source = self.source.as_deref();
        match (self.version, ask.part) {
            (Version::V1, SOURCES) => answer::json(response, |root| v1::index(root, source.unwrap_or_default())),
            (Version::V1, _) => v1::city(response),
            (Version::V2, _) => answer::json(response, |root| v2::lots(root, self, ask)),
            (Version::V3, SOURCES) => answer::json(response, |root| v3::sources(root, source)),
            (Version::V3, _) => v3::sites(response, self, ask),
        }
    }

    /// What to ask for the free spaces of the next hours of a site that has a forecast; v1 alone has some. A week at most.
    pub(super) fn ask_forecast(&self, site: &ParkingSite, from: Timestamp, to: Timestamp) -> Option<Request> {
        let city = self.source.as_deref().filter(|_| self.version == Version::V1 && site.forecast == Forecast::Ask)?;
        // Times are in UTC and do not say so.
        let time = |time: Timestamp| time.to_rfc3339().trim_end_matches('Z').to_owned();
        let path = format!("{}/{}/timespan", encode_segment(city), encode_segment(&site.id));
        let request = Request::get(self.base.join(&path)).with("from", time(from)).with("to", time(to));
        Some(request.with("version", "1.1"))
    }

    pub(super) fn forecast(&self, site: &ParkingSite, response: &Response) -> Result<Vec<ForecastPoint>, Error> {
        answer::json(response, |root| v1::timespan(root, site.capacity()))
    }

    /// The page that an answer names as the next one, on this server and nowhere else: only its query is believed.
    fn next(&self, ask: &Ask, address: &str) -> Option<Ask> {
        let (_, query) = address.split_once('?')?;
        let url = ask.request.url.split('?').next()?;
        // As it stands there: it is encoded already.
        Some(Ask::may(SITES, Request::get(format!("{url}?{query}"))))
    }
}

fn with_source(request: Request, name: &str, source: Option<&str>) -> Request {
    match source {
        Some(source) => request.with(name, source),
        None => request,
    }
}

/// The frame of all versions: longitude and latitude in degrees.
const FRAME: Frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: None };

/// Who published, from the three fields that both v1 and v3 have under different names.
fn source(name: Option<&str>, licence: Option<&str>, link: Option<&str>) -> Option<Source> {
    let licence = licence.map(str::to_owned);
    (name.is_some() || licence.is_some()).then(|| Source {
        name: name.unwrap_or_default().to_owned(),
        licence,
        licence_link: link.and_then(Link::vet),
        link: None,
    })
}

/// A time of RFC 3339. Without an offset it is in UTC, in all versions.
fn time(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text).or_else(|| Timestamp::parse(&format!("{text}Z"))).filter(|time| *time >= clock::OLDEST)
}

fn text(node: &Node<'_>, name: &str) -> Option<String> {
    node.text(name).map(crate::document::plain::line).filter(|text| !text.is_empty())
}
