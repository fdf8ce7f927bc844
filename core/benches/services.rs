//! How long the catalogue takes over 5,000 services: to take them in, and for each keystroke of a citizen who searches.

use std::hint::black_box;

use civic_core::Timestamp;
use civic_core::services::catalogue::{Action, Catalogue, SourceSettings, update};
use civic_core::services::search::Synonyms;
use civic_core::services::{Reading, Service, Taxonomy, Term};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

const NOW: Timestamp = Timestamp(1_795_428_000_000);
const COUNT: usize = 5_000;

/// What names and texts are made of.
const WHAT: [&str; 20] = [
    "Certificato",
    "Iscrizione",
    "Permesso",
    "Contributo",
    "Autorizzazione",
    "Prenotazione",
    "Dichiarazione",
    "Concessione",
    "Rimborso",
    "Segnalazione",
    "Abbonamento",
    "Esenzione",
    "Richiesta",
    "Rinnovo",
    "Duplicato",
    "Cambio",
    "Assegno",
    "Bonus",
    "Servizio",
    "Rilascio",
];
const OF: [&str; 25] = [
    "residenza",
    "mensa scolastica",
    "occupazione suolo pubblico",
    "carta d'identità",
    "asilo nido",
    "tassa rifiuti",
    "trasporto scolastico",
    "assistenza domiciliare",
    "matrimonio civile",
    "passo carrabile",
    "impianti sportivi",
    "biblioteca comunale",
    "contrassegno disabili",
    "edilizia privata",
    "stato di famiglia",
    "cremazione",
    "tessera elettorale",
    "commercio ambulante",
    "centro estivo",
    "alloggio popolare",
    "zona traffico limitato",
    "sepoltura",
    "accesso agli atti",
    "cittadinanza",
    "animali d'affezione",
];

/// Words that nobody repeats: each service has some of its own.
fn rare(number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "qua", "stra"];
    let mut word = String::new();
    let mut rest = number * 7_919 + 13;
    for _ in 0..4 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= 5;
    }
    word
}

fn services() -> Reading {
    let services = (0..COUNT).map(|number| {
        let (what, of) = (WHAT[number % WHAT.len()], OF[number / WHAT.len() % OF.len()]);
        let text = format!(
            "{what} per {of}: i cittadini residenti nel quartiere {} presentano la domanda allo sportello {} oppure online, \
             con un documento valido e la ricevuta del pagamento, entro la scadenza indicata per la {} del comune.",
            rare(number),
            rare(number * 3),
            rare(number * 11),
        );
        Service {
            summary: Some(format!("{what} {of} {}", rare(number * 5))),
            description: Some(text),
            themes: Term::named(OF[number * 7 % OF.len()]).into_iter().collect(),
            keywords: vec![rare(number * 13)],
            ..Service::new(&number.to_string(), format!("{what} {of} {}", rare(number)))
        }
    });
    Reading { services: services.collect(), ..Reading::default() }
}

fn bench(criterion: &mut Criterion) {
    let settings = SourceSettings { id: "city".into(), name: String::new(), is_brief: false };
    let synonyms = || Synonyms::parse("tari, tassa rifiuti\ncie, carta identità\nztl, zona traffico limitato");
    let empty = Catalogue::new(vec![settings], Taxonomy::ready(), synonyms());
    let reading = services();
    let mut group = criterion.benchmark_group("services, 5,000");
    group.sample_size(20);
    group.bench_function("an answer came", |bencher| {
        bencher.iter_batched(
            || (empty.clone(), Action::Came("city".into(), Ok(Box::new(reading.clone())))),
            |(mut catalogue, action)| {
                update(&mut catalogue, action, NOW);
                catalogue
            },
            BatchSize::LargeInput,
        );
    });
    let mut catalogue = empty.clone();
    update(&mut catalogue, Action::Came("city".into(), Ok(Box::new(reading))), NOW);
    assert_eq!(catalogue.shown.services.len(), COUNT, "what is measured is all services");
    for typed in
        ["c", "cert", "certificato residenza", "certifcato residneza", "tari", "rimborso mensa scol", "xyzzyxabc"]
    {
        group.bench_function(format!("keystroke: {typed}"), |bencher| {
            bencher.iter(|| black_box(update(&mut catalogue, Action::Typed(typed.to_owned()), NOW)));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
