//! What the model promises of whatever was read, as its documentation says.

use civic_core::mobility::{
    BikeStation, ChargingStation, Forecast, Geometry, Hours, Incident, ParkingSite, Reading, Spaces, TrafficSegment,
};
use civic_core::{Error, Position, Timestamp};

/// The most that a byte of a gzip file can become (RFC 1951: 258 bytes for two bits, rounded up).
const GROWTH: usize = 1_032;

/// What is read of each byte is at most so many, as no record repeats what others say: two characters of an encoded line are
/// a position of 16 bytes, and a few paths of a mapping may lead to the same field.
pub const REPEATED: usize = 64;

/// Ends the target if something was read that cannot be, or more than `repeated` bytes of each.
pub fn kept(read: &Result<Reading, Error>, body: &[u8], repeated: usize) {
    let Ok(reading) = read else { return };
    let bytes = if body.starts_with(&[0x1f, 0x8b]) { body.len() * GROWTH } else { body.len() };
    let items = reading.count() + reading.refused.len();
    assert!(items <= bytes + 1, "{items} items of {bytes} bytes");
    assert!(reading.next.len() <= bytes + 1, "{} requests of {bytes} bytes", reading.next.len());
    for next in &reading.next {
        assert!(next.request.url.starts_with("https://") || next.request.url.starts_with("http://"), "{next:?}");
    }
    let said = said(reading);
    assert!(said <= bytes * repeated + 1_000, "{said} bytes of {bytes}");
    told_once("sites", reading.sites.iter().map(|site| site.id.as_str()));
    told_once("segments", reading.segments.iter().map(|segment| segment.id.as_str()));
    told_once("incidents", reading.incidents.iter().map(|incident| incident.id.as_str()));
    told_once("stations", reading.stations.iter().map(|station| station.id.as_str()));
    told_once("chargers", reading.chargers.iter().map(|charger| charger.id.as_str()));
    time(reading.measured);
    reading.sites.iter().for_each(site);
    reading.segments.iter().for_each(segment);
    reading.incidents.iter().for_each(incident);
    reading.stations.iter().for_each(station);
    reading.chargers.iter().for_each(charger);
}

/// How many bytes the texts and places of all items have.
fn said(reading: &Reading) -> usize {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.len()).sum::<usize>();
    let optional =
        |texts: &[&Option<String>]| texts.iter().map(|text| text.as_ref().map_or(0, String::len)).sum::<usize>();
    let hours = |hours: &Option<Hours>| match hours {
        Some(Hours::Osm(text) | Hours::Text(text)) => text.len(),
        None => 0,
    };
    let places = |geometry: &Geometry| geometry.positions().count() * size_of::<Position>();
    let sites = reading.sites.iter().map(|site| {
        texts(&[&site.id, &site.name])
            + optional(&[&site.address, &site.region, &site.tariff, &site.operator, &site.description])
            + hours(&site.hours)
    });
    let segments =
        reading.segments.iter().map(|segment| texts(&[&segment.id, &segment.name]) + places(&segment.geometry));
    let incidents = reading.incidents.iter().map(|incident| {
        texts(&[&incident.id, &incident.title])
            + optional(&[&incident.description, &incident.location])
            + hours(&incident.schedule)
            + places(&incident.geometry)
    });
    let stations = reading
        .stations
        .iter()
        .map(|station| texts(&[&station.id, &station.name]) + optional(&[&station.address, &station.operator]));
    let chargers = reading.chargers.iter().map(|charger| {
        texts(&[&charger.id, &charger.name])
            + optional(&[&charger.address, &charger.operator, &charger.tariff])
            + charger.points.iter().map(|point| point.id.len()).sum::<usize>()
    });
    sites.chain(segments).chain(incidents).chain(stations).chain(chargers).sum()
}

/// Of each id there is one item, and every item has an id.
fn told_once<'i>(what: &str, ids: impl Iterator<Item = &'i str>) {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    assert!(ids.first().is_none_or(|id| !id.is_empty()), "{what} without an id");
    assert!(ids.is_sorted_by(|one, other| one < other), "{what} with the same id");
}

fn site(site: &ParkingSite) {
    assert!(site.spaces.is_sorted_by(|one, other| one.kind < other.kind), "{site:?}");
    site.spaces.iter().for_each(spaces);
    site.position.iter().copied().for_each(position);
    positive(site.height_limit);
    time(site.measured);
    if let Forecast::Here(points) = &site.forecast {
        assert!(points.is_sorted_by_key(|point| point.at), "{points:?}");
    }
}

fn spaces(spaces: &Spaces) {
    assert!(spaces.free.zip(spaces.capacity).is_none_or(|(free, capacity)| free <= capacity), "{spaces:?}");
    assert!(spaces.capacity != Some(0), "{spaces:?}");
    positive(spaces.share);
    time(spaces.measured);
}

fn segment(segment: &TrafficSegment) {
    geometry(&segment.geometry);
    [segment.speed, segment.normal_speed, segment.travel_time, segment.normal_travel_time]
        .into_iter()
        .for_each(positive);
    time(segment.measured);
}

fn incident(incident: &Incident) {
    geometry(&incident.geometry);
    incident.limits.iter().for_each(|limit| positive(limit.value));
    for (place, limit) in incident.limits.iter().enumerate() {
        let again = incident.limits[..place].iter().any(|other| other.kind == limit.kind);
        assert!(!again, "{limit:?} twice");
    }
    [incident.from, incident.measured].into_iter().for_each(time);
    // What was taken back is over since 1970, where the feed does not say when.
    time(incident.until.filter(|until| *until != Timestamp(0)));
}

fn station(station: &BikeStation) {
    station.position.iter().copied().for_each(position);
    time(station.measured);
}

fn charger(charger: &ChargingStation) {
    charger.position.iter().copied().for_each(position);
    charger.points.iter().for_each(|point| positive(point.power));
    assert!(charger.free.zip(charger.capacity).is_none_or(|(free, capacity)| free <= capacity), "{charger:?}");
    time(charger.measured);
}

fn geometry(geometry: &Geometry) {
    match geometry {
        Geometry::Nowhere => {}
        Geometry::Points(points) => assert!(!points.is_empty(), "no points"),
        Geometry::Lines(lines) => assert!(!lines.is_empty() && lines.iter().all(|line| line.len() >= 2), "{lines:?}"),
        Geometry::Areas(areas) => assert!(!areas.is_empty() && areas.iter().all(|area| !area.is_empty()), "{areas:?}"),
    }
    geometry.positions().for_each(position);
}

fn position(position: Position) {
    assert_eq!(Position::new(position.latitude, position.longitude), Some(position), "nowhere on Earth");
}

fn positive(number: Option<f64>) {
    assert!(number.is_none_or(|number| number.is_finite() && number >= 0.0), "{number:?}");
}

/// From 2000 on, and, whatever its zone, before year 10,000, in which RFC 3339 ends.
fn time(time: Option<Timestamp>) {
    assert!(time.is_none_or(|time| (946_684_800_000..253_402_387_200_000).contains(&time.0)), "{time:?}");
}
