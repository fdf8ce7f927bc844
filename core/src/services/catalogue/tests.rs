//! A citizen's way through the catalogue.

use proptest::prelude::*;

use super::*;
use crate::hours::{Hours, OpenNow};
use crate::http::TransportError;
use crate::link::Link;
use crate::services::model::{
    ActionKind, AreaId, Channel, ChannelKind, Cost, PlaceId, Service, ServiceId, Status, Term,
};

/// Monday, 10:00 in UTC, 11:00 in the city.
const NOW: Timestamp = Timestamp(1_795_428_000_000);
const HOUR: i32 = 60;

fn settings(id: &str, is_brief: bool) -> SourceSettings {
    SourceSettings { id: id.into(), name: id.to_owned(), is_brief }
}

fn place(id: &str, latitude: f64, hours: &str) -> Place {
    Place {
        id: PlaceId(id.to_owned()),
        name: format!("Ufficio {id}"),
        position: Position::new(latitude, 11.25),
        hours: Hours::osm(hours),
        ..Place::default()
    }
}

fn service(id: &str, name: &str, theme: &str, place: &str) -> Service {
    Service {
        themes: Term::named(theme).into_iter().collect(),
        places: vec![PlaceId(place.to_owned())],
        ..Service::new(id, name.to_owned())
    }
}

fn city() -> Reading {
    let online =
        Channel { kind: ChannelKind::Online, link: Link::vet("https://city.example/mensa"), ..Channel::default() };
    let school = Service {
        channels: vec![online],
        life_events: vec![Term::named("Avere un figlio").unwrap()],
        ..service("1", "Mensa scolastica", "Educazione e formazione", "north")
    };
    let card = Service {
        costs: vec![Cost { amount: Some(0.0), ..Cost::default() }],
        ..service("2", "Carta d'identità", "Anagrafe e stato civile", "south")
    };
    let mut birth = service("3", "Dichiarazione di nascita", "Anagrafe e stato civile", "south");
    birth.life_events = vec![Term::named("Avere un figlio").unwrap()];
    birth.audience.youngest = Some(18);
    Reading {
        services: vec![school, card, birth],
        places: vec![place("north", 43.80, "Mo-Fr 09:00-10:30"), place("south", 43.70, "Mo-Fr 09:00-13:00")],
        ..Reading::default()
    }
}

/// A catalogue that has read the city's services.
fn read() -> Catalogue {
    let mut catalogue = Catalogue::new(
        vec![settings("city", true), settings("region", false)],
        Taxonomy::ready(),
        Synonyms::parse("cie, carta identità"),
    );
    update(&mut catalogue, Action::Clock(HOUR), NOW);
    update(&mut catalogue, Action::Started, NOW);
    update(&mut catalogue, Action::Came("city".into(), Ok(Box::new(city()))), NOW);
    catalogue
}

fn names(catalogue: &Catalogue) -> Vec<&str> {
    catalogue
        .shown
        .services
        .iter()
        .filter_map(|row| catalogue.service(row.at))
        .map(|service| service.name.as_str())
        .collect()
}

fn places(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.shown.places.iter().filter_map(|row| catalogue.place(row.at)).map(|place| place.id.0.as_str()).collect()
}

fn wish(catalogue: &mut Catalogue, change: impl FnOnce(&mut Wishes)) {
    let mut wishes = catalogue.wishes.clone();
    change(&mut wishes);
    update(catalogue, Action::Wished(wishes), NOW);
}

fn key(id: &str) -> Key {
    Key { source: "city".into(), id: id.to_owned() }
}

#[test]
fn one_source_that_fails_leaves_the_others() {
    let mut catalogue = read();
    assert!(catalogue.is_loading());
    let error = Error::Network(TransportError::Offline);
    let effects = update(&mut catalogue, Action::Came("region".into(), Err(error.clone())), NOW);
    assert_eq!(effects, [Effect::TellError("region".into(), error)]);
    assert_eq!(names(&catalogue), ["Carta d'identità", "Dichiarazione di nascita", "Mensa scolastica"]);
    assert!(!catalogue.is_loading());
    // Only what failed is read again, and once.
    assert_eq!(update(&mut catalogue, Action::RetryAsked, NOW), [Effect::Read("region".into())]);
    assert_eq!(update(&mut catalogue, Action::RetryAsked, NOW), []);
    assert_eq!(update(&mut catalogue, Action::Came("gone".into(), Ok(Box::default())), NOW), []);
}

#[test]
fn what_two_sources_tell_is_shown_once() {
    let mut catalogue = read();
    let mut other = Reading::default();
    let told = Service { summary: Some("Il documento".to_owned()), ..service("x", "CARTA D'IDENTITA", "", "p") };
    let office = Service { office_name: Some("Regione".to_owned()), ..Service::new("y", "Altro".to_owned()) };
    other.services = vec![told, office.clone(), Service { id: ServiceId("z".to_owned()), ..office }];
    other.places = vec![Place { id: PlaceId("p".to_owned()), ..place("south", 43.7001, "") }];
    update(&mut catalogue, Action::Came("region".into(), Ok(Box::new(other))), NOW);
    // A source's own two of one name are two.
    assert_eq!(
        names(&catalogue),
        ["Altro", "Altro", "Carta d'identità", "Dichiarazione di nascita", "Mensa scolastica"]
    );
    let card = catalogue.at(&key("2")).and_then(|at| catalogue.service(at)).unwrap();
    assert_eq!(card.summary.as_deref(), Some("Il documento"));
    wish(&mut catalogue, |wishes| wishes.view = View::Places);
    assert_eq!(places(&catalogue), ["north", "south"]);
}

#[test]
fn what_is_typed_is_found_best_first() {
    let mut catalogue = read();
    for (typed, found) in [
        ("cie", vec!["Carta d'identità"]),
        ("nasicta", vec!["Dichiarazione di nascita"]),
        ("anagrafe", vec!["Carta d'identità", "Dichiarazione di nascita"]),
        ("", vec!["Carta d'identità", "Dichiarazione di nascita", "Mensa scolastica"]),
        ("xyzzyx", vec![]),
    ] {
        update(&mut catalogue, Action::Typed(typed.to_owned()), NOW);
        assert_eq!(names(&catalogue), found, "{typed}");
    }
    // What is done at a place is found among the places.
    wish(&mut catalogue, |wishes| {
        wishes.view = View::Places;
        wishes.typed = "mensa".to_owned();
    });
    assert_eq!(places(&catalogue), ["north"]);
}

#[test]
fn areas_and_events_of_a_life_are_browsed_with_their_counts() {
    let mut catalogue = read();
    let counts = |catalogue: &Catalogue| -> Vec<(String, usize)> {
        let areas = &catalogue.taxonomy.areas;
        let shown = catalogue.shown.areas.iter().filter(|facet| facet.count > 0);
        shown.map(|facet| (areas[facet.what].id.0.clone(), facet.count)).collect()
    };
    let all = vec![("education".to_owned(), 1), ("registry".to_owned(), 2)];
    assert_eq!(counts(&catalogue), all);
    wish(&mut catalogue, |wishes| wishes.filter.area = Some(AreaId("registry".to_owned())));
    assert_eq!(names(&catalogue), ["Carta d'identità", "Dichiarazione di nascita"]);
    assert_eq!((counts(&catalogue), catalogue.shown.life_events[0].count), (all, 1));
    wish(&mut catalogue, |wishes| {
        wishes.filter.area = None;
        wishes.filter.event = Term::named("avere un figlio");
    });
    assert_eq!(names(&catalogue), ["Dichiarazione di nascita", "Mensa scolastica"]);
    assert_eq!(catalogue.shown.life_events[0].count, 2);
    wish(&mut catalogue, |wishes| wishes.filter.area = Some(AreaId("sea".to_owned())));
    assert_eq!(names(&catalogue), [""; 0]);
}

#[test]
fn lists_are_narrowed_down() {
    let mut catalogue = read();
    let mut left = |change: fn(&mut Filter)| -> Vec<String> {
        wish(&mut catalogue, |wishes| {
            wishes.filter = Filter::default();
            change(&mut wishes.filter);
        });
        names(&catalogue).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(left(|filter| filter.online = true), ["Mensa scolastica"]);
    assert_eq!(left(|filter| filter.free = true), ["Carta d'identità"]);
    // It is eleven o'clock: the office in the north closed at half past ten.
    assert_eq!(left(|filter| filter.open_now = true), ["Carta d'identità", "Dichiarazione di nascita"]);
    assert_eq!(left(|filter| filter.audience = Some("17".to_owned())), ["Carta d'identità", "Mensa scolastica"]);
    assert_eq!(left(|filter| filter.audience = Some("imprese".to_owned())), [""; 0]);
    // Nobody knows where the citizen is.
    assert_eq!(left(|filter| filter.within = Some(100)).len(), 3);
}

#[test]
fn the_nearest_open_place_is_found() {
    let mut catalogue = read();
    assert_eq!(update(&mut catalogue, Action::LocateAsked, NOW), [Effect::Locate]);
    assert_eq!(update(&mut catalogue, Action::LocateAsked, NOW), []);
    let here = Position::new(43.79, 11.25).unwrap();
    update(&mut catalogue, Action::Located(Ok(here)), NOW);
    wish(&mut catalogue, |wishes| {
        wishes.view = View::Places;
        wishes.sort = Sort::Nearest;
    });
    assert_eq!(places(&catalogue), ["north", "south"]);
    let metres = catalogue.shown.places[0].metres.unwrap();
    assert!((1_100..1_125).contains(&metres), "{metres}");
    let north = catalogue.shown.places[0].at;
    let local = |hour: u16| Local { minute: hour * 60, ..catalogue.local(NOW) };
    assert_eq!(catalogue.place_now(north, NOW), OpenNow::Closed(Some(Local { day: local(9).day + 1, ..local(9) })));
    wish(&mut catalogue, |wishes| wishes.filter.open_now = true);
    assert_eq!(places(&catalogue), ["south"]);
    wish(&mut catalogue, |wishes| wishes.filter.within = Some(5_000));
    assert_eq!(places(&catalogue), [""; 0]);
    wish(&mut catalogue, |wishes| {
        wishes.view = View::Services;
        wishes.filter = Filter { within: Some(5_000), ..Filter::default() };
    });
    assert_eq!(names(&catalogue), ["Mensa scolastica"]);
    update(&mut catalogue, Action::Located(Err(LocateFailure::Denied)), NOW);
    assert_eq!(catalogue.here, Here::Failed(LocateFailure::Denied));
}

#[test]
fn a_minute_that_passes_opens_and_closes_doors() {
    let mut catalogue = read();
    wish(&mut catalogue, |wishes| wishes.filter.open_now = true);
    let evening = NOW.plus_seconds(3 * 3600);
    update(&mut catalogue, Action::Clock(HOUR), evening);
    assert_eq!(names(&catalogue), [""; 0]);
}

#[test]
fn a_service_is_opened_read_in_full_and_left_again() {
    let mut catalogue = read();
    assert_eq!(update(&mut catalogue, Action::Opened(key("2")), NOW), [Effect::ReadDetail(key("2"))]);
    assert_eq!(catalogue.opened_service().unwrap().name, "Carta d'identità");
    let error = Error::Network(TransportError::Timeout);
    update(&mut catalogue, Action::DetailCame(key("2"), Err(error.clone())), NOW);
    assert_eq!((catalogue.detail_failed.as_ref(), catalogue.opened_service().is_some()), (Some(&error), true));
    let service = Service {
        status: Status::Active,
        how: Some("Allo sportello".to_owned()),
        places: vec![PlaceId("west".to_owned())],
        ..Service::new("2", "Carta d'identità elettronica".to_owned())
    };
    let full = Reading { services: vec![service], places: vec![place("west", 43.75, "")], ..Reading::default() };
    assert_eq!(update(&mut catalogue, Action::Opened(key("2")), NOW), [Effect::ReadDetail(key("2"))]);
    update(&mut catalogue, Action::DetailCame(key("2"), Ok(Box::new(full))), NOW);
    let service = catalogue.opened_service().unwrap();
    assert_eq!(
        (service.name.as_str(), service.how.as_deref()),
        ("Carta d'identità elettronica", Some("Allo sportello"))
    );
    assert!(service.is_free(), "what the list said is not lost");
    let west = PlaceId("west".to_owned());
    assert_eq!(catalogue.place_of(&key("2"), &west).unwrap().name, "Ufficio west");
    let doing = catalogue.actions(catalogue.at(&key("2")).unwrap());
    assert_eq!(doing[0].kind, ActionKind::Go);
    // It is read once.
    update(&mut catalogue, Action::Closed, NOW);
    assert_eq!((catalogue.opened.as_ref(), names(&catalogue).len()), (None, 3));
    assert_eq!(update(&mut catalogue, Action::Opened(key("2")), NOW), []);
}

proptest! {
    #[test]
    fn any_actions_in_any_order_leave_lists_that_can_be_shown(
        actions in prop::collection::vec(0_u8..12, 0..20), typed in "[a-z ]{0,8}",
    ) {
        let mut catalogue = Catalogue::new(vec![settings("city", true)], Taxonomy::ready(), Synonyms::default());
        for action in actions {
            let action = match action {
                0 => Action::Started,
                1 => Action::Came("city".into(), Ok(Box::new(city()))),
                2 => Action::Came("city".into(), Err(Error::Network(TransportError::Offline))),
                3 => Action::DetailCame(key("1"), Ok(Box::new(city()))),
                4 => Action::Typed(typed.clone()),
                5 => Action::Wished(Wishes { view: View::Places, ..Wishes::default() }),
                6 => Action::Wished(Wishes { sort: Sort::Nearest, ..Wishes::default() }),
                7 => Action::Located(Ok(Position { latitude: 43.0, longitude: 11.0 })),
                8 => Action::Opened(key("1")),
                9 => Action::Closed,
                10 => Action::Clock(-1_000),
                _ => Action::RetryAsked,
            };
            update(&mut catalogue, action, NOW);
            prop_assert!(catalogue.shown.services.iter().all(|row| catalogue.service(row.at).is_some()));
            prop_assert!(catalogue.shown.places.iter().all(|row| catalogue.place(row.at).is_some()));
        }
    }
}
