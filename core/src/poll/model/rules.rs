//! What makes a ballot valid, and what it has left: the same on the citizen's page and where ballots are counted.

use super::{Choice, Method, Vote, Wrong};

impl Vote {
    /// Whether it says nothing about any option. It is turnout all the same.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Choices(options) => options.is_empty(),
            Self::Ranking(places) => places.iter().all(Vec::is_empty),
            Self::Numbers(numbers) => numbers.is_empty(),
            Self::Opinions(opinions) => opinions.is_empty(),
            Self::Answer(_) => false,
        }
    }

    /// The options that it names, in its own order.
    pub fn options(&self) -> Vec<usize> {
        match self {
            Self::Blank | Self::Answer(_) => Vec::new(),
            Self::Choices(options) => options.clone(),
            Self::Ranking(places) => places.iter().flatten().copied().collect(),
            Self::Numbers(numbers) => numbers.iter().map(|(option, _)| *option).collect(),
            Self::Opinions(opinions) => opinions.iter().map(|(option, _)| *option).collect(),
        }
    }
}

impl Method {
    /// Whether a vote is a valid ballot of this method. [`Vote::Blank`] always is. A ballot that is not valid is never made
    /// one by leaving some of it out.
    ///
    /// # Errors
    /// What is wrong first: its kind, then options that there are not or that it names twice, then how many and how much.
    pub fn check(&self, vote: &Vote, choices: &[Choice]) -> Result<(), Wrong> {
        if *vote == Vote::Blank {
            return Ok(());
        }
        if !self.takes(vote) {
            return Err(Wrong::Kind);
        }
        let options = vote.options();
        let mut seen = vec![false; choices.len()];
        for option in &options {
            let seen = seen.get_mut(*option).ok_or(Wrong::Unknown)?;
            if std::mem::replace(seen, true) {
                return Err(Wrong::Twice);
            }
        }
        let count = u32::try_from(options.len()).unwrap_or(u32::MAX);
        match self {
            Self::Single => between(count, 1, 1),
            Self::Multiple { least, most } => between(count, *least, *most),
            Self::Score { highest, .. } => at_most(vote, *highest),
            Self::Judgment { grades } => {
                at_most(vote, u32::try_from(grades.len().saturating_sub(1)).unwrap_or(u32::MAX))
            }
            Self::Points { most, .. } => at_most(vote, *most).and_then(|()| self.within(vote, choices)),
            Self::Quadratic { .. } | Self::Budget { .. } => self.within(vote, choices),
            Self::Approval { .. } | Self::Ranked(_) | Self::YesNo { .. } | Self::Opinions => Ok(()),
        }
    }

    /// What a ballot has left of its points, its credits, the money, or the options of [`Method::Multiple`]; below zero, it
    /// is over by so much. `None` where nothing runs out. It need not be a valid ballot: this is for the one who is
    /// filling it in. A project of unknown cost costs nothing, and neither does an option that there is not.
    pub fn left(&self, vote: &Vote, choices: &[Choice]) -> Option<i64> {
        let all = match self {
            Self::Multiple { most, .. } => u64::from(*most),
            Self::Points { points: all, .. } | Self::Quadratic { credits: all } => u64::from(*all),
            Self::Budget { budget, .. } => *budget,
            _ => return None,
        };
        let left = i128::from(all).saturating_sub(i128::try_from(self.spent(vote, choices)).unwrap_or(i128::MAX));
        Some(i64::try_from(left).unwrap_or(if left < 0 { i64::MIN } else { i64::MAX }))
    }

    /// Whether this method asks for votes of this kind.
    fn takes(&self, vote: &Vote) -> bool {
        match self {
            Self::Single | Self::Multiple { .. } | Self::Approval { .. } | Self::Budget { .. } => {
                matches!(vote, Vote::Choices(_))
            }
            Self::Score { .. } | Self::Judgment { .. } | Self::Points { .. } | Self::Quadratic { .. } => {
                matches!(vote, Vote::Numbers(_))
            }
            Self::Ranked(_) => matches!(vote, Vote::Ranking(_)),
            Self::YesNo { .. } => matches!(vote, Vote::Answer(_)),
            Self::Opinions => matches!(vote, Vote::Opinions(_)),
        }
    }

    /// What a ballot spends of whatever runs out.
    fn spent(&self, vote: &Vote, choices: &[Choice]) -> u128 {
        let square = |number: u32| u128::from(number).saturating_mul(number.into());
        match (self, vote) {
            (Self::Multiple { .. }, Vote::Choices(options)) => options.len() as u128,
            (Self::Points { .. }, Vote::Numbers(numbers)) => {
                numbers.iter().map(|(_, number)| u128::from(*number)).sum()
            }
            (Self::Quadratic { .. }, Vote::Numbers(numbers)) => {
                numbers.iter().fold(0, |sum, (_, number)| sum.saturating_add(square(*number)))
            }
            (Self::Budget { .. }, Vote::Choices(options)) => options
                .iter()
                .filter_map(|option| choices.get(*option)?.cost)
                .fold(0, |sum, cost| sum.saturating_add(cost.into())),
            _ => 0,
        }
    }

    /// Neither over what there is nor below what must be spent.
    fn within(&self, vote: &Vote, choices: &[Choice]) -> Result<(), Wrong> {
        let left = self.left(vote, choices).unwrap_or(0);
        if left < 0 {
            return Err(Wrong::Over(left.unsigned_abs()));
        }
        let Self::Budget { budget, least_percent, .. } = self else { return Ok(()) };
        let least = u128::from(*budget).saturating_mul(u128::from(*least_percent)).div_ceil(100);
        match least.saturating_sub(self.spent(vote, choices)) {
            0 => Ok(()),
            missing => Err(Wrong::Under(u64::try_from(missing).unwrap_or(u64::MAX))),
        }
    }
}

fn between(count: u32, least: u32, most: u32) -> Result<(), Wrong> {
    if count < least {
        Err(Wrong::TooFew(least))
    } else if count > most {
        Err(Wrong::TooMany(most))
    } else {
        Ok(())
    }
}

/// Whether no number of a vote is greater than the highest.
fn at_most(vote: &Vote, highest: u32) -> Result<(), Wrong> {
    let Vote::Numbers(numbers) = vote else { return Err(Wrong::Kind) };
    if numbers.iter().any(|(_, number)| *number > highest) { Err(Wrong::TooHigh(highest)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::{Aggregate, Allocation, Answer, Majority, Missing, Opinion, Ranking};

    /// Projects at these costs.
    fn projects(costs: &[u64]) -> Vec<Choice> {
        costs.iter().map(|cost| Choice { cost: Some(*cost), ..Choice::default() }).collect()
    }

    #[test]
    fn more_options_than_asked_are_refused_and_not_cut_off() {
        let (three, two) = (projects(&[0, 0, 0]), Method::Multiple { least: 1, most: 2 });
        let choices = |options: &[usize]| Vote::Choices(options.to_vec());
        assert_eq!(two.check(&choices(&[0, 2]), &three), Ok(()));
        assert_eq!(two.check(&choices(&[0, 1, 2]), &three), Err(Wrong::TooMany(2)));
        assert_eq!(two.check(&choices(&[]), &three), Err(Wrong::TooFew(1)));
        assert_eq!(two.check(&choices(&[0, 3]), &three), Err(Wrong::Unknown));
        assert_eq!(two.check(&choices(&[1, 1]), &three), Err(Wrong::Twice));
        assert_eq!(two.check(&Vote::Answer(Answer::Yes), &three), Err(Wrong::Kind));
        assert_eq!(Method::Single.check(&choices(&[0, 1]), &three), Err(Wrong::TooMany(1)));
        assert_eq!(Method::Approval { seats: 1 }.check(&choices(&[2, 0, 1]), &three), Ok(()));
        assert_eq!((two.left(&choices(&[0]), &three), two.left(&choices(&[0, 1, 2]), &three)), (Some(1), Some(-1)));
    }

    #[test]
    fn nothing_at_all_may_be_said_in_every_poll() {
        for method in [
            Method::Single,
            Method::Multiple { least: 2, most: 3 },
            Method::Score { highest: 5, by: Aggregate::Star },
            Method::Judgment { grades: Vec::new() },
            Method::Ranked(Ranking::Schulze),
            Method::YesNo { majority: Majority::Simple },
            Method::Opinions,
        ] {
            assert_eq!(method.check(&Vote::Blank, &[]), Ok(()), "{method:?}");
        }
        assert!(Vote::Ranking(vec![Vec::new()]).is_blank() && !Vote::Answer(Answer::Abstain).is_blank());
    }

    #[test]
    fn what_is_left_of_the_money_runs_down_to_what_is_over() {
        let budget = Method::Budget {
            budget: 100,
            currency: "EUR".to_owned(),
            least_percent: 70,
            allocation: Allocation::EqualShares,
        };
        let parks = projects(&[69, 70, 31, u64::MAX]);
        let check = |options: &[usize]| budget.check(&Vote::Choices(options.to_vec()), &parks);
        let left = |options: &[usize]| budget.left(&Vote::Choices(options.to_vec()), &parks);
        assert_eq!((check(&[0]), left(&[0])), (Err(Wrong::Under(1)), Some(31)));
        assert_eq!((check(&[1]), left(&[1])), (Ok(()), Some(30)));
        assert_eq!((check(&[0, 2]), left(&[0, 2])), (Ok(()), Some(0)));
        assert_eq!((check(&[1, 2]), left(&[1, 2])), (Err(Wrong::Over(1)), Some(-1)));
        assert_eq!(left(&[0, 1, 2, 3]), Some(i64::MIN));
    }

    #[test]
    fn points_are_bounded_together_and_each() {
        let numbers = |numbers: &[(usize, u32)]| Vote::Numbers(numbers.to_vec());
        let three = projects(&[0, 0, 0]);
        let points = Method::Points { points: 10, most: 6 };
        assert_eq!(points.check(&numbers(&[(0, 6), (2, 4)]), &three), Ok(()));
        assert_eq!(points.check(&numbers(&[(0, 7)]), &three), Err(Wrong::TooHigh(6)));
        assert_eq!(points.check(&numbers(&[(0, 6), (1, 6)]), &three), Err(Wrong::Over(2)));
        let quadratic = Method::Quadratic { credits: 100 };
        assert_eq!(quadratic.check(&numbers(&[(0, 8), (1, 6)]), &three), Ok(()));
        assert_eq!(quadratic.check(&numbers(&[(0, 10), (1, 1)]), &three), Err(Wrong::Over(1)));
        assert_eq!(quadratic.left(&numbers(&[(0, u32::MAX), (1, u32::MAX)]), &three), Some(i64::MIN));
        let grades = Method::Judgment { grades: vec!["good".to_owned(), "bad".to_owned()] };
        assert_eq!(grades.check(&numbers(&[(0, 1)]), &three), Ok(()));
        assert_eq!(grades.check(&numbers(&[(0, 2)]), &three), Err(Wrong::TooHigh(1)));
    }

    #[test]
    fn a_ranking_may_hold_equals_and_gaps_but_no_option_twice() {
        let borda = Method::Ranked(Ranking::Borda { missing: Missing::Mean });
        let three = projects(&[0, 0, 0]);
        assert_eq!(borda.check(&Vote::Ranking(vec![vec![2, 0], vec![], vec![1]]), &three), Ok(()));
        assert_eq!(borda.check(&Vote::Ranking(vec![vec![2], vec![0], vec![2]]), &three), Err(Wrong::Twice));
        let opinions = Vote::Opinions(vec![(0, Opinion::Agree), (0, Opinion::Pass)]);
        assert_eq!(Method::Opinions.check(&opinions, &three), Err(Wrong::Twice));
    }
}
