//! Choices: radio buttons and checkboxes, each with a whole line to touch.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Field;

/// One entry to choose.
pub struct Entry {
    /// What is chosen.
    pub key: String,
    /// What is read.
    pub name: String,
    /// A sentence about it.
    pub description: Option<String>,
}

/// Several entries under one question.
pub struct Choices<'a> {
    /// The question.
    pub field: &'a Field,
    /// Whether several can be chosen.
    pub several: bool,
    /// The name that radio buttons share; those of several groups may be one choice.
    pub name: String,
    /// What can be chosen.
    pub entries: Vec<Entry>,
    /// What is chosen.
    pub chosen: &'a [String],
}

/// Shows the question with its entries. `onchange` is told which entry, and whether it is chosen now.
pub fn choices(choices: &Choices, onchange: &Callback<(String, bool)>) -> Html {
    let field = choices.field;
    let entries = choices.entries.iter().enumerate().map(|(index, entry)| {
        // The first control has the id of the field, so that the summary of problems leads to it.
        let id = if index == 0 { field.id.clone() } else { format!("{}-{index}", field.id) };
        html! { <div class="choice" part="choice" key={entry.key.clone()}>{ control(choices, entry, id, onchange) }</div> }
    });
    html! {
        <fieldset
            class={classes!("field", field.problem.is_some().then_some("has-problem"))}
            part="field"
            aria-describedby={field.described_by()}
        >
            <legend part="label">{ field.label.clone() }</legend>
            { field.notes() }
            <div class="choices">{ for entries }</div>
        </fieldset>
    }
}

fn control(choices: &Choices, entry: &Entry, id: String, onchange: &Callback<(String, bool)>) -> Html {
    let onchange = {
        let (onchange, key) = (onchange.clone(), entry.key.clone());
        Callback::from(move |event: Event| {
            if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                onchange.emit((key.clone(), input.checked()));
            }
        })
    };
    let description = entry.description.as_ref().map(|text| (format!("{id}-description"), text));
    html! {
        <>
            <input
                id={id.clone()}
                type={if choices.several { "checkbox" } else { "radio" }}
                name={choices.name.clone()}
                value={entry.key.clone()}
                checked={choices.chosen.contains(&entry.key)}
                aria-describedby={description.as_ref().map(|(id, _)| id.clone())}
                aria-invalid={choices.several.then(|| choices.field.invalid()).flatten()}
                {onchange}
            />
            <label for={id}>
                <bdi class="choice-name">{ &entry.name }</bdi>
            </label>
            if let Some((id, text)) = description {
                <p class="hint choice-description" part="hint" {id}><bdi>{ text }</bdi></p>
            }
        </>
    }
}

/// One thing to tick or not. `onchange` is told whether it is ticked now.
pub fn tick(id: &str, entry: &Entry, ticked: bool, onchange: Callback<bool>) -> Html {
    let field = Field { id: id.to_owned(), label: Html::default(), hint: None, problem: None, required: false };
    let chosen: Vec<_> = ticked.then(|| entry.key.clone()).into_iter().collect();
    let choices = Choices { field: &field, several: true, name: id.to_owned(), entries: Vec::new(), chosen: &chosen };
    let onchange = onchange.reform(|(_, ticked): (String, bool)| ticked);
    html! { <div class="choice" part="choice">{ control(&choices, entry, id.to_owned(), &onchange) }</div> }
}
