//! `civic-demo`: starts Firenze and runs until Ctrl-C or SIGTERM.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use civic_demo::{City, Settings};
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

/// Firenze on one machine: the city's web site, the Open311 server behind it, the feeds of its traffic and parking, and its
/// polls.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Port to listen on; 0 takes any free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// Folder for the database and the photos [default: demo/data in the project, else data]
    #[arg(long)]
    data: Option<PathBuf>,
    /// Folder with the built widgets
    #[arg(long, default_value = "pkg/dist")]
    dist: PathBuf,
    /// Accept reports only with this Open311 key
    #[arg(long)]
    api_key: Option<String>,
    /// Reports that one address may send in a minute
    #[arg(long, default_value_t = Settings::POSTS_PER_MINUTE)]
    posts_per_minute: std::num::NonZeroU32,
    /// Let tests slow the Open311 server, the feeds and the gateway down and make them fail (POST /_control,
    /// /_control/feeds, /_control/gateway, ?fail=…)
    #[arg(long)]
    test_controls: bool,
    /// Write one line for each request to standard error
    #[arg(long)]
    verbose: bool,
}

impl Arguments {
    fn settings(self) -> Settings {
        let data = self.data.unwrap_or_else(default_data_folder);
        Settings {
            host: self.host,
            port: self.port,
            dist: self.dist,
            api_key: self.api_key,
            posts_per_minute: self.posts_per_minute,
            test_controls: self.test_controls,
            verbose: self.verbose,
            ..Settings::new(data)
        }
    }
}

fn default_data_folder() -> PathBuf {
    let inside_the_project = Path::new("demo/Cargo.toml").exists();
    PathBuf::from(if inside_the_project { "demo/data" } else { "data" })
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
    let city = City::start(Arguments::parse().settings()).await?;
    writeln!(std::io::stdout(), "Firenze is at {}", city.url())?;
    tokio::select! {
        _ = terminate.recv() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted.context("cannot listen for Ctrl-C")?,
    }
    city.stop().await;
    Ok(())
}
