//! Splits the module into the part that a page begins with and the parts that load later.
//!
//! What `#[wasm_split(name)]` marks in `widgets`, and all that nothing else reaches, becomes `split_name.wasm`; what
//! several of them reach becomes a chunk of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};

/// The first part, for wasm-bindgen.
pub(crate) const FIRST_PART: &str = "first.wasm";

/// Writes the parts of `module` to the folder `web`, with `__wasm_split.js`, which loads them. Gives back the names of
/// the later parts.
pub(crate) fn split(module: &Path, web: &Path) -> Result<Vec<String>> {
    // What an earlier build had and this one has not must not be bundled.
    if web.exists() {
        for entry in fs::read_dir(web)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "wasm") {
                fs::remove_file(path)?;
            }
        }
    }
    let bytes = fs::read(module).with_context(|| format!("{} was not built", module.display()))?;
    let first = web.join(FIRST_PART);
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = web;
    options.main_out_path = &first;
    options.main_module = "./civic_widgets.js";
    options.target.web();
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the module cannot be split: {error:?}"))?
        .split_modules;
    let name = |path: &Path| Some(path.file_name()?.to_str()?.to_owned());
    parts.iter().map(|path| name(path).context("a part of the module has no name")).collect()
}
