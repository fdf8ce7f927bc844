//! The map: the same rows, drawn. Whatever becomes of it, the lists say all that it says.

use anyhow::{Context as _, Result, bail, ensure};
use civic_tests::{Browser, City, Keyboard, Panel, Window, browse};
use serde_json::json;
use thirtyfour::Key;

use crate::fallback::dist_without;

/// More than any map has to stop at.
const MOST_STOPS: usize = 60;

/// The kind of marker that has the focus, and its name; nothing if no marker has it.
async fn focused(panel: &Panel<'_>) -> Result<Option<(String, String)>> {
    let script = "const marker = root.activeElement?.closest('.civic-map-marker') ?? null;
        return marker && [marker.dataset.kind, marker.getAttribute('aria-label')]";
    panel.look(script, Vec::new()).await
}

/// Presses a key until the focus is on what fits; gives its name.
async fn press_until(
    browser: &Browser,
    panel: &Panel<'_>,
    key: Key,
    fits: impl Fn(Option<&(String, String)>) -> bool,
) -> Result<String> {
    let mut met = Vec::new();
    for _ in 0..MOST_STOPS {
        Keyboard::of(browser).press(key.clone()).await?;
        let here = focused(panel).await?;
        if fits(here.as_ref()) {
            return Ok(here.map(|(_, name)| name).unwrap_or_default());
        }
        met.extend(here);
    }
    bail!("{key:?} never leads there, but to {met:?}")
}

#[tokio::test]
async fn markers_are_one_stop_of_the_keyboard_and_each_opens_its_row() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.open_map().await?;
        let keyboard = Keyboard::of(browser);

        let first = press_until(browser, &panel, Key::Tab, |here| here.is_some()).await?;
        let other =
            press_until(browser, &panel, Key::Right, |here| here.is_some_and(|(_, name)| *name != first)).await?;
        keyboard.press(Key::Tab).await?;
        ensure!(focused(&panel).await?.is_none(), "there is a second stop among the markers");
        keyboard.tab_back().await?;
        ensure!(focused(&panel).await?.is_some_and(|(_, name)| name == other), "the stop is not where one left");

        let park =
            press_until(browser, &panel, Key::PageDown, |here| here.is_some_and(|(kind, _)| kind == "parking")).await?;
        keyboard.press(Key::Enter).await?;
        let (marked, _) = panel.chosen_marker().await?;
        ensure!(marked == park, "“{park}” was chosen, and marked is “{marked}”");
        let open = async || {
            let rows = panel.rows("mobility-parking").await?;
            Ok::<_, anyhow::Error>(rows.into_iter().filter(|row| row.open).map(|row| row.name).collect::<Vec<_>>())
        };
        let [name] = <[String; 1]>::try_from(open().await?).map_err(|open| anyhow::anyhow!("open are {open:?}"))?;
        ensure!(park.starts_with(&name), "“{park}” was chosen, and open is “{name}”");
        keyboard.tab_to(&panel.texts().say("mobility-map-details")).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on(&name).await?;

        // And the other way about, by mouse.
        let another = panel.names("mobility-parking").await?.into_iter().find(|other| *other != name);
        let another = another.context("there is one place only")?;
        panel.press_row("mobility-parking", &another).await?;
        let (marked, marker) = panel.chosen_marker().await?;
        ensure!(marked.starts_with(&another), "“{another}” was chosen, and marked is “{marked}”");
        browser.touch(&marker).await?;
        ensure!(panel.row("mobility-parking", &another).await?.open, "its own marker folds it");
        panel.press("mobility-map-hide").await?;
        ensure!(panel.row("mobility-parking", &another).await?.open, "it was folded with the map");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn without_tiles_the_places_are_on_the_map_and_without_the_map_in_the_lists() -> Result<()> {
    let city = City::start().await?;
    let dist = tempfile::tempdir()?;
    dist_without("map.js", dist.path())?;
    let without_map = City::serving(dist.path(), &[]).await?;
    for city in [&city, &without_map] {
        city.feeds_in_the_morning(json!({})).await?;
    }
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        browser.run::<()>("document.querySelector('civic-mobility').tiles = '/nowhere.pmtiles'", Vec::new()).await?;
        panel.open_map().await?;
        panel.says("map-tiles-failed").await?;
        panel.press_row("mobility-parking", &panel.names("mobility-parking").await?.swap_remove(1)).await?;
        panel.chosen_marker().await?;

        let panel = Panel::open(browser, &without_map, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.press("mobility-map-show").await?;
        panel.says("map-failed").await?;
        let first = panel.names("mobility-parking").await?.swap_remove(0);
        panel.press_row("mobility-parking", &first).await
    })
    .await
}
