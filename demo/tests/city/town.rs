//! A city for one test, and a client that talks to it.

use std::num::NonZeroU32;

use civic_demo::{City, Settings};
use reqwest::{
    Client, RequestBuilder, StatusCode,
    header::{HeaderMap, HeaderName},
    multipart,
};
use serde_json::Value;
use tempfile::TempDir;

/// The smallest things that are recognised as pictures.
pub(crate) const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\xFF\xD9";
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\nIHDR";
pub(crate) const WEBP: &[u8] = b"RIFF\x1A\x00\x00\x00WEBPVP8L";

/// A report in the category that asks nothing.
pub(crate) const FULL_BIN: [(&str, &str); 4] =
    [("service_code", "cestino"), ("lat", "43.7766"), ("long", "11.2609"), ("description", "Cestino pieno")];

pub(crate) struct Town {
    city: City,
    pub(crate) client: Client,
    folder: TempDir,
}

impl Town {
    pub(crate) async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    /// With the settings that the test changes. There is no limit on reports unless it sets one.
    pub(crate) async fn start_with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = Settings::new(folder.path().join("data"));
        settings.dist = folder.path().join("dist");
        settings.posts_per_minute = NonZeroU32::new(10_000).unwrap();
        settings.test_controls = true;
        change(&mut settings);
        let city = City::start(settings).await.unwrap();
        // One is enough for all tests; the others find it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // A browser follows the desk back to its page; a test wants to see where it is sent.
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { city, client, folder }
    }

    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.city.url())
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        Answer::of(self.client.get(self.url(path))).await
    }

    /// GET under the Open311 address.
    pub(crate) async fn open311(&self, call: &str) -> Answer {
        self.get(&format!("/open311/v2/{call}")).await
    }

    pub(crate) async fn file(&self, fields: &[(&str, &str)]) -> Answer {
        Answer::of(self.client.post(self.url("/open311/v2/requests.json")).form(fields)).await
    }

    pub(crate) async fn file_with(&self, fields: &[(&str, &str)], more: &[(&str, &str)]) -> Answer {
        self.file(&[fields, more].concat()).await
    }

    pub(crate) async fn file_multipart(&self, form: multipart::Form) -> Answer {
        Answer::of(self.client.post(self.url("/open311/v2/requests.json")).multipart(form)).await
    }

    /// The single report with this number.
    pub(crate) async fn report(&self, number: &str) -> Value {
        self.open311(&format!("requests/{number}.json")).await.json()[0].clone()
    }

    /// How many reports of a category there are now.
    pub(crate) async fn count(&self, service_code: &str) -> usize {
        let list = self.open311(&format!("requests.json?page_size=500&service_code={service_code}")).await.json();
        list.as_array().unwrap().len()
    }

    pub(crate) async fn control(&self, behaviour: Value) {
        let answer = Answer::of(self.client.post(self.url("/_control")).json(&behaviour)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    }

    pub(crate) async fn stop(self) {
        self.city.stop().await;
    }
}

/// `FULL_BIN` as a multipart form.
pub(crate) fn full_bin_form() -> multipart::Form {
    FULL_BIN.into_iter().fold(multipart::Form::new(), |form, (name, value)| form.text(name, value))
}

pub(crate) fn file_part(bytes: impl Into<Vec<u8>>) -> multipart::Part {
    multipart::Part::bytes(bytes.into()).file_name("IMG_0001.jpg")
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        Self { status, headers, text: response.text().await.unwrap() }
    }

    pub(crate) fn header(&self, name: HeaderName) -> &str {
        self.headers.get(&name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error} in {:?}", self.text))
    }

    /// The number on the receipt of an accepted report.
    pub(crate) fn number(&self) -> String {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        self.json()[0]["service_request_id"].as_str().unwrap().to_owned()
    }

    /// The descriptions of a refusal, which must have the form of the spec and the given status.
    pub(crate) fn reasons(&self, status: StatusCode) -> Vec<String> {
        assert_eq!(self.status, status, "{}", self.text);
        let errors = self.json();
        let errors = errors.as_array().unwrap();
        assert!(errors.iter().all(|error| error["code"] == status.as_u16()), "{}", self.text);
        errors.iter().map(|error| error["description"].as_str().unwrap().to_owned()).collect()
    }

    /// The parameters that a refusal names, in order: what stands before the first colon.
    pub(crate) fn refused_fields(&self) -> Vec<String> {
        let reasons = self.reasons(StatusCode::BAD_REQUEST);
        reasons.iter().map(|reason| reason.split(": ").next().unwrap().to_owned()).collect()
    }
}
