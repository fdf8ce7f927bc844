//! One answer, two spellings: GeoReport v2 defines its answers in XML and derives the JSON by the “Spark” convention:
//! the root element falls away, and an element that holds a list becomes an array.
//! Source: GeoReport v2, “JSON and XML Conversion”.

use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use serde::{Serialize, Serializer};

/// Which spelling a client asked for, by the extension of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Format {
    #[default]
    Json,
    Xml,
}

impl Format {
    pub(crate) const ALL: [Self; 2] = [Self::Json, Self::Xml];

    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
        }
    }

    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Xml => "text/xml",
        }
    }

    /// The format that the end of a path names.
    pub(crate) fn of_path(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }
}

impl<S: Sync> FromRequestParts<S> for Format {
    type Rejection = std::convert::Infallible;

    /// A path without a format gets JSON: the only answers there are errors.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of_path(parts.uri.path()).unwrap_or_default())
    }
}

/// An answer before it is spelled.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Integer(i64),
    Text(String),
    Object(Vec<(&'static str, Value)>),
    /// The name of one item's element, and the items.
    List(&'static str, Vec<Value>),
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Integer(number.into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
            Self::List(_, items) => serializer.collect_seq(items),
        }
    }
}

/// The answer `value`, whose XML root element is `root`.
pub(crate) fn answer(status: StatusCode, format: Format, root: &'static str, value: &Value) -> Response {
    let body = match format {
        Format::Json => serde_json::to_vec(value).map_err(std::io::Error::from),
        Format::Xml => xml(root, value),
    };
    match body {
        Ok(body) => {
            let content_type = format!("{}; charset=utf-8", format.media_type());
            // A number behind a token, or a status, can change at any time.
            let headers = [(header::CONTENT_TYPE, content_type.as_str()), (header::CACHE_CONTROL, "no-cache")];
            (status, headers, Body::from(body)).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn xml(root: &str, value: &Value) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    write_element(&mut writer, root, value)?;
    Ok(writer.into_inner())
}

fn write_element(writer: &mut Writer<Vec<u8>>, name: &str, value: &Value) -> std::io::Result<()> {
    let text = match value {
        Value::Null => return writer.write_event(Event::Empty(BytesStart::new(name))),
        Value::Object(members) => {
            writer.write_event(Event::Start(BytesStart::new(name)))?;
            for (name, member) in members {
                write_element(writer, name, member)?;
            }
            return writer.write_event(Event::End(BytesEnd::new(name)));
        }
        Value::List(item, items) => {
            writer.write_event(Event::Start(BytesStart::new(name)))?;
            for value in items {
                write_element(writer, item, value)?;
            }
            return writer.write_event(Event::End(BytesEnd::new(name)));
        }
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.chars().filter(|&char| is_xml_char(char)).collect(),
    };
    writer.write_event(Event::Start(BytesStart::new(name)))?;
    writer.write_event(Event::Text(BytesText::new(&text)))?;
    writer.write_event(Event::End(BytesEnd::new(name)))
}

/// XML 1.0, production 2: control characters cannot be written, not even escaped.
fn is_xml_char(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Value {
        let request = Value::Object(vec![
            ("service_request_id", "2026-00001".into()),
            ("description", "a <b> & c\u{7}".into()),
            ("lat", 43.77.into()),
            ("address_id", Value::Null),
            ("media_urls", Value::List("media_url", vec!["one".into()])),
        ]);
        Value::List("request", vec![request])
    }

    #[test]
    fn json_drops_the_root_and_keeps_lists_of_one() {
        let json = serde_json::to_string(&sample()).unwrap();
        let expected = r#"[{"service_request_id":"2026-00001","description":"a <b> & c\u0007","lat":43.77,"address_id":null,"media_urls":["one"]}]"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn xml_names_every_item_and_escapes_text() {
        let written = String::from_utf8(xml("service_requests", &sample()).unwrap()).unwrap();
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>\n  <request>\n    \
            <service_request_id>2026-00001</service_request_id>\n    <description>a &lt;b&gt; &amp; c</description>\n    \
            <lat>43.77</lat>\n    <address_id/>\n    <media_urls>\n      <media_url>one</media_url>\n    </media_urls>\n  \
            </request>\n</service_requests>";
        assert_eq!(written, expected);
    }
}
