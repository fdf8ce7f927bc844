//! Notices above the form: what was kept, what may be lost, what the city refused.

use civic_core::report::form::{Keeping, Problem, ProblemKind};
use civic_core::submission::Submission;
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Report, ReportProps};
use crate::errors;
use crate::ui::{self, Look, Tone, Trouble};

impl Report {
    /// What the citizen should know before they go on.
    pub(super) fn view_notes(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        html! {
            <>
                if self.form.restored {
                    { ui::notice(Tone::Info, html! {
                        <>
                            <p>{ words.say("draft-restored") }</p>
                            { ui::button(Look::Link, words.say("draft-discard"), ctx.link().callback(|_| Msg::Discard)) }
                        </>
                    }) }
                }
                if let Some(id) = keeping(self.form.keeping) {
                    { ui::notice(Tone::Warning, html! { <p>{ words.say(id) }</p> }) }
                }
            </>
        }
    }

    /// The summary of problems; a refusal of the whole report is shown in its place.
    pub(super) fn view_summary(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if !self.form.problems.is_empty() {
            let troubles: Vec<_> = self.form.problems.iter().map(|problem| self.trouble(ctx, problem)).collect();
            return self.summary(ctx, "problems-title", troubles);
        }
        match &self.form.submission {
            Submission::Refused(error) => {
                let mut troubles = vec![Trouble { control: None, text: errors::error(words, error) }];
                troubles.extend(errors::said(error).into_iter().map(|said| Trouble {
                    control: None,
                    text: words.with("problem-refused", &[("said", said.into())]),
                }));
                self.summary(ctx, "refused-title", troubles)
            }
            _ => Html::default(),
        }
    }

    fn summary(&self, ctx: &Context<Self>, title: &str, troubles: Vec<Trouble>) -> Html {
        let ReportProps { words, host, .. } = ctx.props();
        html! { <ui::Summary title={words.say(title)} {troubles} node={self.problems.clone()} host={host.clone()} /> }
    }

    fn trouble(&self, ctx: &Context<Self>, problem: &Problem) -> Trouble {
        let control = match problem.kind {
            ProblemKind::NotReady => None,
            _ => Some(texts::control(&problem.field)),
        };
        Trouble { control, text: self.problem_text(&ctx.props().words, problem) }
    }
}

fn keeping(keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::Kept => None,
        Keeping::Blocked => Some("keeping-blocked"),
        Keeping::Full => Some("keeping-full"),
    }
}
