//! Feeds that were taken over. Whatever they send is text: nothing of it runs, loads anything or becomes an element.
//!
//! Every string of the corpus goes through every field of the model, by a mapping that fills them all, and through the
//! texts of the protocols that have a structure of their own.

use std::ops::Range;

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{Feeds, ago};
use crate::visitor::Visitor;
use crate::xss::strings;

#[wasm_bindgen(module = "/tests/shared/witness.js")]
extern "C" {
    fn watch();
    fn happened() -> Vec<String>;
    fn intruders(root: &JsValue) -> Vec<String>;
}

/// Texts of the model that any feed may fill.
const TEXTS: [&str; 14] = [
    "name",
    "address",
    "region",
    "description",
    "operator",
    "link",
    "tariff",
    "hours",
    "location",
    "schedule",
    "kind",
    "severity",
    "closure",
    "state",
];

thread_local! {
    static STRINGS: Vec<String> = strings();
}

/// So many records are in one list: each press in it renders all of them.
const PORTION: usize = 12;

fn string(number: usize) -> String {
    STRINGS.with(|strings| strings[number % strings.len()].clone())
}

/// The numbers of the records, by portions.
fn portions() -> impl Iterator<Item = Range<usize>> {
    let count = STRINGS.with(Vec::len);
    (0..count).step_by(PORTION).map(move |from| from..count.min(from + PORTION))
}

/// A record with another string in each text.
fn record(number: usize) -> Value {
    let mut record =
        json!({ "id": format!("{number} {}", string(number)), "lat": 43.77, "lon": 11.25, "free": 5, "all": 9 });
    for (place, text) in TEXTS.into_iter().enumerate() {
        record[text] = json!(string(number + 17 * place));
    }
    record["from"] = json!(ago(60));
    record
}

fn mapping(items: &str) -> Value {
    let mut fields = json!({ "id": "id", "latitude": "lat", "longitude": "lon", "free": "free", "capacity": "all" });
    for text in TEXTS {
        fields[text] = json!(text);
    }
    match items {
        "bikes" => fields["bikes"] = json!("free"),
        "incidents" => fields["from"] = json!("from"),
        "traffic" => fields["speed"] = json!("free"),
        _ => {}
    }
    let known: &[&str] = match items {
        "parking" => {
            &["region", "description", "operator", "link", "tariff", "hours", "kind", "state", "address", "name"]
        }
        "incidents" => &["description", "link", "location", "schedule", "kind", "severity", "closure", "from", "name"],
        "traffic" => &["name", "speed"],
        "bikes" => &["name", "address", "operator", "link", "bikes"],
        _ => &["name", "address", "operator", "link", "tariff", "hours"],
    };
    let kept = ["id", "latitude", "longitude", "free", "capacity"];
    if let Value::Object(fields) = &mut fields {
        fields.retain(|name, _| kept.contains(&name.as_str()) || known.contains(&name.as_str()));
        if matches!(items, "incidents" | "traffic" | "bikes") {
            fields.retain(|name, _| !["free", "capacity"].contains(&name.as_str()));
        }
    }
    json!({
        "source": { "name": string(1), "licence": string(2) },
        "tables": [{ "items": items, "fields": fields }],
    })
}

#[wasm_bindgen_test]
async fn every_text_of_the_model_is_text() {
    let feeds = Feeds::on("hostile-model");
    for items in ["parking", "incidents", "traffic", "bikes", "charging"] {
        for portion in portions() {
            let path = format!("{items}-{}", portion.start);
            let name = string(portion.start);
            feeds.say(&path, &json!(portion.map(record).collect::<Vec<_>>()).to_string());
            watch();
            let mut source = feeds.mapped("mapped", &path, &mapping(items));
            source["name"] = json!(name);
            walk(json!([source]), items, 1).await;
            assert_eq!(happened(), Vec::<String>::new(), "{items}");
        }
    }
}

#[wasm_bindgen_test]
async fn what_protocols_of_their_own_send_is_text() {
    let feeds = Feeds::on("hostile-protocols");
    for portion in portions() {
        for (backend, body) in documents(portion.clone()) {
            let path = format!("{backend}-{}", portion.start);
            feeds.say(&path, &body);
            watch();
            // Their details are those of the model, which the test above opens all of.
            walk(json!([feeds.source(backend, &path)]), backend, 4).await;
            assert_eq!(happened(), Vec::<String>::new(), "{backend}");
        }
    }
}

/// Shows all of the list, opens its rows, one in so many, and searches for a string.
async fn walk(sources: Value, what: &str, one_in: usize) {
    let anna = Visitor::opens(json!({ "rows": PORTION.to_string() }), sources).await;
    // Stretches of road without a name have no row.
    anna.until(what, || !anna.select(".sources").is_empty()).await;
    while let Some(more) = anna.select("section > p > .button-secondary").pop() {
        more.click();
        civic_widgets::browser::clock::sleep(0).await;
    }
    is_harmless(&anna, what);
    for button in anna.select(".row-button").into_iter().step_by(one_in) {
        button.click();
        civic_widgets::browser::clock::sleep(0).await;
        let details = anna.select(".chosen");
        assert_eq!(details.len(), 1, "{what}");
        let found = intruders(&details[0]);
        assert_eq!(found.first(), None, "{what}");
    }
    anna.types("place", &string(what.len() + anna.host.id().len())).await;
    anna.presses(&anna.tell("mobility-place-find", &json!({}))).await;
    is_harmless(&anna, what);
}

fn is_harmless(anna: &Visitor, what: &str) {
    let found = intruders(anna.root.unchecked_ref());
    assert_eq!(found.first(), None, "{what}");
}

/// A document of each protocol whose texts are not a mapping's.
fn documents(portion: Range<usize>) -> Vec<(&'static str, String)> {
    let each = |record: fn(usize) -> Value| portion.clone().map(record).collect::<Vec<Value>>();
    let xml: String = portion.clone().map(xml_record).collect();
    vec![
        (
            "parkapi",
            json!({ "last_updated": ago(1), "last_downloaded": ago(1), "lots": each(|at| json!({
                "id": string(at), "name": string(at + 1), "address": string(at + 2), "region": string(at + 3),
                "lot_type": string(at + 4), "opening_hours": string(at + 5), "fee_hours": string(at + 6),
                "url": string(at + 7), "state": "open", "free": 3, "total": 9, "notes": { "en": string(at + 8) },
            })) })
            .to_string(),
        ),
        (
            "wzdx",
            json!({
                "type": "FeatureCollection",
                "feed_info": { "publisher": string(1), "version": "4.2", "license": string(2), "update_date": ago(1) + "Z",
                    "data_sources": [{ "data_source_id": "1", "organization_name": string(3) }] },
                "features": each(|at| json!({
                    "type": "Feature", "id": string(at), "geometry": { "type": "LineString", "coordinates": [[11.2, 43.7], [11.3, 43.8]] },
                    "properties": {
                        "core_details": { "event_type": "work-zone", "data_source_id": "1", "road_names": [string(at + 1)],
                            "direction": string(at + 2), "name": string(at + 3), "description": string(at + 4) },
                        "beginning_cross_street": string(at + 5), "ending_cross_street": string(at + 6),
                        "start_date": ago(60) + "Z", "vehicle_impact": string(at + 7),
                    },
                })),
            })
            .to_string(),
        ),
        (
            "open511",
            json!({ "meta": { "version": "v1" }, "events": each(|at| json!({
                "id": string(at), "headline": string(at + 1), "description": string(at + 2), "status": "ACTIVE",
                "severity": string(at + 3), "event_type": "CONSTRUCTION", "event_subtypes": [string(at + 4)],
                "roads": [{ "name": string(at + 5), "from": string(at + 6), "to": string(at + 7), "direction": string(at + 8) }],
                "attachments": [{ "url": string(at + 9) }],
            })) })
            .to_string(),
        ),
        (
            "ngsi",
            json!(each(|at| json!({
                "id": string(at), "type": "OffStreetParking", "name": string(at + 1), "description": string(at + 2),
                "address": { "streetAddress": string(at + 3), "addressLocality": string(at + 4) },
                "openingHours": string(at + 5), "owner": [string(at + 6)], "source": string(at + 7),
                "availableSpotNumber": 3, "totalSpotNumber": 9, "status": "open",
            })))
            .to_string(),
        ),
        ("cifs", format!("<incidents>{xml}</incidents>")),
        (
            "datex2",
            format!(
                r#"<d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><payloadPublication xsi:type="SituationPublication"><publicationTime>{}Z</publicationTime>{}</payloadPublication></d2LogicalModel>"#,
                ago(1),
                portion.clone().map(situation).collect::<String>(),
            ),
        ),
    ]
}

/// XML 1.0, 2.2: a document with other characters is no XML.
fn escaped(text: &str) -> String {
    let is_xml =
        |at: &char| !matches!(at, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}'..='\u{ffff}');
    let text: String = text.chars().filter(is_xml).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn xml_record(at: usize) -> String {
    format!(
        r#"<incident id="{}"><type>ROAD_CLOSED</type><subtype>{}</subtype><description>{}</description><street>{}</street><polyline>43.7 11.2 43.8 11.3</polyline><starttime>{}Z</starttime><source><name>{}</name><url>{}</url></source></incident>"#,
        escaped(&string(at)),
        escaped(&string(at + 1)),
        escaped(&string(at + 2)),
        escaped(&string(at + 3)),
        ago(60),
        escaped(&string(at + 4)),
        escaped(&string(at + 5)),
    )
}

fn situation(at: usize) -> String {
    let value = |text: String| format!("<values><value lang=\"en\">{}</value></values>", escaped(&text));
    format!(
        r#"<situation id="s{at}"><situationRecord xsi:type="ConstructionWorks" id="{}"><validity><validityTimeSpecification><overallStartTime>{}Z</overallStartTime></validityTimeSpecification></validity><generalPublicComment><comment>{}</comment></generalPublicComment><source><sourceName>{}</sourceName></source><roadName>{}</roadName></situationRecord></situation>"#,
        escaped(&string(at)),
        ago(60),
        value(string(at + 1)),
        value(string(at + 2)),
        value(string(at + 3)),
    )
}
