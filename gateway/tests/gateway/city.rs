//! A city that runs a gateway: a folder with settings and polls, and the program.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex, Once};
use std::thread;
use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const ADMIN_KEY: &str = "the-key-of-the-city-hall-0123456789";

/// Settings and polls of a city, in a folder of its own.
pub(crate) struct City {
    pub(crate) folder: TempDir,
}

impl City {
    /// With a database that `settings` name, or SQLite.
    pub(crate) fn new(settings: &str) -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("polls")).unwrap();
        fs::write(folder.path().join("admin.key"), ADMIN_KEY).unwrap();
        let (top, tables) = settings.find("\n[").map_or((settings, ""), |at| settings.split_at(at));
        let limits =
            if tables.contains("[limits]") { "" } else { "[limits]\nper_address = 10000000\nper_credential = 1000000" };
        let text = format!(
            "listen = \"127.0.0.1:0\"\npolls = \"polls\"\nadmin_key_file = \"admin.key\"\n{top}\n{tables}\n{limits}\n"
        );
        fs::write(folder.path().join("gateway.toml"), text).unwrap();
        Self { folder }
    }

    /// Writes a poll's file.
    pub(crate) fn poll(self, id: &str, toml: &str) -> Self {
        fs::write(self.folder.path().join(format!("polls/{id}.toml")), format!("id = \"{id}\"\n{toml}")).unwrap();
        self
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.folder.path().join("gateway.toml")
    }

    /// Starts a replica.
    pub(crate) fn start(&self) -> Gateway {
        Gateway::start(&self.config())
    }

    /// Runs one of the program's other commands.
    pub(crate) fn command(&self, arguments: &[&str]) -> Output {
        program().arg("--config").arg(self.config()).args(arguments).output().unwrap()
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_civic-gateway"))
}

/// A program that runs, until it is dropped.
pub(crate) struct Gateway {
    child: Child,
    log: Arc<Mutex<Vec<String>>>,
    pub(crate) base: String,
    client: Client,
}

impl Gateway {
    fn start(config: &Path) -> Self {
        let mut child = program()
            .arg("--config")
            .arg(config)
            .env("RUST_LOG", "info,civic_gateway=trace")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.find_map(|line| {
            let line: Value = serde_json::from_str(&line.unwrap()).unwrap();
            (line["message"] == "ready").then(|| line["address"].as_str().unwrap().to_owned())
        });
        let address = ready.expect("the gateway did not start");
        let log = Arc::new(Mutex::new(Vec::new()));
        let kept = log.clone();
        thread::spawn(move || lines.map_while(Result::ok).for_each(|line| kept.lock().unwrap().push(line)));
        Self { log, child, base: format!("http://{address}"), client: client() }
    }

    /// As if the machine had lost power over this process: SIGKILL.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, and waits: whether it ended well, and what it said.
    pub(crate) fn stop(mut self) -> (bool, String) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let ended = self.child.wait().unwrap();
        thread::sleep(Duration::from_millis(100));
        (ended.success(), self.log())
    }

    /// What it has said so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().join("\n")
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.client.get(format!("{}{path}", self.base)).send().await.unwrap()
    }

    pub(crate) async fn json(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert!(answer.status().is_success(), "{path}: {}", answer.text().await.unwrap());
        answer.json().await.unwrap()
    }

    /// A POST that can still be given headers.
    pub(crate) fn request(&self, path: &str, form: &[(&str, &str)]) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.base)).form(form)
    }

    pub(crate) async fn post(&self, path: &str, form: &[(&str, &str)]) -> (u16, Value) {
        said(self.request(path, form).send().await.unwrap()).await
    }

    pub(crate) async fn send(&self, method: &str, path: &str, form: &[(&str, &str)]) -> (u16, Value) {
        let request = self.client.request(method.parse().unwrap(), format!("{}{path}", self.base));
        said(request.form(form).send().await.unwrap()).await
    }

    /// Casts a ballot, and tells the status and the code or the standing.
    pub(crate) async fn cast(&self, poll: &str, form: &[(&str, &str)]) -> (u16, String) {
        let (status, body) = self.post(&format!("/v1/polls/{poll}/ballots"), form).await;
        (status, told(&body))
    }

    pub(crate) async fn define(&self, poll: Value) -> (u16, Value) {
        let address = format!("{}/v1/admin/polls/{}", self.base, poll["id"].as_str().unwrap());
        said(self.client.put(address).bearer_auth(ADMIN_KEY).json(&poll).send().await.unwrap()).await
    }

    /// Ends a poll now, and waits until it is sealed.
    pub(crate) async fn close(&self, poll: &str) {
        let mut definition = self.json(&format!("/v1/polls/{poll}")).await;
        definition["closes"] = json!(rfc3339_now());
        definition.as_object_mut().unwrap().remove("eligible");
        let (status, body) = self.define(definition).await;
        assert_eq!(status, 200, "{body}");
        self.wait_until_sealed(poll).await;
    }

    pub(crate) async fn wait_until_sealed(&self, poll: &str) {
        for _ in 0..200 {
            if self.get(&format!("/v1/polls/{poll}/root")).await.status() == 200 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{poll} was not sealed");
    }

    /// The lines of an export.
    pub(crate) async fn export(&self, poll: &str) -> Vec<String> {
        let answer = self.get(&format!("/v1/polls/{poll}/export")).await;
        assert_eq!(answer.status(), 200);
        answer.text().await.unwrap().lines().map(str::to_owned).collect()
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What an answer says in a word: the code of a problem, or what became of a ballot.
pub(crate) fn told(body: &Value) -> String {
    body["code"].as_str().or(body["standing"].as_str()).unwrap_or_default().to_owned()
}

async fn said(answer: Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

pub(crate) fn client() -> Client {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| rustls::crypto::ring::default_provider().install_default().unwrap());
    Client::builder().timeout(Duration::from_secs(30)).pool_max_idle_per_host(512).build().unwrap()
}

pub(crate) fn rfc3339_now() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    civic_core::Timestamp(since.as_millis() as i64).to_rfc3339()
}

/// A ballot's key, of a number; a citizen's device draws one.
pub(crate) fn key(number: usize) -> String {
    format!("key-of-ballot-{number:016}")
}

/// What a ballot is called that was cast with a key.
pub(crate) fn name_of(key: &str) -> String {
    civic_gateway::merkle::hex(&civic_gateway::merkle::sha256(key.as_bytes()))
}

/// A question with two answers.
pub(crate) const PARK: &str = r#"
question = "A park or a square?"
method = { method = "single" }
[[choices]]
id = "park"
name = "A park"
[[choices]]
id = "square"
name = "A square"
"#;
