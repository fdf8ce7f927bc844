//! How often one address may send a report: a token bucket for each.

use std::{net::IpAddr, num::NonZeroU32};

use governor::{
    Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
    state::keyed::DefaultKeyedStateStore,
};

pub(crate) struct PostLimit {
    buckets: RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock>,
    clock: DefaultClock,
}

/// Addresses remembered before full buckets, which say nothing, are forgotten.
const REMEMBERED: usize = 10_000;

impl PostLimit {
    /// A burst of `per_minute` reports, refilled evenly over a minute.
    pub(crate) fn per_minute(per_minute: NonZeroU32) -> Self {
        let clock = DefaultClock::default();
        Self {
            buckets: RateLimiter::new(Quota::per_minute(per_minute), DefaultKeyedStateStore::default(), clock.clone()),
            clock,
        }
    }

    /// Takes one token, or says after how many seconds there is one.
    pub(crate) fn take(&self, address: IpAddr) -> Result<(), u64> {
        if self.buckets.len() > REMEMBERED {
            self.buckets.retain_recent();
        }
        self.buckets.check_key(&address).map_err(|full| {
            let wait = full.wait_time_from(self.clock.now());
            wait.as_secs() + 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_does_not_use_up_the_tokens_of_another() {
        let limit = PostLimit::per_minute(NonZeroU32::new(2).unwrap());
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        assert_eq!(limit.take(one), Ok(()));
        assert_eq!(limit.take(one), Ok(()));
        let wait = limit.take(one).unwrap_err();
        assert!((1..=31).contains(&wait), "{wait}");
        assert_eq!(limit.take(other), Ok(()));
    }
}
