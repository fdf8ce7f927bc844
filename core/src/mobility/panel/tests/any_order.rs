//! Whatever happens, in whatever order: nothing is read too often, nothing stale is shown, and every row has its item.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// Seconds pass, and something happens.
type Event = (i64, Action);

fn any_answer() -> impl Strategy<Value = Result<Box<Reading>, Error>> {
    let site = (select(vec!["1", "2", "3"]), prop::option::of(0_u32..100), 0.0..90_000.0)
        .prop_map(|(id, free, metres)| ParkingSite { measured: None, ..site(id, None, free, metres) });
    let ttl = prop::option::of(0_u32..900);
    let good = (prop::collection::vec(site, 0..4), ttl, prop::option::of(-9_000_i64..9_000)).prop_map(
        |(sites, ttl, measured)| Ok(Box::new(Reading { ttl, measured: measured.map(after), ..reading(sites) })),
    );
    prop_oneof![3 => good, 1 => Just(Err(OFFLINE)), 1 => Just(Err(Error::Nonsense(Nonsense::Malformed)))]
}

fn any_source() -> impl Strategy<Value = &'static str> {
    select(vec!["a", "b", "gone"])
}

fn any_key() -> impl Strategy<Value = Key> {
    (any_source(), select(vec!["1", "2"])).prop_map(|(source, id)| Key { source: source.into(), id: id.to_owned() })
}

fn any_action() -> impl Strategy<Value = Action> {
    let wishes = (select(vec![Sort::Best, Sort::Distance, Sort::Free, Sort::Name]), any::<bool>(), "[a-p1 ]{0,2}")
        .prop_map(|(sort, free, search)| Wishes { sort, search, filter: Filter { free, ..Filter::default() } });
    let sources = select(vec![vec!["a", "b"], vec!["b"], vec!["b", "a", "b"], vec![]])
        .prop_map(|ids| Action::SourcesSet(ids.into_iter().map(settings).collect()));
    prop_oneof![
        1 => Just(Action::Started),
        1 => Just(Action::Opened),
        1 => sources,
        8 => (any_source(), any_answer()).prop_map(|(id, answer)| Action::Came(id.into(), answer)),
        8 => Just(Action::Tick),
        2 => Just(Action::RefreshNow),
        1 => Just(Action::NetworkBack),
        2 => any::<bool>().prop_map(Action::Visible),
        2 => any::<bool>().prop_map(Action::Seen),
        2 => wishes.prop_map(Action::Wished),
        1 => Just(Action::LocateAsked),
        1 => Just(Action::Located(Ok(duomo()))),
        1 => Just(Action::Located(Err(LocateFailure::Timeout))),
        1 => "(43.7, 11.2|[a-p1]{0,3})".prop_map(Action::PlaceTyped),
        1 => prop::option::of(any_key()).prop_map(Action::Chosen),
        1 => (any_key(), any::<bool>()).prop_map(|(key, follow)| Action::Followed(key, follow)),
    ]
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    let seconds = prop_oneof![0_i64..5, 0_i64..100, 0_i64..4_000];
    prop::collection::vec((seconds, any_action()), 0..80)
}

proptest! {
    #[test]
    fn no_order_of_events_reads_too_often_or_shows_what_may_not_be_shown(events in any_events()) {
        let mut panel = Panel::new(vec![settings("a"), settings("b")], Clock::CENTRAL_EUROPE);
        let mut now = NOW;
        // When each was read last; one that was taken away and came back is another.
        let mut last: Vec<(SourceId, Timestamp)> = Vec::new();
        for (seconds, action) in events {
            now = now.plus_seconds(seconds);
            let soonest = match action {
                // What failed without it comes at once.
                Action::NetworkBack => 0,
                Action::RefreshNow => IMPATIENT,
                _ => SOONEST,
            };
            let effects = update(&mut panel, action, now);
            last.retain(|(id, _)| panel.sources.iter().any(|source| source.settings.id == *id));
            for effect in effects {
                match effect {
                    Effect::Read(id) => {
                        prop_assert!(panel.is_awake(), "read while nobody looks");
                        let before = last.iter().find(|(known, _)| *known == id).map(|(_, at)| *at);
                        prop_assert!(before.is_none_or(|before| before.plus_seconds(i64::from(soonest)) <= now), "{:?}", id);
                        last.retain(|(known, _)| *known != id);
                        last.push((id, now));
                    }
                    Effect::Wait(seconds) => prop_assert!((1..=60).contains(&seconds)),
                    Effect::Say(news) => prop_assert!(!news.is_empty()),
                    Effect::Locate => prop_assert_eq!(&panel.whereabouts, &Whereabouts::Asking),
                    Effect::TellError(..) => {}
                }
            }
            for row in &panel.rows.parking {
                prop_assert!(panel.site(row.at).is_some());
                prop_assert!(row.free.is_none() || row.trust.shows());
                prop_assert!(row.state != ParkingState::Full);
            }
            prop_assert!(panel.shown.parking.iter().all(|index| *index < panel.rows.parking.len()));
            panel.overview();
        }
    }
}
