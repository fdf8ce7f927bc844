//! The figures are those of now, or say how old they are; and nothing is asked for that nobody looks at.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{Browser, CLOCK, City, Panel, Patience, Window, browse, until};
use serde_json::json;

/// What stands behind “Updated”.
async fn updated(panel: &Panel<'_>) -> Result<String> {
    let around = panel.texts().with("mobility-updated", &[("time", "…".into())]);
    let before = around.trim_end_matches('…');
    let text = panel.text().await?;
    let (_, after) = text.split_once(before).with_context(|| format!("the panel does not say “{before}”: {text}"))?;
    Ok(after.split_whitespace().next().unwrap_or_default().to_owned())
}

async fn counted(panel: &Panel<'_>, city: &City, name: &str) -> Result<String> {
    let parks = city.car_parks().await?;
    let park = parks.iter().find(|park| park.name == name).context("there is no such car park")?;
    let count = [("free", park.free.into()), ("all", park.total.into())];
    Ok(panel.texts().with("mobility-free-of", &count))
}

/// What the page asked for before, the city has heard of by the time that it has answered this.
async fn all_is_asked(browser: &Browser) -> Result<()> {
    let ask = "const [done] = arguments; fetch('/_control').then((answer) => answer.text()).then(() => done(null))";
    browser.driver.execute_async(ask, Vec::new()).await?;
    Ok(())
}

#[tokio::test]
async fn new_figures_come_by_themselves_but_not_into_a_tab_that_nobody_sees() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.show_more(18).await?;
        panel.row_says("mobility-parking", "Parterre", &counted(&panel, &city, "Parterre").await?).await?;
        let first = updated(&panel).await?;
        let once = city.reads("traffic").await?;

        city.feeds_at("2026-11-24T04:00", json!({})).await?;
        browser.time_passes(121).await?;
        let at_night = counted(&panel, &city, "Parterre").await?;
        panel.row_says("mobility-parking", "Parterre", &at_night).await?;
        until(Patience::Usual, "the panel says that it was updated since", async || {
            let refreshing = panel.texts().say("mobility-refreshing");
            Ok((!panel.text().await?.contains(&refreshing) && updated(&panel).await? != first).then_some(()))
        })
        .await?;
        let twice = city.reads("traffic").await?;
        ensure!(twice == 2 * once, "one refresh asked for {} documents instead of {once}", twice - once);

        browser.hide(true).await?;
        city.feeds_at("2026-11-24T18:00", json!({})).await?;
        for _ in 0..3 {
            browser.time_passes(200).await?;
        }
        all_is_asked(browser).await?;
        ensure!(city.reads("traffic").await? == twice, "the hidden tab asks for figures");
        browser.hide(false).await?;
        let evening = counted(&panel, &city, "Parterre").await?;
        ensure!(evening != at_night, "nothing has changed");
        panel.row_says("mobility-parking", "Parterre", &evening).await?;
        ensure!(city.reads("traffic").await? == 3 * once, "the tab that is back asks more than once");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_citizen_without_network_sees_figures_grow_old_and_gets_new_ones_when_it_is_back() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.show_more(18).await?;
        let park = panel.names("mobility-parking").await?.swap_remove(0);
        let count = counted(&panel, &city, &park).await?;
        panel.row_says("mobility-parking", &park, &count).await?;
        browser.go_offline(true).await?;

        browser.time_passes(20 * 60).await?;
        panel.says("mobility-all-down-old").await?;
        panel.says("error-offline").await?;
        let ageing = panel.texts().with("mobility-ageing", &[("minutes", "…".into())]);
        let row = panel.row_says("mobility-parking", &park, ageing.split('…').next_back().unwrap_or_default()).await?;
        ensure!(row.text.contains(&count), "the figures are gone too early: {row:?}");

        browser.time_passes(45 * 60).await?;
        let row = panel.row_says("mobility-parking", &park, &panel.texts().say("mobility-too-old")).await?;
        ensure!(!row.text.contains(&count), "an old figure is shown: {row:?}");

        // Nobody has to press anything.
        browser.go_offline(false).await?;
        no_failure(&panel).await
    })
    .await
}

/// The page's clock is an hour ahead of the city's, so what is new looks old; but the city answers.
async fn no_failure(panel: &Panel<'_>) -> Result<()> {
    until(Patience::Usual, "the failure is gone", async || {
        Ok((!panel.text().await?.contains(&panel.texts().say("mobility-all-down-old"))).then_some(()))
    })
    .await
}
