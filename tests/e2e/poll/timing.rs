//! Before a poll begins, while it is open, and when it is over: each shows what it may.

use anyhow::{Result, ensure};
use civic_tests::{City, Polls, Window, browse};
use serde_json::json;

#[tokio::test]
async fn a_poll_that_begins_tomorrow_can_be_read_and_takes_no_vote() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let polls = Polls::open(browser, &city, "/partecipa").await?;
        polls.choose_poll("poll-open-read", "Quali strade chiudiamo alle auto la domenica mattina?").await?;
        polls.says_words("Viale degli Olmi alle Cascine").await?;
        polls.says_words("La Giunta decide sulla prova entro febbraio.").await?;
        ensure!(!polls.has_button("continue").await?, "one can vote before it begins");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_closed_poll_shows_who_won_round_by_round() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open(browser, &city, "/partecipa").await?;
        polls.choose_poll("poll-open-result", "Che nome diamo al nuovo giardino di Novoli?").await?;
        polls.says("poll-quorum-enough").await?;
        let name = "Giardino Margherita Hack";
        polls.says_with("poll-winners", &[("count", 1.into()), ("names", name.into())]).await?;
        polls.says("poll-count-runoff").await?;
        let rounds = "return [...root.querySelectorAll('.table tbody tr')].map((row) =>
            [...row.cells].map((cell) => cell.textContent.trim()))";
        let rounds: Vec<Vec<String>> = polls.look(rounds, Vec::new()).await?;
        ensure!(rounds[0] == [name, "128", "143", "196", "258"], "{rounds:?}");
        ensure!(rounds[1][1..] == ["142", "142", "172", "194"], "{rounds:?}");
        ensure!(rounds[2][1..] == ["49", "–", "–", "–"], "{rounds:?}");
        ensure!(rounds[5][1..] == ["0", "4", "12", "34"], "{rounds:?}");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn results_are_hidden_until_the_end_and_shown_then() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        polls.says("poll-results-after-close").await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.review().await?;
        polls.cast().await?;
        polls.does_not_say("poll-result").await?;
        ensure!(city.results("bilancio-quartiere-2").await? == Err(403), "the gateway tells the result");

        city.close_poll("bilancio-quartiere-2").await?;
        browser.reload().await?;
        polls.says_with("poll-winners", &[("count", 1.into()), ("names", "Luci lungo il Mensola".into())]).await?;
        polls.says("poll-count-budget").await?;
        ensure!(!polls.has_button("continue").await?, "one can vote after the end");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_has_voted_sees_the_count_so_far_and_who_has_not_does_not() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "piazza-tasso").await?;
        polls.says("poll-results-after-vote").await?;
        polls.does_not_say("poll-so-far").await?;
        polls.press_for("poll-rank", "Due filari di tigli").await?;
        polls.review().await?;
        polls.cast().await?;
        polls.says("poll-so-far").await?;
        polls.says_words("Voti: 81").await?;
        browser.reload().await?;
        polls.says("poll-so-far").await
    })
    .await
}

#[tokio::test]
async fn a_vote_that_comes_after_the_end_is_refused_in_words() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.review().await?;
        city.close_poll("bilancio-quartiere-2").await?;
        polls.press("poll-cast").await?;
        polls.says("poll-not-closed").await?;
        city.has_beside(&Default::default(), "bilancio-quartiere-2", &[]).await
    })
    .await
}

#[tokio::test]
async fn a_quorum_that_was_missed_and_a_tie_are_told_as_such() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let choices = json!([{ "id": "tigli", "name": "Tigli" }, { "id": "lecci", "name": "Lecci" }]);
        let poll = json!({
            "id": "prova", "question": "Che alberi piantiamo?", "method": { "method": "approval", "seats": 1 },
            "eligibility": "device", "quorum": { "ballots": 10 }, "results": "after-close", "choices": choices,
        });
        city.ask(&poll).await?;
        let polls = Polls::open_one(browser, &city, "prova").await?;
        polls.choose("Tigli").await?;
        polls.choose("Lecci").await?;
        polls.review().await?;
        polls.cast().await?;
        city.close_poll("prova").await?;
        browser.reload().await?;
        polls.says_with("poll-quorum-missing", &[("count", 9.into())]).await?;
        polls.says_with("poll-tie", &[("names", "Tigli, Lecci".into())]).await
    })
    .await
}
