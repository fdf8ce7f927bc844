//! The element on the city's page: its attributes, its language, its end, and what the page hears.

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::citizen::{Citizen, Language};
use crate::gateway::{CAST, Gateway, LIST, POLL, poll};
use crate::page::{text, value};
use crate::platform::Platform;

#[wasm_bindgen_test]
async fn a_bad_attribute_is_named_with_what_it_may_say() {
    let at = |attributes: Value| {
        let mut attributes = attributes;
        attributes["endpoint"] = json!("/polls");
        attributes
    };
    let decidim = |name: &str, says: &str| at(json!({ "backend": "decidim", "components": "39", name: says }));
    let adhocracy = |name: &str, says: &str| at(json!({ "backend": "adhocracy", "poll": "1", name: says }));
    for (name, attributes, shown) in [
        ("endpoint", json!({}), "endpoint"),
        ("endpoint", json!({ "endpoint": "ftp://city.example" }), "ftp://city.example"),
        (
            "backend",
            at(json!({ "backend": "ballot-box" })),
            "gateway, adhocracy, cap-collectif, consul, decidim, polis",
        ),
        ("heading-level", at(json!({ "heading-level": "7" })), "1, 2, 3, 4, 5, 6"),
        ("shown", at(json!({ "backend": "consul", "shown": "budgets" })), "proposals, debates"),
        ("most-votes", decidim("most-votes", "many"), "many"),
        ("least-percent", decidim("least-percent", "-1"), "0–100"),
        ("opens", adhocracy("opens", "tomorrow"), "2026-11-30T18:00:00+01:00"),
        ("closes", adhocracy("closes", "31.12."), "31.12."),
    ] {
        let anna = Citizen::opens_page(Language::english(), attributes).await;
        anna.until(name, || anna.sees(&format!("“{name}”"))).await;
        assert!(anna.sees(shown), "{shown} on:\n{}", anna.screen());
        assert_eq!((anna.all("button").len(), anna.select("a").len()), (0, 0));
    }
}

#[wasm_bindgen_test]
async fn a_bad_attribute_that_is_put_right_makes_the_poll() {
    let gateway = Gateway::new("put-right-attribute", json!({}));
    let anna = Citizen::opens(&gateway.platform, json!({ "poll": "park", "heading-level": "9" })).await;
    anna.reads("“heading-level”").await;
    assert_eq!(gateway.platform.count(POLL), 0);
    anna.page_changes(json!({ "heading-level": "4" })).await;
    anna.reaches("What shall the old station become?").await;
    assert_eq!(anna.the("heading", "What shall the old station become?").tag_name(), "H4");
    assert!(!anna.sees("“heading-level”"));
}

#[wasm_bindgen_test]
async fn another_poll_is_another_sheet_and_the_way_back_leads_to_the_first() {
    let gateway = Gateway::new("other-poll", json!({}));
    let bridge = poll(json!({ "id": "bridge", "question": "What becomes of the bridge?" }));
    gateway.offers(&[&poll(json!({})), &bridge]);
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    anna.page_changes(json!({ "poll": "bridge" })).await;
    anna.reaches("What becomes of the bridge?").await;
    assert!(!anna.is_chosen("Flats"));
    anna.page_changes(json!({ "poll": "park" })).await;
    anna.reaches("What shall the old station become?").await;
    anna.until("what was chosen", || anna.is_chosen("Flats")).await;
    assert_eq!(gateway.platform.count(CAST), 0);
}

#[wasm_bindgen_test]
async fn another_endpoint_is_another_platform() {
    let (firenze, prato) = (Gateway::new("firenze", json!({})), Gateway::new("prato", json!({})));
    prato.offers(&[&poll(json!({ "question": "A tram?" }))]);
    let anna = Citizen::visits(&firenze).await;
    anna.chooses("Flats").await;
    anna.page_changes(json!({ "endpoint": prato.platform.endpoint })).await;
    anna.reaches("A tram?").await;
    assert!(!anna.is_chosen("Flats"));
    anna.chooses("A park").await;
    anna.casts().await;
    assert_eq!((firenze.platform.count(CAST), prato.platform.count(CAST)), (0, 1));
}

#[wasm_bindgen_test]
async fn without_a_poll_the_page_shows_all_of_them() {
    let gateway = Gateway::new("all-polls", json!({}));
    let bridge = poll(json!({ "id": "bridge", "question": "What becomes of the bridge?" }));
    gateway.offers(&[&poll(json!({})), &bridge]);
    let anna = Citizen::visits(&gateway).await;
    anna.page_changes(json!({ "poll": "" })).await;
    anna.reaches("poll-list").await;
    assert_eq!((anna.select("[part=poll]").len(), gateway.platform.count(LIST)), (2, 1));
}

#[wasm_bindgen_test]
async fn another_language_leaves_the_marks_alone() {
    let gateway = Gateway::new("language", json!({}));
    let mut anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    let english = anna.say("poll-secret");
    anna.page_speaks(Language::italian()).await;
    assert_ne!(anna.say("poll-secret"), english);
    anna.reads("poll-secret").await;
    assert!(!anna.sees(&english) && anna.is_chosen("Flats"));
    let widget = anna.select("[part=widget]").remove(0);
    assert_eq!(
        (widget.get_attribute("lang").as_deref(), widget.get_attribute("dir").as_deref()),
        (Some("it"), Some("ltr"))
    );
    anna.casts().await;
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_token_that_the_page_hands_over_later_goes_along_with_the_vote() {
    let gateway = Gateway::new("token", json!({ "eligibility": "person" }));
    let anna = Citizen::visits(&gateway).await;
    assert!(anna.sees("poll-who-person"));
    anna.chooses("Flats").await;
    anna.page_changes(json!({ "token": "eyJ.t" })).await;
    anna.until("what was chosen", || anna.is_chosen("Flats")).await;
    anna.casts().await;
    assert_eq!(gateway.field(CAST, "access_token").as_deref(), Some("eyJ.t"));
}

#[wasm_bindgen_test]
async fn the_page_hears_of_failures() {
    let platform = Platform::new("heard");
    platform.says(LIST, 500, "", json!({}));
    let anna = Citizen::opens(&platform, json!({})).await;
    anna.reads("poll-failed").await;
    assert_eq!(anna.page_heard(), [r#"civic-error true true {"kind":"error-server","status":500}"#]);
}

#[wasm_bindgen_test]
async fn a_page_that_loads_keeps_its_focus() {
    let field: HtmlElement = value("document.body.appendChild(document.createElement('input'))").unchecked_into();
    field.focus().unwrap();
    let platform = Platform::new("no-theft");
    platform.loses(LIST);
    let anna = Citizen::opens(&platform, json!({})).await;
    anna.reads("poll-failed").await;
    assert_eq!(text("document.activeElement.tagName"), "INPUT");
    field.remove();
}
