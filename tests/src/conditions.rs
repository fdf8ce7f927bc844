//! What a citizen's device and network do: Chromium is told by the Chrome DevTools Protocol; in the other engines the page
//! sees something else in place of what the browser has.

use anyhow::{Context as _, Result, ensure};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Browser, City, Engine, Patience, until};

/// Where the device is, if it tells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Position {
    /// The citizen allows the page to know.
    Given {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
        /// Metres.
        accuracy: f64,
    },
    /// The citizen does not.
    Denied,
}

/// `GeolocationPositionError.PERMISSION_DENIED` is 1.
const ANSWER_OF_THE_DEVICE: &str = "Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { value:
    (given, denied) => setTimeout(() => position ? given({ coords: position, timestamp: Date.now() }) :
        denied({ code: 1, message: 'denied', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })) });";

/// Turns the network of the page off or on: nothing is reached, and the page is told.
const NETWORK_OF_THE_PAGE: &str = "
    const [offline] = arguments;
    const requests = XMLHttpRequest.prototype;
    window.civicNetwork ??= { fetch: window.fetch, send: requests.send };
    const nothing = {
        fetch: () => Promise.reject(new TypeError('there is no network')),
        send() {
            setTimeout(() => ['error', 'loadend'].forEach((name) => this.dispatchEvent(new ProgressEvent(name))));
        },
    };
    const network = offline ? nothing : window.civicNetwork;
    window.fetch = network.fetch;
    requests.send = network.send;
    Object.defineProperty(navigator, 'onLine', { value: !offline, configurable: true });
    window.dispatchEvent(new Event(offline ? 'offline' : 'online'));";

/// A clock that can be put forward; see [`Browser::time_passes`]. The script has to come before all others.
pub const CLOCK: &str = include_str!("clock.js");

/// No driver can hide a tab of a browser that nobody sees.
const TAB: &str = "
    const [hidden] = arguments;
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));";

impl Browser {
    /// Sends a command of the Chrome DevTools Protocol. Only Chromium knows it.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn devtools(&self, command: &str, parameters: impl Serialize) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "{} has no {command}", self.engine);
        self.driver.cdp().send_raw(command, parameters).await.with_context(|| format!("{command} failed"))
    }

    /// The events of the domain Network of the Chrome DevTools Protocol since it was last asked: every request of the
    /// page and what came back, with all headers.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub async fn network(&self) -> Result<Vec<Value>> {
        ensure!(self.engine == Engine::Chromium, "{} does not tell of requests", self.engine);
        let entries = self.driver.get_log("performance").await?;
        let mut events = Vec::new();
        for entry in entries {
            let mut entry: Value = serde_json::from_str(&entry.message)?;
            events.push(entry["message"].take());
        }
        events.retain(|event| event["method"].as_str().is_some_and(|method| method.starts_with("Network.")));
        Ok(events)
    }

    /// Makes the page so many points wide, and a little higher than a phone.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn narrow_to(&self, width: u32) -> Result<()> {
        const HEIGHT: u32 = 800;
        if self.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false });
            return self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop);
        }
        self.driver.set_window_rect(0, 0, width, HEIGHT).await?;
        until(Patience::Usual, &format!("the page is {width} points wide"), async || {
            Ok((self.run::<u32>("return innerWidth", Vec::new()).await? == width).then_some(()))
        })
        .await
    }

    /// Puts the device at a place, for the pages of a city that are opened from now on.
    ///
    /// # Errors
    /// If the browser or the city refuses.
    pub async fn is_at(&self, position: Position, city: &City) -> Result<()> {
        let place = match position {
            Position::Given { latitude, longitude, accuracy } => {
                Some(json!({ "latitude": latitude, "longitude": longitude, "accuracy": accuracy }))
            }
            Position::Denied => None,
        };
        if self.engine != Engine::Chromium {
            let script = format!("{{ const position = {}; {ANSWER_OF_THE_DEVICE} }}", json!(place));
            return city.lead_pages_with(&script).await;
        }
        let setting = if place.is_some() { "granted" } else { "denied" };
        let permission =
            json!({ "permission": { "name": "geolocation" }, "setting": setting, "origin": city.page("") });
        self.devtools("Browser.setPermission", permission).await?;
        if let Some(place) = place {
            self.devtools("Emulation.setGeolocationOverride", place).await?;
        }
        Ok(())
    }

    /// Takes the network away from the page, or gives it back.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn go_offline(&self, offline: bool) -> Result<()> {
        if self.engine != Engine::Chromium {
            return self.run(NETWORK_OF_THE_PAGE, vec![json!(offline)]).await;
        }
        self.devtools("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", conditions).await.map(drop)
    }

    /// Hides the tab from the page, or shows it again.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn hide(&self, hidden: bool) -> Result<()> {
        self.run(TAB, vec![json!(hidden)]).await
    }

    /// Puts the clock of the page forward. What it waits for meanwhile comes at once.
    ///
    /// # Errors
    /// If the page has no such [clock](CLOCK).
    pub async fn time_passes(&self, seconds: u32) -> Result<()> {
        self.run("window.civicTimePasses(arguments[0])", vec![json!(seconds)]).await
    }

    /// Crashes the process of the page, and goes on in another window. Only Chromium can be asked to.
    ///
    /// # Errors
    /// If there is no other window, or the page goes on.
    pub async fn crash(&self) -> Result<()> {
        let crashed = self.driver.window().await?;
        let other = self.driver.new_tab().await?;
        self.driver.switch_to_window(crashed).await?;
        ensure!(self.devtools("Page.crash", json!({})).await.is_err(), "the page lives to answer");
        Ok(self.driver.switch_to_window(other).await?)
    }
}
