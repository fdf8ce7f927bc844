//! A citizen who cannot use a mouse or a touch screen, or hears the page.

use anyhow::{Result, ensure};
use civic_tests::{City, Keyboard, Polls, Window, browse};
use serde_json::json;
use thirtyfour::Key;

use crate::hearing::{heard, listen};

#[tokio::test]
async fn projects_are_put_in_order_and_cast_by_keyboard_alone() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let before = city.votes("piazza-tasso").await?;
        let polls = Polls::open(browser, &city, "/en/take-part").await?;
        let keyboard = Keyboard::of(browser);
        let say = |message: &str| polls.texts().say(message);
        let of = |message: &str, option: &str| polls.texts().with(message, &[("name", option.into())]);
        listen(browser).await?;
        keyboard.tab_to(&format!("{}: Come cambia piazza Torquato Tasso?", say("poll-open-vote"))).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on("Come cambia piazza Torquato Tasso?").await?;
        keyboard.tab_to(&of("poll-rank", "Due filari di tigli")).await?;
        keyboard.press(" ").await?;
        polls.is_in_order(&["Due filari di tigli"]).await?;
        keyboard.tab_to(&of("poll-rank", "La piazza resta com’è")).await?;
        keyboard.press(Key::Enter).await?;
        polls.is_in_order(&["Due filari di tigli", "La piazza resta com’è"]).await?;
        back_to(&keyboard, &of("poll-up", "La piazza resta com’è")).await?;
        keyboard.press(Key::Enter).await?;
        polls.is_in_order(&["La piazza resta com’è", "Due filari di tigli"]).await?;
        let order = [("order", "La piazza resta com’è, Due filari di tigli".into())];
        let order = polls.texts().with("poll-order-is", &order);
        ensure!(heard(browser).await?.contains(&order), "the new order is not said");
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        polls.arrives_at("poll-review").await?;
        keyboard.tab_to(&say("poll-cast")).await?;
        keyboard.press(Key::Enter).await?;
        polls.receipt().await?;
        city.has_beside(&before, "piazza-tasso", &[json!({ "ranking": [[4], [1]] })]).await
    })
    .await
}

/// Presses Shift and Tab until the focus is on what has this name.
async fn back_to(keyboard: &Keyboard<'_>, name: &str) -> Result<()> {
    for _ in 0..20 {
        keyboard.tab_back().await?;
        if keyboard.focused().await? == name {
            return Ok(());
        }
    }
    anyhow::bail!("Shift and Tab never reach “{name}”")
}

#[tokio::test]
async fn the_focus_goes_to_what_is_wrong_and_from_there_to_the_control() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "trenta-all-ora").await?;
        let keyboard = Keyboard::of(browser);
        let say = |message: &str| polls.texts().say(message);
        keyboard.tab_to(&say("continue")).await?;
        keyboard.press(Key::Enter).await?;
        polls.says("poll-wrong-empty").await?;
        let text = keyboard.focused().await?;
        ensure!(text.contains(&say("problems-title")), "the focus is on “{text}”");
        keyboard.tab_to(&say("poll-wrong-empty")).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on(&say("yes")).await?;
        keyboard.press(" ").await?;
        keyboard.press(Key::Down).await?;
        keyboard.is_on(&say("no")).await?;
        keyboard.tab_to(&say("poll-code")).await?;
        keyboard.press(city.code().await?).await?;
        // Enter goes on from a field, as everywhere on the web.
        keyboard.press(Key::Enter).await?;
        polls.arrives_at("poll-review").await?;
        keyboard.tab_to(&say("poll-cast")).await?;
        keyboard.press(Key::Enter).await?;
        polls.receipt().await?;
        city.has_beside(&Default::default(), "trenta-all-ora", &[json!({ "answer": "no" })]).await
    })
    .await
}

#[tokio::test]
async fn what_is_left_of_the_money_is_said_as_it_changes() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        listen(browser).await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.says_words("Restano: 108.500 €").await?;
        let heard = heard(browser).await?;
        let said: Vec<String> =
            heard.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        ensure!(said.contains(&"Restano: 108.500 €".to_owned()), "{said:?}");
        Ok(())
    })
    .await
}
