//! If the widget cannot run, the page's own content is there.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Environment, Patience, Window, browse, until};

/// Copies the built widgets without one file.
fn dist_without(file: &str, into: &Path) -> Result<()> {
    let dist = Environment::find()?.dist;
    fs::create_dir_all(into.join("locales"))?;
    for folder in ["", "locales"] {
        for entry in fs::read_dir(dist.join(folder))? {
            let entry = entry?;
            let name = Path::new(folder).join(entry.file_name());
            if entry.file_type()?.is_file() && !name.to_string_lossy().starts_with(file) {
                fs::copy(entry.path(), into.join(name))?;
            }
        }
    }
    Ok(())
}

/// The link that the page put inside the element can be seen and followed, and the console says why.
async fn the_link_is_there(browser: &Browser) -> Result<()> {
    until(Patience::Usual, "the console says why", async || {
        let told =
            browser.console().await?.iter().any(|entry| entry.message.contains("the page's own content is shown"));
        Ok(told.then_some(()))
    })
    .await?;
    let link = "const link = document.querySelector('civic-report a'); const box = link.getClientRects()[0]; \
        return link.checkVisibility() && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === link";
    ensure!(browser.run::<bool>(link, Vec::new()).await?, "the page's own link is not there");
    Ok(())
}

async fn without(file: &str) -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without(file, dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        browser.open(&city.page("/segnala")).await?;
        the_link_is_there(browser).await
    })
    .await
}

#[tokio::test]
async fn a_page_whose_module_is_missing_shows_its_own_link() -> Result<()> {
    without("civic_widgets_bg.wasm").await
}

#[tokio::test]
async fn a_page_whose_texts_are_missing_shows_its_own_link() -> Result<()> {
    without("locales/it.ftl").await
}

#[tokio::test]
async fn a_page_without_the_script_shows_its_own_link() -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without("civic-widgets.js", dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        browser.open(&city.page("/segnala")).await?;
        let link = "return document.querySelector('civic-report a').checkVisibility()";
        ensure!(browser.run::<bool>(link, Vec::new()).await?, "the page's own link is not there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_whose_policy_forbids_webassembly_shows_its_own_link() -> Result<()> {
    let link = "<civic-report endpoint=\"/empty\"><a href=\"/\">Segnala un problema</a></civic-report>";
    let elsewhere = Elsewhere::with_policy("script-src 'self'", link).await?;
    browse(Window::Phone, async |browser| {
        browser.open(elsewhere.url()).await?;
        the_link_is_there(browser).await
    })
    .await
}
