//! Whatever happens, in whatever order: nothing is lost, and nothing is sent twice by mistake.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// What a device and its citizen can do.
#[derive(Debug, Clone)]
enum Event {
    /// Anything that reaches the form.
    Act(Action),
    /// The page dies, and is opened again so many seconds later.
    PageDies(i64),
}

fn any_error() -> impl Strategy<Value = Error> {
    select(vec![
        offline(),
        timeout(),
        refused(400),
        refused(403),
        refused(429),
        refused(500),
        refused(503),
        Error::Nonsense(Nonsense::WebPage),
    ])
}

fn any_step() -> impl Strategy<Value = Step> {
    select(vec![Step::Category, Step::Details, Step::Place, Step::Contact, Step::Review])
}

fn any_text_field() -> impl Strategy<Value = Field> {
    select(vec![Field::Description, Field::Words, Field::Coordinates, Field::FirstName, Field::Email, Field::Phone])
}

fn any_code() -> impl Strategy<Value = CategoryCode> {
    select(vec!["pothole", "lamp", "waste", "gone"]).prop_map(CategoryCode::from)
}

fn any_report() -> impl Strategy<Value = Report> {
    (select(vec!["7", "8"]), select(vec!["A deep hole in the road", "Dark"])).prop_map(|(id, description)| Report {
        id: Some(id.into()),
        description: Some(description.to_owned()),
        ..Report::default()
    })
}

fn typing() -> impl Strategy<Value = Action> {
    let text = select(vec!["", "Dark", "A deep hole in the road", "43.7, 11.2", "anna@example.org", "055 27681"]);
    prop_oneof![
        4 => (any_text_field(), text).prop_map(|(field, text)| Action::Typed(field, text.to_owned())),
        1 => any_code().prop_map(Action::CategoryChosen),
        2 => (select(vec!["fault", "lean", "closed"]), select(vec!["", "out", "loose", "4", "true"]))
            .prop_map(|(code, text)| Action::Answered(code.into(), vec![text.to_owned()])),
        1 => Just(Action::LocateAsked),
        1 => Just(Action::Located(Ok((firenze(), 9)))),
        1 => Just(Action::Located(Err(LocateFailure::Timeout))),
        1 => Just(Action::PhotoChosen),
        2 => Just(Action::PhotoReady(Ok(photo(7)))),
        1 => Just(Action::PhotoReady(Err(PhotoFailure::Unreadable))),
        1 => Just(Action::PhotoRemoved),
    ]
}

fn moving() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::Continue),
        Just(Action::Back),
        any_step().prop_map(Action::GoTo),
        Just(Action::EditAgain),
        Just(Action::LoadAgain),
        Just(Action::Started),
        Just(Action::DraftFound(filled().saved(NOW).map(Box::new))),
        any::<f64>().prop_map(Action::Uploaded),
    ]
}

fn sending() -> impl Strategy<Value = Action> {
    let number = prop_oneof![Just(Reference::Number("9".into())), Just(Reference::Token("t".into()))];
    prop_oneof![
        6 => Just(Action::Send),
        2 => Just(Action::SendAnyway),
        2 => Just(Action::NetworkBack),
        1 => number.prop_map(|reference| Action::SendEnded(Ok(Receipt { reference, notice: None }), Vec::new())),
        6 => (any_error(), prop::collection::vec(any_text_field(), 0..3)).prop_map(|(error, fields)| {
            Action::SendEnded(Err(error), fields.into_iter().map(|field| (field, "no".to_owned())).collect())
        }),
        4 => prop::collection::vec(any_report(), 0..2)
            .prop_map(|reports| Action::CheckEnded(Ok(reports), vec!["7".into()])),
        1 => any_error().prop_map(|error| Action::CheckEnded(Err(error), Vec::new())),
        1 => Just(Action::PhotoLost),
        1 => Just(Action::NumberCame("t".into(), Ok(None))),
        1 => Just(Action::NumberCame("t".into(), Ok(Some("9".into())))),
    ]
}

fn loading() -> impl Strategy<Value = Action> {
    let list = prop_oneof![3 => Just(categories()), 1 => Just(categories().split_off(1))];
    prop_oneof![
        4 => list.prop_map(|list| Action::CategoriesCame(Ok(list))),
        1 => any_error().prop_map(|error| Action::CategoriesCame(Err(error))),
        2 => any_code().prop_map(|code| Action::QuestionsCame(code, Ok(lamp_questions()))),
        1 => (any_code(), any_error()).prop_map(|(code, error)| Action::QuestionsCame(code, Err(error))),
    ]
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        6 => typing().prop_map(Event::Act),
        4 => moving().prop_map(Event::Act),
        12 => sending().prop_map(Event::Act),
        3 => loading().prop_map(Event::Act),
        1 => "[a-z]{8}".prop_map(|key| Event::Act(Action::StartOver(key.as_str().into()))),
        2 => select(vec![0, 60, DRAFT_LIFETIME, DRAFT_LIFETIME + 1]).prop_map(Event::PageDies),
    ];
    prop::collection::vec(event, 0..60)
}

/// The form on its device, and what an onlooker knows about the draft.
struct Device {
    form: Form,
    kept: Option<SavedDraft>,
    now: Timestamp,
    /// A try is out that has not failed, and the back end was not asked about it.
    unsettled: bool,
    /// A try of this draft may have arrived.
    in_doubt: bool,
}

/// Everything that was typed.
fn texts(draft: &Draft) -> Vec<String> {
    let (place, contact) = (&draft.place, &draft.contact);
    let lines =
        [&draft.description, &place.words, &place.coordinates, &contact.first_name, &contact.email, &contact.phone];
    lines.into_iter().chain(draft.answers.iter().flat_map(|(_, answer)| answer)).cloned().collect()
}

impl Device {
    fn new(form: Form) -> Self {
        let kept = form.saved(NOW);
        Self { form, kept, now: NOW, unsettled: false, in_doubt: false }
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Act(action) => self.acts(action),
            Event::PageDies(seconds) => self.page_dies(seconds),
        }
        self.holds();
    }

    fn acts(&mut self, action: Action) {
        let before = self.form.clone();
        let was_sending = matches!(before.submission, Submission::Sending(_));
        let effects = update(&mut self.form, action.clone(), self.now);
        if self.form.draft.key != before.draft.key {
            (self.unsettled, self.in_doubt) = (false, false);
        }
        match &action {
            Action::SendEnded(Err(error), _) if was_sending => {
                self.unsettled = false;
                self.in_doubt |= error.may_have_arrived();
            }
            Action::PhotoLost if was_sending => self.unsettled = false,
            _ => {}
        }
        self.keeps_what_was_typed(&before, &action);
        for effect in &effects {
            self.does(effect, &action);
        }
    }

    fn keeps_what_was_typed(&self, before: &Form, action: &Action) {
        let edits = matches!(
            action,
            Action::Typed(..)
                | Action::Answered(..)
                | Action::CategoryChosen(_)
                | Action::Located(_)
                | Action::PhotoReady(_)
                | Action::PhotoRemoved
        );
        let replaced = matches!(action, Action::StartOver(_));
        let lost = *action == Action::PhotoLost;
        if !(replaced || edits && before.is_editable()) {
            assert_eq!(texts(&self.form.draft), texts(&before.draft), "{action:?}");
            assert!(lost || self.form.draft.photo == before.draft.photo, "{action:?}");
        }
        if replaced && self.form.draft.key == before.draft.key {
            assert_eq!(&self.form, before, "a report on its way is not replaced");
        }
    }

    fn does(&mut self, effect: &Effect, action: &Action) {
        let accepted = matches!(self.form.submission, Submission::Accepted(_));
        match effect {
            Effect::Send(report) => {
                assert!(!self.unsettled, "sent twice: {action:?}");
                assert!(!self.in_doubt || *action == Action::SendAnyway, "sent again unasked: {action:?}");
                assert_eq!(check::all(&self.form), None);
                assert!(!report.draft.description.trim().is_empty());
                assert_eq!(Some(&report.category), self.form.category());
                assert_eq!(report.draft.key, self.form.draft.key);
                self.unsettled = true;
                self.kept = self.form.saved(self.now);
            }
            Effect::Check(..) => self.unsettled = false,
            Effect::SaveDraft => {
                assert!(!accepted, "an accepted draft was kept: {action:?}");
                self.kept = self.form.saved(self.now);
            }
            Effect::EraseDraft => {
                assert!(accepted || matches!(action, Action::StartOver(_)), "erased: {action:?}");
                self.kept = None;
            }
            Effect::ErasePhoto => assert_eq!(self.form.draft.photo, None, "{action:?}"),
            _ => {}
        }
    }

    fn page_dies(&mut self, seconds: i64) {
        let before = self.form.clone();
        self.now = self.now.plus_seconds(seconds);
        self.form = Form::new(before.options, DraftKey(format!("after {}", before.draft.key)));
        // A page that dies while sending leaves doubt.
        self.in_doubt |= matches!(before.submission, Submission::Sending(_));
        self.unsettled = false;
        update(&mut self.form, Action::Started, self.now);
        let kept = self.kept.clone();
        let too_old = kept.as_ref().is_some_and(|kept| kept.saved.plus_seconds(DRAFT_LIFETIME) < self.now);
        let effects = update(&mut self.form, Action::DraftFound(kept.clone().map(Box::new)), self.now);
        assert_eq!(effects.contains(&Effect::EraseDraft), too_old);
        assert_eq!((sends(&effects), checks(&effects)), (0, 0), "before the categories are known");
        match kept {
            Some(kept) if !too_old && !kept.draft.is_empty() => {
                assert_eq!(self.form.draft, before.draft, "all that was typed is back");
            }
            _ => {
                assert!(self.form.draft.is_empty());
                self.kept = self.kept.take().filter(|_| !too_old);
                self.in_doubt = false;
            }
        }
    }

    fn holds(&self) {
        let form = &self.form;
        assert!(form.steps().contains(&form.step));
        assert!(form.problems.iter().all(|problem| problem.field.step() == form.step), "{:?}", form.problems);
        match &form.submission {
            Submission::Queued { attempt, .. } => {
                assert_eq!(attempt.may_have_arrived, self.in_doubt);
                assert!(form.doubt != Doubt::None || !self.in_doubt, "doubt is said");
            }
            Submission::Editing | Submission::Refused(_) => assert_eq!(form.earlier.is_some(), self.in_doubt),
            Submission::Sending(_) => assert!(self.unsettled),
            Submission::Accepted(_) => assert_eq!((form.saved(self.now), &self.kept), (None, &None)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_order_of_events_loses_a_text_or_sends_a_report_twice(
        start in select(vec![open(), filled(), filled_with(Options { contact: ContactOption::None, ..Options::default() })]),
        events in events(),
    ) {
        let mut device = Device::new(start);
        for event in events {
            device.happens(event);
        }
    }
}
