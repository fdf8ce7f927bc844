//! The page that tells a webmaster what keeps the widgets from working, and what to write instead.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Engine, Environment, Patience, Window, browse, faults, only_on, until};
use serde_json::json;

/// Opens the doctor and waits until it has looked at everything. Gives back its findings, one text each: the verdict, what
/// it found, and the lines to copy.
async fn examine(browser: &Browser, address: &str) -> Result<Vec<String>> {
    browser.open(address).await?;
    until(Patience::Usual, "the doctor has looked at everything", async || {
        let done = "return !document.getElementById('report').hidden";
        Ok(browser.run::<bool>(done, Vec::new()).await?.then_some(()))
    })
    .await?;
    let findings = "return [...document.querySelectorAll('#found li')].map((finding) => finding.innerText)";
    browser.run(findings, Vec::new()).await
}

async fn summary(browser: &Browser) -> Result<String> {
    browser.run("return document.querySelector('#summary[role=status]').innerText", Vec::new()).await
}

fn said<'f>(findings: &'f [String], verdict: &str, what: &str) -> Result<&'f str> {
    let finding = findings.iter().find(|finding| finding.starts_with(verdict) && finding.contains(what));
    finding.map(String::as_str).ok_or_else(|| anyhow::anyhow!("no “{verdict}” of {what} in\n{}", findings.join("\n")))
}

/// A copy of the built widgets.
fn copy(from: &Path, into: &Path) -> Result<()> {
    fs::create_dir_all(into)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copied = into.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &copied)?;
        } else {
            fs::copy(entry.path(), copied)?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_city_with_nothing_to_change_is_told_so() -> Result<()> {
    if !only_on(Engine::Chromium, "the doctor is a tool of webmasters, held in one engine") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let address = city.page("/civic/doctor.html?page=/segnala&endpoint=/open311/v2");
        let findings = examine(browser, &address).await?;
        ensure!(findings.iter().all(|finding| finding.starts_with("Works")), "{}", findings.join("\n"));
        said(&findings, "Works", "unchanged, and of one release")?;
        said(&findings, "Works", "/open311/v2/services.json answers with 12 categories")?;
        said(&findings, "Works", "The Content-Security-Policy of /segnala allows all that the widgets need")?;
        ensure!(summary(browser).await? == "Nothing to change.", "{}", summary(browser).await?);
        let fields = "return ['page', 'endpoint'].map((id) => document.getElementById(id).value)";
        let fields: Vec<String> = browser.run(fields, Vec::new()).await?;
        ensure!(fields == ["/segnala", "/open311/v2"], "the form holds {fields:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_was_tampered_with_is_named() -> Result<()> {
    if !only_on(Engine::Chromium, "the doctor is a tool of webmasters, held in one engine") {
        return Ok(());
    }
    let dist = tempfile::tempdir()?;
    copy(&Environment::find()?.dist, dist.path())?;
    let texts = dist.path().join("locales/it.ftl");
    fs::write(&texts, fs::read_to_string(&texts)? + "added = Inserito da un filtro\n")?;
    for gone in ["it.ftl.br", "it.ftl.gz", "fr.ftl", "fr.ftl.br", "fr.ftl.gz"] {
        fs::remove_file(dist.path().join("locales").join(gone))?;
    }
    let city = City::serving(dist.path(), &[]).await?;
    browse(Window::Phone, async |browser| {
        // No endpoint is given: the one in the page is asked.
        let findings = examine(browser, &city.page("/civic/doctor.html?page=/segnala")).await?;
        let tampered = said(&findings, "Change this", "1 file is not as released: locales/it.ftl")?;
        ensure!(tampered.contains("Copy all files of one release here"), "{tampered}");
        let missing = said(&findings, "Change this", "1 file of the package cannot be had: locales/fr.ftl")?;
        ensure!(missing.contains("answers with status 404"), "{missing}");
        said(&findings, "Works", "/open311/v2/services.json answers with 12 categories")?;
        let summary = summary(browser).await?;
        ensure!(summary == "3 things to change. 2 of them keep the widgets from working.", "{summary}");

        let copied = "document.getElementById('copy').click(); return document.getElementById('text').value";
        let copied: String = browser.run(copied, Vec::new()).await?;
        ensure!(copied.contains("[Change this] 1 file is not as released: locales/it.ftl"), "{copied}");
        until(Patience::Usual, "the doctor says how the copy went", async || {
            let told = "return document.querySelector('#copied[role=status]').innerText";
            Ok((!browser.run::<String>(told, Vec::new()).await?.is_empty()).then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn a_policy_that_lacks_something_is_written_anew() -> Result<()> {
    if !only_on(Engine::Chromium, "the doctor is a tool of webmasters, held in one engine") {
        return Ok(());
    }
    let policy = "script-src 'self'; connect-src 'self'";
    let element = "<civic-report endpoint=\"/other\"><a href=\"/\">Segnala un problema</a></civic-report>";
    let elsewhere = Elsewhere::with_policy(policy, element).await?;
    browse(Window::Phone, async |browser| {
        let findings = examine(browser, &format!("{}/civic/doctor.html?page=/", elsewhere.url())).await?;
        let line = "<meta http-equiv=\"Content-Security-Policy\" \
            content=\"script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'\">";
        let forbids = said(&findings, "Change this", "The Content-Security-Policy of / forbids")?;
        ensure!(forbids.contains("script-src lacks 'wasm-unsafe-eval'") && forbids.contains(line), "{forbids}");
        said(&findings, "Change this", "/other/services.json answers, but not with the service list of Open311")?;
        // The doctor's own page has the strictest policy there.
        let blocked: Vec<String> = browser.console().await?.into_iter().map(|entry| entry.message).collect();
        ensure!(!blocked.iter().any(|message| message.contains("Content Security Policy")), "{}", blocked.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_findings_are_for_everybody() -> Result<()> {
    if !only_on(Engine::Chromium, "the doctor is a tool of webmasters, held in one engine") {
        return Ok(());
    }
    let elsewhere = Elsewhere::with_policy("default-src 'none'", "<civic-report></civic-report>").await?;
    browse(Window::Phone, async |browser| {
        for scheme in ["light", "dark"] {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            examine(browser, &format!("{}/civic/doctor.html?page=/", elsewhere.url())).await?;
            browser.run::<()>("document.getElementById('as-text').open = true", Vec::new()).await?;
            let faults = faults(browser).await?;
            ensure!(faults.is_empty(), "{scheme}:\n{}", faults.join("\n"));
            let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            ensure!(browser.run::<i64>(sideways, Vec::new()).await? <= 0, "{scheme}: the page scrolls sideways");
        }
        Ok(())
    })
    .await
}
