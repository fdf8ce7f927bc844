//! axe-core: what can be found wrong by machine.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use serde_json::{Value, json};

use crate::{Browser, Environment};

/// WCAG 2.2, levels A and AA, and what axe-core holds to be good practice.
const RULES: [&str; 7] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/// What axe-core finds wrong with the whole page as it is now, widgets included; one line each.
///
/// # Errors
/// If axe-core cannot run.
pub async fn faults(browser: &Browser) -> Result<Vec<String>> {
    if !browser.run::<bool>("return Boolean(window.axe)", Vec::new()).await? {
        let axe = fs::read_to_string(Environment::find()?.axe)?;
        browser.driver.execute(axe, Vec::new()).await.context("axe-core does not load")?;
    }
    let script = "const [rules, done] = arguments; \
        axe.run(document, { runOnly: rules, resultTypes: ['violations'] }) \
            .then(({ violations }) => done({ violations }), (error) => done({ error: String(error) }))";
    let answer: Value = browser.driver.execute_async(script, vec![json!(RULES)]).await?.convert()?;
    let violations = answer["violations"].as_array().ok_or_else(|| anyhow!("axe-core failed: {}", answer["error"]))?;
    Ok(violations.iter().map(in_one_line).collect())
}

fn in_one_line(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let nodes: Vec<String> = nodes
        .iter()
        .map(|node| {
            format!("{} ({})", node["html"], node["failureSummary"].as_str().unwrap_or_default().replace('\n', " "))
        })
        .collect();
    format!("{}: {} at {}", violation["id"], violation["help"], nodes.join("; "))
}
