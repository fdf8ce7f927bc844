//! How a result came about, where bars do not show it: rounds, grades, pairs, opinions, money.

use civic_core::poll::counting::{Answers, Budgeted, Detail, Grades, Opinions, Outcome, Pairwise, Rounds, Runoff};
use civic_core::poll::{self, Method};
use yew::prelude::*;

use super::results::number;
use crate::browser::intl;
use crate::words::Words;

/// What a count says beside the figure of each option.
pub(super) fn view_detail(words: &Words, poll: &poll::Poll, outcome: &Outcome) -> Html {
    match &outcome.detail {
        Detail::Rounds(rounds) => view_rounds(words, poll, rounds),
        Detail::Grades(grades) => view_grades(words, poll, grades),
        Detail::Pairwise(pairs) => view_pairs(words, poll, pairs),
        Detail::Opinions(opinions) => view_opinions(words, poll, opinions),
        Detail::Answers(answers) => view_needed(words, answers),
        Detail::Budget(budgeted) => view_spent(words, poll, budgeted),
        Detail::Runoff(runoff) => view_runoff(words, poll, runoff),
        Detail::Plain | Detail::Ratings(_) => Html::default(),
    }
}

/// A line of a table: what it is about, and its cells.
type Line = (String, Vec<String>);

/// A table that scrolls by itself where it is wider than the page, also by keyboard.
fn view_table(words: &Words, caption: &str, columns: Vec<String>, lines: impl Iterator<Item = Line>) -> Html {
    let caption = words.say(caption);
    html! {
        <div class="table" tabindex="0" role="region" aria-label={caption.clone()}>
            <table part="table">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.say("poll-option") }</th>
                        { for columns.into_iter().map(|column| html! { <th scope="col"><bdi>{ column }</bdi></th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for lines.map(|(name, cells)| html! {
                        <tr>
                            <th scope="row"><bdi>{ name }</bdi></th>
                            { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn names(poll: &poll::Poll) -> impl Iterator<Item = String> {
    poll.choices.iter().map(|choice| choice.name.clone())
}

fn name(poll: &poll::Poll, option: usize) -> String {
    poll.choices.get(option).map_or_else(String::new, |choice| choice.name.clone())
}

fn numbers(words: &Words, numbers: &[u64]) -> Vec<String> {
    numbers.iter().map(|votes| number(words, *votes)).collect()
}

/// Each round of a count by transfers.
fn view_rounds(words: &Words, poll: &poll::Poll, rounds: &Rounds) -> Html {
    let part = |votes: u64| intl::number(words.locale(), votes as f64 / rounds.of.max(1) as f64);
    let columns = (1..=rounds.rounds.len()).map(|round| number(words, round as u64)).collect();
    let options = names(poll).enumerate().map(|(option, name)| {
        let votes = rounds.rounds.iter().map(|round| round.votes.get(option).copied().flatten());
        (name, votes.map(|votes| votes.map_or_else(|| "–".to_owned(), part)).collect())
    });
    let exhausted = rounds.rounds.iter().map(|round| part(round.exhausted)).collect();
    let last = std::iter::once((words.say("poll-exhausted"), exhausted));
    view_table(words, "poll-rounds", columns, options.chain(last))
}

fn view_grades(words: &Words, poll: &poll::Poll, grades: &Grades) -> Html {
    let Method::Judgment { grades: columns } = &poll.method else { return Html::default() };
    let lines = names(poll).zip(&grades.counts).map(|(name, counts)| (name, numbers(words, counts)));
    view_table(words, "poll-grades", columns.clone(), lines)
}

fn view_pairs(words: &Words, poll: &poll::Poll, pairs: &Pairwise) -> Html {
    let lines = names(poll).zip(&pairs.preferred).enumerate().map(|(row, (name, preferred))| {
        let mut cells = numbers(words, preferred);
        if let Some(itself) = cells.get_mut(row) {
            "–".clone_into(itself);
        }
        (name, cells)
    });
    view_table(words, "poll-pairwise", names(poll).collect(), lines)
}

fn view_opinions(words: &Words, poll: &poll::Poll, opinions: &[Opinions]) -> Html {
    let columns = ["poll-agree", "poll-disagree", "poll-pass"].map(|id| words.say(id));
    let lines = names(poll).zip(opinions).map(|(name, said)| {
        let Opinions { agree, disagree, pass } = *said;
        (name, numbers(words, &[agree, disagree, pass]))
    });
    view_table(words, "poll-opinions-table", columns.into(), lines)
}

fn view_needed(words: &Words, answers: &Answers) -> Html {
    let values = [("needed", number(words, answers.needed).into()), ("base", number(words, answers.base).into())];
    html! { <p>{ words.with("poll-needed", &values) }</p> }
}

fn view_spent(words: &Words, poll: &poll::Poll, budgeted: &Budgeted) -> Html {
    let Method::Budget { currency, .. } = &poll.method else { return Html::default() };
    let money = |amount: u64| intl::money(words.locale(), amount as f64, currency).into();
    let Budgeted { budget, spent, left } = *budgeted;
    let values = [("budget", money(budget)), ("spent", money(spent)), ("left", money(left))];
    html! { <p>{ words.with("poll-spent", &values) }</p> }
}

fn view_runoff(words: &Words, poll: &poll::Poll, runoff: &Runoff) -> Html {
    let ([first, second], [votes, others]) = (runoff.finalists, runoff.votes);
    let values = [
        ("first", name(poll, first).into()),
        ("second", name(poll, second).into()),
        ("votes", number(words, votes).into()),
        ("others", number(words, others).into()),
        ("equal", number(words, runoff.equal).into()),
    ];
    html! { <p>{ words.with("poll-runoff", &values) }</p> }
}
