//! What words of organisers mean, where a feed has nothing better than words.

use super::model::{Price, Status};
use crate::search::{fold, is_between, words};

/// “Free”, as whole words without accents.
const FREE: [&str; 27] = [
    "acces libre",
    "besplatno",
    "bezplatne",
    "bezplatny",
    "darmowy",
    "eintritt frei",
    "entrada libre",
    "entrada livre",
    "entree libre",
    "entree gratuite",
    "free",
    "freier eintritt",
    "gratis",
    "gratuit",
    "gratuita",
    "gratuite",
    "gratuito",
    "gratuitos",
    "gratuits",
    "ingresso libero",
    "kostenfrei",
    "kostenlos",
    "no charge",
    "wstep wolny",
    "безкоштовно",
    "vrij entree",
    "ilmainen",
];

/// What turns it around, right before it.
const NOT: [&str; 8] = ["kein", "keine", "nicht", "niet", "no", "non", "not", "pas"];

/// “Cancelled” and “postponed”, as beginnings of words.
const CANCELLED: [&str; 10] =
    ["abgesagt", "annull", "annule", "anulad", "anulat", "cancel", "cancelad", "entfallt", "odwolan", "geannuleerd"];
const POSTPONED: [&str; 8] =
    ["postpone", "deferred", "rinviat", "verschoben", "aplazad", "adiad", "uitgesteld", "przelozon"];
/// “Reporté”, which must not be English.
const REPORTED: [&str; 2] = ["reporte", "reportee"];

/// “Children” and “families”, as beginnings of words.
const CHILDREN: [&str; 19] = [
    "bambin", "child", "copii", "crianc", "dziec", "enfant", "famigli", "familia", "familie", "families", "family",
    "famille", "infantil", "kid", "kind", "ninas", "ninos", "ragazz", "діт",
];

/// What something costs, by the words for it.
pub(super) fn price(text: &str) -> Option<Price> {
    let text = super::texts::one_line(text)?;
    Some(if is_free(&text) { Price::Free } else { Price::Words(text) })
}

/// Whether words say that something costs nothing: they say so, or name no other amount than zero. “Free for children,
/// 8 €” does not.
pub(super) fn is_free(text: &str) -> bool {
    let folded = fold(text);
    let names_an_amount = folded.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let names_zero = folded.bytes().any(|byte| byte == b'0');
    let is_only_zero = names_zero && words(&folded).all(|word| word.len() <= 3);
    !names_an_amount && (is_only_zero || FREE.iter().any(|free| says(&folded, free)))
}

/// Whether words say that something is for children.
pub(super) fn is_for_children(text: &str) -> bool {
    let folded = fold(text);
    // “Kind” is English, too.
    words(&folded).any(|word| word != "kind" && CHILDREN.iter().any(|start| word.starts_with(start)))
}

/// What words say of whether something takes place.
pub(super) fn status(text: &str) -> Option<Status> {
    let folded = fold(text);
    let says = |starts: &[&str]| words(&folded).any(|word| starts.iter().any(|start| word.starts_with(start)));
    // Who says both means the date that was.
    if says(&POSTPONED) || words(&folded).any(|word| REPORTED.contains(&word)) {
        return Some(Status::Postponed);
    }
    says(&CANCELLED).then_some(Status::Cancelled)
}

/// Whether these words stand in a text one after the other, and are not turned around.
fn says(text: &str, wanted: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(is_between);
    text.match_indices(wanted).any(|(at, found)| {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let behind = rest.strip_prefix(found).and_then(|rest| rest.chars().next());
        let is_negated = words(before).last().is_some_and(|word| NOT.contains(&word));
        is_edge(before.chars().next_back()) && is_edge(behind) && !is_negated
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::model::{Ages, Event};

    #[test]
    fn what_costs_nothing_is_known_in_many_languages() {
        for text in [
            "Ingresso libero",
            "gratuit",
            "Entrée libre sur réservation",
            "Eintritt frei!",
            "Free",
            "0",
            "0,00 €",
            "Free (drinks not included)",
            "Entrada libre hasta completar aforo",
            "Kostenlos",
        ] {
            assert!(is_free(text), "{text}");
        }
    }

    #[test]
    fn what_costs_something_is_not_told_to_be_free() {
        for text in [
            "Gratis fino a 6 anni, poi 8 €",
            "payant",
            "10",
            "non gratuito",
            "not free",
            "Freestyle",
            "sugar-coated",
            "",
            "offerta libera",
            "1,50",
        ] {
            assert!(!is_free(text), "{text}");
        }
        assert_eq!(price("12 €, ridotto 8 €"), Some(Price::Words("12 €, ridotto 8 €".to_owned())));
        assert_eq!((price("<b>Gratis</b>"), price(" ")), (Some(Price::Free), None));
    }

    #[test]
    fn what_is_for_children_is_found_by_its_ages_or_its_words() {
        let event = |ages: Option<(Option<u8>, Option<u8>)>, audience: &str| {
            let mut event = Event::new("1", "x".to_owned());
            event.ages = ages.map(|(from, to)| Ages { from, to });
            event.audience = vec![audience.to_owned()];
            event.is_for_children()
        };
        for audience in
            ["Bambini e ragazzi", "Jeune public, enfants", "Kinder", "Families", "niños", "Rodziny z dziećmi", "діти"]
        {
            assert!(event(None, audience), "{audience}");
        }
        for audience in ["Adulti", "Public adultes", "all kind of people", "", "Barcelona"] {
            assert!(!event(None, audience), "{audience}");
        }
        assert!(
            event(Some((Some(6), None)), "")
                && event(Some((None, Some(12))), "")
                && event(Some((Some(0), Some(99))), "Kids")
        );
        assert!(!event(Some((Some(18), None)), "Kids") && !event(Some((Some(0), Some(99))), ""));
    }

    #[test]
    fn what_does_not_take_place_is_known_by_its_words() {
        for (text, expected) in [
            ("CANCELED", Status::Cancelled),
            ("ANNULLATO: concerto", Status::Cancelled),
            ("Sitzung entfällt", Status::Cancelled),
            ("Spettacolo rinviato", Status::Postponed),
            ("Cancelled and postponed", Status::Postponed),
        ] {
            assert_eq!(status(text), Some(expected), "{text}");
        }
        assert_eq!(status("Concert reporté"), Some(Status::Postponed));
        assert_eq!((status("Chancellor's reception"), status("As reported")), (None, None));
    }
}
