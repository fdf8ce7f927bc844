//! A citizen drives, or hears the page instead of seeing it: what matters is said, and nothing else.

use anyhow::Result;
use civic_tests::{CLOCK, City, Panel, Window, browse};
use serde_json::json;

use crate::hearing::{hears, listen};

const HOSPITAL: &str = "Parcheggio Careggi";

#[tokio::test]
async fn a_place_that_fills_up_is_said_and_nothing_else_is() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    city.feeds_at("2026-11-24T06:00", json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        let say = |message: &str| panel.texts().say(message);
        panel.show_more(18).await?;
        panel.press_row("mobility-parking", HOSPITAL).await?;
        panel.choose(&say("mobility-follow")).await?;
        // What is folded is followed all the same.
        panel.press_row("mobility-parking", HOSPITAL).await?;
        listen(browser).await?;

        // A few cars more everywhere.
        city.feeds_at("2026-11-24T06:20", json!({})).await?;
        panel.refresh().await?;
        panel.row_says("mobility-parking", HOSPITAL, &free(&panel, &city).await?).await?;
        // Nothing of note has happened: what was asked for is done, and that is all.
        hears(browser, &[panel.updated().await?]).await?;

        city.feeds_at("2026-11-24T11:00", json!({})).await?;
        panel.refresh().await?;
        let name = [("name", HOSPITAL.into())];
        hears(browser, &[panel.texts().with("mobility-news-full", &name)]).await?;
        panel.row_says("mobility-parking", HOSPITAL, &say("mobility-full")).await?;

        city.feeds_at("2026-11-24T20:00", json!({})).await?;
        panel.refresh().await?;
        let park = city.car_parks().await?.into_iter().find(|park| park.name == HOSPITAL);
        let free = park.map_or(0, |park| park.free);
        let again = panel.texts().with("mobility-news-spaces", &[("name", HOSPITAL.into()), ("free", free.into())]);
        hears(browser, &[again]).await
    })
    .await
}

async fn free(panel: &Panel<'_>, city: &City) -> Result<String> {
    let park = city.car_parks().await?.into_iter().find(|park| park.name == HOSPITAL);
    let (free, all) = park.map_or((0, 0), |park| (park.free, park.total));
    Ok(panel.texts().with("mobility-free-of", &[("free", free.into()), ("all", all.into())]))
}
