//! The server or the network fails when a report is sent: nothing is lost, and the city gets it once.

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Keyboard, Patience, Window, browse, until};
use serde_json::json;

/// Exactly one report with this description lies in the back end, and it is the one of the receipt.
async fn is_there_once(city: &City, form: &Form<'_>, description: &str) -> Result<()> {
    let number = form.number().await?;
    let numbers = city.reports_saying(description).await?;
    ensure!(numbers == [number.clone()], "the receipt says {number}, the back end has {numbers:?}");
    Ok(())
}

#[tokio::test]
async fn a_city_that_is_down_gets_the_report_when_it_is_up_again() -> Result<()> {
    let mut city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Il cestino trabocca, il server è giù.").await?;
        city.kill().await?;
        form.press("send").await?;
        // Nobody can know whether it arrived; the words say so, and that nothing is lost.
        form.arrives_at("doubt-title").await?;
        form.says("error-unreachable").await?;
        form.says("doubt-not-asked").await?;
        form.says("queued-kept").await?;
        form.press("doubt-check").await?;
        form.arrives_at("doubt-title").await?;

        city.start_again().await?;
        form.press("doubt-check").await?;
        form.says("doubt-not-shown").await?;
        form.press("doubt-send").await?;
        is_there_once(&city, &form, "Il cestino trabocca, il server è giù.").await
    })
    .await
}

#[tokio::test]
async fn a_report_waits_on_the_device_until_the_city_is_up_again() -> Result<()> {
    let mut city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Cestino rovesciato.").await?;
        city.kill().await?;
        form.press("send").await?;
        form.arrives_at("doubt-title").await?;

        // The citizen closes the page and comes back the next day: the form asks the city by itself.
        browser.open("about:blank").await?;
        city.start_again().await?;
        browser.open(&city.page("/segnala")).await?;
        form.says("doubt-not-shown").await?;
        form.press("doubt-send").await?;
        is_there_once(&city, &form, "Cestino rovesciato.").await
    })
    .await
}

#[tokio::test]
async fn a_server_that_is_busy_gets_the_report_later() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        let wait = form.texts().with("error-wait", &[("seconds", 5.into())]);
        for (fault, words) in [("503", form.texts().say("error-server")), ("429", wait)] {
            let description = format!("Il cestino trabocca ({fault}).");
            form.fill_in(&description).await?;
            city.behave(json!({ "fail": fault, "only": "create", "times": 1 })).await?;
            form.press("send").await?;
            form.arrives_at("queued-title").await?;
            form.says_words(&words).await?;
            form.says("queued-kept").await?;
            form.press("queued-send").await?;
            is_there_once(&city, &form, &description).await?;
            form.press("receipt-another").await?;
            form.arrives_at("step-category").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_report_can_be_changed_before_it_is_sent_again() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Il cestino trabocca.").await?;
        city.behave(json!({ "fail": "503", "only": "create", "times": 1 })).await?;
        form.press("send").await?;
        form.arrives_at("queued-title").await?;
        form.press("queued-edit").await?;
        form.arrives_at("step-review").await?;
        let details = format!("{}: {}", form.texts().say("change"), form.texts().say("step-details"));
        form.press_words(&details).await?;
        form.arrives_at("step-details").await?;
        form.type_into("description", " Da ieri.").await?;
        for step in ["step-place", "step-contact", "step-review"] {
            form.go_on(step).await?;
        }
        form.press("send").await?;
        is_there_once(&city, &form, "Il cestino trabocca. Da ieri.").await?;
        ensure!(city.reports_saying("Il cestino trabocca.").await?.is_empty(), "the city has the first version too");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_that_makes_no_sense_leaves_the_choice_to_the_citizen() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        for (fault, words) in [
            ("500", "error-server"),
            ("html", "error-web-page"),
            ("garbage", "error-nonsense"),
            ("empty", "error-no-number"),
        ] {
            let description = format!("Il cestino trabocca ({fault}).");
            form.fill_in(&description).await?;
            city.behave(json!({ "fail": fault, "only": "create", "times": 1 })).await?;
            form.press("send").await?;
            form.arrives_at("doubt-title").await?;
            form.says(words).await?;
            form.says("doubt-not-shown").await?;
            form.says("queued-kept").await?;
            form.press("doubt-send").await?;
            is_there_once(&city, &form, &description).await?;
            form.press("receipt-another").await?;
            form.arrives_at("step-category").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_report_whose_answer_was_lost_is_found_and_not_filed_twice() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Il cestino è rotto e la risposta va persa.").await?;
        city.behave(json!({ "fail": "drop_after_accept", "only": "create" })).await?;
        form.press("send").await?;
        is_there_once(&city, &form, "Il cestino è rotto e la risposta va persa.").await
    })
    .await
}

#[tokio::test]
async fn a_connection_that_breaks_before_the_city_listens_files_nothing() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("La connessione cade.").await?;
        city.behave(json!({ "fail": "drop_before", "only": "create" })).await?;
        form.press("send").await?;
        form.arrives_at("doubt-title").await?;
        form.says("error-unreachable").await?;
        form.says("doubt-not-shown").await?;
        city.recover().await?;
        form.press("doubt-send").await?;
        is_there_once(&city, &form, "La connessione cade.").await
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_closed_while_sending_files_one_report() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("La pagina si chiude durante l’invio.").await?;
        city.behave(json!({ "slow_ms": 3000, "only": "create", "times": 1 })).await?;
        form.press("send").await?;
        form.arrives_at("sending-title").await?;
        until(Patience::Usual, "the report is on its way", async || Ok((city.posts().await? > 0).then_some(())))
            .await?;
        browser.reload().await?;
        form.says("doubt-not-shown").await?;
        form.press("doubt-send").await?;
        is_there_once(&city, &form, "La pagina si chiude durante l’invio.").await
    })
    .await
}

#[tokio::test]
async fn a_report_written_without_network_is_sent_by_itself_when_it_is_back() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Scritta in galleria, senza rete.").await?;
        browser.go_offline(true).await?;
        form.press("send").await?;
        form.arrives_at("queued-title").await?;
        form.says("error-offline").await?;
        form.says("queued-offline").await?;
        ensure!(
            city.reports_saying("Scritta in galleria, senza rete.").await?.is_empty(),
            "it was sent without network"
        );
        browser.go_offline(false).await?;
        is_there_once(&city, &form, "Scritta in galleria, senza rete.").await
    })
    .await
}

#[tokio::test]
async fn two_clicks_on_send_file_one_report() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        // Slow enough for the second click to come while the first is on its way.
        city.behave(json!({ "slow_ms": 700, "only": "create" })).await?;
        form.fill_in("Doppio clic.").await?;
        let send = form.button("send").await?;
        send.scroll_into_view().await?;
        browser.driver.action_chain().double_click_element(&send).perform().await?;
        is_there_once(&city, &form, "Doppio clic.").await?;
        ensure!(city.posts().await? == 1, "{} reports were posted", city.posts().await?);

        // Two clicks that come before the page could change at all.
        form.press("receipt-another").await?;
        form.arrives_at("step-category").await?;
        form.fill_in("Due clic in uno.").await?;
        let send = form.button("send").await?;
        browser.run::<()>("arguments[0].click(); arguments[0].click()", vec![send.to_json()?]).await?;
        is_there_once(&city, &form, "Due clic in uno.").await?;
        ensure!(city.posts().await? == 2, "{} reports were posted in all", city.posts().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_city_that_never_answers_is_not_waited_for_for_ever() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        city.behave(json!({ "slow_ms": 120_000, "only": "services", "times": 1 })).await?;
        browser.open(&city.page("/segnala")).await?;
        let form = Form::on(browser, "it")?;
        form.says("categories-loading").await?;
        form.says_in_time(Patience::Long, &form.texts().say("error-timeout")).await?;
        form.press("try-again").await?;
        form.choose("Cestino pieno").await
    })
    .await
}

#[tokio::test]
async fn a_slow_city_is_waited_for() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        city.behave(json!({ "slow_ms": 3000 })).await?;
        browser.open(&city.page("/segnala")).await?;
        let form = Form::on(browser, "it")?;
        form.says("categories-loading").await?;
        form.choose("Buca nella strada").await?;
        form.go_on("step-details").await?;
        form.says("questions-loading").await?;
        form.type_into("description", "Città").await?;
        // The questions come while the citizen writes: neither words nor focus go.
        form.says_words("Dove si trova la buca?").await?;
        Keyboard::of(browser).press(" lenta.").await?;
        ensure!(form.value_of("description").await? == "Città lenta.", "the questions took the focus away");
        form.choose("In un parcheggio").await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Piazza Beccaria").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        form.arrives_at("sending-title").await?;
        form.says("sending-text").await?;
        form.number().await?;
        browser.expect_quiet_console().await
    })
    .await
}
