//! What the panel shows of its feeds, and what a visitor does with it.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{Feeds, city, lot};
use crate::visitor::Visitor;

#[wasm_bindgen_test]
async fn places_tell_how_they_stand_and_how_old_that_is() {
    let feeds = Feeds::on("standing");
    let lots = [lot("Nord", 225, 400, "open", 1.0), lot("Sud", 0, 100, "open", 2.0), lot("Ost", 0, 80, "nodata", 3.0)];
    feeds.say("Firenze", &city(3, &lots));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "Firenze")])).await;
    let text = |name: &str| anna.row(name).inner_text();
    let nord = text("Nord");
    assert!(nord.contains("225 of 400 spaces free"), "{nord}");
    assert!(nord.contains(&anna.tell("mobility-age", &json!({ "minutes": 3 }))), "{nord}");
    // Nobody counts there: it is neither full nor has it spaces.
    let ost = text("Ost");
    assert!(ost.contains(&anna.tell("mobility-no-data", &json!({}))) && !ost.contains("0 of"), "{ost}");
    assert_eq!(anna.names("parking"), ["Nord", "Ost", "Sud"]);
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_figure_of_more_than_an_hour_ago_is_not_shown() {
    let feeds = Feeds::on("hour");
    feeds.say("old", &city(75, &[lot("Nord", 225, 400, "open", 1.0)]));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "old")])).await;
    let nord = anna.row("Nord").inner_text();
    assert!(!nord.contains("225") && nord.contains(&anna.tell("mobility-too-old", &json!({}))), "{nord}");
    assert!(anna.sees("mobility-all-stale"));
}

#[wasm_bindgen_test]
async fn a_dead_feed_takes_no_other_with_it() {
    let feeds = Feeds::on("dead");
    feeds.say("alive", &city(1, &[lot("Nord", 5, 10, "open", 1.0)]));
    feeds.lose("lost");
    feeds.refuse("gone", 410);
    feeds.say("page", "<!doctype html><p>Login");
    let sources = ["alive", "lost", "gone", "page"].map(|path| feeds.source("parkapi", path));
    let anna = Visitor::sees_rows_of(json!(sources)).await;
    anna.until("the failures", || anna.page_heard().len() == 3).await;
    let down = anna.tell("mobility-some-down", &json!({ "names": "lost, gone, page" }));
    anna.until("who does not answer", || anna.screen().contains(&down)).await;
    assert_eq!(anna.names("parking"), ["Nord"]);
    let heard = anna.page_heard();
    for said in [
        r#"civic-error true true {"kind":"error-blocked","source":"lost"}"#,
        r#"civic-error true true {"kind":"error-not-found","status":410,"source":"gone"}"#,
        r#"civic-error true true {"kind":"error-web-page","source":"page"}"#,
    ] {
        assert!(heard.iter().any(|event| event == said), "{said} not in {heard:?}");
    }
}

#[wasm_bindgen_test]
async fn when_all_are_dead_one_can_try_again() {
    let feeds = Feeds::on("all-dead");
    feeds.lose("city");
    let anna = Visitor::opens(json!({}), json!([feeds.source("parkapi", "city")])).await;
    anna.until("the failure", || anna.sees("mobility-all-down")).await;
    assert_eq!(feeds.count("city"), 1);
}

#[wasm_bindgen_test]
async fn a_row_opens_in_place_and_tells_the_page() {
    let feeds = Feeds::on("opens");
    feeds.say("city", &city(0, &[lot("Nord", 5, 10, "open", 1.0), lot("Sud", 5, 10, "open", 2.0)]));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "city")])).await;
    anna.presses("Nord").await;
    let button = anna.select(".chosen .row-button").remove(0);
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(anna.has_focus(&button));
    let details = anna.select(&format!("#{}", button.get_attribute("aria-controls").unwrap())).remove(0);
    assert!(details.inner_text().contains("Via Nord 1"));
    assert_eq!(
        anna.page_heard(),
        [r#"civic-place-chosen true true {"name":"Nord","latitude":43.771,"longitude":11.25}"#]
    );
    let way = details.query_selector(".way a").unwrap().unwrap().get_attribute("href").unwrap();
    assert_eq!(way, "https://www.openstreetmap.org/directions?to=43.771%2C11.25");
    anna.presses("Nord").await;
    assert!(anna.select(".details").is_empty());
}

#[wasm_bindgen_test]
async fn filters_leave_the_focus_where_it_is() {
    let feeds = Feeds::on("filters");
    feeds.say("city", &city(0, &[lot("Nord", 5, 10, "open", 1.0), lot("Sud", 0, 10, "closed", 2.0)]));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "city")])).await;
    anna.presses(&anna.tell("mobility-filters", &json!({ "set": 0 }))).await;
    for id in ["mobility-only-open", "mobility-only-free"] {
        let checkbox = anna.ticks(&anna.tell(id, &json!({}))).await;
        assert!(anna.has_focus(&checkbox), "{id}");
    }
    assert_eq!(anna.names("parking"), ["Nord"]);
    anna.types("search", "sud").await;
    assert!(anna.sees("mobility-none-fits"));
    assert!(anna.has_focus(&anna.select("#search").remove(0)));
    anna.types("search", "").await;
    anna.presses(&anna.tell("mobility-filters-clear", &json!({}))).await;
    assert_eq!(anna.names("parking"), ["Nord", "Sud"]);
}

#[wasm_bindgen_test]
async fn distances_are_from_the_place_that_was_typed() {
    let feeds = Feeds::on("near");
    feeds.say("city", &city(0, &[lot("Nord", 9, 10, "open", 20.0), lot("Sud", 5, 10, "open", 0.0)]));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "city")])).await;
    assert_eq!(anna.names("parking"), ["Nord", "Sud"]);
    anna.types("place", "via sud").await;
    anna.presses(&anna.tell("mobility-place-find", &json!({}))).await;
    anna.until("another order", || anna.names("parking") == ["Sud", "Nord"]).await;
    let distance = anna.tell("mobility-kilometres", &json!({ "kilometres": 2.2 }));
    assert!(anna.row("Nord").inner_text().contains(&distance), "{}", anna.screen());
    anna.types("place", "Atlantis").await;
    anna.presses(&anna.tell("mobility-place-find", &json!({}))).await;
    let said = anna.tell("mobility-place-not-found", &json!({ "place": "Atlantis" }));
    anna.until("that there is none", || anna.screen().contains(&said)).await;
}

#[wasm_bindgen_test]
async fn a_long_list_comes_in_portions_and_the_focus_goes_on_in_it() {
    let feeds = Feeds::on("long");
    let lots: Vec<Value> = (0..8941).map(|at| lot(&format!("P{at:04}"), 9, 10, "open", 0.0)).collect();
    feeds.say("city", &city(0, &lots));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "city")])).await;
    assert_eq!(anna.select(".row").len(), 8);
    let more = anna.tell("mobility-more", &json!({ "count": 20, "all": 8933 }));
    anna.presses(&more).await;
    assert_eq!(anna.select(".row").len(), 28);
    let ninth = anna.select("#parking-8-name").remove(0);
    assert!(anna.row("P0008").contains(Some(&ninth)));
    anna.until("the focus on the ninth", || anna.has_focus(&ninth)).await;
}

#[wasm_bindgen_test]
async fn as_many_rows_come_by_themselves_as_the_page_asks_for() {
    let feeds = Feeds::on("rows");
    let lots: Vec<Value> = (0..40).map(|at| lot(&format!("P{at:02}"), 9, 10, "open", 0.0)).collect();
    feeds.say("city", &city(0, &lots));
    let anna = Visitor::opens(json!({ "rows": "30" }), json!([feeds.source("parkapi", "city")])).await;
    anna.until("rows", || !anna.select(".row").is_empty()).await;
    let more = anna.tell("mobility-more", &json!({ "count": 10, "all": 10 }));
    anna.until("thirty rows", || anna.select(".row").len() == 30 && anna.screen().contains(&more)).await;
}

/// The status is what a screen reader says.
#[wasm_bindgen_test]
async fn who_refreshes_hears_when_the_figures_came_even_if_they_are_too_new_to_be_asked_for() {
    let feeds = Feeds::on("refreshed");
    feeds.say("city", &city(0, &[lot("Nord", 5, 10, "open", 1.0)]));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "city")])).await;
    let status = || anna.select("[role=status].news").remove(0).inner_text();
    assert_eq!(status(), "");
    anna.presses(&anna.tell("mobility-refresh", &json!({}))).await;
    let updated = anna.select(".updated p").remove(0).inner_text();
    anna.until("when they came", || status() == updated).await;
    assert!(updated.starts_with("Updated at "), "{updated}");
}

#[wasm_bindgen_test]
async fn sources_come_and_go_and_what_stays_is_not_read_again() {
    let feeds = Feeds::on("coming");
    feeds.say("one", &city(0, &[lot("Nord", 5, 10, "open", 1.0)]));
    feeds.say("two", &city(0, &[lot("Sud", 5, 10, "open", 2.0)]));
    let anna = Visitor::sees_rows_of(json!([feeds.source("parkapi", "one")])).await;
    anna.page_changes(json!([feeds.source("parkapi", "one"), feeds.source("parkapi", "two")])).await;
    anna.until("the second source", || anna.names("parking").len() == 2).await;
    anna.page_changes(json!([feeds.source("parkapi", "two")])).await;
    anna.until("only the second", || anna.names("parking") == ["Sud"]).await;
    assert_eq!((feeds.count("one"), feeds.count("two")), (1, 1));
}

#[wasm_bindgen_test]
async fn a_source_that_is_set_up_wrongly_says_so_and_the_others_work() {
    let feeds = Feeds::on("setup");
    feeds.say("city", &city(0, &[lot("Nord", 5, 10, "open", 1.0)]));
    let sources = json!([feeds.source("carrier pigeon", "city"), feeds.source("parkapi", "city")]);
    let anna = Visitor::sees_rows_of(sources).await;
    assert!(anna.screen().contains("carrier pigeon"), "{}", anna.screen());
    assert_eq!(anna.names("parking"), ["Nord"]);
}
