//! A page can begin with [`open`](super::super::open), and load the rest of the panel meanwhile.

use super::*;
use crate::mobility::model::BikeStation;

fn begin(panel: &mut Panel, action: Action) -> Vec<Effect> {
    open(panel, action, NOW).unwrap()
}

fn listed(sites: Vec<ParkingSite>) -> Action {
    let stations = vec![BikeStation { id: "s".to_owned(), name: "Stazione".to_owned(), ..BikeStation::default() }];
    Action::Came("a".into(), Ok(Box::new(Reading { stations, ..reading(sites) })))
}

#[test]
fn places_to_park_are_listed_best_first_by_the_beginning_alone() {
    let mut panel = Panel::new(vec![settings("a")], Clock::Utc);
    assert_eq!(reads(&begin(&mut panel, Action::Started)), ["a"]);
    begin(&mut panel, listed(vec![site("full", None, Some(0), 0.0), open_site("1", 50, 100.0)]));
    assert_eq!(ids(&panel), ["1", "full"]);
}

#[test]
fn the_rest_follows_for_who_has_scrolled_away_too() {
    let mut panel = Panel::new(vec![settings("a"), settings("b")], Clock::Utc);
    begin(&mut panel, Action::Started);
    begin(&mut panel, listed(vec![open_site("1", 50, 100.0)]));
    begin(&mut panel, Action::Came("b".into(), Ok(Box::new(reading(vec![open_site("1", 50, 100.0)])))));
    begin(&mut panel, Action::Seen(false));
    assert_eq!((ids(&panel), panel.bikes().count()), (vec!["1", "1"], 0));
    update(&mut panel, Action::Opened, NOW);
    assert_eq!((ids(&panel), panel.bikes().count()), (vec!["1"], 1));
}

#[test]
fn what_needs_more_is_given_back_and_changes_nothing() {
    let mut panel = panel(vec![open_site("1", 50, 100.0)]);
    let before = panel.clone();
    for action in [Action::Opened, Action::RefreshNow, Action::LocateAsked, Action::Chosen(None)] {
        assert_eq!(open(&mut panel, action.clone(), NOW), Err(action));
    }
    assert_eq!(panel, before);
}
