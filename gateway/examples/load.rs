//! How many votes a second the gateway takes, beside a bare axum handler with one INSERT: the floor.
//!
//! ```sh
//! cargo build --profile server -p civic-gateway
//! cargo run --profile server -p civic-gateway --example load -- target/server/civic-gateway 20000 64 postgres://…
//! ```
//!
//! The arguments: the program, how many votes, how many at once, and databases to measure beside SQLite. Server and citizens
//! share the machine, so a city's own figures are better.

use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Router, serve};
use reqwest::Client;
use rusqlite::Connection;
use serde::Deserialize;
use tempfile::TempDir;
use tokio::net::TcpListener;

const FLOOR: &str = "--floor";
const POLL: &str = r#"
id = "park"
question = "A park or a square?"
method = { method = "single" }
eligibility = "device"
choices = [{ id = "park", name = "A park" }, { id = "square", name = "A square" }]
"#;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Runtime::new()?;
    match arguments.as_slice() {
        [FLOOR, database] => runtime.block_on(floor(Path::new(database))),
        [program, votes, at_once, databases @ ..] => {
            let (votes, at_once) = (votes.parse()?, at_once.parse()?);
            runtime.block_on(measure(program, votes, at_once, databases))
        }
        _ => anyhow::bail!("load PROGRAM VOTES AT_ONCE [postgres://…]"),
    }
}

async fn measure(program: &str, votes: usize, at_once: usize, databases: &[&str]) -> Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "{votes} votes, {at_once} at once")?;
    writeln!(out, "{:22} {:>9} {:>9} {:>9} {:>10}", "", "votes/s", "p50 ms", "p99 ms", "memory MB")?;
    let folder = TempDir::new()?;
    let own = std::env::current_exe()?;
    let bare = [FLOOR.to_owned(), folder.path().join("floor.sqlite").display().to_string()];
    writeln!(out, "{:22} {}", "one INSERT, SQLite", run(Command::new(own).args(bare), votes, at_once).await?)?;
    for database in ["gateway.sqlite"].iter().chain(databases) {
        let config = folder.path().join("gateway.toml");
        let settings = format!(
            "listen = \"127.0.0.1:0\"\ndatabase = \"{database}\"\npolls = \"polls\"\n\
             [limits]\nper_address = 100000000\nper_credential = 1000000\n"
        );
        std::fs::write(&config, settings)?;
        std::fs::create_dir_all(folder.path().join("polls"))?;
        std::fs::write(folder.path().join("polls/park.toml"), POLL)?;
        let name = if database.contains("://") { "gateway, PostgreSQL" } else { "gateway, SQLite" };
        let measured = run(Command::new(program).arg("--config").arg(&config), votes, at_once).await?;
        writeln!(out, "{name:22} {measured}")?;
    }
    Ok(())
}

/// Ends with what is measured, also when that fails.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a server, casts all votes, and tells how that went.
async fn run(command: &mut Command, votes: usize, at_once: usize) -> Result<String> {
    let mut server = Server(command.stdout(Stdio::piped()).spawn()?);
    let mut lines = BufReader::new(server.0.stdout.take().context("no output")?).lines();
    let address = loop {
        let line: serde_json::Value = serde_json::from_str(&lines.next().context("the server did not start")??)?;
        if let Some(address) = line["address"].as_str() {
            break address.to_owned();
        }
    };
    std::thread::spawn(move || lines.for_each(drop));
    let client = Client::builder().timeout(Duration::from_secs(60)).pool_max_idle_per_host(at_once).build()?;
    let next = Arc::new(AtomicUsize::new(0));
    let took = Arc::new(Mutex::new(Vec::with_capacity(votes)));
    // Two polls of the same database would not be the same work: keys are new in each run.
    let run = std::process::id() ^ std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.subsec_nanos();
    let began = Instant::now();
    let citizens: Vec<_> = (0..at_once)
        .map(|_| {
            let (client, next, took, address) = (client.clone(), next.clone(), took.clone(), address.clone());
            tokio::spawn(async move {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= votes {
                        return anyhow::Ok(());
                    }
                    let key = format!("key-{run:010}-of-ballot-{number:010}");
                    let device = format!("device-{run:010}-{number:010}");
                    let form = [("key", key.as_str()), ("device", &device), ("choice", "park")];
                    let sent = Instant::now();
                    let request = client.post(format!("http://{address}/v1/polls/park/ballots")).form(&form);
                    let answer = request.send().await?;
                    ensure!(answer.status() == 201, "{}: {}", answer.status(), answer.text().await?);
                    took.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(sent.elapsed());
                }
            })
        })
        .collect();
    for citizen in citizens {
        citizen.await??;
    }
    let all = began.elapsed();
    let mut took = took.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
    took.sort_unstable();
    let at = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)].as_secs_f64() * 1_000.0;
    let (rate, memory) = (votes as f64 / all.as_secs_f64(), memory(server.0.id())?);
    Ok(format!("{rate:9.0} {:9.1} {:9.1} {memory:10.1}", at(50), at(99)))
}

/// The most memory that a process has had, in MB.
fn memory(process: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    Ok(peak.trim().trim_end_matches(" kB").parse::<f64>()? / 1_024.0)
}

#[derive(Deserialize)]
struct Vote {
    key: String,
    choice: String,
}

/// The least that a server can do which keeps a vote: one INSERT, each in its own transaction, as durable as the gateway's.
async fn floor(database: &Path) -> Result<()> {
    let connection = Connection::open(database)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE votes (key TEXT PRIMARY KEY, choice TEXT);",
    )?;
    let router =
        Router::new().route("/v1/polls/park/ballots", post(insert)).with_state(Arc::new(Mutex::new(connection)));
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
    writeln!(std::io::stdout(), "{}", serde_json::json!({ "address": listener.local_addr()?.to_string() }))?;
    Ok(serve(listener, router).await?)
}

async fn insert(State(connection): State<Arc<Mutex<Connection>>>, Form(vote): Form<Vote>) -> StatusCode {
    let connection = connection.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    match connection.execute("INSERT INTO votes VALUES (?, ?)", [vote.key, vote.choice]) {
        Ok(_) => StatusCode::CREATED,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
