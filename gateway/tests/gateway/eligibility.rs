//! Who may vote, and how often.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use civic_core::poll::gateway::wire::ChallengeDocument;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

use crate::city::{ADMIN_KEY, City, PARK, client, key};

#[tokio::test(flavor = "multi_thread")]
async fn a_code_votes_once_however_it_is_typed() {
    let city = City::new("").poll("park", &format!("eligibility = \"code\"\nresults = \"always\"\n{PARK}"));
    let printed = String::from_utf8(city.command(&["codes", "park", "3"]).stdout).unwrap();
    let codes: Vec<&str> = printed.lines().collect();
    assert_eq!(codes.len(), 3);
    let gateway = city.start();
    assert_eq!(gateway.json("/v1/polls/park").await["eligible"], 3);
    let vote = async |number: usize, code: &str| {
        gateway.cast("park", &[("key", &*key(number)), ("code", code), ("choice", "park")]).await
    };
    assert_eq!(vote(1, &codes[0].to_lowercase().replace('-', " ")).await, (201, "cast".to_owned()));
    assert_eq!(vote(1, codes[0]).await, (201, "cast".to_owned()));
    assert_eq!(vote(2, codes[0]).await, (409, "already-voted".to_owned()));
    assert_eq!(vote(3, "0000-0000-0000").await, (403, "code-unknown".to_owned()));
    assert_eq!(vote(3, "what?").await, (403, "code-unknown".to_owned()));
    assert_eq!(vote(3, "").await, (401, "credential-missing".to_owned()));
    assert_eq!(gateway.json("/v1/polls/park/results").await["outcome"]["cast"], 1);

    // The database has no code in it that could be read.
    for file in fs::read_dir(city.folder.path()).unwrap() {
        let file = file.unwrap().path();
        let bytes = if file.is_file() { fs::read(&file).unwrap() } else { Vec::new() };
        for code in codes.iter().flat_map(|code| [(*code).to_owned(), code.replace('-', "")]) {
            assert!(!bytes.windows(code.len()).any(|window| window == code.as_bytes()), "{}", file.display());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_administrator_draws_codes_too() {
    let gateway = City::new("").poll("park", &format!("eligibility = \"code\"\n{PARK}")).start();
    let draw = gateway.request("/v1/admin/polls/park/codes", &[("count", "2")]).bearer_auth(ADMIN_KEY);
    let codes = draw.send().await.unwrap().text().await.unwrap();
    let form = [("key", &*key(1)), ("code", codes.lines().nth(1).unwrap()), ("choice", "park")];
    assert_eq!(gateway.cast("park", &form).await, (201, "cast".to_owned()));
    let (status, _) = gateway.post("/v1/admin/polls/park/codes", &[("count", "2")]).await;
    assert_eq!(status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_vote_takes_the_place_of_the_first_where_the_poll_says_so() {
    let poll = format!("eligibility = \"device\"\nchange = \"replace\"\nsecret = false\nresults = \"always\"\n{PARK}");
    let gateway = City::new("").poll("park", &poll).start();
    let vote = async |number: usize, device: &str, choice: &str| {
        gateway.cast("park", &[("key", &*key(number)), ("device", device), ("choice", choice)]).await
    };
    let (ann, ben) = ("the-device-of-ann-0001", "the-device-of-ben-0001");
    assert_eq!(vote(1, ann, "park").await, (201, "cast".to_owned()));
    assert_eq!(vote(2, ben, "park").await, (201, "cast".to_owned()));
    assert_eq!(vote(3, ann, "square").await, (201, "cast".to_owned()));
    assert_eq!(vote(1, ann, "park").await, (201, "withdrawn".to_owned()));
    assert_eq!(vote(4, "", "park").await, (401, "credential-missing".to_owned()));
    let results = gateway.json("/v1/polls/park/results").await;
    let votes: Vec<_> =
        results["outcome"]["figures"].as_array().unwrap().iter().map(|figure| &figure["parts"]).collect();
    assert_eq!(votes, [1, 1]);
}

/// The city's login: an Ed25519 key (RFC 8032, 7.1, test 1), as PKCS#8 and as a JWK.
const PRIVATE_KEY: &str = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";
const PUBLIC_KEY: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

fn token(algorithm: Algorithm, claims: &Value) -> String {
    let key = match algorithm {
        Algorithm::EdDSA => EncodingKey::from_ed_der(&STANDARD.decode(PRIVATE_KEY).unwrap()),
        // The public key, which everybody has, taken for a shared secret.
        _ => EncodingKey::from_secret(PUBLIC_KEY.as_bytes()),
    };
    encode(&Header { kid: Some("one".to_owned()), ..Header::new(algorithm) }, claims, &key).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_signed_in_votes_once() {
    let settings = "\n[tokens]\nissuer = \"https://login.city.example\"\naudience = \"votes\"\njwks = \"jwks.json\"\n";
    let city = City::new(settings).poll("park", &format!("eligibility = \"person\"\n{PARK}"));
    let keys = json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": PUBLIC_KEY, "kid": "one", "alg": "EdDSA" }] });
    fs::write(city.folder.path().join("jwks.json"), keys.to_string()).unwrap();
    let gateway = city.start();
    let vote = async |number: usize, token: &str| {
        gateway.cast("park", &[("key", &*key(number)), ("access_token", token), ("choice", "park")]).await
    };
    let later = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() + 600;
    let claims = json!({ "iss": "https://login.city.example", "aud": ["votes", "x"], "sub": "ann", "exp": later });
    let with = |field: &str, value: Value| {
        let mut claims = claims.clone();
        claims[field] = value;
        token(Algorithm::EdDSA, &claims)
    };
    let good = token(Algorithm::EdDSA, &claims);
    assert_eq!(vote(1, &good).await, (201, "cast".to_owned()));
    assert_eq!(vote(2, &good).await, (409, "already-voted".to_owned()));
    assert_eq!(vote(2, &with("jti", json!("another token"))).await, (409, "already-voted".to_owned()));
    assert_eq!(vote(2, &with("sub", json!("ben"))).await, (201, "cast".to_owned()));

    assert_eq!(vote(3, &with("exp", json!(later - 3_600))).await, (401, "token-expired".to_owned()));
    // Who did not hear of their vote and has to sign in again still hears that it counts.
    assert_eq!(vote(1, &with("exp", json!(later - 3_600))).await, (201, "cast".to_owned()));
    for (field, value) in [
        ("iss", json!("https://login.other.example")),
        ("aud", json!("parking")),
        ("sub", json!("")),
        ("sub", json!(null)),
        ("exp", json!(null)),
        ("nbf", json!(later)),
    ] {
        assert_eq!(vote(3, &with(field, value)).await, (403, "token-invalid".to_owned()), "{field}");
    }
    let shared = token(Algorithm::HS256, &claims);
    let (head, rest) = good.split_once('.').unwrap();
    let (body, signature) = rest.split_once('.').unwrap();
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
    let forged = URL_SAFE_NO_PAD.encode(claims.to_string().replace("ann", "cat"));
    for bad in [shared, format!("{none}.{body}."), format!("{head}.{forged}.{signature}"), "x".to_owned()] {
        assert_eq!(vote(3, &bad).await, (403, "token-invalid".to_owned()), "{bad}");
    }
    assert_eq!(vote(3, "").await, (401, "credential-missing".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_poll_takes_one_vote_for_each_piece_of_work() {
    let settings = "\n[proof_of_work]\nmost = 300\n";
    let poll = format!("proof_of_work = true\nresults = \"always\"\n{PARK}");
    let gateway = City::new(settings).poll("park", &poll).poll("free", PARK).start();
    let solved = async || {
        let challenge = gateway.json("/v1/polls/park/challenge").await;
        let number =
            civic_gateway::proof::solve(&serde_json::from_value::<ChallengeDocument>(challenge.clone()).unwrap());
        let mut solution = challenge;
        solution["number"] = json!(number);
        STANDARD.encode(solution.to_string())
    };
    let vote = async |number: usize, proof: &str| {
        gateway.cast("park", &[("key", &*key(number)), ("altcha", proof), ("choice", "park")]).await
    };
    let proof = solved().await;
    assert_eq!(vote(1, "").await, (403, "proof-needed".to_owned()));
    assert_eq!(vote(1, "bm8=").await, (403, "proof-invalid".to_owned()));
    assert_eq!(vote(1, &proof).await, (201, "cast".to_owned()));
    assert_eq!(vote(1, &proof).await, (201, "cast".to_owned()));
    assert_eq!(vote(2, &proof).await, (403, "proof-invalid".to_owned()));
    assert_eq!(vote(2, &solved().await).await, (201, "cast".to_owned()));
    assert_eq!(gateway.json("/v1/polls/park/results").await["outcome"]["cast"], 2);
    assert_eq!(client().get(format!("{}/v1/polls/free/challenge", gateway.base)).send().await.unwrap().status(), 404);
}
