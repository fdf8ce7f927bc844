//! Two scripts in one form: the city writes Italian from left to right, and the form around it is Arabic.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Form, Window, browse};

/// Every text that ends with a Latin letter and a mark, by its own runs: where the mark is not to the right of the letter.
/// Marks that a line begins with are left out.
const MARKS_ASTRAY: &str = "
    const root = document.querySelector('civic-report').shadowRoot;
    const texts = document.createTreeWalker(root.querySelector('.civic'), NodeFilter.SHOW_TEXT);
    const place = (text, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
    };
    const met = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const end = text.data.trimEnd().length;
        if (!/[a-zà-ù][?.!]$/i.test(text.data.slice(0, end)) || !text.parentElement.checkVisibility()) continue;
        const [letter, mark] = [place(text, end - 2), place(text, end - 1)];
        if (Math.abs(letter.top - mark.top) < 2) met.push([text.data, mark.left >= letter.right - 1]);
    }
    return { met: met.length, astray: met.filter(([, right]) => !right).map(([data]) => data) };";

#[derive(serde::Deserialize)]
struct Marks {
    met: usize,
    astray: Vec<String>,
}

async fn marks_stand_where_they_belong(browser: &Browser, state: &str) -> Result<()> {
    let marks: Marks = browser.run(MARKS_ASTRAY, Vec::new()).await?;
    ensure!(marks.met > 0, "{state}: there is no text to look at");
    ensure!(marks.astray.is_empty(), "{state}, the mark is at the wrong end: {}", marks.astray.join(" | "));
    Ok(())
}

#[tokio::test]
async fn an_italian_question_keeps_its_mark_in_an_arabic_form() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        browser.open(&city.page("/prova?endpoint=/open311/v2&lang=ar")).await?;
        let form = Form::on(browser, "ar")?;
        form.shows("step-category").await?;
        form.choose("Veicolo abbandonato").await?;
        let direction = "return getComputedStyle(document.querySelector('civic-report').shadowRoot.querySelector('.civic')).direction";
        ensure!(browser.run::<String>(direction, Vec::new()).await? == "rtl", "the form does not run from right to left");
        marks_stand_where_they_belong(browser, "categories").await?;
        form.go_on("step-details").await?;
        form.choose("Rimorchio").await?;
        marks_stand_where_they_belong(browser, "details").await?;
        form.type_into("description", "Un rimorchio abbandonato, da settimane?").await?;
        form.go_on("step-place").await?;
        form.type_into("place-words", "Viale Giannotti").await?;
        form.go_on("step-contact").await?;
        form.go_on("step-review").await?;
        marks_stand_where_they_belong(browser, "review").await
    })
    .await
}
