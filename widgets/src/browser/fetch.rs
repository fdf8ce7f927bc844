//! The browser's [`Transport`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use civic_core::http::{Body, Method, Part, PartContent, Request, Response, Transport, TransportError, encode_form};
use gloo_net::http::{Headers, RequestBuilder};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AbortController, Blob, BlobPropertyBag, FormData, ReadableStream, ReadableStreamDefaultReader,
    ReadableStreamReadResult, RequestCache, RequestCredentials, RequestInit, Url,
};

use super::clock::Timer;
use super::{network, upload};

/// The largest answer that is taken in; bytes.
pub(super) const LARGEST_ANSWER: usize = 50 * 1024 * 1024;
/// The type of a form. It has no parameter `charset` (WHATWG URL, 5), and some servers do not know it with one.
pub(super) const FORM_TYPE: &str = "application/x-www-form-urlencoded";
/// The type of JSON (RFC 8259, 11: it has no parameters).
pub(super) const JSON_TYPE: &str = "application/json";
/// What the slowest line still carries; bytes a millisecond.
const SLOWEST_LINE: u32 = 16;

/// Sends by `fetch`, with the page's cookies to the page's own origin and to no other.
#[derive(Clone)]
pub struct Fetch {
    /// How long nothing may come or go before the exchange is given up; milliseconds. Where the browser does not show
    /// how an upload goes on, the time that it takes at 16 KB a second is added.
    pub timeout: u32,
    /// Told which share of a POST has left the device, from 0 to 1; only for POSTs to the page's own origin.
    pub on_progress: Option<Rc<dyn Fn(f64)>>,
}

impl Default for Fetch {
    /// Gives up after 30 seconds of silence.
    fn default() -> Self {
        Self { timeout: 30_000, on_progress: None }
    }
}

impl First {
    /// Waits for the answer. `timeout` as in [`Fetch`].
    pub async fn end(self, timeout: u32) -> Result<Response, Unanswered> {
        let answer = Exchange::with(self.controller(), timeout).end(self.answer()).await;
        answer.map_err(|failure| Unanswered { first: self, failure })
    }
}

/// A first request that failed.
pub struct Unanswered {
    first: First,
    failure: Failure,
}

impl From<Unanswered> for TransportError {
    fn from(Unanswered { first, failure }: Unanswered) -> Self {
        Circumstances::of(Method::Get, &first.address()).explain(failure)
    }
}

/// Sends GETs as [`Fetch`] does, where some are under way already: each serves once. It has nothing else, so that who only
/// reads need not load what it takes to write.
#[derive(Clone)]
pub struct FirstThenFetch {
    /// The requests under way.
    pub first: Rc<RefCell<Vec<First>>>,
    /// As in [`Fetch`].
    pub timeout: u32,
}

impl Transport for FirstThenFetch {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        if request.method != Method::Get || !request.headers.is_empty() {
            return Err(TransportError::Unreachable);
        }
        let address = request.address();
        let begun = {
            let mut first = self.first.borrow_mut();
            let place = first.iter().position(|first| first.address() == address);
            place.map(|place| first.swap_remove(place))
        };
        if let Some(first) = begun {
            return Ok(first.end(self.timeout).await?);
        }
        let circumstances = Circumstances::of(Method::Get, &address);
        get(&address, self.timeout).await.map_err(|failure| circumstances.explain(failure))
    }
}

impl Transport for Fetch {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let address = request.address();
        let circumstances = Circumstances::of(request.method, &address);
        let payload = Payload::of(&request.body).map_err(|_| TransportError::Unreachable)?;
        // `fetch` does not tell how an upload goes on; `XMLHttpRequest` does. Not across origins: a listener for it
        // makes the browser ask for permission first (“use-CORS-preflight flag”, WHATWG XHR, `send()`), and back ends that
        // take simple requests only, such as Open311 Adapter, answer that question with 404.
        let answer = match (request.method, &self.on_progress, payload) {
            (Method::Get, ..) if request.headers.is_empty() => get(&address, self.timeout).await,
            (Method::Get, ..) => get_with(&address, &request.headers, self.timeout).await,
            (Method::Post, Some(on_progress), Some(payload))
                if circumstances.own_origin && request.headers.is_empty() =>
            {
                upload::post(&address, &payload, self.timeout, on_progress.clone()).await
            }
            (Method::Post, _, payload) => post(&address, &request.headers, payload, self.timeout).await,
        };
        answer.map_err(|failure| circumstances.explain(failure))
    }
}

/// How an exchange failed, as far as the browser says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Failure {
    TooLarge,
    Timeout,
    Connection,
}

/// What is known beside the failure, which the browser keeps bare on purpose.
struct Circumstances {
    method: Method,
    own_origin: bool,
    online: bool,
}

impl Circumstances {
    fn of(method: Method, address: &str) -> Self {
        Self { method, own_origin: is_own_origin(address), online: network::is_online() }
    }

    fn explain(&self, failure: Failure) -> TransportError {
        // “Offline” says that nothing was sent. Of a POST that is only sure if there was no network from the start.
        let offline = !network::is_online() && (self.method == Method::Get || !self.online);
        match failure {
            Failure::TooLarge => TransportError::TooLarge,
            Failure::Timeout | Failure::Connection if offline => TransportError::Offline,
            Failure::Timeout => TransportError::Timeout,
            Failure::Connection if self.own_origin => TransportError::Unreachable,
            Failure::Connection => TransportError::Blocked,
        }
    }
}

/// Whether an address, resolved as the browser does it, is of the page's origin. In a sandboxed frame none is.
fn is_own_origin(address: &str) -> bool {
    web_sys::window().is_some_and(|window| origin(address).is_some_and(|origin| origin == window.origin()))
}

fn origin(address: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let base = document.base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(address, &base).ok().map(|url| url.origin())
}

/// Whether an address is of the page's origin or of that of a back end that the page names: none but these are asked for anything.
pub fn is_allowed(address: &str, endpoint: &str) -> bool {
    is_own_origin(address) || (origin(address).is_some() && origin(address) == origin(endpoint))
}

/// What a POST carries, ready for the browser.
pub(super) enum Payload {
    Form(String),
    Json(String),
    Multipart { form: FormData, size: usize },
}

impl Payload {
    fn of(body: &Body) -> Result<Option<Self>, JsValue> {
        match body {
            Body::Empty => Ok(None),
            Body::Form(pairs) => Ok(Some(Self::Form(encode_form(pairs)))),
            Body::Json(text) => Ok(Some(Self::Json(text.clone()))),
            Body::Multipart(parts) => {
                let form = FormData::new()?;
                for part in parts {
                    append(&form, part)?;
                }
                Ok(Some(Self::Multipart { form, size: parts.iter().map(size).fold(0, usize::saturating_add) }))
            }
        }
    }

    fn size(&self) -> usize {
        match self {
            Self::Form(text) | Self::Json(text) => text.len(),
            Self::Multipart { size, .. } => *size,
        }
    }
}

fn append(form: &FormData, part: &Part) -> Result<(), JsValue> {
    match &part.content {
        PartContent::Text(text) => form.append_with_str(&part.name, text),
        PartContent::File(file) => {
            let options = BlobPropertyBag::new();
            options.set_type(&file.media_type);
            let bytes = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
            let blob = Blob::new_with_u8_array_sequence_and_options(&bytes, &options)?;
            form.append_with_blob_and_filename(&part.name, &blob, &file.name)
        }
    }
}

fn size(part: &Part) -> usize {
    match &part.content {
        PartContent::Text(text) => text.len(),
        PartContent::File(file) => file.bytes.len(),
    }
}

async fn get(address: &str, timeout: u32) -> Result<Response, Failure> {
    let exchange = Exchange::begin(timeout)?;
    // Not by gloo-net's builder, which can do more than a page that only reads should have to load.
    let init = RequestInit::new();
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_signal(Some(&exchange.controller.signal()));
    let request = web_sys::Request::new_with_str_and_init(address, &init).map_err(|_| Failure::Connection)?;
    let answer = page_fetch(&request).map_err(|_| Failure::Connection)?;
    exchange.end(answer).await
}

/// As [`get`], with headers.
async fn get_with(address: &str, headers: &[(String, String)], timeout: u32) -> Result<Response, Failure> {
    let exchange = Exchange::begin(timeout)?;
    let builder = with_headers(exchange.prepare(gloo_net::http::Request::get(address)), headers)?;
    let answer = exchange.send(builder.build())?;
    exchange.end(answer).await
}

/// A token that a page or a platform hands over may hold what no header can; gloo-net's own way to set one then panics.
fn with_headers(builder: RequestBuilder, headers: &[(String, String)]) -> Result<RequestBuilder, Failure> {
    let set = web_sys::Headers::new().map_err(|_| Failure::Connection)?;
    for (name, value) in headers {
        set.set(name, value).map_err(|_| Failure::Connection)?;
    }
    Ok(builder.headers(Headers::from_raw(set)))
}

async fn post(
    address: &str,
    headers: &[(String, String)],
    payload: Option<Payload>,
    timeout: u32,
) -> Result<Response, Failure> {
    let exchange = Exchange::begin(timeout)?;
    let size = u32::try_from(payload.as_ref().map_or(0, Payload::size)).unwrap_or(u32::MAX);
    exchange.patience.renew_with(size / SLOWEST_LINE);
    let builder = exchange.prepare(gloo_net::http::Request::post(address).cache(RequestCache::NoStore));
    let builder = with_headers(builder, headers)?;
    let request = match payload {
        None => builder.build(),
        Some(Payload::Form(text)) => builder.header("content-type", FORM_TYPE).body(text),
        Some(Payload::Json(text)) => builder.header("content-type", JSON_TYPE).body(text),
        // The browser sets the type, with the boundary that it drew.
        Some(Payload::Multipart { form, .. }) => builder.body(form),
    };
    let answer = exchange.send(request)?;
    exchange.end(answer).await
}

/// One request and its answer.
struct Exchange {
    controller: AbortController,
    patience: Patience,
}

impl Exchange {
    fn begin(timeout: u32) -> Result<Self, Failure> {
        AbortController::new().map(|controller| Self::with(controller, timeout)).map_err(|_| Failure::Connection)
    }

    fn with(controller: AbortController, timeout: u32) -> Self {
        let patience = Patience::new(timeout, {
            let controller = controller.clone();
            move || controller.abort()
        });
        Self { controller, patience }
    }

    fn prepare(&self, builder: RequestBuilder) -> RequestBuilder {
        builder.credentials(RequestCredentials::SameOrigin).abort_signal(Some(&self.controller.signal()))
    }

    fn send(&self, request: Result<gloo_net::http::Request, gloo_net::Error>) -> Result<Promise, Failure> {
        let request = request.map_err(|_| Failure::Connection)?;
        page_fetch(&request.into()).map_err(|_| Failure::Connection)
    }

    async fn end(self, answer: Promise) -> Result<Response, Failure> {
        let answer = receive(answer, &self.patience).await;
        if let Err(Failure::TooLarge) = answer {
            self.controller.abort();
        }
        answer
    }
}

async fn receive(answer: Promise, patience: &Patience) -> Result<Response, Failure> {
    let failed = |_: JsValue| patience.failure();
    let answer = answer.await.map_err(failed)?;
    let answer = answer.dyn_into::<web_sys::Response>().map(gloo_net::http::Response::from).map_err(failed)?;
    let headers: Vec<_> = answer.headers().entries().collect();
    let mut response = Response { status: answer.status(), headers, body: Vec::new() };
    if response.header("content-length").and_then(|length| length.parse().ok()).is_some_and(is_too_large) {
        return Err(Failure::TooLarge);
    }
    if let Some(stream) = answer.body() {
        response.body = read(&stream, patience).await?;
    }
    Ok(response)
}

async fn read(stream: &ReadableStream, patience: &Patience) -> Result<Vec<u8>, Failure> {
    let failed = |_: JsValue| patience.failure();
    let reader = ReadableStreamDefaultReader::new(stream).map_err(failed)?;
    let mut body = Vec::new();
    loop {
        patience.renew();
        let chunk: ReadableStreamReadResult = reader.read().await.map_err(failed)?.unchecked_into();
        if chunk.get_done() != Some(false) {
            return Ok(body);
        }
        let bytes: Uint8Array = chunk.get_value().dyn_into().map_err(failed)?;
        if is_too_large(body.len().saturating_add(bytes.length() as usize)) {
            return Err(Failure::TooLarge);
        }
        body.extend(bytes.to_vec());
    }
}

pub(super) fn is_too_large(size: usize) -> bool {
    size > LARGEST_ANSWER
}

#[wasm_bindgen]
extern "C" {
    // gloo-net's own `send` panics if the promise rejects with anything but an `Error`, and scripts that put themselves
    // before `fetch` on a city's page do such things.
    #[wasm_bindgen(js_name = fetch, catch)]
    fn page_fetch(request: &web_sys::Request) -> Result<Promise, JsValue>;

    /// A GET that `pkg/src/element.js` sent while the code loaded.
    #[derive(Clone, Debug, PartialEq)]
    pub type First;

    #[wasm_bindgen(method, getter)]
    fn address(this: &First) -> String;

    /// Resolves to a `Response`.
    #[wasm_bindgen(method, getter)]
    fn answer(this: &First) -> Promise;

    #[wasm_bindgen(method, getter)]
    fn controller(this: &First) -> AbortController;
}

/// Gives an exchange up when nothing has moved for too long.
pub(super) struct Patience {
    limit: u32,
    give_up: Rc<dyn Fn()>,
    ran_out: Rc<Cell<bool>>,
    timer: RefCell<Option<Timer>>,
}

impl Patience {
    pub(super) fn new(limit: u32, give_up: impl Fn() + 'static) -> Self {
        let patience = Self { limit, give_up: Rc::new(give_up), ran_out: Rc::default(), timer: RefCell::new(None) };
        patience.renew();
        patience
    }

    /// Something moved: begins to wait anew.
    pub(super) fn renew(&self) {
        self.renew_with(0);
    }

    fn renew_with(&self, more: u32) {
        let (give_up, ran_out) = (self.give_up.clone(), self.ran_out.clone());
        let timer = Timer::start(self.limit.saturating_add(more), move || {
            ran_out.set(true);
            give_up();
        });
        self.timer.replace(timer);
    }

    /// What it was that failed.
    pub(super) fn failure(&self) -> Failure {
        if self.ran_out.get() { Failure::Timeout } else { Failure::Connection }
    }
}
