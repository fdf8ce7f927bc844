//! The city's pages: what a citizen sees, what a widget finds there, and what a browser is told.

use reqwest::{StatusCode, header};

use crate::town::{Answer, Town};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'";

/// The pages about traffic and parking, in both languages.
const MOBILITY: [&str; 4] = ["/muoversi", "/en/getting-around", "/muoversi/parcheggi", "/en/getting-around/car-parks"];

/// The pages about what the city asks.
const POLLS: [&str; 4] = ["/partecipa", "/en/take-part", "/partecipa/trenta-all-ora", "/en/take-part/nome-giardino"];

#[tokio::test]
async fn every_page_has_the_strict_policy_and_nothing_inline() {
    let town = Town::start().await;
    let forms = ["/", "/segnala", "/en/report", "/costruisci", "/en/build", "/ostile", "/prova", "/ufficio", "/manca"];
    for path in forms.into_iter().chain(MOBILITY).chain(POLLS) {
        let page = town.get(path).await;
        assert_eq!(page.header(header::CONTENT_SECURITY_POLICY), POLICY, "{path}");
        assert_eq!(page.header(header::CONTENT_TYPE), "text/html; charset=utf-8", "{path}");
        assert!(!page.text.contains("<style") && !page.text.contains(" style="), "{path}: inline style");
        assert!(!page.text.contains("<script>") && !page.text.contains(" onclick"), "{path}: inline script");
        assert!(page.text.contains("<html lang="), "{path}: no language");
    }
}

#[tokio::test]
async fn one_page_requires_trusted_types_and_allows_no_policy_for_them() {
    let town = Town::start().await;
    let page = town.get("/rigorosa?lang=en").await;
    let policy = POLICY.split("; form-action").next().unwrap();
    let expected = format!("{policy}; require-trusted-types-for 'script'; trusted-types 'none'");
    assert_eq!(page.header(header::CONTENT_SECURITY_POLICY), expected);
    assert!(page.text.contains(r#"<civic-report lang="en" endpoint="/open311/v2">"#));
    assert!(!page.text.contains("<script>") && !page.text.contains(" style="), "something is inline");
    assert_eq!(town.get("/assets/violations.js").await.header(header::CONTENT_TYPE), "text/javascript; charset=utf-8");
}

#[tokio::test]
async fn the_report_page_embeds_the_widget_by_one_script_and_one_element() {
    let town = Town::start().await;
    let script = r#"<script type="module" src="/civic/civic-widgets.js"></script>"#;
    let italian = town.get("/segnala").await.text;
    assert!(italian.contains(script) && italian.contains(r#"<html lang="it">"#));
    assert!(italian.contains(
        r#"<civic-report endpoint="/open311/v2"><a href="mailto:segnalazioni@example.org">Segnala un problema per posta elettronica</a></civic-report>"#
    ));
    let english = town.get("/en/report").await.text;
    assert!(english.contains(script) && english.contains(r#"<html lang="en">"#));
    assert!(english.contains(r#"<civic-report endpoint="/open311/v2" locale="en">"#));
}

#[tokio::test]
async fn the_panel_is_embedded_with_all_feeds_of_the_city_and_a_list_for_who_cannot_run_it() {
    let town = Town::start().await;
    for (path, lang, list, hours) in [
        ("/muoversi", "it", "/muoversi/parcheggi", "ogni giorno 07:00–24:00"),
        ("/en/getting-around", "en", "/en/getting-around/car-parks", "Monday–Friday 06:30–22:00; Saturday 07:00–15:00"),
    ] {
        let page = town.get(path).await.text;
        assert!(page.contains(&format!(r#"<html lang="{lang}">"#)));
        let panel = page.split("<civic-mobility").nth(1).unwrap().split("</civic-mobility>").next().unwrap();
        assert_eq!(panel.matches("<civic-source ").count(), 5);
        let quoted: Vec<_> = panel.split('"').collect();
        let named =
            quoted.windows(2).filter(|pair| ["endpoint=", "table=", "tiles="].iter().any(|n| pair[0].ends_with(n)));
        let addresses: Vec<_> = named.map(|pair| pair[1]).collect();
        assert_eq!(addresses.len(), 8);
        for address in addresses {
            assert_eq!(town.get(address).await.status, StatusCode::OK, "{address}");
        }
        assert!(panel.contains(&format!(r#"<p><a href="{list}">"#)));
        let list = town.get(list).await.text;
        assert!(list.contains(hours), "{hours}");
        assert!(list.contains(r#"<tr id="parterre">"#) && list.matches("<tr id=").count() == 26);
        assert!(list.contains(r#"<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>"#));
    }
}

#[tokio::test]
async fn polls_are_embedded_all_or_one_with_something_for_who_cannot_run_them() {
    let town = Town::start().await;
    for (path, lang, element, links) in [
        ("/partecipa", "it", r#"<civic-poll endpoint="/gateway">"#, "/partecipa/"),
        ("/en/take-part", "en", r#"<civic-poll endpoint="/gateway">"#, "/en/take-part/"),
        (
            "/partecipa/cascine",
            "it",
            r#"<civic-poll endpoint="/gateway" poll="cascine" heading-level="1">"#,
            "/gateway/polls/cascine",
        ),
        (
            "/en/take-part/cascine",
            "en",
            r#"<civic-poll endpoint="/gateway" poll="cascine" heading-level="1">"#,
            "/gateway/polls/cascine",
        ),
    ] {
        let page = town.get(path).await.text;
        assert!(page.contains(&format!(r#"<html lang="{lang}">"#)), "{path}");
        let inside = page.split(element).nth(1).unwrap().split("</civic-poll>").next().unwrap();
        let polls = if path.ends_with("cascine") { 1 } else { 8 };
        assert_eq!(inside.matches(&format!(r#"<a href="{links}"#)).count(), polls, "{path}");
    }
    assert_eq!(town.get("/partecipa/manca").await.status, StatusCode::NOT_FOUND);
    let home = town.get("/").await.text;
    assert_eq!(home.matches(r#"<a href="/partecipa/"#).count(), 6, "only what is open can be decided now");
}

#[tokio::test]
async fn the_home_page_shows_the_groups_and_the_newest_reports() {
    let town = Town::start().await;
    let bin = [("service_code", "cestino"), ("address_string", "Via <b>Roma</b> & C."), ("description", "x")];
    let number = town.file(&bin).await.number();
    let home = town.get("/").await.text;
    for expected in ["Strade e marciapiedi", "Verde e parchi", "Lampione spento", &number] {
        assert!(home.contains(expected), "{expected}");
    }
    assert!(!home.contains("<b>Roma</b>"), "what a citizen writes is text");
}

#[tokio::test]
async fn the_query_of_the_bare_page_becomes_attributes() {
    let town = Town::start().await;
    let page =
        town.get("/prova?endpoint=%2Fopen311%2Fv2&lang=en&api-key=a%22b%3Cc&onclick=alert(1)&Bad=1&x%20y=1").await;
    let element = page.text.split("<civic-report").nth(1).unwrap().split('>').next().unwrap();
    assert_eq!(element, r#" endpoint="/open311/v2" lang="en" api-key="a&#34;b&#60;c""#);
    assert!(town.get("/prova").await.text.contains("<civic-report><a"), "no attribute unless it is asked for");
}

#[tokio::test]
async fn the_hostile_page_has_the_widget_and_elements_of_its_own() {
    let town = Town::start().await;
    let page = town.get("/ostile?lang=en").await.text;
    assert!(page.contains(r#"<civic-report lang="en" endpoint="/open311/v2">"#));
    for id in ["pagina-titolo", "pagina-paragrafo", "pagina-campo", "pagina-bottone", "pagina-riquadro"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}");
    }
    let style = town.get("/assets/hostile.css").await;
    assert_eq!(style.header(header::CONTENT_TYPE), "text/css; charset=utf-8");
    assert!(style.text.contains("all: unset") && style.text.contains("display: none !important"));
}

#[tokio::test]
async fn every_address_on_the_pages_leads_somewhere() {
    let town = Town::start().await;
    let pages = ["/", "/segnala", "/en/report", "/costruisci", "/en/build", "/ufficio", "/ostile", "/rigorosa"];
    for path in pages.into_iter().chain(MOBILITY).chain(POLLS) {
        let page = town.get(path).await.text;
        let quoted = page.split(['"']).collect::<Vec<_>>();
        let links = quoted.windows(2).filter(|pair| pair[0].ends_with("href=") || pair[0].ends_with("src="));
        for link in links.map(|pair| pair[1]).filter(|link| link.starts_with('/') && !link.starts_with("/civic/")) {
            assert_eq!(town.get(link).await.status, StatusCode::OK, "{link} on {path}");
        }
    }
}

#[tokio::test]
async fn widget_files_have_the_types_that_browsers_insist_on() {
    let town = Town::start().await;
    let dist = town.folder().join("dist");
    std::fs::create_dir_all(dist.join("locales")).unwrap();
    for (name, content_type) in [
        ("civic-widgets.js", "text/javascript"),
        ("civic_widgets_bg.wasm", "application/wasm"),
        ("locales/it.ftl", "text/plain; charset=utf-8"),
        ("widgets.css", "text/css"),
    ] {
        std::fs::write(dist.join(name), name).unwrap();
        let file = town.get(&format!("/civic/{name}")).await;
        assert_eq!((file.status, file.text.as_str()), (StatusCode::OK, name));
        assert_eq!(file.header(header::CONTENT_TYPE), content_type, "{name}");
        assert_eq!(file.header(header::CACHE_CONTROL), "no-cache", "a new build is seen at once");
    }
    assert_eq!(town.get("/civic/manca.js").await.status, StatusCode::NOT_FOUND);
    assert_eq!(town.get("/civic/..%2Fdata%2Ffirenze.sqlite").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_compressed_file_is_sent_to_who_accepts_it() {
    let town = Town::start().await;
    let dist = town.folder().join("dist");
    std::fs::create_dir_all(&dist).unwrap();
    for (name, content) in [("a.wasm", "plain"), ("a.wasm.br", "brotli"), ("a.wasm.gz", "gzip")] {
        std::fs::write(dist.join(name), content).unwrap();
    }
    for (accepted, content, encoding) in [("gzip, br", "brotli", "br"), ("gzip", "gzip", "gzip"), ("", "plain", "")] {
        let request = town.client.get(town.url("/civic/a.wasm")).header(header::ACCEPT_ENCODING, accepted);
        let file = Answer::of(request).await;
        assert_eq!((file.text.as_str(), file.header(header::CONTENT_ENCODING)), (content, encoding));
        assert_eq!(file.header(header::CONTENT_TYPE), "application/wasm");
    }
}
