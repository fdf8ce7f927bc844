//! The states that the panel can be in, for what must hold in all of them.

use anyhow::Result;
use civic_tests::{Browser, CLOCK, City, Panel};
use serde_json::{Value, json};

fn all(fault: &Value) -> Value {
    json!({ "parkapi": fault, "parking": fault, "traffic": fault, "gbfs": fault, "wzdx": fault })
}

/// Looks at each state on the Italian page; `look` is told its name.
pub(crate) async fn in_each_state(
    browser: &Browser,
    city: &City,
    look: impl AsyncFn(&str) -> Result<()>,
) -> Result<()> {
    city.lead_pages_with(CLOCK).await?;
    let panel = Panel::on(browser, "it")?;
    city.feeds_in_the_morning(all(&json!({ "slow_ms": 120_000 }))).await?;
    browser.open(&city.page("/muoversi")).await?;
    panel.says("mobility-loading").await?;
    look("loading").await?;
    city.feeds_in_the_morning(all(&json!({ "fail": "503" }))).await?;
    browser.open(&city.page("/muoversi")).await?;
    panel.says("mobility-all-down").await?;
    look("nothing loaded").await?;

    city.feeds_in_the_morning(json!({ "gbfs": { "fail": "503" } })).await?;
    let panel = Panel::open(browser, city, "/muoversi").await?;
    for list in ["mobility-incidents", "mobility-corridors"] {
        panel.shows(list).await?;
    }
    panel.says_with("mobility-some-down", &[("names", "Bici condivise (dati simulati)".into())]).await?;
    look("one feed down").await?;
    city.feeds_in_the_morning(json!({})).await?;
    panel.refresh().await?;
    panel.shows("mobility-bikes").await?;
    let first = panel.names("mobility-parking").await?.swap_remove(0);
    panel.press_row("mobility-parking", &first).await?;
    panel.choose(&panel.texts().say("mobility-follow")).await?;
    look("a place in full").await?;
    let works = panel.names("mobility-incidents").await?.swap_remove(0);
    panel.press_row("mobility-incidents", &works).await?;
    panel.go_near("beccaria").await?;
    panel.says_with("mobility-from-place", &[("place", "Parcheggio Beccaria".into())]).await?;
    look("works in full, near a place").await?;
    panel.go_near("Precipitevolissimevolmente").await?;
    panel.says_with("mobility-place-not-found", &[("place", "Precipitevolissimevolmente".into())]).await?;
    panel.press_words(&panel.texts().with("mobility-filters", &[("set", 0.into())])).await?;
    panel.type_into("mobility-vehicle-height", "alto").await?;
    panel.choose(&panel.texts().say("mobility-only-charging")).await?;
    look("filters, with mistakes").await?;
    panel.type_into("mobility-search", "zzz").await?;
    panel.says("mobility-none-fits").await?;
    look("nothing fits").await?;
    panel.empty("mobility-search").await?;
    panel.open_map().await?;
    look("map").await?;
    city.feeds_in_the_morning(all(&json!({ "fail": "hour_old" }))).await?;
    panel.refresh().await?;
    panel.says("mobility-all-stale").await?;
    look("all too old").await
}
