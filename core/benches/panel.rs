//! How long the panel takes over 749 places: for an answer that came, and for a citizen who searches, filters and sorts.

#[path = "../tests/mobility/payloads.rs"]
#[allow(dead_code, reason = "the tests read more files than this")]
mod payloads;

use std::hint::black_box;

use civic_core::Timestamp;
use civic_core::mobility::panel::{Action, Filter, Panel, Sort, Wishes, update};
use civic_core::mobility::rules::Clock;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

fn panel(criterion: &mut Criterion) {
    let [swiss, german] = payloads::places(NOW);
    let mut panel = Panel::new(payloads::sources(), Clock::CENTRAL_EUROPE);
    update(&mut panel, Action::Started, NOW);
    update(&mut panel, Action::Came("swiss".into(), Ok(Box::new(swiss.clone()))), NOW);
    update(&mut panel, Action::Came("german".into(), Ok(Box::new(german))), NOW);
    update(&mut panel, Action::PlaceTyped("47.37, 8.54".to_owned()), NOW);
    assert_eq!(panel.shown.parking.len(), 749, "what is measured is all places");
    let mut group = criterion.benchmark_group("panel, 749 places");
    group.bench_function("an answer came", |bencher| {
        bencher.iter_batched(
            || (panel.clone(), Action::Came("swiss".into(), Ok(Box::new(swiss.clone())))),
            |(mut panel, action)| {
                black_box(update(&mut panel, action, NOW));
                panel
            },
            BatchSize::LargeInput,
        );
    });
    let wishes = |sort, free, search: &str| Wishes {
        sort,
        filter: Filter { free, ..Filter::default() },
        search: search.to_owned(),
    };
    for (name, wishes) in [
        ("best", wishes(Sort::Best, false, "")),
        ("by name, with free spaces", wishes(Sort::Name, true, "")),
        ("search", wishes(Sort::Best, false, "bahnhof")),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(update(&mut panel, Action::Wished(wishes.clone()), NOW)));
        });
    }
    group.finish();
}

criterion_group!(benches, panel);
criterion_main!(benches);
