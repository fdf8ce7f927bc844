//! A citizen opens the panel: what is there, how old it is, and who was asked for it.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{City, Panel, Window, browse};
use serde_json::json;

#[tokio::test]
async fn it_is_said_where_to_park_how_many_spaces_are_free_and_how_old_that_is() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        for list in ["mobility-incidents", "mobility-corridors", "mobility-bikes"] {
            panel.shows(list).await?;
        }
        let parks = city.car_parks().await?;
        panel.says_with("mobility-found", &[("count", parks.len().into()), ("all", parks.len().into())]).await?;
        panel.show_more(parks.len() - 8).await?;
        let texts = panel.texts();
        let is_of_now = |text: &str| {
            (0..5).any(|minutes| text.contains(&texts.with("mobility-age", &[("minutes", minutes.into())])))
        };
        let rows = panel.rows("mobility-parking").await?;
        ensure!(rows.len() == parks.len(), "there are {} rows for {} car parks", rows.len(), parks.len());
        for row in &rows {
            let park =
                parks.iter().find(|park| park.name == row.name).with_context(|| format!("no park is {row:?}"))?;
            let count = texts.with("mobility-free-of", &[("free", park.free.into()), ("all", park.total.into())]);
            if park.state == "nodata" {
                ensure!(!row.text.contains(&count), "nobody counts there: {row:?}");
            } else if park.free > 0 {
                ensure!(row.text.contains(&count) && is_of_now(&row.text), "“{count}” of now was expected: {row:?}");
            }
        }
        panel.says("mobility-sources").await?;
        panel.says_words("ODbL 1.0").await?;

        let asked = "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)";
        let asked: Vec<String> = browser.run(asked, Vec::new()).await?;
        ensure!(asked.len() > 5 && asked.iter().all(|origin| *origin == city.page("")), "the page asked {asked:?}");
        browser.expect_quiet_console().await
    })
    .await
}
