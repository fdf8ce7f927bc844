//! Which message says what.

use civic_core::Timestamp;
use civic_core::mobility::panel::{Key, News, OpenNow, Panel, PanelSource, SourceId, Trust};
use civic_core::mobility::{
    Closure, Hours, IncidentKind, Limit, LimitKind, ParkingState, Severity, SiteKind, SpaceKind, Timing, TrafficLevel,
    Trend,
};

use crate::browser::intl;
use crate::words::Words;

/// A whole number, for a message.
pub(super) fn count(number: u32) -> wasm_bindgen::JsValue {
    f64::from(number).into()
}

/// How far it is: `450 m`, `1.2 km`.
pub(super) fn distance(words: &Words, metres: u32) -> String {
    if metres < 1000 {
        // Nobody walks to the metre.
        let rounded = metres.saturating_add(5).div_euclid(10).saturating_mul(10).max(10);
        return words.with("mobility-metres", &[("metres", count(rounded))]);
    }
    let kilometres = f64::from(metres) / 1000.0;
    let kilometres = if kilometres < 10.0 { (kilometres * 10.0).round() / 10.0 } else { kilometres.round() };
    words.with("mobility-kilometres", &[("kilometres", kilometres.into())])
}

/// How old a figure is, or that nobody tells; nothing where there is none.
pub(super) fn age(words: &Words, trust: Trust, seconds: Option<u32>) -> Option<String> {
    let minutes = count(seconds.unwrap_or_default().div_euclid(60));
    match trust {
        Trust::Fresh => Some(words.with("mobility-age", &[("minutes", minutes)])),
        Trust::Ageing => Some(words.with("mobility-ageing", &[("minutes", minutes)])),
        Trust::UnknownAge => Some(words.say("mobility-age-unknown")),
        Trust::Hidden => Some(words.say("mobility-too-old")),
        Trust::NoFigure => None,
    }
}

/// Seconds on the road, in whole minutes.
pub(super) fn minutes(seconds: f64) -> f64 {
    (seconds / 60.0).round().max(1.0)
}

pub(super) fn site_kind(kind: SiteKind) -> Option<&'static str> {
    match kind {
        SiteKind::Garage => Some("mobility-garage"),
        SiteKind::Underground => Some("mobility-underground"),
        SiteKind::Ground => Some("mobility-ground"),
        SiteKind::Street => Some("mobility-street"),
        SiteKind::Unknown | SiteKind::Other => None,
    }
}

pub(super) fn space_kind(kind: SpaceKind) -> &'static str {
    match kind {
        SpaceKind::General => "mobility-spaces-general",
        SpaceKind::Accessible => "mobility-spaces-accessible",
        SpaceKind::Women => "mobility-spaces-women",
        SpaceKind::Family => "mobility-spaces-family",
        SpaceKind::Charging => "mobility-spaces-charging",
        SpaceKind::CarSharing => "mobility-spaces-car-sharing",
        SpaceKind::Motorcycle => "mobility-spaces-motorcycle",
        SpaceKind::Bicycle => "mobility-spaces-bicycle",
        SpaceKind::Lorry => "mobility-spaces-lorry",
        SpaceKind::Coach => "mobility-spaces-coach",
        SpaceKind::Caravan => "mobility-spaces-caravan",
        SpaceKind::Subscriber => "mobility-spaces-subscriber",
    }
}

pub(super) fn parking_state(state: ParkingState) -> &'static str {
    match state {
        ParkingState::Open => "mobility-open",
        ParkingState::NearlyFull => "mobility-nearly-full",
        ParkingState::Full => "mobility-full",
        ParkingState::Closed => "mobility-closed",
        ParkingState::Subscribers => "mobility-subscribers",
        ParkingState::NoData => "mobility-no-data",
        ParkingState::Unknown => "mobility-unknown",
    }
}

pub(super) fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Filling => "mobility-filling",
        Trend::Steady => "mobility-steady",
        Trend::Emptying => "mobility-emptying",
    }
}

pub(super) fn open_now(open: OpenNow) -> Option<&'static str> {
    match open {
        OpenNow::Open => Some("mobility-open-now"),
        OpenNow::Closed => Some("mobility-closed-now"),
        OpenNow::Unknown => None,
    }
}

/// The feed's own words; of OpenStreetMap's syntax, days and holidays in the reader's.
pub(super) fn hours(words: &Words, hours: &Hours) -> String {
    match hours {
        Hours::Osm(text) if text.trim() == "24/7" => words.say("mobility-always"),
        Hours::Osm(text) => {
            let is_word = |at: char| at.is_ascii_alphabetic();
            text.split_inclusive(|at| !is_word(at))
                .map(|part| {
                    let end = part.find(|at| !is_word(at)).unwrap_or(part.len());
                    let (name, rest) = part.split_at(end);
                    match name {
                        "PH" => words.say("mobility-holidays") + rest,
                        "off" | "closed" => words.say("mobility-day-off") + rest,
                        _ => match DAYS.iter().position(|day| *day == name) {
                            Some(day) => intl::weekday(words.locale(), day) + rest,
                            None => part.to_owned(),
                        },
                    }
                })
                .collect()
        }
        Hours::Text(text) => text.clone(),
    }
}

/// As `opening_hours` has them.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

pub(super) fn incident_kind(kind: IncidentKind) -> &'static str {
    match kind {
        IncidentKind::Works => "mobility-works",
        IncidentKind::Closure => "mobility-closure",
        IncidentKind::Accident => "mobility-accident",
        IncidentKind::Congestion => "mobility-congestion",
        IncidentKind::Hazard => "mobility-hazard",
        IncidentKind::Weather => "mobility-weather",
        IncidentKind::Event => "mobility-event",
        IncidentKind::Restriction => "mobility-restriction",
        IncidentKind::Detour => "mobility-detour",
        IncidentKind::Transit => "mobility-transit",
        IncidentKind::Other => "mobility-incident",
    }
}

pub(super) fn closure(closure: Closure) -> Option<&'static str> {
    match closure {
        Closure::Unknown => None,
        Closure::Open => Some("mobility-road-open"),
        Closure::Lanes => Some("mobility-lanes-closed"),
        Closure::Alternating => Some("mobility-alternating"),
        Closure::Road => Some("mobility-road-closed"),
    }
}

pub(super) fn severity(severity: Severity) -> Option<&'static str> {
    match severity {
        Severity::Unknown => None,
        Severity::Low => Some("mobility-hinders-little"),
        Severity::Medium => Some("mobility-hinders-some"),
        Severity::High => Some("mobility-hinders-much"),
    }
}

/// From when until when.
pub(super) fn span(words: &Words, timing: Timing, from: Option<Timestamp>, until: Option<Timestamp>) -> Option<String> {
    let day = |time: Timestamp| intl::day(words.locale(), time);
    // What ends before it begins ends nobody knows when.
    let until = until.filter(|until| from.is_none_or(|from| from <= *until));
    match (timing, from.map(day), until.map(day)) {
        (Timing::Planned, Some(from), Some(until)) if from != until => {
            Some(words.with("mobility-planned-span", &[("from", from.into()), ("until", until.into())]))
        }
        (Timing::Planned, Some(from), _) => Some(words.with("mobility-planned-from", &[("from", from.into())])),
        (_, _, Some(until)) => Some(words.with("mobility-until", &[("until", until.into())])),
        (_, Some(from), None) => Some(words.with("mobility-since", &[("from", from.into())])),
        (_, None, None) => None,
    }
}

/// What vehicles must keep to.
pub(super) fn limit(words: &Words, limit: &Limit) -> String {
    let id = match limit.kind {
        LimitKind::Speed => "mobility-limit-speed",
        LimitKind::Width => "mobility-limit-width",
        LimitKind::Height => "mobility-limit-height",
        LimitKind::Length => "mobility-limit-length",
        LimitKind::Weight => "mobility-limit-weight",
        LimitKind::AxleWeight => "mobility-limit-axle",
        LimitKind::NoLorries => return words.say("mobility-no-lorries"),
        LimitKind::NoParking => return words.say("mobility-no-parking"),
        LimitKind::NoOvertaking => return words.say("mobility-no-overtaking"),
        LimitKind::NoTowing => return words.say("mobility-no-trailers"),
        LimitKind::LocalOnly => return words.say("mobility-local-only"),
    };
    words.with(id, &[("most", limit.value.unwrap_or_default().into())])
}

pub(super) fn traffic(level: TrafficLevel) -> &'static str {
    match level {
        TrafficLevel::Unknown => "mobility-traffic-unknown",
        TrafficLevel::Free => "mobility-traffic-free",
        TrafficLevel::Heavy => "mobility-traffic-heavy",
        TrafficLevel::Congested => "mobility-traffic-congested",
        TrafficLevel::Blocked => "mobility-traffic-blocked",
    }
}

/// What a screen reader says of a change.
pub(super) fn news(words: &Words, panel: &Panel, news: &News) -> String {
    let place = |key: &Key| panel.parking_row(key).and_then(|row| panel.site(row.at)).map(|site| site.name.clone());
    let source = |id: &SourceId| panel.sources.iter().find(|source| source.settings.id == *id).map(PanelSource::name);
    let named = |id: &str, name: Option<String>| words.with(id, &[("name", name.unwrap_or_default().into())]);
    let counted = |id: &str, name: Option<String>, free: Option<u32>| {
        let free = free.map_or_else(|| "".into(), count);
        words.with(id, &[("name", name.unwrap_or_default().into()), ("free", free)])
    };
    match news {
        News::Full(key) => named("mobility-news-full", place(key)),
        News::HasSpaces(key, Some(free)) => counted("mobility-news-spaces", place(key), Some(*free)),
        News::HasSpaces(key, None) => named("mobility-news-not-full", place(key)),
        News::Closed(key) => named("mobility-news-closed", place(key)),
        News::Opened(key, _) => named("mobility-news-opened", place(key)),
        News::TooOld(key) => named("mobility-news-too-old", place(key)),
        News::SourceFailed(id) => named("mobility-news-down", source(id)),
        News::SourceBack(id) => named("mobility-news-back", source(id)),
    }
}
