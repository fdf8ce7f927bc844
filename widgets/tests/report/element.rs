//! The element on the city's page: its attributes, its language, its end.

use civic_widgets::browser::clock;
use js_sys::{Array, Function};
use serde_json::json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::citizen::{Citizen, Language};
use crate::city::{CATEGORIES, CREATE, City};
use crate::page::{text, value};

#[wasm_bindgen_test]
async fn headings_are_on_the_level_that_the_page_asks_for() {
    let city = City::new("heading-level");
    let anna = Citizen::visits(&city).await;
    assert_eq!(anna.the("heading", "step-category").tag_name(), "H2");
    anna.page_changes(&city, json!({ "heading-level": "4" })).await;
    assert_eq!(anna.the("heading", "step-category").tag_name(), "H4");
    assert_eq!(anna.all("heading").len(), 1);
}

#[wasm_bindgen_test]
async fn a_bad_attribute_is_named_with_what_it_may_say() {
    for (name, attributes, shown) in [
        ("endpoint", json!({}), "endpoint"),
        ("endpoint", json!({ "endpoint": "ftp://city.example" }), "ftp://city.example"),
        ("backend", json!({ "endpoint": "/v2", "backend": "fax" }), "fax"),
        ("contact", json!({ "endpoint": "/v2", "contact": "maybe" }), "optional, required, none"),
        ("heading-level", json!({ "endpoint": "/v2", "heading-level": "7" }), "1, 2, 3, 4, 5, 6"),
        ("format", json!({ "endpoint": "/v2", "format": "csv" }), "json, xml"),
        ("multi-value", json!({ "endpoint": "/v2", "multi-value": "x" }), "brackets, repeated, comma, bare"),
        ("page-size", json!({ "endpoint": "/v2", "page-size": "0" }), "1–1000"),
        ("paging", json!({ "endpoint": "/v2", "paging": "endless" }), "none, pages, offset"),
        ("privacy-url", json!({ "endpoint": "/v2", "privacy-url": "javascript:alert(1)" }), "javascript:alert(1)"),
    ] {
        let anna = Citizen::opens(Language::english(), &attributes).await;
        anna.until(name, || anna.sees(&format!("“{name}”"))).await;
        assert!(anna.sees(shown), "{shown} on:\n{}", anna.screen());
        assert_eq!(anna.all("button"), []);
        assert_eq!(anna.select("a").len(), 0);
        anna.leaves().await;
    }
}

#[wasm_bindgen_test]
async fn a_bad_attribute_that_is_put_right_makes_the_form() {
    let city = City::new("put-right-attribute");
    let anna = Citizen::opens(Language::english(), &json!({ "endpoint": city.endpoint, "contact": "maybe" })).await;
    anna.reads("“contact”").await;
    assert_eq!(city.count(CATEGORIES), 0);
    anna.page_changes(&city, json!({ "contact": "none" })).await;
    anna.reads("Pothole").await;
    assert!(!anna.sees("“contact”"));
}

#[wasm_bindgen_test]
async fn attributes_change_in_place() {
    let city = City::new("in-place");
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.types("description", "A hole").await;
    assert!(anna.sees("photo-hint"));
    anna.page_changes(&city, json!({ "no-photo": "", "contact": "none", "api-key": "k2" })).await;
    assert!(!anna.sees("photo-hint"));
    assert_eq!(anna.value("description"), "A hole");
    assert!(anna.sees(&anna.tell("step-of", &json!({ "now": 2, "all": 4 }))));
    anna.goes_on_to("step-place").await;
    anna.types("place-words", "Via Roma 12").await;
    anna.goes_on_to("step-review").await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.reported("api_key"), ["k2"]);
}

#[wasm_bindgen_test]
async fn another_language_leaves_the_input_alone() {
    let city = City::new("language");
    let mut anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.types("description", "Una buca").await;
    let control = anna.control("description");
    let english = anna.say("step-details");

    anna.page_speaks(Language::italian(), &city).await;
    assert_ne!(anna.say("step-details"), english);
    anna.reaches("step-details").await;
    assert!(!anna.sees(&english));
    assert_eq!(anna.value("description"), "Una buca");
    assert_eq!(anna.control("description"), control, "the caret stays where it was");
    assert_eq!(anna.select("[lang]")[0].get_attribute("lang").as_deref(), Some("it"));
    assert_eq!(anna.select("[lang]")[0].get_attribute("dir").as_deref(), Some("ltr"));
    assert_eq!(city.count(CATEGORIES), 1, "the city is not asked again");
}

#[wasm_bindgen_test]
async fn another_endpoint_is_another_form_and_the_way_back_leads_to_the_first() {
    let (firenze, prato) = (City::new("firenze"), City::new("prato"));
    prato.offers(json!([{ "service_code": "LAMP", "service_name": "Lamp" }]));
    let anna = Citizen::visits(&firenze).await;
    anna.begins().await;
    anna.types("description", "A hole in Firenze").await;
    clock::sleep(0).await;

    anna.page_changes(&prato, json!({})).await;
    anna.reads("Lamp").await;
    assert!(!anna.sees("Pothole"));
    anna.chooses("Lamp").await;
    anna.goes_on_to("step-details").await;
    assert_eq!(anna.value("description"), "");
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!((firenze.count(CREATE), prato.count(CREATE)), (0, 1));

    anna.page_changes(&firenze, json!({})).await;
    anna.reaches("step-details").await;
    assert_eq!(anna.value("description"), "A hole in Firenze");
}

#[wasm_bindgen_test]
async fn the_page_hears_of_failures() {
    let city = City::new("heard");
    city.says(CATEGORIES, 500, "", json!({}));
    let anna = Citizen::visits(&city).await;
    anna.reads("categories-failed").await;
    assert_eq!(anna.page_heard(), [r#"civic-error true true {"kind":"error-server","status":500}"#]);
}

#[wasm_bindgen_test]
async fn a_page_that_loads_keeps_its_focus() {
    let field: HtmlElement = value("document.body.appendChild(document.createElement('input'))").unchecked_into();
    field.focus().unwrap();
    let city = City::new("no-theft");
    city.loses(CATEGORIES);
    let anna = Citizen::visits(&city).await;
    anna.reads("categories-failed").await;
    assert_eq!(text("document.activeElement.tagName"), "INPUT");
    field.remove();
}

#[wasm_bindgen_test]
async fn an_element_that_is_removed_leaves_nothing_behind() {
    let city = City::new("removed");
    let mut forms = Vec::new();
    for number in 0..50 {
        forms.push(Citizen::visits_with(&city, json!({ "id": number.to_string() })).await);
    }
    for anna in &forms {
        anna.reads("Pothole").await;
    }
    let parts = forms.iter().flat_map(|anna| [anna.host.clone().into(), anna.select("form").remove(0)]);
    let references = parts.map(|part: Element| weak(&part)).collect::<Array>();
    assert_eq!(alive(&references), 100);
    for anna in forms {
        anna.leaves().await;
    }
    // The browser itself holds on to what it worked with last, and does not say for how long. What a form would leave behind,
    // all fifty would.
    let start = clock::now();
    while alive(&references) > 1 {
        assert!(clock::now().0 - start.0 < 60_000, "{} are left", alive(&references));
        clock::sleep(50).await;
    }
}

fn weak(element: &JsValue) -> JsValue {
    Function::new_with_args("element", "return new WeakRef(element)").call1(&JsValue::NULL, element).unwrap()
}

/// How many are left once the browser has cleaned up; `gc` is there by a flag in webdriver.json.
fn alive(references: &Array) -> usize {
    value("gc()");
    let left = Function::new_with_args("reference", "return reference.deref() !== undefined");
    references.iter().filter(|reference| left.call1(&JsValue::NULL, reference).unwrap().is_truthy()).count()
}
