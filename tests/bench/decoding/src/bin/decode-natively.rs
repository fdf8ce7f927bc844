//! The recorded feeds read natively: prints as JSON what each holds, and the median of its times in milliseconds.
#![allow(clippy::print_stdout, reason = "its output is what it is for")]

use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use civic_decoding::{FEEDS, decode};
use serde_json::{Value, json};

const CALLS: usize = 15;

/// The argument is the folder of the fixtures of mobility.
fn main() -> Result<(), Box<dyn Error>> {
    let fixtures = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    let mut measured = Vec::new();
    for feed in FEEDS {
        let bytes = std::fs::read(fixtures.join(feed.file))?;
        let mut times = Vec::new();
        let mut found = Vec::new();
        for _ in 0..CALLS {
            let body = bytes.clone();
            let start = Instant::now();
            found = decode(feed.name, body);
            times.push(start.elapsed());
        }
        times.sort_unstable();
        let median = times.get(CALLS / 2).map(Duration::as_secs_f64).unwrap_or_default() * 1e3;
        measured.push(json!({
            "feed": feed.name, "file": feed.file, "count": found.first(), "checksum": found.last(), "ms": median,
        }));
    }
    println!("{}", Value::Array(measured));
    Ok(())
}
