//! What the city asks: polls, on the gateway of the demo city.

mod changing;
mod codes;
mod dragging;
mod everybody;
mod failing;
mod keyboard;
mod proving;
mod speaking;
mod states;
mod timing;
mod voting;
