//! What the domains share: fields, choices, notices, buttons.

mod bar;
mod button;
mod choices;
mod confirm;
mod field;
mod heading;
mod notice;
mod prose;
mod settled;
mod summary;

pub use bar::bar;
pub use button::{Look, button, submit, submit_for_good};
pub use choices::{Choices, Entry, choices, tick};
pub use confirm::Confirm;
pub use field::{Field, Line, line, paragraph};
pub use heading::{Heading, heading};
pub use notice::{Tone, failure, notice, waiting};
pub use prose::{anchor, links, prose};
pub use settled::Settled;
pub use summary::{Summary, Trouble, control_of};
