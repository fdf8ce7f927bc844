//! Words of many languages, as feeds write them: for states, trends, traffic and kinds of sites.

use crate::mobility::model::{ParkingState, SiteKind, TrafficLevel, Trend};
use crate::search::{is_between, words};

/// What a word, or a phrase, means. `None` if it is no word for a state; a number is none either, as each feed has codes
/// of its own.
pub(crate) fn state(text: &str) -> Option<ParkingState> {
    meaning(text, &STATES)
}

/// Which way a word or number says that the *occupancy* goes: what is “increasing” in a feed fills up, and so does 1.
pub(crate) fn trend(text: &str) -> Option<Trend> {
    meaning(text, &TRENDS)
}

/// The same where a feed tells the trend of the *free* spaces: what increases there empties.
pub(crate) fn trend_of_free(text: &str) -> Option<Trend> {
    trend(text).map(|trend| match trend {
        Trend::Filling => Trend::Emptying,
        Trend::Steady => Trend::Steady,
        Trend::Emptying => Trend::Filling,
    })
}

/// How a road flows.
pub(crate) fn level(text: &str) -> Option<TrafficLevel> {
    meaning(text, &LEVELS)
}

/// What a site is built like.
pub(crate) fn kind(text: &str) -> Option<SiteKind> {
    meaning(text, &KINDS)
}

/// Whether a word says that a site is for changing to public transport.
pub(crate) fn is_park_and_ride(text: &str) -> bool {
    let words = ["parkandride", "parkride", "pr", "parkplusride", "relais", "parkingrelais"];
    let has_sign = || text.as_bytes().windows(3).any(|letters| letters.eq_ignore_ascii_case(b"p+r"));
    words.iter().any(|word| is(text, word)) || (text.contains('+') && has_sign())
}

/// Yes or no in the words of a feed.
pub(crate) fn flag(text: &str) -> Option<bool> {
    meaning(text, &FLAGS)
}

/// The whole text first, as it is and then letters only; then the first of its words that means something.
fn meaning<T: Copy>(text: &str, table: &[(&str, T)]) -> Option<T> {
    let as_it_is = |known: &str| known.len() == text.len() && known.eq_ignore_ascii_case(text);
    let find = |text: &str| table.iter().find(|(known, _)| is(text, known));
    let found = table.iter().find(|(known, _)| as_it_is(known)).or_else(|| find(text));
    found.or_else(|| words(text).find_map(find)).map(|(_, meaning)| *meaning)
}

/// Whether a text is a word of small letters and digits, but for capitals, blanks, hyphens and accents: `Presque plein`,
/// `presque-plein` and `presquePlein` are one. A sign before it counts, as −1 and 1 are opposites.
fn is(text: &str, word: &str) -> bool {
    let mut rest = word.bytes();
    let mut is_begun = false;
    for letter in text.chars() {
        let plain = match letter {
            'a'..='z' | '0'..='9' => letter,
            'A'..='Z' => letter.to_ascii_lowercase(),
            'à'..='æ' | 'À'..='Æ' => 'a',
            'è'..='ë' | 'È'..='Ë' => 'e',
            'ì'..='ï' | 'Ì'..='Ï' => 'i',
            'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => 'o',
            'ù'..='ü' | 'Ù'..='Ü' => 'u',
            'ç' | 'Ç' => 'c',
            'ñ' | 'Ñ' => 'n',
            'ß' if rest.next() == Some(b's') => 's',
            '-' if !is_begun => '-',
            letter if !letter.is_ascii() && !is_between(letter) => return false,
            _ => continue,
        };
        is_begun = true;
        if rest.next().map(char::from) != Some(plain) {
            return false;
        }
    }
    rest.next().is_none()
}

/// English, German, French, Italian, Spanish, Dutch, Danish, Finnish and the enumerations of DATEX II, ParkAPI and FIWARE.
const STATES: [(&str, ParkingState); 91] = {
    use ParkingState::{Closed, Full, NearlyFull, NoData, Open, Subscribers, Unknown};
    [
        ("open", Open),
        ("opened", Open),
        ("opennow", Open),
        ("openingtimesinforce", Open),
        ("spacesavailable", Open),
        ("many", Open),
        ("free", Open),
        ("available", Open),
        ("ok", Open),
        ("normal", Open),
        ("offen", Open),
        ("geoffnet", Open),
        ("frei", Open),
        ("ouvert", Open),
        ("libre", Open),
        ("libres", Open),
        ("aperto", Open),
        ("libero", Open),
        ("abierto", Open),
        ("geopend", Open),
        ("vrij", Open),
        ("aben", Open),
        ("avoinna", Open),
        ("oppet", Open),
        ("few", NearlyFull),
        ("nearlyfull", NearlyFull),
        ("almostfull", NearlyFull),
        ("fewspaces", NearlyFull),
        ("fastvoll", NearlyFull),
        ("presquecomplet", NearlyFull),
        ("quasipieno", NearlyFull),
        ("quasicompleto", NearlyFull),
        ("casicompleto", NearlyFull),
        ("bijnavol", NearlyFull),
        ("full", Full),
        ("fullatentrance", Full),
        ("fullnow", Full),
        ("nospaces", Full),
        ("besetzt", Full),
        ("belegt", Full),
        ("voll", Full),
        ("complet", Full),
        ("plein", Full),
        ("completo", Full),
        ("pieno", Full),
        ("lleno", Full),
        ("vol", Full),
        ("volzet", Full),
        ("taynna", Full),
        ("optaget", Full),
        ("closed", Closed),
        ("closednow", Closed),
        ("closedabnormal", Closed),
        ("temporarilyclosed", Closed),
        ("geschlossen", Closed),
        ("zu", Closed),
        ("gesperrt", Closed),
        ("ferme", Closed),
        ("fermee", Closed),
        ("chiuso", Closed),
        ("cerrado", Closed),
        ("gesloten", Closed),
        ("dicht", Closed),
        ("lukket", Closed),
        ("suljettu", Closed),
        ("stangt", Closed),
        ("abonnes", Subscribers),
        ("abonne", Subscribers),
        ("abbonati", Subscribers),
        ("subscribers", Subscribers),
        ("dauerparker", Subscribers),
        ("nodata", NoData),
        ("outoforder", NoData),
        ("outofservice", NoData),
        ("fault", NoData),
        ("faulty", NoData),
        ("error", NoData),
        ("storung", NoData),
        ("stoerung", NoData),
        ("gestort", NoData),
        ("indisponible", NoData),
        ("nondisponibile", NoData),
        ("nondisponible", NoData),
        ("fuoriservizio", NoData),
        ("guasto", NoData),
        ("storing", NoData),
        ("keinedaten", NoData),
        ("unknown", Unknown),
        ("statusunknown", Unknown),
        ("unbekannt", Unknown),
        ("inconnu", Unknown),
    ]
};

/// As DATEX II, FIWARE and 5T have it: of the occupancy.
const TRENDS: [(&str, Trend); 30] = {
    use Trend::{Emptying, Filling, Steady};
    [
        ("increasing", Filling),
        ("increasingslowly", Filling),
        ("increasingquickly", Filling),
        ("increase", Filling),
        ("filling", Filling),
        ("up", Filling),
        ("1", Filling),
        ("zunehmend", Filling),
        ("steigend", Filling),
        ("hausse", Filling),
        ("stable", Steady),
        ("constant", Steady),
        ("steady", Steady),
        ("equal", Steady),
        ("0", Steady),
        ("gleichbleibend", Steady),
        ("konstant", Steady),
        ("gelijk", Steady),
        ("stabile", Steady),
        ("decreasing", Emptying),
        ("decreasingslowly", Emptying),
        ("decreasingquickly", Emptying),
        ("decrease", Emptying),
        ("emptying", Emptying),
        ("down", Emptying),
        ("-1", Emptying),
        ("abnehmend", Emptying),
        ("fallend", Emptying),
        ("sinkend", Emptying),
        ("baisse", Emptying),
    ]
};

const LEVELS: [(&str, TrafficLevel); 28] = {
    use TrafficLevel::{Blocked, Congested, Free, Heavy, Unknown};
    [
        ("freeflow", Free),
        ("free", Free),
        ("fluide", Free),
        ("fluido", Free),
        ("scorrevole", Free),
        ("flussig", Free),
        ("normal", Free),
        ("vrij", Free),
        ("heavy", Heavy),
        ("slow", Heavy),
        ("dense", Heavy),
        ("dicht", Heavy),
        ("zah", Heavy),
        ("presature", Heavy),
        ("rallentato", Heavy),
        ("intenso", Heavy),
        ("congested", Congested),
        ("congestion", Congested),
        ("sature", Congested),
        ("stau", Congested),
        ("congestionato", Congested),
        ("impossible", Blocked),
        ("blocked", Blocked),
        ("closed", Blocked),
        ("bloque", Blocked),
        ("gesperrt", Blocked),
        ("unknown", Unknown),
        ("inconnu", Unknown),
    ]
};

const KINDS: [(&str, SiteKind); 39] = {
    use SiteKind::{Garage, Ground, Other, Street, Underground};
    [
        ("parkhaus", Garage),
        ("parkgarage", Garage),
        ("garage", Garage),
        ("carpark", Garage),
        ("multistorey", Garage),
        ("multistoreycarpark", Garage),
        ("parkinggarage", Garage),
        ("parkeergarage", Garage),
        ("parkinghouse", Garage),
        ("enouvrage", Garage),
        ("ouvrage", Garage),
        ("struttura", Garage),
        ("tiefgarage", Underground),
        ("underground", Underground),
        ("undergroundparking", Underground),
        ("undergroundcarpark", Underground),
        ("ondergrondse", Underground),
        ("souterrain", Underground),
        ("sotterraneo", Underground),
        ("interrato", Underground),
        ("subterraneo", Underground),
        ("parkplatz", Ground),
        ("offstreetparkingground", Ground),
        ("openspace", Ground),
        ("openparking", Ground),
        ("surface", Ground),
        ("ground", Ground),
        ("lot", Ground),
        ("parkingrelais", Ground),
        ("ensurface", Ground),
        ("superficie", Ground),
        ("terrain", Ground),
        ("onstreet", Street),
        ("onstreetparking", Street),
        ("street", Street),
        ("strassenrand", Street),
        ("voirie", Street),
        ("special", Other),
        ("other", Other),
    ]
};

const FLAGS: [(&str, bool); 20] = [
    ("true", true),
    ("1", true),
    ("yes", true),
    ("t", true),
    ("y", true),
    ("ja", true),
    ("j", true),
    ("oui", true),
    ("si", true),
    ("s", true),
    ("false", false),
    ("0", false),
    ("no", false),
    ("f", false),
    ("n", false),
    ("nein", false),
    ("nee", false),
    ("non", false),
    ("none", false),
    ("nej", false),
];

#[cfg(test)]
mod tests {
    use super::*;
    use ParkingState::{Closed, Full, NearlyFull, NoData, Open, Subscribers, Unknown};
    use proptest::prelude::*;

    #[test]
    fn states_are_read_in_the_languages_of_feeds() {
        for (text, meaning) in [
            ("OUVERT", Some(Open)),
            ("Ouvert", Some(Open)),
            ("FERME", Some(Closed)),
            ("Fermé", Some(Closed)),
            ("COMPLET", Some(Full)),
            ("ABONNES", Some(Subscribers)),
            (".", None),
            ("frequentation temps reel indisponible", Some(NoData)),
            ("Stoerung", Some(NoData)),
            ("Störung", Some(NoData)),
            ("Geschlossen", Some(Closed)),
            ("geöffnet", Some(Open)),
            ("Parkhaus geschlossen", Some(Closed)),
            ("nodata", Some(NoData)),
            ("no data", Some(NoData)),
            ("TEMPORARILY_CLOSED", Some(Closed)),
            ("spacesAvailable", Some(Open)),
            ("almostFull", Some(NearlyFull)),
            ("presque complet", Some(NearlyFull)),
            ("statusUnknown", Some(Unknown)),
            ("chiuso", Some(Closed)),
            ("0", None),
            ("", None),
        ] {
            assert_eq!(state(text), meaning, "{text}");
        }
    }

    #[test]
    fn a_trend_of_free_spaces_is_the_opposite_of_one_of_occupancy() {
        for (text, meaning) in [
            ("increasing", Trend::Filling),
            ("decreasing", Trend::Emptying),
            ("-1", Trend::Emptying),
            ("0", Trend::Steady),
        ] {
            assert_eq!(trend(text), Some(meaning), "{text}");
        }
        assert_eq!(trend_of_free("increasing"), Some(Trend::Emptying));
        assert_eq!(trend_of_free("-1"), Some(Trend::Filling));
        assert_eq!((trend("unknown"), trend("2"), trend("")), (None, None, None));
    }

    #[test]
    fn roads_sites_and_flags_are_read() {
        assert_eq!((level("freeFlow"), level("Pré-saturé")), (Some(TrafficLevel::Free), Some(TrafficLevel::Heavy)));
        assert_eq!((level("Bloqué"), level("x")), (Some(TrafficLevel::Blocked), None));
        assert_eq!((kind("Tiefgarage"), kind("CAR_PARK")), (Some(SiteKind::Underground), Some(SiteKind::Garage)));
        assert_eq!((kind("OFF_STREET_PARKING_GROUND"), kind("")), (Some(SiteKind::Ground), None));
        assert_eq!(
            (flag("ja"), flag("T"), flag("nein"), flag("vielleicht")),
            (Some(true), Some(true), Some(false), None)
        );
        assert!(is_park_and_ride("Park-Ride") && is_park_and_ride("P+R Wondelgem") && !is_park_and_ride("Parkhaus"));
    }

    #[test]
    fn every_word_of_the_tables_can_be_found() {
        let words = STATES.iter().map(|(word, _)| *word).chain(KINDS.iter().map(|(word, _)| *word));
        for word in words.chain(TRENDS.iter().map(|(word, _)| *word)).chain(LEVELS.iter().map(|(word, _)| *word)) {
            assert!(is(word, word), "{word}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in ".{0,30}") {
            state(&text);
            trend(&text);
            flag(&text);
        }
    }
}
