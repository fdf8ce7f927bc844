//! Situations, regulations and measured data in DATEX II: every recorded document becomes the right incidents and roads.

use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::{Closure, Geometry, Hours, IncidentKind, Limit, LimitKind, Protocol, Severity, Timing};

use crate::datex2::{datex2, read, text};
use crate::payloads::answer;
use crate::{decode, time};

#[test]
fn a_broken_down_vehicle_near_paris() {
    let reading = read("datex2-v2/fr-events.xml");
    let [incident] = reading.incidents.as_slice() else { panic!("{:?}", reading.incidents) };
    assert_eq!((incident.id.as_str(), incident.kind), ("260724-000456-1", IncidentKind::Hazard));
    assert_eq!((incident.severity, incident.closure), (Severity::Medium, Closure::Lanes));
    assert_eq!((incident.title.as_str(), incident.description.as_deref()), ("Sur 500 m", None));
    let location = incident.location.as_deref().unwrap();
    assert!(location.starts_with("Charenton-le-Pont, A4, "), "{location}");
    assert!(location.ends_with("De Strasbourg vers Paris"), "{location}");
    let Geometry::Points(points) = &incident.geometry else { panic!("{:?}", incident.geometry) };
    assert_eq!((points.len(), points[0].latitude, points[0].longitude), (1, 48.821_583, 2.398_886_7));
    assert_eq!((incident.from, incident.until), (time("2026-07-24T06:04:50Z"), None));
    assert_eq!(incident.measured, time("2026-07-24T06:06:04.287Z"));
    let source = incident.source.as_ref().unwrap();
    assert_eq!(source.name, "Direction interdépartementale des routes/DIR Île-de-France");
    assert_eq!(reading.source.unwrap().name, "Tipi");
}

#[test]
fn records_that_only_say_more_are_one_incident() {
    let reading = read("datex2-v2/fi-abnormal-traffic.xml");
    let [incident] = reading.incidents.as_slice() else { panic!("{:?}", reading.incidents) };
    assert_eq!((incident.kind, incident.closure), (IncidentKind::Accident, Closure::Lanes));
    assert_eq!(incident.title, "Tie 4, eli Pohjantie, Oulu. Liikennetiedote.");
    assert!(incident.description.as_ref().unwrap().contains("\nOnnettomuus.\nAjokaista suljettu liikenteeltä."));
    // AlertC only: listed, without a marker.
    assert_eq!((incident.severity, &incident.geometry), (Severity::Low, &Geometry::Nowhere));
}

#[test]
fn phases_of_works_stay_apart() {
    let reading = read("datex2-v2/fi-roadwork-lane-mgmt.xml");
    let ids: Vec<_> = reading.incidents.iter().map(|incident| incident.id.as_str()).collect();
    assert_eq!(ids, ["GUID5040578601", "GUID5040870901", "GUID5040871201", "GUID5040993301"]);
    assert!(reading.incidents.iter().all(|incident| incident.kind == IncidentKind::Works));
    let closures: Vec<_> = reading.incidents.iter().map(|incident| incident.closure).collect();
    assert_eq!(closures, [Closure::Alternating, Closure::Alternating, Closure::Alternating, Closure::Lanes]);
    assert_eq!(reading.incidents[0].until, time("2125-12-18T21:59:59.999Z"));
    assert_eq!(reading.incidents[0].timing(time("2022-01-01T00:00:00Z").unwrap()), Timing::Planned);
    assert_eq!(reading.incidents[0].timing(time("2024-01-01T00:00:00Z").unwrap()), Timing::Now);
}

#[test]
fn a_road_closed_for_works() {
    let reading = read("datex2-v3/fi-roadworks.xml");
    let [incident] = reading.incidents.as_slice() else { panic!("{:?}", reading.incidents) };
    assert_eq!((incident.kind, incident.closure), (IncidentKind::Works, Closure::Road));
    assert_eq!(
        (incident.severity, incident.title.as_str()),
        (Severity::High, "Tie 11698, eli Sipoonkirkontie, Sipoo. Tietyö.")
    );
    assert_eq!((incident.from, incident.until), (time("2026-07-19T21:00:00Z"), time("2026-07-31T20:59:59.999Z")));
}

#[test]
fn safety_related_information_in_v3() {
    let reading = read("datex2-v3/ndw-srti.xml");
    let [incident] = reading.incidents.as_slice() else { panic!("{:?}", reading.incidents) };
    assert_eq!((incident.kind, incident.severity), (IncidentKind::Hazard, Severity::Unknown));
    assert_eq!((incident.title.as_str(), incident.measured), ("Botsabsorber", time("2026-07-24T20:05:00.043Z")));
    assert_eq!(incident.geometry.middle().unwrap().longitude, 4.021_664_6);
    assert_eq!(incident.source.as_ref().unwrap().name, "RoadSafetyServices");
    assert_eq!(reading.source.unwrap().name, "NDWNL");
}

#[test]
fn orders_of_a_city_close_roads() {
    let reading = read("datex2-v3/dialog-trafficregulation.xml");
    assert_eq!((reading.incidents.len(), reading.refused.len()), (6, 0));
    let order = &reading.incidents[0];
    assert_eq!((order.id.as_str(), order.kind), ("06549047-db9d-74bb-8000-754a6f2ff4c3", IncidentKind::Restriction));
    assert_eq!((order.title.as_str(), order.closure), ("Arrêté exporté vers CIFS", Closure::Road));
    assert_eq!((order.from, order.until), (time("2023-06-01T23:00:00Z"), time("2023-06-10T22:59:00Z")));
    let drawn = reading.incidents.iter().filter(|order| !order.geometry.is_nowhere()).count();
    assert_eq!(drawn, 6);
    let monet = reading
        .incidents
        .iter()
        .find(|order| order.location.as_deref().is_some_and(|text| text.contains("Rue Claude Monet")));
    let Geometry::Lines(lines) = &monet.unwrap().geometry else { panic!("{monet:?}") };
    assert_eq!((lines[0][0].latitude, lines[0][0].longitude), (48.911_532_934, 2.339_150_682));
}

#[test]
fn lines_areas_and_points_are_drawn() {
    let geometry = |location: &str| {
        let reading = text(&format!(
            "<m xmlns:x='u'><payload x:type='SituationPublication'><situation id='s'><situationRecord id='r' x:type='Roadworks'>\
             <locationReference>{location}</locationReference></situationRecord></situation></payload></m>"
        ));
        reading.unwrap().incidents.remove(0).geometry
    };
    let pairs = |geometry: &Geometry| geometry.positions().map(|at| (at.latitude, at.longitude)).collect::<Vec<_>>();
    let line = geometry(
        "<gmlLineString srsName='EPSG:4326'><posList>43.77 11.25\n 43.78 11.26 43.79</posList></gmlLineString>",
    );
    assert!(matches!(&line, Geometry::Lines(lines) if lines.len() == 1));
    assert_eq!(pairs(&line), [(43.77, 11.25), (43.78, 11.26)]);
    let high =
        geometry("<gmlLineString><posList srsDimension='3'>43.77 11.25 50 43.78 11.26 51</posList></gmlLineString>");
    assert_eq!(pairs(&high), [(43.77, 11.25), (43.78, 11.26)]);
    let area = geometry(
        "<gmlMultiPolygon><gmlPolygon><exterior><posList>43 11 44 11 44 12 43 11</posList></exterior></gmlPolygon></gmlMultiPolygon>",
    );
    assert!(matches!(&area, Geometry::Areas(areas) if areas[0].len() == 4));
    let ends = geometry(
        "<coordinatesForDisplay><latitude>1</latitude><longitude>2</longitude></coordinatesForDisplay><tpegLinearLocation>\
         <to><pointCoordinates><latitude>43</latitude><longitude>11</longitude></pointCoordinates></to>\
         <from><pointCoordinates><latitude>44</latitude><longitude>12</longitude></pointCoordinates></from></tpegLinearLocation>",
    );
    assert_eq!(pairs(&ends), [(43.0, 11.0), (44.0, 12.0)]);
    let label =
        geometry("<coordinatesForDisplay><latitude>1</latitude><longitude>2</longitude></coordinatesForDisplay>");
    assert_eq!(pairs(&label), [(1.0, 2.0)]);
    assert_eq!(geometry("<openlrBinary>CwRbWyNG9RpsCQCb/jsbtAT/6/+jK1lE</openlrBinary>"), Geometry::Nowhere);
}

#[test]
fn what_is_taken_back_is_over_and_hours_are_told() {
    let reading = text(
        "<m xmlns:x='u'><payload x:type='SituationPublication'><situation id='s'>\
         <situationRecord id='1'><situationRecordVersionTime>2026-01-02T00:00:00Z</situationRecordVersionTime>\
         <validity><validityTimeSpecification><overallStartTime>2026-01-01T00:00:00Z</overallStartTime><validPeriod>\
         <recurringTimePeriodOfDay><startTimeOfPeriod>09:00:00</startTimeOfPeriod><endTimeOfPeriod>16:30:00</endTimeOfPeriod></recurringTimePeriodOfDay>\
         <recurringDayWeekMonthPeriod><applicableDay>monday</applicableDay><applicableDay>tuesday</applicableDay><applicableDay>friday</applicableDay>\
         </recurringDayWeekMonthPeriod></validPeriod></validityTimeSpecification></validity></situationRecord>\
         <situationRecord id='2'><management><lifeCycleManagement><cancel>true</cancel></lifeCycleManagement></management>\
         <situationRecordVersionTime>2026-01-02T00:00:00Z</situationRecordVersionTime></situationRecord></situation></payload></m>",
    );
    let incidents = reading.unwrap().incidents;
    assert_eq!(incidents[0].schedule, Some(Hours::Osm("Mo,Tu,Fr 09:00-16:30".to_owned())));
    let now = time("2026-06-01T00:00:00Z").unwrap();
    assert_eq!((incidents[0].timing(now), incidents[1].timing(now)), (Timing::Now, Timing::Over));
}

#[test]
fn texts_are_in_the_language_of_the_page_if_they_can_be() {
    let settings = |language: &str| Datex2 { language: Some(language.to_owned()), ..datex2() };
    let title = |language: &str| {
        let body = "<m xmlns:x='u'><payload x:type='SituationPublication'><situation id='s'><situationRecord id='1'><generalPublicComment>\
            <comment><values><value lang='de'>Stau</value><value lang='it'>Coda</value></values></comment></generalPublicComment></situationRecord></situation></payload></m>";
        let response = civic_core::http::Response::new(200, "text/xml", body);
        decode(&Protocol::Datex2(settings(language)), 0, &response).unwrap().incidents.remove(0).title
    };
    assert_eq!((title("it"), title("de"), title("fr")), ("Coda".to_owned(), "Stau".to_owned(), "Stau".to_owned()));
}

#[test]
fn speeds_of_french_roads() {
    let reading = read("datex2-v2/fr-speeds.xml");
    let seen: Vec<_> = reading.segments.iter().map(|segment| (segment.id.as_str(), segment.speed)).collect();
    assert_eq!(seen, [("MUM76.h1", Some(112.0)), ("A0001011200", Some(85.0))]);
    assert_eq!(reading.segments[0].measured, time("2026-07-25T06:30:00Z"));
}

#[test]
fn gzip_files_in_soap_envelopes() {
    let reading = read("datex2-v2/ndw-traveltime.xml.gz");
    let [segment] = reading.segments.as_slice() else { panic!("{:?}", reading.segments) };
    assert_eq!((segment.id.as_str(), segment.travel_time), ("RWS09_017", Some(288.403)));
    assert_eq!((segment.normal_travel_time, segment.measured), (Some(272.397), time("2019-01-10T14:00:00Z")));
    // Only vehicles per hour, which is no speed.
    let reading = read("datex2-v2/ndw-trafficspeed.xml.gz");
    let [segment] = reading.segments.as_slice() else { panic!("{:?}", reading.segments) };
    assert_eq!((segment.id.as_str(), segment.speed), ("PZH01_MST_0690_00", None));
    let cut = answer("datex2-v2/ndw-traveltime.xml.gz");
    let cut = civic_core::http::Response { body: cut.body[..500].to_vec(), ..cut };
    assert!(decode(&Protocol::Datex2(datex2()), 0, &cut).is_err());
}

/// The names of `MeasurementSite` and `MeasurementOrCalculationTime` are those of v3 (CEN/TS 16157-5:2020).
#[test]
fn v3_names_its_sites_and_their_times() {
    let reading = text(
        "<m xmlns:x='u'><payload x:type='MeasurementSiteTablePublication'><measurementSite id='a'><measurementSiteName><values>\
         <value>Viali</value></values></measurementSiteName><measurementSiteLocation x:type='LinearLocation'><gmlLineString><posList>\
         43.77 11.25 43.78 11.26</posList></gmlLineString></measurementSiteLocation></measurementSite></payload>\
         <payload x:type='MeasuredDataPublication'><publicationTime>2026-11-22T09:00:30Z</publicationTime><siteMeasurements>\
         <measurementSiteReference id='a'/><physicalQuantity index='1'><physicalQuantity><basicData x:type='TravelTimeData'>\
         <travelTime><duration>271</duration></travelTime><freeFlowTravelTime><duration>240</duration></freeFlowTravelTime></basicData>\
         </physicalQuantity></physicalQuantity><measurementTimeDefault><timeValue>2026-11-22T09:00:00Z</timeValue>\
         </measurementTimeDefault></siteMeasurements></payload></m>",
    );
    let segment = &reading.unwrap().segments[0];
    assert_eq!((segment.name.as_str(), segment.geometry.positions().count()), ("Viali", 2));
    assert_eq!((segment.travel_time, segment.normal_travel_time), (Some(271.0), Some(240.0)));
    assert_eq!(segment.measured, time("2026-11-22T09:00:00Z"));
}

#[test]
fn speeds_of_lanes_are_weighed_and_sites_have_places() {
    let reading = text(
        "<m xmlns:x='u'><payloadPublication x:type='MeasurementSiteTablePublication'><measurementSiteRecord id='a'><measurementSiteName>\
         <values><value>Viali</value></values></measurementSiteName><measurementSiteLocation><pointCoordinates><latitude>43.77</latitude>\
         <longitude>11.25</longitude></pointCoordinates></measurementSiteLocation></measurementSiteRecord></payloadPublication>\
         <payloadPublication x:type='MeasuredDataPublication'><siteMeasurements><measurementSiteReference id='a'/><measuredValue index='1'>\
         <averageVehicleSpeed numberOfInputValuesUsed='3'><speed>40</speed></averageVehicleSpeed></measuredValue><measuredValue index='2'>\
         <averageVehicleSpeed numberOfInputValuesUsed='1'><speed>60</speed></averageVehicleSpeed></measuredValue><measuredValue index='3'>\
         <averageVehicleSpeed numberOfInputValuesUsed='0'><speed>-1</speed></averageVehicleSpeed></measuredValue><basicData x:type='TrafficStatus'>\
         <trafficStatus><trafficStatusValue>heavy</trafficStatusValue></trafficStatus></basicData></siteMeasurements></payloadPublication></m>",
    );
    let segment = &reading.unwrap().segments[0];
    assert_eq!((segment.name.as_str(), segment.speed, segment.repairs.len()), ("Viali", Some(45.0), 0));
    assert_eq!(segment.level, civic_core::mobility::TrafficLevel::Heavy);
    assert_eq!(segment.geometry.middle().unwrap().latitude, 43.77);
}

#[test]
fn a_road_that_is_closed_to_some_vehicles_is_not_closed_and_says_to_whom_it_is() {
    let record = |id: u8, kind: &str, inner: &str| {
        format!(
            "<situation id='s{id}'><situationRecord id='{id}' x:type='{kind}'><validity/><generalPublicComment><comment><values>\
             <value>A {id}</value></values></comment></generalPublicComment>{inner}</situationRecord></situation>"
        )
    };
    let closed = "<roadOrCarriagewayOrLaneManagementType>roadClosed</roadOrCarriagewayOrLaneManagementType>";
    let vehicles =
        |inner: &str| format!("<forVehiclesWithCharacteristicsOf>{inner}</forVehiclesWithCharacteristicsOf>");
    let characteristic = |name: &str, value: &str, operator: &str, number: f64| {
        format!("<{name}><comparisonOperator>{operator}</comparisonOperator><{value}>{number}</{value}></{name}>")
    };
    let heavy = characteristic("grossWeightCharacteristic", "grossVehicleWeight", "greaterThan", 3.5);
    let wide = characteristic("widthCharacteristic", "vehicleWidth", "greaterThanOrEqualTo", 2.2);
    let small = characteristic("heightCharacteristic", "vehicleHeight", "lessThan", 2.0);
    let management = "RoadOrCarriagewayOrLaneManagement";
    let records = [
        record(1, management, &format!("{closed}{}{}", vehicles(&(heavy + &small)), vehicles(&wide))),
        record(2, management, &format!("{closed}{}", vehicles("<vehicleType>lorry</vehicleType>"))),
        record(3, management, &format!("{closed}{}", vehicles(""))),
        record(4, "SpeedManagement", "<temporarySpeedLimit>60</temporarySpeedLimit>"),
        record(5, "SpeedManagement", "<temporarySpeedLimit>0</temporarySpeedLimit>"),
    ];
    let body = format!("<m xmlns:x='u'><payload x:type='SituationPublication'>{}</payload></m>", records.concat());
    let reading = text(&body).unwrap();
    let told: Vec<_> = reading
        .incidents
        .iter()
        .map(|incident| (incident.kind, incident.closure, incident.limits.as_slice()))
        .collect();
    let limit = |kind, value| Limit { kind, value };
    assert_eq!(
        told,
        [
            (
                IncidentKind::Restriction,
                Closure::Unknown,
                &[limit(LimitKind::Weight, Some(3.5)), limit(LimitKind::Width, Some(2.2))][..]
            ),
            (IncidentKind::Restriction, Closure::Unknown, &[limit(LimitKind::NoLorries, None)]),
            (IncidentKind::Closure, Closure::Road, &[]),
            (IncidentKind::Restriction, Closure::Unknown, &[limit(LimitKind::Speed, Some(60.0))]),
            (IncidentKind::Restriction, Closure::Unknown, &[]),
        ]
    );
}
