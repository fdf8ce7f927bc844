//! What the domains share: fields, choices, notices, buttons.

mod button;
mod choices;
mod confirm;
mod field;
mod heading;
mod notice;
mod prose;
mod settled;
mod summary;

pub use button::{Look, button, submit};
pub use choices::{Choices, Entry, choices};
pub use confirm::Confirm;
pub use field::{Field, Line, line, paragraph};
pub use heading::{Heading, heading};
pub use notice::{Tone, failure, notice, waiting};
pub use prose::prose;
pub use settled::Settled;
pub use summary::{Summary, Trouble, control_of};
