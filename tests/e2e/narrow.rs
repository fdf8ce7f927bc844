//! Narrow pages: nothing has to be scrolled sideways, down to 320 points (WCAG 2.2, 1.4.10 Reflow).

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Form, Window, browse, phone_photo};

/// How far the page and what is in the widget reach over the right edge, in points, and what does.
const OVER_THE_EDGE: &str = "
    const edge = document.documentElement.clientWidth;
    const root = document.querySelector('civic-report').shadowRoot;
    const beyond = [...root.querySelectorAll('*')].filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest('.visually-hidden'));
    const scrolls = document.documentElement.scrollWidth > edge ? ['the page scrolls sideways'] : [];
    return scrolls.concat(beyond.map((element) => `${element.localName}.${element.className}`));";

async fn fits(browser: &Browser, step: &str) -> Result<()> {
    for width in [360, 320] {
        browser.narrow_to(width).await?;
        let beyond: Vec<String> = browser.run(OVER_THE_EDGE, Vec::new()).await?;
        ensure!(beyond.is_empty(), "{step}, {width} points wide: {}", beyond.join(", "));
    }
    Ok(())
}

#[tokio::test]
async fn every_step_fits_a_narrow_page() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.narrow_to(360).await?;
        let form = Form::open(browser, &city, "/segnala").await?;
        fits(browser, "category").await?;
        form.choose("Perdita d’acqua o tombino ostruito").await?;
        form.go_on("step-details").await?;
        form.press("continue").await?;
        form.says("problem-description-missing").await?;
        fits(browser, "details with problems").await?;
        form.press("back").await?;
        form.arrives_at("step-category").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        form.type_into("description", &"Precipitevolissimevolmente".repeat(8)).await?;
        form.add_photo(&phone_photo(city.folder())?).await?;
        fits(browser, "details").await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", &"ViaDeiCalzaiuoli".repeat(8)).await?;
        fits(browser, "place").await?;
        form.go_on("step-contact").await?;
        form.type_into("email", &format!("{}@example.org", "anna.bianchi".repeat(6))).await?;
        fits(browser, "contact").await?;
        form.go_on("step-review").await?;
        fits(browser, "review").await?;
        form.press("send").await?;
        form.number().await?;
        fits(browser, "receipt").await?;
        form.press_words(&form.texts().with("mine-open", &[("count", 1.into())])).await?;
        form.arrives_at("mine-title").await?;
        form.press("mine-erase").await?;
        fits(browser, "my reports").await
    })
    .await
}
