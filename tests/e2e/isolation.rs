//! The widget on pages of design systems and on pages that do strange things: neither changes the other. On each page the
//! widget is measured against itself on a page without any style. It inherits the font, the text's colour and `color-scheme`
//! on purpose, so these are the same everywhere here; that it does inherit them is tested as well.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Engine, Form, Panel, Scheme, Window, browse_in, only_on};
use serde_json::json;
use thirtyfour::By;

/// A page around the widget.
struct Page {
    name: &'static str,
    /// Attributes of `<html>`.
    html: &'static str,
    /// Style sheets, as npm packages have them.
    sheets: &'static [&'static str],
    style: &'static str,
    language: &'static str,
}

/// A page in Italian without any style.
const BARE: Page = Page { name: "bare", html: "lang=\"it\"", sheets: &[], style: "", language: "it" };

const BOOTSTRAP: Page = Page { name: "Bootstrap", sheets: &["bootstrap/dist/css/bootstrap.min.css"], ..BARE };

const BOOTSTRAP_ITALIA: Page =
    Page { name: "Bootstrap Italia", sheets: &["bootstrap-italia/dist/css/bootstrap-italia.min.css"], ..BARE };

const DSFR: Page = Page {
    name: "DSFR",
    html: "lang=\"it\" data-fr-theme",
    sheets: &["@gouvfr/dsfr/dist/dsfr.min.css", "@gouvfr/dsfr/dist/utility/utility.min.css"],
    ..BARE
};

const USWDS: Page = Page { name: "USWDS", sheets: &["@uswds/uswds/dist/css/uswds.min.css"], ..BARE };

const GOVUK: Page = Page {
    name: "GOV.UK Frontend",
    html: "lang=\"it\" class=\"govuk-template\"",
    sheets: &["govuk-frontend/dist/govuk/govuk-frontend.min.css"],
    ..BARE
};

const ALL_UNSET: Page = Page { name: "all: unset", style: "* { all: unset } head, script { display: none }", ..BARE };

/// All that can be inherited and that a form has no use for.
const STRANGE_TEXT: Page = Page {
    name: "strange text",
    style: "html { letter-spacing: .2em; word-spacing: 1em; text-transform: uppercase; text-indent: 3em; line-height: 3; \
        text-align: justify; white-space: pre; word-break: break-all; overflow-wrap: anywhere; hyphens: auto; tab-size: 9; \
        font-style: italic; font-weight: 900; font-stretch: condensed; font-variant: small-caps; font-kerning: none; \
        font-feature-settings: 'zero'; text-rendering: geometricPrecision; text-shadow: 1px 1px red; \
        text-underline-offset: 9px; text-emphasis: dot; text-wrap: balance; line-break: anywhere; \
        list-style: upper-roman inside; quotes: '<' '>'; cursor: wait; visibility: hidden; pointer-events: none; \
        user-select: none; caret-color: red; accent-color: red; border-collapse: collapse; border-spacing: 9px; \
        caption-side: bottom; empty-cells: hide; orphans: 9; widows: 9; image-rendering: pixelated; \
        -webkit-text-stroke: 1px red; -webkit-tap-highlight-color: red; print-color-adjust: exact }",
    ..BARE
};

const BARE_IN_ARABIC: Page = Page { name: "bare, Arabic", html: "lang=\"ar\"", language: "ar", ..BARE };

const ARABIC: Page = Page {
    name: "Arabic",
    html: "lang=\"ar\" dir=\"rtl\"",
    sheets: &["bootstrap/dist/css/bootstrap.rtl.min.css"],
    ..BARE_IN_ARABIC
};

const SMALL_ROOT: Page = Page { name: "10 px on html", style: "html { font-size: 10px }", ..BARE };

/// What holds the widget: as wide and as high on every page, at the same whole pixel, and with all that it inherits on
/// purpose. It is as high as any state of the widget, so that the page around need not move.
const PLACE: &str = "position: absolute; z-index: 2147483647; left: 0; top: 0; width: min(640px, 100%); \
    height: 5000px; overflow: clip; background: white; color: rgb(20, 20, 20); color-scheme: light; font-family: sans-serif; \
    font-size: 16px; font-stretch: normal; font-feature-settings: normal; -webkit-font-smoothing: auto";

/// The rules of the cascade are the same in all engines; what differs is how a window is made this large or small.
const ONLY_THERE: &str = "its driver alone can make a window of any size and scale";

/// The widget that is looked at.
#[derive(Clone, Copy)]
enum Subject {
    Form,
    Panel,
}

impl Subject {
    fn element(self, city: &City) -> String {
        let at = |path: &str| city.page(path);
        match self {
            Self::Form => {
                format!("<civic-report endpoint=\"{}\"><a href=\"#top\">Fallback</a></civic-report>", at("/open311/v2"))
            }
            // A clock that stands still, so that every page says the same; for it all figures are of tomorrow.
            Self::Panel => format!(
                "<civic-mobility clock=\"europe+60\"><civic-source backend=\"parkapi\" source=\"Firenze\" endpoint=\"{}\"></civic-source>\
                 <civic-source backend=\"datex2\" endpoint=\"{}\" table=\"{}\"></civic-source>\
                 <civic-source backend=\"gbfs\" endpoint=\"{}\"></civic-source>\
                 <civic-source backend=\"wzdx\" endpoint=\"{}\"></civic-source>\
                 <a href=\"#top\">Fallback</a></civic-mobility><script>Date.now = () => 1793000000000</script>",
                at("/parkapi"),
                at("/datex2/traffic.xml"),
                at("/datex2/traffic-sites.xml"),
                at("/gbfs/gbfs.json"),
                at("/wzdx/works.json"),
            ),
        }
    }
}

impl Page {
    fn document(&self, city: &City, subject: Subject) -> String {
        let sheets: String =
            self.sheets.iter().map(|sheet| format!("<link rel=\"stylesheet\" href=\"/npm/{sheet}\">")).collect();
        format!(
            "<!doctype html><html {}><head><meta charset=\"utf-8\"><title>{}</title><link rel=\"icon\" href=\"data:,\">\
             {sheets}<style>{}</style></head><body>{}<div id=\"place\" style=\"{PLACE}\">\
             {}</div></body></html>",
            self.html,
            self.name,
            self.style,
            include_str!("page.html"),
            subject.element(city),
        )
    }
}

/// What each element is, and its computed properties as far as they are not initial.
type Styles = Vec<(String, BTreeMap<String, String>)>;

/// One state of the widget.
struct Look {
    state: &'static str,
    styles: Styles,
    picture: Vec<u8>,
}

/// What is different, in words.
fn difference(before: &Styles, after: &Styles) -> Vec<String> {
    let names = |styles: &Styles| styles.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    if names(before) != names(after) {
        return vec![format!("there are {} elements instead of {}", after.len(), before.len())];
    }
    let changes = before.iter().zip(after).flat_map(|((name, before), (_, after))| {
        let properties: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        let changed = properties.into_iter().filter(|property| before.get(*property) != after.get(*property));
        let value = |style: &BTreeMap<String, String>, property| {
            style.get(property).map_or("initial".to_owned(), String::clone)
        };
        changed.map(move |property| {
            format!("{name}: {property} was {} and is {}", value(before, property), value(after, property))
        })
    });
    changes.take(20).collect()
}

/// The share of pixels that differ by more than an eye can see in some channel, of 1.
fn share_of_other_pixels(one: &[u8], other: &[u8]) -> Result<f64> {
    let (one, other) = (pixels(one)?, pixels(other)?);
    ensure!(one.len() == other.len(), "one picture has {} bytes, the other {}", one.len(), other.len());
    let differs = |(one, other): &(&[u8], &[u8])| one.iter().zip(*other).any(|(one, other)| one.abs_diff(*other) > 8);
    let count = one.chunks_exact(4).zip(other.chunks_exact(4)).filter(differs).count();
    Ok(count as f64 * 4.0 / one.len() as f64)
}

/// Red, green, blue and alpha of each pixel of a PNG.
fn pixels(png: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::ALPHA | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let frame = reader.next_frame(&mut pixels)?;
    ensure!(frame.color_type == png::ColorType::Rgba, "the picture is {:?}", frame.color_type);
    Ok(pixels)
}

async fn styles(browser: &Browser, whose: &str) -> Result<Styles> {
    let styles: Styles = browser.run(include_str!("styles.js"), vec![json!(whose)]).await?;
    ensure!(styles.len() > 20, "there are {} elements only", styles.len());
    Ok(styles)
}

/// Goes through the first steps of the widget, and takes a look at each. Fails if that changes the page.
async fn looks(browser: &Browser, city: &City, subject: Subject, page: &Page) -> Result<Vec<Look>> {
    let server = Elsewhere::with_document(page.document(city, subject)).await?;
    browser.open(server.url()).await?;
    // A page's own fonts may come after everything else, and move it then.
    browser
        .run::<()>("document.body.getBoundingClientRect(); return document.fonts.ready.then(() => null);", Vec::new())
        .await?;
    let before = styles(browser, "page").await?;
    let script = "
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: '/civic/civic-widgets.js' });
        document.body.append(script);";
    browser.run::<()>(script, Vec::new()).await?;
    let looks = match subject {
        Subject::Form => looks_at_form(browser, page).await?,
        Subject::Panel => looks_at_panel(browser, page).await?,
    };
    let changes = difference(&before, &styles(browser, "page").await?);
    ensure!(changes.is_empty(), "{}: the widget changed the page:\n{}", page.name, changes.join("\n"));
    inherits_on_purpose(browser).await.context(page.name)?;
    Ok(looks)
}

async fn looks_at_form(browser: &Browser, page: &Page) -> Result<Vec<Look>> {
    let form = Form::on(browser, page.language)?;
    let mut looks = Vec::new();
    form.shows("step-category").await?;
    looks.push(look(browser, "categories").await?);
    form.choose("Lampione spento").await?;
    form.go_on("step-details").await?;
    // The city's questions, which come a moment later.
    form.says_words("Il palo è piegato o rotto").await?;
    form.press("continue").await?;
    form.says("problem-description-missing").await?;
    looks.push(look(browser, "details with problems").await?);
    Ok(looks)
}

async fn looks_at_panel(browser: &Browser, page: &Page) -> Result<Vec<Look>> {
    let panel = Panel::on(browser, page.language)?;
    for list in ["mobility-parking", "mobility-incidents", "mobility-corridors", "mobility-bikes"] {
        panel.shows(list).await?;
    }
    let mut looks = vec![look(browser, "lists").await?];
    panel.press_words(&panel.texts().with("mobility-filters", &[("set", 0.into())])).await?;
    panel.choose(&panel.texts().say("mobility-only-accessible")).await?;
    let first = panel.names("mobility-parking").await?.swap_remove(0);
    panel.press_row("mobility-parking", &first).await?;
    looks.push(look(browser, "filters and a place in full").await?);
    Ok(looks)
}

async fn look(browser: &Browser, state: &'static str) -> Result<Look> {
    let styles = styles(browser, "widget").await?;
    let picture = browser.driver.find(By::Css("#place > *")).await?.screenshot_as_png().await?;
    Ok(Look { state, styles, picture })
}

/// Whatever the page: its font and its text colour are those of the widget, and so is whether it is dark.
async fn inherits_on_purpose(browser: &Browser) -> Result<()> {
    let script = "
        const place = document.querySelector('#place');
        Object.assign(place.style, { fontFamily: 'monospace', color: 'rgb(1, 2, 3)', colorScheme: 'dark' });
        const widget = getComputedStyle(place.firstElementChild.shadowRoot.querySelector('.civic'));
        return [widget.fontFamily, widget.color, widget.colorScheme];";
    let inherited: [String; 3] = browser.run(script, Vec::new()).await?;
    ensure!(inherited == ["monospace", "rgb(1, 2, 3)", "dark"], "the widget has {inherited:?} of its own");
    Ok(())
}

/// A window that cuts off no state of the widget.
async fn sit_down(browser: &Browser) -> Result<()> {
    let size = json!({ "width": 1280, "height": 2400, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
}

fn are_equal(looks: &[Look], bare: &[Look], page: &Page) -> Result<()> {
    for (look, bare) in looks.iter().zip(bare) {
        let place = format!("{}, {}", page.name, look.state);
        let changes = difference(&bare.styles, &look.styles);
        ensure!(changes.is_empty(), "{place}: the page changed the widget:\n{}", changes.join("\n"));
        let share = share_of_other_pixels(&bare.picture, &look.picture).context(place.clone())?;
        ensure!(share < 0.0001, "{place}: {:.3} % of the widget looks different", share * 100.0);
    }
    Ok(())
}

/// The widget is itself on each of these pages, and they stay as they are.
async fn nobody_changes(subject: Subject, bare: &Page, pages: &[Page]) -> Result<()> {
    if !only_on(Engine::Chromium, ONLY_THERE) {
        return Ok(());
    }
    let city = City::start().await?;
    // A forecast would go on from one page to the next.
    city.feeds_in_the_morning(json!({ "parkapi": { "fail": "stopped" } })).await?;
    browse_in(Scheme::Light, Window::Desktop, async |browser| {
        sit_down(browser).await?;
        let expected = looks(browser, &city, subject, bare).await?;
        for page in pages {
            are_equal(&looks(browser, &city, subject, page).await?, &expected, page)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_bootstrap_and_bootstrap_italia() -> Result<()> {
    nobody_changes(Subject::Form, &BARE, &[BOOTSTRAP, BOOTSTRAP_ITALIA]).await
}

#[tokio::test]
async fn on_the_systems_of_france_and_the_united_states() -> Result<()> {
    nobody_changes(Subject::Form, &BARE, &[DSFR, USWDS]).await
}

#[tokio::test]
async fn on_gov_uk_frontend_and_a_page_that_unsets_everything() -> Result<()> {
    nobody_changes(Subject::Form, &BARE, &[GOVUK, ALL_UNSET]).await
}

#[tokio::test]
async fn on_pages_that_set_whatever_is_inherited() -> Result<()> {
    nobody_changes(Subject::Form, &BARE, &[STRANGE_TEXT, SMALL_ROOT]).await
}

#[tokio::test]
async fn on_a_page_in_arabic() -> Result<()> {
    nobody_changes(Subject::Form, &BARE_IN_ARABIC, &[ARABIC]).await
}

#[tokio::test]
async fn the_panel_on_a_design_system_and_on_pages_that_set_whatever_they_can() -> Result<()> {
    nobody_changes(Subject::Panel, &BARE, &[BOOTSTRAP_ITALIA, ALL_UNSET, STRANGE_TEXT]).await?;
    nobody_changes(Subject::Panel, &BARE_IN_ARABIC, &[ARABIC]).await
}

/// How far anything in the widget reaches over the edge of the window.
const OVER_THE_EDGE: &str = "
    const edge = document.documentElement.clientWidth;
    const widget = document.querySelector('#place').firstElementChild.shadowRoot.querySelector('.civic');
    return [...widget.querySelectorAll('*')].filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest('.visually-hidden'))
        .map((element) => `${element.localName}.${element.className}`);";

async fn enlarge(browser: &Browser, width: u32) -> Result<()> {
    let size = json!({ "width": width, "height": 256, "deviceScaleFactor": 4, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
}

#[tokio::test]
async fn on_a_page_with_small_text_enlarged_four_times() -> Result<()> {
    if !only_on(Engine::Chromium, ONLY_THERE) {
        return Ok(());
    }
    let city = City::start().await?;
    browse_in(Scheme::Light, Window::Desktop, async |browser| {
        // 1,280 by 1,024 pixels at 400 % (WCAG 2.2, 1.4.10 Reflow).
        enlarge(browser, 320).await?;
        let expected = looks(browser, &city, Subject::Form, &BARE).await?;
        are_equal(&looks(browser, &city, Subject::Form, &SMALL_ROOT).await?, &expected, &SMALL_ROOT)?;
        for width in [320, 256] {
            enlarge(browser, width).await?;
            let beyond: Vec<String> = browser.run(OVER_THE_EDGE, Vec::new()).await?;
            ensure!(beyond.is_empty(), "{width} points wide: {}", beyond.join(", "));
        }
        Ok(())
    })
    .await
}
