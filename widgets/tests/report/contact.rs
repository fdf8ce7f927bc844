//! Who reports, if they want to say.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, name_of};
use crate::city::City;

async fn at_contact(name: &str, attributes: Value) -> (City, Citizen) {
    let city = City::new(name);
    let anna = Citizen::visits_with(&city, attributes).await;
    anna.begins().await;
    anna.types("description", "A hole").await;
    anna.goes_on_to("step-place").await;
    anna.types("place-words", "Via Roma 12").await;
    anna.presses("continue").await;
    (city, anna)
}

#[wasm_bindgen_test]
async fn nobody_need_say_who_they_are() {
    let (city, anna) = at_contact("anonymous", json!({})).await;
    anna.reaches("step-contact").await;
    assert!(anna.sees("contact-text"));
    for name in ["first-name", "last-name", "email", "phone"] {
        assert_eq!(name_of(&anna.control(name)), anna.tell("optional", &json!({ "label": anna.say(name) })));
    }
    anna.goes_on_to("step-review").await;
    assert!(anna.sees("contact-none"));
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    for field in ["email", "first_name", "last_name", "phone"] {
        assert_eq!(city.reported(field), Vec::<String>::new());
    }
}

#[wasm_bindgen_test]
async fn who_says_it_is_known_to_the_city() {
    let (city, anna) = at_contact("known", json!({ "contact": "optional" })).await;
    anna.types("first-name", "Anna").await;
    anna.types("last-name", "Bianchi").await;
    anna.types("email", " anna@example.org ").await;
    anna.types("phone", "+39 055 055").await;
    for (name, purpose) in
        [("first-name", "given-name"), ("last-name", "family-name"), ("email", "email"), ("phone", "tel")]
    {
        assert_eq!(anna.control(name).get_attribute("autocomplete").as_deref(), Some(purpose));
    }
    anna.goes_on_to("step-review").await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.reported("first_name"), ["Anna"]);
    assert_eq!(city.reported("last_name"), ["Bianchi"]);
    assert_eq!(city.reported("email"), ["anna@example.org"]);
    assert_eq!(city.reported("phone"), ["+39 055 055"]);
}

#[wasm_bindgen_test]
async fn a_city_that_needs_an_address_says_so() {
    let (_city, anna) = at_contact("needed", json!({ "contact": "required" })).await;
    anna.reads("contact-needed").await;
    assert!(!anna.sees("contact-text"));
    assert_eq!(name_of(&anna.control("email")), anna.say("email"));
    assert_eq!(anna.control("email").get_attribute("aria-required").as_deref(), Some("true"));
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-email-missing")]);
    anna.types("email", "anna@example.org").await;
    anna.goes_on_to("step-review").await;
}

#[wasm_bindgen_test]
async fn a_form_that_asks_for_no_contact_has_no_such_page() {
    let (_city, anna) = at_contact("none", json!({ "contact": "none" })).await;
    anna.reaches("step-review").await;
    assert!(anna.sees(&anna.tell("step-of", &json!({ "now": 4, "all": 4 }))));
    assert!(!anna.sees("step-contact"));
    assert!(!anna.sees("contact-none"));
}

#[wasm_bindgen_test]
async fn the_privacy_notice_is_a_link() {
    let (_city, anna) = at_contact("privacy", json!({ "privacy-url": "https://city.example/privacy" })).await;
    anna.reaches("step-contact").await;
    let link = anna.the("link", "contact-privacy");
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://city.example/privacy"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));

    let (_city, bruno) = at_contact("no-privacy", json!({})).await;
    bruno.reaches("step-contact").await;
    assert!(!bruno.sees("contact-privacy"));
}
