//! What a screen reader says of its own accord (WCAG 2.2, 4.1.3).

use anyhow::{Result, ensure};
use civic_tests::{Browser, Patience, until};

/// Notes each text that a live region comes to hold. A region that is made anew with the same text would be heard again, and
/// counts again.
const LISTEN: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    const held = new WeakMap();
    const listen = () => {
        for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
            const text = region.textContent.replace(/\\s+/g, ' ').trim();
            if (text !== (held.get(region) ?? '') && text) window.heard.push(text);
            held.set(region, text);
        }
    };
    window.heard = [];
    listen();
    window.heard = [];
    new MutationObserver(listen).observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['role'] });";

/// Listens from now on, until another page is opened.
pub(crate) async fn listen(browser: &Browser) -> Result<()> {
    browser.run(LISTEN, Vec::new()).await
}

/// What was said since it was last asked.
pub(crate) async fn heard(browser: &Browser) -> Result<Vec<String>> {
    browser.run("return window.heard.splice(0)", Vec::new()).await
}

/// Waits until something was said, and then for what may follow.
pub(crate) async fn hears(browser: &Browser, expected: &[String]) -> Result<()> {
    let said: String = until(Patience::Usual, "something is said", async || {
        let last: Option<String> = browser.run("return window.heard.at(-1) ?? null", Vec::new()).await?;
        Ok(last.filter(|last| Some(last) == expected.last()))
    })
    .await?;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let heard = heard(browser).await?;
    ensure!(heard == expected, "“{said}” was waited for, and heard was {heard:?}");
    Ok(())
}
