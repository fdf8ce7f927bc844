//! The page builder: a webmaster sees what they choose, and takes along exactly that.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Form, Panel, Patience, Scheme, Window, browse, browse_in, faults, until};
use thirtyfour::{By, Key};

/// The ground of the button that goes on, once it is there.
const ACCENT: &str = "
    const button = document.querySelector('civic-report').shadowRoot.querySelector('button[type=submit]');
    return button && getComputedStyle(button).backgroundColor;";

/// What the page says where a choice needs it to be loaded anew.
const RELOAD: &str = "Premi «Mostra il servizio» per provarlo con queste scelte. Il codice è già aggiornato.";

/// The accent of the DSFR.
const BLUE_OF_FRANCE: &str = "rgb(0, 0, 145)";

async fn choose(browser: &Browser, name: &str, value: &str) -> Result<()> {
    let option = format!("#costruttore [name='{name}'] option[value='{value}']");
    Ok(browser.driver.find(By::Css(option)).await?.click().await?)
}

/// Writes over what the field holds, and leaves it.
async fn write(browser: &Browser, name: &str, text: &str) -> Result<()> {
    let field = browser.driver.find(By::Name(name)).await?;
    field.clear().await?;
    Ok(field.send_keys(text.to_owned() + Key::Tab).await?)
}

async fn press(browser: &Browser, selector: &str) -> Result<()> {
    Ok(browser.driver.find(By::Css(selector)).await?.click().await?)
}

/// Waits until the page's live region says this.
async fn is_told(browser: &Browser, words: &str) -> Result<()> {
    until(Patience::Usual, &format!("the page says “{words}”"), async || {
        let said: String = browser.run("return document.querySelector('#esito').textContent", Vec::new()).await?;
        Ok((said == words).then_some(()))
    })
    .await
}

async fn has_accent(browser: &Browser, colour: &str) -> Result<()> {
    until(Patience::Usual, &format!("the form's button is {colour}"), async || {
        let ground: Option<String> = browser.run(ACCENT, Vec::new()).await?;
        Ok((ground.as_deref() == Some(colour)).then_some(()))
    })
    .await
}

/// What the clipboard holds, pasted by keyboard.
async fn pasted(browser: &Browser) -> Result<String> {
    let field =
        "const field = document.createElement('textarea'); field.id = 'incollato'; document.body.append(field);";
    browser.run::<()>(field, Vec::new()).await?;
    let field = browser.driver.find(By::Id("incollato")).await?;
    field.send_keys(Key::Control + "v").await?;
    Ok(field.value().await?.unwrap_or_default())
}

/// From the choice of a category to the review, past a step that asks who reports.
async fn asks_for_no_contact(form: &Form<'_>) -> Result<()> {
    form.go_on("step-details").await?;
    form.type_into("description", "La poubelle déborde.").await?;
    form.go_on("step-place").await?;
    form.type_into("place-words", "Piazza Santa Croce").await?;
    form.go_on("step-review").await
}

#[tokio::test]
async fn the_copied_code_makes_the_form_that_was_seen() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        Form::open(browser, &city, "/costruisci").await?;
        let form = Form::on(browser, "fr")?;
        choose(browser, "lang", "fr").await?;
        form.shows("step-category").await?;
        form.choose("Cestino pieno").await?;
        write(browser, "endpoint", &city.page("/open311/v2")).await?;
        choose(browser, "theme", "dsfr").await?;
        has_accent(browser, BLUE_OF_FRANCE).await?;
        choose(browser, "contact", "none").await?;
        press(browser, "[name=no-photo]").await?;
        code_says(browser, " no-photo lang=\"fr\">").await?;
        form.choose("Cestino pieno").await?;
        asks_for_no_contact(&form).await?;
        let seen = form.text().await?;

        press(browser, "#copia").await?;
        is_told(browser, "Il codice è copiato.").await?;
        let code = pasted(browser).await?;
        ensure!(code.starts_with("<link ") && code.ends_with("</civic-report>"), "the clipboard holds {code}");
        let elsewhere = site_with(&code).await?;
        browser.open(elsewhere.url()).await?;
        form.shows("step-category").await?;
        has_accent(browser, BLUE_OF_FRANCE).await?;
        form.choose("Cestino pieno").await?;
        asks_for_no_contact(&form).await?;
        let there = form.text().await?;
        ensure!(there == seen, "the builder showed\n{seen}\nand the page shows\n{there}");
        browser.expect_quiet_console().await
    })
    .await
}

/// Waits until the code for the page says this.
async fn code_says(browser: &Browser, words: &str) -> Result<()> {
    until(Patience::Usual, &format!("the code says {words}"), async || {
        let code: String = browser.run("return document.querySelector('#codice').value", Vec::new()).await?;
        Ok(code.contains(words).then_some(()))
    })
    .await
}

/// A page of another web site with this code in it.
async fn site_with(code: &str) -> Result<Elsewhere> {
    Elsewhere::with_document(format!(
        "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>Altrove</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body><main>{code}</main></body></html>"
    ))
    .await
}

#[tokio::test]
async fn the_copied_code_makes_the_panel_that_was_seen() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        Form::open(browser, &city, "/costruisci").await?;
        choose(browser, "widget", "civic-mobility").await?;
        is_told(browser, RELOAD).await?;
        press(browser, "#costruttore button").await?;
        let panel = Panel::on(browser, "it")?;
        panel.shows("mobility-parking").await?;
        // The feed's own attributes change in place, as those of the element do.
        write(browser, "endpoint", &city.page("/parkapi/Firenze")).await?;
        code_says(browser, "http").await?;
        write(browser, "name", "Parcheggi di prova").await?;
        panel.says_words("Parcheggi di prova").await?;
        choose(browser, "heading-level", "3").await?;
        code_says(browser, " heading-level=\"3\">").await?;
        panel.shows("mobility-parking").await?;
        let seen = panel.names("mobility-parking").await?;

        press(browser, "#copia").await?;
        is_told(browser, "Il codice è copiato.").await?;
        let code = pasted(browser).await?;
        ensure!(code.starts_with("<link ") && code.ends_with("</civic-mobility>"), "the clipboard holds {code}");
        let elsewhere = site_with(&code).await?;
        browser.open(elsewhere.url()).await?;
        panel.says_words("Parcheggi di prova").await?;
        let there = panel.names("mobility-parking").await?;
        // The figures move meanwhile, and with them the order and who is the last of the best.
        let same = there.iter().filter(|name| seen.contains(name)).count();
        ensure!(
            there.len() == seen.len() && same * 2 > seen.len(),
            "the builder showed {seen:?}, and the page {there:?}"
        );
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn another_citys_back_end_is_tried_after_a_press() -> Result<()> {
    let city = City::start().await?;
    let other = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/costruisci").await?;
        write(browser, "endpoint", &other.page("/open311/v2")).await?;
        is_told(browser, RELOAD).await?;
        press(browser, "#costruttore button").await?;
        until(Patience::Usual, "the page for the other city", async || {
            let connects = "return document.querySelector('#anteprima')?.dataset.connects ?? ''";
            Ok((browser.run::<String>(connects, Vec::new()).await? == other.page("")).then_some(()))
        })
        .await?;
        form.fill_in("Arriva nell’altra città.").await?;
        form.press("send").await?;
        let number = form.number().await?;
        ensure!(other.reports_saying("Arriva nell’altra città.").await? == [number], "the report is not there");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn without_a_clipboard_the_code_is_selected() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/en/build")).await?;
        let without = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
        browser.run::<()>(without, Vec::new()).await?;
        press(browser, "#copia").await?;
        is_told(browser, "The code is selected: copy it with the keyboard.").await?;
        let all = "
            const code = document.querySelector('#codice');
            return document.activeElement === code && code.selectionStart === 0 && code.selectionEnd === code.value.length;";
        ensure!(browser.run::<bool>(all, Vec::new()).await?, "not all of the code is selected");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_builder_can_be_used_by_everybody_on_a_light_device() -> Result<()> {
    nothing_is_wrong(Scheme::Light).await
}

#[tokio::test]
async fn the_builder_can_be_used_by_everybody_on_a_dark_device() -> Result<()> {
    nothing_is_wrong(Scheme::Dark).await
}

async fn nothing_is_wrong(scheme: Scheme) -> Result<()> {
    let city = City::start().await?;
    browse_in(scheme, Window::Desktop, async |browser| {
        for theme in ["", "govuk"] {
            Form::open(browser, &city, &format!("/costruisci?theme={theme}")).await?;
            let faults = faults(browser).await?;
            ensure!(faults.is_empty(), "theme “{theme}”:\n{}", faults.join("\n"));
        }
        browser.narrow_to(320).await?;
        let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        ensure!(!browser.run::<bool>(wide, Vec::new()).await?, "the page scrolls sideways at 320 points");
        Ok(())
    })
    .await
}
