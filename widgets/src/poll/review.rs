//! Is all of this right? What will be cast, in words.

use civic_core::poll::{self, Method, Vote};
use yew::prelude::*;

use super::texts;
use super::widget::Poll;
use crate::browser::intl;
use crate::ui::{self, Tone};
use crate::words::Words;

impl Poll {
    pub(super) fn view_review(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let ballots = self.voting.ballots();
        html! {
            <div class="review">
                <dl>
                    { for ballots.iter().map(|ballot| html! {
                        <div>
                            <dt><bdi>{ &ballot.poll.question }</bdi></dt>
                            <dd>
                                <ul class="answers">
                                    { for answers(words, ballot.poll, ballot.vote).into_iter().map(|answer| html! { <li><bdi>{ answer }</bdi></li> }) }
                                    if !ballot.words.is_empty() {
                                        <li><bdi class="prose">{ ballot.words }</bdi></li>
                                    }
                                </ul>
                            </dd>
                        </div>
                    }) }
                </dl>
                { for ballots.first().map(|ballot| ui::notice(Tone::Info, html! { <p>{ texts::change(words, ballot.poll) }</p> })) }
            </div>
        }
    }
}

/// What a vote says, a line each.
fn answers(words: &Words, poll: &poll::Poll, vote: &Vote) -> Vec<String> {
    let name = |option: &usize| poll.choices.get(*option).map_or_else(String::new, |choice| choice.name.clone());
    match vote {
        Vote::Blank if poll.is_written() => Vec::new(),
        Vote::Blank => vec![words.say("poll-blank-said")],
        Vote::Choices(options) => options.iter().map(name).collect(),
        Vote::Ranking(places) => {
            let line = |(place, equals): (usize, &Vec<usize>)| {
                format!("{place}. {}", equals.iter().map(name).collect::<Vec<_>>().join(", "))
            };
            (1..).zip(places).map(line).collect()
        }
        Vote::Numbers(numbers) => numbers
            .iter()
            .map(|(option, number)| {
                let said = match &poll.method {
                    Method::Judgment { grades } => grades.get(*number as usize).cloned().unwrap_or_default(),
                    _ => intl::number(words.locale(), (*number).into()),
                };
                format!("{}: {said}", name(option))
            })
            .collect(),
        Vote::Answer(answer) => vec![words.say(texts::answer(*answer))],
        Vote::Opinions(opinions) => opinions
            .iter()
            .map(|(option, opinion)| format!("{}: {}", name(option), words.say(texts::opinion(*opinion))))
            .collect(),
    }
}
