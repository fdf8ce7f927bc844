//! Polls speak the language of the page, and need no more than the strictest one allows.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Polls, Window, browse};
use serde_json::json;

const LANGUAGES: [&str; 12] = ["ar", "de", "el", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "uk"];

/// Opens the strict page in a language and waits for the list.
async fn open<'b>(browser: &'b Browser, city: &City, language: &'static str) -> Result<Polls<'b>> {
    browser.open(&city.page(&format!("/rigorosa/partecipa?lang={language}"))).await?;
    let polls = Polls::on(browser, language)?;
    polls.shows("poll-list").await?;
    Ok(polls)
}

#[tokio::test]
async fn every_language_says_what_is_asked_and_how_to_vote() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        for language in LANGUAGES {
            let polls = open(browser, &city, language).await?;
            polls.choose_poll("poll-open-vote", "Come cambia piazza Torquato Tasso?").await?;
            for message in ["poll-how-ranked", "poll-who-device", "poll-secret", "poll-change-receipt", "poll-blank"] {
                polls.says(message).await?;
            }
            let direction: String =
                polls.look("return getComputedStyle(root.querySelector('.civic')).direction", Vec::new()).await?;
            ensure!(direction == if language == "ar" { "rtl" } else { "ltr" }, "{language} is written {direction}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_vote_is_cast_from_right_to_left() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let before = city.votes("cascine").await?;
        let polls = open(browser, &city, "ar").await?;
        polls.choose_poll("poll-open-vote", "Che cosa manca al parco delle Cascine?").await?;
        polls.choose("Più fontanelle lungo i viali").await?;
        polls.review().await?;
        polls.cast().await?;
        city.has_beside(&before, "cascine", &[json!({ "choices": [1] })]).await
    })
    .await
}

#[tokio::test]
async fn a_change_of_language_keeps_what_is_filled_in() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let italian = Polls::open_one(browser, &city, "cascine").await?;
        italian.choose("Più fontanelle lungo i viali").await?;
        browser.run::<()>("document.documentElement.lang = 'en'", Vec::new()).await?;
        let english = Polls::on(browser, "en")?;
        english.says("poll-how-approval").await?;
        ensure!(english.is_chosen("Più fontanelle lungo i viali").await?, "what was chosen is gone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_vote_is_cast_under_the_strictest_policy_without_one_violation() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = open(browser, &city, "it").await?;
        polls.choose_poll("poll-open-vote", "Che cosa manca al parco delle Cascine?").await?;
        polls.choose("Più fontanelle lungo i viali").await?;
        polls.review().await?;
        polls.cast().await?;
        polls.says("poll-so-far").await?;
        polls.press("poll-back").await?;
        polls.choose_poll("poll-open-result", "Che nome diamo al nuovo giardino di Novoli?").await?;
        polls.says("poll-rounds").await?;
        let found: Vec<String> = browser.run("return window.violations", Vec::new()).await?;
        ensure!(found.is_empty(), "the policy was violated: {found:?}");
        browser.expect_quiet_console().await
    })
    .await
}
