//! Traffic on named corridors, works and closures.

use civic_core::mobility::{
    Closure, Geometry, IncidentKind, LimitKind, Timing, TrafficLevel,
    panel::Trust,
    panel::{Action, Panel, SourceSettings, update},
    rules::Clock,
};
use serde_json::json;

use super::reader::{Feed, now, set};
use crate::town::Town;

#[tokio::test]
async fn corridors_have_names_lines_times_and_levels() {
    let town = Town::start().await;
    set(&town, json!({ "simulated_time": "2026-11-23T08:15" })).await;
    let reading = Feed::Traffic.read(&town).await;
    assert_eq!(reading.segments.len(), 10);
    assert!(reading.source.as_ref().unwrap().name.contains("dati simulati"));
    for segment in &reading.segments {
        assert!(!segment.name.is_empty() && segment.measured.is_some(), "{}", segment.id);
        let Geometry::Lines(lines) = &segment.geometry else { panic!("{:?}", segment.geometry) };
        assert!(lines[0].len() >= 3, "{}", segment.id);
        for position in &lines[0] {
            assert!((43.7..43.9).contains(&position.latitude) && (11.1..11.4).contains(&position.longitude));
        }
        let is_live = segment.id != "via-baccio-da-montelupo";
        assert_eq!((segment.level == TrafficLevel::Unknown, segment.travel_time.is_none()), (!is_live, !is_live));
    }
    let ring = &reading.segments[0];
    assert_eq!(ring.name, "Viali, da piazza della Libertà a piazza Beccaria");
    assert_eq!((ring.level, ring.normal_travel_time), (TrafficLevel::Congested, Some(240.0)));
    assert!(ring.travel_time > Some(400.0));

    set(&town, json!({ "simulated_time": "2026-11-23T03:15" })).await;
    let night = Feed::Traffic.backend(&town, "en").read().await.unwrap();
    assert_eq!(night.segments[0].name, "Ring road, from piazza della Libertà to piazza Beccaria");
    assert!(night.segments[..9].iter().all(|segment| segment.level == TrafficLevel::Free));
}

#[tokio::test]
async fn works_are_here_now_to_come_and_long_past() {
    let town = Town::start().await;
    let reading = Feed::Wzdx.read(&town).await;
    let count = |timing| reading.incidents.iter().filter(|incident| incident.timing(now()) == timing).count();
    assert_eq!([Timing::Now, Timing::Planned, Timing::Over, Timing::Unknown].map(count), [5, 2, 1, 0]);
    for incident in &reading.incidents {
        assert!(!incident.title.is_empty() && incident.description.is_some() && incident.location.is_some());
        assert!(matches!(&incident.geometry, Geometry::Lines(lines) if lines.len() == 1), "{}", incident.title);
        assert!(incident.from < incident.until && incident.measured.is_some(), "{}", incident.title);
    }
    let closed = &reading.incidents[0];
    assert_eq!((closed.kind, closed.closure), (IncidentKind::Works, Closure::Road));
    assert_eq!(closed.location.as_deref(), Some("Via dei Serragli, Via Sant'Agostino – Via Santa Maria"));
    assert_eq!(closed.limits[0].kind, LimitKind::LocalOnly);
    let narrow = &reading.incidents[1];
    let limits: Vec<_> = narrow.limits.iter().map(|limit| (limit.kind, limit.value)).collect();
    assert_eq!(limits, [(LimitKind::Speed, Some(30.0)), (LimitKind::Width, Some(3.0))]);
    let bridge = reading.incidents.last().unwrap();
    assert_eq!((bridge.kind, bridge.closure), (IncidentKind::Works, Closure::Open));
    assert_eq!((bridge.limits[0].kind, bridge.limits[0].value), (LimitKind::Weight, Some(7.5)));
    assert_eq!(reading.ttl, Some(60));
}

#[tokio::test]
async fn the_panel_shows_what_is_in_the_way_and_the_slowest_corridor_first() {
    let town = Town::start().await;
    set(&town, json!({ "simulated_time": "2026-11-23T18:00" })).await;
    let settings = |id: &str| SourceSettings { id: id.into(), name: String::new(), refresh: None };
    let mut panel = Panel::new(vec![settings("traffic"), settings("wzdx")], Clock::CENTRAL_EUROPE);
    update(&mut panel, Action::Started, now());
    for feed in [Feed::Traffic, Feed::Wzdx] {
        let reading = Box::new(feed.read(&town).await);
        update(&mut panel, Action::Came(feed.name().into(), Ok(reading)), now());
    }
    let corridors: Vec<_> = panel.corridors().collect();
    assert_eq!(corridors.len(), 10);
    assert!(corridors[..9].iter().all(|row| row.trust == Trust::Fresh && row.delay() > Some(0.0)));
    assert!(corridors.windows(2).all(|pair| pair[0].ratio >= pair[1].ratio));
    assert_eq!(corridors[9].trust, Trust::NoFigure);
    let incidents: Vec<_> = panel.incidents().map(|row| (row.timing, row.closure)).collect();
    assert_eq!(incidents.len(), 7, "what is over is not shown");
    assert_eq!(incidents[0], (Timing::Now, Closure::Road));
    assert_eq!(incidents[6].0, Timing::Planned);
}
