//! Open311 GeoReport v2 and its dialects, JSON and XML: everything that a server is asked for.
#![no_main]

use civic_core::http::{Endpoint, Response, from_fn};
use civic_core::report::open311::{Format, Open311, Query, Settings, categories_at_a_glance, discover};
use civic_core::report::{AnswersWith, Category, Draft, HasQuestions, NewReport, Report, Token};
use civic_fuzz::endpoint;
use libfuzzer_sys::fuzz_target;
use pollster::block_on;

fn report() -> NewReport {
    let category = Category {
        code: "001".into(),
        name: "Potholes".to_owned(),
        description: None,
        group: None,
        keywords: Vec::new(),
        questions: HasQuestions::None,
        answers_with: AnswersWith::Number,
    };
    NewReport { draft: Draft::new("key".into()), category, questions: Vec::new() }
}

fn is_somewhere(report: &Report) {
    if let Some(position) = report.position {
        assert!((-90.0..=90.0).contains(&position.latitude) && (-180.0..=180.0).contains(&position.longitude));
    }
}

fn read(status: u16, body: &[u8]) {
    let answer = Response { status, headers: Vec::new(), body: body.to_vec() };
    let site: Endpoint = endpoint();
    let transport = from_fn({
        let answer = answer.clone();
        move |_| Ok(answer.clone())
    });
    let server = Open311::new(Settings::new(site.clone()), transport.clone());

    let categories = block_on(server.categories());
    // What is read at a glance is what is read.
    if let Some(glance) = categories_at_a_glance(&answer) {
        assert_eq!(categories.as_ref(), Ok(&glance));
    }
    let questions = block_on(server.questions(&"001".into()));
    let reports = block_on(server.reports(&Query::default()));
    for report in reports.iter().flatten() {
        is_somewhere(report);
    }
    let lengths = [categories.map(|list| list.len()), questions.map(|list| list.len()), reports.map(|list| list.len())];
    assert!(lengths.into_iter().flatten().all(|length| length <= body.len()), "more items than bytes");
    if let Ok(report) = block_on(server.report(&"1".into())) {
        is_somewhere(&report);
    }
    drop(block_on(server.number(&Token::from("1"))));
    drop(block_on(server.updates(None, None)));
    drop(block_on(server.create(&report(), None)));
    drop(block_on(discover(&site, &transport, Format::Json)));
}

fuzz_target!(|body: &[u8]| {
    read(200, body);
    read(422, body);
});
