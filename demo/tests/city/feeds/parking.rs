//! Car parks: ParkAPI and DATEX II tell the same, and what only one of them can tell is there.

use civic_core::mobility::{
    Forecast, Hours, ParkingSite, ParkingState, Purpose, Reading, Repair, SiteKind, SpaceKind, Trend,
    panel::{Action, Clearance, OpenNow, Panel, ParkingRow, SourceSettings, Trust, Wishes, update},
    rules::Clock,
};

use super::reader::{Feed, now, parkapi_v3, set_time};
use crate::town::Town;

const BUSY: &str = "2026-11-23T10:30";
const NIGHT: &str = "2026-11-25T04:00";
const SATURDAY_NIGHT: &str = "2026-11-28T21:00";

fn site<'r>(reading: &'r Reading, id: &str) -> &'r ParkingSite {
    reading.sites.iter().find(|site| site.id == id).unwrap_or_else(|| panic!("no {id}"))
}

#[tokio::test]
async fn both_feeds_tell_the_same_of_the_same_place() {
    let town = Town::start().await;
    for time in [BUSY, NIGHT, SATURDAY_NIGHT] {
        set_time(&town, time).await;
        let (parkapi, datex2) = (Feed::Parkapi.read(&town).await, Feed::Parking.read(&town).await);
        assert_eq!((parkapi.sites.len(), datex2.sites.len()), (26, 19));
        for own in &datex2.sites {
            let other = site(&parkapi, &own.id);
            assert_eq!((&own.name, &own.position), (&other.name, &other.position));
            assert_eq!((own.free(), own.capacity()), (other.free(), other.capacity()), "{} {time}", own.id);
            let accessible = |site: &ParkingSite| site.spaces_of(SpaceKind::Accessible).copied();
            assert_eq!(accessible(own), accessible(other), "{} {time}", own.id);
            assert_eq!((own.kind, own.purpose, own.park_and_ride), (other.kind, Purpose::Car, other.park_and_ride));
            assert_eq!(closes(&own.hours), closes(&other.hours), "{}", own.id);
            assert_eq!(own.measured.is_some(), own.id != "guarlone");
            assert!(own.measured.is_none() || own.measured == parkapi.measured);
        }
        for other in &parkapi.sites {
            assert!(other.position.is_some() && other.capacity() > Some(0) && other.tariff.is_some(), "{}", other.id);
        }
    }
}

/// Days and times, since the feeds write all days in two ways.
fn closes(hours: &Option<Hours>) -> String {
    match hours {
        Some(Hours::Osm(text)) => text.replace("Mo-Su ", ""),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn datex2_tells_what_parkapi_cannot() {
    let town = Town::start().await;
    set_time(&town, BUSY).await;
    let reading = Feed::Parking.read(&town).await;
    let parterre = site(&reading, "parterre");
    assert_eq!((parterre.kind, parterre.height_limit), (SiteKind::Underground, Some(1.95)));
    assert_eq!(parterre.tariff.as_deref(), Some("2 € l’ora, 20 € al giorno"));
    assert_eq!(parterre.hours, Some(Hours::Osm("24/7".to_owned())));
    assert_eq!(parterre.trend, Some(Trend::Filling), "a working morning fills the old town");
    assert_eq!(parterre.operator.as_deref(), Some("Parcheggi del Comune (dimostrazione)"));
    assert_eq!(parterre.address.as_deref(), Some("Piazza della Libertà, Firenze"));
    assert!(parterre.links[0].as_str().ends_with("/muoversi/parcheggi#parterre"));
    let charging = parterre.spaces_of(SpaceKind::Charging).unwrap();
    assert_eq!(charging.capacity, Some(12));
    assert!(charging.free.is_some());
    let and_ride = reading.sites.iter().filter(|site| site.park_and_ride == Some(true));
    assert!(and_ride.map(|site| site.id.as_str()).eq(["leopolda", "statuto", "viale-europa", "scandicci"]));
    let court = site(&reading, "tribunale");
    assert_eq!(court.hours, Some(Hours::Osm("Mo-Fr 06:30-22:00; Sa 07:00-15:00".to_owned())));

    let english = Feed::Parking.backend(&town, "en").read().await.unwrap();
    assert_eq!(site(&english, "parterre").tariff.as_deref(), Some("€2 an hour, €20 a day"));
}

#[tokio::test]
async fn each_state_that_a_citizen_can_meet_is_there() {
    let town = Town::start().await;
    set_time(&town, BUSY).await;
    let (parkapi, datex2) = (Feed::Parkapi.read(&town).await, Feed::Parking.read(&town).await);
    let station = site(&datex2, "stazione-smn");
    assert_eq!(station.state, Some(ParkingState::NearlyFull));
    assert!(station.free() > Some(0));

    let hospital = site(&datex2, "careggi");
    assert_eq!((hospital.state, hospital.free()), (Some(ParkingState::Full), Some(0)));
    assert!(hospital.repairs.iter().any(|repair| matches!(repair, Repair::OverOccupied { said } if *said > 260)));
    assert_eq!(site(&parkapi, "careggi").state, Some(ParkingState::Full));

    let uncounted = site(&parkapi, "guarlone");
    assert_eq!((uncounted.state, uncounted.free()), (Some(ParkingState::NoData), None));
    assert_eq!(uncounted.repairs, [Repair::ZeroWithoutData]);
    let uncounted = site(&datex2, "guarlone");
    assert_eq!((uncounted.state, uncounted.free(), uncounted.capacity()), (None, None, Some(110)));

    set_time(&town, NIGHT).await;
    let (parkapi, datex2) = (Feed::Parkapi.read(&town).await, Feed::Parking.read(&town).await);
    assert_eq!(site(&datex2, "tribunale").state, Some(ParkingState::Closed));
    assert_eq!(site(&parkapi, "ponte-vecchio").state, Some(ParkingState::Closed));
    assert_eq!(site(&datex2, "careggi").state, Some(ParkingState::Open));
}

#[tokio::test]
async fn the_panel_shows_each_car_park_once_and_of_two_feeds_the_one_that_tells_more() {
    let town = Town::start().await;
    set_time(&town, BUSY).await;
    let settings = |id: &str| SourceSettings { id: id.into(), name: String::new(), refresh: None };
    // As the page has them: of two that are as fresh, the first is shown.
    let mut panel = Panel::new(vec![settings("parking"), settings("parkapi")], Clock::CENTRAL_EUROPE);
    update(&mut panel, Action::Started, now());
    for feed in [Feed::Parking, Feed::Parkapi] {
        let reading = Box::new(feed.read(&town).await);
        update(&mut panel, Action::Came(feed.name().into(), Ok(reading)), now());
    }
    let mut wishes = Wishes::default();
    wishes.filter.height = Some(1.9);
    update(&mut panel, Action::Wished(wishes), now());

    let row = |id: &str| -> ParkingRow {
        let rows: Vec<_> = panel.rows.parking.iter().filter(|row| panel.site(row.at).unwrap().id == id).collect();
        assert_eq!(rows.len(), 1, "{id}");
        *rows[0]
    };
    assert_eq!(panel.rows.parking.len(), 26);
    let parterre = row("parterre");
    assert_eq!((parterre.at.source, parterre.trust, parterre.clearance), (0, Trust::Fresh, Clearance::Fits));
    assert!(parterre.accessible.is_some() && parterre.charging.is_some() && parterre.trend.is_some());
    assert_eq!((parterre.state, parterre.open), (ParkingState::Open, OpenNow::Open));
    assert_eq!(row("ponte-vecchio").at.source, 1, "a private garage is in ParkAPI only");
    assert_eq!(row("guarlone").state, ParkingState::NoData, "the feed that says so wins over one that says nothing");
    assert_eq!(row("artisti").clearance, Clearance::TooLow);
    let shown = |id: &str| panel.parking().any(|row| panel.site(row.at).unwrap().id == id);
    assert!(shown("parterre") && !shown("artisti"));
    let credits: Vec<_> = panel.credits().iter().filter_map(|source| source.licence.as_deref()).collect();
    assert!(credits.contains(&"ODbL 1.0"));
}

#[tokio::test]
async fn parkapi_tells_who_published_and_what_comes() {
    let town = Town::start().await;
    let reading = Feed::Parkapi.read(&town).await;
    let source = reading.source.as_ref().unwrap();
    assert!(source.name.contains("dati simulati") && source.name.contains("© OpenStreetMap contributors"));
    assert_eq!(source.licence.as_deref(), Some("ODbL 1.0"));
    assert!(source.licence_link.is_some() && source.link.is_some());

    let backend = Feed::Parkapi.backend(&town, "it");
    let from = reading.measured.unwrap();
    let parterre = site(&reading, "parterre");
    assert_eq!(parterre.forecast, Forecast::Ask);
    let forecast = backend.forecast(parterre, from, from.plus_seconds(3 * 3600)).await.unwrap();
    assert_eq!(forecast.len(), 13, "each quarter of three hours, and the last");
    assert_eq!((forecast[0].at, Some(forecast[0].free)), (from, parterre.free()));
    assert!(forecast.iter().all(|point| Some(point.free) <= parterre.capacity()));
    assert_eq!(site(&reading, "guarlone").forecast, Forecast::None);
    let missing = town.get("/parkapi/Firenze/manca/timespan?from=2026-11-22T00:00:00&to=2026-11-22T01:00:00").await;
    assert_eq!(missing.status, reqwest::StatusCode::NOT_FOUND);
    assert_eq!(town.get("/parkapi/Pisa").await.status, reqwest::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn version_3_of_parkapi_tells_the_same() {
    let town = Town::start().await;
    set_time(&town, BUSY).await;
    let first = Feed::Parkapi.read(&town).await;
    let third = parkapi_v3(&town).read().await.unwrap();
    assert_eq!((third.sites.len(), third.refused.len()), (26, 0));
    for (one, other) in first.sites.iter().zip(&third.sites) {
        assert_eq!((&one.name, one.free(), one.capacity()), (&other.name, other.free(), other.capacity()));
        assert_eq!((one.kind, one.position), (other.kind, other.position), "{}", one.id);
    }
    let alberti = &third.sites[1];
    assert_eq!((alberti.height_limit, alberti.measured), (Some(2.0), first.measured));
    assert_eq!(alberti.spaces_of(SpaceKind::Charging).unwrap().capacity, Some(6));
    assert_eq!(third.source.as_ref().unwrap().licence.as_deref(), Some("ODbL 1.0"));
}
