//! [`Method`]: how one votes and how votes are counted.

use serde::{Deserialize, Serialize};

/// A voting method with its rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "kebab-case")]
pub enum Method {
    /// One option; most votes win.
    Single,
    /// From `least` to `most` options; most votes win. Shares are of voters, and may be more than all together.
    Multiple {
        /// The fewest options of a valid ballot that is not blank.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Any number of options; most approvals win.
    Approval {
        /// How many win.
        seats: u32,
    },
    /// Each option a number from 0 to `highest`.
    Score {
        /// The best score.
        highest: u32,
        /// How scores become a result.
        by: Aggregate,
    },
    /// Each option a grade; the best median wins.
    Judgment {
        /// Names of the grades, best first.
        grades: Vec<String>,
    },
    /// Options in order of preference.
    Ranked(Ranking),
    /// Yes, no, or abstain.
    YesNo {
        /// What is enough.
        majority: Majority,
    },
    /// Each statement: agree, disagree, or pass.
    Opinions,
    /// Points to share out.
    Points {
        /// All points of one ballot.
        points: u32,
        /// The most that one option may get.
        most: u32,
    },
    /// Votes that cost their square.
    Quadratic {
        /// What one ballot may spend: the sum of squares.
        credits: u32,
    },
    /// Projects that fit a budget.
    Budget {
        /// The money there is, in whole units of the currency.
        budget: u64,
        /// ISO 4217.
        currency: String,
        /// The least that a ballot must spend, in percent of the budget; 0: no such rule.
        least_percent: u32,
        /// How projects are chosen.
        allocation: Allocation,
    },
}

/// How scores become a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregate {
    /// The greatest sum wins.
    Sum,
    /// The greatest mean of the ratings given wins, of options that have at least so many.
    Mean {
        /// How many ratings an option needs.
        least_ratings: u64,
    },
    /// The two greatest sums meet in a runoff: more voters prefer the winner.
    Star,
}

/// How rankings are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "count", rename_all = "kebab-case")]
pub enum Ranking {
    /// Places are points: the last gets 0, each better one 1 more.
    Borda {
        /// What options get that a ballot does not rank.
        missing: Missing,
    },
    /// The last is left out, round by round, until one has more than half of the ballots that go on.
    InstantRunoff {
        /// What becomes of a ballot with two options in one place.
        overvote: Overvote,
    },
    /// Who wins against each other one, on strongest paths by winning votes.
    Schulze,
    /// Several seats: what is over the quota goes on to the next preference.
    Transferable {
        /// How many win.
        seats: u32,
        /// How many votes are enough.
        #[serde(default)]
        quota: Quota,
        /// How the surplus goes on.
        transfer: Transfer,
        /// What becomes of a ballot with two options in one place.
        overvote: Overvote,
    },
}

/// What options get by Borda that a ballot does not rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The mean of the places that are left.
    Mean,
    /// Nothing, and what is ranked counts from the number that is ranked: modified Borda.
    Zero,
}

/// What becomes of a ballot once two options stand in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overvote {
    /// It counts for nobody from there on.
    #[default]
    Exhaust,
    /// It counts for nobody as long as more than one of them is in the count.
    Wait,
    /// That place is passed over.
    Skip,
}

/// How many votes a seat takes, by Droop: more than the ballots shared by one more than the seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quota {
    /// The next whole number.
    #[default]
    Whole,
    /// The next number of the decimals that are kept.
    Fraction,
}

/// How a surplus goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transfer {
    /// All ballots of who was elected go on at a fraction of their value, cut off after so many decimals (weighted inclusive
    /// Gregory).
    Fraction {
        /// Decimals kept.
        decimals: u8,
    },
}

/// What is enough for yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Majority {
    /// More yes than no.
    Simple,
    /// More than half of all ballots cast.
    Absolute,
    /// Two thirds of yes and no.
    TwoThirds,
}

/// How projects are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allocation {
    /// By votes; what no longer fits is passed over.
    Greedy,
    /// By votes, up to the first that does not fit.
    GreedyNoSkip,
    /// By votes, of those that have so many.
    GreedyThreshold {
        /// The fewest votes.
        least: u64,
    },
    /// Each voter has the same share of the money; completed by raising it (method of equal shares, cost utilities, Add1).
    EqualShares,
}
