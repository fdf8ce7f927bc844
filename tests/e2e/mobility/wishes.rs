//! What a citizen needs of a place: filters, search and order.

use anyhow::{Result, ensure};
use civic_tests::{City, Keyboard, Panel, Window, browse};
use serde_json::json;
use thirtyfour::Key;

use crate::hearing::{hears, listen};

fn filters(panel: &Panel<'_>, set: u32) -> String {
    panel.texts().with("mobility-filters", &[("set", set.into())])
}

fn found(panel: &Panel<'_>, count: usize) -> String {
    panel.texts().with("mobility-found", &[("count", count.into()), ("all", 26.into())])
}

#[tokio::test]
async fn a_filter_keeps_the_focus_and_says_once_how_many_are_left() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Desktop, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        let keyboard = Keyboard::of(browser);
        let say = |message: &str| panel.texts().say(message);
        keyboard.tab_to(&filters(&panel, 0)).await?;
        listen(browser).await?;
        keyboard.press(Key::Enter).await?;
        keyboard.is_on(&filters(&panel, 0)).await?;
        // That of all is said too: the list is open now.
        hears(browser, &[found(&panel, 26)]).await?;

        keyboard.tab_to(&say("mobility-only-park-and-ride")).await?;
        keyboard.press(" ").await?;
        let left = ["P+R Viale Europa", "P+R Scandicci", "P+R Statuto", "Parcheggio Leopolda"];
        panel.says_words(&found(&panel, left.len())).await?;
        keyboard.is_on(&say("mobility-only-park-and-ride")).await?;
        hears(browser, &[found(&panel, left.len())]).await?;
        let names = panel.names("mobility-parking").await?;
        ensure!(left.iter().all(|name| names.iter().any(|shown| shown == name)), "left are {names:?}");
        panel.button_words(&filters(&panel, 1)).await?;

        keyboard.tab_to(&say("mobility-underground")).await?;
        keyboard.press(" ").await?;
        panel.says("mobility-none-fits").await?;
        keyboard.is_on(&say("mobility-underground")).await?;
        keyboard.tab_to(&say("mobility-filters-clear")).await?;
        keyboard.press(Key::Enter).await?;
        panel.says_words(&found(&panel, 26)).await?;
        // The button that was pressed is gone.
        keyboard.is_on(&filters(&panel, 0)).await
    })
    .await
}

#[tokio::test]
async fn a_citizen_finds_a_place_by_its_name_its_height_and_its_free_spaces() -> Result<()> {
    let city = City::start().await?;
    city.feeds_in_the_morning(json!({})).await?;
    browse(Window::Phone, async |browser| {
        let panel = Panel::open(browser, &city, "/en/getting-around").await?;
        panel.shows("mobility-bikes").await?;
        let say = |message: &str| panel.texts().say(message);
        panel.press_words(&filters(&panel, 0)).await?;
        panel.type_into("mobility-search", "careg").await?;
        panel.lists("mobility-parking", &["Parcheggio Careggi"]).await?;
        panel.empty("mobility-search").await?;

        panel.type_into("mobility-vehicle-height", "high").await?;
        panel.says("mobility-vehicle-height-wrong").await?;
        panel.empty("mobility-vehicle-height").await?;
        // Of those with a limit only these two are as high; of the third, nobody says how high it is.
        panel.type_into("mobility-vehicle-height", "2,1").await?;
        panel.says_words(&filters(&panel, 1)).await?;
        panel.choose(&say("mobility-underground")).await?;
        panel.lists("mobility-parking", &["Garage PalaCongressi", "Fortezza Fiera", "Parcheggio Tribunale"]).await?;
        for row in panel.rows("mobility-parking").await? {
            let is_unknown = row.text.contains(&say("mobility-height-unknown"));
            ensure!(is_unknown == (row.name == "Garage PalaCongressi"), "{row:?}");
        }
        panel.press("mobility-filters-clear").await?;

        panel.choose(&say("mobility-sort-free")).await?;
        let mut parks = city.car_parks().await?;
        parks.sort_by_key(|park| std::cmp::Reverse(park.free));
        let free: Vec<_> = parks.iter().take(8).map(|park| park.name.as_str()).collect();
        panel.lists("mobility-parking", &free).await?;
        panel.choose(&say("mobility-sort-name")).await?;
        panel
            .lists(
                "mobility-parking",
                &[
                    "Alberti",
                    "Central Parking Firenze",
                    "Fortezza Fiera",
                    "Garage La Stazione",
                    "Garage PalaCongressi",
                    "Garage Ponte Vecchio",
                    "Garage S. Antonio",
                    "Garage Sole",
                ],
            )
            .await
    })
    .await
}
