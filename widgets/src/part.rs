//! The parts that the module is split into: a widget is one, but for the form's first step, which is in the first part
//! (docs/size.md), and what follows while somebody uses a widget may be another.
//!
//! A function with `#[wasm_split(name)]` is the border: what only it reaches is in the part, and what others reach too is
//! in the first part or in a chunk that they share. A module that is not split (`wasm-pack build`) has all at once.

/// A part did not load: no network, say.
#[derive(Debug)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
