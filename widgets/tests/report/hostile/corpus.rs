//! A back end that sends the strings of `tests/fixtures/xss.txt`.

use civic_core::http::{Endpoint, Response, Transport, from_fn};
use civic_core::report::open311::{Format, Open311, Settings};
use serde_json::{Value, json};

use crate::city::City;
use crate::xss::strings;

/// How the strings are put into an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coat {
    /// As they are. What is markup in them is not shown.
    Bare,
    /// As HTML writes them. Each letter of them is shown.
    Escaped,
}

/// A back end that was taken over: it speaks its format well, and puts strings of the corpus wherever text can stand.
pub(super) struct Hostile {
    pub(super) name: &'static str,
    pub(super) format: Format,
    coat: Coat,
    /// As they are to be read.
    pub(super) strings: Vec<String>,
}

impl Hostile {
    pub(super) fn new(name: &'static str, format: Format, coat: Coat) -> Self {
        // XML 1.0, 2.2: an answer with other characters is no XML.
        let is_xml =
            |at: char| !matches!(at, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}'..='\u{ffff}');
        let sent = |text: &String| format == Format::Json || text.chars().all(is_xml);
        Self { name, format, coat, strings: strings().into_iter().filter(sent).collect() }
    }

    /// A city of its own for each part of the walk: what one leaves on the device is not found by the next.
    pub(super) fn city(&self, part: &str) -> City {
        City::new(&format!("{}-{part}", self.name))
    }

    pub(super) fn attributes(&self) -> Value {
        json!({ "format": self.extension() })
    }

    fn extension(&self) -> &'static str {
        match self.format {
            Format::Json => "json",
            Format::Xml => "xml",
        }
    }

    /// `GET services`, with the ending that the format has.
    pub(super) fn route(&self, route: &str) -> String {
        format!("{route}.{}", self.extension())
    }

    /// A string as it is sent.
    pub(super) fn sends(&self, text: &str) -> String {
        match self.coat {
            Coat::Bare => text.to_owned(),
            Coat::Escaped => escaped(text),
        }
    }

    /// The string with this number, as it is sent; after the last comes the first.
    pub(super) fn string(&self, number: usize) -> String {
        self.sends(&self.strings[number % self.strings.len()])
    }

    /// An answer in the format; `name` is its root element, if it has one.
    pub(super) fn body(&self, name: &str, answer: &Value) -> String {
        match self.format {
            Format::Json => answer.to_string(),
            Format::Xml => format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>{}", element(name, answer)),
        }
    }

    pub(super) fn answers(&self, city: &City, route: &str, status: u16, body: &str) {
        city.says(&self.route(route), status, body, json!({ "content-type": self.content_type() }));
    }

    fn content_type(&self) -> String {
        format!("application/{}; charset=utf-8", self.extension())
    }

    /// What `civic_core` reads from an answer: the words that are to be shown.
    pub(super) fn reads(&self, status: u16, body: &str) -> Open311<impl Transport + use<>> {
        let response = Response::new(status, &self.content_type(), body);
        let settings = Settings { format: self.format, ..Settings::new(Endpoint::new("/open311").unwrap()) };
        Open311::new(settings, from_fn(move |_| Ok(response.clone())))
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn element(name: &str, value: &Value) -> String {
    let content = match value {
        Value::Null => String::new(),
        Value::String(text) => escaped(text),
        Value::Array(items) => items.iter().map(|item| element(name.trim_end_matches('s'), item)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| element(name, value)).collect(),
        other => other.to_string(),
    };
    format!("<{name}>{content}</{name}>")
}
