//! A citizen who hears the form: what changes by itself is said, and said once (WCAG 2.2, 4.1.3).

use std::fs;

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Form, Patience, Window, browse, phone_photo, until};
use serde_json::json;

/// Notes what a screen reader says of its own accord: each text that a live region comes to hold. A region that is made
/// anew with the same text would be heard again, and counts again.
const LISTEN: &str = "
    const root = document.querySelector('civic-report').shadowRoot;
    const held = new WeakMap();
    const listen = () => {
        for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
            const text = region.textContent.replace(/\\s+/g, ' ').trim();
            if (text !== (held.get(region) ?? '') && text) window.heard.push(text);
            held.set(region, text);
        }
    };
    window.heard = [];
    listen();
    window.heard = [];
    new MutationObserver(listen).observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['role'] });";

/// What was said since it was last asked.
async fn heard(browser: &Browser) -> Result<Vec<String>> {
    browser.run("return window.heard.splice(0)", Vec::new()).await
}

/// Waits until something was said, and then for what may follow.
async fn hears(browser: &Browser, expected: &[String]) -> Result<()> {
    let said: String = until(Patience::Usual, "something is said", async || {
        let last: Option<String> = browser.run("return window.heard.at(-1) ?? null", Vec::new()).await?;
        Ok(last.filter(|last| Some(last) == expected.last()))
    })
    .await?;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let heard = heard(browser).await?;
    ensure!(heard == expected, "“{said}” was waited for, and heard was {heard:?}");
    Ok(())
}

#[tokio::test]
async fn the_number_of_results_is_said_once_typing_stops() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        browser.run::<()>(LISTEN, Vec::new()).await?;
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
        browser.run::<()>(LISTEN, Vec::new()).await?;
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
        browser.run::<()>(LISTEN, Vec::new()).await?;
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
        browser.run::<()>(LISTEN, Vec::new()).await?;
        let number = form.number_in_time(Patience::Long).await?;
        hears(browser, &[format!("{}{number}", form.texts().say("receipt-number"))]).await
    })
    .await
}
