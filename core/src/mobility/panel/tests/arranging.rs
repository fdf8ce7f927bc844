//! Which rows are shown, and in which order.

use ParkingState::{Closed, NoData, Open};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::mobility::model::{Closure, Geometry, Severity};

#[test]
fn the_best_is_near_and_has_spaces_and_what_is_of_no_use_comes_last() {
    let mut panel = at_duomo(vec![
        site("closed", Some(Closed), None, 10.0),
        open_site("full", 0, 20.0),
        site("unsaid", Some(NoData), None, 30.0),
        open_site("far", 100, 900.0),
        open_site("near", 10, 100.0),
        open_site("roomy", 90, 500.0),
    ]);
    // √(100² + 900²) = 906; √(500² + 100²) = 510.
    assert_eq!(ids(&panel), ["roomy", "far", "near", "unsaid", "full", "closed"]);
    wish(&mut panel, |wishes| wishes.sort = Sort::Distance);
    assert_eq!(ids(&panel), ["closed", "full", "unsaid", "near", "roomy", "far"]);
    wish(&mut panel, |wishes| wishes.sort = Sort::Free);
    assert_eq!(ids(&panel), ["far", "roomy", "near", "unsaid", "full", "closed"]);
    wish(&mut panel, |wishes| wishes.sort = Sort::Name);
    assert_eq!(ids(&panel), ["closed", "far", "full", "near", "roomy", "unsaid"]);
}

#[test]
fn what_has_no_place_is_not_near() {
    let panel =
        at_duomo(vec![ParkingSite { position: None, ..open_site("nowhere", 100, 0.0) }, open_site("b", 5, 5_000.0)]);
    assert_eq!(ids(&panel), ["b", "nowhere"]);
    assert_eq!(panel.rows.parking.iter().map(|row| row.distance).collect::<Vec<_>>(), [None, Some(5_000)]);
}

#[test]
fn a_vehicle_is_not_sent_where_it_does_not_fit() {
    let limited = |id: &str, limit| ParkingSite { height_limit: limit, ..open_site(id, 50, 10.0) };
    let mut panel = at_duomo(vec![limited("low", Some(1.9)), limited("high", Some(2.5)), limited("unsaid", None)]);
    wish(&mut panel, |wishes| wishes.filter.height = Some(2.1));
    assert_eq!(ids(&panel), ["high", "unsaid"]);
    let clearances: Vec<_> = panel.rows.parking.iter().map(|row| row.clearance).collect();
    assert_eq!(clearances, [Clearance::TooLow, Clearance::Fits, Clearance::Unknown]);
}

#[test]
fn filters_show_only_what_is_surely_so() {
    let mut wheelchair = open_site("wheelchair", 9, 10.0);
    wheelchair.spaces.push(counted(SpaceKind::Accessible, Some(0), 2));
    let mut ev = ParkingSite { park_and_ride: Some(true), kind: SiteKind::Ground, ..open_site("ev", 0, 20.0) };
    ev.state = Some(ParkingState::Full);
    ev.spaces.push(counted(SpaceKind::Charging, None, 4));
    let mut panel = panel(vec![wheelchair, ev, site("unsaid", None, None, 30.0), site("zero", None, Some(0), 40.0)]);
    let mut shows = |filter: Filter| {
        wish(&mut panel, |wishes| {
            wishes.filter = filter;
            wishes.sort = Sort::Name;
        });
        ids(&panel).join(" ")
    };
    let none = Filter::default;
    assert_eq!(shows(none()), "ev unsaid wheelchair zero");
    assert_eq!(shows(Filter { open: true, ..none() }), "ev wheelchair");
    assert_eq!(shows(Filter { free: true, ..none() }), "wheelchair");
    assert_eq!(shows(Filter { accessible: true, ..none() }), "wheelchair");
    assert_eq!(shows(Filter { accessible: true, free: true, ..none() }), "");
    assert_eq!(shows(Filter { charging: true, ..none() }), "ev");
    assert_eq!(shows(Filter { park_and_ride: true, ..none() }), "ev");
    assert_eq!(shows(Filter { kinds: vec![SiteKind::Ground, SiteKind::Street], ..none() }), "ev");
}

#[test]
fn words_are_found_whatever_their_accents() {
    let mut panel =
        panel(vec![ParkingSite { address: Some("Piazza della Libertà".to_owned()), ..open_site("Beccaria", 1, 0.0) }]);
    for (typed, found) in [("liberta BECC", true), ("parch", true), ("ibert", false), ("", true)] {
        wish(&mut panel, |wishes| wishes.search = typed.to_owned());
        assert_eq!(panel.parking().count() == 1, found, "{typed}");
        assert_eq!(panel.parking().next().is_some(), found);
    }
}

#[test]
fn a_place_of_two_sources_is_shown_once_if_id_and_position_agree() {
    let mut panel = Panel::new(vec![settings("a"), settings("b")], Clock::Utc);
    update(&mut panel, Action::Started, NOW);
    let older = ParkingSite { measured: Some(after(-600)), ..open_site("1", 7, 0.0) };
    came(&mut panel, "a", Ok(reading(vec![older, open_site("2", 5, 0.0), open_site("3", 5, 0.0)])), NOW);
    let nowhere = ParkingSite { position: None, ..open_site("3", 6, 0.0) };
    came(&mut panel, "b", Ok(reading(vec![open_site("1", 9, 40.0), open_site("2", 5, 60.0), nowhere])), NOW);
    let rows: Vec<_> = panel.rows.parking.iter().map(|row| (row.at.source, row.at.item, row.free)).collect();
    assert_eq!(rows, [(0, 1, Some(5)), (0, 2, Some(5)), (1, 0, Some(9)), (1, 1, Some(5)), (1, 2, Some(6))]);
}

#[test]
fn closures_come_first_then_the_gravest_then_the_nearest_and_planned_ones_after_all() {
    let incident = |id: &str, severity, closure, metres: f64, from: i64, until: i64| Incident {
        id: id.to_owned(),
        severity,
        closure,
        geometry: Geometry::Points(vec![north(metres).unwrap()]),
        from: Some(after(from)),
        until: Some(after(until)),
        ..Incident::default()
    };
    let mut panel = at_duomo(Vec::new());
    let incidents = vec![
        incident("planned", Severity::High, Closure::Road, 0.0, 60, 600),
        incident("over", Severity::High, Closure::Road, 0.0, -600, -60),
        incident("small", Severity::Low, Closure::Lanes, 10.0, -60, 600),
        incident("far", Severity::High, Closure::Lanes, 900.0, -60, 600),
        incident("near", Severity::High, Closure::Lanes, 90.0, -60, 600),
        incident("closed", Severity::Unknown, Closure::Road, 5_000.0, -60, 600),
    ];
    came(&mut panel, "a", Ok(Reading { incidents, ..Reading::default() }), NOW);
    let ids = |panel: &Panel| -> Vec<String> {
        panel.incidents().map(|row| panel.incident(row.at).unwrap().id.clone()).collect()
    };
    assert_eq!(ids(&panel), ["closed", "near", "far", "small", "planned"]);
    update(&mut panel, Action::Tick, after(601));
    assert_eq!(ids(&panel), Vec::<String>::new(), "what has ended goes by itself");
}

fn any_sites() -> impl Strategy<Value = Vec<ParkingSite>> {
    let state = select(vec![None, Some(Open), Some(ParkingState::Full), Some(Closed), Some(NoData)]);
    let any_site = (state, prop::option::of(0_u32..=100), prop::option::of(0_u32..99), "[a-cà]{0,3}", 0_i64..8_000);
    let any_site = any_site.prop_map(|(state, free, metres, name, age)| ParkingSite {
        position: metres.and_then(|metres| north(f64::from(metres) * 50.0)),
        name,
        height_limit: free.map(|free| f64::from(free) / 20.0),
        measured: Some(after(-age)),
        ..site("", state, free, 0.0)
    });
    prop::collection::vec(any_site, 0..30).prop_map(|mut sites| {
        for (number, site) in sites.iter_mut().enumerate() {
            site.id = number.to_string();
        }
        sites
    })
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let flags = prop::array::uniform5(any::<bool>());
    let height = prop::option::of(1.0..3.0);
    (flags, height).prop_map(|([open, free, accessible, charging, park_and_ride], height)| Filter {
        open,
        free,
        accessible,
        charging,
        park_and_ride,
        kinds: Vec::new(),
        height,
    })
}

proptest! {
    #[test]
    fn every_order_is_a_permutation_and_no_filter_adds(
        sites in any_sites(), filter in any_filter(), search in "[a-c]{0,2}",
    ) {
        let mut panel = at_duomo(sites);
        for sort in [Sort::Best, Sort::Distance, Sort::Free, Sort::Name] {
            wish(&mut panel, |wishes| *wishes = Wishes { sort, ..Wishes::default() });
            let all = panel.shown.parking.clone();
            let mut sorted = all.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..panel.rows.parking.len()).collect::<Vec<_>>());
            wish(&mut panel, |wishes| *wishes = Wishes { sort, filter: filter.clone(), search: search.clone() });
            let few = &panel.shown.parking;
            if filter.height.is_none() {
                // What is left stands in the same order.
                let left: Vec<_> = all.into_iter().filter(|index| few.contains(index)).collect();
                prop_assert_eq!(few, &left);
            }
            prop_assert!(few.iter().all(|index| *index < panel.rows.parking.len()));
        }
    }

    #[test]
    fn the_best_never_costs_more_than_one_of_as_much_use(sites in any_sites()) {
        let panel = at_duomo(sites);
        let usable: Vec<_> =
            panel.parking().filter(|row| row.state == Open && row.free > Some(0) && row.distance.is_some()).collect();
        prop_assert!(usable.windows(2).all(|pair| pair[0].cost() as u32 <= pair[1].cost() as u32));
    }
}
