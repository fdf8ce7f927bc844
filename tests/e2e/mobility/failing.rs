//! Feeds are slow, old, wrong or dead, each on its own: what is shown can be believed, and what is missing is named.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{CLOCK, City, Engine, Keyboard, Panel, Patience, Window, browse, only_on, until};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Why some tests run in one engine.
const FEEDS_ALONE: &str = "it is what feeds say, not what an engine does";

/// Each feed of the city's page with this fault.
fn all(fault: &Value) -> Value {
    json!({ "parkapi": fault, "parking": fault, "traffic": fault, "gbfs": fault, "wzdx": fault })
}

async fn no_notice(panel: &Panel<'_>) -> Result<()> {
    until(Patience::Usual, "nothing is wrong any more", async || Ok(panel.notices().await?.is_empty().then_some(())))
        .await
}

#[tokio::test]
async fn a_feed_that_fails_is_named_and_the_others_stay() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    let nonsense = json!({ "gbfs": { "fail": "html" }, "wzdx": { "fail": "garbage" }, "traffic": { "fail": "empty" } });
    city.feeds_in_the_morning(nonsense).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        let names = "Traffic (simulated), Shared bicycles (simulated), Works and closures (simulated)";
        panel.says_with("mobility-some-down", &[("names", names.into())]).await?;
        for list in ["mobility-incidents", "mobility-corridors", "mobility-bikes"] {
            ensure!(!panel.has_heading(list).await?, "{list} is made of nonsense");
        }
        ensure!(panel.rows("mobility-parking").await?.len() == 8, "places to park are gone");
        // The webmaster reads which feed it is.
        let console = browser.console().await?;
        let told = console.iter().any(|entry| entry.message.contains("Shared bicycles (simulated)"));
        ensure!(told, "the console does not name the feed: {console:?}");

        city.feeds_in_the_morning(json!({})).await?;
        panel.refresh().await?;
        for list in ["mobility-incidents", "mobility-corridors", "mobility-bikes"] {
            panel.shows(list).await?;
        }
        no_notice(&panel).await?;

        // What was read before stays.
        for fault in ["503", "drop"] {
            city.feeds_in_the_morning(json!({ "traffic": { "fail": fault } })).await?;
            panel.refresh().await?;
            panel.says_with("mobility-some-down", &[("names", "Traffic (simulated)".into())]).await?;
            ensure!(panel.rows("mobility-corridors").await?.len() > 4, "{fault}: the traffic is gone");
            city.feeds_in_the_morning(json!({})).await?;
            browser.time_passes(16 * 60).await?;
            no_notice(&panel).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn figures_that_cannot_be_are_not_shown_as_they_are() -> Result<()> {
    if !only_on(Engine::Chromium, FEEDS_ALONE) {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        for fault in ["negative", "excessive"] {
            city.feeds_in_the_morning(all(&json!({ "fail": fault }))).await?;
            let panel = Panel::open(browser, &city, "/en/getting-around").await?;
            for list in ["mobility-incidents", "mobility-bikes"] {
                panel.shows(list).await?;
            }
            panel.show_more(18).await?;
            let capacities: Vec<_> = city.car_parks().await?.into_iter().map(|park| (park.name, park.total)).collect();
            for row in panel.rows("mobility-parking").await? {
                let (_, all) = capacities.iter().find(|(name, _)| *name == row.name).context("an unknown place")?;
                let words: Vec<&str> = row.text.split_whitespace().collect();
                let numbers: Vec<i64> = words.iter().filter_map(|word| word.parse().ok()).collect();
                let can_be = numbers.iter().all(|number| (0..=*all).contains(number));
                ensure!(can_be, "{fault}: of {all} spaces there are {numbers:?}: {}", row.text);
            }
            // Counts and minutes; days are of some year.
            // More bikes than docks are no contradiction: they may be parked beside them.
            for (list, most) in [("mobility-bikes", f64::INFINITY), ("mobility-corridors", 120.0)] {
                if !panel.has_heading(list).await? {
                    continue;
                }
                for row in panel.rows(list).await? {
                    let numbers: Vec<f64> = row.text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
                    let can_be = numbers.iter().all(|number| (0.0..=most).contains(number));
                    ensure!(can_be, "{fault}, {list}: {numbers:?} in {}", row.text);
                }
            }
            // In this feed works end before they begin.
            let span = panel.texts().with("mobility-planned-span", &[("from", "…".into()), ("until", "…".into())]);
            let to = span.split('…').nth(1).context("the message has no end")?;
            for row in panel.rows("mobility-incidents").await? {
                ensure!(fault != "negative" || !row.text.contains(to), "{fault}: an end before the beginning: {row:?}");
            }
            browser.console().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn figures_of_a_feed_that_stands_still_are_hidden_and_that_is_said() -> Result<()> {
    if !only_on(Engine::Chromium, FEEDS_ALONE) {
        return Ok(());
    }
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    let old = json!({ "fail": "hour_old" });
    city.feeds_in_the_morning(json!({ "parkapi": old, "parking": old })).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.shows("mobility-corridors").await?;
        let say = |message: &str| panel.texts().say(message);
        let free = panel.texts().with("mobility-free", &[("free", "…".into())]);
        let free = free.trim_start_matches('…');
        for row in panel.rows("mobility-parking").await? {
            let hides = row.text.contains(&say("mobility-too-old")) && !row.text.contains(free);
            ensure!(hides, "an old figure, or no word about it: {row:?}");
        }
        no_notice(&panel).await?;

        city.feeds_in_the_morning(all(&old)).await?;
        panel.refresh().await?;
        panel.says("mobility-all-stale").await?;
        city.feeds_in_the_morning(json!({})).await?;
        panel.refresh().await?;
        no_notice(&panel).await?;
        panel.row_says("mobility-parking", "Parterre", free).await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_city_that_does_not_answer_at_all_can_be_asked_again() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    city.feeds_in_the_morning(all(&json!({ "fail": "503" }))).await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/en/getting-around")).await?;
        let panel = Panel::on(browser, "en")?;
        panel.says("mobility-all-down").await?;
        panel.says("error-server").await?;
        city.feeds_in_the_morning(json!({})).await?;
        browser.time_passes(15).await?;
        let keyboard = Keyboard::of(browser);
        keyboard.tab_to(&panel.texts().say("try-again")).await?;
        keyboard.press(Key::Enter).await?;
        panel.shows("mobility-parking").await?;
        panel.shows("mobility-bikes").await?;
        no_notice(&panel).await?;
        // The button that was pressed is gone.
        keyboard.is_on(&panel.texts().say("mobility-title")).await
    })
    .await
}

#[tokio::test]
async fn a_slow_feed_keeps_nothing_else_waiting() -> Result<()> {
    if !only_on(Engine::Chromium, FEEDS_ALONE) {
        return Ok(());
    }
    let city = City::start().await?;
    let slow = json!({ "slow_ms": 8000 });
    city.feeds_in_the_morning(json!({ "parkapi": slow, "parking": slow })).await?;
    browse(Window::Phone, async |browser| {
        browser.open(&city.page("/en/getting-around")).await?;
        let panel = Panel::on(browser, "en")?;
        panel.shows("mobility-incidents").await?;
        panel.shows("mobility-bikes").await?;
        let say = |message: &str| panel.texts().say(message);
        panel.says_words(&format!("All car parks (simulated): {}", say("mobility-source-loading"))).await?;
        ensure!(!panel.has_heading("mobility-parking").await?, "the slow feed is not slow");
        panel.shows("mobility-parking").await?;
        browser.expect_quiet_console().await
    })
    .await
}
