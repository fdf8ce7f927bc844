//! Where to park: the list, and a place in full.

use civic_core::mobility::panel::{Action, Clearance, Count, Key, OpenNow, ParkingRow};
use civic_core::mobility::{Forecast, ForecastPoint, ParkingSite, ParkingState, SiteKind, SpaceKind, Spaces, Trend};
use yew::prelude::*;

use super::lists::{List, Row};
use super::texts;
use super::widget::{Mobility, Msg};
use crate::browser::intl;
use crate::errors;
use crate::ui::{self, Entry};
use crate::words::Words;

/// Moments of a forecast that are shown; a feed may have one for every five minutes.
const FORETOLD: usize = 8;

impl Mobility {
    pub(super) fn view_parking(&self, ctx: &Context<Self>) -> Html {
        if self.panel.rows.parking.is_empty() {
            return Html::default();
        }
        let all = self.panel.shown.parking.len();
        let mut rows = self.panel.parking().enumerate().filter_map(|(index, row)| self.view_place(ctx, index, row));
        self.view_list(ctx, List::Parking, all, self.view_wishes(ctx), &mut rows)
    }

    fn view_place(&self, ctx: &Context<Self>, index: usize, row: &ParkingRow) -> Option<Html> {
        let words = &ctx.props().words;
        let site = self.panel.site(row.at)?;
        let mut about: Vec<String> = Vec::new();
        about.extend(row.distance.map(|distance| texts::distance(words, distance)));
        about.extend(texts::site_kind(site.kind).map(|kind| words.say(kind)));
        if site.park_and_ride == Some(true) {
            about.push(words.say("mobility-park-and-ride"));
        }
        match row.clearance {
            Clearance::TooLow => about.push(words.say("mobility-too-low")),
            // Who asks must not take it for one that is high enough; in the open air there is seldom a limit.
            Clearance::Unknown if self.panel.wishes.filter.height.is_some() && has_roof(site.kind) => {
                about.push(words.say("mobility-height-unknown"));
            }
            Clearance::Unknown | Clearance::Fits => {}
        }
        let key = self.panel.key(row.at, &site.id);
        let view = Row {
            list: List::Parking,
            index,
            key: key.clone(),
            level: level(row),
            name: &site.name,
            about,
            figures: figures(words, row),
        };
        Some(self.view_row(ctx, view, &|| {
            let later = self.later();
            later.map(|later| (later.view_place)(self, ctx, row, site, key.clone())).unwrap_or_default()
        }))
    }

    pub(super) fn view_place_in_full(
        &self,
        ctx: &Context<Self>,
        row: &ParkingRow,
        site: &ParkingSite,
        key: Option<Key>,
    ) -> Html {
        let words = &ctx.props().words;
        let open = texts::open_now(row.open).filter(|_| site.hours.is_some());
        let hours = site.hours.as_ref().map(|hours| match open {
            Some(open) => format!("{} ({})", texts::hours(words, hours), words.say(open)),
            None => texts::hours(words, hours),
        });
        let height = site.height_limit.map(|metres| words.with("mobility-height", &[("metres", metres.into())]));
        let said = row.said.map(|said| words.with("mobility-said", &[("said", (said as f64).into())]));
        html! {
            <>
                if let Some(said) = said {
                    <p class="hint">{ said }</p>
                }
                { self.view_spaces(ctx, row, site) }
                <dl class="facts" part="facts">
                    { fact(words, "mobility-address", site.address.as_deref()) }
                    { fact(words, "mobility-hours", hours.as_deref()) }
                    { fact(words, "mobility-tariff", site.tariff.as_deref()) }
                    { fact(words, "mobility-height-limit", height.as_deref()) }
                    { fact(words, "mobility-operator", site.operator.as_deref()) }
                </dl>
                if let Some(description) = &site.description {
                    <p class="prose"><bdi>{ ui::prose(words, description) }</bdi></p>
                }
                { self.view_forecast(ctx, site) }
                { ui::links(words, &site.links) }
                { self.view_way(ctx, site.position) }
                if let Some(key) = key {
                    { self.view_follow(ctx, key) }
                }
            </>
        }
    }

    /// Free spaces by kind, where there are others than general ones.
    fn view_spaces(&self, ctx: &Context<Self>, row: &ParkingRow, site: &ParkingSite) -> Html {
        let words = &ctx.props().words;
        let counted = |spaces: &&Spaces| {
            spaces.kind != SpaceKind::General && (spaces.capacity.is_some() || spaces.free.is_some())
        };
        let entries: Vec<_> = (site.spaces.iter().filter(counted))
            .map(|spaces| {
                let free = spaces.free.filter(|_| row.trust.shows());
                let count = Count { free, capacity: spaces.capacity };
                html! {
                    <li>{ words.say(texts::space_kind(spaces.kind)) }{ ": " }{ counts(words, count) }</li>
                }
            })
            .collect();
        if entries.is_empty() {
            Html::default()
        } else {
            html! { <ul class="spaces" part="spaces">{ for entries }</ul> }
        }
    }

    fn view_forecast(&self, ctx: &Context<Self>, site: &ParkingSite) -> Html {
        let words = &ctx.props().words;
        let asked = self.foretold.as_ref().filter(|foretold| foretold.site == site.id);
        match (&site.forecast, asked.map(|asked| asked.points.as_ref())) {
            (Forecast::None, _) | (Forecast::Ask, None) => Html::default(),
            (Forecast::Here(points), _) | (Forecast::Ask, Some(Some(Ok(points)))) => forecast(words, site, points),
            (Forecast::Ask, Some(None)) => ui::waiting(words.say("mobility-forecast-loading")),
            (Forecast::Ask, Some(Some(Err(error)))) => html! {
                <p class="hint">{ words.say("mobility-forecast-failed") }{ " " }{ errors::error(words, error) }</p>
            },
        }
    }

    fn view_follow(&self, ctx: &Context<Self>, key: Key) -> Html {
        let words = &ctx.props().words;
        let follows = self.panel.followed.contains(&key);
        let entry = Entry {
            key: "follow".to_owned(),
            name: words.say("mobility-follow"),
            description: Some(words.say("mobility-follow-hint")),
        };
        let onchange = ctx.link().callback(move |follow| Msg::Act(Action::Followed(key.clone(), follow)));
        ui::tick("follow", &entry, follows, onchange)
    }
}

/// What the row's class is, and what its mark on the map says.
pub(super) fn level(row: &ParkingRow) -> &'static str {
    match row.state {
        ParkingState::Closed | ParkingState::Subscribers => "closed",
        _ if row.open == OpenNow::Closed => "closed",
        ParkingState::Full => "full",
        ParkingState::NearlyFull => "few",
        ParkingState::Open => "free",
        ParkingState::NoData | ParkingState::Unknown => "unknown",
    }
}

fn figures(words: &Words, row: &ParkingRow) -> Html {
    let count = Count { free: row.free, capacity: row.capacity };
    let has_count = row.free.is_some();
    let trend = row.trend.filter(|_| has_count);
    let state = if row.trust == civic_core::mobility::panel::Trust::Hidden {
        None
    } else {
        Some(words.say(texts::parking_state(row.state)))
    };
    let marks = |trend| match trend {
        Trend::Filling => "↘",
        Trend::Steady => "→",
        Trend::Emptying => "↗",
    };
    html! {
        <>
            if row.free.is_some() || row.capacity.is_some() {
                <p class="count" part="count">{ counts(words, count) }</p>
            }
            if let Some((free, capacity)) = row.free.zip(row.capacity.filter(|capacity| *capacity > 0)) {
                { ui::bar(f64::from(free) / f64::from(capacity)) }
            }
            <p class="state" part="state">
                if let Some(state) = state {
                    <span class="level"><span class="sign" aria-hidden="true"></span>{ state }</span>
                }
                if let Some(trend) = trend {
                    <span class="trend">
                        <span aria-hidden="true">{ marks(trend) }</span>{ " " }{ words.say(texts::trend(trend)) }
                    </span>
                }
            </p>
            { age(words, row.trust, row.age) }
        </>
    }
}

/// How old the figures are.
pub(super) fn age(words: &Words, trust: civic_core::mobility::panel::Trust, seconds: Option<u32>) -> Html {
    use civic_core::mobility::panel::Trust;
    let doubtful = matches!(trust, Trust::Ageing | Trust::Hidden | Trust::UnknownAge);
    match texts::age(words, trust, seconds) {
        None => Html::default(),
        Some(age) => html! { <p class={classes!("age", doubtful.then_some("doubtful"))} part="age">{ age }</p> },
    }
}

/// `225 of 400 spaces free`, or as much of it as is known.
fn counts(words: &Words, count: Count) -> Html {
    let (id, values) = match (count.free, count.capacity) {
        (Some(free), Some(all)) => ("mobility-free-of", vec![("free", texts::count(free)), ("all", texts::count(all))]),
        (Some(free), None) => ("mobility-free", vec![("free", texts::count(free))]),
        (None, Some(all)) => ("mobility-capacity", vec![("all", texts::count(all))]),
        (None, None) => return html! { { words.say("mobility-unknown") } },
    };
    html! { { words.with(id, &values) } }
}

/// One thing to know about something, if it is known: the feed's own words, in which addresses can be followed.
pub(super) fn fact(words: &Words, label: &str, text: Option<&str>) -> Html {
    match text.filter(|text| !text.trim().is_empty()) {
        None => Html::default(),
        Some(text) => html! {
            <div><dt>{ words.say(label) }</dt><dd class="prose"><bdi>{ ui::prose(words, text) }</bdi></dd></div>
        },
    }
}

fn forecast(words: &Words, site: &ParkingSite, points: &[ForecastPoint]) -> Html {
    let step = points.len().div_ceil(FORETOLD).max(1);
    let capacity = site.capacity().filter(|capacity| *capacity > 0);
    let entry = |point: &ForecastPoint| {
        let time = intl::time_of_day(words.locale(), point.at);
        html! {
            <li>
                <span>{ words.with("mobility-foretold", &[("time", time.into()), ("free", texts::count(point.free))]) }</span>
                if let Some(capacity) = capacity {
                    { ui::bar(f64::from(point.free) / f64::from(capacity)) }
                }
            </li>
        }
    };
    if points.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="subheading">{ words.say("mobility-forecast") }</p>
            <ul class="forecast" part="forecast">{ for points.iter().step_by(step).map(entry) }</ul>
        </>
    }
}

/// Whether a vehicle may be too high for it.
fn has_roof(kind: SiteKind) -> bool {
    !matches!(kind, SiteKind::Ground | SiteKind::Street)
}
