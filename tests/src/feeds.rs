//! The feeds of the demo city: their switches, and what they say.

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::City;

/// A working day in the morning: some car parks are full, some closed, and traffic is slow.
pub const MORNING: &str = "2026-11-24T10:30";

/// A car park as the city's ParkAPI tells of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CarPark {
    /// What it is called.
    pub name: String,
    /// Spaces that are free.
    pub free: i64,
    /// All spaces.
    pub total: i64,
    /// `open`, `closed` or `nodata`.
    pub state: String,
    /// Where it is.
    pub coords: Coordinates,
}

/// A place, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Coordinates {
    /// North.
    pub lat: f64,
    /// East.
    pub lng: f64,
}

impl City {
    /// Lets all feeds tell the figures of a [morning](MORNING), and makes some of them faulty: `{ "gbfs": { "fail": "503" } }`.
    ///
    /// # Errors
    /// If the city does not know this behaviour.
    pub async fn feeds_in_the_morning(&self, faults: Value) -> Result<()> {
        self.feeds_at(MORNING, faults).await
    }

    /// The same at another time of the city's clock.
    ///
    /// # Errors
    /// If the city does not know this behaviour.
    pub async fn feeds_at(&self, time: &str, faults: Value) -> Result<()> {
        let behaviour = json!({ "simulated_time": time, "feeds": faults });
        let answer = self.client.post(self.page("/_control/feeds")).json(&behaviour).send().await?;
        ensure!(answer.status().is_success(), "the feeds cannot behave like {behaviour}");
        Ok(())
    }

    /// How many documents of a feed were asked for since the city started.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn reads(&self, feed: &str) -> Result<u64> {
        let log: Value = self.client.get(self.page("/_control/feeds")).send().await?.json().await?;
        Ok(log["reads"][feed].as_u64().unwrap_or_default())
    }

    /// All car parks, with the figures of now. That is one more read of the feed `parkapi`.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn car_parks(&self) -> Result<Vec<CarPark>> {
        let mut city: Value = self.client.get(self.page("/parkapi/Firenze")).send().await?.json().await?;
        serde_json::from_value(city["lots"].take()).context("the city has no car parks")
    }
}
