//! What shows when the widget cannot run as it should: the same form by other means, or the page's own content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use civic_tests::{
    Browser, City, Elsewhere, Engine, Environment, Form, Panel, Patience, Window, browse, only_on, until,
};
use serde_json::json;

/// The part of the module that follows while the citizen chooses.
const LATER: &str = "split_report_later.wasm";

/// A form that has nothing to choose from, on a page of another site.
const ELEMENT: &str = "<civic-report endpoint=\"/empty\"><a href=\"/\">Segnala un problema</a></civic-report>";

/// Copies the built widgets without one file, and without what is compressed: a server would prefer that.
pub(crate) fn dist_without(file: &str, into: &Path) -> Result<()> {
    let dist = Environment::find()?.dist;
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        fs::create_dir_all(into.join(&folder))?;
        for entry in fs::read_dir(dist.join(&folder))? {
            let entry = entry?;
            let name = folder.join(entry.file_name());
            let compressed = name.extension().is_some_and(|extension| extension == "br" || extension == "gz");
            if entry.file_type()?.is_dir() {
                folders.push(name);
            } else if !compressed && name != Path::new(file) {
                fs::copy(entry.path(), into.join(name))?;
            }
        }
    }
    Ok(())
}

/// Waits for a message in the console that holds all of these words.
async fn console_says(browser: &Browser, words: &[&str]) -> Result<()> {
    until(Patience::Usual, "the console says why", async || {
        let entries = browser.console().await?;
        Ok(entries.iter().any(|entry| words.iter().all(|word| entry.message.contains(word))).then_some(()))
    })
    .await
}

/// The link that the page put inside the element can be seen and followed.
async fn the_link_is_there(browser: &Browser) -> Result<()> {
    let link = "const link = document.querySelector('civic-report a, civic-mobility a'); const box = link.getClientRects()[0]; \
        return link.checkVisibility() && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === link";
    ensure!(browser.run::<bool>(link, Vec::new()).await?, "the page's own link is not there");
    Ok(())
}

async fn without(file: &str, pages: &[&str]) -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without(file, dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        for page in pages {
            browser.open(&city.page(page)).await?;
            console_says(browser, &["civic-widgets: ", &city.page(&format!("/civic/{file}")), "status 404"]).await?;
            let height = "return document.querySelector('civic-report, civic-mobility').offsetHeight";
            let height: f64 = browser.run(height, Vec::new()).await?;
            ensure!(height < 100.0, "{page}: the place of a widget is kept for a link: {height} px");
            the_link_is_there(browser).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_whose_module_is_missing_shows_its_own_link() -> Result<()> {
    without("civic_widgets_bg.wasm", &["/segnala", "/muoversi"]).await
}

#[tokio::test]
async fn a_page_whose_texts_are_missing_shows_its_own_link() -> Result<()> {
    without("locales/it.ftl", &["/segnala"]).await
}

#[tokio::test]
async fn a_page_whose_panel_is_missing_shows_its_own_link_and_one_without_a_protocol_names_the_feeds() -> Result<()> {
    for file in ["split_mobility.wasm", "mobility.json", "locales/mobility/it.ftl"] {
        without(file, &["/muoversi"]).await?;
    }
    let dist = tempfile::tempdir()?;
    dist_without("split_mobility_xml.wasm", dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/muoversi").await?;
        panel.shows("mobility-incidents").await?;
        let down = [("names", "Parcheggi del Comune (dati simulati), Traffico (dati simulati)".into())];
        panel.says_with("mobility-some-down", &down).await?;
        console_says(browser, &["split_mobility_xml.wasm"]).await
    })
    .await
}

#[tokio::test]
async fn a_page_without_the_script_shows_its_own_link() -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without("civic-widgets.js", dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        browser.open(&city.page("/segnala")).await?;
        the_link_is_there(browser).await
    })
    .await
}

#[tokio::test]
async fn a_page_without_javascript_shows_its_own_link() -> Result<()> {
    if !only_on(Engine::Chromium, "its driver alone can switch JavaScript off") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        browser.open(&city.page("/segnala")).await?;
        the_link_is_there(browser).await
    })
    .await
}

/// Adds something to the end of a file that leaves it able to run.
fn tamper(dist: &Path, file: &str) -> Result<()> {
    let (path, more) = match file.rsplit('.').next() {
        Some("js") => (dist.join(file), &b"\nglobalThis.tampered = true;\n"[..]),
        // An empty custom section.
        Some("wasm") => (dist.join(file), &[0, 1, 0][..]),
        _ => (dist.join(file), &b"\n"[..]),
    };
    let mut content = fs::read(&path)?;
    content.extend(more);
    Ok(fs::write(path, content)?)
}

#[tokio::test]
async fn a_file_that_was_changed_is_refused() -> Result<()> {
    let shared = ["widgets.js", "civic_widgets_bg.wasm", "locales/it.ftl"].map(|file| (file, "/segnala"));
    let own = ["mobility.json", "mobility.css", "split_mobility.wasm", "locales/mobility/it.ftl"];
    for (file, page) in shared.into_iter().chain(own.map(|file| (file, "/muoversi"))) {
        let dist = tempfile::tempdir()?;
        dist_without("", dist.path())?;
        tamper(dist.path(), file)?;
        let city = City::serving(dist.path(), &[]).await?;
        browse(Window::Phone, async |browser| {
            browser.open(&city.page(page)).await?;
            console_says(browser, &["civic-widgets: ", file, "is not the file that belongs to civic-widgets.js"])
                .await?;
            the_link_is_there(browser).await?;
            ensure!(!browser.run::<bool>("return 'tampered' in window", Vec::new()).await?, "{file} ran");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_page_whose_policy_forbids_webassembly_has_the_form_in_javascript() -> Result<()> {
    let elsewhere = Elsewhere::with_policy("script-src 'self'", ELEMENT).await?;
    browse(Window::Phone, async |browser| {
        browser.open(elsewhere.url()).await?;
        Form::on(browser, "it")?.says("categories-none").await?;
        if only_on(Engine::Chromium, "whether a policy forbids WebAssembly is for each engine to say") {
            console_says(browser, &["civic-widgets: WebAssembly cannot run", "script-src 'self' 'wasm-unsafe-eval'"])
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_without_webassembly_files_a_report_and_finds_a_place_to_park() -> Result<()> {
    let city = City::start().await?;
    city.lead_pages_with("delete globalThis.WebAssembly").await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        let other_kind = "return performance.getEntriesByType('resource').some(({ name }) => \
            name.endsWith('/widgets-in-javascript.js'))";
        ensure!(browser.run::<bool>(other_kind, Vec::new()).await?, "it has WebAssembly");
        form.fill_in("Una buca davanti alla scuola").await?;
        form.press("send").await?;
        let report = city.report(&form.number().await?).await?;
        ensure!(report["description"] == "Una buca davanti alla scuola", "the city has {report}");

        let panel = Panel::open(browser, &city, "/muoversi").await?;
        for list in ["mobility-incidents", "mobility-corridors", "mobility-bikes"] {
            panel.shows(list).await?;
        }
        let first = panel.names("mobility-parking").await?.swap_remove(0);
        panel.press_row("mobility-parking", &first).await
    })
    .await
}

#[tokio::test]
async fn a_server_that_misnames_modules_has_the_form_all_the_same() -> Result<()> {
    let elsewhere = Elsewhere::with_modules_as("text/html", ELEMENT).await?;
    browse(Window::Phone, async |browser| {
        browser.open(elsewhere.url()).await?;
        Form::on(browser, "it")?.says("categories-none").await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_later_part_that_does_not_load_keeps_what_was_chosen_and_can_be_loaded_again() -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without(LATER, dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        console_says(browser, &[LATER]).await?;
        form.choose("Buca nella strada").await?;
        form.press("continue").await?;
        form.says("part-failed").await?;
        browser.go_offline(true).await?;
        form.press("try-again").await?;
        form.says("part-failed").await?;
        fs::copy(Environment::find()?.dist.join(LATER), dist.path().join(LATER))?;
        browser.go_offline(false).await?;
        // Nobody has to press anything again: the wish to go on is kept too.
        form.arrives_at("step-details").await?;
        form.says_words("Buca nella strada").await
    })
    .await
}

#[tokio::test]
async fn a_later_part_that_was_changed_is_refused() -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without("", dist.path())?;
    tamper(dist.path(), LATER)?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Buca nella strada").await?;
        form.press("continue").await?;
        form.says("part-failed").await
    })
    .await
}

#[tokio::test]
async fn a_fault_in_the_widget_shows_the_pages_own_link_and_says_so_once() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Buca nella strada").await?;
        browser.console().await?;
        // Yew takes for granted that elements can be made.
        let breaking =
            "Document.prototype.createElement = Document.prototype.createElementNS = () => { throw new Error('no') }";
        browser.run::<()>(breaking, Vec::new()).await?;
        form.press("continue").await?;
        console_says(browser, &["civic-widgets: A fault in the widgets"]).await?;
        the_link_is_there(browser).await
    })
    .await
}

#[tokio::test]
async fn a_page_that_gave_another_way_offers_it_in_the_citizens_language() -> Result<()> {
    let dist = tempfile::tempdir()?;
    dist_without("civic_widgets_bg.wasm", dist.path())?;
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        let page = "/prova?endpoint=/open311/v2&lang=it&report-link=/uffici&report-mail=segnala@firenze.example";
        browser.open(&city.page(page)).await?;
        let texts = Form::on(browser, "it")?;
        let links = "return [...document.querySelector('civic-report').shadowRoot?.querySelectorAll('p:not([hidden]) a') ?? []] \
            .map((link) => `${link.textContent} ${link.getAttribute('href').split('?')[0]}`)";
        until(Patience::Usual, "the links are offered", async || {
            let offered: Vec<String> = browser.run(links, Vec::new()).await?;
            let expected = [
                format!("{} /uffici", texts.texts().say("fallback-link")),
                format!("{} mailto:segnala@firenze.example", texts.texts().say("fallback-mail")),
            ];
            Ok((offered == expected).then_some(()))
        })
        .await
    })
    .await
}
