//! The desk: clerks see every report with who wrote it, as it arrives, and answer it.

use std::time::Duration;

use reqwest::{Response, StatusCode, header};

use crate::town::{Answer, FULL_BIN, JPEG, Town, file_part, full_bin_form};

/// The desk's own id of the newest report, which is in the address of its form.
async fn newest_id(town: &Town) -> String {
    let desk = town.get("/ufficio").await.text;
    desk.split("id=\"segnalazione-").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn set_status(town: &Town, id: &str, fields: &[(&str, &str)]) -> Answer {
    Answer::of(town.client.post(town.url(&format!("/ufficio/segnalazioni/{id}"))).form(fields)).await
}

#[tokio::test]
async fn the_desk_shows_the_report_its_photo_and_who_wrote() {
    let town = Town::start().await;
    let form = full_bin_form()
        .text("email", "ada@example.org")
        .text("first_name", "Ada")
        .text("last_name", "<i>Rossi</i>")
        .part("media", file_part(JPEG));
    let number = town.file_multipart(form).await.number();
    let desk = town.get("/ufficio").await.text;
    let entry = desk.split("<article").nth(1).unwrap();
    for expected in
        ["Cestino pieno", &number, "43.77660, 11.26090", "ada@example.org", "Ada &#60;i&#62;Rossi&#60;/i&#62;"]
    {
        assert!(entry.contains(expected), "{expected} in {entry}");
    }
    let photo = entry.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(town.client.get(town.url(photo)).send().await.unwrap().bytes().await.unwrap(), JPEG);
}

#[tokio::test]
async fn what_the_desk_answers_is_what_the_citizen_reads() {
    let town = Town::start().await;
    let number = town.file(&FULL_BIN).await.number();
    let id = newest_id(&town).await;
    let answer =
        set_status(&town, &id, &[("status", "closed"), ("status_notes", "Svuotato.\r\nGrazie!"), ("pagina", "2")])
            .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header(header::LOCATION), format!("/ufficio?pagina=2#segnalazione-{id}"));
    let report = town.report(&number).await;
    assert_eq!((&report["status"], &report["status_notes"]), (&"closed".into(), &"Svuotato.\nGrazie!".into()));

    set_status(&town, &id, &[("status", "open"), ("status_notes", " ")]).await;
    let report = town.report(&number).await;
    assert_eq!((&report["status"], &report["status_notes"]), (&"open".into(), &serde_json::Value::Null));
}

#[tokio::test]
async fn the_desk_takes_no_nonsense() {
    let town = Town::start().await;
    let id = newest_id(&town).await;
    assert!(set_status(&town, &id, &[("status", "fixed")]).await.status.is_client_error());
    assert!(
        set_status(&town, &id, &[("status", "open"), ("status_notes", &"a".repeat(2001))])
            .await
            .status
            .is_client_error()
    );
    assert_eq!(set_status(&town, "99999", &[("status", "open")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_of_a_stranger_cannot_act_in_the_name_of_a_clerk() {
    let town = Town::start().await;
    let id = newest_id(&town).await;
    for (site, status) in [
        ("cross-site", StatusCode::FORBIDDEN),
        ("same-site", StatusCode::FORBIDDEN),
        ("same-origin", StatusCode::SEE_OTHER),
    ] {
        let request = town.client.post(town.url(&format!("/ufficio/segnalazioni/{id}"))).header("sec-fetch-site", site);
        assert_eq!(Answer::of(request.form(&[("status", "open")])).await.status, status, "{site}");
    }
}

#[tokio::test]
async fn older_reports_are_on_further_pages() {
    let town = Town::start().await;
    for _ in 0..15 {
        town.file(&FULL_BIN).await.number();
    }
    let (first, second) = (town.get("/ufficio").await.text, town.get("/ufficio?pagina=2").await.text);
    assert_eq!((first.matches("<article").count(), second.matches("<article").count()), (30, 5));
    assert!(first.contains("rel=\"next\"") && !first.contains("rel=\"prev\""));
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
}

/// Reads the stream until it holds `expected`, and gives what was read.
async fn read_until(stream: &mut Response, expected: &str) -> String {
    let mut seen = String::new();
    while !seen.contains(expected) {
        let chunk = tokio::time::timeout(Duration::from_secs(10), stream.chunk()).await.expect("an event in time");
        seen.push_str(std::str::from_utf8(&chunk.unwrap().expect("the stream goes on")).unwrap());
    }
    seen
}

#[tokio::test]
async fn a_new_report_appears_at_the_desk_as_it_arrives() {
    let town = Town::start().await;
    let last = newest_id(&town).await;
    let mut stream = town.client.get(town.url(&format!("/ufficio/eventi?dopo={last}"))).send().await.unwrap();
    assert_eq!(stream.headers()[header::CONTENT_TYPE], "text/event-stream");
    let number = town.file_with(&FULL_BIN, &[("email", "ada@example.org")]).await.number();
    let event = read_until(&mut stream, "</article>").await;
    assert!(event.contains("event: report") && event.contains(&number) && event.contains("ada@example.org"), "{event}");
    let next = town.file(&FULL_BIN).await.number();
    assert!(read_until(&mut stream, "</article>").await.contains(&next));
}

#[tokio::test]
async fn a_desk_that_lost_its_connection_misses_nothing() {
    let town = Town::start().await;
    let last = newest_id(&town).await;
    let (one, two) = (town.file(&FULL_BIN).await.number(), town.file(&FULL_BIN).await.number());
    let again = town.client.get(town.url("/ufficio/eventi?dopo=0")).header("last-event-id", &last);
    let mut stream = again.send().await.unwrap();
    let events = read_until(&mut stream, &two).await;
    assert!(events.contains(&one));
    assert_eq!(events.matches("event: report").count(), 2);
}

#[tokio::test]
async fn an_open_desk_does_not_keep_the_city_from_stopping() {
    let town = Town::start().await;
    let last = newest_id(&town).await;
    let stream = town.client.get(town.url(&format!("/ufficio/eventi?dopo={last}"))).send().await.unwrap();
    let reading = tokio::spawn(stream.text());
    tokio::time::timeout(Duration::from_secs(5), town.stop()).await.expect("the city stops");
    reading.await.unwrap().unwrap();
}
