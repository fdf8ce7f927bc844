//! What the widget says, from the very Fluent files that the city serves.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Environment;

/// The texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    language: &'static str,
}

impl Texts {
    /// Reads the files of a language, `it` say: what all widgets and each of them begins with, and what they say later.
    ///
    /// # Errors
    /// If there is none, or one is no Fluent file.
    pub fn read(language: &'static str) -> Result<Self> {
        let dist = Environment::find()?.dist;
        let tag: LanguageIdentifier = language.parse().with_context(|| format!("{language} is no language tag"))?;
        let mut bundle = FluentBundle::new(vec![tag]);
        // As the widget does it for languages written from left to right.
        bundle.set_use_isolating(false);
        let files = files(&dist.join("locales"), &format!("{language}.ftl"))?;
        ensure!(!files.is_empty(), "the widgets have no texts in {language}");
        for path in files {
            let source = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let failed = |errors: &dyn std::fmt::Debug| anyhow!("{}: {errors:?}", path.display());
            let resource = FluentResource::try_new(source).map_err(|(_, errors)| failed(&errors))?;
            bundle.add_resource(resource).map_err(|errors| failed(&errors))?;
        }
        Ok(Self { bundle, language })
    }

    /// The language's tag.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The text of a message.
    pub fn say(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The text of a message with values put in.
    ///
    /// # Panics
    /// If the language has no such message, or other values belong into it: the test is wrong then.
    pub fn with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("{}.ftl has no message {id}", self.language));
        let values: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        assert!(errors.is_empty(), "{}.ftl, {id}: {errors:?}", self.language);
        // On the screen, line breaks and runs of spaces are one space.
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The files of this name in a folder and in those within.
fn files(folder: &Path, name: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path, name)?);
        } else if path.ends_with(name) {
            files.push(path);
        }
    }
    Ok(files)
}
