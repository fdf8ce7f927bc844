//! How long a page waits for the largest recorded feed in XML once its bytes are here: 1,820 car parks for lorries, 0.9 MB.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use civic_core::http::{Endpoint, Response};
use civic_core::mobility::Protocol;
use civic_core::mobility::datex2::Datex2;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn decode(c: &mut Criterion) {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let fixtures = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    let file = fixtures.join("mobility/datex2-v2/toll-collect-truck-realtime.xml");
    let response = Response::new(200, "text/xml", std::fs::read(file).unwrap());
    let protocol = Protocol::Datex2(Datex2::new(Endpoint::new("/feed.xml").unwrap()));
    let ask = protocol.start().remove(0);
    assert_eq!(protocol.decode(&ask, &response).unwrap().sites.len(), 1_820);
    let mut group = c.benchmark_group("mobility");
    group.throughput(Throughput::Bytes(response.body.len() as u64));
    group.bench_function("DATEX II, 1,820 records", |b| b.iter(|| protocol.decode(&ask, black_box(&response))));
    group.finish();
}

criterion_group!(benches, decode);
criterion_main!(benches);
