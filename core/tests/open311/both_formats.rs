//! A city that changes from XML to JSON, or offers both, shows its citizens the same.

use civic_core::http::Response;
use civic_core::link::Link;
use civic_core::report::{Position, Report, State, Status};
use civic_core::{Moment, Timestamp};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::{always, writer};

/// Words as people write them, also those that look like markup and are none.
fn words() -> impl Strategy<Value = String> {
    vec("[A-Za-zàéß€💡\"'.]{1,8}|&|<|>|&&|</", 1..6)
        .prop_map(|words| words.join(" "))
        .prop_filter("none", |text| text != "null")
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        (0_i64..4_000_000_000).prop_map(|seconds| Moment::Instant(Timestamp(seconds * 1000))),
        Just(Moment::Local("2012-01-02T03:04:05".to_owned())),
        Just(Moment::Raw("06/22/2011 at 06:55PM".to_owned())),
    ]
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        Just(Status { state: State::Open, detail: None }),
        Just(Status { state: State::Closed, detail: Some("no_further_action".to_owned()) }),
        Just(Status { state: State::Unknown, detail: Some("in Prüfung".to_owned()) }),
        Just(Status::default()),
    ]
}

prop_compose! {
    fn texts()(
        status_notes in of(words()), title in of(words()), description in of(words()), agency in of(words()),
        notice in of(words()), address in of(words()), address_id in of("[0-9]{1,6}"), postcode in of("[0-9]{5}"),
        category in of("[A-Z0-9.]{1,4}"), category_name in of(words()),
    ) -> Report {
        let category = category.filter(|code| !code.is_empty()).map(|code| code.as_str().into());
        Report { status_notes, title, description, agency, notice, address, address_id, postcode, category, category_name, ..Report::default() }
    }
}

prop_compose! {
    fn report()(
        texts in texts(), status in status(), requested in of(moment()), updated in of(moment()),
        expected in of(moment()), place in of((-89.0_f64..89.0, 0.1_f64..179.0)), token in of("[a-z]{8}"),
        media in vec("https://city\\.example/[a-z,]{0,5}/[a-z]{1,5}\\.jpg", 0..3),
    ) -> Report {
        let mut media: Vec<_> = media.iter().filter_map(|address| Link::vet(address)).collect();
        media.dedup();
        let micro = |degrees: f64| (degrees * 1e6).round() / 1e6;
        let position = place.and_then(|(latitude, longitude)| Position::new(micro(latitude), micro(longitude)));
        let token = token.map(|token| token.as_str().into());
        Report { status, requested, updated, expected, position, media, token, ..texts }
    }
}

/// Each with a number of its own, as lists have it.
fn reports() -> impl Strategy<Value = Vec<Report>> {
    vec(report(), 0..6).prop_map(|list| {
        list.into_iter()
            .enumerate()
            .map(|(id, report)| Report { id: Some(id.to_string().as_str().into()), ..report })
            .collect()
    })
}

fn read(body: String) -> Vec<Report> {
    pollster::block_on(always(Response::new(200, "", body)).reports(&Default::default())).unwrap()
}

proptest! {
    #[test]
    fn reports_are_the_same_in_both(reports in reports()) {
        prop_assert_eq!(&read(writer::json(&reports)), &reports);
        prop_assert_eq!(&read(writer::xml(&reports)), &reports);
    }
}
