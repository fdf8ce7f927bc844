//! What the widget has kept on the device: it writes a moment after the citizen types, and says nothing about it.

use anyhow::Result;
use serde_json::json;

use crate::{Browser, Patience, until};

const IS_KEPT: &str = "
    const [record, words, done] = arguments;
    const opening = indexedDB.open('civic-widgets');
    // A database that the widget has not made yet is not made here.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => done(false);
    opening.onsuccess = () => {
        const database = opening.result;
        const records = database.transaction('records').objectStore('records');
        const keys = records.getAllKeys();
        const values = records.getAll();
        values.onsuccess = () => {
            database.close();
            const holds = (value) => JSON.stringify(value).includes(JSON.stringify(words).slice(1, -1));
            done(keys.result.some((key, index) => key.startsWith(record) && holds(values.result[index])));
        };
    };";

/// A kind of record.
#[derive(Debug, Clone, Copy)]
pub enum Record {
    /// What is filled in.
    Draft,
    /// “My reports”.
    Mine,
    /// Sheets of polls that are not cast.
    Sheets,
}

impl Record {
    fn key(self) -> &'static str {
        match self {
            Self::Draft => "report draft ",
            Self::Mine => "report mine ",
            Self::Sheets => "poll sheets ",
        }
    }
}

/// Waits until a record holds these words.
///
/// # Errors
/// If it does not in time.
pub async fn until_kept(browser: &Browser, record: Record, words: &str) -> Result<()> {
    until(Patience::Usual, &format!("the device keeps “{words}”"), async || {
        Ok(is_kept(browser, record, words).await?.then_some(()))
    })
    .await
}

/// Waits until no record of the kind holds these words.
///
/// # Errors
/// If one still does.
pub async fn until_erased(browser: &Browser, record: Record, words: &str) -> Result<()> {
    until(Patience::Usual, &format!("the device forgets “{words}”"), async || {
        Ok((!is_kept(browser, record, words).await?).then_some(()))
    })
    .await
}

async fn is_kept(browser: &Browser, record: Record, words: &str) -> Result<bool> {
    let arguments = vec![json!(record.key()), json!(words)];
    Ok(browser.driver.execute_async(IS_KEPT, arguments).await?.convert()?)
}
