//! Huge and hostile answers of every protocol: read as far as a panel can show them, or refused, and it is said which. What
//! grew faster than its answer would not end here.

use std::cell::Cell;

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::mobility::arcgis::{ArcGis, Format};
use civic_core::mobility::ckan::Ckan;
use civic_core::mobility::features::OgcFeatures;
use civic_core::mobility::gtfs_rt::GtfsRt;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::opendatasoft::{Opendatasoft, Version as Explore};
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::pls::Pls;
use civic_core::mobility::siri::Siri;
use civic_core::mobility::socrata::Socrata;
use civic_core::mobility::wfs::Wfs;
use civic_core::mobility::{Protocol, Reading, Why};

use crate::{cifs, datex2, decode, digitraffic, endpoint, gbfs, mangled, ngsi, open511, served, wzdx};

/// A mapping of records in a list, with any words about it.
fn mapping(more: &str) -> Mapping {
    Mapping::parse(&format!(r#"{{"tables":[{{{more}"fields":{{"id":"id","name":"name"}}}}]}}"#)).unwrap()
}

fn mapped(more: &str) -> Protocol {
    Protocol::Mapped(Mapped { base: endpoint(), mapping: mapping(more) })
}

fn parkapi(version: Version) -> Protocol {
    Protocol::ParkApi(ParkApi { base: endpoint(), version, source: None })
}

fn portal(version: Explore) -> Protocol {
    Protocol::Opendatasoft(Opendatasoft { base: endpoint(), version, mapping: mapping(""), filter: None })
}

fn datex2() -> Protocol {
    Protocol::Datex2(datex2::datex2())
}

fn siri() -> Protocol {
    Protocol::Siri(Siri { delivery: endpoint(), language: None })
}

fn pls() -> Protocol {
    Protocol::Pls(Pls { feed: endpoint() })
}

fn arcgis() -> Protocol {
    Protocol::ArcGis(ArcGis { base: endpoint(), format: Format::Esri, mapping: mapping(""), filter: None })
}

fn ckan() -> Protocol {
    Protocol::Ckan(Ckan { base: endpoint(), mapping: mapping(""), filter: None })
}

fn features() -> Protocol {
    Protocol::OgcFeatures(OgcFeatures { base: endpoint(), mapping: mapping(""), filter: None })
}

fn socrata() -> Protocol {
    let (base, mapping) = (endpoint(), mapping(""));
    Protocol::Socrata(Socrata { base, mapping, newest: None, filter: None, token: None })
}

fn wfs() -> Protocol {
    Protocol::Wfs(Wfs { base: endpoint(), format: "geojson".to_owned(), mapping: mapping("") })
}

/// Every protocol, one of each format that it is read in.
fn all() -> Vec<Protocol> {
    let mut all = vec![
        parkapi(Version::V1),
        parkapi(Version::V2),
        parkapi(Version::V3),
        portal(Explore::V1),
        portal(Explore::V21),
        mapped(""),
        mapped(r#""format":"csv","#),
        mapped(r#""format":"xml","records":"a.b","#),
        Protocol::GtfsRt(GtfsRt { alerts: endpoint(), language: None }),
        datex2(),
        siri(),
        pls(),
        arcgis(),
        ckan(),
        features(),
        socrata(),
        wfs(),
    ];
    all.extend(mangled::FOLDERS.map(|(_, protocol)| protocol()));
    all
}

fn read(protocol: &Protocol, part: u8, body: impl Into<Vec<u8>>) -> Result<Reading, Error> {
    let ask = mangled::asks(protocol).into_iter().find(|ask| ask.part == part).unwrap();
    protocol.decode(&ask, &Response::new(200, "", body.into()))
}

const TOO_LARGE: Error = Error::Nonsense(Nonsense::TooLarge);

#[test]
fn an_answer_of_more_than_fifty_megabytes_is_too_large_for_every_protocol() {
    let answer = Response::new(200, "", vec![b' '; 50_000_001]);
    for protocol in all() {
        assert_eq!(decode(&protocol, 0, &answer), Err(TOO_LARGE), "{protocol:?}");
    }
    assert_eq!(TOO_LARGE.message_id(), "error-too-large");
}

#[test]
fn a_gzip_file_that_would_become_more_than_fifty_megabytes_is_too_large() {
    let content = vec![b' '; 50_000_001];
    let length = u32::try_from(content.len()).unwrap().to_le_bytes();
    let packed = miniz_oxide::deflate::compress_to_vec(&content, 1);
    let bomb = [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], packed.as_slice(), &[0; 4], &length].concat();
    assert!(bomb.len() < 1_000_000);
    assert_eq!(read(&datex2(), 0, bomb), Err(TOO_LARGE));
}

#[test]
fn an_answer_that_is_nested_without_end_is_too_large_or_nothing() {
    for body in ["[".repeat(1_000_000), r#"{"a":"#.repeat(1_000_000), "<a>".repeat(1_000_000)] {
        let answer = Response::new(200, "", body);
        for protocol in all() {
            let read = decode(&protocol, 0, &answer);
            // A table has one line and no row; the reader of XML takes text for a cut off document.
            assert!(read.is_err() || read.as_ref().is_ok_and(|reading| reading.count() == 0), "{protocol:?}: {read:?}");
        }
        for protocol in [mapped(""), datex2(), siri()] {
            let is_read_as_json = body_of(&answer).starts_with(['[', '{']) || !matches!(protocol, Protocol::Mapped(_));
            assert!(!is_read_as_json || decode(&protocol, 0, &answer) == Err(TOO_LARGE), "{protocol:?}");
        }
    }
}

fn body_of(answer: &Response) -> &str {
    std::str::from_utf8(&answer.body).unwrap()
}

/// What a list of 100,500 records becomes.
fn is_read_to_a_hundred_thousand(protocol: &Protocol, part: u8, list: [&str; 3], record: fn(usize) -> String) {
    let [before, between, after] = list;
    let records = (0..100_500).map(record).collect::<Vec<_>>().join(between);
    let reading = read(protocol, part, format!("{before}{records}{after}")).unwrap();
    assert_eq!(reading.count(), 100_000, "{protocol:?}");
    assert_eq!(reading.refused.iter().map(|refused| refused.why).collect::<Vec<_>>(), [Why::TooMany], "{protocol:?}");
}

fn plain(id: usize) -> String {
    format!(r#"{{"id":{id}}}"#)
}

#[test]
fn a_hundred_thousand_records_by_mapping_are_read_and_no_more() {
    is_read_to_a_hundred_thousand(&mapped(""), 0, ["[", ",", "]"], plain);
    let fields = |id| format!(r#"{{"fields":{{"id":{id}}}}}"#);
    is_read_to_a_hundred_thousand(&portal(Explore::V1), 0, [r#"{"records":["#, ",", "]}"], fields);
    is_read_to_a_hundred_thousand(&mapped(r#""format":"csv","#), 0, ["id,name\n", "\n", "\n"], |id| format!("{id},n"));
    let element = |id| format!("<b><id>{id}</id></b>");
    is_read_to_a_hundred_thousand(&mapped(r#""format":"xml","records":"a.b","#), 0, ["<a>", "", "</a>"], element);
}

#[test]
fn a_hundred_thousand_places_are_read_and_no_more() {
    is_read_to_a_hundred_thousand(&parkapi(Version::V1), 0, [r#"{"lots":["#, ",", "]}"], plain);
    let lot = |id| format!(r#"{{"lot_id":{id}}}"#);
    is_read_to_a_hundred_thousand(&parkapi(Version::V2), 0, [r#"{"results":["#, ",", "]}"], lot);
    is_read_to_a_hundred_thousand(&parkapi(Version::V3), 0, [r#"{"items":["#, ",", "]}"], plain);
    let entity = |id| format!(r#"{{"id":"{id}","type":"ParkingSpot"}}"#);
    is_read_to_a_hundred_thousand(&ngsi::broker(), 0, ["[", ",", "]"], entity);
    let station = |id| format!(r#"{{"station_id":{id}}}"#);
    for part in [2, 3] {
        is_read_to_a_hundred_thousand(&gbfs::system(), part, [r#"{"data":{"stations":["#, ",", "]}}"], station);
    }
    let light = |id| format!(r#"{{"uid":{id}}}"#);
    let list = [r#"{"parkingPublicationLight":{"parkingSite":["#, ",", "]}}"];
    is_read_to_a_hundred_thousand(&datex2(), 0, list, light);
    let item = |id| format!("<item><title>{id}</title><description>open / 1</description></item>");
    is_read_to_a_hundred_thousand(&pls(), 0, ["<rss><channel>", "", "</channel></rss>"], item);
}

#[test]
fn a_hundred_thousand_incidents_are_read_and_no_more() {
    is_read_to_a_hundred_thousand(&open511::server(), 0, [r#"{"events":["#, ",", "]}"], plain);
    let feature = |id| format!(r#"{{"id":{id},"properties":{{}}}}"#);
    is_read_to_a_hundred_thousand(&wzdx::feed(), 0, [r#"{"features":["#, ",", "]}"], feature);
    let message = |id| format!(r#"{{"properties":{{"situationId":"{id}","announcements":[{{}}]}}}}"#);
    is_read_to_a_hundred_thousand(&digitraffic::server(), 0, [r#"{"features":["#, ",", "]}"], message);
    is_read_to_a_hundred_thousand(&cifs::feed(), 0, [r#"{"incidents":["#, ",", "]}"], plain);
    let incident = |id| format!("<incident><id>{id}</id></incident>");
    is_read_to_a_hundred_thousand(&cifs::feed(), 0, ["<incidents>", "", "</incidents>"], incident);
    let element = |id| format!("<RoadSituationElement><SituationNumber>{id}</SituationNumber></RoadSituationElement>");
    let list = ["<SituationExchangeDelivery>", "", "</SituationExchangeDelivery>"];
    is_read_to_a_hundred_thousand(&siri(), 0, list, element);
    // All in one situation, each elsewhere.
    let record = |id| format!(r#"{{"idG":"{id}","locationReference":{{"latitude":43.{id},"longitude":11}}}}"#);
    let list = [r#"{"payload":{"sitSituationPublication":{"situation":[{"situationRecord":["#, ",", "]}]}}}"];
    is_read_to_a_hundred_thousand(&datex2(), 0, list, record);
}

#[test]
fn a_place_that_is_told_of_a_hundred_thousand_times_is_one() {
    let lot = |number: i64| format!(r#"{{"id":1,"free":-{number},"total":{}}}"#, 10_000 + number);
    let lots = (1..=100_000).map(lot).collect::<Vec<_>>().join(",");
    let reading = read(&parkapi(Version::V1), 0, format!(r#"{{"lots":[{lots}]}}"#)).unwrap();
    assert_eq!(reading.sites.len(), 1);
    assert!((1..=100).contains(&reading.sites[0].repairs.len()));
    let status = |number: usize| {
        format!(
            "<energyInfrastructureSiteStatus><reference id='1'/><refillPointStatus><reference id='{number}'/>\
             <status>available</status></refillPointStatus></energyInfrastructureSiteStatus>"
        )
    };
    let statuses: String = (0..50_000).map(status).collect();
    let kind = "EnergyInfrastructureStatusPublication";
    let body = format!("<m xmlns:x='u'><payload x:type='{kind}'>{statuses}</payload></m>");
    let reading = read(&datex2(), 0, body).unwrap();
    assert_eq!(reading.chargers.len(), 1);
    assert!((1..=1_000).contains(&reading.chargers[0].points.len()));
}

#[test]
fn a_text_of_many_parts_is_shown_with_as_many_as_somebody_reads() {
    let works = (0..200_000).map(|number| format!(r#"{{"description":"{number}"}}"#)).collect::<Vec<_>>().join(",");
    let announcement = format!(r#"{{"language":"sv","workTypes":[{works}]}}"#);
    let body = format!(r#"{{"features":[{{"properties":{{"situationId":"a","announcements":[{announcement}]}}}}]}}"#);
    let reading = read(&digitraffic::server(), 0, body).unwrap();
    let description = reading.incidents[0].description.as_deref().unwrap();
    assert!(description.starts_with("0, 1, 2, ") && description.len() < 1_000, "{description}");
    let links: String = (0..20_000).map(|number| format!("<url>https://city.example/{number}</url>")).collect();
    let points: String =
        (0..20_000).map(|number| format!("<p><latitude>43.{number}</latitude><longitude>11</longitude></p>")).collect();
    let body = format!(
        "<m xmlns:x='u'><payload x:type='SituationPublication'><situation><situationRecord id='1'>{links}\
         <locationReference>{points}</locationReference></situationRecord></situation></payload></m>"
    );
    let reading = read(&datex2(), 0, body).unwrap();
    assert_eq!(reading.incidents[0].links.len(), 100);
    assert_eq!(reading.incidents[0].geometry.positions().count(), 1_000);
}

#[test]
fn a_message_is_not_repeated_without_end() {
    let message = |title: usize, phases: usize| {
        let phases = vec![r#"{"id":"p"}"#; phases].join(",");
        let announcement =
            format!(r#"{{"language":"sv","title":"{}","roadWorkPhases":[{phases}]}}"#, "x".repeat(title));
        format!(r#"{{"properties":{{"situationId":"a","announcements":[{announcement}]}}}}"#)
    };
    let body = format!(r#"{{"features":[{},{}]}}"#, message(1_000_000, 10_000), message(100, 2));
    let reading = read(&digitraffic::server(), 0, body).unwrap();
    assert_eq!(reading.incidents.len(), 1);
    assert_eq!(reading.refused.iter().map(|refused| refused.why).collect::<Vec<_>>(), [Why::TooMany, Why::OlderTwin]);
}

#[test]
fn pages_without_end_end_for_every_protocol_that_has_pages() {
    let rows = |count: usize, from: usize| (from..from + count).map(plain).collect::<Vec<_>>().join(",");
    type Page = Box<dyn Fn(usize) -> String>;
    let servers: [(Protocol, Page); 7] = [
        (arcgis(), Box::new(|page| format!(r#"{{"features":[{}],"exceededTransferLimit":true}}"#, plain(page)))),
        (ckan(), Box::new(|page| format!(r#"{{"result":{{"records":[{}],"total":1e9}}}}"#, plain(page)))),
        (
            features(),
            Box::new(|page| {
                let link = format!(r#"{{"rel":"next","href":"/items?offset={page}"}}"#);
                format!(r#"{{"features":[{}],"links":[{link}]}}"#, plain(page))
            }),
        ),
        (wfs(), Box::new(|page| format!(r#"{{"features":[{}],"numberMatched":1e9}}"#, plain(page)))),
        (
            open511::server(),
            Box::new(|page| {
                let next = format!(r#"{{"next_url":"/events?offset={page}"}}"#);
                format!(r#"{{"events":[{}],"pagination":{next}}}"#, plain(page))
            }),
        ),
        (
            parkapi(Version::V2),
            Box::new(|page| format!(r#"{{"results":[{{"lot_id":{page}}}],"next":"/lots?offset={page}"}}"#)),
        ),
        (socrata(), Box::new(move |page| format!("[{}]", rows(1_000, page * 1_000)))),
    ];
    for (protocol, page) in servers {
        let pages = Cell::new(0);
        let (reading, asked) = served::read(protocol.clone(), |_| {
            pages.set(pages.get() + 1);
            Response::new(200, "", page(pages.get()))
        });
        let reading = reading.unwrap();
        assert!((100..=120).contains(&asked.len()), "{protocol:?}: {} pages", asked.len());
        assert!((100..=100_000).contains(&reading.count()), "{protocol:?}: {} items", reading.count());
        assert_eq!(reading.refused.last().map(|refused| refused.why), Some(Why::TooMany), "{protocol:?}");
    }
}

#[test]
fn long_pages_are_fewer() {
    let (reading, asked) = served::read(arcgis(), |_| {
        let blanks = " ".repeat(40_000_000);
        Response::new(200, "", format!(r#"{{"features":[{{"id":1}}],"exceededTransferLimit":true}}{blanks}"#))
    });
    assert_eq!(asked.len(), 4);
    assert_eq!(reading.unwrap().refused.last().map(|refused| refused.why), Some(Why::TooMany));
}
