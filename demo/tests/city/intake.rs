//! A report arrives as a form or with photos, and lies in the city's list as it was written.

use reqwest::{StatusCode, header, multipart};

use crate::town::{Answer, FULL_BIN, JPEG, PNG, Town, WEBP, file_part, full_bin_form};

#[tokio::test]
async fn a_report_is_in_the_list_as_it_was_written() {
    let town = Town::start().await;
    let receipt = town
        .file(&[
            ("service_code", "lampione"),
            ("lat", "43.7654321"),
            ("long", "11.2345678"),
            ("address_string", "Via dell’Ariento, 1"),
            ("description", "Buio & pericolo: <ieri> “cadevo”\nSeconda riga"),
            ("attribute[GUASTO]", "spento"),
        ])
        .await;
    assert_eq!(receipt.json()[0]["service_notice"], "Il guasto viene riparato di solito entro 5 giorni lavorativi.");
    let report = town.report(&receipt.number()).await;
    assert_eq!(report["description"], "Buio & pericolo: <ieri> “cadevo”\nSeconda riga");
    assert_eq!((report["lat"].as_f64(), report["long"].as_f64()), (Some(43.765_432_1), Some(11.234_567_8)));
    assert_eq!(report["address"], "Via dell’Ariento, 1");
    assert_eq!((&report["status"], &report["status_notes"]), (&"open".into(), &serde_json::Value::Null));
    assert_eq!(report["service_name"], "Lampione spento");
    assert_eq!(report["requested_datetime"], report["updated_datetime"]);
}

#[tokio::test]
async fn any_one_way_to_say_where_is_enough() {
    let town = Town::start().await;
    for place in
        [&[("lat", "43.77"), ("long", "11.25")] as &[_], &[("address_string", "Via Roma 1")], &[("address_id", "7")]]
    {
        town.file_with(&[("service_code", "cestino")], place).await.number();
    }
}

#[tokio::test]
async fn no_answer_of_the_server_tells_who_wrote() {
    let town = Town::start().await;
    let person = [
        ("email", "ada.rossi@example.org"),
        ("phone", "+39 055 000000"),
        ("first_name", "Ada"),
        ("last_name", "Rossi"),
        ("account_id", "conto-77"),
        ("device_id", "chiave-segreta"),
    ];
    let receipt = town.file_with(&FULL_BIN, &person).await;
    let number = receipt.number();
    let mut answers = vec![receipt.text];
    for call in
        ["requests.json?extensions=true".to_owned(), "requests.xml".to_owned(), format!("requests/{number}.json")]
    {
        answers.push(town.open311(&call).await.text);
    }
    answers.push(town.get("/").await.text);
    for answer in answers {
        for (_, secret) in person {
            assert!(!answer.contains(secret), "{secret} in {answer}");
        }
    }
}

#[tokio::test]
async fn photos_come_back_as_they_were_sent_whatever_their_part_is_called() {
    let town = Town::start().await;
    for (part, photo, content_type) in
        [("media", JPEG, "image/jpeg"), ("media[]", PNG, "image/png"), ("photo1", WEBP, "image/webp")]
    {
        let receipt = town.file_multipart(full_bin_form().part(part, file_part(photo))).await;
        let url = town.report(&receipt.number()).await["media_url"].as_str().unwrap().to_owned();
        assert!(url.starts_with(&town.url("/open311/media/")), "{url}");
        let response = town.client.get(url).send().await.unwrap();
        assert_eq!(response.headers()[header::CONTENT_TYPE], content_type);
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(response.bytes().await.unwrap(), photo);
    }
}

#[tokio::test]
async fn all_photos_of_a_report_are_told_to_who_asks_for_extensions() {
    let town = Town::start().await;
    let form = full_bin_form().part("media", file_part(JPEG)).part("media", file_part(PNG));
    let number = town.file_multipart(form).await.number();
    let report = town.open311(&format!("requests/{number}.json?extensions=true")).await.json();
    let urls = report[0]["extended_attributes"]["media_urls"].as_array().unwrap();
    assert_eq!(urls.len(), 2);
    assert_eq!(report[0]["media_url"], urls[0]);
    assert!(urls[0].as_str().unwrap().ends_with(".jpg") && urls[1].as_str().unwrap().ends_with(".png"));
}

#[tokio::test]
async fn a_file_input_left_empty_is_no_photo() {
    let town = Town::start().await;
    let form = full_bin_form().part("media", multipart::Part::bytes(Vec::new()).file_name(""));
    let number = town.file_multipart(form).await.number();
    assert!(town.report(&number).await["media_url"].is_null());
}

#[tokio::test]
async fn a_picture_elsewhere_is_kept_as_its_web_address_only() {
    let town = Town::start().await;
    let number = town.file_with(&FULL_BIN, &[("media_url", "https://foto.example/1.jpg")]).await.number();
    assert_eq!(town.report(&number).await["media_url"], "https://foto.example/1.jpg");
    for bad in ["javascript:alert(1)", "data:image/png;base64,AAAA", "foto.jpg"] {
        assert_eq!(town.file_with(&FULL_BIN, &[("media_url", bad)]).await.refused_fields(), ["media_url"], "{bad}");
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    let town = Town::start().await;
    let post = || town.client.post(town.url("/open311/v2/requests.json"));
    let json = Answer::of(post().json(&serde_json::json!({ "service_code": "cestino" }))).await;
    assert_eq!(json.reasons(StatusCode::UNSUPPORTED_MEDIA_TYPE).len(), 1);
    let untyped = Answer::of(post().body("service_code=cestino")).await;
    assert_eq!(untyped.reasons(StatusCode::UNSUPPORTED_MEDIA_TYPE).len(), 1);
    let cut_off = post()
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body("--x\r\nContent-Disposition: form-data; name=\"service_code\"\r\n\r\ncest");
    assert_eq!(Answer::of(cut_off).await.reasons(StatusCode::BAD_REQUEST).len(), 1);
}

#[tokio::test]
async fn control_characters_do_not_break_the_xml() {
    let town = Town::start().await;
    let number = town.file_with(&FULL_BIN[..3], &[("description", "prima\u{0}\u{8}dopo")]).await.number();
    let xml = town.open311(&format!("requests/{number}.xml")).await.text;
    assert!(xml.contains("<description>primadopo</description>"), "{xml}");
}
