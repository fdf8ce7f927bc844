//! Pages that are closed, reloaded, and polls that change meanwhile.

use super::*;

#[test]
fn a_reload_keeps_what_was_marked_even_if_the_options_have_another_order() {
    let mut voting = about(square(), Identity::Device);
    enter(&mut voting, Entry::Choose(0));
    enter(&mut voting, Entry::Choose(2));
    let mut turned = square();
    turned.choices.reverse();
    let (voting, effects) = reopened(&voting, 60, offer(vec![turned], Identity::Device));
    assert_eq!((vote(&voting), voting.restored), (Some(&Vote::Choices(vec![0, 2])), true));
    assert_eq!(voting.polls()[0].choices[0].name, "Opzione fontana");
    assert!(!effects.contains(&Effect::Cast), "nothing is cast that nobody has looked over");
}

#[test]
fn an_option_that_is_gone_is_not_another_one() {
    let mut voting = about(square(), Identity::Device);
    enter(&mut voting, Entry::Choose(2));
    let mut fewer = square();
    fewer.choices.remove(0);
    came(&mut voting, offer(vec![fewer.clone()], Identity::Device));
    assert_eq!(vote(&voting), Some(&Vote::Choices(vec![1])), "the fountain, by its new place");
    fewer.choices.pop();
    came(&mut voting, offer(vec![fewer], Identity::Device));
    assert_eq!(vote(&voting), None);
}

#[test]
fn a_page_that_dies_while_sending_sends_again_what_counts_once() {
    let voting = sent(Identity::Device);
    let (voting, effects) = reopened(&voting, 60, offer(vec![square()], Identity::Device));
    assert_eq!(effects[0], Effect::Cast);
    assert_eq!((voting.key.clone(), vote(&voting)), (key("first"), Some(&Vote::Choices(vec![1]))));
}

#[test]
fn a_vote_that_waited_until_the_poll_was_over_is_not_lost_in_silence() {
    let mut voting = sent(Identity::Device);
    act(&mut voting, failed(OFFLINE));
    let (voting, effects) = reopened(&voting, 49 * 3_600, offer(vec![square()], Identity::Device));
    assert!(!effects.contains(&Effect::Cast), "{effects:?}");
    assert_eq!((voting.refused, vote(&voting)), (Some(Reason::Closed), Some(&Vote::Choices(vec![1]))));
}

#[test]
fn who_takes_the_device_next_does_not_see_an_old_sheet_but_one_that_waits_is_kept() {
    let mut voting = about(square(), Identity::Device);
    enter(&mut voting, Entry::Choose(1));
    let open = Poll { closes: None, ..square() };
    let (later, _) = reopened(&voting, 25 * 3_600, offer(vec![open.clone()], Identity::Device));
    assert_eq!((vote(&later), later.saved(NOW)), (None, Vec::new()));
    let mut waiting = sent(Identity::Device);
    act(&mut waiting, failed(OFFLINE));
    let (_, effects) = reopened(&waiting, 25 * 3_600, offer(vec![open], Identity::Device));
    assert_eq!(effects[0], Effect::Cast);
}

#[test]
fn a_sheet_that_is_left_for_another_poll_is_there_again() {
    let other = poll("nome", Method::Single, &["x", "y"]);
    let mut voting = Voting::new(None, key("first"));
    act(&mut voting, Action::Found(Vec::new(), Vec::new()));
    came(&mut voting, offer(vec![square(), other.clone()], Identity::Device));
    assert!(voting.sheet.is_empty(), "a list, until one is taken");
    act(&mut voting, Action::Opened(Some((id("piazza"), key("of the square")))));
    enter(&mut voting, Entry::Choose(2));
    act(&mut voting, Action::Opened(None));
    act(&mut voting, Action::Opened(Some((id("nome"), key("of the name")))));
    enter(&mut voting, Entry::Choose(1));
    assert_eq!(voting.saved(NOW).len(), 2);
    act(&mut voting, Action::Opened(Some((id("piazza"), key("another")))));
    assert_eq!((voting.key.clone(), vote(&voting)), (key("of the square"), Some(&Vote::Choices(vec![2]))));
    // Both are there after a reload.
    let (mut voting, _) = reopened(&voting, 60, offer(vec![square(), other], Identity::Device));
    act(&mut voting, Action::Opened(Some((id("nome"), key("another")))));
    assert_eq!(vote(&voting), Some(&Vote::Choices(vec![1])));
}

#[test]
fn a_device_that_has_voted_says_so_and_not_how() {
    let mut voting = sent(Identity::Device);
    act(&mut voting, taken());
    let stored = serde_json::to_string(&(voting.saved(NOW), &voting.kept)).unwrap();
    assert!(!stored.contains("panchine") && !stored.contains("choices"), "{stored}");
    let (voting, _) = reopened(&voting, 60, offer(vec![square()], Identity::Device));
    assert!(voting.kept(&id("piazza")).is_some() && !voting.can_vote(&id("piazza"), after(60)));
}

#[test]
fn a_back_end_that_does_not_answer_keeps_the_sheet_for_when_it_does() {
    let mut voting = sent(Identity::Device);
    act(&mut voting, failed(OFFLINE));
    let saved = voting.saved(NOW);
    let mut later = Voting::new(Some(id("piazza")), key("next"));
    act(&mut later, Action::Found(saved.clone(), Vec::new()));
    assert_eq!(act(&mut later, Action::Came(Err(OFFLINE))), [Effect::TellError(OFFLINE)]);
    assert_eq!(later.saved(NOW), saved);
    assert_eq!(act(&mut later, Action::NetworkBack), [Effect::Load]);
    assert_eq!(came(&mut later, offer(vec![square()], Identity::Device))[0], Effect::Cast);
}

#[test]
fn a_vote_that_waits_is_not_lost_on_a_page_about_another_poll() {
    let mut waiting = sent(Identity::Device);
    act(&mut waiting, failed(OFFLINE));
    let other = poll("nome", Method::Single, &["x", "y"]);
    let mut elsewhere = Voting::new(Some(id("nome")), key("next"));
    act(&mut elsewhere, Action::Found(waiting.saved(NOW), Vec::new()));
    assert!(!came(&mut elsewhere, offer(vec![other], Identity::Device)).contains(&Effect::Cast));
    assert_eq!((elsewhere.sheet.len(), elsewhere.refused), (1, None));
    enter(&mut elsewhere, Entry::Choose(0));
    assert_eq!(elsewhere.saved(NOW).last(), waiting.saved(NOW).first());
    let (_, effects) = reopened(&waiting, 60, offer(vec![square()], Identity::Device));
    assert_eq!(effects[0], Effect::Cast);
}
