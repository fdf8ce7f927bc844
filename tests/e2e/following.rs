//! After the report: its number, and what becomes of it.

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Patience, Record, Window, browse, until, until_erased, until_kept};
use serde_json::json;

async fn report_a_vehicle(form: &Form<'_>) -> Result<()> {
    form.choose("Veicolo abbandonato").await?;
    form.go_on("step-details").await?;
    form.type_into("description", "Un motorino senza ruote.").await?;
    form.choose("Moto o motorino").await?;
    form.go_on("step-place").await?;
    form.type_into("place-words", "Via Pietrapiana 3").await?;
    form.go_on("step-contact").await?;
    form.go_on("step-review").await?;
    form.press("send").await?;
    form.arrives_at("receipt-title").await
}

fn my_reports(form: &Form<'_>, count: i32) -> String {
    form.texts().with("mine-open", &[("count", count.into())])
}

#[tokio::test]
async fn a_number_that_comes_later_appears_by_itself() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        city.behave(json!({ "token_delay_ms": 3000 })).await?;
        report_a_vehicle(&form).await?;
        form.says("receipt-numbering").await?;
        let number = form.number_in_time(Patience::Long).await?;
        form.does_not_say("receipt-numbering").await?;
        ensure!(city.report(&number).await?["description"] == "Un motorino senza ruote.", "it is another report");
        form.press_words(&my_reports(&form, 1)).await?;
        form.arrives_at("mine-title").await?;
        form.says_with("mine-number", &[("number", number.as_str().into())]).await
    })
    .await
}

#[tokio::test]
async fn a_number_that_comes_after_the_page_was_closed_is_in_my_reports() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        city.behave(json!({ "token_delay_ms": 4000 })).await?;
        report_a_vehicle(&form).await?;
        until_kept(browser, Record::Mine, "Via Pietrapiana 3").await?;
        browser.open("about:blank").await?;
        let number = until(Patience::Usual, "the city numbers the report", async || {
            Ok(city.reports_saying("Un motorino senza ruote.").await?.pop())
        })
        .await?;
        browser.open(&city.page("/segnala")).await?;
        form.press_words(&my_reports(&form, 1)).await?;
        form.says_with("mine-number", &[("number", number.as_str().into())]).await
    })
    .await
}

#[tokio::test]
async fn a_report_without_a_number_yet_is_in_my_reports() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        city.behave(json!({ "token_delay_ms": 3_600_000 })).await?;
        report_a_vehicle(&form).await?;
        form.press_words(&my_reports(&form, 1)).await?;
        form.says("mine-numbering").await?;
        form.says("status-sent").await?;
        form.does_not_say("mine-stale").await
    })
    .await
}

#[tokio::test]
async fn what_the_city_answers_is_shown_in_my_reports() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        let mut numbers = Vec::new();
        for description in ["Primo cestino.", "Secondo cestino."] {
            form.fill_in(description).await?;
            form.press("send").await?;
            numbers.push(form.number().await?);
            form.press("receipt-another").await?;
            form.arrives_at("step-category").await?;
        }
        form.press_words(&my_reports(&form, 2)).await?;
        form.arrives_at("mine-title").await?;
        for number in &numbers {
            form.says_with("mine-number", &[("number", number.as_str().into())]).await?;
        }
        form.says("status-open").await?;
        form.does_not_say("status-closed").await?;

        city.close_report(&numbers[0], "Il cestino è stato svuotato.\nGrazie.").await?;
        form.press("mine-close").await?;
        form.arrives_at("step-category").await?;
        form.press_words(&my_reports(&form, 2)).await?;
        form.says("status-closed").await?;
        form.says_words("Il cestino è stato svuotato. Grazie.").await?;
        form.says("status-open").await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn my_reports_show_what_was_known_when_the_city_does_not_answer() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Cestino.").await?;
        form.press("send").await?;
        let number = form.number().await?;
        form.press_words(&my_reports(&form, 1)).await?;
        form.says("status-open").await?;
        form.press("mine-close").await?;
        until_kept(browser, Record::Mine, "Open").await?;
        city.behave(json!({ "fail": "500" })).await?;
        browser.reload().await?;
        form.press_words(&my_reports(&form, 1)).await?;
        form.says("mine-stale").await?;
        form.says("status-open").await?;
        form.says_with("mine-number", &[("number", number.as_str().into())]).await
    })
    .await
}

#[tokio::test]
async fn my_reports_can_be_erased_from_a_shared_computer() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Cestino in biblioteca.").await?;
        form.press("send").await?;
        let number = form.number().await?;
        form.press_words(&my_reports(&form, 1)).await?;
        form.press("mine-erase").await?;
        form.says("mine-erase-text").await?;
        form.press("mine-erase-no").await?;
        form.says_with("mine-number", &[("number", number.as_str().into())]).await?;
        form.press("mine-erase").await?;
        form.press("mine-erase-yes").await?;
        form.says("mine-none").await?;
        form.press("mine-close").await?;
        until_erased(browser, Record::Mine, &number).await?;

        browser.reload().await?;
        form.shows("step-category").await?;
        // The list would be there by the time the categories are.
        form.choose("Cestino pieno").await?;
        ensure!(!form.text().await?.contains(&my_reports(&form, 1)), "the list is back");
        // The city keeps the report.
        city.report(&number).await.map(drop)
    })
    .await
}
