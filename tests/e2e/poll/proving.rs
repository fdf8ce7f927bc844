//! A citizen checks that their vote was counted: by the receipt, on a page that needs nothing of the widget.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{City, Patience, Polls, Window, browse, until};
use serde_json::{Value, json};
use thirtyfour::By;

#[tokio::test]
async fn the_receipt_proves_that_the_vote_is_among_those_that_were_counted() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        polls.choose("Luci lungo il Mensola").await?;
        polls.review().await?;
        let receipt = polls.cast().await?;
        let find = async || {
            browser.open(&city.page("/gateway/polls/bilancio-quartiere-2")).await?;
            browser.driver.find(By::Id("key")).await?.send_keys(&receipt).await?;
            browser.driver.find(By::Css("form button")).await?.click().await?;
            until(Patience::Usual, "the page says what has become of the ballot", async || {
                browser.run("return document.querySelector('[role=status]')?.innerText ?? null", Vec::new()).await
            })
            .await
        };
        let said: String = find().await?;
        ensure!(said.contains("The ballot is here."), "{said}");
        ensure!(city.results("bilancio-quartiere-2").await? == Err(403), "the result is shown before the end");

        city.close_poll("bilancio-quartiere-2").await?;
        let said: String = find().await?;
        ensure!(said.contains("The ballot is counted. It is number 1 of 1 in the export"), "{said}");
        let line = said.lines().find(|line| line.starts_with('{')).context("the page shows no line of the export")?;
        let leaf: Value = serde_json::from_str(line)?;
        ensure!(leaf["vote"] == json!({ "choices": [4] }), "{leaf}");
        let (_, export) = city.fetch(&city.page("/gateway/v1/polls/bilancio-quartiere-2/export")).await?;
        let export = String::from_utf8(export)?;
        ensure!(export.lines().any(|other| other == line), "the export has no such line:\n{export}");
        let results = city.results("bilancio-quartiere-2").await?;
        ensure!(results.is_ok_and(|results| results["outcome"]["winners"] == json!([4])), "the vote does not count");
        Ok(())
    })
    .await
}
