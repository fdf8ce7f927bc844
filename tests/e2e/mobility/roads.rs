//! What is in the way, and how long it takes.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{CLOCK, City, Engine, Panel, Window, browse, only_on};
use serde_json::json;

#[tokio::test]
async fn closed_roads_come_first_and_journeys_stand_beside_what_they_usually_take() -> Result<()> {
    if !only_on(Engine::Chromium, "it is what feeds say, not what an engine does") {
        return Ok(());
    }
    let city = City::start().await?;
    city.lead_pages_with(CLOCK).await?;
    city.feeds_at("2026-11-24T08:00", json!({})).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-incidents").await?;
        panel.shows("mobility-corridors").await?;
        closed_roads_come_first(&panel).await?;
        journeys_take_longer_than_usually(&panel, &city).await
    })
    .await
}

async fn closed_roads_come_first(panel: &Panel<'_>) -> Result<()> {
    let say = |message: &str| panel.texts().say(message);
    let rows = panel.rows("mobility-incidents").await?;
    let [closed, .., planned, last] = rows.as_slice() else { anyhow::bail!("there are only {rows:?}") };
    ensure!(
        closed.name.contains("via dei Serragli") && closed.text.contains(&say("mobility-road-closed")),
        "{closed:?}"
    );
    let from = panel.texts().with("mobility-planned-from", &[("from", "…".into())]);
    let from = from.split('…').next().context("the message has no day")?;
    for row in [planned, last] {
        ensure!(row.text.contains(from) && row.text.contains(&say("mobility-road-closed")), "not planned: {row:?}");
    }
    ensure!(rows.iter().filter(|row| row.text.contains(from)).count() == 2, "more is planned: {rows:?}");
    ensure!(!rows.iter().any(|row| row.name.contains("via Bolognese")), "what is long over is still there: {rows:?}");
    let fibre = rows.iter().find(|row| row.name.contains("via Faentina")).context("via Faentina is open")?;
    ensure!(fibre.text.contains(&say("mobility-alternating")), "{fibre:?}");

    let redi = rows.iter().find(|row| row.name.contains("viale Francesco Redi")).context("viale Redi is open")?;
    panel.press_row("mobility-incidents", &redi.name).await?;
    panel.row_says("mobility-incidents", &redi.name, "Una corsia chiusa verso il centro").await?;
    let limit = |message: &str, most: f64| panel.texts().with(message, &[("most", most.into())]);
    panel.row_says("mobility-incidents", &redi.name, &limit("mobility-limit-speed", 30.0)).await?;
    panel.row_says("mobility-incidents", &redi.name, &limit("mobility-limit-width", 3.0)).await.map(drop)
}

async fn journeys_take_longer_than_usually(panel: &Panel<'_>, city: &City) -> Result<()> {
    panel.show_more(5).await?;
    let rows = panel.rows("mobility-corridors").await?;
    let say = |message: &str| panel.texts().say(message);
    let [slowest, .., unknown] = rows.as_slice() else { anyhow::bail!("there are only {rows:?}") };
    ensure!(slowest.text.contains(&say("mobility-traffic-congested")), "the slowest is {slowest:?}");
    ensure!(unknown.text.contains(&say("mobility-traffic-unknown")), "the last is {unknown:?}");
    let ring = rows.iter().find(|row| row.name.contains("Beccaria")).context("the ring road is not there")?;
    let usual = panel.texts().with("mobility-travel", &[("minutes", "…".into()), ("normal", 4.into())]);
    let usual = usual.split('…').next_back().unwrap_or_default();
    ensure!(ring.text.contains(usual), "its usual time is not said: {ring:?}");

    // At night nothing is in the way.
    city.feeds_at("2026-11-24T03:00", json!({})).await?;
    panel.refresh().await?;
    panel.row_says("mobility-corridors", &slowest.name, &say("mobility-traffic-free")).await.map(drop)
}
