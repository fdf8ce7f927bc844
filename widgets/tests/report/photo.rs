//! A photo of it.

use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{File, HtmlElement, HtmlImageElement, HtmlInputElement};

use crate::citizen::{Citizen, description};
use crate::city::{CREATE, City};
use crate::page::{Redefined, file, run, text, value};

/// A photo as a camera gives it.
pub(crate) async fn picture() -> File {
    run("const canvas = document.createElement('canvas');
         [canvas.width, canvas.height] = [640, 480];
         canvas.getContext('2d').fillRect(9, 9, 99, 99);
         const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
         return new File([blob], 'IMG_0001.png', { type: blob.type });")
    .await
    .unchecked_into()
}

/// The preview that is shown, once the browser has drawn it: its size in the file.
pub(crate) async fn preview(anna: &Citizen) -> (u32, u32) {
    anna.until("the preview", || !anna.named("image", "photo-alt").is_empty()).await;
    let image: HtmlImageElement = anna.the("image", "photo-alt").unchecked_into();
    anna.until("the picture", || image.complete()).await;
    (image.natural_width(), image.natural_height())
}

async fn at_photo(name: &str) -> (City, Citizen) {
    let city = City::new(name);
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    (city, anna)
}

#[wasm_bindgen_test]
async fn a_photo_is_seen_before_it_is_sent() {
    let (city, anna) = at_photo("photo").await;
    assert!(anna.sees("photo-hint"));
    assert!(anna.sees("photo-choose"));
    assert_eq!(anna.named("button", "photo-remove"), []);
    anna.chooses_photo(&picture().await).await;
    assert_eq!(preview(&anna).await, (640, 480));
    assert!(anna.all("status").iter().any(|status| status.inner_text() == anna.say("photo-added")));
    assert!(anna.sees("photo-change"));
    anna.finishes().await;
    assert_eq!(preview(&anna).await, (640, 480), "the review shows it too");
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.reported("media"), ["photo.jpg image/jpeg"]);
    assert_eq!(city.reported("description"), ["A deep hole in the road"]);
}

#[wasm_bindgen_test]
async fn a_photo_that_was_taken_out_is_not_sent() {
    let (city, anna) = at_photo("photo-removed").await;
    anna.chooses_photo(&picture().await).await;
    preview(&anna).await;
    anna.presses("photo-remove").await;
    assert_eq!(anna.all("image"), Vec::<HtmlElement>::new());
    assert!(anna.sees("photo-choose"));
    assert_eq!(anna.named("button", "photo-remove"), []);
    anna.finishes().await;
    assert_eq!(anna.all("image"), []);
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.count(CREATE), 1);
    assert_eq!(city.reported("media"), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn the_same_photo_can_be_chosen_again() {
    let (_city, anna) = at_photo("photo-again").await;
    let photo = picture().await;
    anna.chooses_photo(&photo).await;
    preview(&anna).await;
    anna.presses("photo-remove").await;
    let input: HtmlInputElement = anna.select("input[type=file]").remove(0).unchecked_into();
    assert_eq!(input.value(), "", "a browser tells of no change if the same file is chosen as before");
    anna.chooses_photo(&photo).await;
    assert_eq!(preview(&anna).await, (640, 480));
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_photo_is_refused_beside_the_field() {
    let (_city, anna) = at_photo("no-photo").await;
    let input: HtmlElement = anna.select("input[type=file]").remove(0).unchecked_into();
    for (bytes, media_type, id) in [
        (&b"Gentile Comune,"[..], "text/plain", "photo-not-an-image"),
        (&b"\xff\xd8\xff\xe0 broken"[..], "image/jpeg", "photo-unreadable"),
    ] {
        anna.chooses_photo(&file(bytes, media_type)).await;
        anna.reads(id).await;
        assert!(description(&input).starts_with(&anna.say(id)), "{}", description(&input));
        assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!(anna.all("image"), []);
    }
    anna.chooses_photo(&picture().await).await;
    preview(&anna).await;
    assert_eq!(input.get_attribute("aria-invalid"), None);
    assert!(!anna.sees("photo-unreadable"));
}

#[wasm_bindgen_test]
async fn a_file_that_is_refused_leaves_the_photo_that_is_there() {
    let (_city, anna) = at_photo("photo-stays").await;
    anna.chooses_photo(&picture().await).await;
    preview(&anna).await;
    anna.chooses_photo(&file(b"Gentile Comune,", "text/plain")).await;
    anna.reads("photo-not-an-image").await;
    assert_eq!(preview(&anna).await, (640, 480));
}

#[wasm_bindgen_test]
async fn nobody_goes_on_before_the_photo_is_ready() {
    let (_city, anna) = at_photo("photo-slow").await;
    anna.types("description", "A hole").await;
    let photo = picture().await;
    let slow = "{ value: ((real) => async (...image) => {
        await new Promise((go) => window.goOn = go);
        return real(...image);
    })(createImageBitmap) }";
    let _slow = Redefined::new("createImageBitmap", slow);
    anna.chooses_photo(&photo).await;
    anna.reads("photo-preparing").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-photo-not-ready")]);
    anna.until("the camera", || text("typeof window.goOn") == "function").await;
    value("window.goOn()");
    preview(&anna).await;
    assert_eq!(anna.problems(), Vec::<String>::new());
    anna.goes_on_to("step-place").await;
}

#[wasm_bindgen_test]
async fn a_form_without_photos_asks_for_none() {
    let city = City::new("never-photos");
    let anna = Citizen::visits_with(&city, json!({ "no-photo": "" })).await;
    anna.begins().await;
    assert!(!anna.sees("photo-hint"));
    assert_eq!(anna.select("input[type=file]").len(), 0);
}
