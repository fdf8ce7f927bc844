//! The page builder: what a webmaster chooses is what they get to paste, and nothing else.

use reqwest::header;
use serde_json::json;

use crate::town::Town;

/// A town whose folder of widgets has these languages and themes.
async fn town() -> Town {
    let town = Town::start().await;
    let dist = town.folder().join("dist");
    for folder in ["locales", "themes"] {
        std::fs::create_dir_all(dist.join(folder)).unwrap();
    }
    for file in ["locales/it.ftl", "locales/fr.ftl", "locales/fr.ftl.br", "themes/dsfr.css", "themes/village.css"] {
        std::fs::write(dist.join(file), "").unwrap();
    }
    town
}

async fn code(town: &Town, query: &str) -> String {
    town.get(&format!("/costruisci/codice?{query}")).await.json()["html"].as_str().unwrap().to_owned()
}

const UNTOUCHED: &str = r#"<link rel="stylesheet" href="/civic/civic-widgets.css">
<script type="module" src="/civic/civic-widgets.js"></script>
<civic-report endpoint="/open311/v2">
  <a href="mailto:segnalazioni@example.org">Segnala un problema per posta elettronica</a>
</civic-report>"#;

#[tokio::test]
async fn untouched_it_gives_the_shortest_code_that_works() {
    let town = town().await;
    assert_eq!(code(&town, "").await, UNTOUCHED);
    let english = town.get("/en/build/code").await.json();
    assert!(english["html"].as_str().unwrap().contains(">Report a problem by e-mail</a>"), "{english}");
}

#[tokio::test]
async fn each_choice_becomes_what_the_element_is_told() {
    let town = town().await;
    let query = "widget=civic-report&backend=open311&endpoint=https%3A%2F%2Fcity.example%2Fv2&api-key=k%22%3C&locale=fr\
        &contact=none&no-photo=on&privacy-url=%2Fprivacy&heading-level=3&lang=fr&theme=dsfr\
        &fallback=%2Fcontact&fallback-text=%C3%89crivez+%26+appelez";
    let expected = r#"<link rel="stylesheet" href="/civic/civic-widgets.css">
<link rel="stylesheet" href="/civic/themes/dsfr.css">
<script type="module" src="/civic/civic-widgets.js"></script>
<civic-report endpoint="https://city.example/v2" api-key="k&#34;&#60;" locale="fr" contact="none" no-photo privacy-url="/privacy" heading-level="3" lang="fr">
  <a href="/contact">Écrivez &#38; appelez</a>
</civic-report>"#;
    assert_eq!(code(&town, query).await, expected);
}

#[tokio::test]
async fn what_is_not_offered_is_not_taken() {
    let town = town().await;
    let query =
        "widget=script&backend=other&endpoint=+&contact=all&heading-level=9&lang=de&theme=..%2Fcity&onclick=x&a=b";
    assert_eq!(code(&town, query).await, UNTOUCHED);
    let script = "fallback=javascript:alert(1)";
    assert!(
        code(&town, script).await.contains(r#"<a href="mailto:javascript:alert(1)">"#),
        "a link that runs a script"
    );
}

#[tokio::test]
async fn the_hashes_of_the_build_come_along() {
    let town = town().await;
    let hashes =
        json!({ "civic-widgets.js": "sha384-script", "themes/dsfr.css": "sha384-theme", "other.js": "sha384-x" });
    std::fs::write(town.folder().join("dist/integrity.json"), hashes.to_string()).unwrap();
    let code = code(&town, "theme=dsfr").await;
    for expected in [
        r#"<script type="module" src="/civic/civic-widgets.js" integrity="sha384-script" crossorigin></script>"#,
        r#"<link rel="stylesheet" href="/civic/themes/dsfr.css" integrity="sha384-theme" crossorigin>"#,
    ] {
        assert!(code.contains(expected), "{code}");
    }
}

#[tokio::test]
async fn the_page_offers_what_was_built_and_shows_the_code_and_the_form() {
    let town = town().await;
    let page = town.get("/costruisci?lang=fr&theme=village&contact=none&no-photo=on").await;
    assert!(!page.header(header::CONTENT_SECURITY_POLICY).contains("http"), "nothing but this site is reached");
    for expected in [
        r#"<option value="fr" lang="fr" selected>fr</option>"#,
        r#"<option value="dsfr">DSFR (France)</option>"#,
        r#"<option value="village" selected>village</option>"#,
        r#"<option value="none" selected>"#,
        r#"name="no-photo" value="on" checked"#,
        r#"<link id="tema" rel="stylesheet" href="/civic/themes/village.css">"#,
        r#"<civic-report id="modulo" endpoint="/open311/v2" contact="none" no-photo="" lang="fr"><a href="mailto:"#,
        "&#60;civic-report endpoint=&#34;/open311/v2&#34; contact=&#34;none&#34; no-photo lang=&#34;fr&#34;&#62;",
    ] {
        assert!(page.text.contains(expected), "{expected} is not in\n{}", page.text);
    }
    assert!(!page.text.contains(r#"value="de""#), "German was not built");
    let english = town.get("/en/build").await.text;
    assert!(english.contains(r#"<html lang="en">"#) && english.contains("Show the form"));
}

#[tokio::test]
async fn a_back_end_elsewhere_may_be_reached_from_the_page_that_tries_it() {
    let town = town().await;
    let page = town.get("/costruisci?endpoint=https%3A%2F%2Fcity.example%2Fopen311").await;
    let policy = page.header(header::CONTENT_SECURITY_POLICY);
    assert!(policy.contains("connect-src 'self' https://city.example;"), "{policy}");
    let answer = town.get("/costruisci/codice?endpoint=https%3A%2F%2Fcity.example%2Fopen311").await.json();
    assert_eq!(answer["connects"], "https://city.example");
}
