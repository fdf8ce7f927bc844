//! Files of ballots: PrefLib, BLT, Pabulib, and RCTab's records; and a count of whatever they hold.
#![no_main]

use civic_core::poll::counting::{Lots, tally};
use civic_core::poll::formats::{blt, cvr, pabulib, preflib};
use civic_core::poll::{Choice, Method, Overvote, Quota, Ranking, Transfer, Vote};
use libfuzzer_sys::fuzz_target;

/// Every vote counts for somebody, for nobody, or was cut off.
fn count(names: &[String], ballots: &[(Vote, u64)]) {
    // Ballots of many options are read, but not counted in ten seconds by every method.
    if names.len() > 20 {
        return;
    }
    let choices: Vec<Choice> = names.iter().map(|name| Choice { name: name.clone(), ..Choice::default() }).collect();
    let (quota, transfer, overvote) = (Quota::Whole, Transfer::Fraction { decimals: 4 }, Overvote::Wait);
    for ranking in [
        Ranking::InstantRunoff { overvote },
        Ranking::Schulze,
        Ranking::Transferable { seats: 2, quota, transfer, overvote },
    ] {
        let outcome = tally(&Method::Ranked(ranking), &choices, ballots.iter().cloned(), &Lots::None);
        assert!(outcome.blank <= outcome.valid && outcome.valid <= outcome.cast);
        assert!(outcome.winners.iter().all(|winner| *winner < choices.len()));
    }
}

fuzz_target!(|body: &[u8]| {
    let Ok(text) = std::str::from_utf8(body) else { return };
    if let Ok(file) = preflib::read(text) {
        count(&file.alternatives, &file.ballots);
        let again = preflib::read(&preflib::write(&file)).expect("what was written");
        assert_eq!(again.ballots.len(), file.ballots.len());
    }
    if let Ok(file) = blt::read(text) {
        count(&file.candidates, &file.ballots);
        blt::read(&blt::write(&file)).expect("what was written");
    }
    if let Ok(file) = pabulib::read(text)
        && let Some(written) = pabulib::write(&file)
    {
        pabulib::read(&written).expect("what was written");
    }
    for records in [cvr::read_json(text), cvr::read_csv(text, 2)].into_iter().flatten() {
        count(&records.candidates, &records.votes(&cvr::Marks::default()));
        if let Some(written) = cvr::write_json(&records) {
            cvr::read_json(&written).expect("what was written");
        }
    }
});
