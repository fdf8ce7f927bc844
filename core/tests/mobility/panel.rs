//! The panel over 749 recorded places: 649 of one feed and a hundred of another.

use civic_core::mobility::panel::{Action, Filter, Panel, Sort, Wishes, update};
use civic_core::mobility::rules::Clock;

use crate::payloads::{places, sources};
use crate::time;

#[test]
fn every_order_has_all_749_places_and_every_filter_only_some() {
    let now = time("2026-11-22T12:00:00Z").unwrap();
    let [swiss, german] = places(now);
    assert_eq!((swiss.sites.len(), german.sites.len()), (649, 100));
    let mut panel = Panel::new(sources(), Clock::CENTRAL_EUROPE);
    update(&mut panel, Action::Started, now);
    update(&mut panel, Action::Came("swiss".into(), Ok(Box::new(swiss))), now);
    update(&mut panel, Action::Came("german".into(), Ok(Box::new(german))), now);
    update(&mut panel, Action::PlaceTyped("Suhr".to_owned()), now);
    let mut shows = |wishes: Wishes| {
        update(&mut panel, Action::Wished(wishes), now);
        let mut shown = panel.shown.parking.clone();
        shown.sort_unstable();
        shown.dedup();
        let rows: Vec<_> = panel.parking().copied().collect();
        assert_eq!(shown.len(), rows.len(), "none is there twice");
        (rows, panel.parking().filter_map(|row| panel.site(row.at)).map(|site| site.name.clone()).collect::<Vec<_>>())
    };
    for sort in [Sort::Best, Sort::Distance, Sort::Free, Sort::Name] {
        assert_eq!(shows(Wishes { sort, ..Wishes::default() }).0.len(), 749);
    }
    let (rows, names) = shows(Wishes { sort: Sort::Distance, ..Wishes::default() });
    assert_eq!(names[0], "Suhr");
    assert!(rows.is_sorted_by_key(|row| row.distance.unwrap_or(u32::MAX)));
    let (rows, _) = shows(Wishes { filter: Filter { free: true, ..Filter::default() }, ..Wishes::default() });
    assert!(rows.len() < 749 && rows.iter().all(|row| row.free > Some(0)));
    let (_, names) = shows(Wishes { search: "zurich".to_owned(), ..Wishes::default() });
    assert!(names.iter().any(|name| name.contains("Zürich")), "{names:?}");
    assert!(names.len() < 100, "{names:?}");
}
