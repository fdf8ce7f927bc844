//! What the folder of the built widgets offers: languages, themes, and the hashes of its files.

use std::{collections::BTreeMap, path::Path};

/// Read for each request, so that a new build is seen at once. What is not there is not offered.
pub(super) struct Dist {
    /// Language codes, `it`: each has a file of texts.
    pub(super) languages: Vec<String>,
    /// Names of style sheets, `govuk`.
    pub(super) themes: Vec<String>,
    /// By the name of the file within the folder: what the attribute `integrity` says (Subresource Integrity, 3.5).
    integrity: BTreeMap<String, String>,
}

impl Dist {
    pub(super) async fn read(folder: &Path) -> Self {
        let hashes = tokio::fs::read(folder.join("integrity.json")).await.unwrap_or_default();
        Self {
            languages: names(&folder.join("locales"), "ftl").await,
            themes: names(&folder.join("themes"), "css").await,
            integrity: serde_json::from_slice(&hashes).unwrap_or_default(),
        }
    }

    pub(super) fn integrity(&self, file: &str) -> Option<&str> {
        self.integrity.get(file).map(String::as_str)
    }
}

/// The names of a folder's files that end like this, without the ending.
async fn names(folder: &Path, ending: &str) -> Vec<String> {
    let mut names = Vec::new();
    let Ok(mut files) = tokio::fs::read_dir(folder).await else { return names };
    while let Ok(Some(file)) = files.next_entry().await {
        let path = file.path();
        if path.extension().is_some_and(|found| found == ending)
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    names
}
