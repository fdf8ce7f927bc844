//! SIRI facility monitoring and situations, in XML and JSON.

use civic_core::error::{Nonsense, Refusal};
use civic_core::http::Response;
use civic_core::mobility::siri::Siri;
use civic_core::mobility::{Geometry, IncidentKind, ParkingState, Protocol, Reading, Severity, Timing};
use civic_core::{Error, Position};
use proptest::prelude::*;

use crate::payloads::{answer, files};
use crate::{decode, endpoint, site, time};

fn read(response: &Response) -> Result<Reading, Error> {
    let siri = Siri { delivery: endpoint(), language: Some("it".to_owned()) };
    decode(&Protocol::Siri(siri), 0, response)
}

fn text(body: impl Into<Vec<u8>>) -> Result<Reading, Error> {
    read(&Response::new(200, "text/xml", body.into()))
}

#[test]
fn parking_in_south_tyrol() {
    let reading = read(&answer("siri/siri-fm-parking.xml")).unwrap();
    assert_eq!((reading.sites.len(), reading.incidents.len()), (4, 0));
    assert_eq!(reading.source.as_ref().unwrap().name, "RAP Alto Adige - Open Data Hub");
    let open = site(&reading, "IT:ITH10:Parking:105");
    assert_eq!((open.free(), open.state), (Some(33), Some(ParkingState::Open)));
    assert_eq!(open.measured, time("2024-07-17T11:07:40Z"));
    // Not available, and yet a count: it is not one of now.
    let dead = site(&reading, "IT:ITH10:Parking:TRENTO_areaexsitviacanestrinip1");
    assert_eq!((dead.free(), dead.state), (None, Some(ParkingState::NoData)));
}

#[test]
fn a_lift_that_is_out_of_order() {
    let reading = read(&answer("siri/facilityMonitoring_response.xml")).unwrap();
    assert_eq!((reading.sites.len(), reading.incidents.len()), (0, 1));
    let lift = &reading.incidents[0];
    assert_eq!((lift.id.as_str(), lift.kind), ("134567-L4", IncidentKind::Transit));
    assert_eq!((lift.title.as_str(), lift.description.as_deref()), ("Les Halles sattion Lift 4", Some("Lift Broken")));
    assert_eq!((lift.from, lift.until), (time("2004-12-17T14:30:47Z"), time("2004-12-17T16:30:47Z")));
}

#[test]
fn a_situation_on_a_road() {
    let reading = read(&answer("siri/situationExchange_road.xml")).unwrap();
    let [incident] = reading.incidents.as_slice() else { panic!("{:?}", reading.incidents) };
    assert_eq!((incident.id.as_str(), incident.severity), ("RAILCO01:000354", Severity::High));
    assert_eq!(incident.title, "Jam on the access road to Barchester Station");
    assert_eq!(incident.description.as_deref(), Some("Grislock and panic"));
    assert_eq!(incident.location.as_deref(), Some("Barchester Station, Platform 3"));
    assert_eq!((incident.from, incident.until), (time("2001-12-17T09:30:47Z"), time("2001-12-17T10:30:47Z")));
    // The example stands at the South Pole.
    assert_eq!((&incident.geometry, incident.kind), (&Geometry::Nowhere, IncidentKind::Other));
}

#[test]
fn xml_and_json_are_the_same() {
    let xml = text(
        "<Siri><ServiceDelivery><ResponseTimestamp>2026-11-21T10:00:00Z</ResponseTimestamp><SituationExchangeDelivery><Situations>\
         <RoadSituationElement><CreationTime>2026-11-20T10:00:00Z</CreationTime><ParticipantRef>FI</ParticipantRef>\
         <SituationNumber>7</SituationNumber><Progress>closed</Progress><ValidityPeriod><StartTime>2026-11-20T10:00:00Z</StartTime></ValidityPeriod>\
         <MiscellaneousReason>roadworks</MiscellaneousReason><Severity>slight</Severity><Summary xml:lang='de'>Bau</Summary>\
         <Summary xml:lang='it'>Lavori</Summary><Affects><Places><AffectedPlace><PlaceName>Viali</PlaceName><Location><Longitude>11.25</Longitude>\
         <Latitude>43.77</Latitude></Location></AffectedPlace></Places></Affects></RoadSituationElement></Situations>\
         </SituationExchangeDelivery></ServiceDelivery></Siri>",
    );
    let json = text(
        r#"{"Siri":{"ServiceDelivery":{"ResponseTimestamp":"2026-11-21T10:00:00Z","SituationExchangeDelivery":[{"Situations":{
        "RoadSituationElement":[{"CreationTime":"2026-11-20T10:00:00Z","ParticipantRef":{"value":"FI"},"SituationNumber":{"value":"7"},
        "Progress":"closed","ValidityPeriod":[{"StartTime":"2026-11-20T10:00:00Z"}],"MiscellaneousReason":"roadworks","Severity":"slight",
        "Summary":[{"lang":"de","value":"Bau"},{"lang":"it","value":"Lavori"}],"Affects":{"Places":{"AffectedPlace":[{"PlaceName":"Viali",
        "Location":{"Longitude":11.25,"Latitude":43.77}}]}}}]}}]}}}"#,
    );
    let incident = &xml.as_ref().unwrap().incidents[0];
    assert_eq!(
        (incident.title.as_str(), incident.kind, incident.severity),
        ("Lavori", IncidentKind::Works, Severity::Low)
    );
    assert_eq!(incident.geometry, Geometry::Points(vec![Position::new(43.77, 11.25).unwrap()]));
    assert_eq!(incident.timing(time("2026-11-21T00:00:00Z").unwrap()), Timing::Over);
    assert_eq!(xml, json);
}

#[test]
fn counts_of_every_type_are_told_apart() {
    let counted = |countings: &str| {
        let reading = text(format!(
            "<FacilityMonitoringDelivery><FacilityCondition><FacilityRef>a</FacilityRef><FacilityStatus><Status>available</Status></FacilityStatus>\
             {countings}</FacilityCondition></FacilityMonitoringDelivery>"
        ));
        reading.unwrap().sites.remove(0)
    };
    let count = |kind: &str, count: i32| {
        format!("<MonitoredCounting><CountingType>{kind}</CountingType><Count>{count}</Count></MonitoredCounting>")
    };
    assert_eq!(counted(&(count("presentCount", 90) + &count("availabilityCount", 7))).free(), Some(7));
    assert_eq!(counted(&(count("presentCount", 90) + &count("inUseCount", 7))).free(), None);
    assert_eq!(counted(&count("vacantCount", -1)).free(), None);
    assert_eq!(counted(&count("availabilityCount", 0)).state, Some(ParkingState::Full));
}

#[test]
fn a_refusal_and_other_documents() {
    let error = "<Siri><ServiceDelivery><SituationExchangeDelivery><ErrorCondition><OtherError/><Description>No key</Description>\
        </ErrorCondition></SituationExchangeDelivery></ServiceDelivery></Siri>";
    let Err(Error::Refused(Refusal { messages, .. })) = text(error) else { panic!() };
    assert_eq!(messages[0].text, "No key");
    assert_eq!(text("<Siri/>"), Err(Error::Nonsense(Nonsense::Unexpected)));
    assert_eq!(text("<html/>"), Err(Error::Nonsense(Nonsense::WebPage)));
    assert_eq!(text("<SituationExchangeDelivery/>"), Ok(Reading::default()));
}

#[test]
fn a_delivery_that_is_cut_off_or_wrong_anywhere_is_read_or_refused() {
    for file in files("siri") {
        let whole = answer(&file).body;
        for position in (0..whole.len()).step_by(29) {
            let _ = text(&whole[..position]);
            let mut body = whole.clone();
            body[position] = b'<';
            let _ = text(body);
        }
    }
}

proptest! {
    #[test]
    fn anything_like_a_delivery_is_read_or_refused(
        inner in "(<(/)?(FacilityCondition|FacilityRef|MonitoredCounting|Count|CountingType|RoadSituationElement|SituationNumber|ValidityPeriod|Latitude|Affects)(/)?>|[0-9a-zT:. -]{0,6}){0,12}",
        count in "-?[0-9]{0,22}", bytes in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        let _ = text(format!("<Siri><SituationExchangeDelivery>{inner}</SituationExchangeDelivery></Siri>"));
        let _ = text(format!("<Siri><FacilityCondition><FacilityRef>a</FacilityRef><MonitoredCounting><CountingType>presentCount</CountingType><Count>{count}</Count></MonitoredCounting></FacilityCondition></Siri>"));
        let _ = text(bytes);
    }
}
