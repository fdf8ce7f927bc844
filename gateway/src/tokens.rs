//! Signed tokens of the city's own login: JWT (RFC 7519) by the keys that the issuer publishes (RFC 7517).

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use tokio::sync::RwLock;

use crate::config::Tokens as Settings;

/// Only signatures by a key that the city's login alone has: neither `none` nor a shared secret.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];
/// How far clocks may differ, in seconds.
const LEEWAY: u64 = 60;
/// How long keys are believed.
const FRESH: Duration = Duration::from_secs(60 * 60);
/// How often keys are asked for at most: a token with a made-up key must not make us ask for each.
const PAUSE: Duration = Duration::from_secs(30);
/// How long an issuer may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest token and the most bytes of keys that are read.
const LONGEST: usize = 16 * 1024;
const MOST_KEYS: usize = 1024 * 1024;

/// Checks tokens.
pub(crate) struct Tokens {
    settings: Settings,
    client: reqwest::Client,
    keys: RwLock<Option<Keys>>,
}

struct Keys {
    set: JwkSet,
    read: Instant,
}

/// Why a token does not count.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Sign in again.
    Expired,
    /// It is not one for this poll.
    Invalid,
    /// The keys cannot be read now.
    NoKeys,
}

impl Tokens {
    /// Of this login.
    pub(crate) fn new(settings: Settings) -> Result<Self> {
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .https_only(true)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .context("cannot make a client for the keys of the city's login")?;
        Ok(Self { settings, client, keys: RwLock::new(None) })
    }

    /// Who the token is about.
    pub(crate) async fn subject(&self, token: &str) -> Result<String, Refused> {
        if token.len() > LONGEST {
            return Err(Refused::Invalid);
        }
        let header = decode_header(token).map_err(|_| Refused::Invalid)?;
        if !ALGORITHMS.contains(&header.alg) {
            return Err(Refused::Invalid);
        }
        let key = self.key(header.kid.as_deref(), header.alg).await?;
        // The algorithm of the key counts, where it names one, and not that of the token (RFC 8725, 3.1).
        let mut validation = Validation::new(header.alg);
        validation.leeway = LEEWAY;
        validation.validate_nbf = true;
        validation.set_issuer(&[&self.settings.issuer]);
        validation.set_audience(&[&self.settings.audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud"]);
        let claims = decode::<serde_json::Value>(token, &key, &validation).map_err(|error| match error.kind() {
            jsonwebtoken::errors::ErrorKind::ExpiredSignature => Refused::Expired,
            _ => Refused::Invalid,
        })?;
        let subject = claims.claims.get(&self.settings.subject).and_then(serde_json::Value::as_str);
        // The issuer is part of who somebody is: two logins may both have a “7”.
        subject
            .filter(|subject| !subject.is_empty())
            .map(|subject| format!("{}\n{subject}", self.settings.issuer))
            .ok_or(Refused::Invalid)
    }

    /// The key of a token. One that is not known may be new: then the keys are read again.
    async fn key(&self, id: Option<&str>, algorithm: Algorithm) -> Result<DecodingKey, Refused> {
        {
            let keys = self.keys.read().await;
            if let Some(keys) = keys.as_ref() {
                let found = find(&keys.set, id, algorithm);
                if keys.read.elapsed() < FRESH && found.is_some() {
                    return found.ok_or(Refused::Invalid);
                }
                if keys.read.elapsed() < PAUSE {
                    return Err(Refused::Invalid);
                }
            }
        }
        let mut keys = self.keys.write().await;
        let is_read = keys.as_ref().is_some_and(|keys| keys.read.elapsed() < PAUSE);
        if !is_read {
            match self.read().await {
                Ok(set) => *keys = Some(Keys { set, read: Instant::now() }),
                Err(error) => {
                    tracing::warn!("the keys of the city's login cannot be read: {error:#}");
                    // Old keys are better than none while the login is down.
                    if keys.is_none() {
                        return Err(Refused::NoKeys);
                    }
                }
            }
        }
        keys.as_ref().and_then(|keys| find(&keys.set, id, algorithm)).ok_or(Refused::Invalid)
    }

    async fn read(&self) -> Result<JwkSet> {
        let bytes = if self.settings.jwks.contains("://") {
            let mut answer = self.client.get(&self.settings.jwks).send().await?.error_for_status()?;
            let mut bytes = Vec::new();
            while let Some(chunk) = answer.chunk().await? {
                bytes.extend_from_slice(&chunk);
                anyhow::ensure!(bytes.len() <= MOST_KEYS, "they are larger than {MOST_KEYS} bytes");
            }
            bytes
        } else {
            tokio::fs::read(&self.settings.jwks).await?
        };
        Ok(serde_json::from_slice(&bytes)?)
    }
}

/// The key with that id, or the only one if the token names none; and only for the algorithm that the key is for.
fn find(set: &JwkSet, id: Option<&str>, algorithm: Algorithm) -> Option<DecodingKey> {
    let key = match id {
        Some(id) => set.find(id)?,
        None => match set.keys.as_slice() {
            [only] => only,
            _ => return None,
        },
    };
    let is_for_it = key.common.key_algorithm.is_none_or(|of_key| of_key.to_string() == format!("{algorithm:?}"));
    DecodingKey::from_jwk(key).ok().filter(|_| is_for_it)
}
