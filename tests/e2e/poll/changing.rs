//! What becomes of a vote that was cast: it can be changed or taken back where the poll says so, and counts once.

use anyhow::{Result, ensure};
use civic_tests::{City, Polls, Window, browse};
use serde_json::json;

#[tokio::test]
async fn a_citizen_changes_their_vote_and_the_last_one_counts() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let before = city.votes("piazza-tasso").await?;
        let polls = Polls::open_one(browser, &city, "piazza-tasso").await?;
        polls.press_for("poll-rank", "La piazza resta com’è").await?;
        polls.review().await?;
        let first = polls.cast().await?;
        polls.press("poll-anew").await?;
        polls.press_for("poll-rank", "Due filari di tigli").await?;
        polls.review().await?;
        let second = polls.cast().await?;
        ensure!(first == second, "the receipt is another one, and the first is good for nothing");
        city.has_beside(&before, "piazza-tasso", &[json!({ "ranking": [[1]] })]).await
    })
    .await
}

#[tokio::test]
async fn the_receipt_stays_on_the_device_and_the_vote_can_be_changed_days_later() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.review().await?;
        let receipt = polls.cast().await?;
        browser.reload().await?;
        polls.says_words(&receipt).await?;
        ensure!(!polls.text().await?.contains("Luci lungo il Mensola"), "the device tells how somebody voted");
        polls.press("poll-anew").await?;
        polls.choose("Trenta panchine con braccioli").await?;
        polls.review().await?;
        polls.cast().await?;
        let none = Default::default();
        city.has_beside(&none, "bilancio-quartiere-2", &[json!({ "choices": [5] })]).await
    })
    .await
}

#[tokio::test]
async fn a_vote_that_is_taken_back_counts_no_more() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let before = city.votes("movida-oltrarno").await?;
        let polls = Polls::open_one(browser, &city, "movida-oltrarno").await?;
        let statement = "Servono più bagni pubblici aperti di notte.";
        polls.choose_for(statement, &polls.texts().say("poll-agree")).await?;
        polls.review().await?;
        polls.cast().await?;
        polls.press("poll-withdraw").await?;
        polls.says("poll-withdraw-sure").await?;
        polls.press("poll-withdraw-no").await?;
        city.has_beside(&before, "movida-oltrarno", &[json!({ "opinions": [[1, "agree"]] })]).await?;
        polls.press("poll-withdraw").await?;
        polls.press("poll-withdraw-yes").await?;
        // The way is open to vote again, and nothing says that the old vote counts.
        polls.choose_for(statement, &polls.texts().say("poll-pass")).await?;
        city.has_beside(&before, "movida-oltrarno", &[]).await?;
        polls.review().await?;
        polls.cast().await?;
        city.has_beside(&before, "movida-oltrarno", &[json!({ "opinions": [[1, "pass"]] })]).await
    })
    .await
}

#[tokio::test]
async fn voting_again_takes_the_place_of_the_first_vote_where_the_platform_knows_whose_it_is() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "biblioteca-oblate").await?;
        polls.says("poll-not-secret").await?;
        let none = Default::default();
        for (grade, number) in [("Buona", 1), ("Ottima", 0)] {
            polls.choose_for("Sala studio aperta anche ad agosto", grade).await?;
            polls.review().await?;
            polls.cast().await?;
            city.has_beside(&none, "biblioteca-oblate", &[json!({ "numbers": [[2, number]] })]).await?;
            ensure!(!polls.has_button("poll-withdraw").await?, "it can be taken back, which the poll does not allow");
            polls.press("poll-anew").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_vote_that_is_final_is_said_to_be_and_offers_no_change() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let before = city.votes("cascine").await?;
        let polls = Polls::open_one(browser, &city, "cascine").await?;
        polls.choose("Una seconda area per i cani").await?;
        polls.review().await?;
        polls.says("poll-change-never").await?;
        let receipt = polls.cast().await?;
        ensure!(!polls.has_button("poll-anew").await?, "a final vote can be changed");
        browser.reload().await?;
        polls.says_words(&receipt).await?;
        ensure!(!polls.has_button("poll-anew").await? && !polls.has_button("continue").await?, "one votes twice");
        city.has_beside(&before, "cascine", &[json!({ "choices": [4] })]).await
    })
    .await
}
