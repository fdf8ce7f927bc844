//! iCalendar (RFC 5545, with 7986, 6868 and 7529 where they are met).

pub(crate) mod expand;
pub(crate) mod rule;
pub(crate) mod value;
