//! The gateway or the network fails when a vote is cast: nothing is lost, and it counts once.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Patience, Polls, Record, Votes, Window, browse, until, until_erased, until_kept};
use serde_json::{Value, json};

const POLL: &str = "bilancio-quartiere-2";

fn vote() -> Value {
    json!({ "choices": [4] })
}

/// Fills the poll in up to the review.
async fn fill_in<'b>(browser: &'b Browser, city: &City) -> Result<Polls<'b>> {
    let polls = Polls::open_one(browser, city, POLL).await?;
    polls.choose("Luci lungo il Mensola").await?;
    polls.review().await?;
    Ok(polls)
}

/// The citizen has the receipt, and the gateway the vote, once.
async fn is_there_once(city: &City, polls: &Polls<'_>) -> Result<()> {
    polls.receipt_in_time(Patience::Long).await?;
    city.has_beside(&Votes::new(), POLL, &[vote()]).await
}

#[tokio::test]
async fn two_clicks_cast_one_vote() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = fill_in(browser, &city).await?;
        city.gateway_behaves(json!({ "slow_ms": 1500, "only": "ballots" })).await?;
        let button = polls.button("poll-cast").await?;
        browser.run::<()>("arguments[0].click(); arguments[0].click()", vec![button.to_json()?]).await?;
        polls.arrives_at("poll-sending").await?;
        is_there_once(&city, &polls).await?;
        ensure!(city.ballots_sent().await? == 1, "it was sent twice");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_double_click_on_continue_casts_nothing_that_was_not_looked_over() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "trenta-all-ora").await?;
        polls.choose(&polls.texts().say("yes")).await?;
        polls.type_into("poll-code", &city.code().await?).await?;
        let button = polls.button("continue").await?;
        button.scroll_into_view().await?;
        browser.driver.action_chain().double_click_element(&button).perform().await?;
        polls.shows("poll-review").await?;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        polls.shows("poll-review").await?;
        ensure!(city.ballots_sent().await? == 0, "the vote was cast unseen");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_vote_cast_without_network_goes_out_by_itself_when_it_is_back() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let polls = fill_in(browser, &city).await?;
        browser.go_offline(true).await?;
        polls.press("poll-cast").await?;
        polls.arrives_at("poll-waits").await?;
        polls.says("error-offline").await?;
        polls.says("poll-waits-text").await?;
        ensure!(city.ballots_sent().await? == 0, "it was sent without network");
        browser.go_offline(false).await?;
        is_there_once(&city, &polls).await
    })
    .await
}

#[tokio::test]
async fn a_vote_whose_answer_was_lost_goes_out_again_and_counts_once() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let polls = fill_in(browser, &city).await?;
        // Each time: browsers send a form again by themselves if the connection had been used before.
        city.gateway_behaves(json!({ "fail": "drop_after_accept", "only": "ballots" })).await?;
        polls.press("poll-cast").await?;
        polls.arrives_at("poll-waits").await?;
        polls.says("error-unreachable").await?;
        city.has_beside(&Votes::new(), POLL, &[vote()]).await?;
        ensure!(!polls.has_button("change").await?, "a vote that may have arrived can be changed into another one");
        let sent = city.ballots_sent().await?;
        city.gateway_behaves(json!({})).await?;
        polls.press("poll-now").await?;
        is_there_once(&city, &polls).await?;
        ensure!(city.ballots_sent().await? > sent, "it was not sent again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_gateway_that_is_busy_gets_the_vote_by_itself_later() -> Result<()> {
    for (fault, words) in
        [("503", "error-server"), ("429", "poll-waits-text"), ("html", "error-web-page"), ("garbage", "error-nonsense")]
    {
        let city = City::start().await?;
        browse(Window::Desktop, async |browser| {
            let polls = fill_in(browser, &city).await?;
            city.gateway_behaves(json!({ "fail": fault, "only": "ballots", "times": 1 })).await?;
            polls.press("poll-cast").await?;
            polls.arrives_at("poll-waits").await?;
            polls.says(words).await?;
            is_there_once(&city, &polls).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_vote_that_surely_did_not_arrive_can_be_changed_before_it_goes_out_again() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = fill_in(browser, &city).await?;
        city.gateway_behaves(json!({ "fail": "503", "only": "ballots", "times": 1 })).await?;
        polls.press("poll-cast").await?;
        polls.arrives_at("poll-waits").await?;
        polls.press("change").await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.choose("Due fontanelli di acqua pubblica").await?;
        polls.review().await?;
        polls.cast().await?;
        city.has_beside(&Votes::new(), POLL, &[json!({ "choices": [0] })]).await
    })
    .await
}

#[tokio::test]
async fn a_city_that_is_down_gets_the_vote_when_it_is_up_again() -> Result<()> {
    let mut city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = fill_in(browser, &city).await?;
        city.kill().await?;
        polls.press("poll-cast").await?;
        polls.arrives_at("poll-waits").await?;
        // The citizen closes the page and comes back the next day.
        browser.open("about:blank").await?;
        city.start_again().await?;
        browser.open(&city.page(&format!("/partecipa/{POLL}"))).await?;
        polls.shows("poll-taken").await?;
        city.has_beside(&Votes::new(), POLL, &[vote()]).await
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_closed_while_the_vote_is_on_its_way_casts_one() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = fill_in(browser, &city).await?;
        city.gateway_behaves(json!({ "slow_ms": 3000, "only": "ballots", "times": 1 })).await?;
        polls.press("poll-cast").await?;
        polls.arrives_at("poll-sending").await?;
        until(Patience::Usual, "the vote is on its way", async || Ok((city.ballots_sent().await? > 0).then_some(())))
            .await?;
        browser.reload().await?;
        polls.shows("poll-taken").await?;
        city.has_beside(&Votes::new(), POLL, &[vote()]).await
    })
    .await
}

#[tokio::test]
async fn a_reload_in_the_middle_keeps_the_sheet_and_a_cast_vote_is_erased() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let polls = Polls::open_one(browser, &city, POLL).await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.choose("Due fontanelli di acqua pubblica").await?;
        until_kept(browser, Record::Sheets, POLL).await?;
        browser.reload().await?;
        polls.says("poll-restored").await?;
        ensure!(polls.is_chosen("Luci lungo il Mensola").await?, "what was chosen is gone");
        ensure!(polls.is_chosen("Due fontanelli di acqua pubblica").await?, "what was chosen is gone");
        polls.review().await?;
        polls.cast().await?;
        until_erased(browser, Record::Sheets, POLL).await?;
        city.has_beside(&Votes::new(), POLL, &[json!({ "choices": [0, 4] })]).await
    })
    .await
}

#[tokio::test]
async fn polls_that_do_not_load_can_be_asked_for_again() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        for (fault, words) in
            [("503", "error-server"), ("html", "error-web-page"), ("drop_before", "error-unreachable")]
        {
            city.gateway_behaves(json!({ "fail": fault, "only": "reads" })).await?;
            browser.open(&city.page("/partecipa")).await?;
            let polls = Polls::on(browser, "it")?;
            polls.says("poll-failed").await?;
            polls.says(words).await?;
            city.gateway_behaves(json!({})).await?;
            polls.press("try-again").await?;
            polls.shows("poll-list").await?;
        }
        Ok(())
    })
    .await
}
