//! What somebody who does not see the panel hears.

use super::*;

fn key(id: &str) -> Key {
    Key { source: "a".into(), id: id.to_owned() }
}

fn following(free: u32) -> Panel {
    let mut panel = panel(vec![open_site("a", free, 0.0), open_site("b", free, 0.0)]);
    update(&mut panel, Action::Followed(key("a"), true), NOW);
    panel
}

fn hears(panel: &mut Panel, site: ParkingSite) -> Vec<News> {
    said(&came(panel, "a", Ok(reading(vec![site, open_site("b", 0, 0.0)])), NOW))
}

fn state_of(id: &str, state: ParkingState, free: Option<u32>) -> ParkingSite {
    site(id, Some(state), free, 0.0)
}

#[test]
fn a_followed_place_that_fills_up_or_empties_is_told_of_once() {
    let mut panel = following(40);
    assert_eq!(hears(&mut panel, open_site("a", 30, 0.0)), []);
    assert_eq!(hears(&mut panel, state_of("a", ParkingState::Full, Some(0))), [News::Full(key("a"))]);
    assert_eq!(hears(&mut panel, state_of("a", ParkingState::Full, Some(0))), []);
    assert_eq!(hears(&mut panel, open_site("a", 30, 0.0)), [News::HasSpaces(key("a"), Some(30))]);
    assert_eq!(hears(&mut panel, state_of("a", ParkingState::Closed, None)), [News::Closed(key("a"))]);
    assert_eq!(hears(&mut panel, open_site("a", 30, 0.0)), [News::Opened(key("a"), Some(30))]);
    update(&mut panel, Action::Followed(key("a"), false), NOW);
    assert_eq!(hears(&mut panel, state_of("a", ParkingState::Closed, None)), []);
}

#[test]
fn one_car_more_or_less_is_no_news() {
    let mut panel = following(40);
    hears(&mut panel, state_of("a", ParkingState::Full, Some(0)));
    for free in [1, 0, 4, 2] {
        assert_eq!(hears(&mut panel, state_of("a", ParkingState::NearlyFull, Some(free))), [], "{free}");
    }
    assert_eq!(hears(&mut panel, open_site("a", 5, 0.0)), [News::HasSpaces(key("a"), Some(5))]);
}

#[test]
fn a_gap_in_the_data_is_no_news_but_their_end_is() {
    let mut panel = following(40);
    assert_eq!(hears(&mut panel, state_of("a", ParkingState::NoData, None)), []);
    assert_eq!(hears(&mut panel, open_site("a", 40, 0.0)), []);
    assert_eq!(said(&update(&mut panel, Action::Tick, after(3_000))), []);
    assert_eq!(said(&update(&mut panel, Action::Tick, after(3_601))), [News::TooOld(key("a"))]);
    assert_eq!(said(&update(&mut panel, Action::Tick, after(3_700))), []);
}

#[test]
fn what_is_chosen_is_followed_while_it_is() {
    let mut panel = panel(vec![open_site("a", 40, 0.0)]);
    update(&mut panel, Action::Chosen(Some(key("a"))), NOW);
    assert_eq!(hears(&mut panel, state_of("a", ParkingState::Full, None)), [News::Full(key("a"))]);
    update(&mut panel, Action::Chosen(None), NOW);
    assert_eq!(hears(&mut panel, open_site("a", 40, 0.0)), []);
}

#[test]
fn a_source_is_told_of_when_it_stays_away() {
    let mut panel = following(40);
    let source = || SourceId::from("a");
    assert_eq!(said(&came(&mut panel, "a", Err(OFFLINE), NOW)), [], "the last figures are still good");
    assert_eq!(said(&came(&mut panel, "a", Err(OFFLINE), NOW)), [News::SourceFailed(source())]);
    assert_eq!(said(&came(&mut panel, "a", Err(OFFLINE), NOW)), []);
    assert_eq!(hears(&mut panel, open_site("a", 40, 0.0)), [News::SourceBack(source())]);
    let mut empty = Panel::new(vec![settings("a")], Clock::Utc);
    assert_eq!(said(&came(&mut empty, "a", Err(OFFLINE), NOW)), [News::SourceFailed(source())]);
    assert_eq!(said(&update(&mut empty, Action::SourcesSet(Vec::new()), NOW)), [], "what is gone is not back");
}
