//! What `/metrics` tells, in Prometheus' words: how many requests, how long they took, how many votes. Nothing of whom.

use prometheus::{HistogramOpts, HistogramVec, IntCounter, IntCounterVec, Opts, Registry, TextEncoder};

/// Bounds of the buckets, in seconds: a vote is a disk write, and should not be felt.
const BUCKETS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// What is counted.
pub(crate) struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    seconds: HistogramVec,
    /// Votes that were kept, those sent again among them.
    pub(crate) votes: IntCounter,
    refusals: IntCounterVec,
}

impl Metrics {
    pub(crate) fn new() -> prometheus::Result<Self> {
        let registry = Registry::new();
        let requests =
            IntCounterVec::new(Opts::new("civic_requests_total", "Requests"), &["method", "route", "status"])?;
        let seconds = HistogramVec::new(
            HistogramOpts::new("civic_request_seconds", "How long answers took").buckets(BUCKETS.to_vec()),
            &["method", "route"],
        )?;
        let votes = IntCounter::new("civic_votes_acknowledged_total", "Votes acknowledged, those sent again too")?;
        let refusals = IntCounterVec::new(Opts::new("civic_refusals_total", "Requests refused"), &["code"])?;
        registry.register(Box::new(requests.clone()))?;
        registry.register(Box::new(seconds.clone()))?;
        registry.register(Box::new(votes.clone()))?;
        registry.register(Box::new(refusals.clone()))?;
        Ok(Self { registry, requests, seconds, votes, refusals })
    }

    /// `route` is the pattern and never the address, which may hold a receipt.
    pub(crate) fn request(&self, method: &str, route: &str, status: u16, seconds: f64) {
        self.requests.with_label_values(&[method, route, &status.to_string()]).inc();
        self.seconds.with_label_values(&[method, route]).observe(seconds);
    }

    pub(crate) fn refusal(&self, code: &str) {
        self.refusals.with_label_values(&[code]).inc();
    }

    pub(crate) fn text(&self) -> prometheus::Result<String> {
        TextEncoder::new().encode_to_string(&self.registry.gather())
    }
}
