//! `serve`: the app at a local address, built again and reloaded when a source changes.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools;

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    tools::ensure_for_build(project)?;
    let port = free_port()?;
    println!(
        "serving at http://127.0.0.1:{port}/ as soon as the first build is done; Ctrl-C ends it"
    );
    let dist = project.served();
    fs::create_dir_all(&dist).map_err(Failure::file("create", &dist))?;
    process::run(
        project
            .trunk()
            .args(["serve", "--address", "127.0.0.1", "--port"])
            .arg(port.to_string())
            // Not dist/: what is there stays a release build.
            .arg("--dist")
            .arg(&dist),
    )
}

fn free_port() -> Result<u16, Failure> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let last = FIRST_PORT + PORTS_TRIED;
    (FIRST_PORT..last).find(is_free).ok_or_else(|| {
        Failure::expected(
            "serve",
            format!("a free port from {FIRST_PORT} to {last}"),
            "none",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_passed_over() {
        let taken = free_port().unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, taken));
        assert_ne!(free_port().unwrap(), taken);
        drop(listener);
    }
}
