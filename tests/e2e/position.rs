//! “Use my position”.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Form, Position, Window, browse};

async fn at_the_place(browser: &Browser, city: &City, position: Position) -> Result<()> {
    browser.is_at(position, city).await?;
    let form = Form::open(browser, city, "/segnala").await?;
    form.choose("Cestino pieno").await?;
    form.go_on("step-details").await?;
    form.type_into("description", "Il cestino trabocca.").await?;
    form.go_on("step-place").await
}

#[tokio::test]
async fn a_position_that_is_given_fills_in_the_coordinates() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let here = Position::Given { latitude: 43.768_732, longitude: 11.262_01, accuracy: 12.4 };
        at_the_place(browser, &city, here).await?;
        let form = Form::on(browser, "it")?;
        form.press("locate").await?;
        form.says_with("located", &[("metres", 13.into())]).await?;
        let coordinates = form.value_of("coordinates").await?;
        ensure!(coordinates == "43.768732, 11.262010" || coordinates == "43.76873, 11.26201", "{coordinates}");
        // Coordinates are enough.
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        let report = city.report(&form.number().await?).await?;
        let near = |name: &str, degrees: f64| report[name].as_f64().is_some_and(|it| (it - degrees).abs() < 1e-5);
        ensure!(near("lat", 43.768_732) && near("long", 11.262_01), "{report}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_position_that_is_denied_leaves_the_words() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        at_the_place(browser, &city, Position::Denied).await?;
        let form = Form::on(browser, "it")?;
        form.type_into("place-words", "Ponte Vecchio").await?;
        form.press("locate").await?;
        form.says("locate-denied").await?;
        ensure!(form.value_of("place-words").await? == "Ponte Vecchio", "the words are gone");
        form.go_on("step-contact").await
    })
    .await
}

#[tokio::test]
async fn coordinates_can_be_typed_and_are_checked() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        at_the_place(browser, &city, Position::Denied).await?;
        let form = Form::on(browser, "it")?;
        form.press("continue").await?;
        form.says("problem-place-missing").await?;
        form.unfold("coordinates-open").await?;
        form.type_into("coordinates", "vicino al fiume").await?;
        form.press("continue").await?;
        form.says("problem-not-coordinates").await?;
        form.empty("coordinates").await?;
        form.type_into("coordinates", "43,7687 11,2620").await?;
        form.go_on("step-contact").await
    })
    .await
}
