//! A ranking that is put in order by a mouse or a finger.

use anyhow::{Context as _, Result};
use civic_tests::{City, Polls, Window, browse};
use serde_json::json;

/// Scrolls a ranking to the top, and tells where the handles of its rows are.
const HANDLES: &str = "root.querySelector('ol').scrollIntoView();
    return [...root.querySelectorAll('.handle')].map((handle) => {
      const { left, top, width, height } = handle.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    });";

#[tokio::test]
async fn a_project_is_dragged_to_its_place_and_the_vote_has_that_order() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let before = city.votes("piazza-tasso").await?;
        let polls = Polls::open_one(browser, &city, "piazza-tasso").await?;
        for option in ["Due filari di tigli", "Un orto di quartiere", "La piazza resta com’è"] {
            polls.press_for("poll-rank", option).await?;
        }
        polls.is_in_order(&["Due filari di tigli", "Un orto di quartiere", "La piazza resta com’è"]).await?;
        let handles: Vec<(i64, i64)> = polls.look(HANDLES, Vec::new()).await?;
        let (first, last) = handles.first().copied().zip(handles.last().copied()).context("there are no handles")?;
        let hold = browser.driver.action_chain().move_to(first.0, first.1).click_and_hold();
        let below = last.1 + 40;
        hold.move_to(first.0, first.1.midpoint(below)).move_to(last.0, below).release().perform().await?;
        polls.is_in_order(&["Un orto di quartiere", "La piazza resta com’è", "Due filari di tigli"]).await?;
        // What moves afterwards moves nothing.
        browser.driver.action_chain().move_to(first.0, first.1).perform().await?;
        polls.is_in_order(&["Un orto di quartiere", "La piazza resta com’è", "Due filari di tigli"]).await?;
        polls.review().await?;
        polls.cast().await?;
        city.has_beside(&before, "piazza-tasso", &[json!({ "ranking": [[3], [4], [1]] })]).await
    })
    .await
}
