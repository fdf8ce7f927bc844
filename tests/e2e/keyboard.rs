//! A citizen who cannot use a mouse or a touch screen.

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Keyboard, Record, Window, browse, phone_photo, until_kept};
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn a_report_is_filed_by_keyboard_alone() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/en/report").await?;
        let keyboard = Keyboard::of(browser);
        let say = |message: &str| form.texts().say(message);

        keyboard.tab_to(&say("categories-search")).await?;
        keyboard.press("flicker").await?;
        keyboard.tab_to("Street light not working").await?;
        keyboard.press(" ").await?;
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        form.arrives_at("step-details").await?;

        // Radio buttons: Tab goes to the group, arrows go about in it.
        keyboard.tab_to(&say("description")).await?;
        keyboard.press("Dark since Monday.").await?;
        keyboard.tab_to("It is off").await?;
        keyboard.press(" ").await?;
        keyboard.press(Key::Down).await?;
        keyboard.is_on("It flickers").await?;
        ensure!(form.is_chosen("It flickers").await? && !form.is_chosen("It is off").await?, "the arrow chose nothing");
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(" ").await?;
        form.arrives_at("step-place").await?;

        keyboard.tab_to(&say("place-words")).await?;
        // Enter goes on from a field, as everywhere on the web.
        keyboard.press("Lungarno Serristori 5").await?;
        keyboard.press(Key::Enter).await?;
        form.arrives_at("step-contact").await?;
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        form.arrives_at("step-review").await?;
        keyboard.tab_to(&say("send")).await?;
        keyboard.press(Key::Enter).await?;

        let number = form.number().await?;
        let report = city.report(&number).await?;
        ensure!(report["description"] == "Dark since Monday.", "{report}");
        ensure!(report["address"] == "Lungarno Serristori 5", "{report}");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn the_focus_goes_to_what_is_wrong_and_from_there_to_the_field() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/en/report").await?;
        let keyboard = Keyboard::of(browser);
        let say = |message: &str| form.texts().say(message);
        let summary = async || {
            let text = keyboard.focused().await?;
            ensure!(text.contains(&say("problems-title")), "the focus is on “{text}”");
            Ok(())
        };

        // Nothing chosen.
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        form.says("problem-category-missing").await?;
        summary().await?;
        keyboard.tab_to(&say("problem-category-missing")).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on("Pothole in the road").await?;
        keyboard.press(" ").await?;
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        form.arrives_at("step-details").await?;

        // Two problems at once; each entry of the summary leads to its field, and the field says what is wrong with it.
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        form.says("problem-description-missing").await?;
        summary().await?;
        let question = form.texts().with("problem-missing", &[("label", "Where is the hole?".into())]);
        keyboard.tab_to(&question).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on("On the road").await?;
        keyboard.press(" ").await?;
        keyboard.tab_back().await?;
        keyboard.is_on(&say("description")).await?;
        let field = form.field("description").await?;
        ensure!(field.attr("aria-invalid").await?.as_deref() == Some("true"), "the field is not marked");
        let described = "const at = arguments[0]; const ids = (at.getAttribute('aria-describedby') ?? '').split(' '); \
            return ids.map((id) => at.getRootNode().getElementById(id)?.textContent).join(' ')";
        let described: String = browser.run(described, vec![field.to_json()?]).await?;
        ensure!(described.contains(&say("problem-description-missing")), "the field is described by “{described}”");

        // Put right, the mark goes at once.
        keyboard.press("A deep hole.").await?;
        ensure!(field.attr("aria-invalid").await?.is_none(), "the field is still marked");
        form.does_not_say("problem-description-missing").await?;
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        form.arrives_at("step-place").await
    })
    .await
}

#[tokio::test]
async fn a_page_that_loads_does_not_take_the_focus_away() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/en/report").await?;
        form.choose("Graffiti").await?;
        form.go_on("step-details").await?;
        until_kept(browser, Record::Draft, "graffiti").await?;
        browser.reload().await?;
        form.says("draft-restored").await?;
        let focused: String = browser.run("return document.activeElement.localName", Vec::new()).await?;
        ensure!(focused == "body", "the focus is on {focused}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_is_not_lost_with_the_button_that_was_pressed() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        city.behave(json!({ "fail": "500", "only": "services", "times": 1 })).await?;
        browser.open(&city.page("/en/report")).await?;
        let form = Form::on(browser, "en")?;
        let keyboard = Keyboard::of(browser);
        let say = |message: &str| form.texts().say(message);
        form.says("categories-failed").await?;
        keyboard.tab_to(&say("try-again")).await?;
        keyboard.press(Key::Enter).await?;
        form.arrives_at("step-category").await?;

        form.choose("Overflowing litter bin").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "It overflows.").await?;
        form.add_photo(&phone_photo(city.folder())?).await?;
        keyboard.tab_to(&say("photo-remove")).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on(&say("photo-choose")).await?;

        form.go_on("step-place").await?;
        form.type_into("place-words", "Piazza Santa Croce").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        form.number().await?;
        form.press_words(&form.texts().with("mine-open", &[("count", 1.into())])).await?;
        form.arrives_at("mine-title").await?;
        keyboard.tab_to(&say("mine-erase")).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on(&say("mine-erase-text")).await?;
        keyboard.tab_to(&say("mine-erase-no")).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on(&say("mine-erase")).await
    })
    .await
}
