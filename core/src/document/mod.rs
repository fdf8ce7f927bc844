//! What an answer says, whatever it is written in: bytes to text, and text to a [`Node`] in which things are looked up
//! without believing in any shape. The protocols of all domains read through this.

pub(crate) mod csv;
pub(crate) mod gzip;
pub(crate) mod json;
pub(crate) mod json_records;
pub(crate) mod json_text;
mod node;
pub(crate) mod plain;
pub(crate) mod record;
pub(crate) mod records;
pub(crate) mod text;
pub(crate) mod xml;

pub(crate) use node::Node;

/// The largest body that is read: 50 MB.
const MAX_BODY: usize = 50_000_000;
/// How deep values may be nested.
const MAX_DEPTH: usize = 64;
/// How many values one answer may hold; bounds memory where a body is all structure.
const MAX_NODES: usize = 2_000_000;
