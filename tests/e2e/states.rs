//! The states that a citizen meets on the way from the categories to “My reports”, for what must hold in all of them.

use anyhow::Result;
use civic_tests::{Browser, City, Form, phone_photo};

/// Files a report on the Italian page, with mistakes, and looks at each state; `look` is told its name.
pub(crate) async fn in_each_state(
    browser: &Browser,
    city: &City,
    look: impl AsyncFn(&str) -> Result<()>,
) -> Result<()> {
    let form = Form::open(browser, city, "/segnala").await?;
    look("categories").await?;
    form.press("continue").await?;
    form.says("problem-category-missing").await?;
    look("no category chosen").await?;
    form.choose("Lampione spento").await?;
    form.go_on("step-details").await?;
    form.press("continue").await?;
    form.says("problem-description-missing").await?;
    look("details with problems").await?;
    form.type_into("description", "Il lampione è piegato.").await?;
    form.choose("Il palo è piegato o rotto").await?;
    form.add_photo(&phone_photo(city.folder())?).await?;
    look("details with a photo").await?;
    form.go_on("step-place").await?;
    form.unfold("coordinates-open").await?;
    look("place").await?;
    form.type_into("place-words", "Via Ghibellina").await?;
    form.go_on("step-contact").await?;
    form.type_into("email", "anna@").await?;
    form.press("continue").await?;
    form.says("problem-not-an-email").await?;
    look("contact with a problem").await?;
    form.type_into("email", "example.org").await?;
    form.go_on("step-review").await?;
    look("review").await?;
    form.press("send").await?;
    form.number().await?;
    look("receipt").await?;
    form.press_words(&form.texts().with("mine-open", &[("count", 1.into())])).await?;
    form.arrives_at("mine-title").await?;
    form.press("mine-erase").await?;
    form.says("mine-erase-text").await?;
    look("my reports, before erasing").await
}
