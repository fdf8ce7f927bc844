//! Requests and answers as data, and [`Transport`], the one door to the outside.
//!
//! The browser opens it with `fetch`, a server with its own client, a test with a closure (see [`from_fn`]).

use std::fmt;

/// The address a back end is reached at: absolute (`https://city.example/open311/v2`) or, on a page, relative to it
/// (`/open311/v2`). Kept without trailing slashes, so that paths can be appended.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Endpoint(String);

impl Endpoint {
    /// `None` if `address` is empty, or names a scheme other than http and https.
    pub fn new(address: &str) -> Option<Self> {
        let address = address.trim().trim_end_matches('/');
        let scheme =
            address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '.', '?']));
        let known =
            scheme.is_none_or(|scheme| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"));
        (known && !address.is_empty()).then(|| Self(address.to_owned()))
    }

    /// The address of `path` below this endpoint; `path` is already percent-encoded.
    pub fn join(&self, path: &str) -> String {
        format!("{}/{}", self.0, path.trim_start_matches('/'))
    }

    /// The address as it was given, without trailing slashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Percent-encodes one path segment, so that a code such as `Street lighting` or `a/b` stays one segment (RFC 3986, 3.3).
pub fn encode_segment(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The two methods that a browser sends across origins without asking first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads; safe to repeat.
    Get,
    /// Writes.
    Post,
}

/// What to ask. Without headers of its own and without a JSON body it is a CORS “simple request”, which a browser sends across
/// origins without asking first; few servers are asked for more.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// GET or POST.
    pub method: Method,
    /// The address without the query.
    pub url: String,
    /// Names and values of the query, not yet encoded.
    pub query: Vec<(String, String)>,
    /// Headers beside those that the browser and the body bring. Each makes a browser ask other origins for permission first.
    pub headers: Vec<(String, String)>,
    /// What a POST carries.
    pub body: Body,
}

impl Request {
    /// A GET of `url` without a query.
    pub fn get(url: impl Into<String>) -> Self {
        Self { method: Method::Get, url: url.into(), query: Vec::new(), headers: Vec::new(), body: Body::Empty }
    }

    /// A POST of `body` to `url`.
    pub fn post(url: impl Into<String>, body: Body) -> Self {
        Self { method: Method::Post, url: url.into(), query: Vec::new(), headers: Vec::new(), body }
    }

    /// Adds one pair to the query.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.query.push((name.to_owned(), value.into()));
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// The whole address, query encoded.
    pub fn address(&self) -> String {
        if self.query.is_empty() {
            return self.url.clone();
        }
        let joint = if self.url.contains('?') { '&' } else { '?' };
        format!("{}{joint}{}", self.url, encode_form(&self.query))
    }
}

/// `name=value&…` as `application/x-www-form-urlencoded` (WHATWG URL, 5.2).
pub fn encode_form(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// What a POST carries.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Nothing.
    Empty,
    /// `application/x-www-form-urlencoded`.
    Form(Vec<(String, String)>),
    /// `multipart/form-data`; the transport draws the boundary.
    Multipart(Vec<Part>),
    /// `application/json`; a text that is JSON. A browser asks other origins for permission before it sends it.
    Json(String),
}

/// One part of a multipart body.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The field's name.
    pub name: String,
    /// Text or file.
    pub content: PartContent,
}

/// What a [`Part`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum PartContent {
    /// A text field.
    Text(String),
    /// A file.
    File(File),
}

/// A file to upload.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// Name to send; never the name it had on the citizen's device.
    pub name: String,
    /// `image/jpeg`, say.
    pub media_type: String,
    /// The file itself.
    pub bytes: Vec<u8>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Names (any case) and values.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Vec<u8>,
}

impl Response {
    /// An answer with this status, content type and body; what a test writes.
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: vec![("content-type".to_owned(), content_type.to_owned())], body: body.into() }
    }

    /// The first header of that name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// 200 to 299.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransportError {
    /// The device has no network; nothing was sent.
    Offline,
    /// No answer in time; what was sent may have arrived.
    Timeout,
    /// The connection failed. What was sent may have arrived.
    Unreachable,
    /// The connection failed to a host other than the page's own: down, or blocked by the browser because it lacks CORS
    /// headers; `fetch` does not tell which. What was sent may have arrived.
    Blocked,
    /// The answer is larger than the transport takes in.
    TooLarge,
}

impl TransportError {
    /// Whether a write may have reached the server although no answer came.
    pub fn may_have_arrived(self) -> bool {
        self != Self::Offline
    }
}

/// The one door to the outside.
#[allow(async_fn_in_trait, reason = "a browser's futures are not Send, and no caller here needs them to be")]
pub trait Transport {
    /// Sends one request and waits for its answer.
    async fn send(&self, request: Request) -> Result<Response, TransportError>;
}

impl<T: Transport + ?Sized> Transport for &T {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        (**self).send(request).await
    }
}

impl<T: Transport + ?Sized> Transport for std::rc::Rc<T> {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        (**self).send(request).await
    }
}

/// A transport that answers from a closure: for tests.
///
/// ```
/// use civic_core::http::{Request, Response, Transport, from_fn};
/// let transport = from_fn(|request: Request| Ok(Response::new(200, "text/plain", request.address())));
/// let answer = pollster::block_on(transport.send(Request::get("/services.json").with("q", "a b")));
/// assert_eq!(answer.unwrap().body, b"/services.json?q=a+b");
/// ```
pub fn from_fn<F>(answer: F) -> FromFn<F>
where
    F: Fn(Request) -> Result<Response, TransportError>,
{
    FromFn(answer)
}

/// See [`from_fn`].
#[derive(Debug, Clone)]
pub struct FromFn<F>(F);

impl<F> Transport for FromFn<F>
where
    F: Fn(Request) -> Result<Response, TransportError>,
{
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        (self.0)(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_http_or_relative() {
        for good in
            ["/open311/v2/", "https://city.example/v2", "HTTP://city.example", "open311", "./v2", "//city.example/a:b"]
        {
            assert!(Endpoint::new(good).is_some(), "{good}");
        }
        for bad in ["", "  ", "/", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"] {
            assert_eq!(Endpoint::new(bad), None, "{bad}");
        }
        assert_eq!(Endpoint::new("/v2//").unwrap().join("/services.json"), "/v2/services.json");
    }

    #[test]
    fn a_code_stays_one_path_segment() {
        assert_eq!(encode_segment("Street lighting/ü?"), "Street%20lighting%2F%C3%BC%3F");
    }

    #[test]
    fn a_query_joins_an_address_that_already_has_one() {
        assert_eq!(Request::get("/proxy?to=open311").with("page", "2").address(), "/proxy?to=open311&page=2");
    }
}
