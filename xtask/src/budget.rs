//! What a page may load: `pkg/budget.toml`, held against the sizes of a build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};
use toml::{Table, Value};

use crate::sizes::{Sizes, kilobytes};

/// The files that each part of the module needs beside the shared one; see [`crate::split`].
pub(crate) type Needs = BTreeMap<String, Vec<String>>;

/// The budgets, by the name of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Budgets(BTreeMap<String, Budget>);

/// How much one page may load, compressed by brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Budget {
    /// So many bytes, of these files and those that these parts of the module need.
    Bytes { most: u64, files: Vec<String>, parts: Vec<String> },
    /// All that these other pages load, each file once, and that in percent of what they load one by one.
    Percent { most: u64, pages: Vec<String> },
}

impl Budgets {
    /// Reads a budget file: a table for each page, with `kilobytes` and `files`, perhaps `parts`; or with `percent` and
    /// `pages`.
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
    pub(crate) fn check(&self, sizes: &Sizes, needs: &Needs) -> Result<String> {
        let mut report = String::new();
        for page in self.0.keys() {
            let (loads, most) =
                self.weigh(page, sizes, needs).with_context(|| format!("the budget of the {page} cannot be held"))?;
            if loads > most {
                bail!(
                    "the {page} loads {} brotli and may load {}: make it smaller, or raise pkg/budget.toml and say why",
                    kilobytes(loads),
                    kilobytes(most)
                );
            }
            writeln!(report, "The {page} loads {} brotli of {}.", kilobytes(loads), kilobytes(most))?;
        }
        Ok(report)
    }

    /// What a page loads and may load, in bytes.
    fn weigh(&self, page: &str, sizes: &Sizes, needs: &Needs) -> Result<(u64, u64)> {
        let most = match self.0.get(page) {
            Some(Budget::Percent { most, pages }) => {
                let alone = pages.iter().map(|page| weight(&self.files(page, needs)?, sizes)).sum::<Result<u64>>()?;
                alone * most / 100
            }
            Some(Budget::Bytes { most, .. }) => *most,
            None => bail!("there is no budget of the {page}"),
        };
        Ok((weight(&self.files(page, needs)?, sizes)?, most))
    }

    /// What a page loads, each file once.
    fn files(&self, page: &str, needs: &Needs) -> Result<BTreeSet<String>> {
        match self.0.get(page).with_context(|| format!("there is no budget of the {page}"))? {
            Budget::Bytes { files, parts, .. } => {
                let mut all: BTreeSet<_> = files.iter().cloned().collect();
                for part in parts {
                    all.extend(needs.get(part).with_context(|| format!("the module has no part “{part}”"))?.clone());
                }
                Ok(all)
            }
            Budget::Percent { pages, .. } => {
                let pages = pages.iter().map(|page| self.files(page, needs)).collect::<Result<Vec<_>>>()?;
                Ok(pages.into_iter().flatten().collect())
            }
        }
    }
}

fn weight(files: &BTreeSet<String>, sizes: &Sizes) -> Result<u64> {
    let brotli = |file: &String| {
        let size = sizes.0.get(file).and_then(|size| size.brotli);
        size.with_context(|| format!("{file} was not built, or not compressed"))
    };
    files.iter().map(brotli).sum()
}

impl Budget {
    fn read(value: &Value) -> Option<Self> {
        let list = |name: &str| -> Option<Vec<String>> {
            let texts = value.get(name).and_then(Value::as_array).filter(|texts| !texts.is_empty())?;
            texts.iter().map(|text| text.as_str().map(str::to_owned)).collect()
        };
        let number = |name: &str| u64::try_from(value.get(name)?.as_integer()?).ok();
        if let Some(most) = number("percent") {
            return Some(Self::Percent { most, pages: list("pages")? });
        }
        let parts = if value.get("parts").is_some() { list("parts")? } else { Vec::new() };
        Some(Self::Bytes { most: number("kilobytes")? * 1024, files: list("files")?, parts })
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
        let report =
            Budgets::parse(BUDGET).unwrap().check(&sizes(&[("a.js", 1024), ("b.wasm", 2048)]), &Needs::new()).unwrap();
        assert_eq!(report, "The report page loads 3.0 kB brotli of 3.0 kB.\n");
    }

    #[test]
    fn one_byte_more_fails_with_a_sentence() {
        let error = Budgets::parse(BUDGET)
            .unwrap()
            .check(&sizes(&[("a.js", 1025), ("b.wasm", 2048)]), &Needs::new())
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "the report page loads 3.1 kB brotli and may load 3.0 kB: make it smaller, or raise pkg/budget.toml and say why"
        );
    }

    #[test]
    fn files_outside_the_budget_do_not_count() {
        let sizes = sizes(&[("a.js", 1024), ("b.wasm", 2048), ("c.js", 999_999)]);
        assert!(Budgets::parse(BUDGET).unwrap().check(&sizes, &Needs::new()).is_ok());
    }

    #[test]
    fn a_missing_file_does_not_pass_for_a_small_one() {
        let error = Budgets::parse(BUDGET).unwrap().check(&sizes(&[("a.js", 1)]), &Needs::new()).unwrap_err();
        assert_eq!(error.chain().last().unwrap().to_string(), "b.wasm was not built, or not compressed");
    }

    #[test]
    fn the_parts_that_a_page_needs_count() {
        let budget = "[page]\nkilobytes = 3\nfiles = [\"a.js\"]\nparts = [\"b\"]\n";
        let needs = Needs::from([("b".to_owned(), vec!["b.wasm".to_owned()])]);
        let sizes = sizes(&[("a.js", 1024), ("b.wasm", 1024)]);
        let budgets = Budgets::parse(budget).unwrap();
        assert_eq!(budgets.check(&sizes, &needs).unwrap(), "The page loads 2.0 kB brotli of 3.0 kB.\n");
        let error = budgets.check(&sizes, &Needs::new()).unwrap_err();
        assert_eq!(error.root_cause().to_string(), "the module has no part “b”");
    }

    #[test]
    fn what_two_pages_share_counts_once_beside_what_they_load_one_by_one() {
        let one = |name: &str, own: &str| format!("[{name}]\nkilobytes = 9\nfiles = [\"shared.js\", \"{own}.js\"]\n");
        let all = |percent: u8| format!("[all]\npercent = {percent}\npages = [\"one\", \"other\"]\n");
        let sizes = sizes(&[("shared.js", 4096), ("one.js", 1024), ("other.js", 1024)]);
        let check = |percent| {
            let text = [one("one", "one"), one("other", "other"), all(percent)].concat();
            Budgets::parse(&text).unwrap().check(&sizes, &Needs::new())
        };
        assert!(check(60).unwrap().starts_with("The all loads 6.0 kB brotli of 6.0 kB.\n"));
        assert!(check(59).is_err());
        let alone = Budgets::parse(&all(60)).unwrap().check(&sizes, &Needs::new()).unwrap_err();
        assert_eq!(alone.root_cause().to_string(), "there is no budget of the one");
    }

    #[test]
    fn a_budget_that_cannot_be_read_is_refused() {
        for text in [
            "",
            "[page]\nkilobytes = 3\n",
            "[page]\nfiles = []\nkilobytes = 3",
            "[page]\nkilobytes = -1\nfiles = [\"a\"]",
            "[page]\nkilobytes = 3\nfiles = [\"a\"]\nparts = []",
            "[page]\npercent = 60\n",
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
