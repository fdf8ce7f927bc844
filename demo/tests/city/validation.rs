//! A report that cannot be filed comes back with every reason at once, each naming its field.

use reqwest::StatusCode;

use crate::town::{FULL_BIN, Town};

const HERE: [(&str, &str); 2] = [("lat", "43.77"), ("long", "11.25")];

fn report<'a>(code: &'a str, answers: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("service_code", code)], &HERE as &[_], answers].concat()
}

#[tokio::test]
async fn a_report_needs_a_category_that_exists() {
    let town = Town::start().await;
    assert_eq!(town.file(&HERE).await.refused_fields(), ["service_code"]);
    assert_eq!(town.file(&report("nix", &[])).await.refused_fields(), ["service_code"]);
}

#[tokio::test]
async fn a_report_needs_a_place_on_earth() {
    let town = Town::start().await;
    let bin = [("service_code", "cestino")];
    for (place, refused) in [
        (&[] as &[_], vec!["address_string"]),
        (&[("lat", "43.77")], vec!["long"]),
        (&[("long", "11.25")], vec!["lat"]),
        (&[("lat", "90.1"), ("long", "11.25")], vec!["lat"]),
        (&[("lat", "43.77"), ("long", "-180.5")], vec!["long"]),
        (&[("lat", "43,77"), ("long", "NaN")], vec!["lat", "long"]),
        (&[("address_string", "   ")], vec!["address_string"]),
    ] {
        assert_eq!(town.file_with(&bin, place).await.refused_fields(), refused, "{place:?}");
    }
}

#[tokio::test]
async fn every_required_question_is_named() {
    let town = Town::start().await;
    let refused = town.file(&report("rifiuti", &[("attribute[TIPO]", " ")])).await.refused_fields();
    assert_eq!(refused, ["attribute[TIPO]", "attribute[QUANTITA]"]);
}

#[tokio::test]
async fn a_required_notice_asks_for_nothing() {
    let town = Town::start().await;
    town.file(&report("albero", &[("attribute[PERICOLO]", "ramo")])).await.number();
}

#[tokio::test]
async fn a_conditional_question_is_required_only_when_it_is_asked() {
    let town = Town::start().await;
    let loose = ("attribute[PROBLEMA]", "lastre");
    town.file(&report("marciapiede", &[loose])).await.number();
    town.file(&report("marciapiede", &[loose, ("attribute[CADUTA]", "no")])).await.number();
    let fallen = [loose, ("attribute[CADUTA]", "si")];
    assert_eq!(town.file(&report("marciapiede", &fallen)).await.refused_fields(), ["attribute[CADUTA_QUANDO]"]);
    let when = ("attribute[CADUTA_QUANDO]", "2026-11-20T18:30:00+01:00");
    town.file(&report("marciapiede", &[&fallen as &[_], &[when]].concat())).await.number();
}

#[tokio::test]
async fn each_answer_must_be_of_its_kind() {
    let town = Town::start().await;
    let long_line = "a".repeat(501);
    for (code, good, bad) in [
        ("buca", vec![("attribute[POSIZIONE]", "strisce")], ("attribute[PROFONDITA]", "fonda")),
        ("buca", vec![("attribute[POSIZIONE]", "strisce")], ("attribute[PROFONDITA]", "inf")),
        ("tombino", vec![("attribute[PROBLEMA]", "odore")], ("attribute[VISTO]", "ieri sera")),
        ("tombino", vec![("attribute[VISTO]", "2026-11-20T18:30")], ("attribute[PROBLEMA]", "altro")),
        ("albero", vec![], ("attribute[PERICOLO]", "ramo,fulmine")),
        ("lampione", vec![("attribute[GUASTO]", "palo")], ("attribute[NUMERO_PALO]", long_line.as_str())),
        ("cestino", vec![], ("attribute[COLORE]", "verde")),
        ("buca", vec![("attribute[POSIZIONE]", "strisce")], ("attribute[AVVISO]", "letto")),
    ] {
        let fields = report(code, &[&good as &[_], &[bad]].concat());
        assert_eq!(town.file(&fields).await.refused_fields(), [bad.0], "{code} {bad:?}");
    }
    let two = [("attribute[POSIZIONE]", "strisce"), ("attribute[POSIZIONE]", "ciclabile")];
    assert_eq!(town.file(&report("buca", &two)).await.refused_fields(), ["attribute[POSIZIONE]"]);
}

#[tokio::test]
async fn several_answers_arrive_in_each_of_their_spellings() {
    let town = Town::start().await;
    for (filed, spelling) in [
        &[("attribute[TIPO][]", "pericolosi"), ("attribute[TIPO][]", "sacchi")] as &[_],
        &[("attribute[TIPO]", "pericolosi"), ("attribute[TIPO]", "sacchi")],
        &[("attribute[TIPO]", "pericolosi,sacchi")],
    ]
    .into_iter()
    .enumerate()
    {
        let fields = report("rifiuti", &[spelling, &[("attribute[QUANTITA]", "auto")]].concat());
        town.file(&fields).await.number();
        let desk = town.get("/ufficio").await.text;
        let both = "<dd>Rifiuti pericolosi (batterie, vernici, forse amianto), Sacchi di spazzatura</dd>";
        assert_eq!(desk.matches(both).count(), filed + 1, "{spelling:?}");
    }
}

#[tokio::test]
async fn a_description_has_four_thousand_characters_at_most() {
    let town = Town::start().await;
    let (longest, too_long) = ("è".repeat(4000), "è".repeat(4001));
    town.file_with(&FULL_BIN[..3], &[("description", &longest)]).await.number();
    let refused = town.file_with(&FULL_BIN[..3], &[("description", &too_long)]).await;
    assert_eq!(refused.refused_fields(), ["description"]);
}

#[tokio::test]
async fn an_address_to_which_nobody_could_write_is_refused() {
    let town = Town::start().await;
    for bad in ["ada", "ada@", "@example.org", "ada rossi@example.org", "a@b@c"] {
        assert_eq!(town.file_with(&FULL_BIN, &[("email", bad)]).await.refused_fields(), ["email"], "{bad}");
    }
}

#[tokio::test]
async fn reasons_are_in_the_language_of_the_form() {
    let town = Town::start().await;
    let italian = town.file(&report("graffiti", &[])).await.reasons(StatusCode::BAD_REQUEST);
    assert_eq!(italian[0], "attribute[SUPERFICIE]: rispondi a questa domanda.");
    let english = town.file(&report("graffiti", &[("locale", "en")])).await.reasons(StatusCode::BAD_REQUEST);
    assert_eq!(english[0], "attribute[SUPERFICIE]: please answer this question.");
}

#[tokio::test]
async fn a_refused_report_is_not_filed() {
    let town = Town::start().await;
    let before = town.count("graffiti").await;
    town.file(&report("graffiti", &[])).await.reasons(StatusCode::BAD_REQUEST);
    assert_eq!(town.count("graffiti").await, before);
}
