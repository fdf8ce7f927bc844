//! A demo city: a process of its own, which can be killed and started again.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::Environment;
use crate::console::witness;

/// Firenze, for one test.
pub struct City {
    program: PathBuf,
    dist: PathBuf,
    options: Vec<OsString>,
    data: TempDir,
    running: Child,
    url: String,
    pub(crate) client: reqwest::Client,
}

impl City {
    /// A city with test controls, open to every report.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start() -> Result<Self> {
        Self::with(&[]).await
    }

    /// A city with further options of `civic-demo`.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn with(options: &[&str]) -> Result<Self> {
        let environment = Environment::find()?;
        Self::serving(&environment.dist, options).await
    }

    /// A city that serves the widgets from another folder.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn serving(dist: &Path, options: &[&str]) -> Result<Self> {
        let program = Environment::find()?.demo;
        let data = tempfile::tempdir()?;
        let options: Vec<OsString> = options.iter().map(OsString::from).collect();
        let (running, url) = launch(&program, data.path(), dist, "0", &options).await?;
        let client = reqwest::Client::builder().timeout(Duration::from_secs(20)).build()?;
        let city = Self { program, dist: dist.to_owned(), options, data, running, url, client };
        city.lead_pages_with("").await?;
        Ok(city)
    }

    /// The address of a page: `/segnala`.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// A folder that goes when the city goes.
    pub fn folder(&self) -> &Path {
        self.data.path()
    }

    /// Ends the city as a power cut does.
    ///
    /// # Errors
    /// If it had ended already.
    pub async fn kill(&mut self) -> Result<()> {
        self.running.kill().await.context("the demo city is not running")
    }

    /// Starts it again, at the same address and with what it had stored.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start_again(&mut self) -> Result<()> {
        let port = self.url.rsplit(':').next().context("the city's address has no port")?.to_owned();
        let (running, url) = launch(&self.program, self.data.path(), &self.dist, &port, &self.options).await?;
        ensure!(url == self.url, "the city came back at {url} instead of {}", self.url);
        self.running = running;
        self.lead_pages_with("").await
    }

    /// Makes the back end slow or faulty: `{"fail": "500", "only": "create", "times": 1}`.
    ///
    /// # Errors
    /// If the city does not know this behaviour.
    pub async fn behave(&self, behaviour: Value) -> Result<()> {
        let answer = self.client.post(self.page("/_control")).json(&behaviour).send().await?;
        ensure!(answer.status().is_success(), "the city cannot behave like {behaviour}");
        Ok(())
    }

    /// Puts a script before all others into every page from now on, in place of the one before.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn lead_pages_with(&self, script: &str) -> Result<()> {
        let script = format!("{}{script}", witness());
        let answer = self.client.put(self.page("/_control/page.js")).body(script).send().await?;
        ensure!(answer.status().is_success(), "the city takes no script: {}", answer.status());
        Ok(())
    }

    /// Makes it well again. The counts go on.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn recover(&self) -> Result<()> {
        self.behave(json!({})).await
    }

    /// How many reports were posted to the city since it started, whatever became of them.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn posts(&self) -> Result<u64> {
        let counts: Value = self.client.get(self.page("/_control")).send().await?.json().await?;
        counts["posts_received"].as_u64().context("the city does not count reports")
    }

    /// A report as the Open311 server shows it to everybody.
    ///
    /// # Errors
    /// If there is none with this number.
    pub async fn report(&self, number: &str) -> Result<Value> {
        let answer = self.client.get(self.page(&format!("/open311/v2/requests/{number}.json"))).send().await?;
        ensure!(answer.status().is_success(), "the back end has no report {number}: {}", answer.status());
        let mut reports: Vec<Value> = answer.json().await?;
        ensure!(reports.len() == 1, "the back end has {} reports {number}", reports.len());
        reports.pop().context("there is one")
    }

    /// The numbers of the reports with this description.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn reports_saying(&self, description: &str) -> Result<Vec<String>> {
        let address = self.page("/open311/v2/requests.json?page_size=500");
        let reports: Vec<Value> = self.client.get(address).send().await?.json().await?;
        let same = reports.iter().filter(|report| report["description"] == description);
        Ok(same.filter_map(|report| report["service_request_id"].as_str().map(str::to_owned)).collect())
    }

    /// The bytes under an address, and their media type.
    ///
    /// # Errors
    /// If there is nothing.
    pub async fn fetch(&self, address: &str) -> Result<(String, Vec<u8>)> {
        let answer = self.client.get(address).send().await?.error_for_status()?;
        let media_type = answer.headers().get("content-type").context("it has no content type")?.to_str()?.to_owned();
        Ok((media_type, answer.bytes().await?.to_vec()))
    }

    /// The city's clerks answer a report.
    ///
    /// # Errors
    /// If the desk does not list it, or refuses.
    pub async fn close_report(&self, number: &str, note: &str) -> Result<()> {
        let desk = self.client.get(self.page("/ufficio")).send().await?.text().await?;
        let before = desk.split_once(&format!("n. {number} ")).map(|(before, _)| before);
        let id = before.and_then(|before| before.rsplit_once("id=\"segnalazione-")).map(|(_, after)| after);
        let id =
            id.and_then(|id| id.split('"').next()).with_context(|| format!("the desk lists no report {number}"))?;
        let form = [("status", "closed"), ("status_notes", note)];
        let address = self.page(&format!("/ufficio/segnalazioni/{id}"));
        self.client.post(address).form(&form).send().await?.error_for_status()?;
        Ok(())
    }
}

async fn launch(program: &Path, data: &Path, dist: &Path, port: &str, options: &[OsString]) -> Result<(Child, String)> {
    let mut running = Command::new(program)
        .args(["--test-controls", "--posts-per-minute", "1000", "--port", port, "--data"])
        .arg(data.join("city"))
        .arg("--dist")
        .arg(dist)
        .args(options)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let mut lines = BufReader::new(running.stdout.take().context("the city has no standard output")?).lines();
    let line = lines.next_line().await?.context("the demo city ended at once")?;
    let url = line.split_whitespace().last().context("the city says nothing")?.to_owned();
    Ok((running, url))
}
