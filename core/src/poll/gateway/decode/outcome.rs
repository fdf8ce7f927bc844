//! What a count says, in the words of [`Outcome`]'s serde.

use super::number;
use crate::document::Node;
use crate::poll::counting::{
    Answers, Broken, Budgeted, Detail, Figure, Grades, Opinions, Outcome, Pairwise, Round, Rounds, Runoff, Tie, Turnout,
};

/// `None` if anything is not as it must be: half a result would be a wrong one.
pub(super) fn outcome(node: &Node<'_>) -> Option<Outcome> {
    Some(Outcome {
        cast: number(node, "cast")?,
        valid: number(node, "valid")?,
        blank: number(node, "blank")?,
        invalid: number(node, "invalid")?,
        figures: each(node.get("figures")?, figure)?,
        winners: numbers(node.get("winners")?)?,
        ties: each(node.get("ties")?, tie)?,
        detail: detail(node.get("detail")?)?,
    })
}

pub(super) fn turnout(node: &Node<'_>) -> Option<Turnout> {
    match node.scalar() {
        Some("enough") => Some(Turnout::Enough),
        Some("unknown") => Some(Turnout::Unknown),
        Some(_) => None,
        None => number(node, "missing").map(Turnout::Missing),
    }
}

/// All items of a list, if all are what they must be.
fn each<'n, 'a, T>(node: &'n Node<'a>, read: impl Fn(&'n Node<'a>) -> Option<T>) -> Option<Vec<T>> {
    match node {
        Node::List(list) => list.iter().map(read).collect(),
        Node::Null | Node::Text(_) | Node::Map(_) => None,
    }
}

fn whole<N: std::str::FromStr>(node: &Node<'_>) -> Option<N> {
    match node {
        Node::Text(text) => text.parse().ok(),
        Node::Null | Node::List(_) | Node::Map(_) => None,
    }
}

fn numbers<N: std::str::FromStr>(node: &Node<'_>) -> Option<Vec<N>> {
    each(node, whole)
}

fn table(node: &Node<'_>) -> Option<Vec<Vec<u64>>> {
    each(node, numbers)
}

/// A pair.
fn two<N: std::str::FromStr>(node: &Node<'_>) -> Option<[N; 2]> {
    numbers(node)?.try_into().ok()
}

fn figure(node: &Node<'_>) -> Option<Figure> {
    let of = number(node, "of").filter(|of| *of != 0)?;
    Some(Figure { parts: number(node, "parts")?, of })
}

fn tie(node: &Node<'_>) -> Option<Tie> {
    let (options, drawn) = (numbers(node.get("options")?)?, numbers(node.get("drawn")?)?);
    Some(Tie { options, seats: number(node, "seats")?, drawn })
}

fn detail(node: &Node<'_>) -> Option<Detail> {
    if node.scalar() == Some("plain") {
        return Some(Detail::Plain);
    }
    let [(kind, node)] = node.fields() else { return None };
    Some(match kind.as_ref() {
        "ratings" => Detail::Ratings(numbers(node)?),
        "runoff" => Detail::Runoff(Runoff {
            finalists: two(node.get("finalists")?)?,
            votes: two(node.get("votes")?)?,
            equal: number(node, "equal")?,
        }),
        "grades" => {
            Detail::Grades(Grades { counts: table(node.get("counts")?)?, order: each(node.get("order")?, numbers)? })
        }
        "rounds" => Detail::Rounds(Rounds { of: number(node, "of")?, rounds: each(node.get("rounds")?, round)? }),
        "pairwise" => {
            Detail::Pairwise(Pairwise { preferred: table(node.get("preferred")?)?, paths: table(node.get("paths")?)? })
        }
        "answers" => Detail::Answers(Answers {
            yes: number(node, "yes")?,
            no: number(node, "no")?,
            abstain: number(node, "abstain")?,
            base: number(node, "base")?,
            needed: number(node, "needed")?,
            is_reached: node.flag("is-reached")?,
        }),
        "opinions" => Detail::Opinions(each(node, opinions)?),
        "budget" => Detail::Budget(Budgeted {
            budget: number(node, "budget")?,
            spent: number(node, "spent")?,
            left: number(node, "left")?,
        }),
        _ => return None,
    })
}

fn opinions(node: &Node<'_>) -> Option<Opinions> {
    let (agree, disagree) = (number(node, "agree")?, number(node, "disagree")?);
    Some(Opinions { agree, disagree, pass: number(node, "pass")? })
}

fn round(node: &Node<'_>) -> Option<Round> {
    let votes = |node: &Node<'_>| if *node == Node::Null { Some(None) } else { whole(node).map(Some) };
    Some(Round {
        votes: each(node.get("votes")?, votes)?,
        exhausted: number(node, "exhausted")?,
        lost: number(node, "lost")?,
        quota: number(node, "quota")?,
        elected: numbers(node.get("elected")?)?,
        eliminated: numbers(node.get("eliminated")?)?,
        tie: match node.get("tie") {
            None | Some(Node::Null) => None,
            Some(tie) => Some(broken(tie)?),
        },
    })
}

fn broken(node: &Node<'_>) -> Option<Broken> {
    if node.scalar() == Some("together") {
        return Some(Broken::Together);
    }
    let [(kind, options)] = node.fields() else { return None };
    let options = numbers(options)?;
    match kind.as_ref() {
        "earlier" => Some(Broken::Earlier(options)),
        "lot" => Some(Broken::Lot(options)),
        "open" => Some(Broken::Open(options)),
        _ => None,
    }
}
