//! How large the files in `pkg/dist` are, as they lie there and as a server sends them.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The size of a file in bytes. Compressed sizes are those of the files that `pkg/build.mjs` wrote beside it; a
/// development build has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) raw: u64,
    pub(crate) gzip: Option<u64>,
    pub(crate) brotli: Option<u64>,
}

/// The sizes of the files that a browser may load, by path from the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sizes(pub(crate) BTreeMap<String, Size>);

impl Sizes {
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let mut sizes = Self::default();
        sizes.add_folder(folder, "").with_context(|| format!("{} cannot be read", folder.display()))?;
        Ok(sizes)
    }

    fn add_folder(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = entry.path();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if path.is_dir() {
                self.add_folder(&path, &format!("{name}/"))?;
            } else if is_served(&path) {
                let compressed =
                    |suffix: &str| fs::metadata(format!("{}{suffix}", path.display())).ok().map(|file| file.len());
                let size = Size { raw: entry.metadata()?.len(), gzip: compressed(".gz"), brotli: compressed(".br") };
                self.0.insert(name, size);
            }
        }
        Ok(())
    }
}

/// Whether a browser loads it: compressed twins are another shape of a file; types and the manifest are for editors.
fn is_served(path: &Path) -> bool {
    let is_for_editors = [".d.ts", "custom-elements.json"].iter().any(|end| path.to_string_lossy().ends_with(end));
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    !is_for_editors && ["js", "wasm", "css", "ftl", "svg", "json"].contains(&extension)
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.keys().map(String::len).max().unwrap_or(0).max("file".len());
        writeln!(f, "{:width$} {:>11} {:>11} {:>11}", "file", "raw", "gzip", "brotli")?;
        for (name, size) in &self.0 {
            let [gzip, brotli] = [size.gzip, size.brotli].map(|size| size.map_or_else(|| "-".to_owned(), kilobytes));
            writeln!(f, "{name:width$} {:>11} {gzip:>11} {brotli:>11}", kilobytes(size.raw))?;
        }
        Ok(())
    }
}

/// Bytes in words: 1 kB is 1,024 bytes throughout.
pub(crate) fn kilobytes(bytes: u64) -> String {
    // One decimal, in whole numbers, rounded up: a file just above a budget must not read as equal to it.
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_listed_once_with_its_compressed_sizes() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: usize| fs::write(folder.path().join(name), vec![b'x'; bytes]).unwrap();
        fs::create_dir(folder.path().join("locales")).unwrap();
        write("civic-widgets.js", 2000);
        write("civic-widgets.js.gz", 700);
        write("civic-widgets.js.br", 600);
        write("civic-widgets.d.ts", 50);
        write("custom-elements.json", 60);
        write("locales/en.ftl", 30);
        let sizes = Sizes::of(folder.path()).unwrap();
        assert_eq!(
            sizes.0.into_iter().collect::<Vec<_>>(),
            [
                ("civic-widgets.js".to_owned(), Size { raw: 2000, gzip: Some(700), brotli: Some(600) }),
                ("locales/en.ftl".to_owned(), Size { raw: 30, gzip: None, brotli: None }),
            ]
        );
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(kilobytes(0), "0.0 kB");
        assert_eq!(kilobytes(1024), "1.0 kB");
        assert_eq!(kilobytes(130 * 1024 + 1), "130.1 kB");
    }

    #[test]
    fn the_table_shows_a_dash_for_what_was_not_compressed() {
        let sizes = Sizes([("a.js".to_owned(), Size { raw: 1024, gzip: None, brotli: Some(512) })].into());
        assert_eq!(
            sizes.to_string(),
            "file         raw        gzip      brotli\na.js      1.0 kB           -      0.5 kB\n"
        );
    }
}
