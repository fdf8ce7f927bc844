//! How long a panel waits for the largest feeds once their bytes are here.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use civic_core::http::{Endpoint, Response};
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::opendatasoft::{Opendatasoft, Version};
use civic_core::mobility::{Geometry, Protocol};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Rennes has so many segments, and New York so many rows of so few.
const SEGMENTS: u32 = 2_859;
const ROWS: u32 = 8_941;
const LINKS: usize = 123;
/// A city of 2,349 car parks, as many as Baden-Württemberg has at its stations.
const SITES: u32 = 2_349;
/// The recorded feed of the toll on German motorways.
const LORRY_PARKS: usize = 1_820;

/// As Explore v2.1 exports them; see the notes on Rennes.
fn rennes() -> String {
    let segment = |number: u32| {
        let point = |step: u32| {
            let offset = f64::from(number * 7 + step) / 1e5;
            format!("[{:.9},{:.9}]", -1.68 + offset % 0.2, 48.1 + offset % 0.1)
        };
        let points: Vec<_> = (0..8).map(point).collect();
        let level = ["freeFlow", "heavy", "congested", "unknown"][number as usize % 4];
        format!(
            r#"{{"datetime":"2026-11-21T10:{:02}:00+00:00","predefinedlocationreference":"{}_{}","averagevehiclespeed":{},
"traveltime":{},"traveltimereliability":{},"trafficstatus":"{level}","vehicleprobemeasurement":{},
"geo_point_2d":{{"lon":-1.677792,"lat":48.117266}},"geo_shape":{{"type":"Feature","geometry":{{"coordinates":[{}],
"type":"LineString"}},"properties":{{}}}},"gml_id":"v_rva_trafic_fcd.fid-{number}","id_rva_troncon_fcd_v1_1":{},
"hierarchie":"Réseau d'armature","hierarchie_dv":"Réseau de transit","denomination":"Boulevard de Verdun n° {number}",
"insee":35238,"sens_circule":"Double sens","vitesse_maxi":50}}"#,
            number % 60,
            10_000 + number,
            if number.is_multiple_of(2) { "D" } else { "G" },
            20 + number % 30,
            5 + number % 40,
            50 + number % 50,
            number % 9,
            points.join(","),
            number + 1,
        )
    };
    format!("[{}]", (0..SEGMENTS).map(segment).collect::<Vec<_>>().join(","))
}

fn new_york(write: impl Fn(u32) -> String, around: [&str; 3]) -> String {
    let [before, between, after] = around;
    format!("{before}{}{after}", (0..ROWS).map(write).collect::<Vec<_>>().join(between))
}

const LINE: &str = "kngwFzjtbM{CjBiIzG}Ap@yBXeACuA[uBw@uDuAqVoJgK{DkK_E_Ba@yBEuBj@eCt@";
const POINTS: &str = "40.6757405,-74.00126 40.6765204,-74.0018 40.67817,-74.003221 40.67864,-74.003471 40.67925,-74.0036 \
    40.6796,-74.00358 40.68003,-74.003441 40.6806205,-74.003161 40.68153,-74.00273 40.6853005,-74.891 40.68726,-73.999951";

/// As SODA gives them: all values are text.
fn row_in_json(number: u32) -> String {
    format!(
        r#"{{"id":"{}","speed":"{}.05","travel_time":"{}","status":"0","data_as_of":"2019-03-21T{:02}:{:02}:12.000",
"link_id":"46162{:02}","link_points":"{POINTS}","encoded_poly_line":"{LINE}","encoded_poly_line_lvls":"BBBBBBBBBBBBBBBB",
"owner":"NYC_DOT_LIC","transcom_id":"4616229","borough":"Brooklyn","link_name":"BQE S - GOW S ALTANTIC AVENUE - 9TH STREET"}}"#,
        number as usize % LINKS,
        number % 40,
        60 + number % 400,
        number / 1_000,
        number % 60,
        number as usize % LINKS,
    )
}

fn row_in_csv(number: u32) -> String {
    format!(
        "Brooklyn,2019-03-21T{:02}:{:02}:12.000,{LINE},BBBBBBBBBBBBBBBB,{},46162{:02},BQE S - GOW S,\"{POINTS}\",NYC_DOT_LIC,\
{}.05,0,4616229,{}",
        number / 1_000,
        number % 60,
        number as usize % LINKS,
        number as usize % LINKS,
        number % 40,
        60 + number % 400,
    )
}

const COLUMNS: &str = "borough,data_as_of,encoded_poly_line,encoded_poly_line_lvls,id,link_id,link_name,link_points,owner,\
speed,status,transcom_id,travel_time\n";

/// As a register of stations has them: many fields, of which few are shown.
fn stations() -> String {
    let photo = "https://mobidata-bw.de/bfrk/haltestelle/bilder/ch:23005:6/7acc8284-842e-4bcb-abdd-1bdadce4aeea.jpg";
    let site = |number: u32| {
        format!(
            r#"
  {{
    "nutzungsbedingungen_Foto": "{photo}",
    "bedingungen": "max 3 std",
    "lon": 7.6062{:03},
    "behindertenstellplaetze": {},
    "objekt_Foto": "{photo}",
    "ortsteil": "Basel",
    "hst_dhid": "ch:23005:6",
    "oeffnungszeiten_Foto": "{photo}",
    "koordinatenqualitaet": "validierte-Position",
    "gebuehrenpflichtig": "unbekannt",
    "lat": 47.5679973,
    "wegzuhaltestelle_Foto": "{photo}",
    "art": "Kurzzeit",
    "osmlinks": [
      "https://www.openstreetmap.org/way/237256991"
    ],
    "stellplaetzegesamt": {},
    "objektid": {number},
    "eigentuemer": "",
    "oeffentlichvorhanden": true,
    "maxparkdauer_min": -1
  }}"#,
            number % 1000,
            number % 4,
            1 + number % 300,
        )
    };
    format!("[{}]", (0..SITES).map(site).collect::<Vec<_>>().join(","))
}

/// The largest recorded feed in XML.
fn lorry_parks() -> String {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let fixtures = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    std::fs::read_to_string(fixtures.join("mobility/datex2-v2/toll-collect-truck-realtime.xml")).unwrap()
}

fn mapped(mapping: &str) -> Protocol {
    let (base, mapping) = (Endpoint::new("/feed").unwrap(), Mapping::parse(mapping).unwrap());
    Protocol::Mapped(Mapped { base, mapping })
}

fn decode(criterion: &mut Criterion) {
    let base = Endpoint::new("/portal").unwrap();
    let portal = |city| Opendatasoft {
        base: base.clone(),
        version: Version::V21,
        mapping: Mapping::ready(city).unwrap(),
        filter: None,
    };
    let new_york_csv = r#"{"clock":"america-300","tables":[{"format":"csv","items":"traffic","fields":{"id":"link_id",
        "name":"link_name","polyline":"encoded_poly_line","speed":"speed","travel-time":"travel_time","measured":"data_as_of"}}]}"#;
    let register = r#"{"tables":[{"fields":{"id":"objektid","name":"{art} {ortsteil}","latitude":"lat","longitude":"lon",
        "capacity":"stellplaetzegesamt","operator":"eigentuemer","description":"bedingungen"},
        "spaces":{"accessible":{"capacity":"behindertenstellplaetze"}}}]}"#;
    let new_york_json = Protocol::Mapped(Mapped { base: base.clone(), mapping: Mapping::ready("nyc").unwrap() });
    let feeds = [
        ("2859 segments, json", Protocol::Opendatasoft(portal("rennes")), rennes(), SEGMENTS as usize),
        ("8941 rows, json", new_york_json, new_york(row_in_json, ["[", ",", "]"]), LINKS),
        ("8941 rows, csv", mapped(new_york_csv), new_york(row_in_csv, [COLUMNS, "\n", "\n"]), LINKS),
        ("2349 car parks, json", mapped(register), stations(), SITES as usize),
        ("1820 car parks, DATEX II", Protocol::Datex2(Datex2::new(base)), lorry_parks(), LORRY_PARKS),
    ];
    let mut group = criterion.benchmark_group("mobility");
    for (name, protocol, body, items) in feeds {
        let ask = protocol.start().remove(0);
        let response = Response::new(200, "", body);
        let reading = protocol.decode(&ask, &response).unwrap();
        assert_eq!(reading.count(), items, "what is measured is the reading of all of {name}");
        assert!(reading.segments.iter().all(|segment| matches!(segment.geometry, Geometry::Lines(_))), "{name}");
        group.throughput(Throughput::Bytes(response.body.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| black_box(protocol.decode(&ask, &response))));
    }
    group.finish();
}

criterion_group!(benches, decode);
criterion_main!(benches);
