//! [`Channel`]: a way to a service, and [`Contact`]: whom to ask.

use super::PlaceId;
use crate::hours::Hours;
use crate::link::Link;
use crate::report::CategoryCode;
use crate::search::{fold, words};

/// A way to a service.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Channel {
    /// What it is.
    pub kind: ChannelKind,
    /// What its button says, or what it is called.
    pub name: Option<String>,
    /// What is to be known about it.
    pub words: Option<String>,
    /// Where it leads: a page, a mailbox, a telephone.
    pub link: Option<Link>,
    /// The place that one goes to.
    pub place: Option<PlaceId>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// What one must show who one is with.
    pub asks: Vec<Identity>,
}

/// What a channel is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ChannelKind {
    /// Its source does not say; its link tells.
    #[default]
    Unknown,
    /// On a page.
    Online,
    /// On a page where an appointment is made.
    Booking,
    /// On a page where something is paid.
    Payment,
    /// By telephone.
    Phone,
    /// By mail.
    Mail,
    /// By going there.
    Counter,
    /// By reporting something to the city under this category.
    Report(CategoryCode),
}

/// With what one shows who one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identity {
    /// SPID (Italy).
    Spid,
    /// The electronic identity card (Italy).
    Cie,
    /// The national or health services card (Italy).
    Cns,
    /// The identity of another country of the Union.
    Eidas,
    /// FranceConnect.
    FranceConnect,
    /// BundID (Germany).
    BundId,
    /// Cl@ve (Spain).
    Clave,
    /// DigiD (Netherlands).
    DigiD,
    /// GOV.UK One Login.
    OneLogin,
}

/// How texts call an identity; whole words, folded.
const IDENTITIES: [(Identity, &str); 16] = [
    (Identity::Spid, "spid"),
    (Identity::Cie, "cie"),
    (Identity::Cie, "cieid"),
    (Identity::Cie, "carta d identita elettronica"),
    (Identity::Cns, "cns"),
    (Identity::Cns, "tessera sanitaria"),
    (Identity::Cns, "carta nazionale dei servizi"),
    (Identity::Eidas, "eidas"),
    (Identity::FranceConnect, "franceconnect"),
    (Identity::FranceConnect, "france connect"),
    (Identity::BundId, "bundid"),
    (Identity::BundId, "nutzerkonto bund"),
    (Identity::Clave, "cl ve"),
    (Identity::DigiD, "digid"),
    (Identity::OneLogin, "one login"),
    (Identity::OneLogin, "onelogin"),
];

/// The identities that a text names, each once.
pub fn identities(text: &str) -> Vec<Identity> {
    let mut spaced = String::from(" ");
    for word in words(&fold(text)) {
        spaced.push_str(word);
        spaced.push(' ');
    }
    let mut found = Vec::new();
    for (identity, name) in IDENTITIES {
        let is_named = spaced.match_indices(name).any(|(at, _)| {
            let is_end = |place: usize| spaced.as_bytes().get(place) == Some(&b' ');
            is_end(at.saturating_sub(1)) && is_end(at.saturating_add(name.len()))
        });
        if is_named && !found.contains(&identity) {
            found.push(identity);
        }
    }
    found
}

/// Whom to ask: an office and its telephone, mailbox or page, never a person's name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contact {
    /// The office, the counter, or what the number is for.
    pub name: Option<String>,
    /// What to know before calling.
    pub words: Option<String>,
    /// A telephone as it is written.
    pub phone: Option<String>,
    /// A telephone to call, a mailbox, or a page.
    pub link: Option<Link>,
    /// When somebody answers.
    pub hours: Option<Hours>,
}

impl Contact {
    /// A telephone, if it is one: `055 2768 500`, `"+39 055 2768500"`, with or without an extension.
    pub fn phone(written: &str) -> Option<Self> {
        let written = written.trim().trim_matches(['"', '\'']).trim();
        let digits: String = written.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
        let is_plain = written.chars().all(|letter| {
            letter.is_ascii_digit() || matches!(letter, '+' | ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}')
        });
        let link = if is_plain { Link::vet(&["tel:", &digits].concat()) } else { None };
        (digits.len() >= 3).then(|| Self { phone: Some(written.to_owned()), link, ..Self::default() })
    }

    /// A mailbox, if it is one.
    pub fn mail(address: &str) -> Option<Self> {
        let address = address.trim();
        let address = address.strip_prefix("mailto:").unwrap_or(address);
        let link = Link::vet(&["mailto:", address].concat())?;
        Some(Self { link: Some(link), ..Self::default() })
    }

    /// A page, if it is one.
    pub fn page(address: &str) -> Option<Self> {
        Link::vet(address).map(|link| Self { link: Some(link), ..Self::default() })
    }

    /// The same, under a name.
    #[must_use]
    pub fn of(self, name: Option<String>) -> Self {
        Self { name: self.name.or(name), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_be_asked_for_is_told_before() {
        assert_eq!(
            identities("Accedi con SPID, CIE o eIDAS; per i vecchi utenti la Tessera Sanitaria (CNS)."),
            [Identity::Spid, Identity::Cie, Identity::Cns, Identity::Eidas]
        );
        assert_eq!(identities("Identifiez-vous avec FranceConnect"), [Identity::FranceConnect]);
        assert_eq!(identities("Mit der BundID anmelden"), [Identity::BundId]);
        assert_eq!(identities("Carta d'identità elettronica: le specie, gli specialisti"), [Identity::Cie]);
        assert_eq!(identities("specie rapide, insidie"), []);
    }

    #[test]
    fn a_number_can_be_called_however_it_is_written() {
        let call = |text| Contact::phone(text).and_then(|contact| contact.link).map(|link| link.as_str().to_owned());
        assert_eq!(call("055 276-85.00").as_deref(), Some("tel:0552768500"));
        assert_eq!(call("\"+44 1234 234567\"").as_deref(), Some("tel:+441234234567"));
        // Somebody must read it first.
        assert_eq!(call("055 1234 int. 5"), None);
        assert_eq!(Contact::phone("055 1234 int. 5").unwrap().phone.as_deref(), Some("055 1234 int. 5"));
        assert_eq!((Contact::phone("n.d."), Contact::mail("email-example_com")), (None, None));
        assert_eq!(Contact::mail("urp@comune.example.it").unwrap().link.unwrap().leads_to(), "urp@comune.example.it");
    }
}
