//! How long a page waits for a list of 1,000 reports once its bytes are here.

#[path = "../tests/open311/writer.rs"]
mod writer;

use std::hint::black_box;

use civic_core::http::{Endpoint, Response, from_fn};
use civic_core::link::Link;
use civic_core::report::open311::{Open311, Query, Settings};
use civic_core::report::{Position, Report, State, Status};
use civic_core::{Moment, Timestamp};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn report(number: u32) -> Report {
    let moment = |hours: i64| {
        Some(Moment::Instant(Timestamp(1_790_000_000_000 + i64::from(number) * 60_000 + hours * 3_600_000)))
    };
    let state = if number.is_multiple_of(3) { State::Closed } else { State::Open };
    Report {
        id: Some(format!("{}-2026", 10_000 + number).as_str().into()),
        status: Status { state, detail: None },
        status_notes: number.is_multiple_of(4).then(|| "Preso in carico dalla squadra strade & verde.".to_owned()),
        category: Some("171".into()),
        category_name: Some("Buca sulla carreggiata".to_owned()),
        description: Some(
            "Davanti al civico 12 c'è una buca profonda, <piena d'acqua>; è già caduta una persona.".repeat(2),
        ),
        agency: Some("Direzione Nuove infrastrutture e mobilità".to_owned()),
        requested: moment(0),
        updated: moment(5),
        expected: moment(72),
        address: Some(format!("Via dell'Agnolo {number}, Firenze")),
        postcode: Some("50122".to_owned()),
        position: Position::new(f64::from(437_696 + number) / 1e4, 11.2558),
        media: Link::vet(&format!("https://city.example/media/{number}.jpg")).into_iter().collect(),
        ..Report::default()
    }
}

fn decode(criterion: &mut Criterion) {
    let reports: Vec<_> = (0..1000).map(report).collect();
    let mut group = criterion.benchmark_group("open311");
    for (name, body) in [("1000 reports, json", writer::json(&reports)), ("1000 reports, xml", writer::xml(&reports))] {
        let response = Response::new(200, "", body);
        group.throughput(Throughput::Bytes(response.body.len() as u64));
        let settings = Settings::new(Endpoint::new("/v2").unwrap());
        let client = Open311::new(settings, from_fn(move |_| Ok(response.clone())));
        let query = Query::default();
        let read = pollster::block_on(client.reports(&query)).unwrap();
        assert!(read == reports, "what is measured is the reading of all 1,000 reports, and of all that they say");
        group.bench_function(name, |bencher| bencher.iter(|| black_box(pollster::block_on(client.reports(&query)))));
    }
    group.finish();
}

criterion_group!(benches, decode);
criterion_main!(benches);
