//! A server of OGC API Features that nobody here wrote: pygeoapi, with the car parks of `fixtures/car-parks.geojson`.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::environment;

/// It loads libraries for every kind of geodata that there is.
const LIMIT: Duration = Duration::from_secs(120);

/// The server, running until it is dropped. It gives three car parks on a page, and lets every page read.
pub struct Pygeoapi {
    url: String,
    _running: Child,
    _folder: TempDir,
}

impl Pygeoapi {
    /// Starts it on a port of its own.
    ///
    /// # Errors
    /// If it is not installed, or does not start.
    pub async fn start() -> Result<Self> {
        timeout(LIMIT, Self::launch()).await.context("pygeoapi takes too long to start")?
    }

    async fn launch() -> Result<Self> {
        let python = environment::pygeoapi()?;
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = tempfile::tempdir()?;
        let settings = tests.join("pygeoapi/config.yml");
        let description = folder.path().join("openapi.yml");
        let command = |program: &Path| {
            let mut command = Command::new(program);
            command
                .env("PYGEOAPI_CONFIG", &settings)
                .env("PYGEOAPI_OPENAPI", &description)
                .env("CAR_PARKS", tests.join("fixtures/car-parks.geojson"))
                .current_dir(&folder)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .kill_on_drop(true);
            command
        };
        let mut describe = command(&python.with_file_name("pygeoapi"));
        let described = describe.args(["openapi", "generate"]).arg(&settings).arg("--output-file").arg(&description);
        let described = described.stderr(Stdio::piped()).output().await?;
        if !described.status.success() {
            bail!("pygeoapi does not take its settings: {}", String::from_utf8_lossy(&described.stderr));
        }
        let mut running = command(&python)
            .args(["-m", "flask", "--app", "pygeoapi.flask_app", "run", "--host", "127.0.0.1", "--port", "0"])
            // Its log says where it listens, line by line.
            .env("PYTHONUNBUFFERED", "1")
            .stdout(Stdio::piped())
            .spawn()
            .context("pygeoapi does not start")?;
        let mut lines = BufReader::new(running.stdout.take().context("it has no standard output")?).lines();
        let mut said = String::new();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, url)) = line.split_once("Running on ") {
                let url = url.trim().to_owned();
                // It writes more later, and must not meet a closed pipe.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok(Self { url, _running: running, _folder: folder });
            }
            said.push_str(&line);
            said.push('\n');
        }
        bail!("pygeoapi does not start; it said:\n{said}")
    }

    /// Its landing page, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }
}
