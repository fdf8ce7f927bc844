//! Exactly once, whatever dies when.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use reqwest::Client;

use crate::city::{City, Gateway, PARK, client, key, name_of};
use crate::cluster::Cluster;

const VOTES: usize = 10_000;
/// Votes on their way at once.
const AT_ONCE: usize = 200;

/// What citizens know of the gateway: where its replicas are, and how many votes were acknowledged.
struct Citizens {
    replicas: RwLock<Vec<String>>,
    acknowledged: AtomicUsize,
    /// Answers that never came, or that said that the gateway cannot now.
    tries_lost: AtomicUsize,
    next: AtomicUsize,
    client: Client,
}

impl Citizens {
    fn new(gateways: &[&Gateway]) -> Arc<Self> {
        Arc::new(Self {
            replicas: RwLock::new(gateways.iter().map(|gateway| gateway.base.clone()).collect()),
            acknowledged: AtomicUsize::new(0),
            tries_lost: AtomicUsize::new(0),
            next: AtomicUsize::new(0),
            client: client(),
        })
    }

    /// All votes, each sent until it is acknowledged and never again.
    async fn vote(self: Arc<Self>) {
        let tasks: Vec<_> = (0..AT_ONCE).map(|_| tokio::spawn(self.clone().vote_in_turn())).collect();
        for task in tasks {
            task.await.unwrap();
        }
    }

    async fn vote_in_turn(self: Arc<Self>) {
        loop {
            let number = self.next.fetch_add(1, Ordering::SeqCst);
            if number >= VOTES {
                return;
            }
            let (key, device) = (key(number), format!("device-of-citizen-{number:08}"));
            let form = [("key", key.as_str()), ("device", &device), ("choice", "park")];
            for tries in 0.. {
                let base = self.replicas.read().unwrap().get((number + tries) % 2).cloned();
                let base = base.unwrap_or_else(|| self.replicas.read().unwrap()[0].clone());
                match self.client.post(format!("{base}/v1/polls/park/ballots")).form(&form).send().await {
                    Ok(answer) if answer.status() == 201 => break,
                    Ok(answer) if answer.status() == 503 => {}
                    Ok(answer) => panic!("{}: {:?}", answer.status(), answer.text().await),
                    Err(_) => {}
                }
                assert!(tries < 600, "vote {number} never arrived");
                self.tries_lost.fetch_add(1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            self.acknowledged.fetch_add(1, Ordering::SeqCst);
        }
    }

    async fn until(&self, acknowledged: usize) {
        while self.acknowledged.load(Ordering::SeqCst) < acknowledged {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

/// Kills each replica in turn while votes come in, and starts it again.
async fn every_acknowledged_vote_is_there_once(city: &City, replicas: usize) {
    let mut gateways: Vec<Gateway> = (0..replicas).map(|_| city.start()).collect();
    let citizens = Citizens::new(&gateways.iter().collect::<Vec<_>>());
    let voting = tokio::spawn(citizens.clone().vote());
    for (fault, acknowledged) in [2_000, 4_000, 6_000, 8_000].into_iter().enumerate() {
        citizens.until(acknowledged).await;
        let index = fault % replicas;
        gateways.swap_remove(index).kill();
        let again = city.start();
        *citizens.replicas.write().unwrap() =
            gateways.iter().chain([&again]).map(|gateway| gateway.base.clone()).collect();
        gateways.push(again);
    }
    voting.await.unwrap();
    assert!(
        citizens.tries_lost.load(Ordering::SeqCst) > 0,
        "no vote was on its way when a replica died: nothing was tried"
    );

    gateways[0].close("park").await;
    let export = gateways[0].export("park").await;
    let found: Vec<String> = export[1..]
        .iter()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["ballot"].as_str().unwrap().to_owned())
        .collect();
    let cast: BTreeSet<String> = (0..VOTES).map(|number| name_of(&key(number))).collect();
    assert_eq!(found.len(), VOTES);
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), cast);
}

fn park() -> String {
    format!("eligibility = \"device\"\n{PARK}")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_vote_is_there_once_on_sqlite() {
    let city = City::new("").poll("park", &park());
    every_acknowledged_vote_is_there_once(&city, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_vote_is_there_once_on_postgresql_with_two_replicas() {
    let Some(cluster) = Cluster::start() else { return };
    let city = City::new(&cluster.setting()).poll("park", &park());
    every_acknowledged_vote_is_there_once(&city, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_asked_to_stop_answers_whom_it_is_answering() {
    let city = City::new("").poll("park", &format!("results = \"always\"\n{PARK}"));
    let gateway = city.start();
    let (client, address) = (client(), format!("{}/v1/polls/park/ballots", gateway.base));
    let votes: Vec<_> = (0..300)
        .map(|number| {
            let request = client.post(&address).form(&[("key", &*key(number)), ("choice", "park")]);
            tokio::spawn(async move { request.send().await.map(|answer| answer.status().as_u16()) })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(30)).await;
    let (ended_well, log) = gateway.stop();
    assert!(ended_well && log.contains("stopped"), "{log}");
    let mut acknowledged = 0;
    for vote in votes {
        acknowledged += u64::from(vote.await.unwrap().is_ok_and(|status| status == 201));
    }
    // What was not acknowledged may have been kept: its answer was lost on the way. What was acknowledged was kept.
    let results = city.start().json("/v1/polls/park/results").await;
    let kept = results["outcome"]["cast"].as_u64().unwrap();
    assert!(kept >= acknowledged && kept <= 300, "{acknowledged} of {kept}");
}
