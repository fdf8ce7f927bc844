//! When sources are read.

use super::*;
use crate::error::Refusal;
use crate::mobility::model::Trend;

fn started() -> Panel {
    let mut panel = Panel::new(vec![settings("a")], Clock::Utc);
    let effects = update(&mut panel, Action::Started, NOW);
    assert_eq!((reads(&effects), waits(&effects)), (vec!["a"], Some(60)));
    panel
}

fn tick(panel: &mut Panel, seconds: i64) -> Vec<Effect> {
    update(panel, Action::Tick, after(seconds))
}

#[test]
fn a_source_is_read_when_it_has_news() {
    let mut panel = started();
    came(&mut panel, "a", Ok(Reading::default()), after(2));
    assert_eq!(reads(&tick(&mut panel, 59)), [""; 0]);
    assert_eq!(reads(&tick(&mut panel, 60)), ["a"]);
    assert_eq!(reads(&tick(&mut panel, 120)), [""; 0], "its answer is on its way");
}

#[test]
fn the_page_s_wish_counts_before_the_feed_s_and_none_is_below_the_bound() {
    let with_ttl = |ttl| Reading { ttl, ..Reading::default() };
    let interval = |wished, ttl| live::interval(wished, Some(&with_ttl(ttl)));
    assert_eq!((interval(None, None), interval(None, Some(300)), interval(Some(90), Some(300))), (120, 300, 90));
    assert_eq!((interval(Some(1), None), interval(None, Some(0)), interval(None, Some(86_400))), (30, 30, 3_600));
    assert_eq!(live::interval(Some(7_200), None), 7_200);
}

#[test]
fn one_that_fails_is_asked_more_and_more_seldom() {
    let mut panel = started();
    let mut asked = vec![0];
    came(&mut panel, "a", Err(OFFLINE), NOW);
    for second in 1..4_000 {
        if !reads(&tick(&mut panel, second)).is_empty() {
            asked.push(second);
            came(&mut panel, "a", Err(OFFLINE), after(second));
        }
    }
    let gaps: Vec<_> = asked.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(gaps, [120, 240, 480, 900, 900, 900]);
    came(&mut panel, "a", Ok(Reading::default()), after(4_000));
    assert_eq!(panel.sources[0].live.failures(), 0);
}

#[test]
fn a_fault_that_does_not_pass_is_asked_after_rarely_and_a_server_s_word_is_kept() {
    let mut panel = started();
    came(&mut panel, "a", Err(Error::Nonsense(Nonsense::WebPage)), NOW);
    assert_eq!((reads(&tick(&mut panel, 899)), reads(&tick(&mut panel, 900))), (vec![], vec!["a"]));
    let busy = Refusal { status: 429, messages: Vec::new(), retry_after: Some(2_000) };
    came(&mut panel, "a", Err(Error::Refused(busy)), after(900));
    assert_eq!(reads(&update(&mut panel, Action::RefreshNow, after(2_899))), [""; 0]);
    assert_eq!(reads(&tick(&mut panel, 2_900)), ["a"]);
}

#[test]
fn nothing_is_read_while_nobody_looks_and_at_once_when_they_do_again() {
    let mut panel = started();
    came(&mut panel, "a", Ok(reading(vec![open_site("a", 4, 0.0)])), NOW);
    for (away, back) in [(Action::Visible(false), Action::Visible(true)), (Action::Seen(false), Action::Seen(true))] {
        update(&mut panel, away, after(10));
        assert_eq!(tick(&mut panel, 5_000), []);
        assert_eq!(update(&mut panel, Action::RefreshNow, after(5_000)), []);
        let mut back_again = panel.clone();
        let effects = update(&mut back_again, back.clone(), after(5_000));
        assert_eq!((reads(&effects), waits(&effects)), (vec!["a"], Some(60)));
        assert_eq!(back_again.rows.parking[0].trust, Trust::Hidden, "its figures grew old meanwhile");
        update(&mut panel, back, after(10));
    }
}

#[test]
fn refresh_reads_now_but_not_twice_for_a_double_click() {
    let mut panel = started();
    assert_eq!(reads(&update(&mut panel, Action::RefreshNow, after(20))), [""; 0], "it is being read");
    came(&mut panel, "a", Err(OFFLINE), after(20));
    assert_eq!(reads(&update(&mut panel, Action::RefreshNow, after(21))), ["a"]);
    came(&mut panel, "a", Ok(Reading::default()), after(22));
    assert_eq!(reads(&update(&mut panel, Action::NetworkBack, after(30))), [""; 0]);
    assert_eq!(reads(&update(&mut panel, Action::NetworkBack, after(31))), ["a"]);
}

#[test]
fn a_network_that_is_back_at_once_brings_what_failed_without_it() {
    let mut panel = started();
    came(&mut panel, "a", Err(OFFLINE), after(1));
    assert_eq!(reads(&update(&mut panel, Action::NetworkBack, after(2))), ["a"]);
    assert_eq!(reads(&update(&mut panel, Action::NetworkBack, after(2))), [""; 0], "it is being read");
}

#[test]
fn an_answer_that_never_comes_is_given_up() {
    let mut panel = started();
    assert_eq!((reads(&tick(&mut panel, 179)), reads(&tick(&mut panel, 180))), (vec![], vec!["a"]));
}

#[test]
fn a_wait_is_only_said_anew_if_it_is_shorter() {
    let mut panel = started();
    assert_eq!(waits(&came(&mut panel, "a", Ok(Reading::default()), after(1))), None);
    assert_eq!(waits(&update(&mut panel, Action::PlaceTyped(String::new()), after(5))), None);
    assert_eq!(waits(&tick(&mut panel, 30)), Some(30));
}

#[test]
fn sources_that_stay_keep_what_they_said() {
    let mut panel = panel(vec![open_site("a", 4, 0.0)]);
    let effects = update(&mut panel, Action::SourcesSet(vec![settings("b"), settings("a"), settings("a")]), after(1));
    assert_eq!(reads(&effects), ["b"]);
    assert_eq!((panel.sources.len(), panel.rows.parking[0].at), (2, At { source: 1, item: 0 }));
    update(&mut panel, Action::SourcesSet(vec![settings("b")]), after(2));
    came(&mut panel, "a", Ok(reading(vec![open_site("a", 4, 0.0)])), after(3));
    assert!(panel.rows.parking.is_empty(), "an answer that comes after its source went is not shown");
}

#[test]
fn a_trend_that_the_feed_does_not_tell_is_that_of_its_last_counts() {
    let counted = |free, seconds| ParkingSite { measured: Some(after(seconds)), ..open_site("a", free, 0.0) };
    let mut panel = panel(vec![counted(40, -60)]);
    assert_eq!(panel.rows.parking[0].trend, None);
    came(&mut panel, "a", Ok(reading(vec![counted(30, 240)])), after(300));
    assert_eq!(panel.rows.parking[0].trend, Some(Trend::Filling));
    // A read that fails, and sources that are set anew, forget nothing.
    came(&mut panel, "a", Err(OFFLINE), after(360));
    update(&mut panel, Action::SourcesSet(vec![settings("b"), settings("a")]), after(370));
    came(&mut panel, "a", Ok(reading(vec![counted(29, 540)])), after(600));
    assert_eq!(panel.rows.parking[0].trend, Some(Trend::Filling));
}
