//! A server that nobody here wrote, on another site: pygeoapi, which speaks OGC API Features.

use anyhow::{Result, ensure};
use civic_tests::{Elsewhere, Panel, Pygeoapi, Window, browse};

/// What its fields are.
const MAPPING: &str = r#"{ "tables": [{ "dataset": "car-parks", "fields": {
    "id": "id", "name": "name", "free": "free", "capacity": "spaces", "state": "state", "position": "geometry" } }] }"#;

#[tokio::test]
async fn car_parks_of_a_real_server_come_page_by_page() -> Result<()> {
    let server = Pygeoapi::start().await?;
    let page = format!(
        "<civic-mobility loading=\"eager\"><civic-source backend=\"ogc-features\" endpoint=\"{}\" name=\"pygeoapi\" \
         mapping='{MAPPING}'></civic-source></civic-mobility>",
        server.url()
    );
    let elsewhere = Elsewhere::with_page(&page).await?;
    browse(Window::Phone, async |browser| {
        browser.open(elsewhere.url()).await?;
        let panel = Panel::on(browser, "it")?;
        // The best first: most of it free, then nothing known, full, closed.
        let names = [
            "Parcheggio Est",
            "Parcheggio Nord",
            "Lungofiume “Ponte”",
            "Mercato",
            "Parcheggio Ovest",
            "Parcheggio Sud",
            "Belvedere",
        ];
        panel.lists("mobility-parking", &names).await?;
        let say = |message: &str| panel.texts().say(message);
        let free =
            |free: u32, all: u32| panel.texts().with("mobility-free-of", &[("free", free.into()), ("all", all.into())]);
        for (name, words) in [
            ("Parcheggio Est", free(45, 60)),
            ("Mercato", free(7, 210)),
            ("Mercato", say("mobility-nearly-full")),
            ("Parcheggio Ovest", say("mobility-unknown")),
            ("Parcheggio Sud", say("mobility-full")),
            ("Belvedere", say("mobility-closed")),
        ] {
            panel.row_says("mobility-parking", name, &words).await?;
        }
        let pages = "return performance.getEntriesByType('resource')
            .map(({ name }) => new URL(name)).filter(({ pathname }) => pathname.endsWith('/items'))
            .map(({ searchParams }) => searchParams.get('offset') ?? '0')";
        let pages: Vec<String> = browser.run(pages, Vec::new()).await?;
        ensure!(pages == ["0", "3", "6"], "the pages that were read begin at {pages:?}");
        browser.expect_quiet_console().await
    })
    .await
}
