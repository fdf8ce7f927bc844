//! Open311 GeoReport v2, JSON and XML, and the dialects that cities speak.
//!
//! Spec: <https://wiki.open311.org/GeoReport_v2/>. “Service” there is a [`Category`] here, “attribute” a [`Question`],
//! “service request” a [`Report`]. What is read is believed as little as possible: format, wrapping, spelling and types
//! of what real servers send differ from the spec and from each other. What is sent keeps to the spec, but for what
//! [`Settings`] and [`Query`] call an extension.

mod body;
mod decode;
mod discovery;
mod encode;
mod fields;
mod listing;
mod query;
mod refusal;
mod settings;

pub use discovery::{DiscoveredEndpoint, Discovery, EndpointKind};
pub use query::{Bounds, Near, Query};
pub use settings::{Format, Media, MultiValue, Paging, Settings};

use super::form::Field;
use super::{Category, CategoryCode, HistoryNote, NewReport, Question, Receipt, Report, RequestId, Token};
use crate::error::Refusal;
use crate::http::{Endpoint, File, Request, Response, Transport};
use crate::{Error, Timestamp};

/// One Open311 server.
///
/// ```
/// use civic_core::http::{Endpoint, Request, Response, from_fn};
/// use civic_core::report::open311::{Open311, Settings};
///
/// let settings = Settings::new(Endpoint::new("https://city.example/open311/v2").unwrap());
/// let transport = from_fn(|request: Request| {
///     assert_eq!(request.address(), "https://city.example/open311/v2/services.json");
///     Ok(Response::new(200, "application/json", r#"[{"service_code": "001", "service_name": "Potholes"}]"#))
/// });
/// let categories = pollster::block_on(Open311::new(settings, transport).categories()).unwrap();
/// assert_eq!(categories[0].name, "Potholes");
/// ```
#[derive(Debug, Clone)]
pub struct Open311<T> {
    settings: Settings,
    transport: T,
}

impl<T: Transport> Open311<T> {
    /// The server that `settings` describe, reached through `transport`.
    pub fn new(settings: Settings, transport: T) -> Self {
        Self { settings, transport }
    }

    /// The categories a citizen can report under; may be empty. GeoReport v2, “GET Service List”.
    pub async fn categories(&self) -> Result<Vec<Category>, Error> {
        self.categories_in(&self.transport.send(self.settings.get("services")).await?)
    }

    /// The categories in the answer to the request that [`Self::categories`] sends.
    pub fn categories_in(&self, answer: &Response) -> Result<Vec<Category>, Error> {
        decode::categories(answer)
    }

    /// The questions of one category, in the order in which they are asked. GeoReport v2, “GET Service Definition”.
    pub async fn questions(&self, category: &CategoryCode) -> Result<Vec<Question>, Error> {
        let request = self.settings.get(&encode::below("services", category.as_str()));
        decode::questions(&self.transport.send(request).await?)
    }

    /// Files a report; the photo goes with it, if [`Settings::media`] has a way. GeoReport v2, “POST Service Request”.
    ///
    /// The draft's key is sent as `device_id`: a server that knows it can tell a report that was sent twice.
    pub async fn create(&self, report: &NewReport, photo: Option<File>) -> Result<Receipt, Error> {
        let request = encode::create(&self.settings, report, photo);
        decode::receipt(&self.transport.send(request).await?, report.category.answers_with)
    }

    /// The fields of a report that the server's refusal names, each with what it said.
    pub fn fields_at_fault(&self, refusal: &Refusal, report: &NewReport) -> Vec<(Field, String)> {
        fields::at_fault(refusal, report)
    }

    /// The number that a token became; `None` while there is none. GeoReport v2, “GET service_request_id from a token”.
    pub async fn number(&self, token: &Token) -> Result<Option<RequestId>, Error> {
        let request = self.settings.get(&encode::below("tokens", token.as_str()));
        decode::number(&self.transport.send(request).await?, token)
    }

    /// One report. A server that answers an empty list has none of that number: that is a refusal with status 404.
    /// GeoReport v2, “GET Service Request”.
    pub async fn report(&self, id: &RequestId) -> Result<Report, Error> {
        let request = self.settings.get_reports(&encode::below("requests", id.as_str()));
        decode::report(&self.transport.send(request).await?, id)
    }

    /// What happened to reports within a span of time, oldest first, and to which. Extension: mySociety.
    pub async fn updates(
        &self,
        start: Option<Timestamp>,
        end: Option<Timestamp>,
    ) -> Result<Vec<(RequestId, HistoryNote)>, Error> {
        let request = encode::span(self.settings.get("servicerequestupdates"), start, end);
        decode::updates(&self.transport.send(request).await?)
    }
}

/// The same as [`Open311::categories_in`], of an answer that holds no surprise: success, JSON in UTF-8, no questions in the
/// list. `None` of any other.
///
/// A page begins with it, and loads what reads the others only where one comes.
pub fn categories_at_a_glance(answer: &Response) -> Option<Vec<Category>> {
    decode::categories_at_a_glance(answer)
}

/// The request of the service list, for a catalogue that has reports among its services.
pub(crate) fn list(settings: &Settings) -> Request {
    settings.get("services")
}

/// The categories in the answer to [`list`].
pub(crate) fn listed(answer: &Response) -> Result<Vec<Category>, Error> {
    decode::categories(answer)
}

/// Reads the discovery document of a city's `site`. What it says is a hint; see [`Discovery`].
pub async fn discover<T: Transport>(site: &Endpoint, transport: &T, format: Format) -> Result<Discovery, Error> {
    let request = Request::get(site.join(&format!("discovery.{}", format.extension())));
    decode::discovery(&transport.send(request).await?)
}
