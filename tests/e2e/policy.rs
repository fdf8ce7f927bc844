//! The strictest page: the widget needs no more than the README says, and speaks to nobody but the city.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{Browser, City, Engine, Form, Panel, Window, browse, only_on, phone_photo};
use serde_json::{Value, json};

/// What the page under the strictest policy kept; see its script.
async fn violations(browser: &Browser) -> Result<Vec<String>> {
    browser.run("return window.violations", Vec::new()).await
}

/// A report with everything that the form can do: a search, a question, a photo, the coordinates, the list of reports.
async fn whole_report(browser: &Browser, city: &City) -> Result<()> {
    let form = Form::open(browser, city, "/rigorosa").await?;
    form.search("asfalto", &["Buca nella strada"]).await?;
    form.choose("Buca nella strada").await?;
    form.go_on("step-details").await?;
    form.type_into("description", "Nulla è nel codice della pagina.").await?;
    form.choose("Sulla carreggiata").await?;
    form.add_photo(&phone_photo(city.folder())?).await?;
    form.go_on("step-place").await?;
    form.type_into("place-words", "Via della Vigna Nuova 2").await?;
    form.unfold("coordinates-open").await?;
    form.type_into("coordinates", "43.7711, 11.2486").await?;
    form.go_on("step-contact").await?;
    form.go_on("step-review").await?;
    form.image("photo-alt").await?;
    form.press("send").await?;
    let report = city.report(&form.number().await?).await?;
    ensure!(report["media_url"].is_string(), "the photo is missing: {report}");
    form.press_words(&form.texts().with("mine-open", &[("count", 1.into())])).await?;
    form.arrives_at("mine-title").await
}

#[tokio::test]
async fn a_report_is_filed_under_the_strictest_policy_without_one_violation() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        whole_report(browser, &city).await?;
        let found = violations(browser).await?;
        ensure!(found.is_empty(), "the policy was violated: {found:?}");
        browser.expect_quiet_console().await?;

        if !only_on(Engine::Chromium, "the others name what is violated in words of their own") {
            return Ok(());
        }
        // The policy is in force, and the page does keep what violates it.
        let violate = "document.body.setAttribute('style', 'color: red'); \
            try { document.createElement('div').innerHTML = 'x'; return 'taken'; } catch (error) { return error.name; }";
        let refused: String = browser.run(violate, Vec::new()).await?;
        ensure!(refused == "TypeError", "text became markup: {refused}");
        let found = violations(browser).await?;
        let directives: Vec<_> = found.iter().filter_map(|violation| violation.split(' ').next()).collect();
        ensure!(directives == ["style-src-attr", "require-trusted-types-for"], "the page kept {found:?}");
        Ok(())
    })
    .await
}

/// A look at all that the panel can do: filters, a place in full with its forecast, a place to go near, the map.
async fn whole_look_around(browser: &Browser, city: &City) -> Result<()> {
    city.feeds_in_the_morning(json!({})).await?;
    let panel = Panel::open(browser, city, "/rigorosa/muoversi").await?;
    for list in ["mobility-incidents", "mobility-corridors", "mobility-bikes"] {
        panel.shows(list).await?;
    }
    panel.press_words(&panel.texts().with("mobility-filters", &[("set", 0.into())])).await?;
    panel.type_into("mobility-search", "stazione").await?;
    panel.press_row("mobility-parking", "Garage La Stazione").await?;
    panel.row_says("mobility-parking", "Garage La Stazione", &panel.texts().say("mobility-forecast")).await?;
    panel.go_near("43.7687, 11.2620").await?;
    panel.says_with("mobility-from-place", &[("place", "43.7687, 11.2620".into())]).await?;
    panel.open_map().await?;
    panel.chosen_marker().await.map(drop)
}

#[tokio::test]
async fn the_panel_and_its_map_need_no_more_than_the_strictest_policy() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        whole_look_around(browser, &city).await?;
        let found = violations(browser).await?;
        ensure!(found.is_empty(), "the policy was violated: {found:?}");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn nobody_but_the_city_is_asked_for_anything_and_nothing_is_set() -> Result<()> {
    if !only_on(Engine::Chromium, "its driver alone tells every request of a page") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.network().await?;
        whole_report(browser, &city).await?;
        whole_look_around(browser, &city).await?;
        let events = browser.network().await?;
        let of = |method: &'static str| events.iter().filter(move |event| event["method"] == method);

        let mut asked = Vec::new();
        for event in of("Network.requestWillBeSent") {
            asked.push(event["params"]["request"]["url"].as_str().context("a request without an address")?);
        }
        let home = city.page("/");
        let elsewhere: Vec<_> = asked.iter().filter(|url| !url.starts_with(&home)).collect();
        let local = format!("blob:{}/", city.page(""));
        let elsewhere: Vec<_> = elsewhere.into_iter().filter(|url| !url.starts_with(&local)).collect();
        ensure!(elsewhere.is_empty(), "the page asked {elsewhere:?}");
        for path in
            ["civic/civic-widgets.js", "open311/v2/services.json", "open311/v2/requests.json", "parkapi/Firenze"]
        {
            ensure!(asked.contains(&format!("{home}{path}").as_str()), "{path} was not seen among {asked:?}");
        }

        let mut answers = 0;
        for event in of("Network.responseReceivedExtraInfo") {
            let headers = event["params"]["headers"].as_object().context("an answer without headers")?;
            ensure!(headers.keys().all(|name| !name.eq_ignore_ascii_case("set-cookie")), "a cookie came: {headers:?}");
            answers += 1;
        }
        ensure!(answers > 5, "only {answers} answers were seen");
        for event in of("Network.requestWillBeSentExtraInfo") {
            let headers = event["params"]["headers"].as_object().context("a request without headers")?;
            ensure!(headers.keys().all(|name| !name.eq_ignore_ascii_case("cookie")), "a cookie went: {headers:?}");
        }
        let cookies = browser.devtools("Network.getAllCookies", json!({})).await?;
        ensure!(cookies["cookies"] == json!([]), "the browser keeps {cookies}");
        let cookies: Value = browser.run("return document.cookie", Vec::new()).await?;
        ensure!(cookies == "", "the page has {cookies}");
        Ok(())
    })
    .await
}
