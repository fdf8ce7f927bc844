//! What is promised of a store, asked of both.

use civic_core::poll::gateway::wire::PollDocument;
use civic_gateway::merkle::sha256;
use civic_gateway::store::{
    self, Cast, CastOutcome, ChangeOutcome, Credential, DefineOutcome, Entry, Hash, Kept, Store,
};
use tempfile::TempDir;

use crate::city::PARK;
use crate::cluster::Cluster;

fn hash(text: &str) -> Hash {
    sha256(text.as_bytes())
}

fn by(name: &str) -> Credential {
    Credential { hash: hash(name), is_code: false, replaces: false }
}

fn cast(poll: &str, key: &str, vote: &str, credential: Option<Credential>) -> Cast {
    Cast { poll: poll.to_owned(), ballot: hash(key), vote: vote.to_owned(), credential, proof: None }
}

fn park(id: &str) -> PollDocument {
    toml::from_str(&format!("id = \"{id}\"\n{PARK}")).unwrap()
}

async fn votes(store: &dyn Store, poll: &str) -> Vec<(String, u64)> {
    let mut counts = store.counts(poll.to_owned()).await.unwrap();
    counts.sort();
    counts
}

async fn all(store: &dyn Store) {
    the_same_ballot_counts_once(store).await;
    a_credential_votes_once(store).await;
    a_refused_ballot_spends_nothing(store).await;
    a_vote_is_replaced_by_the_next_and_not_by_a_late_copy(store).await;
    a_receipt_changes_its_ballot_and_no_other(store).await;
    only_codes_that_were_given_out_vote(store).await;
    a_sealed_poll_does_not_change(store).await;
    mixing_loses_nothing(store).await;
    ballots_keep_their_meaning(store).await;
    the_secret_stays(store).await;
}

async fn the_same_ballot_counts_once(store: &dyn Store) {
    store.define(park("once")).await.unwrap();
    let at_once = (0..50).map(|_| store.cast(cast("once", "k", "v", None)));
    for outcome in futures_util::future::join_all(at_once).await {
        assert_eq!(outcome.unwrap(), CastOutcome::Kept);
    }
    assert_eq!(store.cast(cast("once", "k", "w", None)).await.unwrap(), CastOutcome::KeyUsed);
    assert_eq!(votes(store, "once").await, [("v".to_owned(), 1)]);
}

async fn a_credential_votes_once(store: &dyn Store) {
    store.define(park("by")).await.unwrap();
    let at_once = (0..50).map(|number| store.cast(cast("by", &format!("k{number}"), "v", Some(by("ann")))));
    let outcomes: Vec<_> = futures_util::future::join_all(at_once).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == CastOutcome::Kept).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == CastOutcome::AlreadyVoted).count(), 49);
    let first = outcomes.iter().position(|outcome| *outcome == CastOutcome::Kept).unwrap();
    let again = store.cast(cast("by", &format!("k{first}"), "v", Some(by("ann")))).await.unwrap();
    assert_eq!(again, CastOutcome::Kept);
    // The same person votes in another poll.
    store.define(park("by2")).await.unwrap();
    assert_eq!(store.cast(cast("by2", "k", "v", Some(by("ann")))).await.unwrap(), CastOutcome::Kept);
    assert_eq!(votes(store, "by").await, [("v".to_owned(), 1)]);
}

async fn a_refused_ballot_spends_nothing(store: &dyn Store) {
    store.define(park("spent")).await.unwrap();
    let with_proof = |key: &str, name: &str, proof: &str| Cast {
        proof: Some(hash(proof)),
        ..cast("spent", key, "v", Some(by(name)))
    };
    assert_eq!(store.cast(with_proof("k1", "ann", "p1")).await.unwrap(), CastOutcome::Kept);
    // Ann's second vote is refused, and her second proof is good for Ben, whose first was Ann's.
    assert_eq!(store.cast(with_proof("k2", "ann", "p2")).await.unwrap(), CastOutcome::AlreadyVoted);
    assert_eq!(store.cast(with_proof("k3", "ben", "p1")).await.unwrap(), CastOutcome::ProofUsed);
    assert_eq!(store.cast(with_proof("k3", "ben", "p2")).await.unwrap(), CastOutcome::Kept);
    // A key that is another's costs Cat nothing.
    assert_eq!(store.cast(cast("spent", "k1", "w", Some(by("cat")))).await.unwrap(), CastOutcome::KeyUsed);
    assert_eq!(store.cast(with_proof("k4", "cat", "p4")).await.unwrap(), CastOutcome::Kept);
    assert_eq!(votes(store, "spent").await, [("v".to_owned(), 3)]);
}

async fn a_vote_is_replaced_by_the_next_and_not_by_a_late_copy(store: &dyn Store) {
    store.define(park("again")).await.unwrap();
    let ann = Some(Credential { replaces: true, ..by("ann") });
    assert_eq!(store.cast(cast("again", "k1", "v", ann)).await.unwrap(), CastOutcome::Kept);
    store.mix().await.unwrap();
    assert_eq!(store.cast(cast("again", "k2", "w", ann)).await.unwrap(), CastOutcome::Kept);
    assert_eq!(store.cast(cast("again", "k1", "v", ann)).await.unwrap(), CastOutcome::Withdrawn);
    assert_eq!(votes(store, "again").await, [("w".to_owned(), 1)]);
}

async fn a_receipt_changes_its_ballot_and_no_other(store: &dyn Store) {
    store.define(park("change")).await.unwrap();
    for key in ["k1", "k2"] {
        store.cast(cast("change", key, "v", None)).await.unwrap();
    }
    let change = |key: &str, vote: Option<&str>| store.change("change".to_owned(), hash(key), vote.map(str::to_owned));
    assert_eq!(change("k1", Some("w")).await.unwrap(), ChangeOutcome::Done);
    assert_eq!(votes(store, "change").await, [("v".to_owned(), 1), ("w".to_owned(), 1)]);
    assert_eq!(change("k1", None).await.unwrap(), ChangeOutcome::Done);
    assert_eq!(change("k3", None).await.unwrap(), ChangeOutcome::Unknown);
    assert_eq!(votes(store, "change").await, [("v".to_owned(), 1)]);
    assert_eq!(store.ballot("change".to_owned(), hash("k1")).await.unwrap(), Some(Kept { vote: None }));
    assert_eq!(store.ballot("once".to_owned(), hash("k1")).await.unwrap(), None);
    assert_eq!(store.cast(cast("change", "k1", "v", None)).await.unwrap(), CastOutcome::Withdrawn);
}

async fn only_codes_that_were_given_out_vote(store: &dyn Store) {
    store.define(park("codes")).await.unwrap();
    store.add_codes("codes".to_owned(), vec![hash("a"), hash("b")]).await.unwrap();
    let code = |name: &str| Some(Credential { is_code: true, ..by(name) });
    assert_eq!(store.cast(cast("codes", "k1", "v", code("a"))).await.unwrap(), CastOutcome::Kept);
    assert_eq!(store.cast(cast("codes", "k2", "v", code("a"))).await.unwrap(), CastOutcome::AlreadyVoted);
    assert_eq!(store.cast(cast("codes", "k3", "v", code("c"))).await.unwrap(), CastOutcome::CodeUnknown);
    let polls = store.polls().await.unwrap();
    assert_eq!(polls.iter().find(|poll| poll.document.id == "codes").unwrap().codes, 2);
}

async fn a_sealed_poll_does_not_change(store: &dyn Store) {
    store.define(park("sealed")).await.unwrap();
    for number in 0..20 {
        let name = format!("citizen {number}");
        store.cast(cast("sealed", &format!("k{number}"), "v", Some(by(&name)))).await.unwrap();
    }
    store.change("sealed".to_owned(), hash("k1"), None).await.unwrap();
    store.seal("sealed".to_owned()).await.unwrap();
    store.seal("sealed".to_owned()).await.unwrap();
    assert_eq!(store.cast(cast("sealed", "k20", "v", Some(by("z")))).await.unwrap(), CastOutcome::Sealed);
    assert_eq!(store.change("sealed".to_owned(), hash("k0"), None).await.unwrap(), ChangeOutcome::Sealed);
    // Who did not hear of their vote still does.
    assert_eq!(store.cast(cast("sealed", "k0", "v", Some(by("citizen 0")))).await.unwrap(), CastOutcome::Kept);
    let mut other = park("sealed");
    other.text = "Another".to_owned();
    assert_eq!(store.define(other).await.unwrap(), DefineOutcome::Sealed);
    let entries = store.entries("sealed".to_owned()).await.unwrap();
    let mut meant: Vec<_> = (0..20).filter(|number| *number != 1).map(|number| hash(&format!("k{number}"))).collect();
    meant.sort();
    let meant: Vec<_> = meant.into_iter().map(|ballot| Entry { ballot, vote: "v".to_owned() }).collect();
    assert_eq!(entries, meant);
}

async fn mixing_loses_nothing(store: &dyn Store) {
    store.define(park("mixed")).await.unwrap();
    for number in 0..200 {
        let vote = format!("v{}", number % 3);
        store.cast(cast("mixed", &format!("k{number}"), &vote, Some(by(&format!("{number}"))))).await.unwrap();
        if number % 70 == 0 {
            store.mix().await.unwrap();
        }
    }
    store.mix().await.unwrap();
    assert_eq!(store.cast(cast("mixed", "k7", "v1", Some(by("7")))).await.unwrap(), CastOutcome::Kept);
    let meant = [("v0".to_owned(), 67), ("v1".to_owned(), 67), ("v2".to_owned(), 66)];
    assert_eq!(votes(store, "mixed").await, meant);
    let changed = store.change("mixed".to_owned(), hash("k7"), Some("v2".to_owned())).await.unwrap();
    assert_eq!(changed, ChangeOutcome::Done);
    store.seal("mixed".to_owned()).await.unwrap();
    assert_eq!(store.entries("mixed".to_owned()).await.unwrap().len(), 200);
}

async fn ballots_keep_their_meaning(store: &dyn Store) {
    store.define(park("meaning")).await.unwrap();
    let mut turned = park("meaning");
    turned.choices.reverse();
    assert_eq!(store.define(turned.clone()).await.unwrap(), DefineOutcome::Done);
    assert_eq!(store.define(park("meaning")).await.unwrap(), DefineOutcome::Done);
    store.cast(cast("meaning", "k", "v", None)).await.unwrap();
    assert_eq!(store.define(turned).await.unwrap(), DefineOutcome::HasBallots);
    let mut open = park("meaning");
    open.secret = false;
    assert_eq!(store.define(open).await.unwrap(), DefineOutcome::HasBallots);
    let mut corrected = park("meaning");
    corrected.question = "A park, or a square?".to_owned();
    assert_eq!(store.define(corrected).await.unwrap(), DefineOutcome::Done);
}

async fn the_secret_stays(store: &dyn Store) {
    let secret = store.secret().await.unwrap();
    assert_ne!(secret, [0; 32]);
    assert_eq!(store.secret().await.unwrap(), secret);
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_keeps_what_is_promised() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("gateway.sqlite");
    all(&*store::open(path.to_str().unwrap()).await.unwrap()).await;
    // After the seals, no page of the file tells when a row came: the log is empty.
    let log = folder.path().join("gateway.sqlite-wal");
    let again = store::open(path.to_str().unwrap()).await.unwrap();
    again.mix().await.unwrap();
    assert_eq!(std::fs::metadata(log).unwrap().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_keeps_what_is_promised() {
    let Some(cluster) = Cluster::start() else { return };
    all(&*store::open(&cluster.address()).await.unwrap()).await;
    // By the transaction that wrote a row, and by its place, nobody can match who voted with what was voted.
    for poll in ["sealed", "mixed"] {
        let transactions =
            cluster.ask(&format!("SELECT count(DISTINCT xmin::text) FROM ballots WHERE poll = '{poll}'"));
        assert_eq!(transactions, ["1"], "{poll}");
        for (table, key) in [("ballots", "ballot"), ("spent", "credential")] {
            let stored = cluster.ask(&format!("SELECT {key} FROM {table} WHERE poll = '{poll}' ORDER BY ctid"));
            let mut sorted = stored.clone();
            sorted.sort();
            assert!(stored.len() > 10 && stored == sorted, "{table} of {poll} is in another order than that of hashes");
        }
    }
    assert_eq!(cluster.ask("SELECT count(*) FROM incoming WHERE poll IN ('sealed', 'mixed')"), ["0"]);
}
