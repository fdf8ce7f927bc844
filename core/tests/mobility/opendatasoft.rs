//! Opendatasoft with the mappings that are ready: every recorded answer, and what is asked for.

use civic_core::http::Response;
use civic_core::mobility::mapping::{Mapping, READY};
use civic_core::mobility::opendatasoft::{Opendatasoft, Version};
use civic_core::mobility::{
    Geometry, Hours, ParkingState, Protocol, Reading, Repair, SiteKind, SpaceKind, TrafficLevel,
};
use civic_core::{Error, Position};

use crate::payloads::{answer, files};
use crate::{decode, endpoint, portal, site, time};

fn v1(city: &str, part: usize, file: &str) -> Reading {
    decode(&portal(city, Version::V1), part, &answer(file)).unwrap()
}

fn v21(city: &str, body: &str) -> Result<Reading, Error> {
    decode(&portal(city, Version::V21), 0, &Response::new(200, "application/json", body))
}

#[test]
fn strasbourg_tells_without_data_from_full() {
    let reading = v1("strasbourg", 0, "opendatasoft-v1/strasbourg-status-error.json");
    assert_eq!((reading.sites.len(), reading.refused.len(), reading.next.len()), (30, 0, 0));
    let wodli = site(&reading, "1382_DEP_8");
    assert_eq!((wodli.name.as_str(), wodli.free(), wodli.capacity()), ("Parking Gare Wodli", Some(651), Some(955)));
    assert_eq!((wodli.state, wodli.measured), (Some(ParkingState::Open), time("2020-12-20T12:51:00.704Z")));
    let zenith = site(&reading, "1400_DEP_26");
    assert_eq!((zenith.state, zenith.capacity()), (Some(ParkingState::Closed), Some(3175)));
    let silent: Vec<_> = reading.sites.iter().filter(|site| site.state == Some(ParkingState::NoData)).collect();
    assert_eq!(silent.len(), 1);
    assert_eq!((silent[0].free(), silent[0].repairs.as_slice()), (None, &[Repair::ZeroWithoutData][..]));
}

#[test]
fn strasbourg_s_places_come_from_a_second_dataset() {
    let reading = v1("strasbourg", 1, "opendatasoft-v1/strasbourg-locations.json");
    assert_eq!((reading.sites.len(), reading.refused.len()), (10, 0));
    let rivetoile = site(&reading, "1392_DEP_18");
    assert_eq!(rivetoile.position, Position::new(48.5732829348, 7.75983823965));
    assert_eq!(rivetoile.address.as_deref(), Some("3 place Dauphine 67000 Strasbourg France"));
    assert_eq!(rivetoile.links[0].leads_to(), "www.strasbourg.eu");
    assert_eq!((rivetoile.free(), rivetoile.state), (None, None));
}

#[test]
fn gent_s_flags_and_texts_are_read() {
    let reading = v1("gent", 0, "opendatasoft-v1/gent-garages.json");
    assert_eq!((reading.sites.len(), reading.refused.len()), (2, 0));
    let michiels = &reading.sites[0];
    assert_eq!((michiels.name.as_str(), michiels.free(), michiels.capacity()), ("Sint-Michiels", Some(181), Some(315)));
    assert_eq!((michiels.state, michiels.trend, michiels.kind), (Some(ParkingState::Open), None, SiteKind::Garage));
    assert_eq!(michiels.address.as_deref(), Some("Sint-Michielsplein 8 9000 Gent"));
    assert_eq!(michiels.position, Position::new(51.05311004768356, 3.719727740000235));
    assert_eq!(michiels.measured, time("2022-07-15T11:36:45Z"));
    assert_eq!(michiels.hours, Some(Hours::Text("24/7".to_owned())));
    assert_eq!(michiels.links[0].leads_to(), "stad.gent");
    let rides = v1("gent", 1, "opendatasoft-v1/gent-park-and-ride.json");
    assert_eq!(rides.sites.len(), 2);
    let wondelgem = &rides.sites[0];
    assert_eq!((wondelgem.free(), wondelgem.capacity(), wondelgem.park_and_ride), (Some(18), Some(62), Some(true)));
    assert_eq!((wondelgem.position, wondelgem.kind), (Position::new(51.0985019636, 3.71138627257), SiteKind::Ground));
}

#[test]
fn places_without_live_counts_are_places_all_the_same() {
    let brussels = v1("brussels", 0, "opendatasoft-v1/brussels-garages.json");
    assert_eq!((brussels.sites.len(), brussels.refused.len()), (10, 0));
    let city = &brussels.sites[0];
    assert_eq!((city.name.as_str(), city.capacity(), city.height_limit), ("City 2", Some(380), Some(2.05)));
    assert_eq!(city.spaces_of(SpaceKind::Accessible).and_then(|spaces| spaces.capacity), Some(9));
    assert_eq!(
        (city.position, city.free(), city.state),
        (Position::new(50.853812003718275, 4.35906599521552), None, None)
    );
    assert_eq!(city.operator.as_deref(), Some("Interparking"));

    let liege = v1("liege", 0, "opendatasoft-v1/liege-garages.json");
    assert_eq!((liege.sites.len(), liege.refused.len()), (10, 0));
    let natalis = site(&liege, "181");
    assert_eq!((natalis.capacity(), natalis.free()), (Some(16), None));
    assert_eq!(natalis.address.as_deref(), Some("rue Natalis 49, 4020 Liège"));
    assert_eq!(natalis.spaces_of(SpaceKind::Charging), None);
    let charging = liege.sites.iter().filter(|site| site.spaces_of(SpaceKind::Charging).is_some()).count();
    assert_eq!(charging, 2);

    let eindhoven = v1("eindhoven", 0, "opendatasoft-v1/eindhoven-parkings.json");
    assert_eq!((eindhoven.sites.len(), eindhoven.refused.len()), (10, 0));
    let space = site(&eindhoven, "23269");
    assert_eq!((space.name.as_str(), space.kind, space.capacity()), ("van Meursstraat", SiteKind::Street, Some(1)));
    assert_eq!(space.position, Position::new(51.42929171364541, 5.474774482175889));
    assert_eq!(v1("eindhoven", 0, "opendatasoft-v1/eindhoven-zero-results.json").count(), 0);
}

#[test]
fn a_dataset_of_another_kind_is_read_by_a_mapping_of_its_own() {
    let mapping = r#"{"tables":[{"dataset":"real-time-locaties-deelwagen-partago","items":"bikes",
        "fields":{"id":"displayname","name":"displayname","position":["geoposition"],"address":"stationinformation"}}]}"#;
    let mapping = Mapping::parse(mapping).unwrap();
    let portal = Protocol::Opendatasoft(Opendatasoft { base: endpoint(), version: Version::V1, mapping, filter: None });
    let reading = decode(&portal, 0, &answer("opendatasoft-v1/gent-partago.json")).unwrap();
    assert_eq!((reading.stations.len(), reading.refused.len()), (5, 0));
    assert_eq!(reading.stations[0].position, Position::new(51.047994818648135, 3.717662708201117));
    assert_eq!((reading.stations[0].bikes, reading.stations[0].measured), (None, None));
}

#[test]
fn basel_s_export_is_read() {
    let file = "opendatasoft-v21/basel-100088-export.json";
    let reading = decode(&portal("basel", Version::V21), 0, &answer(file)).unwrap();
    assert_eq!((reading.sites.len(), reading.refused.len()), (17, 0));
    let station = site(&reading, "badbahnhof");
    assert_eq!(
        (station.name.as_str(), station.free(), station.capacity()),
        ("Parkhaus Bad. Bahnhof", Some(286), Some(750))
    );
    assert_eq!((station.measured, station.kind), (time("2024-07-28T12:06:00Z"), SiteKind::Garage));
    assert_eq!(station.position, Position::new(47.5651794, 7.6089067));
    let over: Vec<_> = reading.sites.iter().filter(|site| !site.repairs.is_empty()).collect();
    assert_eq!(over.len(), 1);
    assert_eq!(
        (over[0].free(), over[0].repairs.as_slice()),
        (Some(162), &[Repair::FreeOverCapacity { said: 167 }][..])
    );
    let silent: Vec<_> = reading.sites.iter().filter(|site| site.free().is_none()).collect();
    assert_eq!((silent.len(), silent[0].measured, silent[0].capacity(), silent[0].state), (1, None, None, None));
}

/// There are no recordings of these; the records are as the notes describe them.
#[test]
fn lille_rennes_and_namur_are_read_as_they_are_described() {
    let lille = v21(
        "lille",
        r#"{"total_count":3,"results":[
            {"id":"LIL0001","libelle":"Parking Euralille","adresse":"Avenue Willy Brandt","ville":"Lille","etat":"OUVERT",
             "dispo":2776,"max":2500,"aff":"2776","datemaj":"2024-05-06T10:20:00+02:00","geo_point_2d":{"lon":3.07,"lat":50.63}},
            {"id":"LIL0002","libelle":"Tanneurs","etat":"FERME","dispo":0,"max":350},
            {"id":"LIL0003","libelle":"Grand Palais","etat":".","aff":"ABONNES","dispo":12,"max":560}]}"#,
    )
    .unwrap();
    let euralille = &lille.sites[0];
    assert_eq!((euralille.free(), euralille.measured), (Some(2500), time("2024-05-06T08:20:00Z")));
    assert_eq!(euralille.address.as_deref(), Some("Avenue Willy Brandt, Lille"));
    assert_eq!(lille.sites[1].state, Some(ParkingState::Closed));

    let rennes = v21(
        "rennes",
        r#"[{"predefinedlocationreference":"10273_D","denomination":"Route de Fougères","datetime":"2024-05-06T08:20:00+00:00",
            "averagevehiclespeed":46,"traveltime":12,"trafficstatus":"freeFlow","vitesse_maxi":50,
            "geo_shape":{"type":"Feature","geometry":{"type":"LineString","coordinates":[[-1.67,48.11],[-1.66,48.12]]},"properties":{}}},
            {"predefinedlocationreference":"10273_G","datetime":"2024-05-06T08:20:00+00:00","averagevehiclespeed":-1,
            "trafficstatus":"unknown","geo_shape":{"type":"LineString","coordinates":[[-1.67,48.11],[-1.66,48.12]]}}]"#,
    )
    .unwrap();
    let fougeres = &rennes.segments[0];
    assert_eq!((fougeres.level, fougeres.speed, fougeres.normal_speed), (TrafficLevel::Free, Some(46.0), Some(50.0)));
    assert_eq!((fougeres.travel_time, fougeres.name.as_str()), (Some(12.0), "Route de Fougères"));
    let line = vec![Position::new(48.11, -1.67).unwrap(), Position::new(48.12, -1.66).unwrap()];
    assert_eq!(fougeres.geometry, Geometry::Lines(vec![line]));
    assert_eq!((rennes.segments[1].speed, rennes.segments[1].level), (None, TrafficLevel::Unknown));
    assert_eq!(rennes.ttl, Some(180));

    let namur = v21(
        "namur",
        r#"[{"identifiant":"7","type_parking":"PMR","rue_nom":"Rue de Fer","geo_point_2d":{"lon":4.86,"lat":50.46}}]"#,
    )
    .unwrap();
    assert_eq!((namur.sites[0].kind, namur.sites[0].position), (SiteKind::Street, Position::new(50.46, 4.86)));
}

#[test]
fn every_file_is_looked_at() {
    assert_eq!((files("opendatasoft-v1").len(), files("opendatasoft-v21").len()), (9, 1));
}

#[test]
fn what_is_asked_for_is_plain() {
    for (city, _) in READY {
        for ask in portal(city, Version::V21).start() {
            assert!(ask.request.url.ends_with("/exports/json") && ask.request.query.is_empty(), "{city}");
        }
    }
    let mapping = Mapping::ready("strasbourg").unwrap();
    let filter = Some("total > 0".to_owned());
    let portal = Protocol::Opendatasoft(Opendatasoft { base: endpoint(), version: Version::V1, mapping, filter });
    let asked: Vec<_> = portal.start().iter().map(|ask| ask.request.address()).collect();
    assert_eq!(
        asked,
        [
            "https://city.example/api/api/records/1.0/search/?dataset=occupation-parkings-temps-reel&rows=1000&start=0&q=total+%3E+0",
            "https://city.example/api/api/records/1.0/search/?dataset=parkings&rows=1000&start=0"
        ]
    );
}

#[test]
fn v1_goes_on_after_a_full_page() {
    let portal = portal("eindhoven", Version::V1);
    let page = |records: usize, total: usize| {
        let records = vec![r#"{"fields":{"objectid":1}}"#; records].join(",");
        Response::new(200, "", format!(r#"{{"nhits":{total},"records":[{records}]}}"#))
    };
    let next = |records, total| decode(&portal, 0, &page(records, total)).unwrap().next;
    assert_eq!((next(999, 5000), next(1000, 1000), next(0, 5000)), (vec![], vec![], vec![]));
    let asks = next(1000, 10_260);
    assert!(asks[0].request.address().ends_with("&start=1000"));
    // The last page that fits into the 10,000 records that v1 gives.
    let mut ask = asks[0].clone();
    ask.request.query.last_mut().unwrap().1 = "9000".to_owned();
    assert_eq!(portal.decode(&ask, &page(1000, 10_260)).unwrap().next, []);
}

#[test]
fn a_portal_s_refusal_is_told() {
    let quota = r#"{"error_code":"RateLimitExceeded","message":"Too many requests on the domain."}"#;
    let refused =
        decode(&portal("basel", Version::V21), 0, &Response::new(429, "application/json", quota)).unwrap_err();
    assert!(refused.can_retry());
    let Error::Refused(refusal) = refused else { panic!("{refused:?}") };
    assert_eq!(refusal.messages[0].text, "Too many requests on the domain.");
    assert_eq!(refusal.messages[0].code.as_deref(), Some("RateLimitExceeded"));
}
