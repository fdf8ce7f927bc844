//! Takes the pictures in `docs/`: the report form on a phone, a tablet and a desk, light and dark.
//!
//! `cargo xtask build` first, then `cargo run -p civic-tests --bin pictures`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use civic_tests::{Browser, City, Form, Window, browse};
use serde_json::{Value, json};

const WIDTHS: [u32; 3] = [360, 768, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Draws a pothole and gives it to the page as a photo, as a citizen's camera would.
const PHOTO: &str = r"
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
    const at = canvas.getContext('2d');
    const asphalt = at.createLinearGradient(0, 0, 0, 1200);
    asphalt.addColorStop(0, '#8d8f92'); asphalt.addColorStop(1, '#5c5e61');
    at.fillStyle = asphalt; at.fillRect(0, 0, 1600, 1200);
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let grain = 0; grain < 90000; grain += 1) {
      at.fillStyle = `rgba(${random() > 0.5 ? '255,255,255' : '0,0,0'},${random() * 0.16})`;
      at.fillRect(random() * 1600, random() * 1200, 1 + random() * 4, 1 + random() * 4);
    }
    at.fillStyle = 'rgba(240,238,228,0.85)';
    at.beginPath(); at.moveTo(1180, 0); at.lineTo(1270, 0); at.lineTo(1480, 1200); at.lineTo(1340, 1200); at.fill();
    const hole = (scale, style) => {
      at.fillStyle = style; at.beginPath();
      for (let step = 0; step <= 40; step += 1) {
        const turn = (step / 40) * Math.PI * 2;
        const rough = 1 + 0.12 * Math.sin(turn * 5 + 1) + 0.07 * Math.sin(turn * 11);
        at.lineTo(680 + Math.cos(turn) * 360 * rough * scale, 640 + Math.sin(turn) * 210 * rough * scale);
      }
      at.fill();
    };
    hole(1.06, 'rgba(150,148,142,0.9)'); hole(1, '#35342f'); hole(0.82, '#23221f');
    const water = at.createLinearGradient(0, 520, 0, 780);
    water.addColorStop(0, '#5f7486'); water.addColorStop(1, '#2b3740');
    hole(0.58, water);
    const input = document.querySelector('civic-report').shadowRoot.querySelector('input[type=file]');
    const answer = arguments[arguments.length - 1];
    canvas.toBlob((blob) => {
      const files = new DataTransfer();
      files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      answer(null);
    }, 'image/jpeg', 0.9);
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    fs::create_dir_all(&docs)?;
    for scheme in SCHEMES {
        for width in WIDTHS {
            let city = City::start().await?;
            let docs = docs.clone();
            browse(Window::Desktop, async |browser| take(browser, &city, &docs, width, scheme).await).await?;
        }
    }
    Ok(())
}

async fn take(browser: &Browser, city: &City, docs: &Path, width: u32, scheme: &str) -> Result<()> {
    browser.narrow_to(width).await?;
    browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    browser.devtools("Emulation.setEmulatedMedia", features).await?;
    let path = |step: &str| docs.join(format!("report-{width}-{scheme}-{step}.png"));

    let form = Form::open(browser, city, "/segnala").await?;
    form.choose("Buca nella strada").await?;
    picture(browser, path("category")).await?;
    form.go_on("step-details").await?;
    form.type_into("description", "Una buca profonda davanti al portone: piena d’acqua non si vede.").await?;
    form.choose("Sulla pista ciclabile").await?;
    form.answer("Quanto è profonda, in centimetri?", "12").await?;
    browser.driver.execute_async(PHOTO, Vec::new()).await?;
    form.image("photo-alt").await?;
    picture(browser, path("details")).await?;
    form.go_on("step-place").await?;
    form.type_into("place-words", "Via dei Servi 12, davanti alla farmacia").await?;
    form.go_on("step-contact").await?;
    form.type_into("email", "anna@example.org").await?;
    form.go_on("step-review").await?;
    picture(browser, path("review")).await?;
    form.press("send").await?;
    form.arrives_at("receipt-title").await?;
    picture(browser, path("receipt")).await
}

/// The whole page, without the mark of the focus.
async fn picture(browser: &Browser, path: PathBuf) -> Result<()> {
    let rest = "document.activeElement?.shadowRoot?.activeElement?.blur(); window.scrollTo(0, 0)";
    browser.run::<Value>(rest, Vec::new()).await?;
    let size = browser.devtools("Page.getLayoutMetrics", json!({})).await?;
    let size = size.get("cssContentSize").context("a page without a size")?;
    let of = |side: &str| size.get(side).and_then(Value::as_f64).unwrap_or_default();
    let clip = json!({ "x": 0, "y": 0, "width": of("width"), "height": of("height"), "scale": 1 });
    let shot = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
    let shot = browser.devtools("Page.captureScreenshot", shot).await?;
    let data = shot.get("data").and_then(Value::as_str).context("no picture came")?;
    fs::write(&path, thirtyfour::support::base64_decode(data)?)?;
    Ok(())
}
