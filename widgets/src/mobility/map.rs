//! The map of the panel: the same rows, drawn. It is an extra; all that it says is in the lists.

use std::collections::BTreeMap;

use civic_core::Position;
use civic_core::mobility::panel::{Action, At, Key, ParkingRow};
use civic_core::mobility::{Geometry, TrafficLevel};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::widget::{Mobility, MobilityProps, Msg};
use super::{parking, roads, sharing, texts};
use crate::browser::console;
use crate::browser::map::{self, Attribution, Legend, Line, Marker, Setting, Shapes, Told};
use crate::ui::{self, Look, Tone};
use crate::words::Words;

/// Between the name of a source and that of an item, in the name of a marker.
const JOINT: char = '\u{1f}';

/// The map's words, by the names that it has for them.
const TEXTS: [(&str, &str); 12] = [
    ("map", "map-label"),
    ("keys", "map-keys"),
    ("markers", "map-markers"),
    ("zoomIn", "map-zoom-in"),
    ("zoomOut", "map-zoom-out"),
    ("fit", "map-fit"),
    ("move", "map-move"),
    ("north", "map-north"),
    ("south", "map-south"),
    ("west", "map-west"),
    ("east", "map-east"),
    ("touch", "map-touch"),
];

/// What the levels of markers mean.
const MARKERS: [(&str, &str); 5] = [
    ("free", "map-sign-free"),
    ("few", "map-sign-few"),
    ("full", "map-sign-full"),
    ("closed", "mobility-closed"),
    ("unknown", "mobility-unknown"),
];

/// What the levels of lines mean.
const LINES: [(&str, &str); 5] = [
    ("free", "mobility-traffic-free"),
    ("slow", "mobility-traffic-heavy"),
    ("heavy", "mobility-traffic-congested"),
    ("blocked", "mobility-traffic-blocked"),
    ("unknown", "mobility-traffic-unknown"),
];

/// The map, as far as it is there.
#[derive(Default)]
pub(super) struct Map {
    state: State,
    container: NodeRef,
    /// Whether something changed since it was drawn.
    pub(super) stale: bool,
    tiles_failed: bool,
}

#[derive(Default)]
enum State {
    #[default]
    Hidden,
    /// Its place is on the page, its script not yet asked for.
    Wanted,
    Loading,
    Here(map::Map),
    Failed,
}

/// What a map says.
pub enum Event {
    /// It is there, or cannot be.
    Came(Result<map::Map, wasm_bindgen::JsValue>),
    /// What happens on it.
    Told(Told),
}

impl Map {
    /// Takes the map off the page.
    pub(super) fn dispose(&mut self) {
        self.state = State::Hidden;
    }

    fn is_shown(&self) -> bool {
        !matches!(self.state, State::Hidden)
    }
}

impl Mobility {
    pub(super) fn show_map(&mut self, _: &Context<Self>, show: bool) {
        self.map.tiles_failed = false;
        self.map.state = if show { State::Wanted } else { State::Hidden };
    }

    /// Whether there is something new to render.
    pub(super) fn map_says(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Came(_) if !self.map.is_shown() => return false,
            Event::Came(Ok(map)) => {
                self.map.state = State::Here(map);
                self.map.stale = true;
            }
            Event::Came(Err(error)) => {
                console::warn(&format!("the map did not load: {error:?}"));
                self.map.state = State::Failed;
            }
            Event::Told(Told::Chosen(name)) => {
                let key = name.split_once(JOINT).map(|(source, id)| Key { source: source.into(), id: id.to_owned() });
                ctx.link().send_message(Msg::Act(Action::Chosen(key)));
                return false;
            }
            Event::Told(Told::Tiles(come)) => self.map.tiles_failed = !come,
        }
        true
    }

    pub(super) fn view_map(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if ctx.props().config.tiles().is_none() {
            return Html::default();
        }
        let shown = self.map.is_shown();
        html! {
            <div class="map-area" part="map-area">
                <button
                    type="button"
                    class="button button-secondary"
                    part="button button-secondary"
                    aria-expanded={if shown { "true" } else { "false" }}
                    onclick={ctx.link().callback(move |_| Msg::ShowMap(!shown))}
                >
                    { words.say(if shown { "mobility-map-hide" } else { "mobility-map-show" }) }
                </button>
                if shown {
                    { self.view_later(ctx, |later| later.view_map) }
                }
            </div>
        }
    }

    pub(super) fn view_open_map(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        html! {
            <>
                if matches!(self.map.state, State::Failed) {
                    { ui::notice(Tone::Warning, html! { <p role="alert">{ words.say("map-failed") }</p> }) }
                } else {
                    if self.map.tiles_failed {
                        { ui::notice(Tone::Warning, html! { <p role="alert">{ words.say("map-tiles-failed") }</p> }) }
                    }
                    <div class="map" part="map" ref={self.map.container.clone()}></div>
                    if let Some(name) = self.name_of_chosen() {
                        <p class="map-chosen" part="map-chosen">
                            <bdi>{ name }</bdi>{ " " }
                            { ui::button(Look::Link, words.say("mobility-map-details"), ctx.link().callback(|_| Msg::GoToChosen)) }
                        </p>
                    }
                }
            </>
        }
    }

    /// Loads the map once its place is on the page, and draws what changed.
    pub(super) fn draw_map(&mut self, ctx: &Context<Self>) {
        let container = self.map.container.cast::<HtmlElement>();
        if let (State::Wanted, Some(container)) = (&self.map.state, container) {
            self.map.state = State::Loading;
            load(ctx, container);
        }
        let State::Here(map) = &self.map.state else { return };
        if !self.map.stale {
            return;
        }
        let words = &ctx.props().words;
        map.show(&self.shapes(words));
        let here = self.panel.whereabouts.position();
        map.place(here.map(|here| (here.latitude, here.longitude, words.say("map-here"))));
        map.choose(self.panel.chosen.as_ref().map(name).as_deref());
        self.map.stale = false;
    }

    fn name_of_chosen(&self) -> Option<&str> {
        let key = self.panel.chosen.as_ref()?;
        let row = self.panel.parking_row(key)?;
        Some(self.panel.site(row.at)?.name.as_str())
    }

    fn shapes(&self, words: &Words) -> Shapes {
        let panel = &self.panel;
        let mut markers = Vec::new();
        let mut add = |at: At,
                       id: &str,
                       position: Option<Position>,
                       label: String,
                       look: (&'static str, String, &'static str)| {
            let (Some(key), Some(position)) = (panel.key(at, id), position) else { return };
            let (kind, mark, level) = look;
            markers.push(Marker {
                key: name(&key),
                lat: position.latitude,
                lon: position.longitude,
                label,
                kind,
                mark,
                level,
            });
        };
        for row in panel.parking() {
            if let Some(site) = panel.site(row.at) {
                let look =
                    ("parking", row.free.map_or_else(|| "P".to_owned(), |free| free.to_string()), parking::level(row));
                add(row.at, &site.id, site.position, format!("{}, {}", site.name, state(words, row)), look);
            }
        }
        for row in panel.incidents() {
            if let Some(incident) = panel.incident(row.at) {
                let kind = words.say(texts::incident_kind(incident.kind));
                let label = if incident.title.is_empty() { kind } else { format!("{kind}: {}", incident.title) };
                let level = match roads::incident_level(row) {
                    "planned" => "unknown",
                    level => level,
                };
                let look = ("incident", "!".to_owned(), level);
                add(row.at, &incident.id, incident.geometry.middle(), label, look);
            }
        }
        for row in panel.bikes() {
            if let Some(station) = panel.station(row.at) {
                let bikes = row.bikes.map(|bikes| words.with("mobility-bikes-free", &[("bikes", texts::count(bikes))]));
                let label = [Some(station.name.clone()), bikes].into_iter().flatten().collect::<Vec<_>>().join(", ");
                let mark = row.bikes.map_or_else(String::new, |bikes| bikes.to_string());
                add(row.at, &station.id, station.position, label, ("bike", mark, sharing::bike_level(row)));
            }
        }
        for row in panel.chargers() {
            if let Some(station) = panel.charger(row.at) {
                let mark = row.free.map_or_else(String::new, |free| free.to_string());
                let look = ("charging", mark, sharing::charger_level(row));
                add(row.at, &station.id, station.position, station.name.clone(), look);
            }
        }
        let lines = (panel.rows.corridors.iter()).filter_map(|row| Some((row, panel.segment(row.at)?))).flat_map(
            |(row, segment)| {
                let paths = match &segment.geometry {
                    Geometry::Lines(paths) => paths.as_slice(),
                    Geometry::Nowhere | Geometry::Points(_) | Geometry::Areas(_) => &[],
                };
                paths.iter().enumerate().map(move |(index, path)| Line {
                    key: format!("{}{JOINT}{}{JOINT}{index}", row.at.source, segment.id),
                    label: format!("{} {}", segment.name, words.say(texts::traffic(row.level))),
                    level: line_level(row.level),
                    points: path.iter().map(|position| [position.latitude, position.longitude]).collect(),
                })
            },
        );
        Shapes { lines: lines.collect(), markers }
    }
}

fn load(ctx: &Context<Mobility>, container: HtmlElement) {
    let MobilityProps { config, words, script, .. } = ctx.props().clone();
    let link = ctx.link().clone();
    spawn_local(async move {
        let attribution = config.attribution();
        let setting = Setting {
            tiles: config.tiles().unwrap_or_default(),
            attribution: (attribution.as_ref())
                .map(|(text, link)| Attribution { text, url: link.as_ref().map(civic_core::link::Link::as_str) }),
            language: words.language(),
            direction: words.direction(),
            texts: said(&words, &TEXTS),
            legend: Legend {
                title: words.say("map-legend"),
                markers: said(&words, &MARKERS),
                lines: said(&words, &LINES),
            },
        };
        let told = link.clone();
        let counted = words.clone();
        let map = map::Map::new(
            &script,
            &container,
            &setting,
            move |count| counted.with("map-cluster", &[("count", count.into())]),
            move |event| told.send_message(Msg::Map(Event::Told(event))),
        );
        link.send_message(Msg::Map(Event::Came(map.await)));
    });
}

fn said(words: &Words, texts: &[(&'static str, &str)]) -> BTreeMap<&'static str, String> {
    texts.iter().map(|(name, id)| (*name, words.say(id))).collect()
}

fn name(key: &Key) -> String {
    format!("{}{JOINT}{}", key.source.0, key.id)
}

fn state(words: &Words, row: &ParkingRow) -> String {
    match row.free {
        Some(free) => words.with("mobility-free", &[("free", texts::count(free))]),
        None => words.say(texts::parking_state(row.state)),
    }
}

fn line_level(level: TrafficLevel) -> &'static str {
    match level {
        TrafficLevel::Free => "free",
        TrafficLevel::Heavy => "slow",
        TrafficLevel::Congested => "heavy",
        TrafficLevel::Blocked => "blocked",
        TrafficLevel::Unknown => "unknown",
    }
}
