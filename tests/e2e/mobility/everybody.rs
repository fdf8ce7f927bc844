//! The panel can be used by everybody: with a screen reader, a finger, large text, a narrow page, colours of one's own.

use anyhow::Result;
use civic_tests::{City, Engine, Panel, Scheme, Window, browse, browse_in, only_on};
use serde_json::json;

use super::states::in_each_state;
use crate::accessibility::nothing_is_wrong;
use crate::adapting::{FOCUS_UNMARKED, MOVING, TOO_SMALL, WITHOUT_LINES, none, nothing_is_cut_off, set};
use crate::narrow::{enlarge, fits, focus_is_in_sight};

#[tokio::test]
async fn axe_finds_nothing_in_any_state_of_a_light_panel() -> Result<()> {
    axe_finds_nothing(Scheme::Light).await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_of_a_dark_panel() -> Result<()> {
    axe_finds_nothing(Scheme::Dark).await
}

async fn axe_finds_nothing(scheme: Scheme) -> Result<()> {
    let city = City::start().await?;
    browse_in(scheme, Window::Phone, async |browser| {
        in_each_state(browser, &city, async |state| nothing_is_wrong(browser, state).await).await
    })
    .await
}

#[tokio::test]
async fn every_state_fits_a_narrow_page_a_finger_and_large_text() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.narrow_to(360).await?;
        in_each_state(browser, &city, async |state| {
            fits(browser, state).await?;
            none(browser, TOO_SMALL, state, "smaller than 44 points").await?;
            nothing_is_cut_off(browser, state).await
        })
        .await
    })
    .await
}

#[tokio::test]
async fn forced_colours_and_little_motion_leave_the_panel_usable_and_so_does_a_large_zoom() -> Result<()> {
    if !only_on(Engine::Chromium, "no other driver can set this of a running browser") {
        return Ok(());
    }
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        set(browser, "forced-colors", "active").await?;
        let panel = Panel::open(browser, &city, "/muoversi").await?;
        panel.shows("mobility-bikes").await?;
        panel.press_words(&panel.texts().with("mobility-filters", &[("set", 0.into())])).await?;
        panel.choose(&panel.texts().say("mobility-only-charging")).await?;
        let first = panel.names("mobility-parking").await?.swap_remove(0);
        panel.press_row("mobility-parking", &first).await?;
        none(browser, WITHOUT_LINES, "filters and a place", "without a border").await?;
        none(browser, FOCUS_UNMARKED, "filters and a place", "focused, and not marked").await?;
        set(browser, "prefers-reduced-motion", "reduce").await?;
        none(browser, MOVING, "filters and a place", "moving").await?;
        // A window of 1,280 by 1,024 at 400 % (WCAG 2.2, 1.4.10; 2.4.11).
        enlarge(browser).await?;
        let panel = Panel::open(browser, &city, "/muoversi").await?;
        panel.shows("mobility-bikes").await?;
        panel.press_row("mobility-parking", &first).await?;
        focus_is_in_sight(browser, 20).await
    })
    .await
}
