//! Every recorded feed of a city's own shape, read by a mapping that a webmaster could write.

use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::{ParkingState, Protocol, Reading};

use crate::payloads::{answer, files};
use crate::{decode, endpoint};

/// A recorded answer, its mapping or the name of one that is ready, and what it becomes.
struct Feed {
    file: &'static str,
    mapping: &'static str,
    becomes: Counts,
}

/// How many of a feed's items have what.
#[derive(Debug, PartialEq)]
struct Counts {
    items: usize,
    refused: usize,
    capacity: usize,
    free: usize,
    located: usize,
    measured: usize,
    closed: usize,
    no_data: usize,
}

const NONE: Counts =
    Counts { items: 0, refused: 0, capacity: 0, free: 0, located: 0, measured: 0, closed: 0, no_data: 0 };
/// New York's table as the portal exports it.
const NEW_YORK: &str = r#"{"clock":"america-300","tables":[{"format":"csv","items":"traffic","fields":{"id":"link_id","name":"link_name",
    "polyline":"encoded_poly_line","speed":"speed","travel-time":"travel_time","measured":"data_as_of"},
    "scale":{"speed":1.609344}}]}"#;
const FREIBURG: &str = r#"{"clock":"europe+60","tables":[{"fields":{"id":"park_id","name":"park_name","free":"obs_free",
            "capacity":"obs_max","state":"obs_state","measured":"obs_ts","position":"geometry"},
            "values":{"state":{"0":"fault","1":"open","-1":"closed"}}}]}"#;
const TRENTO: &str = r#"{"axes":"latitude-first","tables":[{"fields":{"name":"name","free":"slotsAvailable","capacity":"slotsTotal",
            "position":"position"}}]}"#;

/// No feeds: web pages that stand among them.
const PAGES: [&str; 1] = ["city-json/wiesbaden.html"];

const FEEDS: [Feed; 38] = [
    Feed {
        file: "amsterdam-gd/garages.json",
        mapping: "amsterdam",
        becomes: Counts { items: 66, capacity: 43, free: 45, located: 66, measured: 66, no_data: 21, ..NONE },
    },
    Feed {
        file: "amsterdam-gd/parkeergarages-snapshot.json",
        mapping: r#"{"tables":[{"records":"0.fields.data.features","fields":{"id":"Id","name":"Name","free":"FreeSpaceShort",
            "capacity":"ShortCapacity","state":"State","measured":"PubDate","position":"geometry"}}]}"#,
        becomes: Counts { items: 2, capacity: 2, free: 2, located: 2, measured: 2, ..NONE },
    },
    Feed {
        file: "amsterdam-gd/traveltime.json",
        mapping: r#"{"tables":[{"items":"traffic","fields":{"id":"Id","name":"Name","speed":"Velocity","travel-time":"Traveltime",
            "measured":"Timestamp","geometry":"geometry"}}]}"#,
        becomes: Counts { items: 3, located: 3, measured: 3, ..NONE },
    },
    Feed {
        file: "amsterdam-gd/wrong_garages.json",
        mapping: "amsterdam",
        becomes: Counts { items: 62, capacity: 62, free: 59, located: 62, measured: 62, no_data: 3, ..NONE },
    },
    Feed {
        file: "arcgis/koeln.json",
        mapping: "koeln",
        becomes: Counts { items: 52, free: 50, located: 52, measured: 52, ..NONE },
    },
    Feed {
        file: "arcgis/konstanz.json",
        mapping: "konstanz",
        becomes: Counts { items: 11, capacity: 11, free: 11, located: 11, measured: 11, ..NONE },
    },
    Feed {
        file: "bench/bahn_v2.json",
        mapping: r#"{"tables":[{"records":"_embedded","fields":{"id":"id","name":"name.[context=NAME].name","kind":"type.name",
            "capacity":"capacity.[type=PARKING].total","operator":"operator.name","link":"url",
            "address":"{address.streetAndNumber}, {address.zip} {address.city}","position":"address.location",
            "closed":"access.outOfService.isOutOfService","hours":"access.openingHours.text",
            "height":"access.restrictions.clearance.height"},"scale":{"height":0.01},
            "spaces":{"accessible":{"capacity":"capacity.[type=HANDICAPPED_PARKING].total"}}}]}"#,
        becomes: Counts { items: 310, capacity: 309, located: 310, closed: 5, ..NONE },
    },
    Feed {
        file: "bench/bfrk_bw_car.json",
        mapping: r#"{"tables":[{"fields":{"id":"objektid","name":"{art} {gemeinde} {ortsteil}","latitude":"lat","longitude":"lon",
            "capacity":"stellplaetzegesamt","operator":"eigentuemer","description":"bedingungen","hours":"oeffnungszeiten",
            "kind":"bauart","link":"objekt_Foto"},"spaces":{"accessible":{"capacity":"behindertenstellplaetze"},
            "family":{"capacity":"familienstellplaetze"},"women":{"capacity":"frauenstellplaetze"}}}]}"#,
        becomes: Counts { items: 2349, capacity: 2271, located: 2344, ..NONE },
    },
    Feed {
        file: "bench/opendata_swiss.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":"displayName","capacity":"capacities.[categoryType=STANDARD].total",
            "operator":"operator","address":"{address.addressLine}, {address.postalCode} {address.city}","position":"geometry",
            "park-and-ride":"=true"},"spaces":{"accessible":
            {"capacity":"capacities.[categoryType=DISABLED_PARKING_SPACE].total"},"charging":
            {"capacity":"capacities.[categoryType=WITH_CHARGING_STATION].total"}}}]}"#,
        becomes: Counts { items: 649, capacity: 649, located: 649, ..NONE },
    },
    Feed {
        file: "city-json/aalen.json",
        mapping: r#"{"tables":[{"fields":{"name":"name","free":"free","capacity":"max","state":"status"}}]}"#,
        becomes: Counts { items: 6, capacity: 6, free: 6, ..NONE },
    },
    Feed {
        file: "city-json/freiburg-scanner.geojson",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":"kr_strassenname","capacity":"capacity","kind":"=street",
            "position":"geometry.coordinates.0"}}]}"#,
        becomes: Counts { items: 250, capacity: 144, located: 250, ..NONE },
    },
    Feed {
        file: "city-json/heidelberg-v1.json",
        mapping: r#"{"tables":[{"records":"data.parkinglocations","fields":{"id":"uid","name":"name",
            "free":"parkingupdate.current","capacity":"parkingupdate.total","state":"parkingupdate.status",
            "height":"entrance_height"},"scale":{"height":0.01}}]}"#,
        becomes: Counts { items: 20, capacity: 20, free: 20, closed: 2, ..NONE },
    },
    Feed {
        file: "city-json/heilbronn-occupancies.json",
        mapping: r#"{"clock":"europe+60","tables":[{"fields":{"id":"facilityId","name":"facilityId",
            "free":"counters.[type.type=SHORT_TERM_PARKER].freePlaces",
            "capacity":"counters.[type.type=SHORT_TERM_PARKER].maxPlaces","measured":"valuesFrom"},
            "spaces":{"subscriber":{"free":"counters.[type.type=CONTRACT_PARKER].freePlaces",
            "capacity":"counters.[type.type=CONTRACT_PARKER].maxPlaces"}}}]}"#,
        becomes: Counts { items: 10, capacity: 8, free: 8, measured: 10, ..NONE },
    },
    Feed {
        file: "city-json/karlsruhe-disabled-realtime.json",
        mapping: r#"{"tables":[{"records":"body","fields":{"id":"slug","name":"name","capacity":"=1",
            "occupied":"last_readings.0.data.parking_status","measured":"last_readings.0.measured_at"}}]}"#,
        becomes: Counts { items: 62, capacity: 62, free: 54, measured: 59, ..NONE },
    },
    Feed {
        file: "city-json/p_m_bw.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":"long_name","free":"free_capacity.car","capacity":"capacity.car",
            "position":"location","measured":"time"},"values":{"state":{"ACTIVE":"open"}},"spaces":{"accessible":
            {"free":"free_capacity.car_handicap","capacity":"capacity.car_handicap"}}}]}"#,
        becomes: Counts { items: 2, capacity: 2, free: 2, located: 2, measured: 2, ..NONE },
    },
    Feed {
        file: "city-json/pbw-dynamic-all.json",
        mapping: r#"{"tables":[{"records":"","fields":{"id":"@key","free":"dynamisch.kurzparker_frei",
            "capacity":"dynamisch.kurzparker_verfuegbar"}}]}"#,
        becomes: Counts { items: 101, capacity: 33, free: 31, ..NONE },
    },
    Feed {
        file: "city-json/ulm-sensors-sites.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","occupied":"currentcarparkfulltotal","capacity":"maxcarparkfull",
            "measured":"timestamp"}}]}"#,
        becomes: Counts { items: 7, capacity: 7, free: 7, measured: 7, ..NONE },
    },
    Feed {
        file: "city-json/ulm-sensors-spots.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","capacity":"=1","occupied":"occupied","measured":"timestamp"},
            "values":{"occupied":{"true":"1","false":"0"}}}]}"#,
        becomes: Counts { items: 44, capacity: 44, free: 44, measured: 44, ..NONE },
    },
    Feed {
        file: "city-json/vrn_p_r.geojson",
        mapping: r#"{"tables":[{"fields":{"id":"objectid","name":"name","free":"realtime_free_capacity","capacity":"capacity",
            "state":"realtime_opening_status","position":"geometry","park-and-ride":"park_and_ride_type",
            "measured":["realtime_data_updated_at","reatime_data_updated"]},
            "spaces":{"accessible":{"capacity":"capacity_disabled"}}}]}"#,
        becomes: Counts { items: 16, capacity: 16, free: 13, located: 16, measured: 14, ..NONE },
    },
    Feed {
        file: "ckan/aarhus.json",
        mapping: r#"{"clock":"europe+60","tables":[{"records":"result.records","fields":{"id":"garageCode","occupied":"vehicleCount",
            "capacity":"totalSpaces","measured":"date"}}]}"#,
        becomes: Counts { items: 13, capacity: 12, free: 11, measured: 13, ..NONE },
    },
    Feed {
        file: "csv/bielefeld.csv",
        mapping: r#"{"clock":"europe+60","tables":[{"format":"csv","fields":{"id":"gid","name":"bez","position":"WKT",
            "capacity":"kapazitaet","height":["einfahrtshoehe","hoehe"],"address":"zufahrt","link":"gebuehren_internet",
            "free":"b_pls_rest","measured":"b_pls_zeit","state":"b_pls_status"}}]}"#,
        becomes: Counts { items: 853, capacity: 466, free: 21, located: 853, measured: 21, closed: 1, ..NONE },
    },
    Feed {
        file: "csv/bietigheim-bissingen.csv",
        mapping: r#"{"tables":[{"format":"csv","fields":{"name":"Name","state":"OpeningState","capacity":"Capacity",
            "occupied":"OccupiedSites","measured":"Timestamp"}}]}"#,
        becomes: Counts { items: 14, capacity: 14, free: 14, measured: 14, closed: 1, ..NONE },
    },
    Feed {
        file: "csv/neckarsulm.csv",
        mapping: r#"{"tables":[{"format":"csv","fields":{"id":"id","name":"name","kind":"kategorie","capacity":"anz_plaetze",
            "height":"maxhoehe","latitude":"y-koord","longitude":"x-koord","address":"{strasse}, {plz} {stadt}"},
            "spaces":{"accessible":{"capacity":"anzbehinderte"}}}]}"#,
        becomes: Counts { items: 41, capacity: 41, located: 40, ..NONE },
    },
    Feed {
        file: "oapif/hamburg-garages.geojson",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":"name","kind":"art","capacity":"stellplaetze_gesamt",
            "state":"situation","address":"einfahrt","tariff":"preise","hours":"oeffnungszeit","position":"geometry"},
            "values":{"state":{"keine Auslastungsdaten":"no data"}}}]}"#,
        becomes: Counts { items: 10, capacity: 7, located: 10, no_data: 10, ..NONE },
    },
    Feed {
        file: "oapif/hamburg-park-and-ride.geojson",
        mapping: r#"{"clock":"europe+60","tables":[{"fields":{"id":"id","name":"name","kind":"art","address":"adresse",
            "free":"stellplaetze_frei","capacity":"stellplaetze_gesamt","height":"einfahrtshoehe_in_meter",
            "measured":"aktualitaet_belegungsdaten","position":"geometry","park-and-ride":"=ja"}}]}"#,
        becomes: Counts { items: 10, capacity: 10, free: 10, located: 10, measured: 10, ..NONE },
    },
    Feed {
        file: "oapif/muenster-garages.json",
        mapping: r#"{"crs":"EPSG:31467","tables":[{"fields":{"id":"LFDNR","name":"NAME","kind":"type","free":"parkingFree",
            "capacity":"parkingTotal","state":"status","link":"URL","position":"geometry"}}]}"#,
        becomes: Counts { items: 16, capacity: 16, free: 16, closed: 1, located: 16, ..NONE },
    },
    Feed {
        file: "pls-rss/zuerich-pls.xml",
        mapping: r#"{"tables":[{"format":"xml","records":"rss.channel.item","fields":{"id":"guid","name":"title",
            "free":"description","link":"link","measured":"pubDate"}}]}"#,
        becomes: Counts { items: 37, free: 36, measured: 37, ..NONE },
    },
    Feed {
        file: "socrata/nyc-dot-speeds-1000.csv",
        mapping: NEW_YORK,
        becomes: Counts { items: 117, refused: 743, located: 117, ..NONE },
    },
    Feed {
        file: "socrata/nyc-dot-speeds-10000.csv",
        mapping: NEW_YORK,
        becomes: Counts { items: 123, refused: 8818, located: 123, measured: 123, ..NONE },
    },
    Feed {
        file: "strasbourg-legacy/LocationSample.json",
        mapping: r#"{"tables":[{"records":"s","fields":{"id":"id","name":"ln","position":"go","tariff":"price_en",
            "operator":"gest_id"}}]}"#,
        becomes: Counts { items: 28, located: 28, ..NONE },
    },
    Feed {
        file: "strasbourg-legacy/StatusResponse.json",
        mapping: r#"{"tables":[{"records":"s","fields":{"id":"id","free":"df","capacity":"dt","state":"ds"},
            "values":{"state":{"status_0":"no data","status_1":"open","status_4":"full"}}}]}"#,
        becomes: Counts { items: 29, capacity: 29, free: 27, no_data: 2, ..NONE },
    },
    Feed {
        file: "trento/test_data_fetch.json",
        mapping: TRENTO,
        becomes: Counts { items: 4, capacity: 4, free: 2, located: 4, ..NONE },
    },
    Feed {
        file: "trento/test_data_push_TRENTO.json",
        mapping: TRENTO,
        becomes: Counts { items: 18, capacity: 18, free: 7, located: 18, ..NONE },
    },
    Feed {
        file: "wfs-geojson/freiburg-p-r-sensors.json",
        mapping: r#"{"clock":"europe+60","tables":[{"fields":{"id":"park_id","name":"park_name","free":"obs_free",
            "capacity":"obs_max","measured":"obs_ts","position":"geometry"}}]}"#,
        becomes: Counts { items: 5, capacity: 5, free: 5, located: 5, measured: 5, ..NONE },
    },
    Feed {
        file: "wfs-geojson/freiburg-pls-2016.json",
        mapping: FREIBURG,
        becomes: Counts { items: 15, capacity: 14, free: 15, located: 15, measured: 15, ..NONE },
    },
    Feed {
        file: "wfs-geojson/freiburg-pls.json",
        mapping: FREIBURG,
        becomes: Counts { items: 19, capacity: 18, free: 18, located: 19, measured: 19, no_data: 1, ..NONE },
    },
    Feed {
        file: "wfs-geojson/hamburg-wfs-2019.xml",
        mapping: r#"{"crs":"EPSG:25832","clock":"europe+60","tables":[{"format":"xml","records":"FeatureCollection.featureMember",
            "fields":{"id":"verkehr_parkhaeuser.id","name":"verkehr_parkhaeuser.name","kind":"verkehr_parkhaeuser.art",
            "free":"verkehr_parkhaeuser.frei","capacity":"verkehr_parkhaeuser.stellplaetze_gesamt",
            "state":["verkehr_parkhaeuser.situation","verkehr_parkhaeuser.status"],
            "measured":"verkehr_parkhaeuser.received","position":"verkehr_parkhaeuser.position.Point.pos"},
            "values":{"state":{"keine Auslastungsdaten":"no data"}}}]}"#,
        becomes: Counts { items: 125, capacity: 116, free: 46, located: 124, measured: 46, no_data: 79, ..NONE },
    },
    Feed {
        file: "wfs-geojson/karlsruhe.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":"parkhaus_name","free":"freie_parkplaetze","capacity":"gesamte_parkplaetze",
            "state":"echtzeit_status","closed":"geschlossen","height":"max_durchfahrtshoehe","position":"geometry",
            "operator":"betreiber_name","measured":"stand_freieparkplaetze"}}]}"#,
        becomes: Counts { items: 90, capacity: 76, free: 34, located: 90, measured: 39, closed: 1, no_data: 5, ..NONE },
    },
];

fn read(feed: &Feed) -> Reading {
    let mapping = Mapping::ready(feed.mapping).unwrap_or_else(|| Mapping::parse(feed.mapping).unwrap());
    decode(&Protocol::Mapped(Mapped { base: endpoint(), mapping }), 0, &answer(feed.file)).unwrap()
}

fn counts(reading: &Reading) -> Counts {
    let (sites, segments) = (&reading.sites, &reading.segments);
    let state = |state| sites.iter().filter(|site| site.state == Some(state)).count();
    let located = sites.iter().filter(|site| site.position.is_some()).count();
    let measured = sites.iter().filter(|site| site.measured.is_some()).count();
    Counts {
        items: reading.count(),
        refused: reading.refused.len(),
        capacity: sites.iter().filter(|site| site.capacity().is_some()).count(),
        free: sites.iter().filter(|site| site.free().is_some()).count(),
        located: located + segments.iter().filter(|segment| !segment.geometry.is_nowhere()).count(),
        measured: measured + segments.iter().filter(|segment| segment.measured.is_some()).count(),
        closed: state(ParkingState::Closed),
        no_data: state(ParkingState::NoData),
    }
}

#[test]
fn every_recorded_feed_becomes_what_it_says() {
    for feed in &FEEDS {
        assert_eq!(counts(&read(feed)), feed.becomes, "{}", feed.file);
    }
}

#[test]
fn no_recorded_feed_is_left_out() {
    let folders = [
        "amsterdam-gd",
        "arcgis",
        "bench",
        "city-json",
        "ckan",
        "csv",
        "oapif",
        "pls-rss",
        "socrata",
        "strasbourg-legacy",
        "trento",
        "wfs-geojson",
    ];
    for file in folders.into_iter().flat_map(files) {
        let is_read = FEEDS.iter().any(|feed| feed.file == file) || PAGES.contains(&file.as_str());
        assert!(is_read, "{file}");
    }
}

/// The reading of one feed.
pub(crate) fn feed(file: &str) -> Reading {
    read(FEEDS.iter().find(|feed| feed.file == file).unwrap())
}
