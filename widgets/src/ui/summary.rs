//! The summary of what must be put right, above the form, with a way to each field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};
use yew::prelude::*;

/// One entry of the summary.
pub struct Trouble {
    /// The id of the control to go to; `None` where there is none.
    pub control: Option<String>,
    /// What is wrong, as beside the field.
    pub text: String,
}

/// Shows the summary; `node` is for moving the focus to it.
pub fn summary(title: &str, troubles: &[Trouble], node: NodeRef) -> Html {
    html! {
        <div class="notice notice-error" part="summary" role="alert" tabindex="-1" ref={node}>
            <span class="mark" aria-hidden="true">{ "!" }</span>
            <div class="notice-text">
                <p class="notice-title">{ title }</p>
                <ul class="troubles">
                    { for troubles.iter().map(|trouble| html! { <li>{ entry(trouble) }</li> }) }
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
            // Focus fails only where the element went away meanwhile.
            let _ = found.focus();
        }
    });
    html! { <a {href} {onclick}>{ &trouble.text }</a> }
}

fn control_of(event: &MouseEvent, id: &str) -> Option<HtmlElement> {
    let here: Element = event.target()?.dyn_into().ok()?;
    let root: Node = here.get_root_node();
    let root: ShadowRoot = root.dyn_into().ok()?;
    root.get_element_by_id(id)?.dyn_into().ok()
}
