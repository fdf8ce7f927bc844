//! A place in full.

use anyhow::{Result, ensure};
use civic_tests::{City, Keyboard, Panel, Window, browse};
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn a_place_in_full_says_what_one_needs_to_know_to_park_there() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        let say = |message: &str| panel.texts().say(message);
        panel.show_more(18).await?;
        panel.press_row("mobility-parking", "Parterre").await?;
        for message in ["mobility-spaces-accessible", "mobility-spaces-charging", "mobility-always", "mobility-tariff"]
        {
            panel.row_says("mobility-parking", "Parterre", &say(message)).await?;
        }
        panel.row_says("mobility-parking", "Parterre", "Piazza della Libertà").await?;
        panel.row_says("mobility-parking", "Parterre", "1.95 m").await?;
        let way = format!(
            "{} {}",
            say("mobility-way"),
            panel.texts().with("leads-to", &[("host", "www.openstreetmap.org".into())])
        );
        let way = panel.link(&way).await?.attr("href").await?.unwrap_or_default();
        ensure!(way.contains("43.7856") && way.contains("11.26434"), "the way leads to {way}");

        // Another one folds the first. Of this one the city foretells how many spaces will be free.
        panel.press_row("mobility-parking", "Garage La Stazione").await?;
        ensure!(!panel.row("mobility-parking", "Parterre").await?.open, "two places are open");
        let row = panel.row_says("mobility-parking", "Garage La Stazione", &say("mobility-forecast")).await?;
        ensure!(row.text.contains("06:00") && row.text.contains(&say("mobility-open-now")), "{row:?}");
        let foretold = panel.texts().with("mobility-foretold", &[("time", "…".into()), ("free", "…".into())]);
        let about = foretold.trim_matches('…').replace('…', "");
        ensure!(row.text.contains(about.split_whitespace().nth(1).unwrap_or("about")), "nothing is foretold: {row:?}");
        panel.press_row("mobility-parking", "Garage La Stazione").await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_row_is_opened_and_more_are_reached_by_keyboard() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        let keyboard = Keyboard::of(browser);
        let third = panel.names("mobility-parking").await?.swap_remove(2);
        keyboard.tab_to(&third).await?;
        for (key, open) in [(Key::Enter, true), (Key::Enter, false), (Key::Space, true)] {
            keyboard.press(key).await?;
            // What it says of itself has changed, and it keeps the focus.
            keyboard.is_on(&third).await?;
            let row = panel.row("mobility-parking", &third).await?;
            ensure!(row.open == open, "the row was to be {}: {row:?}", if open { "open" } else { "folded" });
        }
        let more = panel.texts().with("mobility-more", &[("count", 18.into()), ("all", 18.into())]);
        keyboard.tab_to(&more).await?;
        keyboard.press(Key::Enter).await?;
        panel.row("mobility-parking", "Parcheggio Guarlone").await?;
        let ninth = panel.names("mobility-parking").await?.swap_remove(8);
        keyboard.is_on(&ninth).await
    })
    .await
}
