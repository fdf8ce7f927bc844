//! `civic-gateway`: serves polls, draws codes, counts exports again.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use civic_gateway::app::App;
use civic_gateway::config::Config;
use civic_gateway::{count, serve};
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

/// Keeps a city's polls and ballots. Without a command, it serves.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The settings.
    #[arg(long, default_value = "gateway.toml")]
    config: PathBuf,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Draws codes for a poll and prints them, a line each. Only hashes are kept: they cannot be printed again.
    Codes {
        /// The poll's id.
        poll: String,
        /// How many.
        count: u32,
    },
    /// Counts an export again, checks its root, and prints the result.
    Recount {
        /// The file; `-` for the standard input.
        export: PathBuf,
    },
    /// Checks the settings and the poll files, and changes nothing.
    Check,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let config = || Config::read(&arguments.config);
    match arguments.command {
        None => {
            let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
            tracing_subscriber::fmt().json().flatten_event(true).with_env_filter(filter).init();
            // What verifies the certificate of the city's login; there is one for the whole process.
            let _ = rustls::crypto::ring::default_provider().install_default();
            tokio::runtime::Runtime::new()?.block_on(serve::run(config()?))
        }
        Some(Command::Codes { poll, count }) => {
            let _ = rustls::crypto::ring::default_provider().install_default();
            let codes = tokio::runtime::Runtime::new()?.block_on(async { draw(config()?, poll, count).await })?;
            let mut out = io::stdout().lock();
            codes.iter().try_for_each(|code| writeln!(out, "{code}"))?;
            Ok(())
        }
        Some(Command::Recount { export }) => recount(&export),
        Some(Command::Check) => {
            let config = config()?;
            let polls = config.polls.as_deref().map(civic_gateway::polls::read_folder).transpose()?;
            config.admin_key()?;
            config.secret()?;
            let count = polls.map_or(0, |polls| polls.len());
            Ok(writeln!(io::stdout(), "The settings are right, and so are {count} polls.")?)
        }
    }
}

async fn draw(config: Config, poll: String, count: u32) -> Result<Vec<String>> {
    App::new(config).await?.draw_codes(&poll, count).await
}

fn recount(export: &Path) -> Result<()> {
    let (header, results) = if export == Path::new("-") {
        count::recount(io::stdin().lock())?
    } else {
        let file = File::open(export).with_context(|| format!("cannot read {}", export.display()))?;
        count::recount(BufReader::new(file))?
    };
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string_pretty(&results)?)?;
    writeln!(
        out,
        "\n{} ballots, each once and valid. Compare this root with the one that was published:",
        header.size
    )?;
    writeln!(out, "{}", header.root)?;
    Ok(())
}
