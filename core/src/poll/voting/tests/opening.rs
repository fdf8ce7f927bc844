use super::*;

fn shown(voting: &Voting) -> (Vec<Filled>, Feed<Offer>, bool, BallotKey) {
    (voting.sheet.clone(), voting.offer.clone(), voting.looked_up, voting.key.clone())
}

#[test]
fn a_page_begins_the_same_whether_or_not_all_code_is_here() {
    let bench = poll("panchine", Method::Single, &["legno", "ferro"]);
    let one = id("piazza");
    let came = |polls: &[Poll]| Action::Came(Ok(Box::new(offer(polls.to_vec(), Identity::Device))));
    let found = || Action::Found(Vec::new(), Vec::new());
    let opened = Action::Opened(Some((one.clone(), key("opened"))));
    for (wanted, polls) in [
        (Some(one.clone()), vec![square()]),
        (None, vec![square()]),
        (None, vec![square(), bench]),
        (Some(one), Vec::new()),
        (None, Vec::new()),
    ] {
        for actions in [
            vec![Action::Started, found(), came(&polls), opened.clone(), Action::Opened(None)],
            vec![Action::Started, came(&polls), found()],
            vec![Action::Started, found(), Action::Came(Err(OFFLINE))],
        ] {
            let mut early = Voting::new(wanted.clone(), key("first"));
            let mut whole = early.clone();
            for action in actions {
                let effects = open(&mut early, action.clone(), NOW).unwrap();
                let mut expected = update(&mut whole, action.clone(), NOW);
                expected.retain(|effect| !matches!(effect, Effect::Wait(_)));
                assert_eq!(effects, expected, "{action:?}");
                assert_eq!(shown(&early), shown(&whole), "{action:?}");
            }
        }
    }
}

#[test]
fn what_the_device_kept_and_what_the_citizen_marks_waits_for_all_code() {
    let mut voting = Voting::new(Some(id("piazza")), key("first"));
    let kept = Kept { polls: vec![id("piazza")], key: key("earlier"), receipt: None, cast: NOW, withdrawn: false };
    let found = Action::Found(Vec::new(), vec![kept]);
    assert_eq!(open(&mut voting, found.clone(), NOW), Err(found));
    assert!(!voting.looked_up, "else somebody would vote over it");

    let mut voting = about(square(), Identity::Device);
    let entered = Action::Entered(id("piazza"), Entry::Choose(0));
    assert_eq!(open(&mut voting, entered.clone(), NOW), Err(entered));
    // Another answer would lay the sheet out anew.
    let came = Action::Came(Ok(Box::new(offer(vec![square()], Identity::Device))));
    assert_eq!(open(&mut voting, came.clone(), NOW), Err(came));
}

#[test]
fn what_was_begun_early_goes_on_by_itself() {
    let mut voting = Voting::new(Some(id("piazza")), key("first"));
    let polls =
        Offer { is_brief: true, ..offer(vec![Poll { results: Disclosure::Always, ..square() }], Identity::Device) };
    for action in [Action::Started, Action::Found(Vec::new(), Vec::new()), Action::Came(Ok(Box::new(polls)))] {
        open(&mut voting, action, NOW).unwrap();
    }
    let effects = act(&mut voting, Action::Resumed);
    assert_eq!(effects, [Effect::Read(id("piazza")), Effect::Wait(24 * 3_600)]);
}
