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

const PANEL: &str = r#"<link rel="stylesheet" href="/civic/civic-widgets.css">
<script type="module" src="/civic/civic-widgets.js"></script>
<civic-mobility clock="europe+60" center="43.77, 11.25">
  <civic-source backend="parkapi" endpoint="/parkapi/Firenze"></civic-source>
  <a href="/muoversi/parcheggi">Elenco dei parcheggi</a>
</civic-mobility>"#;

#[tokio::test]
async fn the_panel_comes_with_its_feed_and_what_the_feeds_protocol_heeds() {
    let town = town().await;
    assert_eq!(code(&town, "widget=civic-mobility").await, PANEL);
    let query = "widget=civic-mobility&of=civic-mobility&backend=opendatasoft&endpoint=https%3A%2F%2Fdata.city.example\
        &mapping=strasbourg&source=Dresden&table=%2Ftable.xml&name=Parkings&refresh=60&version=2.1&rows=3\
        &clock=utc&center=48.58,+7.75&heading-level=3&lang=fr&theme=dsfr&fallback=%2Fparkings&fallback-text=Parkings";
    let expected = r#"<link rel="stylesheet" href="/civic/civic-widgets.css">
<link rel="stylesheet" href="/civic/themes/dsfr.css">
<script type="module" src="/civic/civic-widgets.js"></script>
<civic-mobility clock="utc" center="48.58, 7.75" heading-level="3" lang="fr">
  <civic-source backend="opendatasoft" endpoint="https://data.city.example" name="Parkings" mapping="strasbourg" version="2.1" refresh="60"></civic-source>
  <a href="/parkings">Parkings</a>
</civic-mobility>"#;
    assert_eq!(code(&town, query).await, expected);
}

#[tokio::test]
async fn polls_come_as_a_list_or_as_the_one_that_is_asked_for() {
    let town = town().await;
    let expected = r#"<link rel="stylesheet" href="/civic/civic-widgets.css">
<script type="module" src="/civic/civic-widgets.js"></script>
<civic-poll endpoint="/gateway">
  <a href="/partecipa">Elenco delle votazioni</a>
</civic-poll>"#;
    assert_eq!(code(&town, "widget=civic-poll").await, expected);
    let query = "widget=civic-poll&of=civic-poll&backend=decidim&endpoint=https%3A%2F%2Fdecidim.city.example&poll=budget-3\
        &page=https%3A%2F%2Fdecidim.city.example%2Fbudget&heading-level=1&fallback=%2Fvote&fallback-text=Vote";
    let element = r#"<civic-poll backend="decidim" endpoint="https://decidim.city.example" poll="budget-3" page="https://decidim.city.example/budget" heading-level="1">"#;
    assert!(code(&town, query).await.contains(element));
}

#[tokio::test]
async fn another_service_begins_with_what_it_needs_itself() {
    let town = town().await;
    let query = "widget=civic-mobility&of=civic-report&backend=open311&endpoint=%2Fopen311%2Fv2&heading-level=4\
        &fallback=me%40city.example&fallback-text=Report";
    assert_eq!(code(&town, query).await, PANEL);
    let french = code(&town, &format!("{query}&lang=fr&theme=dsfr")).await;
    assert!(french.contains(r#" lang="fr">"#) && french.contains("/civic/themes/dsfr.css"), "{french}");
    assert_eq!(code(&town, "widget=civic-report&of=civic-mobility&endpoint=%2Fparkapi%2FFirenze").await, UNTOUCHED);
}

#[tokio::test]
async fn every_protocol_of_feeds_is_offered() {
    let contract = concat!(env!("CARGO_MANIFEST_DIR"), "/../pkg/contract/civic-source.mjs");
    let contract = std::fs::read_to_string(contract).unwrap();
    let (_, list) = contract.split_once("const BACKENDS = [").unwrap();
    let names = list.split_once("];").unwrap().0.split('"').skip(1).step_by(2);
    let town = town().await;
    let page = town.get("/costruisci?widget=civic-mobility").await.text;
    let (_, choice) = page.split_once(r#"name="backend""#).unwrap();
    let mut offered: Vec<_> = choice.split_once("</select>").unwrap().0.split(r#"<option value=""#).skip(1).collect();
    offered.iter_mut().for_each(|option| *option = option.split('"').next().unwrap());
    offered.sort_unstable();
    assert_eq!(offered, names.collect::<Vec<_>>());
}

#[tokio::test]
async fn what_is_not_offered_is_not_taken() {
    let town = town().await;
    let query =
        "widget=script&backend=other&endpoint=+&contact=all&heading-level=9&lang=de&theme=..%2Fcity&onclick=x&a=b";
    assert_eq!(code(&town, query).await, UNTOUCHED);
    assert_eq!(code(&town, &query.replace("=script", "=civic-mobility")).await, PANEL);
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
    assert!(english.contains(r#"<html lang="en">"#) && english.contains("Show the service"));
}

#[tokio::test]
async fn the_page_shows_the_panel_with_its_feed() {
    let town = town().await;
    let query =
        "widget=civic-mobility&backend=mapped&endpoint=https%3A%2F%2Fdata.city.example%2Fp.json&mapping=%7B%22a%22%7D";
    let page = town.get(&format!("/costruisci?{query}")).await;
    let policy = page.header(header::CONTENT_SECURITY_POLICY);
    assert!(policy.contains("connect-src 'self' https://data.city.example;"), "{policy}");
    for expected in [
        r#"<input type="hidden" name="of" value="civic-mobility">"#,
        r#"<option value="mapped" selected>"#,
        r#"<civic-mobility id="modulo" clock="europe+60" center="43.77, 11.25"><civic-source backend="mapped" endpoint="https://data.city.example/p.json" mapping="{&#34;a&#34;}"></civic-source><a href="/muoversi/parcheggi">"#,
        "È il pannello vero",
    ] {
        assert!(page.text.contains(expected), "{expected} is not in\n{}", page.text);
    }
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
