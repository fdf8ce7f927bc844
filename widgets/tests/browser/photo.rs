//! A photo is upright, small, and says nothing about the citizen.

use civic_core::http::{Request, Transport, TransportError};
use civic_widgets::browser::fetch::Fetch;
use civic_widgets::browser::photo::{Photo, PhotoError, PreviewUrl, bytes, prepare};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Blob;

use crate::page::{Redefined, file, run, text};

/// A picture whose left half is red and whose right half is blue.
async fn picture(width: u32, height: u32, media_type: &str) -> Vec<u8> {
    let blob = run(&format!(
        "const canvas = document.createElement('canvas');
         canvas.width = {width};
         canvas.height = {height};
         const context = canvas.getContext('2d');
         context.fillStyle = 'red';
         context.fillRect(0, 0, {width}, {height});
         context.fillStyle = 'blue';
         context.fillRect({width} / 2, 0, {width}, {height});
         return new Promise((done) => canvas.toBlob(done, '{media_type}', 0.9));"
    ));
    bytes(&blob.await.unchecked_into()).await.unwrap()
}

/// An Exif segment (APP1) as a phone writes it: held upright, in Florence.
fn exif() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(0x0112, 3, 1, 6)); // Orientation: turn by 90° clockwise
    tiff.extend(entry(0x8825, 4, 1, 38)); // GPS IFD at byte 38
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(0x0001, 2, 2, u32::from(b'N'))); // GPSLatitudeRef
    tiff.extend(entry(0x0002, 5, 3, 68)); // GPSLatitude at byte 68
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend([43_u32, 1, 46, 1, 1056, 100].map(u32::to_le_bytes).concat());
    let content = [b"Exif\0\0", tiff.as_slice()].concat();
    let length = u16::try_from(content.len() + 2).unwrap();
    [&[0xff, 0xe1], &length.to_be_bytes()[..], &content].concat()
}

/// The picture as a phone's camera would have written it.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let (start_of_image, rest) = jpeg.split_at(2);
    [start_of_image, &exif(), rest].concat()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Red, green and blue at a point; from 0 to 1 to the right and down.
async fn colour(blob: &Blob, x: f64, y: f64) -> [u8; 3] {
    let url = PreviewUrl::new(blob).unwrap();
    let pixel = run(&format!(
        "const image = new Image();
         image.src = '{}';
         await image.decode();
         const canvas = document.createElement('canvas');
         canvas.width = image.naturalWidth;
         canvas.height = image.naturalHeight;
         const context = canvas.getContext('2d');
         context.drawImage(image, 0, 0);
         return context.getImageData({x} * (canvas.width - 1), {y} * (canvas.height - 1), 1, 1).data;",
        url.as_str()
    ));
    Uint8Array::new(&pixel.await).to_vec()[..3].try_into().unwrap()
}

fn is_red([red, green, blue]: [u8; 3]) -> bool {
    red > 200 && green < 60 && blue < 60
}

fn is_blue([red, green, blue]: [u8; 3]) -> bool {
    red < 60 && green < 60 && blue > 200
}

fn size(photo: &Photo) -> (u32, u32) {
    (photo.about.width, photo.about.height)
}

#[wasm_bindgen_test]
async fn neither_the_place_nor_anything_else_of_the_camera_leaves_the_device() {
    let taken = with_exif(&picture(4_000, 3_000, "image/jpeg").await);
    assert!(contains(&taken, b"Exif") && contains(&taken, &exif()[40..]));

    let photo = prepare(&file(&taken, "image/jpeg")).await.unwrap();
    let sent = bytes(&photo.blob).await.unwrap();
    assert!(sent.starts_with(&[0xff, 0xd8, 0xff]));
    assert!(!contains(&sent, b"Exif") && !contains(&sent, &1056_u32.to_le_bytes()));
    assert!(!contains(&sent, b"IMG_0001"));
}

#[wasm_bindgen_test]
async fn a_photo_taken_upright_is_upright() {
    let taken = with_exif(&picture(4_000, 3_000, "image/jpeg").await);
    let photo = prepare(&file(&taken, "image/jpeg")).await.unwrap();
    assert_eq!(size(&photo), (1_536, 2_048));
    assert!(is_red(colour(&photo.blob, 0.5, 0.1).await) && is_blue(colour(&photo.blob, 0.5, 0.9).await));
}

#[wasm_bindgen_test]
async fn a_large_photo_becomes_small_and_a_small_one_does_not_grow() {
    for (taken, sent) in [
        ((4_000, 3_000), (2_048, 1_536)),
        ((3_000, 4_000), (1_536, 2_048)),
        ((2_048, 2_048), (2_048, 2_048)),
        ((320, 200), (320, 200)),
        ((5_000, 1), (2_048, 1)),
    ] {
        let photo = prepare(&file(&picture(taken.0, taken.1, "image/jpeg").await, "image/jpeg")).await.unwrap();
        assert_eq!(size(&photo), sent, "{taken:?}");
        assert_eq!(photo.about.media_type, "image/jpeg");
        assert_eq!(photo.about.size, photo.blob.size() as u32);
    }
}

#[wasm_bindgen_test]
async fn what_was_transparent_is_white() {
    let clear = run("const canvas = document.createElement('canvas');
                     canvas.width = canvas.height = 64;
                     return new Promise((done) => canvas.toBlob(done, 'image/png'));");
    let png = bytes(&clear.await.unchecked_into()).await.unwrap();
    let photo = prepare(&file(&png, "image/png")).await.unwrap();
    assert_eq!(photo.blob.type_(), "image/jpeg");
    assert!(colour(&photo.blob, 0.5, 0.5).await.iter().all(|&channel| channel > 250));
}

#[wasm_bindgen_test]
async fn a_photo_whose_type_the_device_does_not_know_is_read() {
    let taken = picture(64, 48, "image/webp").await;
    for unknown in ["", "application/octet-stream"] {
        assert_eq!(size(&prepare(&file(&taken, unknown)).await.unwrap()), (64, 48), "{unknown}");
    }
}

#[wasm_bindgen_test]
async fn an_older_browser_reads_photos_its_own_way() {
    let refuse = "{ value: () => Promise.reject(new TypeError('imageOrientation')) }";
    let _bitmap = Redefined::new("createImageBitmap", refuse);
    let taken = with_exif(&picture(4_000, 3_000, "image/jpeg").await);
    let photo = prepare(&file(&taken, "image/jpeg")).await.unwrap();
    assert_eq!(size(&photo), (1_536, 2_048));
    assert!(is_red(colour(&photo.blob, 0.5, 0.1).await) && is_blue(colour(&photo.blob, 0.5, 0.9).await));
    let sent = bytes(&photo.blob).await.unwrap();
    assert!(!contains(&sent, b"Exif"));
}

#[wasm_bindgen_test]
async fn the_memory_of_the_decoded_photo_is_given_back() {
    let counted =
        "{ value: ((real) => function () { seen = (seen ?? 0) + 1; real.call(this); })(ImageBitmap.prototype.close) }";
    let _close = Redefined::new("ImageBitmap.prototype.close", counted);
    prepare(&file(&picture(64, 48, "image/jpeg").await, "image/jpeg")).await.unwrap();
    assert_eq!(text("seen"), "1");
}

#[wasm_bindgen_test]
async fn what_is_no_photo_is_refused() {
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#;
    assert_eq!(prepare(&file(b"Gentile Comune,", "text/plain")).await.err(), Some(PhotoError::NotAnImage));
    assert_eq!(prepare(&file(b"%PDF-1.7", "application/pdf")).await.err(), Some(PhotoError::NotAnImage));
    assert_eq!(prepare(&file(drawing, "image/svg+xml")).await.err(), Some(PhotoError::NotAnImage));
}

#[wasm_bindgen_test]
async fn a_broken_photo_is_refused() {
    let taken = picture(640, 480, "image/jpeg").await;
    for broken in [&taken[..300], b"\xff\xd8\xff\xe0 not a picture", b"Gentile Comune,", b""] {
        for media_type in ["image/jpeg", ""] {
            assert_eq!(
                prepare(&file(broken, media_type)).await.err(),
                Some(PhotoError::Unreadable),
                "{}",
                broken.len()
            );
        }
    }
}

#[wasm_bindgen_test]
async fn a_file_that_no_camera_writes_is_not_even_read() {
    let _bitmap = Redefined::new("createImageBitmap", "{ value: () => { throw new Error('was read') } }");
    let huge = vec![0; 40 * 1024 * 1024 + 1];
    assert_eq!(prepare(&file(&huge, "image/jpeg")).await.err(), Some(PhotoError::TooLarge));
}

#[wasm_bindgen_test]
async fn a_preview_lasts_as_long_as_it_is_shown() {
    let url = PreviewUrl::new(&file(b"picture", "image/jpeg")).unwrap();
    let request = Request::get(url.as_str());
    assert_eq!(Fetch::default().send(request.clone()).await.unwrap().body, b"picture");
    drop(url);
    assert_eq!(Fetch::default().send(request).await, Err(TransportError::Unreachable));
}
