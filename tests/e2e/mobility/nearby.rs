//! From where the citizen is, or wants to go: what is nearest comes first.

use anyhow::{Context as _, Result, ensure};
use civic_tests::{CarPark, City, Panel, Position, Window, browse};
use serde_json::json;

const SANTA_CROCE: (f64, f64) = (43.7687, 11.2620);

/// Metres on a sphere.
fn metres((lat, lng): (f64, f64), park: &CarPark) -> f64 {
    let (north, east) = ((park.coords.lat - lat).to_radians(), (park.coords.lng - lng).to_radians());
    let half = (north / 2.0).sin().powi(2)
        + lat.to_radians().cos() * park.coords.lat.to_radians().cos() * (east / 2.0).sin().powi(2);
    2.0 * 6_371_000.0 * half.sqrt().asin()
}

/// The list has the nearest car parks in their order, and each says its distance.
async fn the_nearest_come_first(panel: &Panel<'_>, city: &City, from: (f64, f64)) -> Result<()> {
    panel.press_words(&panel.texts().with("mobility-filters", &[("set", 0.into())])).await?;
    panel.choose(&panel.texts().say("mobility-sort-distance")).await?;
    let mut parks = city.car_parks().await?;
    parks.sort_by(|one, other| metres(from, one).total_cmp(&metres(from, other)));
    let nearest: Vec<_> = parks.iter().take(8).map(|park| park.name.as_str()).collect();
    panel.lists("mobility-parking", &nearest).await?;
    for (row, park) in panel.rows("mobility-parking").await?.iter().zip(&parks) {
        let far = metres(from, park);
        let tens = ((far / 10.0).round() * 10.0).max(10.0);
        // Whatever the sphere: ten metres more or less.
        let near = [tens - 10.0, tens, tens + 10.0]
            .map(|metres| panel.texts().with("mobility-metres", &[("metres", metres.into())]));
        let kilometres = (far / 100.0).round() / 10.0;
        let far = [kilometres - 0.1, kilometres, kilometres + 0.1].map(|kilometres| {
            let kilometres = (kilometres * 10.0).round() / 10.0;
            panel.texts().with("mobility-kilometres", &[("kilometres", kilometres.into())])
        });
        let is_said = near.iter().chain(&far).any(|distance| row.text.contains(distance));
        ensure!(is_said, "{} is {tens} m away: {}", park.name, row.text);
    }
    Ok(())
}

#[tokio::test]
async fn the_nearest_to_a_typed_place_come_first_and_a_place_in_another_city_is_said_to_be_one() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.go_near("Piazza Atlantide").await?;
        panel.says_with("mobility-place-not-found", &[("place", "Piazza Atlantide".into())]).await?;
        panel.go_near("beccaria").await?;
        panel.says_with("mobility-from-place", &[("place", "Parcheggio Beccaria".into())]).await?;
        let parks = city.car_parks().await?;
        let here = parks.iter().find(|park| park.name == "Parcheggio Beccaria").context("it is not there")?;
        the_nearest_come_first(&panel, &city, (here.coords.lat, here.coords.lng)).await?;

        // The Capitol, in another city.
        panel.go_near("41.8933, 12.4829").await?;
        let outside = panel.texts().with("mobility-outside", &[("distance", "…".into())]);
        panel.says_words(outside.split('…').next().context("the message has no distance")?).await?;
        panel.go_near("beccaria").await?;
        panel.says_with("mobility-from-place", &[("place", "Parcheggio Beccaria".into())]).await?;
        let notices = panel.notices().await?;
        ensure!(notices.is_empty(), "the panel still says {notices:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_nearest_to_my_position_come_first_and_one_that_is_denied_leaves_the_lists() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Phone, async |browser| {
        browser.is_at(Position::Denied, &city).await?;
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        let before = panel.names("mobility-parking").await?;
        panel.press("locate").await?;
        panel.says("locate-denied").await?;
        ensure!(panel.names("mobility-parking").await? == before, "the order is another");

        let (latitude, longitude) = SANTA_CROCE;
        browser.is_at(Position::Given { latitude, longitude, accuracy: 15.0 }, &city).await?;
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        panel.press("locate").await?;
        panel.says("mobility-from-device").await?;
        ensure!(panel.names("mobility-parking").await? != before, "the order is still {before:?}");
        the_nearest_come_first(&panel, &city, SANTA_CROCE).await
    })
    .await
}
