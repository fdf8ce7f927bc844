//! What can be set when a city starts.

use std::{num::NonZeroU32, path::PathBuf, time::Duration};

/// How a city runs. [`Settings::new`] gives the defaults of the command line, on a free port.
#[derive(Clone, Debug)]
pub struct Settings {
    pub host: String,
    /// 0 takes any free port; [`City::url`](crate::City::url) tells which.
    pub port: u16,
    /// The folder of the database and the photos; created if it is missing.
    pub data: PathBuf,
    /// The folder with the built widgets, served at `/civic/`.
    pub dist: PathBuf,
    /// If set, only reports with this Open311 key are accepted.
    pub api_key: Option<String>,
    /// Reports that one address may send in a minute.
    pub posts_per_minute: NonZeroU32,
    /// How long the asynchronous category takes to number a report.
    pub token_delay: Duration,
    /// Whether tests may make the Open311 server, the feeds and the gateway slow and faulty.
    pub test_controls: bool,
    /// Whether each request is written to standard error.
    pub verbose: bool,
}

impl Settings {
    /// The default of [`posts_per_minute`](Self::posts_per_minute).
    pub const POSTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).unwrap();

    pub fn new(data: impl Into<PathBuf>) -> Self {
        Self {
            host: "127.0.0.1".to_owned(),
            port: 0,
            data: data.into(),
            dist: PathBuf::from("pkg/dist"),
            api_key: None,
            posts_per_minute: Self::POSTS_PER_MINUTE,
            token_delay: Duration::from_secs(6),
            test_controls: false,
            verbose: false,
        }
    }
}
