//! How much one may ask: by address before anything is read, by credential before the database is asked.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::config::Limits as Settings;
use crate::store::Hash;

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock>;

/// Counts in memory, and forgets.
pub(crate) struct Limits {
    clock: DefaultClock,
    addresses: Limiter<IpAddr>,
    credentials: Limiter<Hash>,
}

impl Limits {
    /// As the city set them.
    pub(crate) fn new(settings: &Settings) -> Self {
        let limiter = |per_minute: NonZeroU32| Quota::per_minute(per_minute);
        Self {
            clock: DefaultClock::default(),
            addresses: RateLimiter::hashmap(limiter(settings.per_address)),
            credentials: RateLimiter::hashmap(limiter(settings.per_credential)),
        }
    }

    /// How long an address must wait before it may write.
    pub(crate) fn address(&self, address: IpAddr) -> Result<(), Duration> {
        let checked = self.addresses.check_key(&household(address));
        checked.map_err(|not_until| not_until.wait_time_from(self.clock.now()))
    }

    /// How long a credential must wait.
    pub(crate) fn credential(&self, hash: &Hash) -> Result<(), Duration> {
        let checked = self.credentials.check_key(hash);
        checked.map_err(|not_until| not_until.wait_time_from(self.clock.now()))
    }

    /// Forgets who has not asked for a while.
    pub(crate) fn forget(&self) {
        self.addresses.retain_recent();
        self.credentials.retain_recent();
        self.addresses.shrink_to_fit();
        self.credentials.shrink_to_fit();
    }
}

/// An IPv6 network gives a household 2^64 addresses.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_who_asks_too_much_does_not_cost_the_others_their_vote() {
        let limits = Limits::new(&Settings { per_address: NonZeroU32::MIN, ..Settings::default() });
        let address = |text: &str| limits.address(text.parse().unwrap());
        assert_eq!(address("2001:db8::1"), Ok(()));
        let wait = address("2001:db8::2").unwrap_err();
        assert!(wait <= Duration::from_secs(60) && wait > Duration::from_secs(50), "{wait:?}");
        assert_eq!(address("2001:db8:0:1::1"), Ok(()));
        assert_eq!(address("192.0.2.1"), Ok(()));
        assert!(address("::ffff:192.0.2.1").is_err());
    }
}
