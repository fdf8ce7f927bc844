//! The whole way, from the search for a category to the report on the clerk's desk.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Form, Picture, Window, browse, phone_photo};

#[tokio::test]
async fn a_citizen_reports_a_pothole_by_phone() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| report_a_pothole(browser, &city).await).await
}

#[tokio::test]
async fn a_citizen_reports_a_pothole_at_a_desk() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| report_a_pothole(browser, &city).await).await
}

async fn report_a_pothole(browser: &Browser, city: &City) -> Result<()> {
    let form = Form::open(browser, city, "/segnala").await?;
    let listen = "window.told = []; \
        document.addEventListener('civic-report-submitted', (event) => window.told.push(event.detail))";
    browser.run::<()>(listen, Vec::new()).await?;

    ensure!(form.choices().await?.len() == 12, "not all categories are there");
    form.search("asfalto", &["Buca nella strada"]).await?;
    form.choose("Buca nella strada").await?;
    form.go_on("step-details").await?;

    form.says_words("chiama subito il 112").await?;
    form.type_into("description", "Una buca profonda, l’acqua la nasconde.").await?;
    form.choose("Sulla pista ciclabile").await?;
    form.answer("Quanto è profonda, in centimetri?", "12,5").await?;
    form.add_photo(&phone_photo(city.folder())?).await?;
    form.go_on("step-place").await?;

    form.type_into("place-words", "Via dei Benci 12, davanti alla farmacia").await?;
    form.go_on("step-contact").await?;

    form.type_into("first-name", "Anna").await?;
    form.type_into("last-name", "Bianchi").await?;
    form.type_into("email", "anna@example.org").await?;
    form.type_into("phone", "+39 055 123456").await?;
    form.go_on("step-review").await?;

    for words in [
        "Buca nella strada",
        "Una buca profonda, l’acqua la nasconde.",
        "Sulla pista ciclabile",
        "12,5",
        "Via dei Benci 12, davanti alla farmacia",
        "Anna Bianchi",
        "anna@example.org",
        "+39 055 123456",
    ] {
        form.says_words(words).await?;
    }
    form.image("photo-alt").await?;
    form.press("send").await?;

    let number = form.number().await?;
    form.says_words("Una squadra controlla la buca entro 3 giorni lavorativi.").await?;
    let told = "return window.told.map(({ id, category }) => [id, category])";
    let told: Vec<(String, String)> = browser.run(told, Vec::new()).await?;
    ensure!(told == [(number.clone(), "buca".to_owned())], "the page was told {told:?}");
    browser.expect_quiet_console().await?;

    let report = city.report(&number).await?;
    ensure!(report["service_code"] == "buca", "{report}");
    ensure!(report["description"] == "Una buca profonda, l’acqua la nasconde.", "{report}");
    ensure!(report["address"] == "Via dei Benci 12, davanti alla farmacia", "{report}");
    let (media_type, photo) = city.fetch(report["media_url"].as_str().unwrap_or_default()).await?;
    ensure!(media_type == "image/jpeg", "the photo is {media_type}");
    // Upright, at most 2,048 pixels, and silent about where it was taken.
    let picture = Picture::read(&photo)?;
    ensure!(picture == Picture { width: 256, height: 2048, has_metadata: false }, "{picture:?}");

    browser.open(&city.page("/ufficio")).await?;
    let entry: String = browser.run("return document.querySelector('article').innerText", Vec::new()).await?;
    for words in ["Sulla pista ciclabile", "12.5", "Anna Bianchi", "anna@example.org", "+39 055 123456", &number] {
        ensure!(entry.contains(words), "the clerk does not read “{words}” in: {entry}");
    }
    Ok(())
}

#[tokio::test]
async fn each_category_is_chosen_by_touching_its_line() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        let names = form.choices().await?;
        for name in &names {
            form.choose(name).await?;
        }
        ensure!(names.len() == 12, "there are {} categories", names.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_question_that_follows_from_an_answer_is_asked_and_arrives() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Marciapiede rotto").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Una lastra manca.").await?;
        form.choose("Lastre rotte o che si muovono").await?;
        form.choose("Cordolo rotto").await?;
        ensure!(!form.text().await?.contains("Quando è successo?"), "the question is asked without a reason");
        form.choose("Sì").await?;
        let date = form.set_some_date("Quando è successo?").await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Borgo Pinti").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.says_words("Lastre rotte o che si muovono, Cordolo rotto").await?;
        form.press("send").await?;
        let number = form.number().await?;
        browser.open(&city.page("/ufficio")).await?;
        let entry: String = browser.run("return document.querySelector('article').innerText", Vec::new()).await?;
        for words in [&number, "Lastre rotte o che si muovono, Cordolo rotto", &date] {
            ensure!(entry.contains(words), "the clerk does not read “{words}” in: {entry}");
        }
        Ok(())
    })
    .await
}
