//! What is it about?

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, Language, description, is_chosen, name_of};
use crate::city::{CATEGORIES, City};
use crate::page::{text, value};

fn category(name: &str, group: &str) -> Value {
    json!({ "service_code": name, "service_name": name, "group": group, "metadata": false })
}

fn legends(citizen: &Citizen) -> Vec<String> {
    citizen.all("group").iter().map(name_of).collect()
}

#[wasm_bindgen_test]
async fn categories_stand_under_their_group_in_the_citys_order_and_the_rest_last() {
    let city = City::new("grouped");
    city.offers(json!([
        category("Pothole", "Roads"),
        category("Stray dog", ""),
        category("Lamp", "Lights"),
        category("Sign", "Roads"),
    ]));
    let anna = Citizen::visits(&city).await;
    anna.reads("Pothole").await;

    assert_eq!(legends(&anna), ["Roads".to_owned(), "Lights".to_owned(), anna.say("categories-other")]);
    let names = |group: &str| anna.entries(group).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names("Roads"), ["Pothole", "Sign"]);
    assert_eq!(names("Lights"), ["Lamp"]);
    assert_eq!(names("categories-other"), ["Stray dog"]);
}

#[wasm_bindgen_test]
async fn one_category_is_chosen_across_all_groups() {
    let city = City::new("one-choice");
    city.offers(json!([category("Pothole", "Roads"), category("Lamp", "Lights")]));
    let anna = Citizen::visits(&city).await;
    anna.chooses("Pothole").await;
    anna.chooses("Lamp").await;

    assert!(!is_chosen(&anna.the("radio", "Pothole")));
    assert!(is_chosen(&anna.the("radio", "Lamp")));
    anna.goes_on_to("step-details").await;
    assert!(anna.sees(&anna.tell("about-category", &json!({ "category": "Lamp" }))));
}

#[wasm_bindgen_test]
async fn categories_without_groups_stand_under_a_plain_question() {
    let city = City::new("ungrouped");
    city.offers(json!([category("Pothole", ""), category("Lamp", "")]));
    let anna = Citizen::visits(&city).await;
    anna.reads("Pothole").await;
    assert_eq!(legends(&anna), [anna.say("categories-all")]);
    assert!(!anna.sees("categories-other"));
}

#[wasm_bindgen_test]
async fn a_category_is_explained_beside_its_name() {
    let city = City::new("explained");
    city.offers(json!([
        { "service_code": "1", "service_name": "Pothole", "description": "A hole that a wheel can fall into" },
        { "service_code": "2", "service_name": "Lamp", "description": "Lamp" },
    ]));
    let anna = Citizen::visits(&city).await;
    anna.reads("Pothole").await;
    assert_eq!(description(&anna.the("radio", "Pothole")), "A hole that a wheel can fall into");
    assert_eq!(description(&anna.the("radio", "Lamp")), "", "what only repeats the name is left out");
}

fn many(count: usize) -> Value {
    let mut categories = vec![
        json!({ "service_code": "L", "service_name": "Lamp out of order", "keywords": "dark, bulb" }),
        json!({ "service_code": "C", "service_name": "Perché no", "group": "Lamps and more" }),
    ];
    categories.extend((2..count).map(|number| category(&format!("Thing {number}"), "")));
    Value::from(categories)
}

#[wasm_bindgen_test]
async fn seven_categories_need_no_search() {
    let city = City::new("seven");
    city.offers(many(7));
    let anna = Citizen::visits(&city).await;
    anna.reads("Thing 6").await;
    assert_eq!(anna.all("searchbox"), []);
    assert_eq!(anna.all("radio").len(), 7);
}

#[wasm_bindgen_test]
async fn eight_categories_can_be_searched_by_name_group_and_keyword() {
    let city = City::new("eight");
    city.offers(many(8));
    let anna = Citizen::visits(&city).await;
    anna.reads("Thing 7").await;
    assert_eq!(description(&anna.the("searchbox", "categories-search")), anna.say("categories-search-hint"));

    let found = || anna.all("radio").iter().map(name_of).collect::<Vec<_>>();
    let count = |count: usize| anna.tell("categories-found", &json!({ "count": count }));
    let status = || anna.all("status").iter().filter_map(|status| status.text_content()).collect::<String>();
    let search = anna.the("searchbox", "categories-search");
    anna.types("categories-search", "LAMP").await;
    assert_eq!(found(), ["Perché no", "Lamp out of order"]);
    anna.until("the number of results", || status() == count(2)).await;
    anna.types("categories-search", "bulb").await;
    assert_eq!(found(), ["Lamp out of order"]);
    anna.until("the number of results", || status() == count(1)).await;
    anna.types("categories-search", "perche").await;
    assert_eq!(found(), ["Perché no"]);

    anna.types("categories-search", "zebra").await;
    assert_eq!(found(), Vec::<String>::new());
    assert!(anna.sees("categories-not-found"));
    anna.until("the number of results", || status() == count(0)).await;
    anna.types("categories-search", "").await;
    assert_eq!(found().len(), 8);
    anna.until("silence", || status().is_empty()).await;
    assert_eq!(anna.the("searchbox", "categories-search"), search);
    assert!(anna.has_focus(&search), "one can go on typing whatever is found");
}

#[wasm_bindgen_test]
async fn a_choice_stays_while_the_search_looks_elsewhere() {
    let city = City::new("search-on");
    city.offers(many(8));
    let anna = Citizen::visits(&city).await;
    anna.chooses("Lamp out of order").await;
    anna.types("categories-search", "thing").await;
    assert_eq!(anna.named("radio", "Lamp out of order"), []);
    anna.goes_on_to("step-details").await;
    assert!(anna.sees("Lamp out of order"));
}

#[wasm_bindgen_test]
async fn a_city_that_takes_no_reports_just_now_says_so() {
    let city = City::new("nothing");
    city.offers(json!([]));
    let anna = Citizen::visits(&city).await;
    anna.reads("categories-none").await;
    assert_eq!(anna.named("button", "continue"), []);
    assert_eq!(anna.all("alert"), []);
}

#[wasm_bindgen_test]
async fn a_list_on_its_way_is_announced() {
    let city = City::new("slow-list");
    city.holds(CATEGORIES);
    let anna = Citizen::visits(&city).await;
    anna.until("the announcement", || {
        anna.all("status").iter().any(|status| status.inner_text() == anna.say("categories-loading"))
    })
    .await;
    city.releases(CATEGORIES);
    anna.reads("Pothole").await;
    assert!(!anna.sees("categories-loading"));
}

#[wasm_bindgen_test]
async fn a_list_that_fails_can_be_asked_for_again() {
    let city = City::new("failing-list");
    city.says(CATEGORIES, 500, "", json!({}));
    let anna = Citizen::visits(&city).await;
    anna.reads("categories-failed").await;
    let alert = anna.all("alert").remove(0).inner_text();
    assert!(alert.contains(&anna.say("error-server")), "{alert}");
    assert_eq!(anna.named("button", "continue"), []);

    anna.presses("try-again").await;
    anna.until("a second failure", || city.count(CATEGORIES) == 2 && anna.sees("categories-failed")).await;
    city.offers(json!([category("Pothole", "")]));
    anna.presses("try-again").await;
    anna.chooses("Pothole").await;
    assert!(!anna.sees("categories-failed"));
}

/// What stands before the form when the list does not come.
async fn explained(name: &str, set_up: impl Fn(&City)) -> String {
    let city = City::new(name);
    set_up(&city);
    let anna = Citizen::visits(&city).await;
    anna.reads("categories-failed").await;
    anna.all("alert").remove(0).inner_text()
}

#[wasm_bindgen_test]
async fn a_list_that_fails_says_whose_fault_it_is() {
    let english = Language::english();
    let page = json!({ "content-type": "text/html" });
    for (name, id, set_up) in [
        ("gone", "error-not-found", &(|city: &City| city.says(CATEGORIES, 404, "", json!({}))) as &dyn Fn(&City)),
        ("page", "error-web-page", &|city| city.says(CATEGORIES, 200, "<!doctype html><p>Hello", page.clone())),
        ("other", "error-nonsense", &|city| city.answers(CATEGORIES, 200, json!({ "weather": "fine" }))),
        ("cors", "error-blocked", &|city| city.loses(CATEGORIES)),
        ("busy", "error-too-many", &|city| city.says(CATEGORIES, 429, "", json!({}))),
    ] {
        let shown = explained(&format!("explained-{name}"), set_up).await;
        assert!(shown.contains(&english.words(id)), "{name}: {shown}");
    }
}

#[wasm_bindgen_test]
async fn what_a_server_sends_is_text_and_never_markup() {
    let markup = "<img src='x' onerror='window.harmed = true'><script>window.harmed = true</script>Pothole";
    let city = City::new("markup");
    city.asks(json!([
        { "code": "line", "datatype": "string", "variable": true, "order": 1, "description": format!("Line {markup}"),
          "datatype_description": format!("Hint {markup}") },
        { "code": "note", "datatype": "string", "variable": false, "order": 2, "description": format!("Note {markup}") },
        { "code": "list", "datatype": "singlevaluelist", "variable": true, "order": 3, "description": "List",
          "values": [{ "key": "1", "name": markup }] },
    ]));
    city.offers(json!([{ "service_code": "POT", "service_name": markup, "description": markup, "group": markup,
        "metadata": true }]));
    city.answers("POST requests.json", 201, json!([{ "service_request_id": markup, "service_notice": markup }]));
    let anna = Citizen::visits(&city).await;
    anna.until("the category", || anna.all("radio").len() == 1).await;
    let is_harmless = || assert_eq!(anna.select("img, script, [onerror]").len(), 0, "{}", anna.screen());
    is_harmless();
    assert!(anna.sees("Pothole"));
    anna.all("radio").remove(0).click();
    anna.goes_on_to("step-details").await;
    anna.reads("List").await;
    is_harmless();
    anna.finishes().await;
    is_harmless();
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    is_harmless();
    assert_eq!(text("window.harmed"), "undefined");
    assert!(value("document.querySelector('[onerror]')").is_null());
}
