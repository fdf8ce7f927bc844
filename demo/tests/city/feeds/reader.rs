//! The protocols of the panel, over a connection to a city.

use civic_core::{
    Error, Timestamp,
    http::{Endpoint, Request, Response, Transport, TransportError},
    mobility::{
        Backend, Protocol, Reading,
        datex2::Datex2,
        gbfs::Gbfs,
        parkapi::{ParkApi, Version},
        wzdx::Wzdx,
    },
};
use serde_json::{Value, json};

use crate::town::{Answer, Town};

/// A browser's `fetch`, as far as the panel needs it.
#[derive(Clone, Copy)]
pub(super) struct Door;

impl Transport for Door {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        // A connection of its own: a client may try again by itself when one that it used before is closed.
        let sent = reqwest::Client::new().get(request.address()).send().await;
        let response = sent.map_err(|_| TransportError::Unreachable)?;
        let status = response.status().as_u16();
        let text = |value: &reqwest::header::HeaderValue| value.to_str().unwrap().to_owned();
        let headers = response.headers().iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
        let body = response.bytes().await.map_err(|_| TransportError::Unreachable)?.to_vec();
        Ok(Response { status, headers, body })
    }
}

/// The five feeds, as `/muoversi` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feed {
    Parkapi,
    Parking,
    Traffic,
    Gbfs,
    Wzdx,
}

impl Feed {
    pub(super) const ALL: [Self; 5] = [Self::Parkapi, Self::Parking, Self::Traffic, Self::Gbfs, Self::Wzdx];

    /// Its name in the switches.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Parkapi => "parkapi",
            Self::Parking => "parking",
            Self::Traffic => "traffic",
            Self::Gbfs => "gbfs",
            Self::Wzdx => "wzdx",
        }
    }

    fn protocol(self, town: &Town, language: &str) -> Protocol {
        let at = |path: &str| Endpoint::new(&town.url(path)).unwrap();
        let datex2 = |publication: &str, table: &str| Datex2 {
            table: Some(at(table)),
            language: Some(language.to_owned()),
            ..Datex2::new(at(publication))
        };
        match self {
            Self::Parkapi => {
                let (base, version) = (at("/parkapi"), Version::V1);
                Protocol::ParkApi(ParkApi { base, version, source: Some("Firenze".to_owned()) })
            }
            Self::Parking => Protocol::Datex2(datex2("/datex2/parking-status.xml", "/datex2/parking-table.xml")),
            Self::Traffic => Protocol::Datex2(datex2("/datex2/traffic.xml", "/datex2/traffic-sites.xml")),
            Self::Gbfs => Protocol::Gbfs(Gbfs { address: at("/gbfs/gbfs.json"), language: Some(language.to_owned()) }),
            Self::Wzdx => Protocol::Wzdx(Wzdx { address: at("/wzdx/works.json") }),
        }
    }

    pub(super) fn backend(self, town: &Town, language: &str) -> Backend<Door> {
        Backend::new(self.protocol(town, language), Door)
    }

    pub(super) async fn try_read(self, town: &Town) -> Result<Reading, Error> {
        self.backend(town, "it").read().await
    }

    /// The whole feed, of which nothing is left out.
    pub(super) async fn read(self, town: &Town) -> Reading {
        let reading = self.try_read(town).await.unwrap();
        assert_eq!(reading.refused, [], "{self:?}");
        reading
    }
}

/// ParkAPI v3, which the page does not use.
pub(super) fn parkapi_v3(town: &Town) -> Backend<Door> {
    let base = Endpoint::new(&town.url("/parkapi")).unwrap();
    Backend::new(Protocol::ParkApi(ParkApi { base, version: Version::V3, source: None }), Door)
}

pub(super) async fn set(town: &Town, switches: Value) {
    let answer = Answer::of(town.client.post(town.url("/_control/feeds")).json(&switches)).await;
    assert_eq!(answer.status, reqwest::StatusCode::OK, "{}", answer.text);
}

/// Figures of this time of the city's clock; all feeds say that they were counted at one and the same moment.
pub(super) async fn set_time(town: &Town, time: &str) {
    let stopped = json!({ "fail": "stopped" });
    set(town, json!({ "simulated_time": time, "feeds": { "parkapi": stopped, "parking": stopped } })).await;
}

pub(super) fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Timestamp(i64::try_from(since.as_millis()).unwrap())
}
