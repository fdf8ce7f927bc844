//! axe-core finds nothing wrong with any state of the form, on light and on dark pages.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Elsewhere, Form, Scheme, Window, browse_in, faults, phone_photo};
use serde_json::json;

pub(crate) async fn nothing_is_wrong(browser: &Browser, state: &str) -> Result<()> {
    let faults = faults(browser).await?;
    ensure!(faults.is_empty(), "{state}:\n{}", faults.join("\n"));
    Ok(())
}

#[tokio::test]
async fn filling_in_on_a_light_page() -> Result<()> {
    filling_in(Scheme::Light).await
}

#[tokio::test]
async fn filling_in_on_a_dark_page() -> Result<()> {
    filling_in(Scheme::Dark).await
}

async fn filling_in(scheme: Scheme) -> Result<()> {
    let city = City::start().await?;
    browse_in(scheme, Window::Phone, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        nothing_is_wrong(browser, "categories").await?;
        form.type_into("categories-search", "zzz").await?;
        form.says("categories-not-found").await?;
        nothing_is_wrong(browser, "nothing found").await?;
        form.empty("categories-search").await?;
        form.press("continue").await?;
        form.says("problem-category-missing").await?;
        nothing_is_wrong(browser, "no category chosen").await?;
        form.choose("Lampione spento").await?;
        form.go_on("step-details").await?;
        nothing_is_wrong(browser, "details").await?;
        form.press("continue").await?;
        form.says("problem-description-missing").await?;
        nothing_is_wrong(browser, "details with problems").await?;
        form.type_into("description", "Il lampione è piegato.").await?;
        form.choose("Il palo è piegato o rotto").await?;
        form.add_photo(&phone_photo(city.folder())?).await?;
        nothing_is_wrong(browser, "details with a photo").await?;
        form.go_on("step-place").await?;
        nothing_is_wrong(browser, "place").await?;
        form.press("continue").await?;
        form.says("problem-place-missing").await?;
        form.unfold("coordinates-open").await?;
        nothing_is_wrong(browser, "place with problems").await?;
        form.type_into("place-words", "Via Ghibellina").await?;
        form.go_on("step-contact").await?;
        nothing_is_wrong(browser, "contact").await?;
        form.type_into("email", "anna@").await?;
        form.type_into("phone", "chiamami").await?;
        form.press("continue").await?;
        form.says("problem-not-an-email").await?;
        nothing_is_wrong(browser, "contact with problems").await?;
        form.type_into("email", "example.org").await?;
        form.empty("phone").await?;
        form.go_on("step-review").await?;
        nothing_is_wrong(browser, "review").await?;
        browser.reload().await?;
        form.says("draft-restored").await?;
        nothing_is_wrong(browser, "a restored draft").await
    })
    .await
}

#[tokio::test]
async fn sending_on_a_light_page() -> Result<()> {
    sending(Scheme::Light).await
}

#[tokio::test]
async fn sending_on_a_dark_page() -> Result<()> {
    sending(Scheme::Dark).await
}

async fn sending(scheme: Scheme) -> Result<()> {
    let city = City::start().await?;
    browse_in(scheme, Window::Desktop, async |browser| {
        let form = Form::open(browser, &city, "/segnala").await?;
        form.fill_in("Il cestino trabocca.").await?;
        city.behave(json!({ "fail": "503", "only": "create", "times": 1, "slow_ms": 3000 })).await?;
        form.press("send").await?;
        form.arrives_at("sending-title").await?;
        nothing_is_wrong(browser, "sending").await?;
        form.arrives_at("queued-title").await?;
        nothing_is_wrong(browser, "not sent yet").await?;
        city.behave(json!({ "fail": "500", "only": "requests" })).await?;
        form.press("queued-send").await?;
        form.arrives_at("doubt-title").await?;
        nothing_is_wrong(browser, "in doubt").await?;
        city.behave(json!({ "fail": "403", "only": "create", "times": 1 })).await?;
        form.press("doubt-send").await?;
        form.says("refused-title").await?;
        nothing_is_wrong(browser, "refused").await?;
        form.press("send").await?;
        form.arrives_at("doubt-title").await?;
        form.press("doubt-send").await?;
        form.number().await?;
        nothing_is_wrong(browser, "receipt").await
    })
    .await
}

#[tokio::test]
async fn following_on_a_light_page() -> Result<()> {
    following(Scheme::Light).await
}

#[tokio::test]
async fn following_on_a_dark_page() -> Result<()> {
    following(Scheme::Dark).await
}

async fn following(scheme: Scheme) -> Result<()> {
    let city = City::start().await?;
    browse_in(scheme, Window::Phone, async |browser| {
        city.behave(json!({ "token_delay_ms": 3_600_000 })).await?;
        let form = Form::open(browser, &city, "/segnala").await?;
        form.choose("Veicolo abbandonato").await?;
        form.go_on("step-details").await?;
        form.type_into("description", "Un rimorchio.").await?;
        form.choose("Rimorchio").await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Viale Giannotti").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        form.press("send").await?;
        form.says("receipt-numbering").await?;
        nothing_is_wrong(browser, "being numbered").await?;
        form.press("receipt-another").await?;
        form.arrives_at("step-category").await?;
        form.fill_in("Il cestino trabocca.").await?;
        form.press("send").await?;
        let number = form.number().await?;
        city.close_report(&number, "Fatto.").await?;
        form.press_words(&form.texts().with("mine-open", &[("count", 2.into())])).await?;
        form.says("status-closed").await?;
        nothing_is_wrong(browser, "my reports").await?;
        form.press("mine-erase").await?;
        form.says("mine-erase-text").await?;
        nothing_is_wrong(browser, "before erasing").await?;
        form.press("mine-erase-yes").await?;
        form.says("mine-none").await?;
        nothing_is_wrong(browser, "no reports").await
    })
    .await
}

#[tokio::test]
async fn failures_on_a_light_page() -> Result<()> {
    failures(Scheme::Light).await
}

#[tokio::test]
async fn failures_on_a_dark_page() -> Result<()> {
    failures(Scheme::Dark).await
}

async fn failures(scheme: Scheme) -> Result<()> {
    let city = City::start().await?;
    let without_categories = Elsewhere::with_page("<civic-report endpoint=\"/empty\"></civic-report>").await?;
    browse_in(scheme, Window::Desktop, async |browser| {
        let form = Form::on(browser, "it")?;
        city.behave(json!({ "slow_ms": 3000, "only": "services", "times": 1 })).await?;
        browser.open(&city.page("/segnala")).await?;
        form.says("categories-loading").await?;
        nothing_is_wrong(browser, "loading").await?;
        city.behave(json!({ "fail": "500", "only": "services" })).await?;
        browser.open(&city.page("/segnala")).await?;
        form.says("categories-failed").await?;
        nothing_is_wrong(browser, "nothing loaded").await?;
        city.behave(json!({ "fail": "500", "only": "services", "times": 1 })).await?;
        city.recover().await?;
        form.press("try-again").await?;
        form.choose("Buca nella strada").await?;
        city.behave(json!({ "fail": "500", "only": "services" })).await?;
        form.choose("Semaforo guasto").await?;
        form.go_on("step-details").await?;
        form.says("questions-failed").await?;
        nothing_is_wrong(browser, "no questions").await?;
        browser.open(&city.page("/prova?endpoint=/open311/v2&format=yaml&lang=it")).await?;
        form.says_words("yaml").await?;
        nothing_is_wrong(browser, "a bad attribute").await?;
        browser.open(without_categories.url()).await?;
        form.says("categories-none").await?;
        nothing_is_wrong(browser, "no categories").await
    })
    .await
}
