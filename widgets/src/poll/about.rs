//! What is decided, by whom, until when, and what happens with the result.

use civic_core::poll::{self, Phase, PollId};
use yew::prelude::*;

use super::texts;
use super::widget::Poll;
use crate::browser::clock;
use crate::ui;
use crate::words::Words;

impl Poll {
    /// What to know before one votes.
    pub(super) fn view_about(&self, words: &Words, poll: &poll::Poll) -> Html {
        let can = self.voting.capabilities(&poll.id);
        let mut facts = vec![("poll-until", texts::phase(words, poll, clock::now()))];
        facts.extend(poll.organiser.clone().map(|organiser| ("poll-by", organiser)));
        facts.push(("poll-who", texts::who(words, poll, can)));
        facts.push(("poll-secrecy", words.say(if poll.is_secret { "poll-secret" } else { "poll-not-secret" })));
        // What somebody could do while it was open is of no use any more.
        if poll.phase(clock::now()) != Phase::Closed {
            facts.push(("poll-change", texts::change(words, poll)));
            facts.push(("poll-results", texts::disclosure(words, poll.results)));
        }
        facts.extend(poll.consequence.clone().map(|consequence| ("poll-consequence", consequence)));
        html! {
            <>
                if !poll.text.is_empty() {
                    <div class="prose city-says" part="text" dir="auto">{ ui::prose(words, &poll.text) }</div>
                }
                <dl class="facts" part="facts">
                    { for facts.into_iter().map(|(label, fact)| html! {
                        <div><dt>{ words.say(label) }</dt><dd><bdi>{ fact }</bdi></dd></div>
                    }) }
                </dl>
                { self.view_page(words, &poll.id) }
            </>
        }
    }

    /// The poll's own page on the platform.
    pub(super) fn view_page(&self, words: &Words, id: &PollId) -> Html {
        let page = self.voting.poll(id).and_then(|poll| poll.page.as_ref());
        html! { { for page.map(|page| html! { <p>{ ui::anchor(words, &words.say("poll-page"), page) }</p> }) } }
    }
}
