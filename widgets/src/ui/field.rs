//! Text fields: a label that stays, a hint, and the problem beside the field.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What all fields have.
pub struct Field {
    /// Unique within the widget.
    pub id: String,
    /// What is asked, “(optional)” included; the words of a back end in a `bdi`.
    pub label: Html,
    /// How to answer; it may be a back end that says it, so it has the direction of its own words.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// Whether it must be answered.
    pub required: bool,
}

impl Field {
    /// The ids of hint and problem, for `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.id));
        let problem = self.problem.is_some().then(|| format!("{}-problem", self.id));
        match (problem, hint) {
            (Some(problem), Some(hint)) => Some(format!("{problem} {hint}")),
            (problem, hint) => problem.or(hint),
        }
    }

    /// Hint and problem, as most kinds of fields show them.
    pub fn notes(&self) -> Html {
        html! { <>{ self.note_of_hint() }{ self.note_of_problem() }</> }
    }

    /// The hint.
    pub fn note_of_hint(&self) -> Html {
        let note = |hint: &String| {
            html! {
                <p class="hint" part="hint" id={format!("{}-hint", self.id)}><bdi>{ hint }</bdi></p>
            }
        };
        html! { { for self.hint.as_ref().map(note) } }
    }

    /// The problem.
    pub fn note_of_problem(&self) -> Html {
        let note = |problem: &String| {
            html! {
                <p class="problem" part="problem" id={format!("{}-problem", self.id)}>{ problem }</p>
            }
        };
        html! { { for self.problem.as_ref().map(note) } }
    }

    fn frame(&self, control: Html) -> Html {
        html! {
            <div class={classes!("field", self.problem.is_some().then_some("has-problem"))} part="field">
                <label part="label" for={self.id.clone()}>{ self.label.clone() }</label>
                { self.notes() }
                { control }
            </div>
        }
    }

    /// `aria-invalid`, only where it is.
    pub fn invalid(&self) -> Option<&'static str> {
        self.problem.is_some().then_some("true")
    }

    fn aria_required(&self) -> Option<&'static str> {
        self.required.then_some("true")
    }
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Line {
    /// `text`, `email`, `tel`, `datetime-local`.
    pub kind: &'static str,
    /// What the browser may fill in (WCAG 1.3.5).
    pub autocomplete: &'static str,
    /// Which keyboard a phone shows.
    pub keyboard: Option<&'static str>,
    /// `ltr` for what is written from left to right in every language: numbers with signs and commas.
    pub direction: Option<&'static str>,
}

/// A field of one line.
pub fn line(field: &Field, line: Line, value: &str, oninput: Callback<String>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            oninput.emit(input.value());
        }
    });
    field.frame(html! {
        <input
            class={classes!("input", (line.kind == "datetime-local" || line.keyboard == Some("decimal")).then_some("short"))}
            part="input"
            id={field.id.clone()}
            type={line.kind}
            autocomplete={line.autocomplete}
            inputmode={line.keyboard}
            dir={line.direction}
            value={value.to_owned()}
            aria-describedby={field.described_by()}
            aria-invalid={field.invalid()}
            aria-required={field.aria_required()}
            {oninput}
        />
    })
}

/// A field of several lines.
pub fn paragraph(field: &Field, value: &str, oninput: Callback<String>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
            oninput.emit(area.value());
        }
    });
    field.frame(html! {
        <textarea
            class="input"
            part="input"
            id={field.id.clone()}
            rows="5"
            autocomplete="off"
            value={value.to_owned()}
            aria-describedby={field.described_by()}
            aria-invalid={field.invalid()}
            aria-required={field.aria_required()}
            {oninput}
        />
    })
}
