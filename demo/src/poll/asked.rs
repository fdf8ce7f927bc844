//! The polls that are part of this crate, and when they are: seen from the day on which the demo starts.

use anyhow::Context as _;
use civic_core::poll::gateway::wire::PollDocument;
use jiff::{Timestamp, ToSpan as _};

use crate::calendar::in_firenze;

/// A poll, and the ballots that others have cast in it.
pub(super) struct Asked {
    name: &'static str,
    document: &'static str,
    /// The day on which it opens, at 8 in the morning; 0 is the day on which the demo starts.
    opens: i64,
    /// The day on which it closes, at 8 in the evening.
    closes: i64,
    pub(super) ballots: &'static str,
}

macro_rules! asked {
    ($name:literal, $opens:literal..$closes:literal, $ballots:expr) => {
        Asked {
            name: $name,
            document: include_str!(concat!("../../poll/", $name, ".toml")),
            opens: $opens,
            closes: $closes,
            ballots: $ballots,
        }
    };
}

pub(super) const ASKED: [Asked; 8] = [
    asked!("piazza-tasso", -6..15, include_str!("../../poll/piazza-tasso.ballots")),
    asked!("trenta-all-ora", -10..11, ""),
    asked!("bilancio-quartiere-2", -3..25, ""),
    asked!("cascine", -12..9, include_str!("../../poll/cascine.ballots")),
    asked!("biblioteca-oblate", -1..13, ""),
    asked!("movida-oltrarno", -8..20, include_str!("../../poll/movida-oltrarno.ballots")),
    asked!("domeniche-a-piedi", 1..22, ""),
    asked!("nome-giardino", -30..-2, include_str!("../../poll/nome-giardino.ballots")),
];

impl Asked {
    /// As the gateway takes it, with its dates.
    pub(super) fn poll(&self, now: Timestamp) -> anyhow::Result<PollDocument> {
        let at = |days: i64, hour: i8| -> anyhow::Result<civic_core::Timestamp> {
            let day = in_firenze(now).checked_add(days.days())?;
            let time = day.with().time(jiff::civil::time(hour, 0, 0, 0)).build()?;
            Ok(civic_core::Timestamp(time.timestamp().as_millisecond()))
        };
        let mut poll: PollDocument =
            toml::from_str(self.document).with_context(|| format!("demo/poll/{}.toml", self.name))?;
        (poll.opens, poll.closes) = (Some(at(self.opens, 8)?), Some(at(self.closes, 20)?));
        Ok(poll)
    }
}

#[cfg(test)]
mod tests {
    use civic_core::poll::Phase;

    use super::*;

    #[test]
    fn there_is_always_one_poll_that_begins_tomorrow_and_one_that_is_over() {
        // A day on which the clocks change, just before midnight in Firenze.
        for now in ["2026-10-24T21:59:59Z", "2026-10-25T22:59:59Z", "2026-11-22T06:00:00Z"] {
            let now: Timestamp = now.parse().unwrap();
            let then = civic_core::Timestamp(now.as_millisecond());
            let of = |phase| {
                let polls = ASKED.iter().map(|asked| asked.poll(now).unwrap());
                polls.filter(|poll| poll.poll().phase(then) == phase).map(|poll| poll.id).collect::<Vec<_>>()
            };
            assert_eq!(of(Phase::Upcoming), ["domeniche-a-piedi"], "{now}");
            assert_eq!(of(Phase::Closed), ["nome-giardino"], "{now}");
            assert_eq!(of(Phase::Open).len(), 6, "{now}");
        }
    }
}
