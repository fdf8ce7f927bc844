//! Several replicas on one PostgreSQL.

use std::thread;

use crate::city::{City, PARK, key};
use crate::cluster::Cluster;

#[tokio::test(flavor = "multi_thread")]
async fn replicas_that_start_at_once_make_one_database() {
    let Some(cluster) = Cluster::start() else { return };
    let city = City::new(&cluster.setting()).poll("park", PARK);
    let gateways: Vec<_> = thread::scope(|scope| {
        let starts: Vec<_> = (0..4).map(|_| scope.spawn(|| city.start())).collect();
        starts.into_iter().map(|start| start.join().unwrap()).collect()
    });
    for gateway in &gateways {
        assert_eq!(gateway.get("/health").await.status(), 200);
    }
    assert_eq!(cluster.ask("SELECT version FROM civic_version"), ["1"]);
    assert_eq!(cluster.ask("SELECT count(*) FROM secrets"), ["1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_may_meet_another_replica_each_time() {
    let Some(cluster) = Cluster::start() else { return };
    let city =
        City::new(&cluster.setting()).poll("park", &format!("eligibility = \"device\"\nresults = \"always\"\n{PARK}"));
    let (one, other) = (city.start(), city.start());
    let ann = [("key", &*key(1)), ("device", "the-device-of-ann-0001"), ("choice", "park")];
    assert_eq!(one.cast("park", &ann).await, (201, "cast".to_owned()));
    assert_eq!(other.cast("park", &ann).await, (201, "cast".to_owned()));
    let again = [("key", &*key(2)), ("device", "the-device-of-ann-0001"), ("choice", "square")];
    assert_eq!(other.cast("park", &again).await, (409, "already-voted".to_owned()));
    assert_eq!(other.json("/v1/polls/park/results").await["outcome"]["cast"], 1);

    one.close("park").await;
    other.wait_until_sealed("park").await;
    assert_eq!(one.json("/v1/polls/park/root").await, other.json("/v1/polls/park/root").await);
    assert_eq!(other.cast("park", &again).await, (403, "closed".to_owned()));
}
