//! Huge and hostile documents of DATEX II are read or refused; one whose work grew faster than its size would not end here.

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::mobility::{Protocol, Reading, Why};
use proptest::prelude::*;

use crate::datex2::datex2;
use crate::decode;
use crate::payloads::{answer, files};

fn read(body: impl Into<Vec<u8>>) -> Result<Reading, Error> {
    decode(&Protocol::Datex2(datex2()), 0, &Response::new(200, "text/xml", body.into()))
}

fn publication(records: &str) -> String {
    format!("<m xmlns:x='u'><payload x:type='ParkingStatusPublication'>{records}</payload></m>")
}

#[test]
fn a_hundred_thousand_records_are_read_and_no_more() {
    let record = |id: usize| {
        format!(
            "<parkingRecordStatus><parkingRecordReference id='{id}'/><parkingOccupancy><parkingNumberOfVacantSpaces>7\
             </parkingNumberOfVacantSpaces></parkingOccupancy></parkingRecordStatus>"
        )
    };
    let records: String = (0..100_500).map(record).collect();
    let reading = read(publication(&records)).unwrap();
    assert_eq!((reading.sites.len(), reading.refused.len()), (100_000, 1));
    assert_eq!((reading.sites[99_999].free(), reading.refused[0].why), (Some(7), Why::TooMany));
}

#[test]
fn many_megabytes_are_read_and_more_than_fifty_are_refused() {
    let filler =
        "<parkingRecordStatus><parkingRecordReference id='a'/><other>text of a length</other></parkingRecordStatus>";
    let body = publication(&filler.repeat(5_000_000 / filler.len()));
    assert_eq!(read(body).unwrap().sites.len(), 1);
    let too_large = Err(Error::Nonsense(Nonsense::TooLarge));
    assert_ne!(read(vec![b' '; 50_000_000]), too_large);
    assert_eq!(read(vec![b' '; 50_000_001]), too_large);
}

#[test]
fn bombs_are_refused_or_harmless() {
    let too_large = Err(Error::Nonsense(Nonsense::TooLarge));
    assert_eq!(read(publication(&"<a>".repeat(100_000))), too_large);
    assert_eq!(read(publication(&format!("<situation>{}</situation>", "<a/>".repeat(1_000_000)))), too_large);
    assert_eq!(read(format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), too_large);
    let laughs = "<!DOCTYPE m [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><m xmlns:x='u'><payload x:type='ParkingTablePublication'>\
        <parkingRecord id='1'><parkingName>&b;&b;</parkingName></parkingRecord></payload></m>";
    assert_eq!(read(laughs).unwrap().sites[0].name, "&b;&b;");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(body);
    }

    #[test]
    fn anything_like_a_publication_is_read_or_refused(
        records in r#"(<(/)?(parkingRecord|parkingRecordStatus|parkingFacilityStatus|situation|situationRecord|posList|latitude|payload|value|siteMeasurements)( id='[a\[\]&;]{0,3}'| x:type='a:b')?(/)?>|[0-9. -]{0,6}){0,14}"#,
    ) {
        let _ = read(publication(&records));
    }

    #[test]
    fn known_elements_with_anything_in_them_are_read(
        name in prop::sample::select(vec![
            "parkingNumberOfVacantSpaces", "parkingOccupancy", "parkingStatusOriginTime", "latitude", "posList", "speed",
            "parkingNumberOfSpacesOverride", "parkingFacilityStatusTime", "totalParkingCapacity", "duration", "startOfPeriod",
            "overallEndTime", "vehicleHeight", "startTimeOfPeriod", "geoJsonGeometry", "publicationTime",
        ]),
        value in "(-?[0-9]{1,20}(\\.[0-9]{1,3})?(e[0-9]{1,3})?|[0-9TZ:+. -]{0,24}|[^<&]{0,12}|\\{\"type\":\"Point\",\"coordinates\":\\[[0-9,]{0,5}\\]\\})",
    ) {
        let inner = format!("<{name}>{value}</{name}>");
        let deep = format!("{inner}<a><b>{inner}</b></a><validity><validPeriod><recurringTimePeriodOfDay>{inner}</recurringTimePeriodOfDay></validPeriod></validity><period>{inner}</period><averageVehicleSpeed>{inner}</averageVehicleSpeed>");
        for record in ["parkingRecord", "parkingRecordStatus", "parkingFacility", "parkingFacilityStatus", "siteMeasurements", "trafficRegulationOrder"] {
            let _ = read(publication(&format!("<{record} id='1'>{deep}<parkingOccupancy>{inner}</parkingOccupancy><openingTimes>{deep}</openingTimes></{record}>")));
        }
        let _ = read(publication(&format!("<situation><situationRecord id='1'>{deep}<groupOfLocations>{deep}</groupOfLocations></situationRecord></situation>")));
    }
}

#[test]
fn an_answer_that_is_cut_off_or_wrong_anywhere_is_read_or_refused() {
    for file in ["datex2-v2", "datex2-v3", "siri"].into_iter().flat_map(files) {
        let whole = answer(&file).body;
        // Forty places of a document, but of a long one only so many that a megabyte is read.
        let places = (1_000_000 / whole.len().max(1)).clamp(3, 40);
        let step = whole.len().div_ceil(places).max(1);
        let wrong = [0x00, b'<', b'"', 0xff].into_iter().cycle();
        for (position, wrong) in (0..whole.len()).step_by(step).zip(wrong) {
            let _ = read(&whole[..position]);
            let mut body = whole.clone();
            body[position] = wrong;
            let _ = read(body);
        }
    }
}
