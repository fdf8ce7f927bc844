//! The server says no, or is not what the page says it is: the words are right, and the input is kept.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Form, Window, browse};
use serde_json::{Value, json};

/// The console told the webmaster this message.
async fn webmaster_reads(browser: &Browser, beginning: &str) -> Result<()> {
    let console = browser.console().await?;
    let told = console.iter().any(|entry| entry.message.contains(beginning));
    ensure!(told, "the console does not say “{beginning}”: {console:?}");
    Ok(())
}

#[tokio::test]
async fn a_wrong_key_is_the_citys_fault_and_keeps_the_input() -> Result<()> {
    let city = City::with(&["--api-key", "giglio"]).await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/prova?endpoint=/open311/v2&lang=it&api-key=viola").await?;
        form.fill_in("Cestino bruciato.").await?;
        form.press("send").await?;
        form.says("refused-title").await?;
        form.says("error-key").await?;
        form.says_words("Cestino bruciato.").await?;
        webmaster_reads(browser, "api-key").await?;

        // The webmaster mends the page; the citizen has typed everything already.
        browser.open(&city.page("/prova?endpoint=/open311/v2&lang=it&api-key=giglio")).await?;
        form.says("draft-restored").await?;
        form.press("send").await?;
        let number = form.number().await?;
        ensure!(city.reports_saying("Cestino bruciato.").await? == [number], "the report is not there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_server_says_about_a_field_stands_beside_that_field() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Rotto").await?;
        city.behave(json!({ "fail": "400", "only": "create", "times": 1 })).await?;
        form.press("send").await?;
        let said = form.texts().with("problem-refused", &[("said", "troppo breve.".into())]);
        form.says_words(&said).await?;
        form.shows("step-details").await?;
        let field = form.field("description").await?;
        ensure!(field.attr("aria-invalid").await?.as_deref() == Some("true"), "the field is not marked");
        browser.touch(&form.link(&said).await?).await?;
        let focused = "return arguments[0].getRootNode().activeElement === arguments[0]";
        ensure!(browser.run::<bool>(focused, vec![field.to_json()?]).await?, "the summary does not lead to the field");

        form.type_into("description", " da ieri sera, il coperchio è a terra.").await?;
        for step in ["step-place", "step-contact", "step-review"] {
            form.go_on(step).await?;
        }
        form.press("send").await?;
        let number = form.number().await?;
        let description = "Rotto da ieri sera, il coperchio è a terra.";
        ensure!(city.reports_saying(description).await? == [number], "the report is not there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn categories_that_do_not_load_can_be_asked_for_again() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::on(browser, "it")?;
        for (fault, words) in [
            ("500", "error-server"),
            ("404", "error-not-found"),
            ("403", "error-key"),
            ("html", "error-web-page"),
            ("garbage", "error-nonsense"),
            ("empty", "error-nonsense"),
        ] {
            city.behave(json!({ "fail": fault, "only": "services", "times": 1 })).await?;
            browser.open(&city.page("/segnala")).await?;
            form.says("categories-failed").await?;
            form.says(words).await?;
            webmaster_reads(browser, "civic-report: ").await?;
            form.press("try-again").await?;
            form.choose("Cestino pieno").await?;
            form.does_not_say("categories-failed").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn questions_that_do_not_load_can_be_asked_for_again() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        city.behave(json!({ "fail": "503", "only": "services", "times": 1 })).await?;
        form.choose("Buca nella strada").await?;
        form.go_on("step-details").await?;
        form.says("questions-failed").await?;
        form.type_into("description", "Una buca.").await?;
        form.press("continue").await?;
        form.says("problem-questions-not-ready").await?;
        form.press("try-again").await?;
        form.choose("Sulla carreggiata").await?;
        ensure!(form.value_of("description").await? == "Una buca.", "the words are gone");
        form.go_on("step-place").await
    })
    .await
}

#[tokio::test]
async fn an_endpoint_that_is_a_web_site_is_explained_to_the_webmaster() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/prova?endpoint=/segnala&lang=it")).await?;
        let form = Form::on(browser, "it")?;
        form.says("categories-failed").await?;
        webmaster_reads(browser, "services.json").await?;
        ensure!(!form.has_button("continue").await?, "there is a form that leads nowhere");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_server_with_no_categories_is_no_dead_end() -> Result<()> {
    let elsewhere = Elsewhere::with_page("<civic-report endpoint=\"/empty\"></civic-report>").await?;
    browse(Window::Desktop, async |browser| {
        browser.open(elsewhere.url()).await?;
        Form::on(browser, "it")?.says("categories-none").await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_server_that_speaks_another_protocol_is_named_as_such() -> Result<()> {
    let elsewhere = Elsewhere::with_page("<civic-report endpoint=\"/other\"></civic-report>").await?;
    browse(Window::Desktop, async |browser| {
        browser.open(elsewhere.url()).await?;
        let form = Form::on(browser, "it")?;
        form.says("categories-failed").await?;
        form.says("error-nonsense").await?;
        webmaster_reads(browser, &form.texts().say("webmaster-error-nonsense")).await
    })
    .await
}

#[tokio::test]
async fn a_server_that_admits_no_other_site_is_explained_to_the_webmaster() -> Result<()> {
    let city = City::start().await?;
    let page = format!(
        "<civic-report endpoint=\"{}\"></civic-report><script>window.told = []; \
         addEventListener('civic-error', (event) => told.push(event.detail))</script>",
        city.page("/nowhere")
    );
    let elsewhere = Elsewhere::with_page(&page).await?;
    browse(Window::Desktop, async |browser| {
        browser.open(elsewhere.url()).await?;
        let form = Form::on(browser, "it")?;
        form.says("categories-failed").await?;
        form.says("error-blocked").await?;
        webmaster_reads(browser, "Access-Control-Allow-Origin").await?;
        let told: Value = browser.run("return window.told", Vec::new()).await?;
        ensure!(told[0]["kind"] == "error-blocked", "the page was told {told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_bad_attribute_is_said_and_heals_when_it_is_put_right() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/prova?endpoint=/open311/v2&lang=it&format=yaml")).await?;
        let form = Form::on(browser, "it")?;
        let values = [("name", "format".into()), ("value", "yaml".into()), ("allowed", "json, xml".into())];
        form.says_with("bad-attribute", &values).await?;
        browser.run::<()>("document.querySelector('civic-report').format = 'xml'", Vec::new()).await?;
        form.fill_in("Anche in XML.").await?;
        form.press("send").await?;
        let number = form.number().await?;
        ensure!(city.reports_saying("Anche in XML.").await? == [number], "the report is not there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_form_without_an_endpoint_says_so() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/prova?lang=en")).await?;
        let form = Form::on(browser, "en")?;
        form.says_words("endpoint").await?;
        ensure!(!form.has_button("continue").await?, "there is a form that leads nowhere");
        Ok(())
    })
    .await
}
