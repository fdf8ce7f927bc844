//! A PostgreSQL of our own, in a temporary folder.

use std::env;
use std::fs;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// PostgreSQL refuses to run as root; then it runs as `nobody`.
const NOBODY: u32 = 65_534;

/// A server that runs, until it is dropped.
pub(crate) struct Cluster {
    folder: TempDir,
    programs: PathBuf,
}

impl Cluster {
    /// `None` where PostgreSQL is not installed, which is said; but in CI that is a failure, as nobody would notice there.
    #[allow(clippy::print_stderr, reason = "a test that was left out says so")]
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            let is_ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
            assert!(!is_ci, "PostgreSQL is not installed: apt-get install postgresql");
            eprintln!("LEFT OUT: PostgreSQL is not installed (apt-get install postgresql)");
            return None;
        };
        let cluster = Self { folder: TempDir::new().unwrap(), programs };
        if is_root() {
            chown(cluster.folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
        cluster.run("initdb", &["--auth=trust", "--username=civic", "--encoding=UTF8", "--no-locale", "--no-sync"]);
        let socket = cluster.folder.path().display();
        // No port: a socket in the folder, which no other test can take.
        let options = format!("-c listen_addresses= -c unix_socket_directories={socket} -c max_connections=60");
        let log = format!("{socket}/log");
        cluster.run("pg_ctl", &["start", "--wait", "--silent", "--log", &log, "--options", &options]);
        Some(cluster)
    }

    /// Where a gateway finds it.
    pub(crate) fn address(&self) -> String {
        let socket = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://civic@{socket}/postgres")
    }

    /// `database = …`, for the settings.
    pub(crate) fn setting(&self) -> String {
        format!("database = \"{}\"", self.address())
    }

    /// What a question to the database answers: a line for each row.
    pub(crate) fn ask(&self, sql: &str) -> Vec<String> {
        let socket = self.folder.path();
        let mut psql = Command::new(self.programs.join("psql"));
        let psql =
            psql.arg("--host").arg(socket).args(["--username=civic", "--no-psqlrc", "--tuples-only", "--no-align"]);
        let output = psql.args(["--command", sql, "postgres"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(self.programs.join(program));
        command.args(arguments).arg("--pgdata").arg(self.folder.path().join("data"));
        command.current_dir(self.folder.path()).stdin(Stdio::null()).stdout(Stdio::null());
        if is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        let status = command.status().unwrap();
        assert!(status.success(), "{program} failed");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.run("pg_ctl", &["stop", "--mode=immediate", "--silent"]);
    }
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// On the path, or where Debian has them: newest first.
fn programs() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut versions: Vec<_> = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().collect();
    versions
        .sort_by_key(|version| std::cmp::Reverse(version.file_name().to_string_lossy().parse::<u32>().unwrap_or(0)));
    let debian = versions.into_iter().map(|version| version.path().join("bin"));
    let has_all = |folder: &PathBuf| ["initdb", "pg_ctl", "psql"].iter().all(|name| Path::is_file(&folder.join(name)));
    env::split_paths(&path).chain(debian).find(has_all)
}
