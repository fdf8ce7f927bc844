//! What a screen reader says about something that changes while one types.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock;

/// From so many milliseconds without a key on, somebody has stopped typing.
const PAUSE: u32 = 700;

/// What a [`Settled`] says.
#[derive(PartialEq, Properties)]
pub struct SettledProps {
    /// The words as of now.
    pub text: String,
}

/// Says the words once they stay: at every key, a screen reader would talk over what it reads back.
#[component]
pub fn Settled(props: &SettledProps) -> Html {
    let said = use_state(String::new);
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            let stays = Rc::new(Cell::new(true));
            {
                let stays = Rc::clone(&stays);
                spawn_local(async move {
                    clock::sleep(PAUSE).await;
                    if stays.get() {
                        said.set(text);
                    }
                });
            }
            move || stays.set(false)
        });
    }
    html! { <p class="visually-hidden" role="status">{ said.as_str() }</p> }
}
