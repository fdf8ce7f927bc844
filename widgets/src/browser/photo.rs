//! A photo made ready to be sent: upright, small, and without what the camera wrote into it.

use civic_core::report::PhotoRef;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, ImageBitmap, ImageBitmapOptions,
    ImageOrientation, Url,
};

/// The largest file that is looked at; bytes.
const LARGEST_FILE: f64 = 40.0 * 1024.0 * 1024.0;
/// The longest side of what is sent; pixels.
const LONGEST_SIDE: u32 = 2_048;
/// JPEG quality, 0 to 1.
const QUALITY: f64 = 0.85;
const MEDIA_TYPE: &str = "image/jpeg";

/// A photo that is ready to be sent, and may be kept until then.
#[derive(Debug, Clone, PartialEq)]
pub struct Photo {
    /// The JPEG.
    pub blob: Blob,
    /// What the form knows of it.
    pub about: PhotoRef,
}

/// Why a file cannot be used as a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoError {
    /// A picture, but broken or of a kind that this browser does not read; or the file is gone.
    Unreadable,
    /// More than 40 MB.
    TooLarge,
    /// Something else: a text, a film, a drawing.
    NotAnImage,
}

/// Turns the picture upright, makes it at most 2,048 pixels long, never larger than it was, and writes it anew as JPEG.
///
/// Nothing of the file itself is in the result, so neither is its metadata: where and when it was taken, and by whom.
pub async fn prepare(file: &File) -> Result<Photo, PhotoError> {
    if file.size() > LARGEST_FILE {
        return Err(PhotoError::TooLarge);
    }
    if !may_be_picture(&file.type_()) {
        return Err(PhotoError::NotAnImage);
    }
    let picture = Picture::decode(file).await.ok_or(PhotoError::Unreadable)?;
    let (width, height) = fit(picture.width(), picture.height()).ok_or(PhotoError::Unreadable)?;
    let blob = draw(&picture, width, height).await.map_err(|_| PhotoError::Unreadable)?;
    let about = PhotoRef { media_type: blob.type_(), size: blob.size() as u32, width, height };
    Ok(Photo { blob, about })
}

/// The bytes of a photo.
pub async fn bytes(blob: &Blob) -> Result<Vec<u8>, PhotoError> {
    let buffer = blob.array_buffer().await.map_err(|_| PhotoError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// An address under which this page can show a blob, until it is dropped. A page with a content security policy must
/// allow `img-src blob:`.
#[derive(Debug, PartialEq, Eq)]
pub struct PreviewUrl(String);

impl PreviewUrl {
    /// `None` if the browser has no address to give.
    pub fn new(blob: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(blob).ok().map(Self)
    }

    /// The address, `blob:https://…`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for PreviewUrl {
    fn drop(&mut self) {
        // Fails only for an address of another scheme.
        Url::revoke_object_url(&self.0).ok();
    }
}

/// Devices name a file's type by its ending, and some know no type for the formats of their own camera. SVG is a
/// drawing that may load other things, not a photo.
fn may_be_picture(media_type: &str) -> bool {
    match media_type {
        "" | "application/octet-stream" => true,
        "image/svg+xml" => false,
        other => other.starts_with("image/"),
    }
}

/// The size to draw at; `None` if there is nothing to draw.
fn fit(width: u32, height: u32) -> Option<(u32, u32)> {
    let longest = width.max(height);
    if width == 0 || height == 0 {
        return None;
    }
    let scale = (f64::from(LONGEST_SIDE) / f64::from(longest)).min(1.0);
    let scaled = |side: u32| ((f64::from(side) * scale).round() as u32).max(1);
    Some((scaled(width), scaled(height)))
}

/// A decoded picture, upright.
enum Picture {
    Bitmap(ImageBitmap),
    Element(HtmlImageElement),
}

impl Picture {
    /// An `<img>` reads what `createImageBitmap` may not: HEIC in some versions of Safari; and it stands in where a
    /// browser does not know the option yet.
    async fn decode(file: &File) -> Option<Self> {
        match Self::bitmap(file).await {
            Ok(bitmap) => Some(Self::Bitmap(bitmap)),
            Err(_) => Self::element(file).await.map(Self::Element),
        }
    }

    async fn bitmap(file: &File) -> Result<ImageBitmap, JsValue> {
        let options = ImageBitmapOptions::new();
        options.set_image_orientation(ImageOrientation::FromImage);
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        window.create_image_bitmap_with_blob_and_image_bitmap_options(file, &options)?.await?.dyn_into()
    }

    async fn element(file: &File) -> Option<HtmlImageElement> {
        let url = PreviewUrl::new(file)?;
        let image = HtmlImageElement::new().ok()?;
        image.set_src(url.as_str());
        image.decode().await.ok()?;
        Some(image)
    }

    fn width(&self) -> u32 {
        match self {
            Self::Bitmap(bitmap) => bitmap.width(),
            Self::Element(image) => image.natural_width(),
        }
    }

    fn height(&self) -> u32 {
        match self {
            Self::Bitmap(bitmap) => bitmap.height(),
            Self::Element(image) => image.natural_height(),
        }
    }

    fn draw_on(&self, context: &CanvasRenderingContext2d, width: f64, height: f64) -> Result<(), JsValue> {
        match self {
            Self::Bitmap(bitmap) => context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height),
            Self::Element(image) => {
                context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
            }
        }
    }
}

impl Drop for Picture {
    /// A decoded photo takes 50 to 200 MB, which a phone does not have twice until the garbage collector comes.
    fn drop(&mut self) {
        if let Self::Bitmap(bitmap) = self {
            bitmap.close();
        }
    }
}

async fn draw(picture: &Picture, width: u32, height: u32) -> Result<Blob, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into())?;
    // JPEG has no transparency; what was transparent would become black.
    let (width, height) = (f64::from(width), f64::from(height));
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    picture.draw_on(&context, width, height)?;
    let encoded = super::called_back(|resolve, _| {
        canvas.to_blob_with_type_and_encoder_options(resolve, MEDIA_TYPE, &QUALITY.into())
    });
    let blob = encoded.await?.dyn_into();
    // Safari counts the pixels of all canvases that the garbage collector has not met yet, and refuses new ones.
    canvas.set_width(0);
    blob
}
