//! What a citizen reads at the door, for the hours that cities write.

use proptest::prelude::*;

use crate::hours::{Hours, Local, OpenNow, Opening, local};

/// Monday, 2026-11-23.
const MONDAY: &str = "2026-11-23";

fn hours(text: &str) -> Hours {
    let hours = Hours::osm(text).unwrap();
    assert_eq!(hours.words, None, "{text}");
    hours
}

fn at(date: &str, hour: u16, minute: u16) -> Local {
    Local { day: local::date(date).unwrap(), minute: hour * 60 + minute }
}

fn is_open(text: &str, date: &str, hour: u16, minute: u16) -> Option<bool> {
    hours(text).is_open(at(date, hour, minute), &[])
}

#[test]
fn an_office_is_open_by_its_weekdays_and_times() {
    let text = "Mo-Fr 08:30-13:00,14:00-17:00; Sa 09:00-12:00; PH off; Dec 24-26 off";
    let office = hours(text);
    assert_eq!(office.now(at(MONDAY, 8, 29), &[]), OpenNow::Closed(Some(at(MONDAY, 8, 30))));
    assert_eq!(office.now(at(MONDAY, 8, 30), &[]), OpenNow::Open(Some(at(MONDAY, 13, 0))));
    assert_eq!(office.now(at(MONDAY, 13, 0), &[]), OpenNow::Closed(Some(at(MONDAY, 14, 0))));
    assert_eq!(office.now(at("2026-11-28", 12, 30), &[]), OpenNow::Closed(Some(at("2026-11-30", 8, 30))));
    // Thursday 24 December to Saturday 26 December.
    assert_eq!(office.now(at("2026-12-23", 18, 0), &[]), OpenNow::Closed(Some(at("2026-12-28", 8, 30))));
    assert_eq!(is_open(text, "2026-12-25", 10, 0), Some(false));
    assert!(office.tells_of_holidays());
}

#[test]
fn a_public_holiday_closes_where_the_page_names_it() {
    let office = hours("Mo-Fr 08:00-12:00; PH off");
    let noon = at(MONDAY, 10, 0);
    assert_eq!((office.is_open(noon, &[]), office.is_open(noon, &[noon.day])), (Some(true), Some(false)));
    let bath = hours("Mo-Fr 08:00-12:00; Su,PH 14:00-18:00");
    assert_eq!(bath.is_open(at(MONDAY, 15, 0), &[noon.day]), Some(true));
    assert_eq!(bath.is_open(at(MONDAY, 15, 0), &[]), Some(false));
}

#[test]
fn a_night_belongs_to_the_day_on_which_it_began() {
    let text = "Fr-Sa 20:00-03:00";
    assert_eq!(is_open(text, "2026-11-28", 2, 59), Some(true));
    assert_eq!(is_open(text, "2026-11-30", 2, 0), Some(false));
    assert_eq!(hours(text).now(at("2026-11-28", 1, 0), &[]), OpenNow::Open(Some(at("2026-11-28", 3, 0))));
    assert_eq!(is_open("Su 22:00-26:00", MONDAY, 1, 59), Some(true));
}

#[test]
fn seasons_dates_and_ordinals_are_kept_apart() {
    let garden = "Mar-Oct 09:00-19:00; Nov-Feb 09:00-16:00";
    assert_eq!((is_open(garden, "2026-10-31", 18, 0), is_open(garden, "2026-11-01", 18, 0)), (Some(true), Some(false)));
    assert_eq!(is_open(garden, "2028-02-29", 15, 0), Some(true));
    let pool = hours("Jun 15-Sep 15 10:00-18:00");
    assert_eq!(pool.now(at(MONDAY, 12, 0), &[]), OpenNow::Closed(Some(at("2027-06-15", 10, 0))));
    assert_eq!(is_open("Mo-Su 10:00-12:00; Dec 24-Jan 06 off", "2027-01-03", 11, 0), Some(false));
    assert_eq!(is_open("10:00-12:00; Dec 24,31 off", "2026-12-31", 11, 0), Some(false));
    assert_eq!(is_open("10:00-12:00; 2026 Dec 31-2027 Jan 2 off", "2027-01-02", 11, 0), Some(false));
    assert_eq!(is_open("10:00-12:00; 2026 Dec 31-2027 Jan 2 off", "2028-01-02", 11, 0), Some(true));
    let market = "Sa[1] 08:00-13:00; Fr[-1] 15:00-18:00";
    assert_eq!((is_open(market, "2026-12-05", 9, 0), is_open(market, "2026-12-12", 9, 0)), (Some(true), Some(false)));
    assert_eq!((is_open(market, "2026-11-27", 16, 0), is_open(market, "2026-11-20", 16, 0)), (Some(true), Some(false)));
}

#[test]
fn the_later_rule_replaces_and_a_comma_adds() {
    assert_eq!(is_open("Mo-Su 08:00-12:00; Mo 14:00-16:00", MONDAY, 9, 0), Some(false));
    assert_eq!(is_open("Mo-Su 08:00-12:00, Mo 14:00-16:00", MONDAY, 9, 0), Some(true));
    assert_eq!(is_open("Mo-Fr 08:00-18:00, Sa 09:00-12:00", "2026-11-28", 10, 0), Some(true));
    assert_eq!(is_open("Mo-Su 08:00-12:00; Mo off", MONDAY, 9, 0), Some(false));
}

#[test]
fn always_is_always() {
    for text in ["24/7", "00:00-24:00", "Mo-Su 00:00-24:00", "open", "Mo-Su,PH 00:00-24:00"] {
        assert_eq!(hours(text).now(at(MONDAY, 3, 0), &[]), OpenNow::Open(None), "{text}");
    }
    assert_eq!(hours("off").now(at(MONDAY, 3, 0), &[]), OpenNow::Closed(None));
}

#[test]
fn by_appointment_is_neither_open_nor_closed() {
    let office = hours("Mo 09:00-12:00; Tu \"by appointment\"; We 09:00-11:00 \"by appointment\"");
    assert_eq!(office.is_open(at("2026-11-24", 10, 0), &[]), None);
    assert_eq!(office.is_open(at("2026-11-25", 10, 0), &[]), Some(true));
    let wednesday = office.day(at("2026-11-25", 0, 0).day, &[]).unwrap();
    assert_eq!((wednesday.comments, wednesday.asked), (vec!["by appointment"], false));
    assert!(office.day(at("2026-11-24", 0, 0).day, &[]).unwrap().asked);
    assert_eq!(hours("\"auf Anfrage\"").rules[0].opening, Opening::Asked);
}

#[test]
fn what_is_not_understood_stays_words() {
    for text in [
        ";;",
        "sunrise-sunset",
        "Mo-Fr",
        "Mo-Fr 07:00+",
        "Mo-Fr 08:00-18:00 || \"on call\"",
        "week 1-20 08:00-12:00",
        "SH off",
        "Mo[9] 08:00-12:00",
        "Mo-Fr 25:00-12:00",
        "Mo-Fr 7-22",
        "lun-ven 07:00-22:00",
        "Montag 08:00-12:00",
        "Dec 24-Jan off",
        "2026 off",
        "2027 Feb 29 off",
        "Mo-Fr 08:00-12:00 off",
        "dal lunedì al venerdì",
        "Mo 08:00-12:00 Tu 08:00-12:00",
    ] {
        let hours = Hours::osm(text).unwrap();
        assert_eq!((hours.rules.len(), hours.words.as_deref()), (0, Some(text)));
        assert_eq!(hours.now(at(MONDAY, 12, 0), &[]), OpenNow::Unknown, "{text}");
    }
    assert_eq!(Hours::osm("  "), None);
}

#[test]
fn two_notations_of_one_place_add_up() {
    let mut whole = hours("Mo 08:00-12:00");
    whole.add(hours("Mo 14:00-16:00"));
    whole.add(Hours::said("Chiuso in agosto").unwrap());
    let monday = whole.day(at(MONDAY, 0, 0).day, &[]).unwrap();
    assert_eq!((monday.spans.len(), whole.words.as_deref()), (2, Some("Chiuso in agosto")));
}

proptest! {
    #[test]
    fn any_text_at_any_time_is_read_or_kept(
        text in "[MoTuSaPHDecJan0-9:,;/\\[\\]\"-]{0,30}|.{0,30}", day in any::<i64>(), minute in 0_u16..1440,
    ) {
        if let Some(hours) = Hours::osm(&text) {
            prop_assert!(hours.rules.is_empty() != hours.words.is_none());
            hours.is_open(Local { day, minute }, &[day]);
        }
    }

    #[test]
    fn what_is_open_is_so_until_it_closes_and_from_when_it_opens(
        from in 0_u16..1440, length in 1_u16..1440, weekday in 0_usize..7, day in 20_000_i64..21_000, minute in 0_u16..1440,
    ) {
        let until = (from + length) % 1440;
        let name = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][weekday];
        let text = format!("{name} {:02}:{:02}-{:02}:{:02}", from / 60, from % 60, until / 60, until % 60);
        let (hours, now) = (hours(&text), Local { day, minute });
        match hours.now(now, &[]) {
            OpenNow::Open(Some(closes)) => {
                prop_assert!(closes > now && hours.is_open(closes, &[]) == Some(false));
            }
            OpenNow::Closed(Some(opens)) => {
                prop_assert!(opens > now && hours.is_open(opens, &[]) == Some(true));
                prop_assert!(opens.weekday() == u8::try_from(weekday).unwrap() && opens.minute == from);
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }
}
