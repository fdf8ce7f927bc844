//! The summary of what must be put right, above the form, with a way to each field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};
use yew::prelude::*;

use crate::browser::dom;

/// One entry of the summary.
#[derive(Clone, PartialEq)]
pub struct Trouble {
    /// The id of the control to go to; `None` where there is none.
    pub control: Option<String>,
    /// What is wrong, as beside the field.
    pub text: String,
}

/// What a [`Summary`] shows.
#[derive(PartialEq, Properties)]
pub struct SummaryProps {
    /// What all of it is about.
    pub title: String,
    /// What must be put right.
    pub troubles: Vec<Trouble>,
    /// For moving the focus to the summary.
    pub node: NodeRef,
    /// The custom element.
    pub host: HtmlElement,
}

/// Shows the summary.
///
/// It is to be heard once. Where the focus moves to it, that says it; only where the citizen is elsewhere on the page, and
/// the focus stays with them, it is an alert (WCAG 2.2, 4.1.3).
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let takes_focus = *use_state(|| dom::may_focus(&props.host));
    html! {
        <div
            class="notice notice-error"
            part="summary"
            role={if takes_focus { "group" } else { "alert" }}
            aria-labelledby="summary-title"
            aria-describedby="summary-troubles"
            tabindex="-1"
            ref={props.node.clone()}
        >
            <span class="mark" aria-hidden="true">{ "!" }</span>
            <div class="notice-text">
                <p class="notice-title" id="summary-title">{ &props.title }</p>
                <ul class="troubles" id="summary-troubles">
                    { for props.troubles.iter().map(|trouble| html! { <li>{ entry(trouble) }</li> }) }
                </ul>
            </div>
        </div>
    }
}

fn entry(trouble: &Trouble) -> Html {
    let Some(control) = trouble.control.clone() else { return html! { &trouble.text } };
    let href = format!("#{control}");
    // A fragment does not reach into a shadow root, so the link moves the focus itself.
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        if let Some(found) = control_of(&event, &control) {
            dom::focus(&found);
        }
    });
    html! { <a {href} {onclick}>{ &trouble.text }</a> }
}

/// The control with this id in the same widget as what was clicked.
pub fn control_of(event: &MouseEvent, id: &str) -> Option<HtmlElement> {
    let here: Element = event.target()?.dyn_into().ok()?;
    let root: Node = here.get_root_node();
    let root: ShadowRoot = root.dyn_into().ok()?;
    root.get_element_by_id(id)?.dyn_into().ok()
}
