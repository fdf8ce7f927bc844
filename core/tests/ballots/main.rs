//! Counting from outside: elections with known outcomes, and what must hold for all ballots.

mod budgets;
mod expected;
mod files;
mod formats;
mod methods;
mod properties;
mod rctab;
mod rctab_reports;
mod star_library;
mod ties;
