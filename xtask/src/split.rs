//! Splits the module into the part that all widgets share and the parts that load when they are reached.
//!
//! What `#[wasm_split(name)]` marks in `widgets`, and all that nothing else reaches, becomes `split_name.wasm`. What several
//! of them reach the splitter puts into a chunk of its own, and there are soon more chunks than widgets. So they are merged
//! into a few files, by who needs them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use crate::budget::Needs;
use crate::build::{BOUND, WASM_FEATURES};
use crate::workspace::Workspace;

/// The shared part, for wasm-bindgen.
pub(crate) const FIRST_PART: &str = "first.wasm";

/// What stands where, for the bundler: see [`Parts`].
const PARTS: &str = "parts.json";

/// The module that the parts import what they share from.
const SHARED: &str = "__wasm_split";

/// The same, for parts that are merged with a chunk, which imports from [`SHARED`] itself; as long as that.
const CHUNK: &str = "__wasm_chunk";

/// What the splitter made of a module.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// The files that each part needs, by its name: `report` needs `split_report.wasm` and `chunk_3.wasm`.
    needs: Needs,
    /// The file that a chunk is merged with.
    lies_in: BTreeMap<String, String>,
}

impl Parts {
    fn of(prefetch: impl IntoIterator<Item = (String, Vec<String>)>) -> Self {
        let file = |stem: String| format!("{stem}.wasm");
        let needs: Needs =
            prefetch.into_iter().map(|(part, stems)| (part, stems.into_iter().map(file).collect())).collect();
        let chunks = needs.values().flatten().filter(|file| file.starts_with("chunk_"));
        let lies_in = chunks.map(|chunk| (chunk.clone(), home(chunk, &needs))).collect();
        Self { needs, lies_in }
    }

    /// The files that remain, without the shared one.
    fn files(&self) -> Vec<String> {
        self.remaining(self.needs.values().flatten()).into_iter().cloned().collect()
    }

    /// Where these files lie, each once, beside the shared one.
    fn remaining<'f>(&'f self, files: impl IntoIterator<Item = &'f String>) -> BTreeSet<&'f String> {
        let files = files.into_iter().map(|file| self.lies_in.get(file).unwrap_or(file));
        files.filter(|file| *file != BOUND).collect()
    }

    fn json(&self) -> Result<String> {
        let needs: BTreeMap<_, _> = self.needs.iter().map(|(part, needed)| (part, self.remaining(needed))).collect();
        Ok(serde_json::json!({ "needs": needs, "liesIn": self.lies_in }).to_string())
    }
}

/// What several widgets begin with, and the form does not.
const BEGUN: &str = "split_begun.wasm";

/// What widgets need later that have nothing else in common with each other.
const LATER: &str = "split_later.wasm";

/// The file that a chunk lies in. Nobody begins with a chunk that they do not need, and the part of the one widget whose parts
/// need it takes it in, if that begins with it. Files of their own have what several widgets begin with, what one begins with and
/// another needs later, what the later parts of one widget share, and what the later parts of several do.
fn home(chunk: &String, needs: &Needs) -> String {
    let parts: Vec<_> =
        needs.iter().filter(|(_, files)| files.contains(chunk)).map(|(part, _)| part.as_str()).collect();
    // `report_later` loads after `report`.
    let mut widgets: Vec<_> = parts.iter().map(|part| part.split('_').next().unwrap_or_default()).collect();
    widgets.dedup();
    let begin: Vec<_> = parts.iter().filter(|part| !part.contains('_')).collect();
    match (begin.as_slice(), widgets.as_slice()) {
        ([], [widget]) => format!("split_{widget}_more.wasm"),
        ([], _) => LATER.to_owned(),
        ([widget], [_]) => format!("split_{widget}.wasm"),
        ([widget], _) => format!("split_{widget}_begun.wasm"),
        _ => BEGUN.to_owned(),
    }
}

/// Writes the parts of `module` to the folder `web`, with `__wasm_split.js`, which loads them.
pub(crate) fn split(module: &Path, web: &Path) -> Result<Parts> {
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
    let split =
        wasm_split_cli_support::transform(options).map_err(|error| anyhow!("the module cannot be split: {error:?}"))?;
    Ok(Parts::of(split.prefetch_map))
}

/// Merges the chunks in `web` with the files where they belong, once wasm-bindgen is done with the shared one. Gives back
/// the files that remain, the shared one first.
pub(crate) fn merge(workspace: &Workspace, web: &Path, parts: &Parts) -> Result<Vec<String>> {
    for home in parts.files() {
        let chunks: Vec<_> = parts.lies_in.iter().filter(|(_, file)| **file == home).map(|(chunk, _)| chunk).collect();
        if chunks.is_empty() {
            continue;
        }
        // What only chunks make up has no part of its own.
        let own = [&home].into_iter().filter(|own| web.join(own).exists());
        let mut others: Vec<_> = chunks.into_iter().chain(own).collect();
        // One of the modules hands on what all of them share.
        let mut base = None;
        for (place, part) in others.iter().enumerate() {
            if base.is_none() && imports(&web.join(part))?.is_some_and(|imports| has_all(&imports)) {
                base = Some(place);
            }
        }
        let base = others.swap_remove(base.with_context(|| format!("nothing in {home} can hand on what is shared"))?);
        hand_on(&web.join(base))?;
        others.iter().try_for_each(|other| import_from_chunk(&web.join(other)))?;
        let merged = web.join("merged.wasm");
        let mut program = workspace.program("node").arg(workspace.node_program("wasm-merge")).args(WASM_FEATURES);
        program = program.arg(web.join(base)).arg(CHUNK);
        for other in &others {
            program = program.arg(web.join(other)).arg(other);
        }
        program.arg("-o").arg(&merged).run()?;
        let rest = imports(&merged)?.unwrap_or_default();
        if rest.windows(CHUNK.len()).any(|window| window == CHUNK.as_bytes()) {
            bail!("{home} still imports what one of its chunks hands on");
        }
        for part in others.iter().chain([&base]) {
            fs::remove_file(web.join(part))?;
        }
        fs::rename(&merged, web.join(&home))?;
    }
    fs::write(web.join(PARTS), parts.json()?)?;
    Ok([vec![BOUND.to_owned()], parts.files()].concat())
}

/// The files that each part needs beside the shared one, as [`merge`] left them in `web`.
pub(crate) fn needs(web: &Path) -> Result<Needs> {
    let parts = fs::read(web.join(PARTS)).context("the module was not split")?;
    let mut parts: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&parts)?;
    let needs = parts.remove("needs").context("what the parts need is not written down")?;
    Ok(serde_json::from_value(needs)?)
}

/// What the parts share beside functions, and its kind (WebAssembly 5.5.10).
const HANDED_ON: [(&str, u8); 3] = [("memory", 2), ("__indirect_function_table", 1), ("__wasm_split_shared0", 3)];

/// The import section of a part, if it has one.
fn imports(part: &Path) -> Result<Option<Vec<u8>>> {
    let module = fs::read(part)?;
    let imports = sections(&module)?.into_iter().find(|section| section.id == IMPORTS);
    Ok(imports.and_then(|imports| module.get(imports.content)).map(<[u8]>::to_vec))
}

/// Whether all of [`HANDED_ON`] is imported; a chunk of data alone needs the memory and no more.
fn has_all(imports: &[u8]) -> bool {
    HANDED_ON.iter().all(|(name, _)| imports.windows(name.len()).any(|window| window == name.as_bytes()))
}

/// Lets a part export what it imports: memory, table and stack pointer, so that another can be merged with it and take
/// them from there.
fn hand_on(part: &Path) -> Result<()> {
    let mut module = fs::read(part)?;
    // A name, the kind, and the index, which is 0, as each is the only one of its kind.
    let mut exports = vec![u8::try_from(HANDED_ON.len())?];
    for (name, kind) in HANDED_ON {
        exports.push(u8::try_from(name.len())?);
        exports.extend(name.bytes());
        exports.extend([kind, 0]);
    }
    let sections = sections(&module)?;
    let own = sections.iter().find(|section| section.id == EXPORTS);
    // The splitter leaves an empty list.
    if own.is_some_and(|own| module.get(own.content.clone()) != Some(&[0])) {
        bail!("{} exports something by itself", part.display());
    }
    // Custom sections may stand anywhere; the others are in the order of their numbers.
    let next = || sections.iter().find(|section| section.id > EXPORTS).map(|next| next.start..next.start);
    let place = own.map(|own| own.start..own.content.end).or_else(next).context("the part has no code")?;
    let head = [EXPORTS, u8::try_from(exports.len())?];
    module.splice(place, [&head, exports.as_slice()].concat());
    Ok(fs::write(part, module)?)
}

/// Lets a part import from [`CHUNK`] what it imports from [`SHARED`].
fn import_from_chunk(part: &Path) -> Result<()> {
    let mut module = fs::read(part)?;
    let imports =
        sections(&module)?.into_iter().find(|section| section.id == IMPORTS).context("the part imports nothing")?;
    let imports = module.get_mut(imports.content).context("the part ends in the middle")?;
    // A name follows its length, by which a longer one that begins alike is told from it.
    let named = |name: &str| Ok::<_, anyhow::Error>([&[u8::try_from(name.len())?], name.as_bytes()].concat());
    let (shared, chunk) = (named(SHARED)?, named(CHUNK)?);
    for at in 0..imports.len().saturating_sub(shared.len()) {
        if let Some(name) = imports.get_mut(at..at + shared.len())
            && name == shared
        {
            name.copy_from_slice(&chunk);
        }
    }
    Ok(fs::write(part, module)?)
}

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// A section of a module (WebAssembly 5.5.2).
struct Section {
    id: u8,
    start: usize,
    content: Range<usize>,
}

fn sections(module: &[u8]) -> Result<Vec<Section>> {
    let mut sections = Vec::new();
    let mut start = 8;
    while let Some(&id) = module.get(start) {
        let (size, content) = number(module, start + 1)?;
        sections.push(Section { id, start, content: content..content + size });
        start = content + size;
    }
    Ok(sections)
}

/// An unsigned number (LEB128; WebAssembly 5.2.2) and where it ends.
fn number(module: &[u8], mut at: usize) -> Result<(usize, usize)> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = *module.get(at).context("the part ends in the middle")?;
        value |= usize::from(byte & 0x7f) << shift;
        (at, shift) = (at + 1, shift + 7);
        if byte & 0x80 == 0 {
            return Ok((value, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parts(needs: &[(&str, &[&str])]) -> Parts {
        let owned = |stems: &[&str]| stems.iter().map(|&stem| stem.to_owned()).collect();
        Parts::of(needs.iter().map(|(part, stems)| ((*part).to_owned(), owned(stems))))
    }

    #[test]
    fn no_widget_begins_with_a_chunk_that_it_does_not_need() {
        let parts = parts(&[
            ("poll", &["chunk_1", "chunk_2", "split_poll"]),
            ("poll_later", &["chunk_1", "chunk_3", "chunk_4", "split_poll_later"]),
            ("mobility", &["chunk_2", "chunk_3", "split_mobility"]),
            ("mobility_json", &["chunk_2", "chunk_4", "chunk_5", "split_mobility_json"]),
            ("mobility_xml", &["chunk_5", "split_mobility_xml"]),
        ]);
        let home = |chunk: &str| parts.lies_in[&format!("chunk_{chunk}.wasm")].as_str();
        assert_eq!(home("1"), "split_poll.wasm");
        assert_eq!(home("2"), "split_begun.wasm");
        assert_eq!(home("3"), "split_mobility_begun.wasm");
        assert_eq!(home("4"), "split_later.wasm");
        assert_eq!(home("5"), "split_mobility_more.wasm");
        let json: serde_json::Value = serde_json::from_str(&parts.json().unwrap()).unwrap();
        let needs = json!({
            "mobility": ["split_begun.wasm", "split_mobility.wasm", "split_mobility_begun.wasm"],
            "mobility_json": [
                "split_begun.wasm", "split_later.wasm", "split_mobility_json.wasm", "split_mobility_more.wasm",
            ],
            "mobility_xml": ["split_mobility_more.wasm", "split_mobility_xml.wasm"],
            "poll": ["split_begun.wasm", "split_poll.wasm"],
            "poll_later": ["split_later.wasm", "split_mobility_begun.wasm", "split_poll.wasm", "split_poll_later.wasm"],
        });
        assert_eq!(json["needs"], needs);
        let files = "begun later mobility mobility_begun mobility_json mobility_more mobility_xml poll poll_later";
        let files: Vec<_> = files.split(' ').map(|name| format!("split_{name}.wasm")).collect();
        assert_eq!(parts.files(), files);
    }

    #[test]
    fn what_is_handed_on_stands_before_the_code() {
        let folder = tempfile::tempdir().unwrap();
        let part = folder.path().join("part.wasm");
        // A type section, a custom one, and a code section.
        let module = [b"\0asm\x01\0\0\0".as_slice(), &[1, 1, 0], &[0, 2, 1, b'x'], &[7, 1, 0], &[10, 1, 0]].concat();
        fs::write(&part, module).unwrap();
        hand_on(&part).unwrap();
        let written = fs::read(&part).unwrap();
        assert_eq!((written[15], written[17]), (7, 3));
        assert!(written.ends_with(&[10, 1, 0]));
        assert!(hand_on(&part).unwrap_err().to_string().contains("exports something by itself"));
    }

    #[test]
    fn a_part_imports_from_the_chunk_under_the_same_names() {
        let folder = tempfile::tempdir().unwrap();
        let part = folder.path().join("part.wasm");
        let name = |name: &str| [&[u8::try_from(name.len()).unwrap()], name.as_bytes()].concat();
        // One import: a mutable i32.
        let module = |from: &str| {
            let content = [&[1][..], &name(from), &name("__wasm_split_shared0"), &[3, 0x7f, 1]].concat();
            let header = [&b"\0asm\x01\0\0\0"[..], &[IMPORTS, u8::try_from(content.len()).unwrap()]].concat();
            [header, content].concat()
        };
        fs::write(&part, module(SHARED)).unwrap();
        import_from_chunk(&part).unwrap();
        assert_eq!(fs::read(&part).unwrap(), module(CHUNK));
    }
}
