//! [`SpaceGroup`]: spaces that a feed numbers, and tells in one document what they are for, in another how many are free.

use super::{SpaceKind, Spaces, fill};

/// More groups of one site than these are not told apart; a group may be a level, a zone or a kind of spaces.
const MOST_GROUPS: usize = 100;

/// Some of the spaces of a site.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpaceGroup {
    /// What tells it from the others of its site.
    pub number: u32,
    /// For whom its spaces are, once that is read; `None` as well if they are for none of our kinds.
    pub kind: Option<SpaceKind>,
    /// What was counted in it last. Its kind is that of the group.
    pub counted: Option<Spaces>,
}

/// Takes in what another record of the site says of its groups: what they are for, and what was counted if that is newer.
pub(super) fn join(groups: &mut Vec<SpaceGroup>, others: Vec<SpaceGroup>, takes_figures: bool) {
    if takes_figures {
        groups.iter_mut().for_each(|group| group.counted = None);
    }
    for mut other in others {
        if !takes_figures {
            other.counted = None;
        }
        let has_room = groups.len() < MOST_GROUPS;
        match groups.iter_mut().find(|own| own.number == other.number) {
            Some(own) => {
                fill(&mut own.kind, other.kind);
                fill(&mut own.counted, other.counted);
            }
            None if has_room => groups.push(other),
            None => {}
        }
    }
}

/// Writes what the groups count to the kinds that they are of. Several of one kind are counted together, if all are counted.
pub(super) fn tell(groups: &[SpaceGroup], spaces: &mut Vec<Spaces>) {
    for kind in groups.iter().filter_map(|group| group.kind) {
        let of_kind = || groups.iter().filter(move |group| group.kind == Some(kind));
        let sum = |figure: fn(&Spaces) -> Option<u32>| {
            of_kind().try_fold(0_u32, |sum, group| sum.checked_add(figure(group.counted.as_ref()?)?))
        };
        let alone = of_kind().next().filter(|_| of_kind().count() == 1);
        let told = Spaces {
            capacity: sum(|counted| counted.capacity),
            free: sum(|counted| counted.free),
            occupied: sum(|counted| counted.occupied),
            share: alone.and_then(|group| group.counted?.share),
            ..Spaces::of(kind)
        };
        if told == Spaces::of(kind) {
            continue;
        }
        match spaces.iter_mut().find(|own| own.kind == kind) {
            Some(own) => *own = Spaces { capacity: told.capacity.or(own.capacity), ..told },
            None => spaces.push(told),
        }
    }
}
