//! What is in the way, and how long it takes.

use civic_core::mobility::panel::{CorridorRow, IncidentRow};
use civic_core::mobility::{Closure, Incident, Severity, Timing, TrafficLevel};
use yew::prelude::*;

use super::lists::{List, Row};
use super::parking::{age, fact};
use super::texts;
use super::widget::Mobility;
use crate::browser::intl;
use crate::ui;
use crate::words::Words;

impl Mobility {
    pub(super) fn view_incidents(&self, ctx: &Context<Self>) -> Html {
        if self.panel.rows.incidents.is_empty() {
            return Html::default();
        }
        let all = self.panel.shown.incidents.len();
        let mut rows =
            self.panel.incidents().enumerate().filter_map(|(index, row)| self.view_incident(ctx, index, row));
        self.view_list(ctx, List::Incidents, all, Html::default(), &mut rows)
    }

    fn view_incident(&self, ctx: &Context<Self>, index: usize, row: &IncidentRow) -> Option<Html> {
        let words = &ctx.props().words;
        let incident = self.panel.incident(row.at)?;
        let kind = words.say(texts::incident_kind(incident.kind));
        let place = incident.location.as_deref().unwrap_or_default();
        // What it is called is what tells it best; else where it is, else what it is.
        let name = [incident.title.as_str(), place, kind.as_str()].into_iter().find(|name| !name.is_empty())?;
        let mut about: Vec<String> = Vec::new();
        about.extend(row.distance.map(|distance| texts::distance(words, distance)));
        if name != kind {
            about.push(kind.clone());
        }
        if !place.is_empty() && name != place && !name.contains(place) {
            about.push(place.to_owned());
        }
        let view = Row {
            list: List::Incidents,
            index,
            key: self.panel.key(row.at, &incident.id),
            level: incident_level(row),
            name,
            about,
            figures: figures(words, row, incident),
        };
        Some(self.view_row(ctx, view, &|| self.view_incident_in_full(ctx, incident)))
    }

    fn view_incident_in_full(&self, ctx: &Context<Self>, incident: &Incident) -> Html {
        let words = &ctx.props().words;
        let schedule = incident.schedule.as_ref().map(|schedule| texts::hours(words, schedule));
        let limits: Vec<_> = incident.limits.iter().map(|limit| texts::limit(words, limit)).collect();
        let limits = Some(limits.join("; ")).filter(|limits| !limits.is_empty());
        html! {
            <>
                if let Some(description) = incident.description.as_ref().filter(|text| **text != incident.title) {
                    <p class="prose"><bdi>{ ui::prose(words, description) }</bdi></p>
                }
                <dl class="facts" part="facts">
                    { fact(words, "mobility-where", incident.location.as_deref()) }
                    { fact(words, "mobility-times", schedule.as_deref()) }
                    { fact(words, "mobility-limits", limits.as_deref()) }
                </dl>
                { ui::links(words, &incident.links) }
            </>
        }
    }

    pub(super) fn view_corridors(&self, ctx: &Context<Self>) -> Html {
        let all = self.panel.shown.corridors.len();
        if self.panel.rows.corridors.is_empty() {
            return Html::default();
        }
        let mut rows =
            self.panel.corridors().enumerate().filter_map(|(index, row)| self.view_corridor(ctx, index, row));
        self.view_list(ctx, List::Corridors, all, self.view_flow(ctx), &mut rows)
    }

    /// How many stretches flow how: most have no name to be listed by, and are only lines on a map.
    fn view_flow(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let counted = |level: &TrafficLevel| {
            let count = self.panel.rows.corridors.iter().filter(|row| row.level == *level).count();
            (count > 0).then(|| {
                let count = intl::number(words.locale(), count as f64);
                html! { <li>{ words.say(texts::traffic(*level)) }{ ": " }{ count }</li> }
            })
        };
        html! { <ul class="about">{ for LEVELS.iter().filter_map(counted) }</ul> }
    }

    fn view_corridor(&self, ctx: &Context<Self>, index: usize, row: &CorridorRow) -> Option<Html> {
        let words = &ctx.props().words;
        let segment = self.panel.segment(row.at)?;
        let speed = segment.speed.filter(|_| row.trust.shows() && row.time.is_none());
        let view = Row {
            list: List::Corridors,
            index,
            key: None,
            level: traffic_level(row.level),
            name: &segment.name,
            about: row.distance.map(|distance| texts::distance(words, distance)).into_iter().collect(),
            figures: html! {
                <>
                    if let Some(time) = row.time {
                        <p class="count" part="count">{ travel(words, time, row.normal) }</p>
                    }
                    if let Some(speed) = speed {
                        <p class="count" part="count">{ words.with("mobility-speed", &[("speed", speed.round().into())]) }</p>
                    }
                    <p class="state" part="state">
                        <span class="level"><span class="sign" aria-hidden="true"></span>{ words.say(texts::traffic(row.level)) }</span>
                    </p>
                    { age(words, row.trust, row.age) }
                </>
            },
        };
        Some(self.view_row(ctx, view, &Html::default))
    }
}

/// The gravest first.
const LEVELS: [TrafficLevel; 5] =
    [TrafficLevel::Blocked, TrafficLevel::Congested, TrafficLevel::Heavy, TrafficLevel::Free, TrafficLevel::Unknown];

/// `12 min, normally 8 min`.
fn travel(words: &Words, time: f64, normal: Option<f64>) -> String {
    let now = ("minutes", texts::minutes(time).into());
    match normal {
        Some(normal) => words.with("mobility-travel", &[now, ("normal", texts::minutes(normal).into())]),
        None => words.with("mobility-travel-now", &[now]),
    }
}

fn figures(words: &Words, row: &IncidentRow, incident: &Incident) -> Html {
    let state = texts::closure(row.closure).or_else(|| texts::severity(row.severity));
    html! {
        <>
            if let Some(state) = state {
                <p class="state" part="state">
                    <span class="level"><span class="sign" aria-hidden="true"></span>{ words.say(state) }</span>
                </p>
            }
            if let Some(span) = texts::span(words, row.timing, incident.from, incident.until) {
                <p class="age" part="age">{ span }</p>
            }
        </>
    }
}

/// What the row's class is, and what its mark on the map says, which knows no plans.
pub(super) fn incident_level(row: &IncidentRow) -> &'static str {
    match (row.timing, row.closure, row.severity) {
        (Timing::Planned, ..) => "planned",
        (_, Closure::Road, _) => "closed",
        (_, _, Severity::High) => "full",
        (_, Closure::Lanes | Closure::Alternating, _) | (_, _, Severity::Medium) => "few",
        (_, Closure::Open, _) | (_, _, Severity::Low) => "free",
        (_, Closure::Unknown, Severity::Unknown) => "unknown",
    }
}

/// What the row's class is.
fn traffic_level(level: TrafficLevel) -> &'static str {
    match level {
        TrafficLevel::Free => "free",
        TrafficLevel::Heavy => "few",
        TrafficLevel::Congested => "full",
        TrafficLevel::Blocked => "closed",
        TrafficLevel::Unknown => "unknown",
    }
}
