//! Polls can be used by everybody: with a screen reader, a finger, large text, a narrow page, colours of one's own.

use anyhow::Result;
use civic_tests::{City, Engine, Polls, Scheme, Window, browse, browse_in, only_on};

use super::states::in_each_state;
use crate::accessibility::nothing_is_wrong;
use crate::adapting::{FOCUS_UNMARKED, MOVING, TOO_SMALL, WITHOUT_LINES, none, nothing_is_cut_off, set};
use crate::narrow::{enlarge, fits, focus_is_in_sight};

#[tokio::test]
async fn axe_finds_nothing_in_any_state_on_a_light_page() -> Result<()> {
    axe_finds_nothing(Scheme::Light, Window::Phone).await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_on_a_dark_page() -> Result<()> {
    axe_finds_nothing(Scheme::Dark, Window::Desktop).await
}

async fn axe_finds_nothing(scheme: Scheme, window: Window) -> Result<()> {
    let city = City::start().await?;
    browse_in(scheme, window, async |browser| {
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
async fn forced_colours_and_little_motion_leave_polls_usable_and_so_does_a_large_zoom() -> Result<()> {
    if !only_on(Engine::Chromium, "no other driver can set this of a running browser") {
        return Ok(());
    }
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        set(browser, "forced-colors", "active").await?;
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        polls.choose("Luci lungo il Mensola").await?;
        none(browser, WITHOUT_LINES, "a budget", "without a border").await?;
        none(browser, FOCUS_UNMARKED, "a budget", "focused, and not marked").await?;
        set(browser, "prefers-reduced-motion", "reduce").await?;
        none(browser, MOVING, "a budget", "moving").await?;
        // A window of 1,280 by 1,024 at 400 % (WCAG 2.2, 1.4.10; 2.4.11).
        enlarge(browser).await?;
        let polls = Polls::open_one(browser, &city, "bilancio-quartiere-2").await?;
        polls.choose("Due fontanelli di acqua pubblica").await?;
        focus_is_in_sight(browser, 9).await
    })
    .await
}
