//! The form looks as if it belonged to the page: dark where the page is, and in the page's own colours.

use anyhow::{Result, ensure};
use civic_tests::{Browser, City, Form, Scheme, Window, browse, browse_in};
use serde_json::json;

/// A page that says nothing of its `color-scheme`.
const PAGE: &str = "/prova?endpoint=/open311/v2&lang=it";

/// The colours of the button that goes on, and of the field to search in: ground and text of each.
const COLOURS: &str = "
    const root = document.querySelector('civic-report').shadowRoot;
    return ['button[type=submit]', 'input[type=search]'].flatMap((selector) => {
        const style = getComputedStyle(root.querySelector(selector));
        return [style.backgroundColor, style.color];
    });";

async fn colours(browser: &Browser) -> Result<Vec<String>> {
    browser.run(COLOURS, Vec::new()).await
}

#[tokio::test]
async fn a_light_page_keeps_a_light_form_on_a_dark_system() -> Result<()> {
    let city = City::start().await?;
    browse_in(Scheme::Dark, Window::Desktop, async |browser| {
        Form::open(browser, &city, PAGE).await?;
        let system: bool = browser.run("return matchMedia('(prefers-color-scheme: dark)').matches", Vec::new()).await?;
        ensure!(system, "the system is not dark");
        let silent = colours(browser).await?;
        browser.run::<()>("document.documentElement.style.colorScheme = 'light'", Vec::new()).await?;
        let light = colours(browser).await?;
        ensure!(silent == light, "the form went dark alone");
        browser.run::<()>("document.documentElement.style.colorScheme = 'light dark'", Vec::new()).await?;
        ensure!(colours(browser).await? != light, "the form did not follow the page that follows the system");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_form_is_dark_where_the_page_is() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        Form::open(browser, &city, PAGE).await?;
        let light = colours(browser).await?;
        browser.run::<()>("document.documentElement.style.colorScheme = 'dark'", Vec::new()).await?;
        let dark = colours(browser).await?;
        ensure!(light.iter().zip(&dark).all(|(light, dark)| light != dark), "{light:?} became {dark:?}");
        // What the page sets holds in both.
        let accent = "document.documentElement.style.setProperty('--civic-accent', 'rgb(1, 2, 3)')";
        browser.run::<()>(accent, Vec::new()).await?;
        for scheme in ["dark", "light"] {
            let script = format!("document.documentElement.style.colorScheme = '{scheme}'");
            browser.run::<()>(&script, Vec::new()).await?;
            let ground = colours(browser).await?.into_iter().next();
            ensure!(ground.as_deref() == Some("rgb(1, 2, 3)"), "on a {scheme} page the button is {ground:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_theme_dresses_the_form() -> Result<()> {
    let city = City::start().await?;
    browse(Window::Desktop, async |browser| {
        // The ground of the button that goes on, in each system's own colour.
        let themes = [
            ("bootstrap-italia", "rgb(0, 102, 204)"),
            ("dsfr", "rgb(0, 0, 145)"),
            ("uswds", "rgb(0, 94, 162)"),
            ("govuk", "rgb(15, 122, 82)"),
        ];
        for (theme, expected) in themes {
            Form::open(browser, &city, PAGE).await?;
            let link = "
                const answer = arguments[arguments.length - 1];
                const link = document.createElement('link');
                Object.assign(link, { rel: 'stylesheet', href: `/civic/themes/${arguments[0]}.css`, onload: () => answer(null) });
                document.head.append(link);";
            browser.driver.execute_async(link, vec![json!(theme)]).await?;
            let ground = colours(browser).await?.into_iter().next();
            ensure!(ground.as_deref() == Some(expected), "with {theme} the button is {ground:?}");
        }
        Ok(())
    })
    .await
}
