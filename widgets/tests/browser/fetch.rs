//! Requests as they leave the page, and what comes back.

use std::cell::RefCell;
use std::rc::Rc;

use civic_core::http::{Body, File, Part, PartContent, Request, Response, Transport, TransportError};
use civic_widgets::browser::fetch::Fetch;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Redefined, run, text, value};

const OTHER_ORIGIN: &str = "https://other.example/open311/requests.json";

async fn send(request: Request) -> Result<Response, TransportError> {
    Fetch { timeout: 5_000, on_progress: None }.send(request).await
}

/// `fetch` that answers as this function of the `Request` says.
fn page_fetch(answer: &str) -> Redefined {
    Redefined::new("fetch", &format!("{{ value: {answer} }}"))
}

fn form() -> Body {
    Body::Form(vec![
        ("description".to_owned(), "Buca in via Roma\n& è profonda".to_owned()),
        ("attribute[depth]".to_owned(), "9+1".to_owned()),
    ])
}

fn photo(bytes: Vec<u8>) -> Part {
    let file = File { name: "photo.jpg".to_owned(), media_type: "image/jpeg".to_owned(), bytes };
    Part { name: "media".to_owned(), content: PartContent::File(file) }
}

#[wasm_bindgen_test]
async fn the_pages_own_server_answers() {
    let answer = send(Request::get("/").with("q", "a b")).await.unwrap();
    assert_eq!(answer.status, 200);
    assert!(answer.header("Content-Type").unwrap().starts_with("text/html"));
    assert!(String::from_utf8(answer.body).unwrap().contains("<html"));
}

#[wasm_bindgen_test]
async fn an_error_status_is_an_answer() {
    assert_eq!(send(Request::get("/no/such/page")).await.unwrap().status, 404);
}

#[wasm_bindgen_test]
async fn another_host_that_cannot_be_reached_may_have_been_blocked() {
    assert_eq!(send(Request::get("http://127.0.0.1:9/")).await, Err(TransportError::Blocked));
}

#[wasm_bindgen_test]
async fn a_form_is_a_simple_request() {
    let _fetch =
        page_fetch("(request) => { seen = request; return Promise.resolve(new Response('', { status: 201 })) }");
    let answer = send(Request::post(OTHER_ORIGIN, form()).with("api_key", "k&y")).await.unwrap();
    assert_eq!(answer.status, 201);
    assert_eq!(text("seen.method + ' ' + seen.url"), format!("POST {OTHER_ORIGIN}?api_key=k%26y"));
    assert_eq!(text("[...seen.headers]"), "content-type,application/x-www-form-urlencoded");
    assert_eq!(text("[seen.mode, seen.credentials, seen.cache, seen.redirect]"), "cors,same-origin,no-store,follow");
    assert_eq!(
        run("return seen.text()").await.as_string().unwrap(),
        "description=Buca+in+via+Roma%0A%26+%C3%A8+profonda&attribute%5Bdepth%5D=9%2B1"
    );
}

#[wasm_bindgen_test]
async fn a_read_uses_the_browsers_cache() {
    let _fetch = page_fetch("(request) => { seen = request; return Promise.resolve(new Response('[]')) }");
    assert_eq!(send(Request::get(OTHER_ORIGIN)).await.unwrap().body, b"[]");
    assert_eq!(
        text("[seen.method, seen.cache, seen.credentials, [...seen.headers].length]"),
        "GET,default,same-origin,0"
    );
}

#[wasm_bindgen_test]
async fn a_photo_goes_out_as_a_part_of_the_form() {
    let _fetch = page_fetch("(request) => { seen = request; return Promise.resolve(new Response('')) }");
    let words = Part { name: "description".to_owned(), content: PartContent::Text("è spenta".to_owned()) };
    let body = Body::Multipart(vec![words, photo(vec![0xff, 0xd8, 0x00, 0x80])]);
    send(Request::post(OTHER_ORIGIN, body)).await.unwrap();
    assert!(text("seen.headers.get('content-type')").starts_with("multipart/form-data; boundary="));
    let parts = run("const form = await seen.formData();
                     const media = form.get('media');
                     const bytes = new Uint8Array(await media.arrayBuffer());
                     return [[...form.keys()], form.get('description'), media.name, media.type, bytes].join(' ')");
    assert_eq!(parts.await.as_string().unwrap(), "description,media è spenta photo.jpg image/jpeg 255,216,0,128");
}

#[wasm_bindgen_test]
async fn json_goes_out_with_its_headers_and_letter_by_letter() {
    let _fetch =
        page_fetch("(request) => { seen = request; return Promise.resolve(new Response('{}', { status: 201 })) }");
    let body = r#"{"txt":"è “so” & <b>\u0000</b>","vote":-1}"#;
    let request = Request::post("https://other.example/api/v3/votes", Body::Json(body.to_owned()))
        .with("lang", "de & it")
        .with_header("Authorization", "Bearer abc.def")
        .with_header("X-Jwt-Aud", "app-1");
    assert_eq!(send(request).await.unwrap().status, 201);
    assert_eq!(text("seen.method + ' ' + seen.url"), "POST https://other.example/api/v3/votes?lang=de+%26+it");
    assert_eq!(
        text("[...seen.headers].map((header) => header.join(': ')).join('; ')"),
        "authorization: Bearer abc.def; content-type: application/json; x-jwt-aud: app-1"
    );
    assert_eq!(text("[seen.mode, seen.credentials, seen.cache]"), "cors,same-origin,no-store");
    assert_eq!(run("return seen.text()").await.as_string().unwrap(), body);
}

#[wasm_bindgen_test]
async fn a_read_with_a_token_asks_for_permission_and_one_without_does_not() {
    let _fetch = page_fetch("(request) => { seen = request; return Promise.resolve(new Response('[]')) }");
    let request = Request::get(OTHER_ORIGIN).with("conversation_id", "38tfhzucmy");
    send(request.clone()).await.unwrap();
    assert_eq!(text("[...seen.headers].length"), "0");
    send(request.with_header("Authorization", "Bearer abc")).await.unwrap();
    assert_eq!(text("seen.method + ' ' + seen.url"), format!("GET {OTHER_ORIGIN}?conversation_id=38tfhzucmy"));
    assert_eq!(text("[...seen.headers]"), "authorization,Bearer abc");
    assert_eq!(text("[seen.credentials, seen.cache]"), "same-origin,default");
}

#[wasm_bindgen_test]
async fn a_header_that_no_browser_sends_is_a_failed_connection() {
    let _fetch = page_fetch("(request) => { seen = request; return Promise.resolve(new Response('')) }");
    // What a page hands over as a token may be anything.
    for token in ["a\nb", "ü€"] {
        let header = |request: Request| request.with_header("Authorization", token);
        assert_eq!(send(header(Request::get(OTHER_ORIGIN))).await, Err(TransportError::Blocked), "{token}");
        let body = Body::Json("{}".to_owned());
        assert_eq!(send(header(Request::post(OTHER_ORIGIN, body))).await, Err(TransportError::Blocked), "{token}");
        assert_eq!(text("seen"), "undefined");
    }
}

#[wasm_bindgen_test]
async fn a_post_without_body_has_no_content_type() {
    let _fetch =
        page_fetch("(request) => { seen = request; return Promise.resolve(new Response(null, { status: 204 })) }");
    let answer = send(Request::post("/empty", Body::Empty)).await.unwrap();
    assert_eq!((answer.status, answer.body), (204, Vec::new()));
    assert_eq!(text("[...seen.headers].length"), "0");
}

#[wasm_bindgen_test]
async fn all_readable_headers_arrive() {
    let _fetch =
        page_fetch("() => Promise.resolve(new Response('', { headers: { 'Retry-After': '9', 'X-A': 'b: c' } }))");
    let answer = send(Request::get("/")).await.unwrap();
    assert_eq!(answer.header("retry-after"), Some("9"));
    assert_eq!(answer.header("x-a"), Some("b: c"));
}

#[wasm_bindgen_test]
async fn whatever_stands_before_fetch_on_the_page_cannot_crash_the_widget() {
    for rude in [
        "() => Promise.reject('blocked by an extension')",
        "() => Promise.reject(undefined)",
        "() => Promise.reject(new TypeError('Failed to fetch'))",
        "() => { throw new Error('not today') }",
        "() => Promise.resolve({ status: 200 })",
        "() => Promise.resolve(new Response(new ReadableStream({ start(body) { body.error(null) } })))",
        "() => Promise.resolve(new Response(new ReadableStream({ start(body) { body.enqueue('text') } })))",
    ] {
        let _fetch = page_fetch(rude);
        assert_eq!(send(Request::get("/")).await, Err(TransportError::Unreachable), "{rude}");
        assert_eq!(send(Request::get(OTHER_ORIGIN)).await, Err(TransportError::Blocked), "{rude}");
    }
}

#[wasm_bindgen_test]
async fn an_address_that_is_none_is_not_sent() {
    assert_eq!(send(Request::get("http://[")).await, Err(TransportError::Blocked));
    assert_eq!(send(Request::get("//user:password@127.0.0.1:9/")).await, Err(TransportError::Blocked));
}

#[wasm_bindgen_test]
async fn a_server_that_never_answers_is_given_up() {
    let silent = "(request) => new Promise((answer, fail) => {
        seen = request.signal;
        seen.addEventListener('abort', () => fail(seen.reason));
    })";
    let _fetch = page_fetch(silent);
    let impatient = Fetch { timeout: 50, on_progress: None };
    assert_eq!(impatient.send(Request::get("/")).await, Err(TransportError::Timeout));
    assert_eq!(text("seen.aborted"), "true");
}

#[wasm_bindgen_test]
async fn an_answer_that_stops_in_the_middle_is_given_up() {
    let stalled = "(request) => Promise.resolve(new Response(new ReadableStream({ start(body) {
        body.enqueue(new Uint8Array(9));
        request.signal.addEventListener('abort', () => body.error(request.signal.reason));
    } })))";
    let _fetch = page_fetch(stalled);
    let impatient = Fetch { timeout: 50, on_progress: None };
    assert_eq!(impatient.send(Request::get("/")).await, Err(TransportError::Timeout));
}

#[wasm_bindgen_test]
async fn a_slow_answer_that_goes_on_is_waited_for() {
    let slow = "(request) => Promise.resolve(new Response(new ReadableStream({ start(body) {
        request.signal.addEventListener('abort', () => body.error(request.signal.reason));
        let left = 5;
        const next = () => {
            body.enqueue(new Uint8Array([left]));
            left -= 1;
            left ? setTimeout(next, 100) : body.close();
        };
        next();
    } })))";
    let _fetch = page_fetch(slow);
    let patient = Fetch { timeout: 300, on_progress: None };
    assert_eq!(patient.send(Request::get("/")).await.unwrap().body, [5, 4, 3, 2, 1]);
}

#[wasm_bindgen_test]
async fn a_large_upload_gets_the_time_that_a_slow_line_needs() {
    let slow = "(request) => new Promise((answer, fail) => {
        request.signal.addEventListener('abort', () => fail(request.signal.reason));
        setTimeout(() => answer(new Response('')), 400);
    })";
    let _fetch = page_fetch(slow);
    let impatient = Fetch { timeout: 100, on_progress: None };
    let large = Request::post(OTHER_ORIGIN, Body::Multipart(vec![photo(vec![0; 160_000])]));
    assert_eq!(impatient.send(large).await.unwrap().status, 200);
    let small = Request::post(OTHER_ORIGIN, Body::Multipart(vec![photo(vec![0; 160])]));
    assert_eq!(impatient.send(small).await, Err(TransportError::Timeout));
}

#[wasm_bindgen_test]
async fn an_answer_larger_than_any_city_sends_is_not_taken_in() {
    let endless = "(request) => Promise.resolve(new Response(new ReadableStream({
        start() { seen = request.signal },
        pull(body) { body.enqueue(new Uint8Array(1 << 20)) },
    })))";
    {
        let _fetch = page_fetch(endless);
        assert_eq!(send(Request::get("/")).await, Err(TransportError::TooLarge));
        assert_eq!(text("seen.aborted"), "true");
    }
    let url = value("URL.createObjectURL(new Blob([new Uint8Array((50 << 20) + 1)]))").as_string().unwrap();
    assert_eq!(send(Request::get(url)).await, Err(TransportError::TooLarge));
}

#[wasm_bindgen_test]
async fn offline_is_only_said_when_nothing_can_have_been_sent() {
    let post = || Request::post("/requests.json", form());
    {
        let _network = Redefined::new("navigator.onLine", "{ value: false }");
        let _fetch = page_fetch("() => Promise.reject(new TypeError('Failed to fetch'))");
        assert_eq!(send(post()).await, Err(TransportError::Offline));
        assert_eq!(send(Request::get(OTHER_ORIGIN)).await, Err(TransportError::Offline));
    }
    {
        let _network = Redefined::new("navigator.onLine", "{ value: false }");
        assert_eq!(send(Request::get("/")).await.unwrap().status, 200);
    }
    // The network breaks off while the report is on its way: it may have arrived.
    let lost = "() => { seen = false; return Promise.reject(new TypeError('Failed to fetch')) }";
    let _network = Redefined::new("navigator.onLine", "{ get: () => seen !== false }");
    {
        let _fetch = page_fetch(lost);
        assert_eq!(send(post()).await, Err(TransportError::Unreachable));
    }
    let _fetch = page_fetch(lost);
    assert_eq!(send(Request::get("/")).await, Err(TransportError::Offline));
}

fn watched(timeout: u32) -> (Fetch, Rc<RefCell<Vec<f64>>>) {
    let shares = Rc::new(RefCell::new(Vec::new()));
    let seen = shares.clone();
    (Fetch { timeout, on_progress: Some(Rc::new(move |share| seen.borrow_mut().push(share))) }, shares)
}

#[wasm_bindgen_test]
async fn an_upload_to_the_pages_own_server_tells_how_it_goes_on() {
    let _fetch = page_fetch("() => Promise.reject(new Error('fetch tells no progress'))");
    let (fetch, shares) = watched(5_000);
    for body in [form(), Body::Multipart(vec![photo(vec![7; 3_000_000])])] {
        shares.borrow_mut().clear();
        let answer = fetch.send(Request::post("/no/such/page", body)).await.unwrap();
        assert_eq!(answer.status, 404);
        let shares = shares.borrow();
        assert_eq!(shares.last(), Some(&1.0));
        assert!(shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
    }
}

#[wasm_bindgen_test]
async fn an_upload_to_another_host_stays_a_simple_request() {
    let _fetch = page_fetch("(request) => { seen = request.url; return Promise.resolve(new Response('')) }");
    let (fetch, shares) = watched(5_000);
    fetch.send(Request::post(OTHER_ORIGIN, form())).await.unwrap();
    assert_eq!(text("seen"), OTHER_ORIGIN);
    assert!(shares.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn an_upload_that_does_not_move_is_given_up() {
    let (fetch, _) = watched(1);
    let large = Body::Multipart(vec![photo(vec![7; 30_000_000])]);
    assert_eq!(fetch.send(Request::post("/no/such/page", large)).await, Err(TransportError::Timeout));
}

#[wasm_bindgen_test]
async fn an_upload_that_cannot_be_sent_is_a_failed_connection() {
    let refuse = "{ value() { throw new DOMException('no', 'NetworkError') } }";
    for method in ["open", "send"] {
        let _refused = Redefined::new(&format!("XMLHttpRequest.prototype.{method}"), refuse);
        let (fetch, _) = watched(5_000);
        assert_eq!(fetch.send(Request::post("/", form())).await, Err(TransportError::Unreachable), "{method}");
    }
}
