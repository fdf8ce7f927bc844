//! A poll for who got a letter with a code: each code is good for one vote.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Polls, Window, browse};
use serde_json::json;

const POLL: &str = "trenta-all-ora";

/// Answers yes or no up to the review.
async fn fill_in<'b>(browser: &'b Browser, city: &City, answer: &str, code: &str) -> Result<Polls<'b>> {
    let polls = Polls::open_one(browser, city, POLL).await?;
    polls.choose(&polls.texts().say(answer)).await?;
    polls.type_into("poll-code", code).await?;
    polls.review().await?;
    Ok(polls)
}

#[tokio::test]
async fn a_code_is_taken_however_it_is_typed() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let code = city.code().await?;
        let typed = code.to_lowercase().replace('-', " ");
        let polls = fill_in(browser, &city, "yes", &typed).await?;
        polls.cast().await?;
        city.has_beside(&Default::default(), POLL, &[json!({ "answer": "yes" })]).await?;
        ensure!(city.results(POLL).await? == Err(403), "the result is shown before the end");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_that_is_wrong_can_be_corrected_and_nothing_is_lost() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = fill_in(browser, &city, "no", "0000-0000-0000").await?;
        polls.press("poll-cast").await?;
        polls.says("poll-not-code").await?;
        ensure!(polls.is_chosen(&polls.texts().say("no")).await?, "the answer is gone");
        polls.empty("poll-code").await?;
        polls.press("continue").await?;
        polls.says("poll-wrong-code").await?;
        polls.type_into("poll-code", &city.code().await?).await?;
        polls.review().await?;
        polls.cast().await?;
        city.has_beside(&Default::default(), POLL, &[json!({ "answer": "no" })]).await
    })
    .await
}

#[tokio::test]
async fn a_code_that_was_used_is_not_good_for_a_second_vote() -> Result<()> {
    let city = City::start().await?;
    let code = city.code().await?;
    browse(Window::Desktop, async |browser| fill_in(browser, &city, "yes", &code).await?.cast().await.map(drop))
        .await?;
    // Another browser, which knows nothing of the first.
    browse(Window::Desktop, async |browser| {
        let polls = fill_in(browser, &city, "no", &code).await?;
        polls.press("poll-cast").await?;
        polls.says("poll-not-twice").await?;
        city.has_beside(&Default::default(), POLL, &[json!({ "answer": "yes" })]).await
    })
    .await
}
