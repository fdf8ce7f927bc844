//! A citizen who hears the form: what changes by itself is said, and said once (WCAG 2.2, 4.1.3).

use std::fs;

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Patience, Window, browse, phone_photo, until};
use serde_json::json;

use crate::hearing::{heard, hears, listen};

#[tokio::test]
async fn the_number_of_results_is_said_once_typing_stops() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        listen(browser).await?;
        form.type_into("categories-search", "lampione").await?;
        hears(browser, &[form.texts().with("categories-found", &[("count", 1.into())])]).await
    })
    .await
}

#[tokio::test]
async fn what_takes_the_focus_is_not_said_a_second_time() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        listen(browser).await?;
        form.press("continue").await?;
        form.says("problem-category-missing").await?;
        let focused = "
            const root = document.querySelector('civic-report').shadowRoot;
            const text = (attribute) => root.getElementById(root.activeElement?.getAttribute(attribute))?.textContent.trim();
            return [text('aria-labelledby'), text('aria-describedby')].join(': ')";
        let say = |message: &str| form.texts().say(message);
        let expected = format!("{}: {}", say("problems-title"), say("problem-category-missing"));
        until(Patience::Usual, "the focus says what is wrong", async || {
            Ok((browser.run::<String>(focused, Vec::new()).await? == expected).then_some(()))
        })
        .await?;
        // Whoever is quick hears that the rest of the form is coming.
        let heard = heard(browser).await?;
        let said_again = heard.iter().any(|text| *text != say("part-loading"));
        ensure!(!said_again, "beside the focus there was said {heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_becomes_of_a_photo_is_said() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        listen(browser).await?;
        let text = city.folder().join("appunti.txt");
        fs::write(&text, "Non è una foto.")?;
        form.offer_photo(&text).await?;
        form.says("photo-not-an-image").await?;
        let refused = form.texts().say("photo-not-an-image");
        let said = heard(browser).await?;
        ensure!(said.iter().filter(|text| **text == refused).count() == 1, "{said:?}");
        form.add_photo(&phone_photo(city.folder())?).await?;
        hears(browser, &[form.texts().say("photo-preparing"), form.texts().say("photo-added")]).await
    })
    .await
}

#[tokio::test]
async fn the_number_is_said_when_it_comes() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        city.behave(json!({ "token_delay_ms": 1500 })).await?;
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Veicolo abbandonato").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Un rimorchio.").await?;
        form.choose("Rimorchio").await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Viale Giannotti").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        form.says("receipt-numbering").await?;
        listen(browser).await?;
        let number = form.number_in_time(Patience::Long).await?;
        hears(browser, &[format!("{}{number}", form.texts().say("receipt-number"))]).await
    })
    .await
}
