//! Narrow pages: nothing has to be scrolled sideways, down to 320 points (WCAG 2.2, 1.4.10 Reflow).

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Engine, Form, Keyboard, Window, browse, only_on, phone_photo};
use serde_json::json;
use thirtyfour::Key;

/// How far the page and what is in the widget reach over the right edge, in points, and what does.
const OVER_THE_EDGE: &str = "
    const edge = document.documentElement.clientWidth;
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    // A map is a window to more than fits, and so is a table.
    const beyond = [...root.querySelectorAll('*')].filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest('.visually-hidden, .map *, .table *'));
    const scrolls = document.documentElement.scrollWidth > edge ? ['the page scrolls sideways'] : [];
    return scrolls.concat(beyond.map((element) => `${element.localName}.${element.className}`));";

pub(crate) async fn fits(browser: &Browser, step: &str) -> Result<()> {
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

#[tokio::test]
async fn what_has_the_focus_is_in_sight_at_four_hundred_percent() -> Result<()> {
    if !only_on(Engine::Chromium, "no other driver can set this of a running browser") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        // A window of 1,280 by 1,024 at 400 % (WCAG 2.2, 1.4.10; 2.4.11).
        enlarge(browser).await?;
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Lampione spento").await?;
        form.go_on("step-details").await?;
        focus_is_in_sight(browser, 6).await
    })
    .await
}

/// What has the focus and cannot be seen; nothing if the focus has left the widget.
const HIDDEN_FOCUS: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    const focused = root.activeElement;
    if (!focused) return null;
    const { left, right, top, bottom } = (focused.closest('.choice') ?? focused).getBoundingClientRect();
    const [x, y] = [Math.max(left, 0) + Math.min(right, innerWidth), Math.max(top, 0) + Math.min(bottom, innerHeight)];
    const inSight = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const seen = inSight && root.elementFromPoint(x / 2, y / 2);
    return seen && (focused.contains(seen) || seen.closest('.choice, .file')?.contains(focused)) ? '' : focused.outerHTML";

pub(crate) async fn enlarge(browser: &Browser) -> Result<()> {
    let zoomed = json!({ "width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", zoomed).await.map(drop)
}

/// Tab goes through the widget from where the focus is, at least to so many stops, and each is in sight.
pub(crate) async fn focus_is_in_sight(browser: &Browser, least: usize) -> Result<()> {
    let keyboard = Keyboard::of(browser);
    let mut stops = 0;
    loop {
        keyboard.press(Key::Tab).await?;
        let hidden: Option<String> = browser.run(HIDDEN_FOCUS, Vec::new()).await?;
        let Some(hidden) = hidden else { break };
        ensure!(hidden.is_empty(), "out of sight, or under something: {hidden}");
        stops += 1;
    }
    ensure!(stops >= least, "Tab stops only {stops} times");
    Ok(())
}
