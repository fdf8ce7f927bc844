//! [`Field`]: the fields of the model by the names that a mapping uses.

/// A field of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Id,
    Name,
    Position,
    Latitude,
    Longitude,
    Geometry,
    Address,
    Region,
    Description,
    Operator,
    Link,
    Measured,
    Capacity,
    Free,
    Occupied,
    Percent,
    Fraction,
    State,
    Open,
    Closed,
    Trend,
    FreeTrend,
    Kind,
    ParkAndRide,
    Height,
    Tariff,
    Hours,
    OsmHours,
    Level,
    Speed,
    NormalSpeed,
    TravelTime,
    NormalTravelTime,
    Severity,
    Closure,
    Location,
    From,
    Until,
    Schedule,
    Bikes,
    Docks,
    Polyline,
}

/// In the order of [`Field`], so that a field's number is its place here.
const NAMES: [(&str, Field); 42] = [
    ("id", Field::Id),
    ("name", Field::Name),
    ("position", Field::Position),
    ("latitude", Field::Latitude),
    ("longitude", Field::Longitude),
    ("geometry", Field::Geometry),
    ("address", Field::Address),
    ("region", Field::Region),
    ("description", Field::Description),
    ("operator", Field::Operator),
    ("link", Field::Link),
    ("measured", Field::Measured),
    ("capacity", Field::Capacity),
    ("free", Field::Free),
    ("occupied", Field::Occupied),
    ("percent", Field::Percent),
    ("fraction", Field::Fraction),
    ("state", Field::State),
    ("open", Field::Open),
    ("closed", Field::Closed),
    ("trend", Field::Trend),
    ("free-trend", Field::FreeTrend),
    ("kind", Field::Kind),
    ("park-and-ride", Field::ParkAndRide),
    ("height", Field::Height),
    ("tariff", Field::Tariff),
    ("hours", Field::Hours),
    ("osm-hours", Field::OsmHours),
    ("level", Field::Level),
    ("speed", Field::Speed),
    ("normal-speed", Field::NormalSpeed),
    ("travel-time", Field::TravelTime),
    ("normal-travel-time", Field::NormalTravelTime),
    ("severity", Field::Severity),
    ("closure", Field::Closure),
    ("location", Field::Location),
    ("from", Field::From),
    ("until", Field::Until),
    ("schedule", Field::Schedule),
    ("bikes", Field::Bikes),
    ("docks", Field::Docks),
    ("polyline", Field::Polyline),
];

impl Field {
    /// How many there are.
    pub(super) const COUNT: usize = NAMES.len();

    /// The field that a mapping calls so.
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_s_number_is_its_place() {
        for (place, (name, field)) in NAMES.into_iter().enumerate() {
            assert_eq!(field as usize, place, "{name}");
            assert_eq!(Field::named(name), Some(field));
        }
    }
}
