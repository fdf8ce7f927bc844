//! A citizen who reads on below a widget does not lose the line when it comes.

use anyhow::{Result, ensure};
use civic_tests::{City, Form, Window, browse};

/// Notes with each frame how far down the footer begins; below the window it is out of sight, and all the same.
const WATCH: &str = "
    window.seen = new Set();
    const look = () => {
        const top = document.querySelector('footer')?.getBoundingClientRect().top;
        if (top !== undefined) window.seen.add(Math.round(Math.min(top, innerHeight)));
        requestAnimationFrame(look);
    };
    look();";

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
