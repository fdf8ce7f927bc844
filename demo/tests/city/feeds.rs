//! The feeds of mobility, read as the panel reads them: what they say must be what the city means.

mod bikes;
mod parking;
mod reader;
mod roads;
mod switches;
