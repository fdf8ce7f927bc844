//! The binary as a city runs it: what it accepted is there after it was killed, and it stops when it is told to.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use reqwest::Client;
use serde_json::Value;

use crate::town::{JPEG, file_part, full_bin_form};

struct Process {
    child: Child,
    url: String,
}

impl Process {
    /// Starts the binary on a free port and waits for the line that says where it is.
    fn start(data: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_civic-demo"))
            .args(["--port", "0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("Firenze is at ").expect("the address").to_owned();
        Self { child, url }
    }

    async fn file(&self, device_id: &str) -> String {
        let form = full_bin_form().text("device_id", device_id.to_owned()).part("media", file_part(JPEG));
        let request = Client::new().post(format!("{}/open311/v2/requests.json", self.url)).multipart(form);
        let receipt: Value = request.send().await.unwrap().json().await.unwrap();
        receipt[0]["service_request_id"].as_str().unwrap().to_owned()
    }

    async fn report(&self, number: &str) -> Value {
        let list: Value = reqwest::get(format!("{}/open311/v2/requests/{number}.json", self.url))
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        list[0].clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn an_accepted_report_and_its_photo_survive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut filed = Vec::new();
    for round in 0..3 {
        let mut city = Process::start(folder.path());
        let number = city.file(&format!("form-{round}")).await;
        // SIGKILL: nothing in the process can run any more.
        city.child.kill().unwrap();
        city.child.wait().unwrap();
        filed.push(number);
    }
    let city = Process::start(folder.path());
    for number in filed {
        let report = city.report(&number).await;
        assert_eq!(report["description"], "Cestino pieno", "{number}");
        let photo = reqwest::get(report["media_url"].as_str().unwrap()).await.unwrap();
        assert_eq!(photo.bytes().await.unwrap(), JPEG);
    }
    let list: Value =
        reqwest::get(format!("{}/open311/v2/requests.json", city.url)).await.unwrap().json().await.unwrap();
    assert_eq!(list.as_array().unwrap().len(), 18 + 3, "the past reports are there once");
}

#[tokio::test]
async fn the_city_stops_when_it_is_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut city = Process::start(folder.path());
    let number = city.file("form").await;
    let told = Command::new("kill").args(["-TERM", &city.child.id().to_string()]).status().unwrap();
    assert!(told.success());
    let patience = Instant::now() + Duration::from_secs(10);
    let status = loop {
        if let Some(status) = city.child.try_wait().unwrap() {
            break status;
        }
        assert!(Instant::now() < patience, "it goes on");
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(status.success(), "{status}");
    let again = Process::start(folder.path());
    assert_eq!(again.report(&number).await["service_code"], "cestino");
}

#[tokio::test]
async fn two_cities_cannot_share_a_data_folder() {
    let folder = tempfile::tempdir().unwrap();
    let _first = Process::start(folder.path());
    let second = Command::new(env!("CARGO_BIN_EXE_civic-demo"))
        .args(["--port", "0", "--data"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(!second.status.success());
    assert!(String::from_utf8_lossy(&second.stderr).contains("in use by another civic-demo"));
}
