//! What a citizen, a clerk or a client of Firenze would lose if it failed: each test starts a city of its own.

mod builder;
mod control;
mod desk;
mod durability;
mod feeds;
mod idempotence;
mod intake;
mod limits;
mod listing;
mod map;
mod polls;
mod site;
mod spec;
mod tokens;
mod town;
mod validation;
