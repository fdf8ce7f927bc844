//! A citizen who reads on below a widget does not lose the line when it comes.

use std::time::Duration;

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Patience, Window, browse, until};

/// Notes with each frame how far down the footer begins; below the window it is out of sight, and all the same.
const WATCH: &str = "
    window.seen = new Set();
    const look = () => {
        const top = document.querySelector('footer')?.getBoundingClientRect().top;
        if (top !== undefined) window.seen.add(Math.round(Math.min(top, innerHeight)));
        requestAnimationFrame(look);
    };
    look();";

/// Holds on to each element of the form's first step as it comes.
const HOLD: &str = "
    window.held = new Set();
    const hold = () => {
        for (const element of document.querySelector('civic-report')?.shadowRoot?.querySelectorAll('.civic form *') ?? []) {
            if (!element.closest('.loading')) window.held.add(element);
        }
        requestAnimationFrame(hold);
    };
    hold();";

#[tokio::test]
async fn nothing_is_drawn_anew_when_the_rest_of_the_form_comes() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(HOLD).await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.says_words("Lampione spento").await?;
        until(Patience::Usual, "the rest of the form is here", async || {
            let here = "return performance.getEntriesByName(new URL('/civic/split_report_later.wasm', location).href).length > 0";
            Ok(browser.run::<bool>(here, Vec::new()).await?.then_some(()))
        })
        .await?;
        // Until it has shown itself.
        tokio::time::sleep(Duration::from_secs(1)).await;
        let gone = "return [...window.held].filter((element) => !element.isConnected).map((element) => element.outerHTML)";
        let gone: Vec<String> = browser.run(gone, Vec::new()).await?;
        ensure!(gone.is_empty(), "drawn anew:\n{}", gone.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_follows_a_form_stays_where_it_is_while_the_form_loads() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(WATCH).await?;
    for window in [Window::Phone, Window::Desktop] {
        browse(window, async |browser| {
            let form = Form::open(browser, &city, "/segnala").await?;
            form.shows("step-category").await?;
            form.says_words("Lampione spento").await?;
            let seen: Vec<i64> = browser.run("return [...window.seen]", Vec::new()).await?;
            ensure!(seen.len() == 1, "the footer was at {seen:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
