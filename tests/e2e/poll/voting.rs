//! A citizen votes in each way that there is, and the vote that reaches the gateway is the one that they meant.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Polls, Window, browse};
use serde_json::{Value, json};

/// Opens the page about a poll, fills it in, looks it over, casts it; the gateway has this vote then, and not before.
async fn votes(
    browser: &Browser,
    city: &City,
    id: &str,
    fill: impl AsyncFnOnce(&Polls<'_>) -> Result<()>,
    said: &[&str],
    vote: Value,
) -> Result<()> {
    let before = city.votes(id).await?;
    let polls = Polls::open_one(browser, city, id).await?;
    fill(&polls).await?;
    polls.review().await?;
    for words in said {
        polls.says_words(words).await?;
    }
    city.has_beside(&before, id, &[]).await?;
    polls.cast().await?;
    city.has_beside(&before, id, &[vote]).await
}

#[tokio::test]
async fn a_citizen_puts_projects_in_order_by_phone() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| in_order(browser, &city).await).await
}

#[tokio::test]
async fn a_citizen_puts_projects_in_order_at_a_desk() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| in_order(browser, &city).await).await
}

async fn in_order(browser: &Browser, city: &City) -> Result<()> {
    let fill = async |polls: &Polls<'_>| {
        for option in ["Un giardino della pioggia", "Due filari di tigli", "La piazza resta com’è"] {
            polls.press_for("poll-rank", option).await?;
        }
        polls.press_for("poll-up", "Due filari di tigli").await?;
        polls.is_in_order(&["Due filari di tigli", "Un giardino della pioggia", "La piazza resta com’è"]).await?;
        polls.press_for("poll-down", "Due filari di tigli").await?;
        polls.press_for("poll-unrank", "La piazza resta com’è").await?;
        polls.is_in_order(&["Un giardino della pioggia", "Due filari di tigli"]).await
    };
    let said = ["1. Un giardino della pioggia", "2. Due filari di tigli"];
    votes(browser, city, "piazza-tasso", fill, &said, json!({ "ranking": [[2], [1]] })).await
}

#[tokio::test]
async fn a_citizen_spends_the_money_of_the_quarter_and_no_more() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            polls.says_with("poll-left", &[("amount", "150.000 €".into())]).await?;
            polls.choose("Attraversamenti rialzati davanti a quattro scuole").await?;
            polls.choose("Un fondo nuovo per il campetto da basket di Bellariva").await?;
            polls.says_with("poll-left", &[("amount", "17.000 €".into())]).await?;
            polls.choose("Luci lungo il Mensola").await?;
            polls.says_with("poll-over", &[("amount", "24.500 €".into())]).await?;
            polls.press("continue").await?;
            polls.says_with("poll-wrong-over", &[("count", "24.500 €".into())]).await?;
            polls.choose("Luci lungo il Mensola").await
        };
        let said = ["Attraversamenti rialzati", "Un fondo nuovo per il campetto"];
        votes(browser, &city, "bilancio-quartiere-2", fill, &said, json!({ "choices": [3, 7] })).await
    })
    .await
}

#[tokio::test]
async fn a_citizen_approves_of_several_things_after_the_device_has_worked() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            polls.choose("Più fontanelle lungo i viali").await?;
            polls.choose("Una seconda area per i cani").await?;
            polls.choose("Una seconda area per i cani").await?;
            polls.choose("Tavoli all’ombra per mangiare e studiare").await
        };
        let said = ["Più fontanelle lungo i viali", "Tavoli all’ombra"];
        votes(browser, &city, "cascine", fill, &said, json!({ "choices": [1, 5] })).await
    })
    .await
}

#[tokio::test]
async fn a_citizen_grades_each_proposal() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            polls.choose_for("Aperta la domenica dalle 10 alle 19", "Ottima").await?;
            polls.choose_for("L’orario di oggi", "Da scartare").await?;
            polls.choose_for("L’orario di oggi", "Scarsa").await
        };
        let said = ["Aperta la domenica dalle 10 alle 19: Ottima", "L’orario di oggi: Scarsa"];
        votes(browser, &city, "biblioteca-oblate", fill, &said, json!({ "numbers": [[1, 0], [3, 3]] })).await
    })
    .await
}

#[tokio::test]
async fn a_citizen_says_what_they_think_of_statements() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            let say = |message: &str| polls.texts().say(message);
            polls.choose_for("Servono più bagni pubblici aperti di notte.", &say("poll-agree")).await?;
            let parking = "Chi abita in Oltrarno deve poter parcheggiare anche il sabato sera.";
            polls.choose_for(parking, &say("poll-disagree")).await?;
            let mediators = "Il Comune dovrebbe pagare mediatori di strada nei fine settimana.";
            polls.choose_for(mediators, &say("poll-pass")).await
        };
        let vote = json!({ "opinions": [[1, "agree"], [2, "disagree"], [4, "pass"]] });
        votes(browser, &city, "movida-oltrarno", fill, &["Servono più bagni pubblici"], vote).await
    })
    .await
}

#[tokio::test]
async fn a_citizen_who_wants_none_of_it_casts_a_blank_vote() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            polls.press("continue").await?;
            polls.says("poll-wrong-empty").await?;
            polls.choose(&polls.texts().say("poll-blank")).await
        };
        votes(browser, &city, "piazza-tasso", fill, &["Scheda bianca"], json!("blank")).await
    })
    .await
}

/// Two options that every method can ask for.
fn question(method: Value) -> Value {
    let choices = json!([{ "id": "tigli", "name": "Tigli" }, { "id": "lecci", "name": "Lecci" }, { "id": "aceri", "name": "Aceri" }]);
    json!({ "id": "prova", "question": "Che alberi piantiamo?", "method": method, "eligibility": "device", "choices": choices })
}

#[tokio::test]
async fn one_option_or_some_can_be_chosen() -> Result<()> {
    let mut city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        city.ask(&question(json!({ "method": "single" }))).await?;
        let fill = async |polls: &Polls<'_>| {
            polls.choose("Tigli").await?;
            polls.choose("Lecci").await
        };
        votes(browser, &city, "prova", fill, &["Lecci"], json!({ "choices": [1] })).await
    })
    .await?;
    city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        city.ask(&question(json!({ "method": "multiple", "least": 2, "most": 2 }))).await?;
        let fill = async |polls: &Polls<'_>| {
            polls.choose("Tigli").await?;
            polls.press("continue").await?;
            polls.says_with("poll-wrong-few", &[("count", 2.into())]).await?;
            polls.choose("Aceri").await
        };
        votes(browser, &city, "prova", fill, &["Tigli", "Aceri"], json!({ "choices": [0, 2] })).await
    })
    .await
}

#[tokio::test]
async fn points_are_shared_out_and_none_is_given_twice() -> Result<()> {
    points(json!({ "method": "points", "points": 3, "most": 2 })).await
}

#[tokio::test]
async fn two_votes_for_one_thing_cost_four_credits() -> Result<()> {
    points(json!({ "method": "quadratic", "credits": 5 })).await
}

/// Two for the first option, which is the most, and one for the second, which is all that is left.
async fn points(method: Value) -> Result<()> {
    let city = City::start().await?;
    city.ask(&question(method)).await?;
    browse(Window::Phone, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            for option in ["Tigli", "Tigli", "Lecci"] {
                polls.press_for("poll-more", option).await?;
            }
            polls.says_with("poll-left", &[("amount", "0".into())]).await?;
            let more = polls.texts().with("poll-more", &[("name", "Tigli".into())]);
            let more = polls.button_words(&more).await?;
            ensure!(more.attr("aria-disabled").await?.is_some(), "more can be given than there is");
            Ok(())
        };
        let vote = json!({ "numbers": [[0, 2], [1, 1]] });
        votes(browser, &city, "prova", fill, &["Tigli: 2", "Lecci: 1"], vote).await
    })
    .await
}

#[tokio::test]
async fn a_citizen_gives_points_to_each_option_by_itself() -> Result<()> {
    let city = City::start().await?;
    city.ask(&question(json!({ "method": "score", "highest": 2, "by": "sum" }))).await?;
    browse(Window::Desktop, async |browser| {
        let fill = async |polls: &Polls<'_>| {
            for (message, option) in
                [("poll-more", "Tigli"), ("poll-more", "Tigli"), ("poll-less", "Tigli"), ("poll-more", "Aceri")]
            {
                polls.press_for(message, option).await?;
            }
            Ok(())
        };
        let vote = json!({ "numbers": [[0, 1], [2, 1]] });
        votes(browser, &city, "prova", fill, &["Tigli: 1", "Aceri: 1"], vote).await
    })
    .await
}

#[tokio::test]
async fn a_vote_cast_from_the_list_leads_back_to_it() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Phone, async |browser| {
        let question = "Come cambia piazza Torquato Tasso?";
        let before = city.votes("piazza-tasso").await?;
        let polls = Polls::open(browser, &city, "/partecipa").await?;
        let told = "window.told = []; \
            document.addEventListener('civic-vote-cast', (event) => window.told.push(...event.detail.polls))";
        browser.run::<()>(told, Vec::new()).await?;
        let questions = polls.questions().await?;
        ensure!(questions.len() == 8 && questions[7] == "Che nome diamo al nuovo giardino di Novoli?", "{questions:?}");
        polls.choose_poll("poll-open-vote", question).await?;
        polls.press_for("poll-rank", "Un orto di quartiere").await?;
        polls.review().await?;
        polls.cast().await?;
        city.has_beside(&before, "piazza-tasso", &[json!({ "ranking": [[3]] })]).await?;
        let told: Vec<String> = browser.run("return window.told", Vec::new()).await?;
        ensure!(told == ["piazza-tasso"], "the page was told {told:?}");
        // Who has voted sees the count so far, with the own vote in it.
        polls.says("poll-so-far").await?;
        polls.says_words("Voti: 81").await?;
        polls.press("poll-back").await?;
        polls.arrives_at("poll-list").await?;
        polls.says("poll-voted").await?;
        browser.expect_quiet_console().await
    })
    .await
}
