//! Two languages, and a change of mind in between.

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Window, browse};

#[tokio::test]
async fn the_form_speaks_the_language_of_its_page() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let italian = Form::open(browser, &city, "/segnala").await?;
        ensure!(italian.choices().await?.contains(&"Buca nella strada".to_owned()), "the categories are not Italian");
        let english = Form::open(browser, &city, "/en/report").await?;
        ensure!(english.choices().await?.contains(&"Pothole in the road".to_owned()), "the categories are not English");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_change_of_language_keeps_the_input() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let italian = Form::open(browser, &city, "/segnala").await?;
        italian.choose("Buca nella strada").await?;
        italian.go_on("step-details").await?;
        italian.type_into("description", "Una buca davanti alla scuola.").await?;
        italian.choose("Sulla carreggiata").await?;

        // The language of the page; that of the element itself wins over it.
        browser.run::<()>("document.documentElement.lang = 'en'", Vec::new()).await?;
        let english = Form::on(browser, "en")?;
        english.shows("step-details").await?;
        ensure!(english.value_of("description").await? == "Una buca davanti alla scuola.", "the words are gone");
        ensure!(english.is_chosen("Sulla carreggiata").await?, "the answer is gone");
        browser.run::<()>("document.querySelector('civic-report').lang = 'it'", Vec::new()).await?;
        italian.shows("step-details").await?;

        // The city's own words follow the attribute `locale`.
        browser.run::<()>("document.querySelector('civic-report').locale = 'en'", Vec::new()).await?;
        ensure!(italian.is_chosen("On the road").await?, "the answer is gone");
        ensure!(italian.value_of("description").await? == "Una buca davanti alla scuola.", "the words are gone");
        italian.go_on("step-place").await?;
        browser.expect_quiet_console().await
    })
    .await
}
