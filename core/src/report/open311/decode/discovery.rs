//! The discovery document (Open311 Service Discovery).

use super::{UNEXPECTED, some};
use crate::Error;
use crate::document::Node;
use crate::document::plain::plain;
use crate::http::{Endpoint, Response};
use crate::report::open311::{DiscoveredEndpoint, Discovery, EndpointKind, Format, body};

/// Reads a discovery document; servers whose address is not http or https are left out.
pub(in crate::report::open311) fn discovery(response: &Response) -> Result<Discovery, Error> {
    body::read(response, |root| {
        let documents = root.items(&["discovery"]);
        let document = documents
            .into_iter()
            .find(|node| node.has(&["endpoints", "changeset", "key_service"]))
            .ok_or(UNEXPECTED)?;
        // An array, `<endpoint>` elements, `<endpoints>` repeated without them (codefornl), or one alone (Gießen 2016).
        let endpoints = document.children("endpoints", &["endpoint"]);
        Ok(Discovery {
            changeset: document.text("changeset").map(str::to_owned),
            contact: document.text("contact").map(plain).and_then(some),
            key_service: document.text("key_service").map(plain).and_then(some),
            endpoints: endpoints.into_iter().filter_map(endpoint).collect(),
        })
    })
}

fn endpoint(node: &Node<'_>) -> Option<DiscoveredEndpoint> {
    let is = |word: &str| node.text("type").is_some_and(|text| text.eq_ignore_ascii_case(word));
    Some(DiscoveredEndpoint {
        specification: node.text("specification").unwrap_or_default().to_owned(),
        url: Endpoint::new(node.text("url")?)?,
        changeset: node.text("changeset").map(str::to_owned),
        kind: match (is("production"), is("test")) {
            (true, _) => EndpointKind::Production,
            (_, true) => EndpointKind::Test,
            _ => EndpointKind::Other,
        },
        formats: formats(node),
    })
}

/// Media types: `text/xml`, `application/json; charset=utf-8`. Pages and the like are left out.
fn formats(node: &Node<'_>) -> Vec<Format> {
    let mut formats = Vec::new();
    for format in node.children("formats", &["format"]).into_iter().filter_map(Node::scalar) {
        let format = format.to_ascii_lowercase();
        let known = [("json", Format::Json), ("xml", Format::Xml)].into_iter().find(|(name, _)| format.contains(name));
        if let Some((_, format)) = known.filter(|(_, format)| !formats.contains(format)) {
            formats.push(format);
        }
    }
    formats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Nonsense;

    fn read(body: &str) -> Discovery {
        discovery(&Response::new(200, "", body)).unwrap()
    }

    fn chosen(endpoints: &str) -> Option<(String, Format)> {
        let discovery = read(&format!(r#"{{"endpoints":{endpoints}}}"#));
        discovery.production().map(|(url, format)| (url.to_string(), format))
    }

    fn endpoint(specification: &str, url: &str, kind: &str, formats: &str) -> String {
        format!(
            r#"{{"specification":"http://wiki.open311.org/{specification}","url":"{url}","type":"{kind}","formats":{formats}}}"#
        )
    }

    #[test]
    fn endpoints_are_found_however_they_are_wrapped() {
        let one = endpoint("GeoReport_v2", "https://a.example/v2/", "production", r#"["application/json"]"#);
        for body in [
            format!(r#"{{"endpoints":[{one}]}}"#),
            format!(r#"{{"endpoints":{one}}}"#),
            format!(r#"{{"discovery":{{"endpoints":{{"endpoint":{one}}}}}}}"#),
            "<discovery><endpoints><specification>x/GeoReport_v2</specification><url>https://a.example/v2</url><type>production</type><formats>application/json</formats></endpoints></discovery>".to_owned(),
        ] {
            let discovery = read(&body);
            assert_eq!(discovery.endpoints.len(), 1, "{body}");
            assert_eq!(discovery.endpoints[0].url.as_str(), "https://a.example/v2");
            assert_eq!(discovery.endpoints[0].formats, [Format::Json]);
        }
        for body in ["[]", "{}", "<services/>"] {
            assert_eq!(discovery(&Response::new(200, "", body)), Err(Error::Nonsense(Nonsense::Unexpected)), "{body}");
        }
    }

    #[test]
    fn the_finished_production_server_is_chosen() {
        let list = [
            endpoint("GeoReport_v2", "https://a.example/test", "test", r#"["application/json"]"#),
            endpoint("GeoReport_v2.1_Draft", "https://a.example/draft", "production", r#"["application/json"]"#),
            endpoint("GeoReport_v2/", "https://a.example/v2", "Production", r#"["text/xml"]"#),
        ];
        assert_eq!(chosen(&format!("[{}]", list.join(","))), Some(("https://a.example/v2".into(), Format::Xml)));
        assert_eq!(
            chosen(&format!("[{}]", list[..2].join(","))),
            Some(("https://a.example/draft".into(), Format::Json))
        );
        assert_eq!(chosen(&format!("[{}]", list[0])), None);
        assert_eq!(chosen("[]"), None);
    }

    #[test]
    fn json_is_taken_unless_only_xml_is_there() {
        let format =
            |formats: &str| chosen(&endpoint("georeport_v2", "/v2", "production", formats)).map(|(_, format)| format);
        assert_eq!(format(r#"["text/xml","application/json; charset=utf-8","text/html"]"#), Some(Format::Json));
        assert_eq!(format(r#"{"format":"text/xml"}"#), Some(Format::Xml));
        assert_eq!(format("[]"), Some(Format::Json));
        assert_eq!(chosen(&endpoint("GeoReport_v2", "javascript:alert(1)", "production", "[]")), None);
    }
}
