//! The switches of the feeds: each makes the feed that it names fail in the way that it says, and no other.

use std::time::{Duration, Instant};

use civic_core::{
    Error,
    http::TransportError,
    mobility::{Reading, Repair, Timing, TrafficLevel, rules::freshness::age},
};
use reqwest::{StatusCode, header};
use serde_json::{Value, json};

use super::reader::{Feed, now, set};
use crate::town::{Answer, Town};

async fn fail(town: &Town, feed: Feed, fault: &str) {
    set(town, json!({ "feeds": { feed.name(): { "fail": fault } } })).await;
}

#[tokio::test]
async fn a_dead_feed_is_dead_alone() {
    let town = Town::start().await;
    for feed in Feed::ALL {
        fail(&town, feed, "503").await;
        let error = feed.try_read(&town).await.unwrap_err();
        assert!(matches!(&error, Error::Refused(refusal) if refusal.status == 503), "{feed:?}: {error:?}");
        fail(&town, feed, "drop").await;
        let error = feed.try_read(&town).await.unwrap_err();
        assert!(matches!(error, Error::Network(TransportError::Unreachable)), "{feed:?}: {error:?}");
        for other in Feed::ALL.into_iter().filter(|other| *other != feed) {
            other.read(&town).await;
        }
    }
}

#[tokio::test]
async fn a_wrong_document_is_no_feed() {
    let town = Town::start().await;
    for feed in Feed::ALL {
        for fault in ["html", "garbage", "empty"] {
            fail(&town, feed, fault).await;
            let answer = feed.try_read(&town).await;
            assert!(matches!(answer, Err(Error::Nonsense(_))), "{feed:?} {fault}: {answer:?}");
        }
        fail(&town, feed, "none").await;
        feed.read(&town).await;
    }
}

#[tokio::test]
async fn absurd_numbers_are_absurd() {
    let town = Town::start().await;
    for feed in [Feed::Parkapi, Feed::Parking] {
        fail(&town, feed, "negative").await;
        let reading = feed.read(&town).await;
        assert!(reading.sites.iter().all(|site| site.repairs.iter().any(is_negative) || site.id == "guarlone"));
        fail(&town, feed, "excessive").await;
        let reading = feed.read(&town).await;
        let over = |repair: &Repair| matches!(repair, Repair::FreeOverCapacity { .. });
        assert!(reading.sites.iter().all(|site| site.repairs.iter().any(over) || site.id == "guarlone"));
    }
    fail(&town, Feed::Gbfs, "negative").await;
    let reading = Feed::Gbfs.read(&town).await;
    assert!(reading.stations.iter().all(|station| (station.bikes, station.docks) == (None, None)));
    for fault in ["negative", "excessive"] {
        fail(&town, Feed::Traffic, fault).await;
        let reading = Feed::Traffic.read(&town).await;
        assert!(reading.segments.iter().all(|segment| segment.travel_time.is_none()), "{fault}");
        assert!(reading.segments.iter().any(|segment| segment.level != TrafficLevel::Unknown), "{fault}");
    }
    fail(&town, Feed::Wzdx, "negative").await;
    let reading = Feed::Wzdx.read(&town).await;
    assert!(reading.incidents.iter().all(|incident| incident.until < incident.from));
    assert!(reading.incidents.iter().any(|incident| incident.timing(now()) == Timing::Over));
    fail(&town, Feed::Wzdx, "excessive").await;
    let narrow = &Feed::Wzdx.read(&town).await.incidents[1];
    assert!(narrow.limits.iter().all(|limit| limit.value.is_none_or(|value| value > 100.0)), "{narrow:?}");
}

fn is_negative(repair: &Repair) -> bool {
    matches!(repair, Repair::NegativeFree { .. })
}

fn measured(reading: &Reading) -> Option<u32> {
    let site = reading.sites.iter().find_map(|site| site.measured);
    let segment = reading.segments.iter().find_map(|segment| segment.measured);
    let station = reading.stations.iter().find_map(|station| station.measured);
    age(site.or(segment).or(station), reading.measured, now())
}

#[tokio::test]
async fn old_figures_say_that_they_are_old() {
    let town = Town::start().await;
    for feed in Feed::ALL {
        assert!(measured(&feed.read(&town).await) < Some(15 * 60), "{feed:?}");
        fail(&town, feed, "hour_old").await;
        assert!(measured(&feed.read(&town).await) >= Some(75 * 60), "{feed:?}");
    }
}

#[tokio::test]
async fn a_feed_of_which_other_pages_may_not_read_has_no_header_that_lets_them() {
    let town = Town::start().await;
    let allowed = async |path| {
        let answer = town.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN).to_owned()
    };
    for (feed, path) in [
        (Feed::Parkapi, "/parkapi/Firenze"),
        (Feed::Parking, "/datex2/parking-status.xml"),
        (Feed::Traffic, "/datex2/traffic.xml"),
        (Feed::Gbfs, "/gbfs/it/station_status.json"),
        (Feed::Wzdx, "/wzdx/works.json"),
    ] {
        fail(&town, feed, "none").await;
        assert_eq!(allowed(path).await, "*", "{path}");
        fail(&town, feed, "html").await;
        assert_eq!(allowed(path).await, "*", "a page reads that it is the wrong document");
        fail(&town, feed, "no_cors").await;
        assert_eq!(allowed(path).await, "", "{path}");
    }
}

#[tokio::test]
async fn a_slow_feed_is_slow_and_reads_are_counted() {
    let town = Town::start().await;
    set(&town, json!({ "feeds": { "wzdx": { "slow_ms": 400 } } })).await;
    let started = Instant::now();
    Feed::Wzdx.read(&town).await;
    assert!(started.elapsed() >= Duration::from_millis(400));
    Feed::Gbfs.read(&town).await;
    let switches = town.get("/_control/feeds").await.json();
    assert_eq!(switches["reads"], json!({ "wzdx": 1, "gbfs": 4 }));
    Answer::of(town.client.post(town.url("/_control/reset"))).await;
    let switches = town.get("/_control/feeds").await.json();
    assert_eq!((&switches["reads"], &switches["feeds"]), (&json!({}), &json!({})));
    assert_eq!(switches["simulated_time"], Value::Null);
}

#[tokio::test]
async fn a_switch_that_there_is_not_is_refused() {
    let town = Town::start().await;
    for switches in [
        json!({ "feeds": { "parkapi": { "fail": "418" } } }),
        json!({ "feeds": { "trams": {} } }),
        json!({ "parkapi": {} }),
        json!({ "simulated_time": "yesterday" }),
    ] {
        let answer = Answer::of(town.client.post(town.url("/_control/feeds")).json(&switches)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{switches}");
    }
    let without = Town::start_with(|settings| settings.test_controls = false).await;
    assert_eq!(without.get("/_control/feeds").await.status, StatusCode::NOT_FOUND);
    Feed::Parkapi.read(&without).await;
}
