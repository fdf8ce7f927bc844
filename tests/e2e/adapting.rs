//! Citizens who have set their device to what they need: large targets, other spacing, larger text, their own colours,
//! nothing that moves.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Engine, Form, Window, browse, only_on};
use serde_json::json;

use crate::states::in_each_state;

/// What can be pressed or typed into and is smaller than 44 points in one direction. A choice is touched by its whole line, a
/// row of a list wherever its button's `::after` lies.
pub(crate) const TOO_SMALL: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    const area = (element) => {
        const { width, height } = (element.closest('.choice') ?? element).getBoundingClientRect();
        const after = getComputedStyle(element, '::after');
        const size = (value) => (after.content !== 'none' && after.position === 'absolute' && parseFloat(value)) || 0;
        return { width: Math.max(width, size(after.width)), height: Math.max(height, size(after.height)) };
    };
    return [...root.querySelectorAll('a[href], button, input, textarea, summary')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => [element, area(element)])
        .filter(([, { width, height }]) => width < 43.9 || height < 43.9)
        .map(([element, { width, height }]) => `${element.outerHTML} is ${width} by ${height}`);";

/// What no longer shows all of its text, or makes the page scroll sideways. The name of a place on the map stands beside its mark,
/// out of the mark's box.
const CUT_OFF: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    const cut = [...root.querySelectorAll('p, label, legend, button, a, li, dt, dd, h2, bdi, summary')]
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .civic-map-marker'))
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 4)
        .map((element) => element.outerHTML);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide instead of ${clientWidth}`, ...cut] : cut;";

/// WCAG 2.2, 1.4.12, as a citizen's own style sheet sets it.
const SPACING: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    root.adoptedStyleSheets.push(sheet);";

const NO_SPACING: &str =
    "document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot.adoptedStyleSheets.pop()";

/// What is told by lines alone where colours are forced, for the ground is gone: what has none.
pub(crate) const WITHOUT_LINES: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    const ground = getComputedStyle(root.querySelector('.civic')).backgroundColor;
    return [...root.querySelectorAll('.button, .choice, .notice, .input')].filter((element) => {
        const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
        return parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none' || borderTopColor === ground;
    }).map((element) => element.outerHTML)";

/// What shows no mark when it has the focus.
pub(crate) const FOCUS_UNMARKED: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    return [...root.querySelectorAll('button, input, textarea, a[href]')].filter((element) => {
        element.focus({ focusVisible: true });
        const marked = element.type === 'file' ? element.nextElementSibling : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(marked);
        return outlineStyle === 'none' || parseFloat(outlineWidth) < 2;
    }).map((element) => element.outerHTML)";

/// What moves or is about to.
pub(crate) const MOVING: &str = "
    const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
    return [...root.querySelectorAll('.civic *')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0);
    }).map((element) => element.outerHTML)";

pub(crate) async fn none(browser: &Browser, script: &str, state: &str, what: &str) -> Result<()> {
    let found: Vec<String> = browser.run(script, Vec::new()).await?;
    ensure!(found.is_empty(), "{state}, {what}:\n{}", found.join("\n"));
    Ok(())
}

pub(crate) async fn set(browser: &Browser, feature: &str, value: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    browser.devtools("Emulation.setEmulatedMedia", features).await.map(drop)
}

/// With the spacing of WCAG 2.2, 1.4.12, and with text of twice the size (1.4.4).
pub(crate) async fn nothing_is_cut_off(browser: &Browser, state: &str) -> Result<()> {
    browser.run::<()>(SPACING, Vec::new()).await?;
    none(browser, CUT_OFF, state, "with other spacing").await?;
    browser.run::<()>(NO_SPACING, Vec::new()).await?;
    let size = "return parseFloat(getComputedStyle(document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot.querySelector('.civic')).fontSize)";
    let usual: f64 = browser.run(size, Vec::new()).await?;
    browser
        .run::<()>(
            "document.querySelector('civic-report, civic-mobility, civic-poll').style.fontSize = '200%'",
            Vec::new(),
        )
        .await?;
    let large: f64 = browser.run(size, Vec::new()).await?;
    ensure!(large >= 2.0 * usual, "{state}: text of {usual} points became one of {large}");
    none(browser, CUT_OFF, state, "with text of twice the size").await?;
    browser
        .run::<()>("document.querySelector('civic-report, civic-mobility, civic-poll').style.fontSize = ''", Vec::new())
        .await
}

#[tokio::test]
async fn every_target_can_be_hit_with_a_finger() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        in_each_state(browser, &city, async |state| none(browser, TOO_SMALL, state, "smaller than 44 points").await)
            .await
    })
    .await
}

#[tokio::test]
async fn other_spacing_and_text_of_twice_the_size_cut_nothing_off() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        in_each_state(browser, &city, async |state| nothing_is_cut_off(browser, state).await).await
    })
    .await
}

#[tokio::test]
async fn forced_colours_keep_the_lines_and_the_focus() -> Result<()> {
    if !only_on(Engine::Chromium, "no other driver can set this of a running browser") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        set(browser, "forced-colors", "active").await?;
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Lampione spento").await?;
        form.go_on("step-details").await?;
        form.press("continue").await?;
        form.says("problem-description-missing").await?;
        form.choose("Il palo è piegato o rotto").await?;
        none(browser, WITHOUT_LINES, "details", "without a border").await?;
        let without_mark = "
            const root = document.querySelector('civic-report, civic-mobility, civic-poll').shadowRoot;
            return [...root.querySelectorAll('.choice:has(:checked)')].map((element) => getComputedStyle(element).outlineStyle)
                .filter((style) => style === 'none')";
        none(browser, without_mark, "details", "chosen, and not marked").await?;
        none(browser, FOCUS_UNMARKED, "details", "focused, and not marked").await
    })
    .await
}

#[tokio::test]
async fn nothing_moves_where_nothing_is_to_move() -> Result<()> {
    if !only_on(Engine::Chromium, "no other driver can set this of a running browser") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        let usual: Vec<String> = browser.run(MOVING, Vec::new()).await?;
        ensure!(!usual.is_empty(), "nothing moves anyway, so this test sees nothing");
        set(browser, "prefers-reduced-motion", "reduce").await?;
        none(browser, MOVING, "categories", "moving").await?;
        form.choose("Cestino pieno").await?;
        form.go_on("step-details").await?;
        none(browser, MOVING, "details", "moving").await
    })
    .await
}
