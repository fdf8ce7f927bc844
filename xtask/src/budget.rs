//! What a page may load: `pkg/budget.toml`, held against the sizes of a build.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};
use toml::{Table, Value};

use crate::sizes::{Sizes, kilobytes};

/// The budgets, by the name of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Budgets(BTreeMap<String, Budget>);

/// The files that one page loads, and how many bytes they may be together, compressed by brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Budget {
    bytes: u64,
    files: Vec<String>,
}

impl Budgets {
    /// Reads a budget file: a table for each page, with `kilobytes` and `files`.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let pages: Table = text.parse().context("pkg/budget.toml is not TOML")?;
        ensure!(!pages.is_empty(), "pkg/budget.toml holds no budget");
        let budget = |(page, budget): (String, Value)| {
            let read = Budget::read(&budget);
            let read =
                read.with_context(|| format!("pkg/budget.toml: “{page}” needs `kilobytes` and a list of `files`"));
            Ok((page, read?))
        };
        pages.into_iter().map(budget).collect::<Result<_>>().map(Self)
    }

    /// What each page loads, a line each. A page above its budget is an error, and so is a file that does not exist: its
    /// budget would hold nothing.
    pub(crate) fn check(&self, sizes: &Sizes) -> Result<String> {
        let mut report = String::new();
        for (page, budget) in &self.0 {
            let loads = budget.loads(sizes).with_context(|| format!("the budget of the {page} cannot be held"))?;
            if loads > budget.bytes {
                bail!(
                    "the {page} loads {} brotli and may load {}: make it smaller, or raise pkg/budget.toml and say why",
                    kilobytes(loads),
                    kilobytes(budget.bytes)
                );
            }
            writeln!(report, "The {page} loads {} brotli of {}.", kilobytes(loads), kilobytes(budget.bytes))?;
        }
        Ok(report)
    }
}

impl Budget {
    fn read(value: &Value) -> Option<Self> {
        let kilobytes = value.get("kilobytes").and_then(Value::as_integer)?;
        let files = value.get("files").and_then(Value::as_array).filter(|files| !files.is_empty())?;
        let files = files.iter().map(|file| file.as_str().map(str::to_owned)).collect::<Option<_>>()?;
        Some(Self { bytes: u64::try_from(kilobytes).ok()? * 1024, files })
    }

    /// What the page loads, in bytes.
    fn loads(&self, sizes: &Sizes) -> Result<u64> {
        let brotli = |file: &String| {
            let size = sizes.0.get(file).and_then(|size| size.brotli);
            size.with_context(|| format!("{file} was not built, or not compressed"))
        };
        self.files.iter().map(brotli).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sizes::Size;

    const BUDGET: &str = "[\"report page\"]\nkilobytes = 3\nfiles = [\"a.js\", \"b.wasm\"]\n";

    fn sizes(files: &[(&str, u64)]) -> Sizes {
        let size = |brotli| Size { raw: 100_000, gzip: Some(50_000), brotli: Some(brotli) };
        Sizes(files.iter().map(|&(name, brotli)| (name.to_owned(), size(brotli))).collect())
    }

    #[test]
    fn a_page_may_load_its_budget_to_the_byte() {
        let report = Budgets::parse(BUDGET).unwrap().check(&sizes(&[("a.js", 1024), ("b.wasm", 2048)])).unwrap();
        assert_eq!(report, "The report page loads 3.0 kB brotli of 3.0 kB.\n");
    }

    #[test]
    fn one_byte_more_fails_with_a_sentence() {
        let error = Budgets::parse(BUDGET).unwrap().check(&sizes(&[("a.js", 1025), ("b.wasm", 2048)])).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the report page loads 3.1 kB brotli and may load 3.0 kB: make it smaller, or raise pkg/budget.toml and say why"
        );
    }

    #[test]
    fn files_outside_the_budget_do_not_count() {
        let sizes = sizes(&[("a.js", 1024), ("b.wasm", 2048), ("c.js", 999_999)]);
        assert!(Budgets::parse(BUDGET).unwrap().check(&sizes).is_ok());
    }

    #[test]
    fn a_missing_file_does_not_pass_for_a_small_one() {
        let error = Budgets::parse(BUDGET).unwrap().check(&sizes(&[("a.js", 1)])).unwrap_err();
        assert_eq!(error.chain().last().unwrap().to_string(), "b.wasm was not built, or not compressed");
    }

    #[test]
    fn a_budget_that_cannot_be_read_is_refused() {
        for text in [
            "",
            "[page]\nkilobytes = 3\n",
            "[page]\nfiles = []\nkilobytes = 3",
            "[page]\nkilobytes = -1\nfiles = [\"a\"]",
        ] {
            assert!(Budgets::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_budget_of_the_project_can_be_read() {
        let text = include_str!("../../pkg/budget.toml");
        assert!(Budgets::parse(text).unwrap().0.contains_key("report page"));
    }
}
