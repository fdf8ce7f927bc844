//! `gateway.toml`: what a city sets.

use std::fs;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The whole file. docs/gateway.md explains each line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The path of an SQLite file, or `postgres://…`.
    pub database: String,
    /// A folder of poll files.
    pub polls: Option<PathBuf>,
    /// The sites whose pages may vote here: `https://www.city.example`. The gateway's own always may.
    pub origins: Vec<String>,
    /// Whether a proxy stands before it that says in `X-Forwarded-For` who asks.
    pub behind_proxy: bool,
    /// A file with the administrator's key; without it there is no admin API.
    pub admin_key_file: Option<PathBuf>,
    /// A file with a secret that credentials are hashed with; without it, one lies in the database.
    pub secret_file: Option<PathBuf>,
    /// How much one may ask.
    pub limits: Limits,
    /// The city's login, for polls of `eligibility = "person"`.
    pub tokens: Option<Tokens>,
    /// The work that a device does before it votes.
    pub proof_of_work: ProofOfWork,
}

/// What holds for what a file does not say.
impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8090)),
            database: "gateway.sqlite".to_owned(),
            polls: None,
            origins: Vec::new(),
            behind_proxy: false,
            admin_key_file: None,
            secret_file: None,
            limits: Limits::default(),
            tokens: None,
            proof_of_work: ProofOfWork::default(),
        }
    }
}

/// How much one may ask.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// The largest request, in bytes.
    pub body_bytes: usize,
    /// Requests that write, per address (IPv6: per /64) and minute.
    pub per_address: NonZeroU32,
    /// Votes per credential and minute.
    pub per_credential: NonZeroU32,
}

impl Default for Limits {
    fn default() -> Self {
        // A school or a town hall shares one address.
        Self { body_bytes: 64 * 1024, per_address: per_minute(300), per_credential: per_minute(20) }
    }
}

fn per_minute(count: u32) -> NonZeroU32 {
    NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN)
}

/// The city's login.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// What `iss` must be.
    pub issuer: String,
    /// What `aud` must hold.
    pub audience: String,
    /// The issuer's keys: a file, or an `https://` address.
    pub jwks: String,
    /// The claim that tells one person from another.
    #[serde(default = "subject")]
    pub subject: String,
}

/// The work that a device does before it votes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProofOfWork {
    /// The greatest number to try; a phone tries some 100,000 a second.
    pub most: u32,
    /// How long a challenge can be solved, in seconds.
    pub valid_seconds: u32,
}

impl Default for ProofOfWork {
    fn default() -> Self {
        Self { most: 100_000, valid_seconds: 1_200 }
    }
}

fn subject() -> String {
    "sub".to_owned()
}

impl Config {
    /// Reads the file. Paths in it are relative to it.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut config: Self = toml::from_str(&text).with_context(|| format!("{} is not right", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for path in [&mut config.polls, &mut config.admin_key_file, &mut config.secret_file].into_iter().flatten() {
            *path = folder.join(&*path);
        }
        if !config.database.contains("://") {
            config.database = folder.join(&config.database).display().to_string();
        }
        if let Some(tokens) = config.tokens.as_mut().filter(|tokens| !tokens.jwks.contains("://")) {
            tokens.jwks = folder.join(&tokens.jwks).display().to_string();
        }
        Ok(config)
    }

    /// The administrator's key.
    pub fn admin_key(&self) -> Result<Option<String>> {
        self.admin_key_file.as_deref().map(|path| secret_in(path, "the administrator's key")).transpose()
    }

    /// The city's own secret.
    pub fn secret(&self) -> Result<Option<String>> {
        self.secret_file.as_deref().map(|path| secret_in(path, "the secret")).transpose()
    }
}

fn secret_in(path: &Path, what: &str) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {what} in {}", path.display()))?;
    let text = text.trim().to_owned();
    ensure!(text.len() >= 24, "{what} in {} is shorter than 24 letters", path.display());
    Ok(text)
}
