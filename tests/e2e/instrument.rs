//! The tests' own instruments: one that hears nothing would find every console quiet.

use anyhow::Result;
use civic_tests::{City, Patience, Window, browse, until};

/// Goes wrong in every way that a page can.
const FAULTS: &str = "
    console.error('said aloud');
    setTimeout(() => { throw new Error('thrown'); });
    Promise.reject(new Error('rejected'));
    const picture = new Image();
    picture.src = '/assets/nowhere.png';
    // The site's policy forbids this.
    picture.setAttribute('style', 'color: red');
    document.documentElement.append(picture);";

#[tokio::test]
async fn what_goes_wrong_on_a_page_is_heard() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(FAULTS).await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/en/report")).await?;
        let mut heard = String::new();
        for words in ["nowhere.png", "style-src", "said aloud", "thrown", "rejected"] {
            until(Patience::Usual, &format!("“{words}” is heard"), async || {
                heard.extend(browser.console().await?.into_iter().map(|entry| entry.message));
                Ok(heard.contains(words).then_some(()))
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_page_said_is_heard_after_it_is_gone() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/en/report")).await?;
        browser.run::<()>("console.warn('said before')", Vec::new()).await?;
        browser.reload().await?;
        browser.open(&city.page("/")).await?;
        until(Patience::Usual, "what was said before is heard", async || {
            let entries = browser.console().await?;
            Ok(entries.iter().any(|entry| entry.message.contains("said before")).then_some(()))
        })
        .await
    })
    .await
}
