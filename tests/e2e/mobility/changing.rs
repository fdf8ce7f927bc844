//! The page changes while the panel runs: its feeds, its language, its mistakes.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{City, Panel, Patience, Window, browse, until};
use serde_json::json;

#[tokio::test]
async fn feeds_that_the_page_adds_changes_and_removes_come_and_go() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.shows("mobility-corridors").await?;
        panel.press_row("mobility-parking", &panel.names("mobility-parking").await?.swap_remove(1)).await?;
        let chosen = panel.names("mobility-parking").await?.swap_remove(1);
        let gone = async |list: &str| {
            until(Patience::Usual, &format!("{list} is gone"), async || {
                Ok((!panel.has_heading(list).await?).then_some(()))
            })
            .await
        };

        browser.run::<()>("document.querySelector('[backend=gbfs]').remove()", Vec::new()).await?;
        gone("mobility-bikes").await?;
        let rename = "document.querySelector('[backend=wzdx]').setAttribute('name', 'Road works office')";
        browser.run::<()>(rename, Vec::new()).await?;
        panel.says_words("Road works office: ").await?;
        panel.shows("mobility-incidents").await?;
        let other = "const works = document.querySelector('[backend=wzdx]');
            works.setAttribute('backend', 'gbfs');
            works.setAttribute('endpoint', '/gbfs/gbfs.json');";
        browser.run::<()>(other, Vec::new()).await?;
        gone("mobility-incidents").await?;
        panel.shows("mobility-bikes").await?;
        let add = "const works = document.createElement('civic-source');
            for (const [name, value] of Object.entries({ backend: 'wzdx', endpoint: '/wzdx/works.json', name: 'Works' })) {
                works.setAttribute(name, value);
            }
            document.querySelector('civic-mobility').prepend(works);";
        browser.run::<()>(add, Vec::new()).await?;
        panel.shows("mobility-incidents").await?;
        // What the citizen looks at is still there.
        ensure!(panel.row("mobility-parking", &chosen).await?.open, "the open row was folded");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn another_language_leaves_what_the_citizen_has_chosen() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/muoversi").await?;
        panel.shows("mobility-bikes").await?;
        panel.go_near("beccaria").await?;
        let nearest = panel.names("mobility-parking").await?.swap_remove(0);
        panel.press_row("mobility-parking", &nearest).await?;

        browser.run::<()>("document.documentElement.lang = 'en'", Vec::new()).await?;
        let english = Panel::on(browser, "en")?;
        english.shows("mobility-parking").await?;
        english.says_with("mobility-from-place", &[("place", "Parcheggio Beccaria".into())]).await?;
        ensure!(english.row("mobility-parking", &nearest).await?.open, "the row is folded");
        english.row_says("mobility-parking", &nearest, &english.texts().say("mobility-way")).await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_mistake_of_the_page_is_said_and_the_other_feeds_are_shown() -> Result<()> {
    let city = City::start().await?;
    // Before the panel is there: scripts of type “module” come after.
    let mistakes = "document.addEventListener('readystatechange', () => {
        document.querySelector('[backend=gbfs]')?.setAttribute('backend', 'bikes');
        document.querySelector('civic-mobility')?.setAttribute('center', 'Firenze');
    }, { once: true });";
    city.lead_pages_with(mistakes).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-incidents").await?;
        panel.says_words("“bikes”").await?;
        panel.says_words("gtfs-rt, mapped, ngsi").await?;
        panel.says_words("“Firenze”").await?;
        ensure!(!panel.has_heading("mobility-bikes").await?, "there are bikes");
        let console = browser.console().await?;
        for word in ["bikes", "Firenze"] {
            console
                .iter()
                .find(|entry| entry.message.contains(word))
                .with_context(|| format!("nobody names {word}"))?;
        }
        Ok(())
    })
    .await
}
