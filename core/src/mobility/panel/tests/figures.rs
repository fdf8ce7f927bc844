//! What a row may show: stale is never shown as fresh, unknown never as free or full.

use ParkingState::{Closed, Full, NearlyFull, NoData, Open, Unknown};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::mobility::model::{
    BikeStation, ChargePoint, ChargePointState, ChargingStation, Hours, Repair, TrafficLevel, Trend,
};

fn row(site: ParkingSite) -> ParkingRow {
    panel(vec![site]).rows.parking[0]
}

#[test]
fn an_old_figure_is_not_in_the_row() {
    let mut panel = panel(vec![ParkingSite { trend: Some(Trend::Filling), ..open_site("a", 40, 0.0) }]);
    let shown = |panel: &Panel| {
        let row = panel.rows.parking[0];
        (row.trust, row.age, row.free, row.state, row.trend)
    };
    assert_eq!(shown(&panel), (Trust::Fresh, Some(60), Some(40), Open, Some(Trend::Filling)));
    update(&mut panel, Action::Tick, after(900));
    assert_eq!(shown(&panel), (Trust::Ageing, Some(960), Some(40), Open, Some(Trend::Filling)));
    update(&mut panel, Action::Tick, after(3_600));
    assert_eq!(shown(&panel), (Trust::Hidden, Some(3_660), None, Unknown, None));
    assert_eq!(panel.rows.parking[0].capacity, Some(100), "what was built does not age");
}

#[test]
fn a_figure_without_a_time_says_so_and_ages_with_its_answer() {
    let mut panel = panel(vec![ParkingSite { measured: None, ..open_site("a", 40, 0.0) }]);
    assert_eq!((panel.rows.parking[0].trust, panel.rows.parking[0].free), (Trust::UnknownAge, Some(40)));
    update(&mut panel, Action::Tick, after(3_601));
    assert_eq!((panel.rows.parking[0].trust, panel.rows.parking[0].free), (Trust::Hidden, None));
}

#[test]
fn nothing_is_full_or_open_that_nobody_said() {
    assert_eq!(row(site("a", None, Some(0), 0.0)).state, Unknown);
    assert_eq!(row(site("a", Some(NoData), None, 0.0)).state, NoData);
    assert_eq!(row(site("a", Some(Unknown), Some(7), 0.0)).state, Unknown);
    assert_eq!(row(site("a", None, Some(40), 0.0)).state, Open);
    assert_eq!(row(open_site("a", 4, 0.0)).state, NearlyFull);
    assert_eq!(row(open_site("a", 5, 0.0)).state, Open);
    let fixed = row(site("a", None, None, 0.0));
    assert_eq!((fixed.trust, fixed.age, fixed.state), (Trust::NoFigure, None, Unknown));
}

#[test]
fn the_live_state_counts_before_the_hours() {
    let always = |state, free| {
        let hours = Some(Hours::Osm("24/7".to_owned()));
        row(ParkingSite { hours, ..site("a", state, free, 0.0) })
    };
    assert_eq!((always(Some(Closed), None).open, always(None, None).open), (OpenNow::Closed, OpenNow::Open));
    assert_eq!(always(Some(Full), Some(0)).open, OpenNow::Open);
    let shut = ParkingSite { hours: Some(Hours::Osm("off".to_owned())), ..site("a", None, Some(9), 0.0) };
    assert_eq!((row(shut.clone()).open, row(shut).state), (OpenNow::Closed, Closed));
    assert_eq!(row(site("a", None, Some(9), 0.0)).open, OpenNow::Unknown);
}

#[test]
fn what_was_put_right_keeps_what_the_feed_said() {
    let repaired = |repair| row(ParkingSite { repairs: vec![repair], ..site("a", Some(Open), None, 0.0) });
    assert_eq!(repaired(Repair::NegativeFree { said: -8 }).said, Some(-8));
    assert_eq!(repaired(Repair::FreeOverCapacity { said: 2_776 }).said, Some(2_776));
    assert_eq!(row(open_site("a", 4, 0.0)).said, None);
}

#[test]
fn a_kind_of_space_that_was_counted_long_ago_keeps_only_its_capacity() {
    let old = Spaces { measured: Some(after(-7_200)), ..counted(SpaceKind::Accessible, Some(2), 4) };
    let mut site = open_site("a", 40, 0.0);
    site.spaces.extend([old, counted(SpaceKind::Charging, Some(1), 2)]);
    let row = row(site);
    assert_eq!(row.accessible, Some(Count { free: None, capacity: Some(4) }));
    assert_eq!(row.charging, Some(Count { free: Some(1), capacity: Some(2) }));
}

#[test]
fn corridors_tell_the_delay_against_normal() {
    let segment = |id: &str, time, normal, speed, normal_speed| TrafficSegment {
        id: id.to_owned(),
        name: "Viale Amendola".to_owned(),
        level: TrafficLevel::Heavy,
        travel_time: time,
        normal_travel_time: normal,
        speed,
        normal_speed,
        measured: Some(after(-60)),
        ..TrafficSegment::default()
    };
    let mut panel = panel(Vec::new());
    let segments = vec![
        segment("told", Some(300.0), Some(200.0), None, None),
        segment("by speed", Some(300.0), None, Some(20.0), Some(50.0)),
        segment("only speed", None, None, Some(25.0), Some(50.0)),
        segment("zero", Some(0.0), Some(0.0), Some(0.0), Some(0.0)),
        TrafficSegment { level: TrafficLevel::Blocked, ..segment("blocked", None, None, None, None) },
        TrafficSegment { name: String::new(), ..segment("nameless", Some(9.0), Some(1.0), None, None) },
    ];
    came(&mut panel, "a", Ok(Reading { segments, ..Reading::default() }), NOW);
    let told: Vec<_> =
        panel.corridors().map(|row| (panel.segment(row.at).unwrap().id.as_str(), row.ratio, row.delay())).collect();
    assert_eq!(
        told,
        [
            ("blocked", None, None),
            ("by speed", Some(2.5), Some(180.0)),
            ("only speed", Some(2.0), None),
            ("told", Some(1.5), Some(100.0)),
            ("zero", None, None),
        ]
    );
    update(&mut panel, Action::Tick, after(3_600));
    assert!(panel.corridors().all(|row| row.ratio.is_none() && row.level == TrafficLevel::Unknown));
}

#[test]
fn bikes_and_chargers_are_judged_alike() {
    let point = |state| ChargePoint { state, ..ChargePoint::default() };
    let charger = |states: [ChargePointState; 2]| ChargingStation {
        id: "c".to_owned(),
        points: states.map(point).to_vec(),
        measured: Some(after(-60)),
        ..ChargingStation::default()
    };
    let read = |states, age: i64| {
        let mut panel = panel(Vec::new());
        let stations =
            vec![BikeStation { id: "b".to_owned(), bikes: Some(3), measured: Some(after(-age)), ..Default::default() }];
        came(&mut panel, "a", Ok(Reading { stations, chargers: vec![charger(states)], ..Reading::default() }), NOW);
        (panel.rows.bikes[0].bikes, panel.rows.chargers[0].free, panel.rows.chargers[0].capacity)
    };
    use ChargePointState as Point;
    assert_eq!(read([Point::Free, Point::Taken], 60), (Some(3), Some(1), Some(2)));
    assert_eq!(read([Point::Free, Point::Unknown], 3_601), (None, None, Some(2)));
}

proptest! {
    #[test]
    fn no_row_shows_what_may_not_be_shown(
        state in select(vec![None, Some(Open), Some(Full), Some(Closed), Some(NoData), Some(Unknown)]),
        free in prop::option::of(0_u32..=100), age in prop::option::of(-9_000_i64..9_000), later in 0_i64..9_000,
    ) {
        let mut panel = panel(vec![ParkingSite { measured: age.map(|age| after(-age)), ..site("a", state, free, 0.0) }]);
        update(&mut panel, Action::Tick, after(later));
        let row = panel.rows.parking[0];
        prop_assert!(row.free.is_none() || row.free == free && row.trust.shows());
        prop_assert!(row.state != Full || state == Some(Full));
        let is_old = age.is_some_and(|age| age + later > 3_600 && age >= -120);
        prop_assert!(!is_old || row.free.is_none() && row.trust != Trust::Fresh);
        prop_assert!(age.is_some() || row.trust != Trust::Fresh);
    }
}
