//! The states that polls can be in, for what must hold in all of them.

use anyhow::Result;
use civic_tests::{Browser, City, Polls};
use serde_json::json;

/// Looks at each state on the Italian pages; `look` is told its name.
pub(super) async fn in_each_state(
    browser: &Browser,
    city: &City,
    look: impl AsyncFn(&str) -> Result<()>,
) -> Result<()> {
    before_voting(browser, city, &look).await?;
    each_method(browser, city, &look).await?;
    casting(browser, city, &look).await?;
    results(browser, city, &look).await
}

async fn before_voting(browser: &Browser, city: &City, look: &impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let polls = Polls::on(browser, "it")?;
    city.gateway_behaves(json!({ "slow_ms": 120_000, "only": "reads" })).await?;
    browser.open(&city.page("/partecipa")).await?;
    polls.says("poll-loading").await?;
    look("loading").await?;
    city.gateway_behaves(json!({ "fail": "503", "only": "reads" })).await?;
    browser.open(&city.page("/partecipa")).await?;
    polls.says("poll-failed").await?;
    look("nothing loaded").await?;
    city.gateway_behaves(json!({})).await?;
    let polls = Polls::open(browser, city, "/partecipa").await?;
    look("list").await?;
    polls.choose_poll("poll-open-read", "Quali strade chiudiamo alle auto la domenica mattina?").await?;
    look("not yet open").await
}

async fn each_method(browser: &Browser, city: &City, look: &impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let polls = Polls::open_one(browser, city, "piazza-tasso").await?;
    polls.press("continue").await?;
    polls.says("poll-wrong-empty").await?;
    look("nothing ranked").await?;
    for option in ["Due filari di tigli", "Un orto di quartiere"] {
        polls.press_for("poll-rank", option).await?;
    }
    look("ranked").await?;
    let polls = Polls::open_one(browser, city, "bilancio-quartiere-2").await?;
    for project in ["Attraversamenti rialzati davanti a quattro scuole", "Una sala prove a Villa Arrivabene"] {
        polls.choose(project).await?;
    }
    polls.choose("Luci lungo il Mensola").await?;
    polls.press("continue").await?;
    polls.says("problems-title").await?;
    look("more than the budget").await?;
    let polls = Polls::open_one(browser, city, "biblioteca-oblate").await?;
    polls.choose_for("L’orario di oggi", "Accettabile").await?;
    look("grades").await?;
    let polls = Polls::open_one(browser, city, "movida-oltrarno").await?;
    let agree = polls.texts().say("poll-agree");
    polls.choose_for("Servono più bagni pubblici aperti di notte.", &agree).await?;
    look("opinions").await?;
    let choices =
        json!([{ "id": "tigli", "name": "Tigli" }, { "id": "lecci", "name": "Lecci", "text": "Verdi tutto l’anno." }]);
    let method = json!({ "method": "points", "points": 5, "most": 5 });
    city.ask(&json!({ "id": "prova", "question": "Che alberi?", "method": method, "eligibility": "device", "choices": choices }))
        .await?;
    let polls = Polls::open_one(browser, city, "prova").await?;
    polls.press_for("poll-more", "Lecci").await?;
    look("points").await
}

async fn casting(browser: &Browser, city: &City, look: &impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let polls = Polls::open_one(browser, city, "trenta-all-ora").await?;
    polls.choose(&polls.texts().say("yes")).await?;
    polls.type_into("poll-code", "0000-0000-0000").await?;
    polls.review().await?;
    look("review").await?;
    polls.press("poll-cast").await?;
    polls.says("poll-not-code").await?;
    look("a wrong code").await?;

    let polls = Polls::open_one(browser, city, "piazza-tasso").await?;
    polls.says("poll-restored").await?;
    look("a restored sheet").await?;
    polls.review().await?;
    city.gateway_behaves(json!({ "slow_ms": 3000, "fail": "503", "only": "ballots", "times": 1 })).await?;
    polls.press("poll-cast").await?;
    polls.arrives_at("poll-sending").await?;
    look("sending").await?;
    polls.arrives_at("poll-waits").await?;
    look("waiting").await?;
    polls.press("poll-now").await?;
    polls.receipt().await?;
    polls.says("poll-so-far").await?;
    look("receipt and the count so far").await?;
    polls.press("poll-withdraw").await?;
    polls.says("poll-withdraw-sure").await?;
    look("before taking it back").await
}

async fn results(browser: &Browser, city: &City, look: &impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let polls = Polls::on(browser, "it")?;
    browser.open(&city.page("/partecipa/nome-giardino")).await?;
    polls.says("poll-rounds").await?;
    look("result, round by round").await?;
    let polls = Polls::open(browser, city, "/partecipa").await?;
    polls.choose_poll("poll-open-vote", "Le notti in Oltrarno: con che cosa sei d’accordo?").await?;
    look("opinions of the others").await
}
