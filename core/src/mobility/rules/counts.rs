//! Counts of spaces: which of them are counts at all, and what they mean beside each other.

use crate::decimal;
use crate::document::text::trimmed;
use crate::mobility::model::{ChargingStation, ParkingSite, ParkingState, Repair, SpaceKind, Spaces, note};
use crate::mobility::rules::words;

/// No car park of the world has as many spaces; feeds write 9999 and 99999 for “no limit”.
const NO_LIMIT: i64 = 9_999;
/// Counters drift, and lorries park where there is no space: up to here more vehicles than spaces are believed.
const MOST_OVER: u32 = 3;

/// What stands in the place of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Said {
    /// Nothing: empty, `---`, `<Null>`, `???`.
    Nothing,
    /// A number, rounded to a whole one.
    Number(i64),
    /// A word for a state, and the number beside it (`open /  131`).
    State(ParkingState, Option<i64>),
}

/// Reads what stands in the place of a number: `131`, `"131.0"`, `open /  131`, `LIBRE`, `---`.
pub(crate) fn read(text: &str) -> Said {
    let text = trimmed(text);
    if let Some(number) = whole(Some(text)) {
        return Said::Number(number);
    }
    let parts = || text.split(|letter: char| letter == '/' || letter.is_whitespace());
    match words::state(text) {
        Some(state) => Said::State(state, parts().find_map(|part| whole(Some(part)))),
        None => Said::Nothing,
    }
}

/// A whole number, also if it is written as another: `131`, `131.0`.
pub(crate) fn whole(text: Option<&str>) -> Option<i64> {
    decimal::parse(text?).map(|number| number.round_ties_even() as i64)
}

/// A number of free spaces, or of anything else that is counted live. What is negative stands for “no value”.
pub(crate) fn free(said: i64, repairs: &mut Vec<Repair>) -> Option<u32> {
    if said < 0 {
        note(repairs, Repair::NegativeFree { said });
    }
    u32::try_from(said).ok()
}

/// A number of spaces of one kind. None of the kind for everybody is no number, because what has none is no car park; of
/// the others there may be none.
pub(crate) fn capacity(said: i64, kind: SpaceKind, repairs: &mut Vec<Repair>) -> Option<u32> {
    let none = kind == SpaceKind::General && said == 0;
    if !(0..NO_LIMIT).contains(&said) || none {
        note(repairs, Repair::ImpossibleCapacity { said });
        return None;
    }
    u32::try_from(said).ok()
}

/// The taken part of 100 percent as a number from 0 to 1, and more if it is more. `None` if it is negative or infinite.
pub(crate) fn percent(said: f64) -> Option<f64> {
    fraction(said / 100.0)
}

/// The taken part where it is written as a number from 0 to 1.
pub(crate) fn fraction(said: f64) -> Option<f64> {
    (said.is_finite() && said >= 0.0).then_some(said)
}

/// Works out what the counts of a site mean beside each other and beside its state. Doing it twice changes nothing.
///
/// - Without data there is no count, and a zero beside a state that is not known is none either: it is not “full”.
/// - Where only vehicles or percent are counted, the free spaces are what is left of the capacity.
/// - There are never more free spaces than spaces.
/// - Of each kind, what was said first counts.
/// - Open without a free space is full; without a state, nothing is derived.
pub(crate) fn settle(site: &mut ParkingSite) {
    let (state, repairs) = (site.state, &mut site.repairs);
    for spaces in &mut site.spaces {
        settle_spaces(spaces, state, repairs);
    }
    site.spaces.retain(|spaces| *spaces != Spaces::of(spaces.kind) && spaces.capacity != Some(0));
    in_order(&mut site.spaces);
    site.spaces.dedup_by_key(|spaces| spaces.kind);
    if site.state == Some(ParkingState::Open) && site.free() == Some(0) {
        site.state = Some(ParkingState::Full);
    }
}

/// By kind, of which there are a dozen: an insertion sort, since any other is more code than it is worth.
fn in_order(spaces: &mut [Spaces]) {
    for end in 1..spaces.len() {
        for place in (1..=end).rev() {
            if let Some([one, other]) = spaces.get_mut(place.saturating_sub(1)..=place)
                && one.kind > other.kind
            {
                std::mem::swap(one, other);
            }
        }
    }
}

/// The same for a charging station: there are never more free points than points.
pub(crate) fn settle_points(station: &mut ChargingStation) {
    if let (Some(said), Some(capacity)) = (station.free, station.capacity)
        && said > capacity
    {
        note(&mut station.repairs, Repair::FreeOverCapacity { said });
        station.free = Some(capacity);
    }
}

fn settle_spaces(spaces: &mut Spaces, state: Option<ParkingState>, repairs: &mut Vec<Repair>) {
    if state == Some(ParkingState::NoData) {
        if spaces.free == Some(0) {
            note(repairs, Repair::ZeroWithoutData);
        }
        *spaces = Spaces { capacity: spaces.capacity, ..Spaces::of(spaces.kind) };
    }
    if spaces.free.is_none() {
        spaces.free = left(spaces, repairs);
    }
    match (spaces.free, spaces.capacity) {
        (Some(0), _) if state == Some(ParkingState::Unknown) => {
            note(repairs, Repair::ZeroWithoutData);
            spaces.free = None;
        }
        (Some(said), Some(capacity)) if said > capacity => {
            note(repairs, Repair::FreeOverCapacity { said });
            spaces.free = Some(capacity);
        }
        _ => {}
    }
}

/// What is left of the capacity.
fn left(spaces: &Spaces, repairs: &mut Vec<Repair>) -> Option<u32> {
    let capacity = spaces.capacity?;
    let (occupied, said, repair) = match (spaces.occupied, spaces.share) {
        (Some(occupied), _) => (occupied, occupied, Repair::FreeFromOccupied),
        (None, Some(share)) => {
            // A number beyond the limits of u32 becomes its limit.
            let occupied = (share * f64::from(capacity)).round_ties_even() as u32;
            (occupied, (share * 100.0).round_ties_even() as u32, Repair::FreeFromShare)
        }
        (None, None) => return None,
    };
    if occupied > capacity {
        note(repairs, Repair::OverOccupied { said });
        return (occupied <= capacity.saturating_mul(MOST_OVER)).then_some(0);
    }
    note(repairs, repair);
    capacity.checked_sub(occupied)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ParkingState::{Closed, Full, NoData, Open, Unknown};
    use proptest::prelude::*;

    fn site(state: Option<ParkingState>, spaces: Spaces) -> ParkingSite {
        let mut site = ParkingSite { state, spaces: vec![spaces], ..ParkingSite::default() };
        settle(&mut site);
        site
    }

    fn counted(capacity: u32, free: u32) -> Spaces {
        Spaces { capacity: Some(capacity), free: Some(free), ..Spaces::of(SpaceKind::General) }
    }

    #[test]
    fn what_stands_in_the_place_of_a_number_is_read() {
        for (text, said) in [
            ("131", Said::Number(131)),
            (" 131.0 ", Said::Number(131)),
            ("-1", Said::Number(-1)),
            ("open /  131", Said::State(Open, Some(131))),
            ("LIBRE", Said::State(Open, None)),
            ("FERME", Said::State(Closed, None)),
            ("COMPLET", Said::State(Full, None)),
            ("---", Said::Nothing),
            ("", Said::Nothing),
            ("<Null>", Said::Nothing),
            ("???? / ???", Said::Nothing),
            ("1e999", Said::Nothing),
        ] {
            assert_eq!(read(text), said, "{text}");
        }
    }

    #[test]
    fn a_negative_count_is_unknown_and_never_none() {
        for said in [-1, -2, -8, -999, -6045, i64::MIN] {
            let mut repairs = Vec::new();
            assert_eq!(free(said, &mut repairs), None);
            assert_eq!(repairs, [Repair::NegativeFree { said }]);
        }
        assert_eq!(free(0, &mut Vec::new()), Some(0));
    }

    #[test]
    fn a_capacity_that_stands_for_something_else_is_unknown() {
        for said in [-999, -1, 0, 9_999, 99_999, i64::MAX] {
            let mut repairs = Vec::new();
            assert_eq!(capacity(said, SpaceKind::General, &mut repairs), None);
            assert_eq!(repairs, [Repair::ImpossibleCapacity { said }]);
        }
        assert_eq!(capacity(0, SpaceKind::Family, &mut Vec::new()), Some(0));
        assert_eq!(capacity(999, SpaceKind::General, &mut Vec::new()), Some(999));
    }

    #[test]
    fn zero_without_data_is_not_full() {
        for state in [NoData, Unknown] {
            let site = site(Some(state), counted(400, 0));
            assert_eq!((site.free(), site.capacity(), site.state), (None, Some(400), Some(state)));
            assert_eq!(site.repairs, [Repair::ZeroWithoutData]);
        }
        assert_eq!(site(Some(NoData), counted(400, 12)).free(), None);
        assert_eq!(site(Some(Unknown), counted(400, 12)).free(), Some(12));
    }

    #[test]
    fn full_is_said_or_open_without_a_free_space() {
        assert_eq!(site(Some(Open), counted(400, 0)).state, Some(Full));
        assert_eq!(site(Some(Open), counted(400, 1)).state, Some(Open));
        assert_eq!(site(Some(Closed), counted(400, 0)).state, Some(Closed));
        let unsaid = site(None, counted(400, 0));
        assert_eq!((unsaid.state, unsaid.free()), (None, Some(0)));
    }

    #[test]
    fn there_are_never_more_free_spaces_than_spaces() {
        let lille = site(Some(Open), counted(2_500, 2_776));
        assert_eq!((lille.free(), lille.repairs), (Some(2_500), vec![Repair::FreeOverCapacity { said: 2_776 }]));
    }

    #[test]
    fn free_spaces_are_what_vehicles_leave() {
        let general = Spaces { capacity: Some(142), ..Spaces::of(SpaceKind::General) };
        let occupied = |occupied| site(None, Spaces { occupied: Some(occupied), ..general });
        assert_eq!((occupied(42).free(), occupied(42).repairs), (Some(100), vec![Repair::FreeFromOccupied]));
        assert_eq!((occupied(150).free(), occupied(150).repairs), (Some(0), vec![Repair::OverOccupied { said: 150 }]));
        // Aarhus counted 6,187 cars in 142 spaces.
        assert_eq!(occupied(6_187).free(), None);
        let share = |share| site(None, Spaces { share, ..general });
        assert_eq!((share(percent(50.0)).free(), share(fraction(0.5)).free()), (Some(71), Some(71)));
        assert_eq!(share(percent(270.0)).free(), Some(0));
        assert_eq!(share(percent(270.0)).repairs, [Repair::OverOccupied { said: 270 }]);
        assert_eq!((percent(-1.0), fraction(f64::NAN)), (None, None));
    }

    #[test]
    fn each_kind_is_told_once() {
        let spaces = vec![counted(9, 4), Spaces { kind: SpaceKind::Women, ..counted(3, 2) }, counted(8, 1)];
        let mut site = ParkingSite { spaces, ..ParkingSite::default() };
        settle(&mut site);
        assert_eq!((site.spaces.len(), site.free(), site.capacity()), (2, Some(4), Some(9)));
    }

    #[test]
    fn kinds_of_which_there_is_none_are_left_out() {
        let spaces = vec![
            Spaces { capacity: Some(3), ..Spaces::of(SpaceKind::Women) },
            Spaces { capacity: Some(0), free: Some(0), ..Spaces::of(SpaceKind::Family) },
            Spaces::of(SpaceKind::Accessible),
            counted(9, 4),
        ];
        let mut site = ParkingSite { spaces, ..ParkingSite::default() };
        settle(&mut site);
        let kinds: Vec<_> = site.spaces.iter().map(|spaces| spaces.kind).collect();
        assert_eq!(kinds, [SpaceKind::General, SpaceKind::Women]);
    }

    proptest! {
        #[test]
        fn settling_twice_changes_nothing(
            state in prop::sample::select(vec![None, Some(Open), Some(Full), Some(Closed), Some(NoData), Some(Unknown)]),
            capacity in prop::option::of(0_u32..50), free in prop::option::of(any::<u32>()),
            occupied in prop::option::of(0_u32..200), share in prop::option::of(0.0..4.0),
        ) {
            let once = site(state, Spaces { capacity, free, occupied, share, ..Spaces::of(SpaceKind::General) });
            let mut twice = once.clone();
            settle(&mut twice);
            prop_assert_eq!(&once, &twice);
            prop_assert!(once.free().zip(once.capacity()).is_none_or(|(free, capacity)| free <= capacity));
        }

        #[test]
        fn any_text_is_read(text in ".{0,20}") {
            read(&text);
        }
    }
}
