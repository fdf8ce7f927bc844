//! A widget on a page that it does not know: it can be used whatever the page's style does, and it leaves the page alone.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Form, Window, browse, phone_photo};
use serde_json::Value;

/// Everything of a page that a widget could change: its markup, its computed styles, its style sheets, the names in its
/// global scope, its cookies and its storage.
const STATE_OF_THE_PAGE: &str = "
    const styles = (element) => {
        const computed = getComputedStyle(element);
        // Where the widget is inside, the size is another.
        const sizes = /^(block-size|height|inline-size|width|perspective-origin|transform-origin)$/;
        const around = element.querySelector('civic-report') !== null;
        return [...computed].filter((name) => !(around && sizes.test(name)))
            .map((name) => `${name}: ${computed.getPropertyValue(name)}`).join('; ');
    };
    const own = ['html', 'body', ...[...document.querySelectorAll('[id^=pagina-]')].map((element) => `#${element.id}`)];
    return {
        markup: document.documentElement.outerHTML,
        styles: Object.fromEntries(own.map((name) => [name, styles(document.querySelector(name))])),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        // But those that drivers leave behind.
        names: Object.getOwnPropertyNames(window).filter((name) => !/^(cdc_|se_|ret_nodes)/.test(name)).sort(),
        cookies: document.cookie,
        stored: Object.keys(localStorage).concat(Object.keys(sessionStorage)),
    };";

/// What the finger meets: the height of each thing to touch, and what it is.
const THINGS_TO_TOUCH: &str = "
    const root = document.querySelector('civic-report').shadowRoot;
    const things = root.querySelectorAll('button, .choice, textarea, summary, .file label, input:not([type=radio], [type=checkbox], [type=file])');
    return [...things].filter((thing) => thing.checkVisibility())
        .map((thing) => [thing.getBoundingClientRect().height, `${thing.localName} “${thing.textContent.trim().slice(0, 40)}”`]);";

/// The size of each piece of text in pixels, and its beginning; what is meant to stand out is left out.
const SIZES_OF_TEXT: &str = "
    const root = document.querySelector('civic-report').shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const sizes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const around = node.parentElement;
        if (!node.data.trim() || !around.checkVisibility() || around.closest('h1, h2, h3, h4, h5, h6, legend, [part~=reference]')) continue;
        sizes.push([parseFloat(getComputedStyle(around).fontSize), node.data.trim().slice(0, 40)]);
    }
    return sizes;";

async fn can_be_used(browser: &Browser, step: &str) -> Result<()> {
    let things: Vec<(f64, String)> = browser.run(THINGS_TO_TOUCH, Vec::new()).await?;
    ensure!(!things.is_empty(), "{step}: there is nothing to touch");
    let small: Vec<_> = things.iter().filter(|(height, _)| *height < 43.9).collect();
    ensure!(small.is_empty(), "{step}: too low for a finger: {small:?}");
    let sizes: Vec<(f64, String)> = browser.run(SIZES_OF_TEXT, Vec::new()).await?;
    ensure!(sizes.len() > 5, "{step}: there is no text");
    let unreadable: Vec<_> = sizes.iter().filter(|(size, _)| !(15.9..=36.1).contains(size)).collect();
    ensure!(unreadable.is_empty(), "{step}: too small or too large to read: {unreadable:?}");
    Ok(())
}

/// A whole report, with a look at each step.
async fn whole_report(browser: &Browser, city: &City, form: &Form<'_>) -> Result<()> {
    can_be_used(browser, "category").await?;
    form.search("lampadina", &["Lampione spento"]).await?;
    form.choose("Lampione spento").await?;
    form.go_on("step-details").await?;
    form.press("continue").await?;
    form.says("problem-description-missing").await?;
    can_be_used(browser, "problems").await?;
    form.type_into("description", "Il lampione è spento da lunedì.").await?;
    form.choose("È spento").await?;
    form.add_photo(&phone_photo(city.folder())?).await?;
    can_be_used(browser, "details").await?;
    form.go_on("step-place").await?;
    form.type_into("place-words", "Via San Gallo 20").await?;
    can_be_used(browser, "place").await?;
    form.go_on("step-contact").await?;
    can_be_used(browser, "contact").await?;
    form.go_on("step-review").await?;
    can_be_used(browser, "review").await?;
    form.press("send").await?;
    let number = form.number().await?;
    can_be_used(browser, "receipt").await?;
    ensure!(city.report(&number).await?["address"] == "Via San Gallo 20", "the report is not there");
    Ok(())
}

#[tokio::test]
async fn hostile_style_leaves_the_form_usable_on_a_narrow_page() -> Result<()> {
    let city = City::start().await?;
    // Not a touch screen: this page is fifteen times as wide as a phone, and ChromeDriver loses its way when it taps.
    browse(Window::Desktop, async |browser| {
        browser.narrow_to(360).await?;
        let form = Form::open(browser, &city, "/ostile?loading=eager").await?;
        whole_report(browser, &city, &form).await
    })
    .await
}

#[tokio::test]
async fn hostile_style_leaves_the_form_usable_at_a_desk() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/ostile?loading=eager").await?;
        whole_report(browser, &city, &form).await
    })
    .await
}

#[tokio::test]
async fn a_finger_finds_everything_on_the_citys_own_page() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        whole_report(browser, &city, &form).await
    })
    .await
}

#[tokio::test]
async fn the_page_around_is_left_as_it_was() -> Result<()> {
    let city = City::start().await?;
    let without_widgets = City::serving(city.folder(), &[]).await?;
    browse(Window::Desktop, async |browser| {
        // The page as it is without the widget.
        browser.open(&without_widgets.page("/ostile?loading=eager")).await?;
        let before: Value = browser.run(STATE_OF_THE_PAGE, Vec::new()).await?;
        browser.console().await?;

        let form = Form::open(browser, &city, "/ostile?loading=eager").await?;
        form.fill_in("La pagina resta com’è.").await?;
        form.press("send").await?;
        form.number().await?;
        let after: Value = browser.run(STATE_OF_THE_PAGE, Vec::new()).await?;
        for what in ["markup", "styles", "sheets", "names", "cookies", "stored"] {
            ensure!(
                before[what] == after[what],
                "{what} of the page changed\nfrom {}\nto   {}",
                before[what],
                after[what]
            );
        }
        ensure!(before["cookies"] == "", "the page has cookies: {}", before["cookies"]);

        // No violation of the page's content security policy, no error, and nobody else was asked for anything.
        browser.expect_quiet_console().await?;
        let asked = "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)";
        let asked: Vec<String> = browser.run(asked, Vec::new()).await?;
        ensure!(asked.len() > 5, "the page asked for {} files only", asked.len());
        ensure!(asked.iter().all(|origin| *origin == city.page("")), "the page asked {asked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_form_on_another_site_reports_to_the_city() -> Result<()> {
    let city = City::start().await?;
    let page = format!("<civic-report loading=\"eager\" endpoint=\"{}\"></civic-report>", city.page("/open311/v2"));
    let elsewhere = Elsewhere::with_page(&page).await?;
    browse(Window::Phone, async |browser| {
        browser.open(elsewhere.url()).await?;
        let form = Form::on(browser, "it")?;
        form.choose("Buca nella strada").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Vista dal sito del quartiere.").await?;
        form.choose("Sulla carreggiata").await?;
        form.add_photo(&phone_photo(city.folder())?).await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Via Aretina").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        let report = city.report(&form.number().await?).await?;
        ensure!(report["media_url"].is_string(), "the photo is missing: {report}");
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn two_forms_on_a_page_that_carries_the_script_twice_do_not_mix() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let first = Form::open(browser, &city, "/prova?endpoint=/open311/v2&lang=it").await?;
        let add = "const script = document.createElement('script'); script.type = 'module'; \
            script.src = '/civic/civic-widgets.js?again'; \
            const form = document.createElement('civic-report'); form.lang = 'en'; \
            form.setAttribute('endpoint', '/open311/v2'); form.setAttribute('locale', 'en'); form.loading = 'eager'; \
            document.querySelector('main').append(script, form)";
        browser.run::<()>(add, Vec::new()).await?;
        let second = Form::nth(browser, "en", 1)?;
        second.fill_in("The second form.").await?;
        ensure!(!first.is_chosen("Cestino pieno").await?, "the first form took what the second was told");
        first.choose("Buca nella strada").await?;
        second.press("send").await?;
        let number = second.number().await?;
        ensure!(city.reports_saying("The second form.").await? == [number], "the report is not there");
        ensure!(first.is_chosen("Buca nella strada").await?, "the first form forgot what it was told");
        browser.reload().await?;
        first.says("draft-restored").await?;
        browser.expect_quiet_console().await
    })
    .await
}

#[tokio::test]
async fn a_form_that_is_moved_on_the_page_keeps_everything() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Si sposta").await?;
        browser.run::<()>("document.body.prepend(document.querySelector('civic-report'))", Vec::new()).await?;
        form.type_into("description", " e resta.").await?;
        ensure!(form.value_of("description").await? == "Si sposta e resta.", "the words are gone");
        form.go_on("step-place").await
    })
    .await
}
