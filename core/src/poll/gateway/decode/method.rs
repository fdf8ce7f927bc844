//! How one votes, in the words of [`Method`]'s serde.

use super::number;
use crate::document::Node;
use crate::poll::{Aggregate, Allocation, Majority, Method, Missing, Overvote, Quota, Ranking, Transfer};

/// `None` of a method that we do not know.
pub(super) fn method(node: &Node<'_>) -> Option<Method> {
    Some(match node.text("method")? {
        "single" => Method::Single,
        "multiple" => Method::Multiple { least: number(node, "least")?, most: number(node, "most")? },
        "approval" => Method::Approval { seats: number(node, "seats")? },
        "score" => Method::Score { highest: number(node, "highest")?, by: aggregate(node.get("by")?)? },
        "judgment" => {
            let Some(Node::List(grades)) = node.get("grades") else { return None };
            Method::Judgment { grades: grades.iter().filter_map(Node::scalar).map(str::to_owned).collect() }
        }
        "ranked" => Method::Ranked(ranking(node)?),
        "yes-no" => Method::YesNo {
            majority: match node.text("majority")? {
                "simple" => Majority::Simple,
                "absolute" => Majority::Absolute,
                "two-thirds" => Majority::TwoThirds,
                _ => return None,
            },
        },
        "opinions" => Method::Opinions,
        "points" => Method::Points { points: number(node, "points")?, most: number(node, "most")? },
        "quadratic" => Method::Quadratic { credits: number(node, "credits")? },
        "budget" => Method::Budget {
            budget: number(node, "budget")?,
            currency: node.text("currency")?.to_owned(),
            least_percent: number(node, "least_percent")?,
            allocation: allocation(node.get("allocation")?)?,
        },
        _ => return None,
    })
}

fn aggregate(node: &Node<'_>) -> Option<Aggregate> {
    match node.scalar() {
        Some("sum") => Some(Aggregate::Sum),
        Some("star") => Some(Aggregate::Star),
        Some(_) => None,
        None => Some(Aggregate::Mean { least_ratings: number(node.get("mean")?, "least_ratings")? }),
    }
}

fn ranking(node: &Node<'_>) -> Option<Ranking> {
    Some(match node.text("count")? {
        "borda" => Ranking::Borda {
            missing: match node.text("missing")? {
                "mean" => Missing::Mean,
                "zero" => Missing::Zero,
                _ => return None,
            },
        },
        "instant-runoff" => Ranking::InstantRunoff { overvote: overvote(node)? },
        "schulze" => Ranking::Schulze,
        "transferable" => {
            let decimals = number(node.get("transfer")?.get("fraction")?, "decimals")?;
            let quota = match node.text("quota") {
                Some("whole") | None => Quota::Whole,
                Some("fraction") => Quota::Fraction,
                Some(_) => return None,
            };
            let (transfer, overvote) = (Transfer::Fraction { decimals }, overvote(node)?);
            Ranking::Transferable { seats: number(node, "seats")?, quota, transfer, overvote }
        }
        _ => return None,
    })
}

fn overvote(node: &Node<'_>) -> Option<Overvote> {
    match node.text("overvote")? {
        "exhaust" => Some(Overvote::Exhaust),
        "skip" => Some(Overvote::Skip),
        _ => None,
    }
}

fn allocation(node: &Node<'_>) -> Option<Allocation> {
    match node.scalar() {
        Some("greedy") => Some(Allocation::Greedy),
        Some("greedy-no-skip") => Some(Allocation::GreedyNoSkip),
        Some("equal-shares") => Some(Allocation::EqualShares),
        Some(_) => None,
        None => Some(Allocation::GreedyThreshold { least: number(node.get("greedy-threshold")?, "least")? }),
    }
}
