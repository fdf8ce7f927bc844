//! What a page asks for, it asks for once: a citizen on a weak line waits for each answer.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Engine, Form, Panel, Window, browse, only_on};

/// How often each address was asked for, by the end of it.
async fn asked(browser: &Browser) -> Result<BTreeMap<String, usize>> {
    let names = "return performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\\/(?:civic|open311\\/v2)\\//, ''))";
    let names: Vec<String> = browser.run(names, Vec::new()).await?;
    let mut asked = BTreeMap::new();
    for name in names {
        *asked.entry(name).or_default() += 1;
    }
    Ok(asked)
}

async fn categories_were_asked_for(browser: &Browser, file: &str, times: usize) -> Result<()> {
    let asked = asked(browser).await?;
    ensure!(asked.get(file) == Some(&times), "{file} was to be asked for {times} times: {asked:?}");
    Ok(())
}

#[tokio::test]
async fn the_categories_are_asked_for_once_whatever_changes_meanwhile() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with(
        "document.addEventListener('DOMContentLoaded', () => {
            const form = document.querySelector('civic-report');
            form.headingLevel = 3;
            setTimeout(() => { form.noPhoto = true; });
            setTimeout(() => { form.contact = 'none'; }, 50);
        });",
    )
    .await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.says_words("Lampione spento").await?;
        categories_were_asked_for(browser, "services.json", 1).await
    })
    .await
}

#[tokio::test]
async fn categories_that_need_a_closer_look_are_asked_for_once() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/prova?endpoint=/open311/v2&format=xml").await?;
        form.says_words("Lampione spento").await?;
        categories_were_asked_for(browser, "services.xml", 1).await
    })
    .await
}

#[tokio::test]
async fn categories_that_failed_are_asked_for_again_when_the_citizen_wants_it() -> Result<()> {
    let city = City::start().await?;
    city.behave(serde_json::json!({ "fail": "500", "only": "services", "times": 1 })).await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.says("categories-failed").await?;
        categories_were_asked_for(browser, "services.json", 1).await?;
        form.press("try-again").await?;
        form.says_words("Lampione spento").await?;
        categories_were_asked_for(browser, "services.json", 2).await
    })
    .await
}

/// The lines of docs/embedding.md for a page that is all about one element.
fn preloading(files: &[&str], address: &str, element: &str) -> String {
    let preload = |address: &str| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{address}\">");
    let files: String = files.iter().map(|file| preload(&format!("/civic/{file}"))).collect();
    format!(
        "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>Città</title><link rel=\"icon\" href=\"data:,\">
        <link rel=\"stylesheet\" href=\"/civic/civic-widgets.css\">
        <link rel=\"modulepreload\" href=\"/civic/widgets.js\">{files}{}
        <script type=\"module\" src=\"/civic/civic-widgets.js\"></script></head><body>{element}</body></html>",
        preload(address)
    )
}

/// Whether all of these were asked for, and whatever was, once.
async fn each_was_asked_for_once(browser: &Browser, files: &[&str]) -> Result<()> {
    let asked = asked(browser).await?;
    ensure!(files.iter().all(|file| asked.contains_key(*file)), "{asked:?}");
    if !only_on(Engine::Chromium, "others ask whether what was preloaded is still the newest") {
        return Ok(());
    }
    let twice: Vec<_> = asked.iter().filter(|(_, times)| **times > 1).collect();
    ensure!(twice.is_empty(), "asked for more than once: {twice:?}");
    Ok(())
}

#[tokio::test]
async fn what_a_page_preloads_is_what_is_used() -> Result<()> {
    let city = City::start().await?;
    let files = ["civic_widgets_bg.wasm", "locales/it.ftl"];
    let endpoint = city.page("/open311/v2");
    let element =
        format!("<civic-report endpoint=\"{endpoint}\" loading=\"eager\"><a href=\"/\">Segnala</a></civic-report>");
    let page = preloading(&files, &format!("{endpoint}/services.json"), &element);
    let server = Elsewhere::with_document(page).await?;
    browse(Window::Phone, async |browser| {
        browser.open(server.url()).await?;
        Form::on(browser, "it")?.says_words("Lampione spento").await?;
        each_was_asked_for_once(browser, &[files.as_slice(), &["services.json"]].concat()).await
    })
    .await
}

#[tokio::test]
async fn what_a_page_about_parking_preloads_is_what_is_used() -> Result<()> {
    let city = City::start().await?;
    let files = [
        "civic_widgets_bg.wasm",
        "locales/it.ftl",
        "mobility.json",
        "mobility.css",
        "split_begun.wasm",
        "split_mobility.wasm",
        "split_mobility_begun.wasm",
        "locales/mobility/it.ftl",
    ];
    let feed = city.page("/parkapi/Firenze");
    let element = format!(
        "<civic-mobility backend=\"parkapi\" endpoint=\"{feed}\" loading=\"eager\"><a href=\"/\">Parcheggi</a></civic-mobility>"
    );
    let server = Elsewhere::with_document(preloading(&files, &feed, &element)).await?;
    browse(Window::Phone, async |browser| {
        browser.open(server.url()).await?;
        Panel::on(browser, "it")?.shows("mobility-parking").await?;
        each_was_asked_for_once(browser, &files).await
    })
    .await
}
