//! A photo as phones take them, and what can be seen of one that went through the widget.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use jpeg_encoder::{ColorType, Encoder};

/// Larger than the widget sends, and lying on its side: with the orientation of [`EXIF`] it is 2,560 pixels high.
const WIDTH: u16 = 2560;
const HEIGHT: u16 = 320;

/// Exif 2.32 in a big-endian TIFF: the picture is to be turned to the right (“Orientation”, 6), and was taken at
/// 43° 46′ N (“GPSLatitude”) by a phone that names its owner.
const EXIF: &[u8] = b"Exif\0\0MM\0\x2a\0\0\0\x08\
    \0\x03\
    \x01\x0f\0\x02\0\0\0\x0c\0\0\0\x32\
    \x01\x12\0\x03\0\0\0\x01\0\x06\0\0\
    \x88\x25\0\x04\0\0\0\x01\0\0\0\x3e\
    \0\0\0\0\
    Anna Bianchi\
    \0\x02\
    \0\x01\0\x02\0\0\0\x02N\0\0\0\
    \0\x02\0\x05\0\0\0\x03\0\0\0\x5c\
    \0\0\0\0\
    \0\0\0\x2b\0\0\0\x01\0\0\0\x2e\0\0\0\x01\0\0\0\0\0\0\0\x01";

/// Writes a JPEG with Exif into a folder.
///
/// # Errors
/// If it cannot be written.
pub fn phone_photo(folder: &Path) -> Result<PathBuf> {
    let mut pixels = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT) * 3);
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            pixels.extend([(x / 10) as u8, (y / 2) as u8, 90]);
        }
    }
    let path = folder.join("IMG_2026.jpg");
    let mut encoder = Encoder::new_file(&path, 80)?;
    encoder.add_app_segment(1, EXIF.to_vec())?;
    encoder.encode(&pixels, WIDTH, HEIGHT, ColorType::Rgb)?;
    Ok(path)
}

/// What can be read off a JPEG.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels.
    pub width: u16,
    /// Pixels.
    pub height: u16,
    /// Whether there is any segment in which a camera or an editor writes: APP1 to APP15, or a comment. The colour profile
    /// (ICC.1, B.4), which browsers add themselves, is none.
    pub has_metadata: bool,
}

impl Picture {
    /// Reads the segments of a JPEG (ITU T.81, B.1.1.4) as far as its frame header.
    ///
    /// # Errors
    /// If it is none.
    pub fn read(jpeg: &[u8]) -> Result<Self> {
        let mut rest = jpeg.strip_prefix(b"\xff\xd8").context("this is not a JPEG")?;
        let mut has_metadata = false;
        loop {
            let [0xff, marker, high, low, after @ ..] = rest else { bail!("this JPEG has no frame header") };
            let length = usize::from(u16::from_be_bytes([*high, *low])) - 2;
            let (segment, next) =
                after.split_at_checked(length).context("this JPEG ends in the middle of a segment")?;
            match marker {
                0xe2 if segment.starts_with(b"ICC_PROFILE\0") => {}
                0xe1..=0xef | 0xfe => has_metadata = true,
                // SOF0 to SOF15, without DHT, JPG and DAC.
                0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                    let [_, h1, h2, w1, w2, ..] = segment else { bail!("the frame header of this JPEG is too short") };
                    let (width, height) = (u16::from_be_bytes([*w1, *w2]), u16::from_be_bytes([*h1, *h2]));
                    return Ok(Self { width, height, has_metadata });
                }
                _ => {}
            }
            rest = next;
        }
    }
}
