//! What is said about the panel as a whole, and from where it measures.

use super::*;

fn condition(panel: &Panel) -> Condition {
    panel.overview().condition
}

#[test]
fn each_source_fails_on_its_own() {
    let mut panel = Panel::new(vec![settings("a"), settings("b")], Clock::Utc);
    update(&mut panel, Action::Started, NOW);
    assert_eq!(condition(&panel), Condition::Loading);
    came(&mut panel, "a", Ok(Reading::default()), NOW);
    assert_eq!(condition(&panel), Condition::Loading, "the other may have something");
    came(&mut panel, "b", Ok(Reading::default()), NOW);
    assert_eq!(condition(&panel), Condition::Empty);
    came(&mut panel, "a", Ok(reading(vec![open_site("a", 4, 0.0)])), NOW);
    assert_eq!(condition(&panel), Condition::Ready);
    came(&mut panel, "b", Err(OFFLINE), NOW);
    assert_eq!(condition(&panel), Condition::SomeDown(vec![1]));
    came(&mut panel, "a", Err(OFFLINE), NOW);
    assert_eq!((condition(&panel), panel.rows.parking[0].free), (Condition::AllDown, Some(4)));
    came(&mut panel, "a", Ok(reading(vec![open_site("a", 4, 0.0)])), NOW);
    update(&mut panel, Action::Tick, after(4_000));
    assert_eq!(condition(&panel), Condition::AllStale);
}

#[test]
fn places_without_live_figures_are_not_stale() {
    let mut panel = panel(vec![site("a", None, None, 0.0)]);
    update(&mut panel, Action::Tick, after(9_000));
    assert_eq!(condition(&panel), Condition::Ready);
    assert_eq!(condition(&Panel::new(Vec::new(), Clock::Utc)), Condition::Empty);
}

#[test]
fn fifty_kilometres_away_is_another_city() {
    assert_eq!(at_duomo(vec![open_site("a", 4, 49_900.0)]).overview().outside, None);
    let panel = at_duomo(vec![open_site("a", 4, 50_100.0), open_site("b", 4, 60_000.0)]);
    assert_eq!(panel.overview().outside, Some(50_100));
    assert_eq!(self::panel(vec![open_site("a", 4, 60_000.0)]).overview().outside, None, "nobody asked");
}

#[test]
fn a_place_is_typed_as_coordinates_or_in_words() {
    let mut panel =
        panel(vec![ParkingSite { position: None, ..open_site("Libertà", 4, 0.0) }, open_site("Libertà 2", 4, 9.0)]);
    let mut typed = |text: &str| {
        update(&mut panel, Action::PlaceTyped(text.to_owned()), NOW);
        panel.whereabouts.clone()
    };
    let coordinates = Position { latitude: 43.7, longitude: 11.2 };
    assert_eq!(typed("43.7, 11.2"), Whereabouts::Typed { name: "43.7, 11.2".to_owned(), position: coordinates });
    let found = Whereabouts::Typed { name: "Parcheggio Libertà 2".to_owned(), position: north(9.0).unwrap() };
    assert_eq!(typed(" liberta "), found, "the first that has a place");
    assert_eq!(typed("Roma"), Whereabouts::NotFound("Roma".to_owned()));
    assert_eq!(typed("?"), Whereabouts::NotFound("?".to_owned()));
    assert_eq!(typed(""), Whereabouts::NotAsked);
}

#[test]
fn a_device_s_answer_does_not_write_over_what_was_typed_since() {
    let mut panel = panel(vec![open_site("a", 4, 0.0)]);
    update(&mut panel, Action::LocateAsked, NOW);
    assert_eq!(update(&mut panel, Action::LocateAsked, NOW), [], "asked already");
    update(&mut panel, Action::PlaceTyped("43.7, 11.2".to_owned()), NOW);
    update(&mut panel, Action::Located(Ok(duomo())), NOW);
    assert!(matches!(panel.whereabouts, Whereabouts::Typed { .. }));
    update(&mut panel, Action::LocateAsked, NOW);
    update(&mut panel, Action::Located(Err(LocateFailure::Denied)), NOW);
    assert_eq!(panel.whereabouts, Whereabouts::Failed(LocateFailure::Denied));
    assert_eq!(panel.rows.parking[0].distance, None);
}

#[test]
fn each_publisher_is_credited_once() {
    let named = |name: &str| Some(Arc::new(Source { name: name.to_owned(), ..Source::default() }));
    let sites =
        ["Comune", "Regione", "Comune"].map(|name| ParkingSite { source: named(name), ..open_site(name, 1, 0.0) });
    let panel = panel(sites.to_vec());
    let names: Vec<_> = panel.credits().iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["Comune", "Regione"]);
}
