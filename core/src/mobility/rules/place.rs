//! Coordinates in every order, wrapping and reference system that feeds use.

use super::projection::{from_gauss_krueger, from_utm, from_web_mercator};
use crate::document::{Node, json};
use crate::mobility::model::{Geometry, Repair, note};
use crate::{Position, decimal};

/// Degrees further from the middle of the city than this are not in the city.
const FAR: f64 = 3.0;

/// What two numbers mean, and where the city is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Frame {
    /// The reference system.
    pub crs: Crs,
    /// Which of the two numbers comes first where they have no names.
    pub axes: Axes,
    /// The middle of the city, if the page tells it: by it, swapped coordinates are known.
    pub city: Option<Position>,
}

/// The reference system of coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Crs {
    /// WGS 84 or what differs from it by less than a metre, in degrees.
    #[default]
    Degrees,
    /// Universal Transverse Mercator north of the equator, in metres.
    Utm {
        /// 1 to 60; 32 in EPSG:25832.
        zone: u8,
    },
    /// Web Mercator, EPSG:3857, in metres.
    WebMercator,
    /// Gauß and Krüger's grid of Germany, in metres.
    GaussKrueger {
        /// 2 to 5; 3 in EPSG:31467.
        zone: u8,
    },
    /// None of these: its coordinates are not shown.
    Other,
}

/// The order of two coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Axes {
    /// Longitude or easting first, as in GeoJSON (RFC 7946, 3.1.1).
    #[default]
    LongitudeFirst,
    /// Latitude or northing first.
    LatitudeFirst,
}

impl Crs {
    /// Reads a name such as `EPSG:25832`, `urn:ogc:def:crs:EPSG::4326`, `http://www.opengis.net/def/crs/OGC/1.3/CRS84`.
    pub fn named(name: &str) -> Self {
        let code = name.rsplit([':', '/', '#']).next().unwrap_or_default();
        match code {
            "4326" | "4258" | "4979" | "84" => Self::Degrees,
            "3857" | "900913" | "102100" => Self::WebMercator,
            "31466" => Self::GaussKrueger { zone: 2 },
            "31467" => Self::GaussKrueger { zone: 3 },
            "31468" => Self::GaussKrueger { zone: 4 },
            "31469" => Self::GaussKrueger { zone: 5 },
            _ if code.eq_ignore_ascii_case("CRS84") || code.eq_ignore_ascii_case("CRS84h") => Self::Degrees,
            _ => {
                let zone = ["258", "326"].into_iter().find_map(|family| code.strip_prefix(family)?.parse().ok());
                zone.filter(|zone| (1..=60).contains(zone)).map_or(Self::Other, |zone| Self::Utm { zone })
            }
        }
    }
}

impl Frame {
    /// The same with the reference system that a document names: GeoJSON in its `crs` member (GeoJSON of 2008, section 3),
    /// the JSON of Esri as a number in `spatialReference`.
    #[must_use]
    pub(crate) fn stated(self, document: &Node<'_>) -> Self {
        let name = document.get("crs").and_then(|crs| crs.get("properties")?.text("name"));
        let name = name.or_else(|| document.get("spatialReference")?.first(&["latestWkid", "wkid"]));
        name.map_or(self, |name| Self { crs: Crs::named(name), ..self })
    }

    /// A position from longitude or easting, and latitude or northing.
    pub(crate) fn position(&self, x: f64, y: f64, repairs: &mut Vec<Repair>) -> Option<Position> {
        let found = match self.crs {
            Crs::Degrees => return self.degrees(x, y, repairs),
            _ if is_nowhere(x, y) => return None,
            Crs::Utm { zone } => from_utm(zone, x, y).or_else(|| from_utm(zone, y, x)),
            Crs::WebMercator => from_web_mercator(x, y),
            Crs::GaussKrueger { zone } => from_gauss_krueger(zone, x, y).or_else(|| from_gauss_krueger(zone, y, x)),
            Crs::Other => None,
        };
        let repair = if found.is_some() { Repair::ProjectedCoordinates } else { Repair::ImpossiblePosition };
        note(repairs, repair);
        found
    }

    fn degrees(&self, longitude: f64, latitude: f64, repairs: &mut Vec<Repair>) -> Option<Position> {
        if is_nowhere(longitude, latitude) {
            return None;
        }
        let said = Position::new(latitude, longitude);
        let swapped = Position::new(longitude, latitude);
        let is_swapped = match (said, self.city) {
            (None, _) => swapped.is_some_and(|swapped| self.is_in_city(swapped)),
            (Some(said), Some(_)) => !self.is_in_city(said) && swapped.is_some_and(|swapped| self.is_in_city(swapped)),
            (Some(_), None) => false,
        };
        if is_swapped {
            note(repairs, Repair::SwappedCoordinates);
            return swapped;
        }
        if said.is_none() {
            note(repairs, Repair::ImpossiblePosition);
        }
        said
    }

    /// Everywhere, if nobody says where the city is.
    fn is_in_city(&self, position: Position) -> bool {
        self.city.is_none_or(|city| {
            (position.latitude - city.latitude).abs() < FAR && (position.longitude - city.longitude).abs() < FAR
        })
    }

    /// A position from named numbers, two numbers in a list, or two numbers in a text: `{"lat": 1, "lon": 2}`,
    /// `{"latitude": 1, "longitude": 2}`, `[2, 1]`, `"2, 1"`, a GeoJSON point, any of these as JSON in a text, or a point
    /// in well-known text: `POINT (2 1)`.
    pub(crate) fn read(&self, node: &Node<'_>, repairs: &mut Vec<Repair>) -> Option<Position> {
        let [x, y] = numbers(node, self.axes)?;
        self.position(x, y, repairs)
    }

    /// The same in a frame of degrees.
    pub(crate) fn read_degrees(&self, node: &Node<'_>, repairs: &mut Vec<Repair>) -> Option<Position> {
        let [longitude, latitude] = numbers(node, self.axes)?;
        self.degrees(longitude, latitude, repairs)
    }

    /// A GeoJSON geometry of any type, or that of a feature, also as JSON in a text (RFC 7946, 3.1). Coordinates that are nowhere are left out;
    /// of polygons, the outer ring is kept.
    pub(crate) fn geometry(&self, node: &Node<'_>, repairs: &mut Vec<Repair>) -> Geometry {
        if let Node::Text(text) = node {
            // Only a map, as a number in a text would be a text again without end.
            let inner = Some(text.trim()).filter(|text| text.starts_with('{')).and_then(|text| json::parse(text).ok());
            return inner.map(|inner| self.geometry(&inner, repairs)).unwrap_or_default();
        }
        let frame = Self { axes: Axes::LongitudeFirst, ..*self };
        let coordinates = node.get("coordinates").map(list).unwrap_or_default();
        let mut path = |node: &Node<'_>| frame.path(list(node), repairs);
        match node.text("type") {
            Some("Point") => {
                points(node.get("coordinates").and_then(|point| frame.read(point, repairs)).into_iter().collect())
            }
            Some("MultiPoint") => points(frame.path(coordinates, repairs)),
            Some("LineString") => lines(vec![frame.path(coordinates, repairs)]),
            Some("MultiLineString") => lines(coordinates.iter().map(path).collect()),
            Some("Polygon") => areas(coordinates.first().map(path).into_iter().collect()),
            Some("MultiPolygon") => {
                areas(coordinates.iter().filter_map(|polygon| Some(path(list(polygon).first()?))).collect())
            }
            Some("Feature") => node.get("geometry").map(|inner| self.geometry(inner, repairs)).unwrap_or_default(),
            Some("GeometryCollection") => {
                let parts = node.get("geometries").map(list).unwrap_or_default();
                let parts = parts.iter().map(|part| self.geometry(part, repairs));
                parts.into_iter().find(|part| !part.is_nowhere()).unwrap_or_default()
            }
            _ => self.esri(node, repairs),
        }
    }

    /// A geometry of the ArcGIS REST API, which says its type elsewhere: `x` and `y`, `points`, `paths` or `rings`.
    fn esri(&self, node: &Node<'_>, repairs: &mut Vec<Repair>) -> Geometry {
        let frame = Self { axes: Axes::LongitudeFirst, ..*self };
        let lists = |name: &str| node.get(name).map(list);
        let path = |node: &Node<'_>| frame.path(list(node), repairs);
        if let Some(paths) = lists("paths") {
            return lines(paths.iter().map(path).collect());
        }
        if let Some(rings) = lists("rings") {
            return areas(rings.iter().map(path).collect());
        }
        points(match lists("points") {
            Some(list) => frame.path(list, repairs),
            None => frame.read(node, repairs).into_iter().collect(),
        })
    }

    fn path(&self, list: &[Node<'_>], repairs: &mut Vec<Repair>) -> Vec<Position> {
        list.iter().filter_map(|node| self.read(node, repairs)).collect()
    }
}

/// Off Africa, where no city is, but what counters and forms without a place say, also with a rounding error.
fn is_nowhere(x: f64, y: f64) -> bool {
    x.abs() < 1e-3 && y.abs() < 1e-3
}

/// The two numbers of a position, longitude or easting first; `axes` is their order where they have no names.
fn numbers(node: &Node<'_>, axes: Axes) -> Option<[f64; 2]> {
    let in_order = |first: f64, second: f64, axes: Axes| match axes {
        Axes::LongitudeFirst => [first, second],
        Axes::LatitudeFirst => [second, first],
    };
    match node {
        Node::Null => None,
        Node::Map(_) => {
            let number = |names: &[&str]| decimal::parse(node.first(names)?);
            let latitude = number(&["lat", "latitude", "y"]);
            match (number(&["lon", "lng", "long", "longitude", "x"]), latitude) {
                (Some(longitude), Some(latitude)) => Some([longitude, latitude]),
                // GeoJSON has an order of its own.
                _ => numbers(node.get("coordinates")?, Axes::LongitudeFirst),
            }
        }
        Node::List(list) => {
            let mut numbers = list.iter().map(|number| decimal::parse(number.scalar()?));
            Some(in_order(numbers.next()??, numbers.next()??, axes))
        }
        Node::Text(text) => {
            let text = text.trim();
            if text.starts_with(['{', '[']) {
                return numbers(&json::parse(text).ok()?, axes);
            }
            // OGC 06-103, 7: like GeoJSON, an order of its own.
            let (axes, text) = match text.strip_prefix("POINT").map(|text| text.trim().trim_matches(['(', ')'])) {
                Some(text) => (Axes::LongitudeFirst, text),
                None => (axes, text),
            };
            let mut numbers = text.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(decimal::parse);
            Some(in_order(numbers.next()??, numbers.next()??, axes))
        }
    }
}

/// An id for what has none: its name and where it is, as names repeat. `None` without a name.
pub(crate) fn id_of(name: &str, position: Option<Position>) -> Option<String> {
    let mut id = name.to_owned();
    if let Some(position) = position {
        id.push('@');
        id.push_str(&decimal::degrees(position.latitude));
        id.push(',');
        id.push_str(&decimal::degrees(position.longitude));
    }
    (!name.is_empty()).then_some(id)
}

fn list<'n, 'a>(node: &'n Node<'a>) -> &'n [Node<'a>] {
    match node {
        Node::List(list) => list,
        Node::Null | Node::Text(_) | Node::Map(_) => &[],
    }
}

/// Points, or nowhere if there are none.
pub(crate) fn points(points: Vec<Position>) -> Geometry {
    if points.is_empty() { Geometry::Nowhere } else { Geometry::Points(points) }
}

/// Lines; one of a single position is a point.
pub(crate) fn lines(mut paths: Vec<Vec<Position>>) -> Geometry {
    if let [only] = paths.as_slice()
        && only.len() == 1
    {
        return points(only.clone());
    }
    paths.retain(|path| path.len() > 1);
    if paths.is_empty() { Geometry::Nowhere } else { Geometry::Lines(paths) }
}

/// Areas.
pub(crate) fn areas(mut paths: Vec<Vec<Position>>) -> Geometry {
    paths.retain(|path| path.len() > 2);
    if paths.is_empty() { Geometry::Nowhere } else { Geometry::Areas(paths) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRENZE: Position = Position { latitude: 43.77, longitude: 11.25 };

    fn read(frame: Frame, text: &str) -> (Option<Position>, Vec<Repair>) {
        let mut repairs = Vec::new();
        (frame.read(&json::parse(text).unwrap(), &mut repairs), repairs)
    }

    #[test]
    fn positions_are_read_in_every_wrapping() {
        for text in [
            r#"{"lat":43.77,"lng":11.25}"#,
            r#"{"lon":"11.25","lat":"43.77"}"#,
            r#"{"latitude":43.77,"longitude":11.25}"#,
            "[11.25,43.77]",
            r#"["11.25","43.77",0]"#,
            r#""11.25, 43.77""#,
            r#""{\"type\":\"Point\",\"coordinates\":[11.25,43.77]}""#,
            r#"{"type":"Point","coordinates":[11.25,43.77]}"#,
            r#"{"x":11.25,"y":43.77}"#,
            r#""POINT (11.25 43.77)""#,
            r#""POINT(11.25 43.77)""#,
        ] {
            assert_eq!(read(Frame::default(), text), (Some(FIRENZE), vec![]), "{text}");
        }
        let latitude_first = Frame { axes: Axes::LatitudeFirst, ..Frame::default() };
        for text in [
            "[43.77,11.25]",
            r#""43.77 11.25""#,
            r#""POINT (11.25 43.77)""#,
            r#"{"type":"Point","coordinates":[11.25,43.77]}"#,
        ] {
            assert_eq!(read(latitude_first, text).0, Some(FIRENZE), "{text}");
        }
        for text in ["null", "[]", "[1]", r#"["x","y"]"#, "{}", r#""""#, "[0,0]", "[2.9e-5,-8.6e-6]", r#""{""#] {
            assert_eq!(read(Frame::default(), text), (None, vec![]), "{text}");
        }
    }

    #[test]
    fn swapped_coordinates_are_known_by_the_city() {
        let city = Frame { city: Some(FIRENZE), ..Frame::default() };
        let swapped = vec![Repair::SwappedCoordinates];
        assert_eq!(read(city, "[43.77,11.25]"), (Some(FIRENZE), swapped.clone()));
        assert_eq!(read(city, "[11.25,43.77]"), (Some(FIRENZE), vec![]));
        // Somewhere else is somewhere else, either way.
        assert_eq!(read(city, "[9,45]").0, Position::new(45.0, 9.0));
        assert_eq!(read(city, "[-74,40]"), (Position::new(40.0, -74.0), vec![]));
        // Without the city, only what is off the Earth is known to be swapped.
        assert_eq!(read(Frame::default(), "[43.77,11.25]"), (Position::new(11.25, 43.77), vec![]));
        assert_eq!(read(Frame::default(), "[40.7,-122.4]"), (Position::new(40.7, -122.4), swapped));
        assert_eq!(read(Frame::default(), "[999,999]"), (None, vec![Repair::ImpossiblePosition]));
    }

    #[test]
    fn metres_are_turned_into_degrees() {
        let utm = Frame { crs: Crs::named("urn:ogc:def:crs:EPSG::25832"), ..Frame::default() };
        let (position, repairs) = read(utm, "[413700.0,5316500.0]");
        let position = position.unwrap();
        assert!((position.latitude - 47.995).abs() < 0.01 && (position.longitude - 7.843).abs() < 0.01, "{position:?}");
        assert_eq!(repairs, [Repair::ProjectedCoordinates]);
        let other = Frame { crs: Crs::named("EPSG:2056"), ..Frame::default() };
        assert_eq!(read(other, "[3413700,5318200]"), (None, vec![Repair::ImpossiblePosition]));
    }

    #[test]
    fn reference_systems_have_many_names() {
        for name in ["EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "http://www.opengis.net/def/crs/EPSG/0/4258"] {
            assert_eq!(Crs::named(name), Crs::Degrees, "{name}");
        }
        assert_eq!(Crs::named("EPSG:32633"), Crs::Utm { zone: 33 });
        assert_eq!(Crs::named("epsg:3857"), Crs::WebMercator);
        for name in ["", "EPSG:25899", "EPSG:2154", "EPSG:258"] {
            assert_eq!(Crs::named(name), Crs::Other, "{name}");
        }
        let document = json::parse(r#"{"crs":{"type":"name","properties":{"name":"EPSG:25832"}}}"#).unwrap();
        assert_eq!(Frame::default().stated(&document).crs, Crs::Utm { zone: 32 });
        assert_eq!(Frame::default().stated(&Node::Null).crs, Crs::Degrees);
    }

    #[test]
    fn geometries_of_every_type_are_read() {
        let geometry = |text: &str| Frame::default().geometry(&json::parse(text).unwrap(), &mut Vec::new());
        let (a, b, c) = (FIRENZE, Position::new(1.0, 2.0).unwrap(), Position::new(3.0, 4.0).unwrap());
        for (text, expected) in [
            (r#"{"type":"Point","coordinates":[11.25,43.77]}"#, Geometry::Points(vec![a])),
            (r#"{"type":"MultiPoint","coordinates":[[2,1],[4,3]]}"#, Geometry::Points(vec![b, c])),
            (r#"{"type":"LineString","coordinates":[[2,1],["x"],[4,3]]}"#, Geometry::Lines(vec![vec![b, c]])),
            (r#"{"type":"LineString","coordinates":[[2,1]]}"#, Geometry::Points(vec![b])),
            (r#"{"type":"MultiLineString","coordinates":[[[2,1],[4,3]],[]]}"#, Geometry::Lines(vec![vec![b, c]])),
            (
                r#"{"type":"Polygon","coordinates":[[[2,1],[4,3],[11.25,43.77]],[[2,1]]]}"#,
                Geometry::Areas(vec![vec![b, c, a]]),
            ),
            (
                r#"{"type":"GeometryCollection","geometries":[{},{"type":"Point","coordinates":[2,1]}]}"#,
                Geometry::Points(vec![b]),
            ),
            (r#""{\"type\":\"LineString\",\"coordinates\":[[2,1],[4,3]]}""#, Geometry::Lines(vec![vec![b, c]])),
            (
                r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[2,1]},"properties":{}}"#,
                Geometry::Points(vec![b]),
            ),
            (r#"{"type":"LineString"}"#, Geometry::Nowhere),
            ("null", Geometry::Nowhere),
            (r#""7""#, Geometry::Nowhere),
        ] {
            assert_eq!(geometry(text), expected, "{text}");
        }
    }
}
