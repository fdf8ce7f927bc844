//! Nothing that a citizen typed is lost.

use std::fs;

use anyhow::{Result, ensure};
use civic_tests::{
    Browser, City, Engine, Form, Record, Window, browse, only_on, phone_photo, until_erased, until_kept,
};

/// Fills in everything up to the place, photo included.
async fn half_a_report(browser: &Browser, form: &Form<'_>, city: &City) -> Result<()> {
    form.choose("Marciapiede rotto").await?;
    form.go_on("step-details").await?;
    form.type_into("description", "Due lastre si muovono.\nUna è spezzata.").await?;
    form.choose("Dislivello o gradino").await?;
    form.choose("Radici che sollevano la pavimentazione").await?;
    form.choose("No, che io sappia").await?;
    form.add_photo(&phone_photo(city.folder())?).await?;
    form.go_on("step-place").await?;
    form.type_into("place-words", "Via Gioberti, angolo via Cimabue").await?;
    until_kept(browser, Record::Draft, "Via Gioberti, angolo via Cimabue").await
}

async fn half_a_report_is_back(form: &Form<'_>) -> Result<()> {
    form.says("draft-restored").await?;
    form.shows("step-place").await?;
    ensure!(form.value_of("place-words").await? == "Via Gioberti, angolo via Cimabue", "the place is gone");
    form.press("back").await?;
    form.arrives_at("step-details").await?;
    let words = form.value_of("description").await?;
    ensure!(words == "Due lastre si muovono.\nUna è spezzata.", "the words are “{words}”");
    for (answer, chosen) in [
        ("Lastre rotte o che si muovono", false),
        ("Dislivello o gradino", true),
        ("Cordolo rotto", false),
        ("Radici che sollevano la pavimentazione", true),
        ("No, che io sappia", true),
    ] {
        ensure!(form.is_chosen(answer).await? == chosen, "“{answer}” is not as it was");
    }
    form.image("photo-alt").await?;
    form.press("back").await?;
    form.arrives_at("step-category").await?;
    ensure!(form.is_chosen("Marciapiede rotto").await?, "the category is gone");
    Ok(())
}

#[tokio::test]
async fn a_reload_in_the_middle_loses_nothing() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        half_a_report(browser, &form, &city).await?;
        browser.reload().await?;
        half_a_report_is_back(&form).await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_crash_of_the_page_loses_nothing() -> Result<()> {
    if !only_on(Engine::Chromium, "its driver has no way to make a page crash") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        half_a_report(browser, &form, &city).await?;
        browser.crash().await?;
        browser.open(&city.page("/segnala")).await?;
        half_a_report_is_back(&form).await
    })
    .await
}

#[tokio::test]
async fn a_draft_that_is_discarded_is_gone() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        half_a_report(browser, &form, &city).await?;
        browser.reload().await?;
        form.press("draft-discard").await?;
        form.arrives_at("step-category").await?;
        form.does_not_say("draft-restored").await?;
        until_erased(browser, Record::Draft, "Due lastre").await?;
        ensure!(!form.is_chosen("Marciapiede rotto").await?, "the category is still chosen");

        // Nor does anything of it come back with the next report, or the next visit.
        browser.reload().await?;
        form.shows("step-category").await?;
        form.choose("Cestino pieno").await?;
        form.does_not_say("draft-restored").await?;
        form.go_on("step-details").await?;
        ensure!(form.value_of("description").await?.is_empty(), "the words are back");
        ensure!(!form.has_button("photo-remove").await?, "the photo is back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_photo_that_was_taken_out_stays_out() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Il cestino trabocca da ieri.").await?;
        let photo = phone_photo(city.folder())?;
        form.add_photo(&photo).await?;
        form.press("photo-remove").await?;
        form.says("photo-choose").await?;
        // The same file can be chosen again, and taken out again.
        form.add_photo(&photo).await?;
        form.press("photo-remove").await?;
        form.type_into("description", " Senza foto.").await?;
        until_kept(browser, Record::Draft, "Senza foto.").await?;
        browser.reload().await?;
        form.says("draft-restored").await?;
        ensure!(!form.has_button("photo-remove").await?, "the photo is back");

        form.go_on("step-place").await?;
        form.type_into("place-words", "Piazza Tasso").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        let report = city.report(&form.number().await?).await?;
        ensure!(report["media_url"].is_null(), "{report}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_no_photo_is_explained_and_keeps_the_words() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Il cestino trabocca.").await?;
        let text = city.folder().join("elenco.txt");
        fs::write(&text, "latte, pane")?;
        form.offer_photo(&text).await?;
        form.says("photo-not-an-image").await?;
        let broken = city.folder().join("rotta.jpg");
        fs::write(&broken, fs::read(phone_photo(city.folder())?)?.get(..300).unwrap_or_default())?;
        form.offer_photo(&broken).await?;
        form.says("photo-unreadable").await?;
        let large = city.folder().join("grande.jpg");
        fs::File::create(&large)?.set_len(41 * 1024 * 1024)?;
        form.offer_photo(&large).await?;
        form.says("photo-too-large").await?;
        form.add_photo(&phone_photo(city.folder())?).await?;
        form.does_not_say("photo-too-large").await?;
        ensure!(form.value_of("description").await? == "Il cestino trabocca.", "the words are gone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so_and_sends_all_the_same() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        // As in a frame or a browser that forbids storage (Indexed Database API 3.0, 4.3, step 2 of `open` and `databases`).
        let blocked = "IDBFactory.prototype.open = IDBFactory.prototype.databases = () => {
            throw new DOMException('blocked', 'SecurityError');
        }";
        city.lead_pages_with(blocked).await?;
        let form = Form::open(browser, &city, "/segnala").await?;
        form.says("keeping-blocked").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Senza memoria.").await?;
        form.add_photo(&phone_photo(city.folder())?).await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Piazza Dalmazia").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.says("keeping-blocked").await?;
        form.press("send").await?;
        let report = city.report(&form.number().await?).await?;
        ensure!(report["media_url"].is_string(), "the photo is missing: {report}");
        Ok(())
    })
    .await
}
