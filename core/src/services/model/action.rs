//! [`Action`]: what a citizen does about a service, and which of them stands first.

use super::{ChannelKind, Identity, PlaceId, Service, Status, identities};
use crate::link::{Link, LinkKind};
use crate::report::CategoryCode;
use crate::search::{fold, words};

/// Something that can be done now.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// What it is.
    pub kind: ActionKind,
    /// Where it leads.
    pub target: Target,
    /// What its source calls it.
    pub name: Option<String>,
    /// What waits there, if that can be told before.
    pub purpose: Option<Purpose>,
    /// With what one will have to show who one is.
    pub asks: Vec<Identity>,
}

/// What can be done, the quickest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionKind {
    /// Start online.
    Start,
    /// Make an appointment.
    Book,
    /// Pay.
    Pay,
    /// Call.
    Call,
    /// Write.
    Write,
    /// Go there.
    Go,
}

/// Where an action leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page, a mailbox, a telephone.
    Link(Link),
    /// To a place of the reading.
    Place(PlaceId),
    /// To a report of this category.
    Report(CategoryCode),
}

/// What waits behind a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A payment.
    Payment,
    /// An appointment.
    Booking,
    /// A certificate.
    Certificate,
    /// A permit, a pass, a season ticket.
    Pass,
}

/// How labels and addresses tell a purpose: folded beginnings of words; those with an `=` are the whole word.
const PURPOSES: [(Purpose, &[&str]); 4] = [
    (
        Purpose::Payment,
        &[
            "pagopa", "pagament", "=paga", "=pagare", "=pay", "payment", "payfip", "paiement", "=payer", "bezahl",
            "zahlung", "=pago", "=pagos", "=pagar",
        ],
    ),
    (
        Purpose::Booking,
        &[
            "prenot",
            "appuntament",
            "booking",
            "=book",
            "appointment",
            "=rdv",
            "rendez",
            "rendezvous",
            "reserv",
            "terminverein",
            "terminbuch",
            "=termin",
            "=cita",
            "citaprevia",
            "=agenda",
        ],
    ),
    (Purpose::Certificate, &["certificat", "certificad", "bescheinigung", "urkunde"]),
    (
        Purpose::Pass,
        &["permess", "permit", "=pass", "=passes", "contrassegn", "=ztl", "abbonament", "vignette", "=badge"],
    ),
];

impl Purpose {
    /// The purpose that words tell, the first in the order of [`Purpose`].
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = fold(text);
        let tells = |sign: &str| match sign.strip_prefix('=') {
            Some(whole) => words(&text).any(|word| word == whole),
            None => words(&text).any(|word| word.starts_with(sign)),
        };
        PURPOSES.iter().find(|(_, signs)| signs.iter().any(|sign| tells(sign))).map(|(purpose, _)| *purpose)
    }

    /// What a link tells: its label first, then its host and path.
    fn of_link(name: Option<&str>, link: &Link) -> Option<Self> {
        let address = link.as_str();
        let path = address.split(['?', '#']).next().unwrap_or(address);
        name.and_then(Self::of).or_else(|| Self::of(path))
    }
}

/// The one action that stands first: start online, book, pay, call, write, go, in this order. None for what is closed; for
/// what is suspended, only whom to ask.
pub fn main_action(service: &Service) -> Option<Action> {
    actions(service).into_iter().next()
}

/// All that can be done about a service, the main action first.
pub fn actions(service: &Service) -> Vec<Action> {
    let mut found = Vec::new();
    if let Status::Closed(_) = service.status {
        return found;
    }
    for channel in &service.channels {
        let name = channel.name.as_deref();
        let mut asks = channel.asks.clone();
        if asks.is_empty() {
            asks = channel.words.as_deref().or(name).map(identities).unwrap_or_default();
        }
        let mut add = |kind, target, purpose| {
            found.push(Action { kind, target, name: channel.name.clone(), purpose, asks: asks.clone() });
        };
        if let ChannelKind::Report(code) = &channel.kind {
            add(ActionKind::Start, Target::Report(code.clone()), None);
        }
        if let Some(link) = &channel.link {
            let purpose = Purpose::of_link(name, link);
            if let Some(kind) = kind(&channel.kind, link, purpose) {
                add(kind, Target::Link(link.clone()), purpose.filter(|_| kind < ActionKind::Call));
            }
        }
        if let Some(place) = &channel.place {
            add(ActionKind::Go, Target::Place(place.clone()), None);
        }
    }
    let plain = |kind, target| Action { kind, target, name: None, purpose: None, asks: Vec::new() };
    for named in &service.links {
        if let Some(purpose) = Purpose::of_link(named.name.as_deref(), &named.link)
            && let Some(kind) = kind(&ChannelKind::Unknown, &named.link, Some(purpose))
        {
            let target = Target::Link(named.link.clone());
            found.push(Action { name: named.name.clone(), purpose: Some(purpose), ..plain(kind, target) });
        }
    }
    for contact in &service.contacts {
        if let Some(link) = &contact.link
            && let Some(kind) = kind(&ChannelKind::Counter, link, None)
        {
            found.push(Action { name: contact.name.clone(), ..plain(kind, Target::Link(link.clone())) });
        }
    }
    found.extend(service.places.iter().map(|place| plain(ActionKind::Go, Target::Place(place.clone()))));
    if let Status::Suspended(_) = service.status {
        found.retain(|action| action.kind >= ActionKind::Call);
    }
    each_once(found)
}

/// What one does with a link of a channel; nothing, with a page that only tells of a counter.
fn kind(channel: &ChannelKind, link: &Link, purpose: Option<Purpose>) -> Option<ActionKind> {
    match (link.kind(), channel) {
        (LinkKind::Phone, _) => Some(ActionKind::Call),
        (LinkKind::Mail, _) => Some(ActionKind::Write),
        (_, ChannelKind::Counter | ChannelKind::Phone | ChannelKind::Mail) => None,
        (_, ChannelKind::Booking) => Some(ActionKind::Book),
        (_, ChannelKind::Payment) => Some(ActionKind::Pay),
        (_, ChannelKind::Unknown | ChannelKind::Online | ChannelKind::Report(_)) => Some(match purpose {
            Some(Purpose::Booking) => ActionKind::Book,
            Some(Purpose::Payment) => ActionKind::Pay,
            Some(Purpose::Certificate | Purpose::Pass) | None => ActionKind::Start,
        }),
    }
}

/// In the order of their kinds, and of each target the first.
fn each_once(mut found: Vec<Action>) -> Vec<Action> {
    found.sort_by_key(|action| action.kind);
    let mut kept: Vec<Action> = Vec::with_capacity(found.len());
    for action in found {
        if !kept.iter().any(|known| known.target == action.target) {
            kept.push(action);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::model::{Channel, Contact, NamedLink};

    fn online(name: Option<&str>, link: &str) -> Channel {
        Channel {
            kind: ChannelKind::Online,
            name: name.map(str::to_owned),
            link: Link::vet(link),
            ..Channel::default()
        }
    }

    fn full() -> Service {
        Service {
            channels: vec![
                Channel { kind: ChannelKind::Counter, place: Some(PlaceId("urp".to_owned())), ..Channel::default() },
                online(None, "https://pagopa.city.example/mensa"),
                online(Some("Prenota un appuntamento"), "https://city.example/agenda"),
                Channel {
                    words: Some("Accedi con SPID o CIE".to_owned()),
                    ..online(None, "https://city.example/mensa")
                },
            ],
            contacts: vec![Contact::mail("urp@city.example").unwrap(), Contact::phone("055 276").unwrap()],
            ..Service::new("1", "Mensa scolastica".to_owned())
        }
    }

    #[test]
    fn the_quickest_way_stands_first() {
        use ActionKind::{Book, Call, Go, Pay, Start, Write};
        let kinds = |service: &Service| actions(service).iter().map(|action| action.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&full()), [Start, Book, Pay, Call, Write, Go]);
        let first = main_action(&full()).unwrap();
        assert_eq!(first.asks, [Identity::Spid, Identity::Cie]);
        assert!(matches!(first.target, Target::Link(link) if link.as_str() == "https://city.example/mensa"));
        let mut service = full();
        for kind in [Book, Pay, Go] {
            service.channels.pop();
            assert_eq!(main_action(&service).unwrap().kind, if kind == Go { Call } else { kind });
        }
        service.contacts.clear();
        assert_eq!(main_action(&service).unwrap().target, Target::Place(PlaceId("urp".to_owned())));
        assert_eq!(main_action(&Service::default()), None);
    }

    #[test]
    fn what_is_not_to_be_had_is_not_offered() {
        let closed = Service { status: Status::Closed(None), ..full() };
        assert_eq!(main_action(&closed), None);
        let suspended = Service { status: Status::Suspended(None), ..full() };
        assert_eq!(main_action(&suspended).unwrap().kind, ActionKind::Call);
    }

    #[test]
    fn deep_links_tell_what_waits_there() {
        for (name, address, purpose) in [
            ("Paga online", "https://city.example/x", Some(Purpose::Payment)),
            ("Vai", "https://www.payfip.gouv.fr/tpa", Some(Purpose::Payment)),
            ("Book an appointment", "https://city.example/x", Some(Purpose::Booking)),
            ("", "https://www.rdv.city.example/", Some(Purpose::Booking)),
            ("Terminvereinbarung", "https://city.example/x", Some(Purpose::Booking)),
            ("Richiedi il certificato", "https://city.example/x", Some(Purpose::Certificate)),
            ("", "https://city.example/ztl/permessi", Some(Purpose::Pass)),
            ("La pagina", "https://city.example/pagina?permesso=1", None),
            ("Passaporto", "https://city.example/passaporto", None),
        ] {
            let name = Some(name).filter(|name| !name.is_empty());
            assert_eq!(Purpose::of_link(name, &Link::vet(address).unwrap()), purpose, "{name:?} {address}");
        }
    }

    #[test]
    fn a_link_beside_the_text_is_an_action_where_it_tells_of_one() {
        let link =
            |name: &str| NamedLink { name: Some(name.to_owned()), link: Link::vet("https://city.example/a").unwrap() };
        let service = |name| Service { links: vec![link(name)], ..Service::new("1", "Mensa".to_owned()) };
        assert_eq!(main_action(&service("Paga la mensa")).unwrap().kind, ActionKind::Pay);
        assert_eq!(main_action(&service("Regolamento")), None);
    }
}
