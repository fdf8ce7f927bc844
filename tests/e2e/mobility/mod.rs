//! Where to park, what is blocked and how traffic flows: the panel, on the feeds of the demo city.

mod arriving;
mod changing;
mod details;
mod everybody;
mod failing;
mod features;
mod following;
mod map;
mod nearby;
mod refreshing;
mod roads;
mod states;
mod wishes;
