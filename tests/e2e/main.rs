//! A citizen's path through the demo city, in a browser. Each test says what a citizen or a webmaster would lose.

mod accessibility;
mod adapting;
mod asking;
mod builder;
mod doctor;
mod fallback;
mod filing;
mod following;
mod hearing;
mod instrument;
mod isolation;
mod keeping;
mod keyboard;
mod languages;
mod looks;
mod mobility;
mod narrow;
mod neighbours;
mod outages;
mod policy;
mod position;
mod refusals;
mod scripts;
mod speaking;
mod states;
mod still;
