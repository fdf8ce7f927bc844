//! Items that a feed tells of more than once.

use crate::mobility::model::Item;

/// Makes one item of all that have the same id, at the place of the first; see [`Item::complete`]. Returns how many went.
pub(crate) fn unite<T: Item>(items: &mut Vec<T>) -> usize {
    let firsts = firsts(&items.iter().map(Item::id).collect::<Vec<_>>());
    let Some(firsts) = firsts else { return 0 };
    let before = items.len();
    let mut kept: Vec<Option<T>> = Vec::with_capacity(before);
    for (item, first) in items.drain(..).zip(firsts) {
        match kept.get_mut(first).and_then(Option::as_mut) {
            Some(twin) => {
                twin.complete(item);
                kept.push(None);
            }
            None => kept.push(Some(item)),
        }
    }
    items.extend(kept.into_iter().flatten());
    before.saturating_sub(items.len())
}

/// For each id the index of the first that is equal; `None` if all differ. Sorted and not hashed, which is the smaller
/// code.
fn firsts(ids: &[&str]) -> Option<Vec<usize>> {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by_key(|&index| ids.get(index));
    let mut firsts = order.clone();
    let mut last: Option<(&str, usize)> = None;
    let mut differ = true;
    for index in order {
        let id = ids.get(index).copied().unwrap_or_default();
        let first = match last {
            Some((known, first)) if known == id => {
                differ = false;
                first
            }
            _ => index,
        };
        last = Some((id, first));
        if let Some(slot) = firsts.get_mut(index) {
            *slot = first;
        }
    }
    (!differ).then_some(firsts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use crate::mobility::model::{ParkingSite, ParkingState, SpaceKind, Spaces};

    fn site(id: &str, name: &str, free: Option<u32>, measured: i64) -> ParkingSite {
        let spaces = free.map(|free| Spaces { free: Some(free), ..Spaces::of(SpaceKind::General) });
        ParkingSite {
            id: id.to_owned(),
            name: name.to_owned(),
            spaces: spaces.into_iter().collect(),
            state: free.map(|_| ParkingState::Open),
            measured: Some(Timestamp(measured)),
            ..ParkingSite::default()
        }
    }

    #[test]
    fn the_newest_figures_are_kept_where_the_first_stood() {
        let mut sites = vec![
            site("b", "B", Some(1), 10),
            site("a", "A", Some(9), 10),
            site("b", "", Some(3), 30),
            site("b", "old", Some(2), 20),
        ];
        assert_eq!(unite(&mut sites), 2);
        let seen: Vec<_> = sites.iter().map(|site| (site.id.as_str(), site.name.as_str(), site.free())).collect();
        assert_eq!(seen, [("b", "B", Some(3)), ("a", "A", Some(9))]);
    }

    #[test]
    fn a_newer_row_without_figures_does_not_borrow_its_time_to_old_ones() {
        let mut sites = vec![site("a", "A", Some(4), 10), site("a", "A", None, 90)];
        unite(&mut sites);
        assert_eq!((sites[0].free(), sites[0].measured), (Some(4), Some(Timestamp(10))));
    }

    #[test]
    fn different_items_stay_as_they_are() {
        let mut sites: Vec<_> = (0..100_000).rev().map(|id| site(&id.to_string(), "", Some(1), 1)).collect();
        let as_they_were = sites.clone();
        assert_eq!(unite(&mut sites), 0);
        assert!(sites == as_they_were);
    }
}
