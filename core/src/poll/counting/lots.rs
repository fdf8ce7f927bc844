//! Who is drawn where votes do not decide.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::outcome::Tie;

/// How ties are broken that votes leave. Whatever it is, it must be public before the count or be drawn in public: who
/// chooses it after the count chooses the winner.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lots {
    /// They are not: a tie is told as one.
    #[default]
    None,
    /// By this order of options, best first. Options that it does not name come after the others, in the poll's order.
    Order(Vec<usize>),
    /// By numbers drawn from this seed: the option at index i of the poll gets the number i of SplitMix64 (Steele, Lea and
    /// Flood 2014), counted from 0, and the smaller number is the better lot.
    Seed(u64),
}

/// For each option how good its lot is, 0 the best; `None` if none were drawn.
pub(super) struct Order {
    lots: Option<Vec<usize>>,
}

impl Lots {
    pub(super) fn order(&self, options: usize) -> Order {
        let best_first: Vec<usize> = match self {
            Self::None => return Order { lots: None },
            Self::Order(named) => {
                let rest = (0..options).filter(|option| !named.contains(option));
                named.iter().copied().chain(rest).collect()
            }
            Self::Seed(seed) => {
                let mut drawn: Vec<(u64, usize)> = numbers(*seed).take(options).zip(0..).collect();
                drawn.sort_unstable();
                drawn.into_iter().map(|(_, option)| option).collect()
            }
        };
        // An order that names an option twice means the better place.
        let mut lots = vec![usize::MAX; options];
        for (lot, option) in best_first.into_iter().enumerate() {
            if let Some(place) = lots.get_mut(option) {
                *place = lot.min(*place);
            }
        }
        Order { lots: Some(lots) }
    }
}

/// SplitMix64.
fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    })
}

impl Order {
    /// How good each option's lot is, if lots were drawn.
    pub(super) fn lots(&self) -> Option<&[usize]> {
        self.lots.as_deref()
    }

    /// So many seats for options that votes do not tell apart, more than there are seats: who wins, and the tie. Nobody wins
    /// without lots.
    pub(super) fn seat(&self, tied: Vec<usize>, seats: usize) -> (Vec<usize>, Tie) {
        let mut drawn = Vec::new();
        if let Some(lots) = &self.lots {
            drawn.clone_from(&tied);
            drawn.sort_by_key(|option| lots.get(*option));
            drawn.truncate(seats);
            drawn.sort_unstable();
        }
        let seats = u32::try_from(seats).unwrap_or(u32::MAX);
        (drawn.clone(), Tie { options: tied, seats, drawn })
    }

    /// Counts once for each way in which open ties could fall, as long as those are not more than `most`, and once more by
    /// the lots if there are any. Returns who wins, the tie if not all ways end the same, and the count to show: by the
    /// lots, or else by the poll's order.
    pub(super) fn settle<T>(
        &self,
        most: usize,
        mut count: impl FnMut(&mut Draw<'_>) -> (Vec<usize>, T),
    ) -> (Vec<usize>, Vec<Tie>, T) {
        let mut draw = Draw { lots: None, path: Vec::new(), at: 0, standing: None };
        let (first, mut shown) = count(&mut draw);
        let mut seats = first.len();
        let mut certain: BTreeSet<usize> = first.into_iter().collect();
        let mut possible = certain.clone();
        let standing = draw.standing.take().unwrap_or_default();
        let mut runs = 1_usize;
        while draw.turn() {
            if runs >= most {
                // Too many ways to follow: whoever was in the count when the first tie came may win.
                certain.retain(|option| !standing.contains(option));
                possible.extend(standing);
                break;
            }
            let winners: BTreeSet<usize> = count(&mut draw).0.into_iter().collect();
            certain.retain(|option| winners.contains(option));
            possible.extend(winners);
            runs = runs.saturating_add(1);
        }
        let options: Vec<usize> = possible.difference(&certain).copied().collect();
        let mut winners: Vec<usize> = certain.iter().copied().collect();
        let mut drawn = Vec::new();
        if let Some(lots) = self.lots() {
            let (by_lot, by_lots) = count(&mut Draw { lots: Some(lots), path: Vec::new(), at: 0, standing: None });
            (seats, shown) = (by_lot.len(), by_lots);
            drawn = options.iter().copied().filter(|option| by_lot.contains(option)).collect();
            winners = by_lot;
            winners.sort_unstable();
        }
        let seats = u32::try_from(seats.saturating_sub(certain.len())).unwrap_or(u32::MAX);
        let ties = if options.is_empty() { Vec::new() } else { vec![Tie { options, seats, drawn }] };
        (winners, ties, shown)
    }
}

/// The lots of one count.
pub(super) struct Draw<'a> {
    lots: Option<&'a [usize]>,
    /// For each open tie so far, which way it falls, and how many there are.
    path: Vec<(usize, usize)>,
    at: usize,
    /// Who was in the count at the first open tie.
    standing: Option<Vec<usize>>,
}

/// One option of several, and whether a lot said so.
pub(super) struct Drawn {
    pub(super) option: usize,
    pub(super) is_by_lot: bool,
}

impl Draw<'_> {
    /// Who has the worst lot. `None` of nobody.
    pub(super) fn worst(&mut self, tied: &[usize], standing: &[usize]) -> Option<Drawn> {
        match self.lots {
            Some(lots) => {
                let option = *tied.iter().max_by_key(|option| lots.get(**option))?;
                Some(Drawn { option, is_by_lot: true })
            }
            None => {
                let way = self.way(tied.len(), standing);
                Some(Drawn { option: *tied.iter().rev().nth(way)?, is_by_lot: false })
            }
        }
    }

    /// Who has the best lot. `None` of nobody.
    pub(super) fn best(&mut self, tied: &[usize], standing: &[usize]) -> Option<usize> {
        match self.lots {
            Some(lots) => tied.iter().min_by_key(|option| lots.get(**option)).copied(),
            None => tied.get(self.way(tied.len(), standing)).copied(),
        }
    }

    pub(super) fn has_lots(&self) -> bool {
        self.lots.is_some()
    }

    /// Which way the next open tie falls in this count.
    fn way(&mut self, ways: usize, standing: &[usize]) -> usize {
        if ways < 2 {
            return 0;
        }
        if self.standing.is_none() {
            self.standing = Some(standing.to_vec());
        }
        if self.at == self.path.len() {
            self.path.push((0, ways));
        }
        let way = self.path.get(self.at).map_or(0, |(way, _)| *way);
        self.at = self.at.saturating_add(1);
        way
    }

    /// Turns to the next way of all ties, the last tie first; `false` if that was all.
    fn turn(&mut self) -> bool {
        self.at = 0;
        while let Some((way, ways)) = self.path.pop() {
            let next = way.saturating_add(1);
            if next < ways {
                self.path.push((next, ways));
                return true;
            }
        }
        false
    }
}

/// In how many ways open ties are followed, by how much work one way is.
pub(super) fn ways(ballots: usize) -> usize {
    200_000_usize.checked_div(ballots.max(1)).unwrap_or(0).clamp(8, 720)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anybody_can_draw_the_same_lots_from_a_seed() {
        // The numbers of the authors' own test for this seed.
        assert_eq!(
            numbers(1_234_567).take(3).collect::<Vec<_>>(),
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        assert_eq!(Lots::Seed(1_234_567).order(3).lots, Some(vec![1, 0, 2]));
    }

    #[test]
    fn an_order_counts_for_whom_it_leaves_out_too() {
        assert_eq!(Lots::Order(vec![2, 9, 2, 0]).order(4).lots, Some(vec![3, 4, 0, 5]));
    }

    #[test]
    fn every_way_of_two_ties_is_counted() {
        let mut seen = Vec::new();
        let (certain, ties, first) = Lots::None.order(4).settle(100, |draw| {
            let one = draw.best(&[0, 1], &[0, 1, 2, 3]).unwrap();
            // The second tie is there only if the first falls so.
            let two = if one == 0 { draw.best(&[1, 2, 3], &[1, 2, 3]).unwrap() } else { 0 };
            seen.push([one, two]);
            (vec![one, two], [one, two])
        });
        assert_eq!(seen, [[0, 1], [0, 2], [0, 3], [1, 0]]);
        assert_eq!((certain, first), (vec![0], [0, 1]));
        assert_eq!(ties, [Tie { options: vec![1, 2, 3], seats: 1, drawn: Vec::new() }]);
    }

    #[test]
    fn ties_without_end_leave_everybody_in_the_tie() {
        let (certain, ties, ()) = Lots::None.order(9).settle(8, |draw| {
            for _ in 0..64 {
                draw.worst(&[1, 2], &[1, 2, 3]).unwrap();
            }
            (vec![0, 1], ())
        });
        assert_eq!((certain, &ties[0].options[..], ties[0].seats), (vec![0], &[1, 2, 3][..], 1));
    }
}
