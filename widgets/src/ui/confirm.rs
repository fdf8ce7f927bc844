//! A second thought before what cannot be undone.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::button::{Look, button};
use super::notice::{Tone, notice};
use crate::browser::dom;

/// What a [`Confirm`] says and does.
#[derive(PartialEq, Properties)]
pub struct ConfirmProps {
    /// What the button says that asks for it.
    pub ask: String,
    /// What to know before.
    pub text: String,
    /// Do it.
    pub yes: String,
    /// Leave it.
    pub no: String,
    /// Whether the question is shown.
    pub asks: bool,
    /// Told whether to show it.
    pub onask: Callback<bool>,
    /// Told to do it.
    pub onyes: Callback<MouseEvent>,
}

/// Shows the button, or the question in its place. What was pressed vanishes, and the focus goes to what comes instead,
/// which a screen reader then says.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let node = use_node_ref();
    let shown = use_mut_ref(|| props.asks);
    {
        let node = node.clone();
        use_effect_with(props.asks, move |&asks| {
            if shown.replace(asks) != asks
                && let Some(element) = node.cast::<HtmlElement>()
            {
                dom::focus(&element);
            }
        });
    }
    let ask = |asks: bool| props.onask.reform(move |_: MouseEvent| asks);
    if !props.asks {
        let look = Look::Link.names();
        return html! {
            <p><button type="button" part="button-link" class={look} onclick={ask(true)} ref={node}>{ &props.ask }</button></p>
        };
    }
    notice(
        Tone::Warning,
        html! {
            <>
                <p tabindex="-1" ref={node}>{ &props.text }</p>
                <div class="actions">
                    { button(Look::Primary, props.yes.clone(), props.onyes.clone()) }
                    { button(Look::Secondary, props.no.clone(), ask(false)) }
                </div>
            </>
        },
    )
}
