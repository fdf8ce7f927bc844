//! The list of reports: what it holds without parameters, and what each parameter does.

use jiff::{SignedDuration, Timestamp};
use reqwest::StatusCode;
use serde_json::Value;

use crate::town::{FULL_BIN, Town};

async fn list(town: &Town, query: &str) -> Vec<Value> {
    let answer = town.open311(&format!("requests.json?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.text);
    answer.json().as_array().unwrap().clone()
}

fn numbers(list: &[Value]) -> Vec<&str> {
    list.iter().map(|report| report["service_request_id"].as_str().unwrap()).collect()
}

fn days_ago(days: i64) -> String {
    (Timestamp::now() - SignedDuration::from_hours(24 * days)).to_string()
}

#[tokio::test]
async fn a_new_city_has_past_reports_of_the_last_ninety_days_newest_first() {
    let town = Town::start().await;
    let reports = list(&town, "").await;
    assert_eq!(reports.len(), 18, "two of the twenty are older");
    assert!(reports.is_sorted_by(|newer, older| {
        let at = |report: &Value| report["requested_datetime"].as_str().unwrap().parse::<Timestamp>().unwrap();
        at(newer) >= at(older)
    }));
}

#[tokio::test]
async fn pages_are_the_list_cut_into_pieces() {
    let town = Town::start().await;
    let whole = list(&town, "").await;
    let mut pages = Vec::new();
    for page in 1..=4 {
        pages.extend(list(&town, &format!("page_size=5&page={page}")).await);
    }
    assert_eq!(numbers(&pages), numbers(&whole));
    assert!(list(&town, "page_size=5&page=5").await.is_empty());
}

#[tokio::test]
async fn a_page_has_fifty_reports_unless_another_size_is_asked_for() {
    let town = Town::start().await;
    for _ in 0..60 {
        town.file(&FULL_BIN).await.number();
    }
    assert_eq!(list(&town, "").await.len(), 50);
    assert_eq!(list(&town, "page_size=500").await.len(), 78);
    for bad in ["page_size=0", "page_size=501", "page_size=x", "page=0", "page=-1"] {
        let field = bad.split('=').next().unwrap();
        assert_eq!(town.open311(&format!("requests.json?{bad}")).await.refused_fields(), [field], "{bad}");
    }
}

#[tokio::test]
async fn status_and_category_narrow_the_list() {
    let town = Town::start().await;
    let whole = list(&town, "").await;
    let open = list(&town, "status=open").await;
    let closed = list(&town, "status=closed").await;
    assert!(open.iter().all(|report| report["status"] == "open") && !open.is_empty());
    assert!(closed.iter().all(|report| report["status"] == "closed") && !closed.is_empty());
    assert_eq!(list(&town, "status=open,closed").await.len(), whole.len());
    assert_eq!(open.len() + closed.len(), whole.len());

    let two = list(&town, "service_code=buca,%20lampione").await;
    assert!(two.iter().all(|report| report["service_code"] == "buca" || report["service_code"] == "lampione"));
    assert_eq!(two.len(), 4);
    assert!(list(&town, "service_code=nix").await.is_empty());
    assert_eq!(town.open311("requests.json?status=fixed").await.refused_fields(), ["status"]);
}

#[tokio::test]
async fn dates_narrow_the_list_and_reach_beyond_ninety_days() {
    let town = Town::start().await;
    let recent = list(&town, &format!("start_date={}", days_ago(8))).await;
    assert_eq!(recent.len(), 4);
    let old = list(&town, &format!("end_date={}", days_ago(100))).await;
    assert_eq!(old.len(), 2);
    let between = list(&town, &format!("start_date={}&end_date={}", days_ago(36), days_ago(26))).await;
    assert_eq!(numbers(&between).len(), 2);
    let day = recent[3]["requested_datetime"].as_str().unwrap().split('T').next().unwrap().to_owned();
    assert_eq!(list(&town, &format!("start_date={day}&end_date={day}")).await.len(), 1, "a date is its whole day");

    let too_long = town.open311(&format!("requests.json?start_date={}&end_date={}", days_ago(120), days_ago(0))).await;
    assert_eq!(too_long.refused_fields(), ["start_date"]);
    for bad in ["start_date=ieri", "end_date=2026-13-01", "start_date=-009999-01-01T00:00:00Z"] {
        let field = bad.split('=').next().unwrap();
        assert_eq!(town.open311(&format!("requests.json?{bad}")).await.refused_fields(), [field], "{bad}");
    }
}

#[tokio::test]
async fn numbers_override_every_other_parameter() {
    let town = Town::start().await;
    let old = list(&town, &format!("end_date={}", days_ago(100))).await;
    let new = list(&town, "page_size=1").await;
    let asked = format!("{},{},1999-99999", numbers(&old)[0], numbers(&new)[0]);
    let found = list(&town, &format!("service_request_id={asked}&status=closed&start_date={}", days_ago(1))).await;
    assert_eq!(numbers(&found), [numbers(&new)[0], numbers(&old)[0]]);
}
