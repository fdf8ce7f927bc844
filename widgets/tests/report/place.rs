//! Where is it?

use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::citizen::{Citizen, description};
use crate::city::City;
use crate::page::{Redefined, value};

/// A device that answers so when it is asked where it is.
fn device_says(answer: &str) -> Redefined {
    Redefined::new(
        "navigator.geolocation",
        &format!("{{ value: {{ getCurrentPosition: (found, failed) => {{ {answer} }} }} }}"),
    )
}

const IN_FLORENCE: &str = "found({ coords: { latitude: 43.7696, longitude: 11.2558, accuracy: 12.2 } })";

async fn at_place(name: &str) -> (City, Citizen) {
    let city = City::new(name);
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.types("description", "A hole").await;
    anna.goes_on_to("step-place").await;
    (city, anna)
}

pub(crate) fn opens_coordinates(anna: &Citizen) {
    anna.select("summary")[0].unchecked_ref::<HtmlElement>().click();
}

async fn sends(anna: &Citizen) {
    anna.goes_on_to("step-contact").await;
    anna.goes_on_to("step-review").await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
}

#[wasm_bindgen_test]
async fn the_devices_position_is_enough() {
    let (city, anna) = at_place("position").await;
    let _device = device_says(IN_FLORENCE);
    anna.presses("locate").await;
    anna.reads(&anna.tell("located", &json!({ "metres": 13 }))).await;
    assert_eq!(anna.value("coordinates"), "43.769600, 11.255800");
    assert!(anna.select("details")[0].has_attribute("open"));
    sends(&anna).await;
    assert_eq!(city.reported("lat"), ["43.769600"]);
    assert_eq!(city.reported("long"), ["11.255800"]);
    assert_eq!(city.reported("address_string"), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_device_that_takes_its_time_says_so() {
    let (_city, anna) = at_place("slow-device").await;
    let _device = device_says("window.answerLater = found");
    anna.presses("locate").await;
    anna.until("the announcement", || {
        anna.all("status").iter().any(|status| status.inner_text() == anna.say("locating"))
    })
    .await;
    value(&IN_FLORENCE.replace("found", "window.answerLater"));
    anna.until("the position", || anna.value("coordinates") == "43.769600, 11.255800").await;
    assert!(!anna.sees("locating"));
}

#[wasm_bindgen_test]
async fn a_device_that_does_not_say_where_it_is_leaves_words() {
    let (city, anna) = at_place("no-position").await;
    for (code, id) in [(1, "locate-denied"), (2, "locate-unavailable"), (3, "locate-timeout")] {
        let _device = device_says(&format!("failed({{ code: {code} }})"));
        anna.presses("locate").await;
        anna.reads(id).await;
        assert!(anna.all("alert").iter().any(|alert| alert.inner_text() == anna.say(id)), "{id} is announced");
    }
    {
        let _device = Redefined::new("navigator.geolocation", "{ value: undefined }");
        anna.presses("locate").await;
        anna.reads("locate-unsupported").await;
    }
    anna.types("place-words", "Via Roma 12, in front of the pharmacy").await;
    sends(&anna).await;
    assert_eq!(city.reported("address_string"), ["Via Roma 12, in front of the pharmacy"]);
    assert_eq!(city.reported("lat"), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn coordinates_can_be_typed_in_degrees_and_minutes() {
    let (city, anna) = at_place("typed-coordinates").await;
    opens_coordinates(&anna);
    anna.types("coordinates", "43°46'10.56\"N, 11°15'20.88\"E").await;
    sends(&anna).await;
    assert_eq!(city.reported("lat"), ["43.769600"]);
    assert_eq!(city.reported("long"), ["11.255800"]);
}

#[wasm_bindgen_test]
async fn the_field_for_coordinates_stays_while_it_is_typed_into() {
    let (_city, anna) = at_place("retyped-coordinates").await;
    opens_coordinates(&anna);
    for typed in ["4", "43.7, 11.2", ""] {
        anna.types("coordinates", typed).await;
        assert_eq!(anna.value("coordinates"), typed);
    }
}

#[wasm_bindgen_test]
async fn what_is_typed_counts_more_than_the_device() {
    let (_city, anna) = at_place("typed-later").await;
    let _device = device_says(IN_FLORENCE);
    anna.presses("locate").await;
    anna.until("the position", || anna.value("coordinates") == "43.769600, 11.255800").await;
    anna.types("coordinates", "43.7, 11.2").await;
    assert!(!anna.sees(&anna.tell("located", &json!({ "metres": 13 }))), "that was another place");
    assert_eq!(anna.value("coordinates"), "43.7, 11.2");
}

#[wasm_bindgen_test]
async fn coordinates_that_are_none_are_told_beside_the_field() {
    let (_city, anna) = at_place("no-coordinates").await;
    opens_coordinates(&anna);
    anna.types("coordinates", "91, 11").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-not-coordinates")]);
    assert!(anna.select("details")[0].has_attribute("open"));
    let field = anna.control("coordinates");
    assert!(description(&field).starts_with(&anna.say("problem-not-coordinates")));
    anna.follows("problem-not-coordinates").await;
    assert!(anna.has_focus(&field));
}

#[wasm_bindgen_test]
async fn nobody_goes_on_without_a_place() {
    let (_city, anna) = at_place("no-place").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-place-missing")]);
    let _device = device_says(IN_FLORENCE);
    anna.presses("locate").await;
    anna.until("no problem", || anna.problems().is_empty()).await;
    anna.goes_on_to("step-contact").await;
}
