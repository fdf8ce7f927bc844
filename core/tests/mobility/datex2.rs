//! Parking and charging in DATEX II: every recorded document becomes the right sites.

use civic_core::Error;
use civic_core::error::{Nonsense, Refusal};
use civic_core::http::{Response, TransportError, from_fn};
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::rules::{Crs, Frame};
use civic_core::mobility::{
    Backend, ChargePointState, Hours, ParkingState, Protocol, Purpose, Reading, Repair, SiteKind, SpaceKind, Trend, Why,
};

use crate::payloads::answer;
use crate::{decode, endpoint, site, time};

pub(crate) fn datex2() -> Datex2 {
    Datex2::new(endpoint())
}

/// One document that holds everything.
pub(crate) fn read(file: &str) -> Reading {
    decode(&Protocol::Datex2(datex2()), 0, &answer(file)).unwrap()
}

pub(crate) fn text(body: &str) -> Result<Reading, Error> {
    decode(&Protocol::Datex2(datex2()), 0, &Response::new(200, "text/xml", body))
}

/// A publication and its table, from two addresses.
fn joined(publication: &str, table: &str, settings: Datex2) -> Reading {
    joined_answers(answer(publication), answer(table), settings)
}

fn joined_answers(publication: Response, table: Response, settings: Datex2) -> Reading {
    let table_address = civic_core::http::Endpoint::new("https://city.example/table").unwrap();
    let settings = Datex2 { table: Some(table_address), ..settings };
    let transport =
        from_fn(move |request| Ok(if request.url.ends_with("/table") { table.clone() } else { publication.clone() }));
    pollster::block_on(Backend::new(Protocol::Datex2(settings), transport).read()).unwrap()
}

fn states(reading: &Reading, state: ParkingState) -> usize {
    reading.sites.iter().filter(|site| site.state == Some(state)).count()
}

#[test]
fn aachen_counts_and_its_table_are_one() {
    let reading = joined("datex2-v2/aachen-realtime.xml", "datex2-v2/aachen-static.xml", datex2());
    assert_eq!((reading.sites.len(), reading.refused.len(), states(&reading, ParkingState::Closed)), (17, 0, 4));
    assert_eq!(reading.source.as_ref().unwrap().name, "DE-MDM-Aachen");
    let eurogress = site(&reading, "P1");
    assert_eq!((eurogress.name.as_str(), eurogress.kind), ("P01-Eurogress", SiteKind::Garage));
    assert_eq!((eurogress.free(), eurogress.capacity()), (Some(412), Some(560)));
    assert_eq!((eurogress.state, eurogress.trend), (Some(ParkingState::Open), Some(Trend::Steady)));
    assert_eq!(eurogress.measured, time("2025-02-07T19:05:34.176Z"));
    assert_eq!(eurogress.hours, Some(Hours::Osm("24/7".to_owned())));
    let position = eurogress.position.unwrap();
    assert_eq!((position.latitude, position.longitude), (50.780_552, 6.092_798_7));
    // Closed, and the counter says so with “unknown”: nobody gets in, and none is free.
    let closed = site(&reading, "P5");
    assert_eq!((closed.state, closed.measured), (Some(ParkingState::Closed), time("2025-02-03T07:53:35.533Z")));
    assert!(closed.repairs.contains(&Repair::ImpossibleCapacity { said: 0 }));
    assert_eq!((site(&reading, "P14").state, site(&reading, "P14").free()), (Some(ParkingState::Closed), Some(180)));
}

#[test]
fn a_bay_for_the_disabled_is_free_for_nobody_else() {
    let reading = joined("datex2-v2/friedrichshafen-realtime.xml", "datex2-v2/friedrichshafen-static.xml", datex2());
    assert_eq!(reading.sites.len(), 55);
    assert!(reading.sites.iter().all(|site| site.free().is_none() && site.capacity().is_none()));
    let bay = site(&reading, "PH21");
    let spaces = bay.spaces_of(SpaceKind::Accessible).unwrap();
    assert_eq!((spaces.free, spaces.capacity, bay.kind), (Some(1), Some(1), SiteKind::Ground));
    assert_eq!(bay.name, "A1227_Riedleparkstraße_Nord_Hsnr.45");
    let taken = site(&reading, "PH19");
    assert_eq!(
        (taken.spaces_of(SpaceKind::Accessible).unwrap().free, taken.state),
        (Some(0), Some(ParkingState::Full))
    );
}

#[test]
fn two_kinds_of_spaces_that_count_alike_are_both_told() {
    let reading = text(
        "<m><payload x:type='ParkingStatusPublication' xmlns:x='u'><parkingRecordStatus><parkingRecordReference id='a'/>\
         <parkingOccupancy><parkingNumberOfVacantSpaces>12</parkingNumberOfVacantSpaces></parkingOccupancy>\
         <category><name>disabled</name><parkingOccupancy><parkingNumberOfSpacesOverride>4</parkingNumberOfSpacesOverride>\
         <parkingNumberOfVacantSpaces>1</parkingNumberOfVacantSpaces></parkingOccupancy></category>\
         <category><name>electricVehicle</name><parkingOccupancy><parkingNumberOfSpacesOverride>4</parkingNumberOfSpacesOverride>\
         <parkingNumberOfVacantSpaces>1</parkingNumberOfVacantSpaces></parkingOccupancy></category>\
         </parkingRecordStatus></payload></m>",
    );
    let site = &reading.unwrap().sites[0];
    let free = |kind| site.spaces_of(kind).and_then(|spaces| spaces.free);
    assert_eq!(
        [SpaceKind::General, SpaceKind::Accessible, SpaceKind::Charging].map(free),
        [Some(12), Some(1), Some(1)]
    );
}

#[test]
fn lorries_are_counted_without_free_spaces() {
    let reading = read("datex2-v2/toll-collect-truck-realtime.xml");
    assert_eq!((reading.sites.len(), reading.refused.len()), (1_820, 0));
    assert!(reading.sites.iter().all(|site| site.free().is_none() && site.measured.is_some()));
    let states = [ParkingState::Open, ParkingState::NearlyFull, ParkingState::Full, ParkingState::Unknown]
        .map(|state| states(&reading, state));
    assert_eq!(states, [1_533, 199, 49, 39]);
    let crowded = site(&reading, "DE-BY-000381");
    let spaces = crowded.spaces_of(SpaceKind::General).unwrap();
    assert_eq!((spaces.occupied, spaces.share, crowded.state), (Some(8), Some(2.7), Some(ParkingState::Full)));
    assert_eq!(crowded.measured, time("2026-06-11T05:10:59.354Z"));
}

#[test]
fn the_name_behind_an_id_is_no_part_of_it() {
    let reading = joined("datex2-v2/vrs_bondorf-realtime.xml", "datex2-v2/vrs_bondorf-static.xml", datex2());
    assert_eq!(reading.sites.len(), 1);
    let bondorf = site(&reading, "1035");
    assert_eq!((bondorf.name.as_str(), bondorf.park_and_ride), ("P+R Bondorf", Some(true)));
    assert_eq!((bondorf.free(), bondorf.capacity()), (Some(215), Some(313)));
    assert_eq!(bondorf.spaces_of(SpaceKind::Accessible).unwrap().capacity, Some(4));
    assert_eq!(bondorf.measured, time("2025-05-09T19:41:58.546Z"));
    assert_eq!(bondorf.position.unwrap().latitude, 48.524_368_583_357_42);
}

#[test]
fn stuttgart_is_repaired() {
    let metres = Datex2 { frame: Frame { crs: Crs::named("EPSG:25832"), ..Frame::default() }, ..datex2() };
    let reading = joined("datex2-v2/stuttgart-realtime.xml", "datex2-v2/stuttgart-static.xml", metres);
    assert_eq!((reading.sites.len(), states(&reading, ParkingState::Closed)), (49, 4));
    let kronprinz = site(&reading, "12717375");
    assert_eq!((kronprinz.name.as_str(), kronprinz.free()), ("Kronprinzstraße", Some(528)));
    assert_eq!((kronprinz.height_limit, kronprinz.operator.as_deref()), (Some(2.0), Some("B+B Parkhaus GmbH & Co KG")));
    assert_eq!(kronprinz.hours, Some(Hours::Osm("24/7".to_owned())));
    let position = kronprinz.position.unwrap();
    assert!((position.latitude - 48.775).abs() < 0.01 && (position.longitude - 9.174).abs() < 0.01, "{position:?}");
    assert!(reading.sites.iter().filter_map(|site| site.position).all(|at| (at.latitude - 48.78).abs() < 0.1));
    assert_eq!(reading.sites.iter().filter(|site| site.position.is_some()).count(), 49);
    // Open since 1970, without a space: the counter has never counted.
    for id in ["12717450", "12717244"] {
        let never = site(&reading, id);
        assert_eq!((never.state, never.free(), never.measured), (Some(ParkingState::NoData), None, None));
        assert!(never.repairs.contains(&Repair::ImpossibleTime) && never.repairs.contains(&Repair::ZeroWithoutData));
    }
    assert_eq!(reading.measured, None);
    let unknown = site(&reading, "78319431");
    assert_eq!((unknown.state, unknown.free()), (Some(ParkingState::Unknown), None));
    let full = site(&reading, "12717345");
    assert_eq!((full.state, full.free(), full.capacity()), (Some(ParkingState::Full), Some(0), Some(141)));
    assert_eq!(site(&reading, "12717408").capacity(), Some(160));
}

#[test]
fn metres_where_degrees_belong_are_no_place_unless_the_page_says_which() {
    let reading = read("datex2-v2/stuttgart-static.xml");
    let (placed, lost): (Vec<_>, Vec<_>) = reading.sites.iter().partition(|site| site.position.is_some());
    assert_eq!((placed.len(), lost.len()), (1, 48));
    assert!(lost.iter().all(|site| site.repairs.contains(&Repair::ImpossiblePosition)));
}

#[test]
fn frankfurt_has_fractions() {
    let reading = read("datex2-v2/frankfurt-2019.xml");
    assert_eq!((reading.sites.len(), states(&reading, ParkingState::Full)), (22, 3));
    let karstadt = site(&reading, "24278");
    assert_eq!((karstadt.name.as_str(), karstadt.free(), karstadt.capacity()), ("Karstadt", Some(151), Some(657)));
    assert_eq!(karstadt.spaces_of(SpaceKind::General).unwrap().share, Some(0.770_167_4));
    assert_eq!(karstadt.measured, time("2017-03-04T14:04:00Z"));
    // 997 spaces, of which 100 are for subscribers.
    let my_zeil = site(&reading, "109240");
    assert_eq!((my_zeil.free(), my_zeil.capacity()), (Some(310), Some(897)));
    assert_eq!(my_zeil.spaces_of(SpaceKind::Subscriber).unwrap().capacity, Some(100));
}

#[test]
fn percent_are_told_from_fractions_by_the_document() {
    let facility = |id: u32, share: f64| {
        format!(
            "<parkingFacilityStatus><parkingFacilityReference id='{id}'/><parkingFacilityOccupancy>{share}</parkingFacilityOccupancy>\
             <totalParkingCapacityOverride>200</totalParkingCapacityOverride></parkingFacilityStatus>"
        )
    };
    let free = |shares: [f64; 2]| {
        let records = facility(1, shares[0]) + &facility(2, shares[1]);
        let reading = text(&format!(
            "<m><payload/><parkingFacilityTableStatusPublication>{records}</parkingFacilityTableStatusPublication></m>"
        ));
        let reading = reading.unwrap();
        [site(&reading, "1").free(), site(&reading, "2").free()]
    };
    assert_eq!(free([0.5, 1.0]), [Some(100), Some(0)]);
    assert_eq!(free([0.5, 50.0]), [Some(199), Some(100)]);
}

#[test]
fn v3_is_read_in_xml_and_in_json_alike() {
    let xml = text(
        "<?xml version='1.0'?><m:messageContainer xmlns:m='mc' xmlns:i='xsi'><m:payload i:type='p:ParkingTablePublication'>\
         <c:publicationTime>2026-11-20T08:00:00Z</c:publicationTime><p:parkingTable id='t'><p:parkingRecord id='a' i:type='p:UrbanParkingSite'>\
         <p:parkingName><c:values><c:value lang='it'>Stazione</c:value><c:value lang='en'>Station</c:value></c:values></p:parkingName>\
         <p:parkingNumberOfSpaces>80</p:parkingNumberOfSpaces><p:parkingLocation i:type='l:PointLocation'><l:pointByCoordinates>\
         <l:pointCoordinates><l:latitude>43.776</l:latitude><l:longitude>11.248</l:longitude></l:pointCoordinates></l:pointByCoordinates>\
         </p:parkingLocation><p:parkingLayout>underground</p:parkingLayout></p:parkingRecord></p:parkingTable></m:payload>\
         <m:payload i:type='p:ParkingStatusPublication'><c:publicationTime>2026-11-21T08:00:00Z</c:publicationTime>\
         <p:parkingRecordStatus i:type='p:ParkingSiteStatus'><p:parkingRecordReference id='a'/><p:parkingOccupancy>\
         <p:parkingNumberOfVacantSpaces>12</p:parkingNumberOfVacantSpaces><p:parkingOccupancyTrend>increasing</p:parkingOccupancyTrend>\
         </p:parkingOccupancy><p:parkingSiteStatus>almostFull</p:parkingSiteStatus></p:parkingRecordStatus></m:payload></m:messageContainer>",
    );
    let json = text(
        r#"{"payload":[{"parkingParkingTablePublication":{"publicationTime":"2026-11-20T08:00:00Z","parkingTable":[{"idG":"t",
        "parkingRecord":[{"parkingUrbanParkingSite":{"idG":"a","parkingName":{"values":[{"lang":"it","value":"Stazione"},{"lang":"en","value":"Station"}]},
        "parkingNumberOfSpaces":80,"parkingLocation":{"locPointLocation":{"pointByCoordinates":{"pointCoordinates":{"latitude":43.776,"longitude":11.248}}}},
        "parkingLayout":{"value":"underground"}}}]}]}},{"prkParkingStatusPublication":{"publicationTime":"2026-11-21T08:00:00Z",
        "parkingRecordStatus":[{"prkParkingSiteStatus":{"parkingRecordReference":{"idG":"a","targetClass":"ParkingRecord"},
        "parkingOccupancy":{"parkingNumberOfVacantSpaces":12,"parkingOccupancyTrend":{"value":"increasing"}},"parkingSiteStatus":{"value":"almostFull"}}}]}}]}"#,
    );
    let station = site(xml.as_ref().unwrap(), "a");
    assert_eq!((station.name.as_str(), station.kind), ("Stazione", SiteKind::Underground));
    assert_eq!((station.free(), station.capacity(), station.trend), (Some(12), Some(80), Some(Trend::Filling)));
    assert_eq!((station.state, station.purpose), (Some(ParkingState::NearlyFull), Purpose::Car));
    assert_eq!((station.measured, station.position.unwrap().longitude), (time("2026-11-21T08:00:00Z"), 11.248));
    assert_eq!(xml.unwrap().sites, json.unwrap().sites);
}

#[test]
fn the_light_profile_tells_no_time() {
    let reading = read("datex2-v3/server-parkingpublicationlight.json");
    assert_eq!((reading.sites.len(), reading.measured), (98, None));
    assert_eq!(reading.sites.iter().filter(|site| site.free().is_some()).count(), 59);
    let post = site(&reading, "2");
    assert_eq!((post.name.as_str(), post.free(), post.capacity()), ("Poststraße", Some(143), Some(528)));
    assert_eq!((post.kind, post.state, post.measured), (SiteKind::Garage, Some(ParkingState::Open), None));
    assert_eq!(site(&reading, "5").state, Some(ParkingState::Full));
}

#[test]
fn charging_sites_are_read_from_json() {
    let reading = read("datex2-v3/afir-messagecontainer.v3_6.json");
    let [charger] = reading.chargers.as_slice() else { panic!("{:?}", reading.chargers) };
    assert_eq!(charger.id, "FI*911*70d5121e-0308-11f0-9e08-42010aa40043");
    assert_eq!(charger.name, "Porsche Destination Charging Kalastajantorpan Tennisklubi - AC 2");
    assert_eq!(charger.operator.as_deref(), Some("Porsche Sales & Marketplace"));
    assert_eq!(charger.address.as_deref(), Some("Kärkitie 4, 00330 Helsinki"));
    assert_eq!((charger.position.unwrap().latitude, charger.capacity), (60.1911, Some(2)));
    let point = &charger.points[0];
    assert_eq!((point.connector.as_deref(), point.power), (Some("iec62196T2"), Some(12.8)));
    assert_eq!(point.id, "FI*911*E*PDC*FI1000061*0000001");
}

#[test]
fn charging_points_have_a_state() {
    let reading = text(
        r#"{"payload":{"egiEnergyInfrastructureStatusPublication":{"energyInfrastructureSiteStatus":[{"reference":{"idG":"s"},
        "energyInfrastructureStationStatus":[{"refillPointStatus":[
        {"egiElectricChargingPointStatus":{"reference":{"idG":"1"},"status":{"value":"available"}}},
        {"egiElectricChargingPointStatus":{"reference":{"idG":"2"},"status":{"value":"charging"}}},
        {"egiElectricChargingPointStatus":{"reference":{"idG":"3"},"status":{"value":"outOfOrder"}}}]}]}]}}}"#,
    );
    let charger = &reading.unwrap().chargers[0];
    let states: Vec<_> = charger.points.iter().map(|point| point.state).collect();
    assert_eq!(states, [ChargePointState::Free, ChargePointState::Taken, ChargePointState::Out]);
    assert_eq!((charger.id.as_str(), charger.free), ("s", Some(1)));
}

#[test]
fn a_document_without_payload_is_an_outage_and_an_empty_list_is_not() {
    let refused = |body: &str| match text(body) {
        Err(Error::Refused(Refusal { status, messages, .. })) => {
            (status, messages.into_iter().map(|message| message.text).collect::<Vec<_>>())
        }
        other => panic!("{other:?}"),
    };
    let frankfurt = "<d2LogicalModel><exchange><supplierIdentification><country>de</country></supplierIdentification></exchange></d2LogicalModel>";
    assert_eq!(refused(frankfurt), (503, vec![]));
    let fault = "<s:Envelope xmlns:s='u'><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>no data &amp; no plan</faultstring></s:Fault></s:Body></s:Envelope>";
    assert_eq!(refused(fault), (503, vec!["no data & no plan".to_owned()]));
    let empty = "<d2LogicalModel><payloadPublication x:type='SituationPublication' xmlns:x='u'/></d2LogicalModel>";
    assert_eq!(text(empty), Ok(Reading::default()));
    let signs = "<d2LogicalModel><payloadPublication x:type='VmsPublication' xmlns:x='u'/></d2LogicalModel>";
    assert_eq!(text(signs), Err(Error::Nonsense(Nonsense::Unexpected)));
    assert_eq!(text("<html><body/></html>"), Err(Error::Nonsense(Nonsense::WebPage)));
}

#[test]
fn one_broken_record_costs_one_site() {
    let reading = text(
        "<m><payload x:type='ParkingStatusPublication' xmlns:x='u'><parkingRecordStatus/><parkingRecordStatus>\
         <parkingRecordReference id='a'/></parkingRecordStatus></payload></m>",
    );
    let reading = reading.unwrap();
    assert_eq!((reading.sites.len(), reading.refused.len(), reading.refused[0].why), (1, 1, Why::Nameless));
}

#[test]
fn figures_are_shown_without_the_table() {
    let table_address = civic_core::http::Endpoint::new("https://city.example/table").unwrap();
    let settings = Datex2 { table: Some(table_address), ..datex2() };
    let publication = answer("datex2-v2/aachen-realtime.xml");
    let transport =
        from_fn(
            move |request| {
                if request.url.ends_with("/table") { Err(TransportError::Timeout) } else { Ok(publication.clone()) }
            },
        );
    let reading = pollster::block_on(Backend::new(Protocol::Datex2(settings), transport).read()).unwrap();
    assert_eq!((reading.sites.len(), reading.refused[0].why), (17, Why::Unread));
}

/// A table of which each group says for whom it is, and a status that counts the groups by their numbers (v2.3 and v3).
#[test]
fn what_groups_of_spaces_count_is_told_of_the_kinds_that_they_are_for() {
    let group = |number: u8, spaces: u16, whose: &str| {
        format!(
            "<groupOfParkingSpaces groupIndex='{number}'><groupOfParkingSpaces><parkingNumberOfSpaces>{spaces}\
             </parkingNumberOfSpaces><onlyAssignedParking>{whose}</onlyAssignedParking></groupOfParkingSpaces></groupOfParkingSpaces>"
        )
    };
    let user = |word: &str| format!("<user>{word}</user>");
    let groups = [
        group(1, 8, &user("disabled")),
        group(2, 20, "<vehicleCharacteristics><fuelType>battery</fuelType></vehicleCharacteristics>"),
        group(3, 6, &user("women")),
        group(4, 4, &user("women")),
        group(5, 10, &user("families")),
        group(6, 300, ""),
    ];
    let table = format!(
        "<m xmlns:x='u'><payload x:type='ParkingTablePublication'><parkingTable><parkingRecord id='1'><parkingName><values>\
         <value>Beccaria</value></values></parkingName><parkingNumberOfSpaces>400</parkingNumberOfSpaces>{}</parkingRecord>\
         </parkingTable></payload></m>",
        groups.concat()
    );
    let counted = |number: u8, counts: &str| {
        format!(
            "<groupOfParkingSpacesStatus groupIndex='{number}'><groupOfParkingSpacesStatus>{counts}\
             </groupOfParkingSpacesStatus></groupOfParkingSpacesStatus>"
        )
    };
    let vacant = |free: i8| format!("<parkingNumberOfVacantSpaces>{free}</parkingNumberOfVacantSpaces>");
    let status = |groups: &[String]| {
        format!(
            "<m xmlns:x='u'><payload x:type='ParkingStatusPublication'><parkingRecordStatus><parkingRecordReference id='1'/>\
             <parkingStatusOriginTime>2026-11-21T10:00:00Z</parkingStatusOriginTime><parkingOccupancy>{}</parkingOccupancy>{}\
             </parkingRecordStatus></payload></m>",
            vacant(120),
            groups.concat()
        )
    };
    let now = [
        counted(1, &vacant(3)),
        counted(2, "<parkingOccupancy>75.0</parkingOccupancy>"),
        counted(3, &vacant(2)),
        counted(4, &vacant(1)),
        counted(5, &(vacant(9) + "<groupOfParkingSpacesClosed>true</groupOfParkingSpacesClosed>")),
        counted(6, &vacant(100)),
        counted(77, &vacant(5)),
    ];
    let of = |reading: &Reading, kind| {
        let spaces = site(reading, "1").spaces_of(kind).unwrap();
        (spaces.free, spaces.capacity)
    };
    let read = |groups: &[String]| {
        let [status, table] = [status(groups), table.clone()].map(|body| Response::new(200, "text/xml", body));
        joined_answers(status, table, datex2())
    };
    let reading = read(&now);
    assert_eq!(of(&reading, SpaceKind::General), (Some(120), Some(400)));
    assert_eq!(of(&reading, SpaceKind::Accessible), (Some(3), Some(8)));
    assert_eq!(of(&reading, SpaceKind::Charging), (Some(5), Some(20)));
    // On two levels, counted together; and closed, which is neither free nor full.
    assert_eq!(of(&reading, SpaceKind::Women), (Some(3), Some(10)));
    assert_eq!(of(&reading, SpaceKind::Family), (None, Some(10)));
    // A level that counts no more makes the sum unknown.
    let reading = read(&[counted(3, &vacant(2))]);
    assert_eq!(of(&reading, SpaceKind::Women).0, None);
}

#[test]
fn a_kind_that_is_counted_twice_is_told_once() {
    let category = |free: u8| {
        format!(
            "<category><name>Behinderte</name><parkingOccupancy><parkingNumberOfVacantSpaces>{free}\
             </parkingNumberOfVacantSpaces></parkingOccupancy></category>"
        )
    };
    let categories: String = (1..=100).map(category).collect();
    let body = format!(
        "<m xmlns:x='u'><payload x:type='ParkingStatusPublication'><parkingRecordStatus><parkingRecordReference id='1'/>\
         {categories}</parkingRecordStatus></payload></m>"
    );
    let spaces = &text(&body).unwrap().sites[0].spaces;
    assert_eq!(
        spaces.iter().map(|spaces| (spaces.kind, spaces.free)).collect::<Vec<_>>(),
        [(SpaceKind::Accessible, Some(1))]
    );
}

#[test]
fn a_height_limits_who_is_above_it_and_may_not_park_or_who_must_be_below_it() {
    let limit = |vehicles: &str, operator: &str| {
        let body = format!(
            "<m xmlns:x='u'><payload x:type='ParkingTablePublication'><parkingRecord id='1'><{vehicles}><heightCharacteristic>\
             <comparisonOperator>{operator}</comparisonOperator><vehicleHeight>2.1</vehicleHeight></heightCharacteristic>\
             </{vehicles}></parkingRecord></payload></m>"
        );
        text(&body).unwrap().sites[0].height_limit
    };
    for below in ["lessThan", "lessThanOrEqualTo"] {
        assert_eq!((limit("permittedVehicles", below), limit("prohibitedParking", below)), (Some(2.1), None));
    }
    for above in ["greaterThan", "greaterThanOrEqualTo"] {
        assert_eq!((limit("permittedVehicles", above), limit("prohibitedParking", above)), (None, Some(2.1)));
    }
}
