//! Results: numbers in words and bars, of how many, and how they came about.

use civic_core::poll::counting::{Detail, Figure as Exact, Outcome, Turnout};
use civic_core::poll::voting::{Action, State};
use civic_core::poll::{self, Counted, Disclosure, Figure, Method, Phase, Results, Writes};
use yew::prelude::*;

use super::tables::view_detail;
use super::texts;
use super::widget::Poll;
use crate::browser::{clock, intl};
use crate::errors;
use crate::ui::{self, Tone};
use crate::words::Words;

/// One bar: a name, its number in words, the share of the whole, and whether it won.
struct Bar {
    name: String,
    said: String,
    share: f64,
    won: bool,
}

impl Poll {
    /// What there is to see of the poll in this place of the sheet where nobody votes here and now.
    pub(super) fn view_outcome(&self, ctx: &Context<Self>, at: usize) -> Html {
        let words = &ctx.props().words;
        let sheet = self.sheet();
        let Some(poll) = sheet.get(at) else { return Html::default() };
        let by_link = self.voting.capabilities(&poll.id).is_some_and(|can| can.writes == Writes::Link);
        let phase = poll.phase(clock::now());
        let kept = self.voting.kept(&poll.id).filter(|_| self.voting.has_voted(&poll.id));
        html! {
            <>
                { for kept.map(|kept| html! {
                    <>
                        { ui::notice(Tone::Success, html! {
                            <div part="receipt">
                                <p class="notice-title">{ words.say("poll-voted") }</p>
                                { self.view_kept_receipt(words, kept, None) }
                            </div>
                        }) }
                        if phase == Phase::Open {
                            { self.view_changing(ctx, poll) }
                        }
                    </>
                }) }
                if phase == Phase::Open && by_link {
                    { ui::notice(Tone::Info, html! { <p>{ words.say("poll-elsewhere") }</p> }) }
                }
                if phase == Phase::Upcoming {
                    { self.view_options(words, poll) }
                }
                { self.view_results(ctx, poll) }
            </>
        }
    }

    /// Results that are shown to who has not voted yet.
    pub(super) fn view_so_far(&self, ctx: &Context<Self>) -> Html {
        let always = self.sheet().into_iter().filter(|poll| poll.results == Disclosure::Always);
        html! { <>{ for always.map(|poll| self.view_results(ctx, poll)) }</> }
    }

    /// What came out, as far as it is shown.
    pub(super) fn view_results(&self, ctx: &Context<Self>, poll: &poll::Poll) -> Html {
        let words = &ctx.props().words;
        let Some(offer) = self.voting.offer.value() else { return Html::default() };
        let counted = offer.reading.counted.iter().find(|counted| counted.poll == poll.id);
        let results = offer.reading.results.iter().find(|results| results.poll == poll.id);
        let content = match (counted, results, self.voting.detail(&poll.id)) {
            (Some(counted), ..) => view_counted(words, poll, counted),
            (None, Some(results), _) if !results.is_hidden() => view_told(words, poll, results),
            (.., Some(State::Asked)) => return ui::waiting(words.say("loading")),
            (.., Some(State::Failed(error))) => {
                let again = self.on(ctx, || Action::LoadAgain);
                let reason = error.as_ref().map(|error| errors::error(words, error));
                return ui::failure(words.say("poll-result-failed"), reason, words.say("try-again"), again);
            }
            _ => return html! { <p class="hint">{ texts::disclosure(words, poll.results) }</p> },
        };
        html! {
            <section class="results" part="results">
                <p class="subheading">{ words.say("poll-result") }</p>
                { content }
                <p class="hint">{ texts::counting(words, &poll.method) }</p>
            </section>
        }
    }
}

pub(super) fn number(words: &Words, number: u64) -> String {
    intl::number(words.locale(), number as f64)
}

/// A count to its last detail.
fn view_counted(words: &Words, poll: &poll::Poll, counted: &Counted) -> Html {
    let outcome = &counted.outcome;
    let name = |option: usize| poll.choices.get(option).map_or_else(String::new, |choice| choice.name.clone());
    let values = [
        ("cast", number(words, outcome.cast).into()),
        ("blank", number(words, outcome.blank).into()),
        ("invalid", number(words, outcome.invalid).into()),
    ];
    let turnout = match (counted.turnout, counted.eligible) {
        (Some(Turnout::Missing(missing)), _) => {
            Some(words.with("poll-quorum-missing", &[("count", (missing as f64).into())]))
        }
        (Some(Turnout::Enough), _) => Some(words.say("poll-quorum-enough")),
        _ => None,
    };
    let share = counted.eligible.filter(|eligible| *eligible > 0).map(|eligible| {
        let percent = intl::percent(words.locale(), outcome.cast as f64 / eligible as f64);
        words.with("poll-turnout", &[("percent", percent.into()), ("eligible", number(words, eligible).into())])
    });
    let winners: Vec<_> = outcome.winners.iter().map(|winner| name(*winner)).collect();
    html! {
        <>
            if !counted.is_final {
                <p>{ words.say("poll-so-far") }</p>
            }
            if !winners.is_empty() && counted.is_final {
                { ui::notice(Tone::Success, html! {
                    <p>{ words.with("poll-winners", &[("count", (winners.len() as f64).into()), ("names", winners.join(", ").into())]) }</p>
                }) }
            }
            { for outcome.ties.iter().map(|tie| {
                let names: Vec<_> = tie.options.iter().map(|option| name(*option)).collect();
                ui::notice(Tone::Info, html! { <p>{ words.with("poll-tie", &[("names", names.join(", ").into())]) }</p> })
            }) }
            { view_bars(bars(words, poll, outcome)) }
            <p>{ words.with("poll-ballots", &values) }{ for share.map(|share| format!(" {share}")) }</p>
            { for turnout.map(|turnout| html! { <p>{ turnout }</p> }) }
            { for margin(words, poll, outcome).map(|margin| html! { <p>{ margin }</p> }) }
            { view_detail(words, poll, outcome) }
        </>
    }
}

fn bars(words: &Words, poll: &poll::Poll, outcome: &Outcome) -> Vec<Bar> {
    if let Detail::Answers(answers) = &outcome.detail {
        let bar = |id: &str, count: u64, won: bool| {
            let share = count as f64 / outcome.valid.max(1) as f64;
            let said = format!("{} ({})", number(words, count), intl::percent(words.locale(), share));
            Bar { name: words.say(id), said, share, won }
        };
        return vec![
            bar("yes", answers.yes, answers.is_reached),
            bar("no", answers.no, false),
            bar("poll-abstain", answers.abstain, false),
        ];
    }
    let value = |figure: &Exact| figure.parts as f64 / figure.of.max(1) as f64;
    // Of votes the base is the ballots, so that a bar says a share; other figures are beside the greatest of them.
    let is_of_ballots = matches!(
        poll.method,
        Method::Single | Method::Multiple { .. } | Method::Approval { .. } | Method::Budget { .. }
    );
    let greatest = outcome.figures.iter().map(value).fold(1.0, f64::max);
    let base = if is_of_ballots { outcome.valid.max(1) as f64 } else { greatest };
    let mut bars: Vec<_> = outcome
        .figures
        .iter()
        .enumerate()
        .map(|(option, figure)| {
            let share = match &poll.method {
                // The first grade is the best.
                Method::Judgment { grades } => 1.0 - value(figure) / grades.len().max(1) as f64,
                _ => value(figure) / base,
            };
            let said = intl::number(words.locale(), value(figure));
            let said = match &poll.method {
                _ if is_of_ballots => format!("{said} ({})", intl::percent(words.locale(), share)),
                Method::Judgment { grades } => grades.get(figure.parts as usize).cloned().unwrap_or(said),
                _ => said,
            };
            let name = poll.choices.get(option).map_or_else(String::new, |choice| choice.name.clone());
            Bar { name, said, share, won: outcome.winners.contains(&option) }
        })
        .collect();
    // Of equal ones, who won comes first.
    bars.sort_by(|one, other| other.share.total_cmp(&one.share).then(other.won.cmp(&one.won)));
    bars
}

/// By how much the last that was chosen is ahead of the first that was not, where votes are what counts.
fn margin(words: &Words, poll: &poll::Poll, outcome: &Outcome) -> Option<String> {
    if !matches!(poll.method, Method::Single | Method::Multiple { .. } | Method::Approval { .. }) {
        return None;
    }
    let votes = |won: bool| {
        let figures = outcome.figures.iter().enumerate();
        figures.filter(move |(option, _)| outcome.winners.contains(option) == won).map(|(_, figure)| figure.parts)
    };
    let lead = votes(true).min()?.checked_sub(votes(false).max()?)?;
    Some(words.with("poll-margin", &[("count", intl::number(words.locale(), lead as f64).into())]))
}

fn view_bars(bars: Vec<Bar>) -> Html {
    html! {
        <ul class="bars" part="bars">
            { for bars.into_iter().map(|bar| html! {
                <li class={bar.won.then_some("won")} part="bar">
                    <p>
                        if bar.won {
                            <span aria-hidden="true">{ "★ " }</span>
                        }
                        <bdi>{ bar.name }</bdi>{ ": " }<strong>{ bar.said }</strong>
                    </p>
                    { ui::bar(bar.share) }
                </li>
            }) }
        </ul>
    }
}

/// What a platform itself counted.
fn view_told(words: &Words, poll: &poll::Poll, results: &Results) -> Html {
    let base = results.voters.or(results.ticks);
    let votes = |figure: &Figure| match figure {
        Figure::Hidden => None,
        Figure::Votes(votes) => Some(*votes),
        Figure::Points { points, .. } => Some(*points),
        Figure::Opinions { agree, .. } => Some(*agree),
        Figure::Grades(grades) => Some(grades.iter().sum()),
    };
    let greatest = results.counts.iter().filter_map(|count| votes(&count.figure)).max().unwrap_or_default();
    let mut bars: Vec<_> = results
        .counts
        .iter()
        .filter_map(|count| {
            let index = poll.choice(&count.choice)?;
            let votes = votes(&count.figure)?;
            let base = match count.figure {
                Figure::Opinions { agree, disagree, pass } => agree.saturating_add(disagree).saturating_add(pass),
                _ => base.unwrap_or(greatest),
            };
            let share = votes as f64 / base.max(1) as f64;
            let said = match count.figure {
                Figure::Opinions { agree, disagree, pass } => words.with(
                    "poll-opinions",
                    &[
                        ("agree", number(words, agree).into()),
                        ("disagree", number(words, disagree).into()),
                        ("pass", number(words, pass).into()),
                    ],
                ),
                _ => format!("{} ({})", number(words, votes), intl::percent(words.locale(), share)),
            };
            let name = poll.choices.get(index).map_or_else(String::new, |choice| choice.name.clone());
            Some(Bar { name, said, share, won: count.won == Some(true) })
        })
        .collect();
    bars.sort_by(|one, other| other.share.total_cmp(&one.share));
    html! {
        <>
            { for results.voters.map(|voters| html! {
                <p>{ words.with("poll-voters", &[("count", (voters as f64).into())]) }</p>
            }) }
            { view_bars(bars) }
        </>
    }
}
