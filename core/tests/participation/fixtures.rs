//! No fixture of a platform that is spoken to is forgotten.

use crate::recorded::text;

/// The tests that name fixtures.
const TESTS: [&str; 6] = [
    include_str!("adhocracy.rs"),
    include_str!("cap_collectif.rs"),
    include_str!("consul.rs"),
    include_str!("decidim.rs"),
    include_str!("polis.rs"),
    include_str!("popolo.rs"),
];

/// What is of another platform, and what no citizen's device asks for: by how the name begins, and why.
const NOT_ASKED: [(&str, &str); 47] = [
    ("adhocracyplus-recorded/020-", "the browser's own question"),
    ("adhocracyplus-recorded/021-", SIGN_IN),
    ("adhocracyplus-recorded/023-", "the projects of who is signed in"),
    ("adhocracyplus-recorded/024-", "the projects of who is signed in"),
    ("adhocracyplus-recorded/036-", IDEAS),
    ("adhocracyplus-recorded/037-", IDEAS),
    ("adhocracyplus-recorded/038-", IDEAS),
    ("adhocracyplus-recorded/039-", SIGN_IN),
    ("adhocracyplus-recorded/04", "ideas, and live questions to councillors: no polls"),
    ("adhocracyplus-recorded/05", "live questions to councillors: no polls"),
    ("cap-collectif/Query_events.js.snap", "events, and no polls"),
    ("cap-collectif/addAnonymousReply.js.snap", OWN_PAGE),
    ("cap-collectif/addDebateVote.js.snap", OWN_PAGE),
    ("cap-collectif/addProposalVote.js.snap", OWN_PAGE),
    ("cap-collectif/removeDebateAnonymousVote.js.snap", OWN_PAGE),
    ("decidim-rest-full/", "a module that few have, beside the API that all have"),
    ("froide/", "requests for information, and no polls"),
    ("meinberlin/votes.json", "tokens on paper for budgets, which its polls do not have"),
    ("polis-recorded/001-", CITY),
    ("polis-recorded/002-", CITY),
    ("polis-recorded/003-", CITY),
    ("polis-recorded/004-", CITY),
    ("polis-recorded/005-", CITY),
    ("polis-recorded/006-", CITY),
    ("polis-recorded/007-", CITY),
    ("polis-recorded/011-", "the next statement comes with the answer to a vote"),
    ("polis-recorded/023-", "the groups of opinion: there is an answer only while another program runs"),
    ("polis-recorded/024-", "who among the voters is known: nobody's business here"),
    ("polis-recorded/025-", "the conversation comes with participationInit"),
    ("polis-recorded/027-", "the next statement comes with the answer to a vote"),
    ("polis-recorded/032-", "the browser's own question"),
    ("polis-recorded/035-", CITY),
    ("polis-recorded/036-", CITY),
    ("polis-recorded/039-", CITY),
    ("polis-recorded/04", "reports, whose counts are wrong: of all conversations, and with the signs swapped"),
    ("polis-recorded/051-", CITY),
    ("polis-recorded/053-", CITY),
    ("polis-recorded/055-", CITY),
    ("polis-recorded/061-", CITY),
    ("polis-recorded/062-", CITY),
    ("polis-recorded/063-", CITY),
    ("polis-recorded/not-whitelisted/009-", "the next statement comes with the answer to a vote"),
    ("adhocracy3/", "a platform that is no more"),
    ("helios/", "ballots are encrypted on its own page"),
    ("oparl-", "what councils deal with, and no votes but in free text"),
    ("openslides/", "what an assembly does within itself"),
    ("polis-opendata/15-per-hour-seattle.stats-history.csv", "how many came by when"),
];

const SIGN_IN: &str = "a password, which is the platform's own page's to ask for";
const IDEAS: &str = "ideas, and no polls";
const OWN_PAGE: &str = "a vote, which is cast on its own page";
const CITY: &str = "what the city does to run a conversation";

#[test]
fn every_fixture_is_in_a_test_or_says_why_not() {
    let index = text("INDEX.tsv");
    let files: Vec<_> = index.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    assert!(files.len() > 150, "{}", files.len());
    for (start, why) in NOT_ASKED {
        assert!(files.iter().any(|file| file.starts_with(start)), "no fixture is called {start} ({why})");
    }
    let is_excused = |file: &str| NOT_ASKED.iter().any(|(start, _)| file.starts_with(start));
    let is_tested = |file: &str| TESTS.iter().any(|test| test.contains(&format!("\"{file}\"")));
    let forgotten: Vec<_> = files.iter().filter(|file| !is_excused(file) && !is_tested(file)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}
