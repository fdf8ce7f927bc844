//! Counting from outside: elections with known outcomes, and what must hold for all ballots.

mod expected;
mod files;
mod ties;
