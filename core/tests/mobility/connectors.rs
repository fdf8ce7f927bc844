//! What each connector asks for, and when it goes on.

use civic_core::http::Response;
use civic_core::mobility::arcgis::{ArcGis, Format};
use civic_core::mobility::ckan::Ckan;
use civic_core::mobility::features::OgcFeatures;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::socrata::Socrata;
use civic_core::mobility::wfs::Wfs;
use civic_core::mobility::{ParkingState, Protocol, Repair, SiteKind, SpaceKind};
use civic_core::{Error, Position};

use crate::payloads::answer;
use crate::{decode, endpoint, site, time};

fn address(protocol: &Protocol) -> String {
    protocol.start()[0].request.address()
}

/// What is asked for behind the first page.
fn next(protocol: &Protocol, page: &str) -> Vec<String> {
    let reading = decode(protocol, 0, &Response::new(200, "", page)).unwrap();
    reading.next.iter().map(|ask| ask.request.address()).collect()
}

/// A mapping of one table for records with an id, a name and a place.
fn mapping(dataset: &str) -> Mapping {
    let fields = r#""id":"id","name":"name","free":"free","position":"geometry""#;
    Mapping::parse(&format!(r#"{{"tables":[{{"dataset":"{dataset}","fields":{{{fields}}}}}]}}"#)).unwrap()
}

fn arcgis(format: Format, mapping: Mapping) -> Protocol {
    Protocol::ArcGis(ArcGis { base: endpoint(), format, mapping, filter: None })
}

#[test]
fn arcgis_is_asked_for_degrees_and_pages() {
    let geojson = arcgis(Format::GeoJson, mapping("4"));
    let query = "where=1%3D1&outFields=*&outSR=4326";
    assert_eq!(address(&geojson), format!("https://city.example/api/4/query?{query}&f=geojson"));
    let esri = arcgis(Format::Esri, mapping(""));
    assert_eq!(address(&esri), format!("https://city.example/api/query?{query}&f=json"));
    let filter = Some("free >= 0".to_owned());
    let filtered = Protocol::ArcGis(ArcGis { base: endpoint(), format: Format::Esri, mapping: mapping("4"), filter });
    assert!(address(&filtered).contains("?where=free+%3E%3D+0&"), "{}", address(&filtered));

    let more = r#"{"features":[{"attributes":{"id":1}},{"attributes":{"id":2}}],"exceededTransferLimit":true}"#;
    let behind = format!("https://city.example/api/query?{query}&f=json&resultOffset=2");
    assert_eq!(next(&esri, more), [behind]);
    let more = r#"{"type":"FeatureCollection","properties":{"exceededTransferLimit":true},"features":[{"id":1}]}"#;
    assert!(next(&geojson, more)[0].ends_with("&f=geojson&resultOffset=1"));
    for last in [
        r#"{"features":[],"exceededTransferLimit":true}"#,
        r#"{"features":[{"attributes":{"id":1}}],"exceededTransferLimit":false}"#,
        r#"{"features":[{"attributes":{"id":1}}]}"#,
    ] {
        assert_eq!(next(&esri, last), [""; 0], "{last}");
    }
}

#[test]
fn arcgis_refuses_with_status_200() {
    let body = r#"{"error":{"code":400,"message":"Unable to complete operation.","details":[]}}"#;
    let refused = decode(&arcgis(Format::GeoJson, mapping("4")), 0, &Response::new(200, "", body)).unwrap_err();
    let Error::Refused(refusal) = refused else { panic!("{refused:?}") };
    assert_eq!((refusal.status, refusal.messages[0].text.as_str()), (400, "Unable to complete operation."));
}

#[test]
fn koeln_s_capacity_is_what_is_free() {
    let koeln = arcgis(Format::Esri, Mapping::ready("koeln").unwrap());
    let reading = decode(&koeln, 0, &answer("arcgis/koeln.json")).unwrap();
    let klapperhof = site(&reading, "PH07");
    assert_eq!((klapperhof.name.as_str(), klapperhof.free()), ("Im Klapperhof", Some(190)));
    assert_eq!((klapperhof.capacity(), klapperhof.trend), (None, None));
    assert_eq!(klapperhof.measured, time("2019-06-04T05:15:03Z"));
    assert_eq!(klapperhof.position, Position::new(50.942080034931, 6.9441022344973));
    let silent = site(&reading, "PH08");
    assert_eq!((silent.free(), silent.repairs.as_slice()), (None, &[Repair::NegativeFree { said: -1 }][..]));
}

#[test]
fn konstanz_s_short_columns_are_read() {
    let konstanz = arcgis(Format::Esri, Mapping::ready("konstanz").unwrap());
    let reading = decode(&konstanz, 0, &answer("arcgis/konstanz.json")).unwrap();
    let lago = site(&reading, "4.0");
    assert_eq!((lago.name.as_str(), lago.free(), lago.capacity()), ("Parkhaus LAGO", Some(881), Some(930)));
    assert_eq!((lago.state, lago.kind), (Some(ParkingState::Open), SiteKind::Garage));
    assert_eq!((lago.height_limit, lago.measured), (Some(1.9), time("2024-08-17T06:30:05Z")));
    assert_eq!(lago.spaces_of(SpaceKind::Women).and_then(|spaces| spaces.capacity), Some(46));
    assert_eq!(lago.tariff.as_deref(), Some("Tageshöchstsatz: 24,00 €, Nachttarif: 1,00 €/h"));
    assert_eq!(lago.park_and_ride, None);
}

#[test]
fn features_are_followed_by_their_links() {
    let server = Protocol::OgcFeatures(OgcFeatures { base: endpoint(), mapping: mapping("p und r"), filter: None });
    let items = "https://city.example/api/collections/p%20und%20r/items";
    assert_eq!(address(&server), format!("{items}?f=json&limit=1000"));
    let filter = Some("frei >= 0".to_owned());
    let filtered = Protocol::OgcFeatures(OgcFeatures { base: endpoint(), mapping: mapping("c"), filter });
    assert!(address(&filtered).ends_with("&filter=frei+%3E%3D+0"));

    let hamburg = decode(&server, 0, &answer("oapif/hamburg-park-and-ride.geojson")).unwrap();
    let asks: Vec<_> = hamburg.next.iter().map(|ask| ask.request.address()).collect();
    assert_eq!(asks, [format!("{items}?offset=10&f=json")]);
    // Another server's address is not gone to.
    let page = |features: &str| {
        let link = r#"{"rel":"next","href":"http://10.0.0.1/inner?f=json&offset=2"}"#;
        format!(r#"{{"features":[{features}],"links":[{{"rel":"self","href":"/x?y"}},{link}]}}"#)
    };
    assert_eq!(next(&server, &page(r#"{"id":1,"properties":{}}"#)), [format!("{items}?f=json&offset=2")]);
    assert_eq!(next(&server, &page("")), [""; 0], "an empty page is the last");
    assert_eq!(next(&server, r#"{"features":[{"id":1,"properties":{}}],"links":[{"rel":"next"}]}"#), [""; 0]);
}

#[test]
fn a_feature_service_pages_only_if_it_had_more() {
    let base = endpoint();
    let wfs = Protocol::Wfs(Wfs { base, format: "application/json".to_owned(), mapping: mapping("geo:pls") });
    let query = "service=WFS&version=2.0.0&request=GetFeature&typeNames=geo%3Apls&outputFormat=application%2Fjson";
    assert_eq!(address(&wfs), format!("https://city.example/api?{query}&srsName=EPSG%3A4326"));
    let page = |matched: &str| format!(r#"{{"features":[{{"id":"a"}},{{"id":"b"}}],"numberMatched":{matched}}}"#);
    assert!(next(&wfs, &page("3"))[0].ends_with("&srsName=EPSG%3A4326&startIndex=2"));
    assert_eq!((next(&wfs, &page("2")), next(&wfs, &page(r#""unknown""#))), (vec![], vec![]));
    assert_eq!(next(&wfs, r#"{"features":[],"numberMatched":9}"#), [""; 0]);
    let karlsruhe = decode(&wfs, 0, &answer("wfs-geojson/karlsruhe.json")).unwrap();
    assert_eq!((karlsruhe.sites.len(), karlsruhe.next.len()), (90, 0));
}

#[test]
fn a_datastore_is_paged_by_its_total() {
    let table = r#"{"clock":"europe+60","tables":[{"dataset":"2a82a145-0195","fields":{"id":"garageCode",
        "occupied":"vehicleCount","capacity":"totalSpaces","measured":"date","latitude":"lat","longitude":"lon"}}]}"#;
    let mapping = Mapping::parse(table).unwrap();
    let filter = Some(r#"{"open":"1"}"#.to_owned());
    let ckan = Protocol::Ckan(Ckan { base: endpoint(), mapping, filter });
    let search = "https://city.example/api/api/3/action/datastore_search?resource_id=2a82a145-0195&limit=5000";
    assert_eq!(address(&ckan), format!("{search}&filters=%7B%22open%22%3A%221%22%7D"));
    let page = |total: u8| {
        // All columns of an uploaded file are text.
        let record = r#"{"garageCode":"A","totalSpaces":"100","vehicleCount":"40","lat":"51.2","lon":"6.8"}"#;
        format!(r#"{{"success":true,"result":{{"records":[{record}],"total":{total}}}}}"#)
    };
    assert!(next(&ckan, &page(2))[0].ends_with("&offset=1"));
    assert_eq!(next(&ckan, &page(1)), [""; 0]);
    let reading = decode(&ckan, 0, &Response::new(200, "", page(1))).unwrap();
    let place = (reading.sites[0].free(), reading.sites[0].position);
    assert_eq!(place, (Some(60), Position::new(51.2, 6.8)));
    let aarhus = decode(&ckan, 0, &answer("ckan/aarhus.json")).unwrap();
    assert_eq!((site(&aarhus, "SCANDCENTER").free(), aarhus.next.len()), (Some(355), 0));

    let missing = r#"{"success":false,"error":{"__type":"Not Found Error","message":"Not found: Resource"}}"#;
    let refused = decode(&ckan, 0, &Response::new(404, "", missing)).unwrap_err();
    let Error::Refused(refusal) = refused else { panic!("{refused:?}") };
    assert_eq!((refusal.status, refusal.messages[0].text.as_str()), (404, "Not found: Resource"));
    assert!(matches!(decode(&ckan, 0, &Response::new(200, "", r#"{"success":false}"#)), Err(Error::Nonsense(_))));
}

#[test]
fn socrata_is_asked_for_the_newest_rows_of_what_keeps_old_ones() {
    let socrata = |newest: Option<&str>, token: Option<&str>| {
        let mapping = Mapping::ready("nyc").unwrap();
        let (newest, token) = (newest.map(str::to_owned), token.map(str::to_owned));
        Protocol::Socrata(Socrata { base: endpoint(), mapping, newest, filter: None, token })
    };
    let new_york = socrata(Some("data_as_of"), Some("abc"));
    let rows = "https://city.example/api/resource/i4gi-tjb9.json";
    assert_eq!(address(&new_york), format!("{rows}?%24order=data_as_of+DESC&%24limit=1000&%24%24app_token=abc"));
    assert_eq!(address(&socrata(None, None)), format!("{rows}?%24order=%3Aid&%24limit=1000"));

    let row = |id: usize| {
        format!(
            r#"{{"link_id":"{id}","link_name":"FDR S","speed":"36.66","travel_time":"183",
                "data_as_of":"2019-03-21T11:18:12.000","encoded_poly_line":"_p~iF~ps|U_ulLnnqC"}}"#
        )
    };
    let page = |count: usize| format!("[{}]", (0..count).map(row).collect::<Vec<_>>().join(","));
    assert!(next(&socrata(None, None), &page(1000))[0].ends_with("&%24offset=1000"));
    assert_eq!((next(&socrata(None, None), &page(999)), next(&new_york, &page(1000))), (vec![], vec![]));

    let reading = decode(&new_york, 0, &Response::new(200, "", page(1))).unwrap();
    let segment = &reading.segments[0];
    assert!((segment.speed.unwrap() - 59.0).abs() < 0.01, "miles become kilometres: {segment:?}");
    assert_eq!((segment.travel_time, segment.measured), (Some(183.0), time("2019-03-21T15:18:12Z")));
    assert_eq!(segment.geometry.positions().next(), Position::new(38.5, -120.2));
}
