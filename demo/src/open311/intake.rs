//! Takes in the body of a report, within bounds: form fields, and photos whose content is a photo.

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, header},
};
use futures_util::{StreamExt as _, stream};

use super::{error::Refusal, parameters::Parameters};
use crate::{catalogue::Locale, store::Photo};

const MEGABYTE: usize = 1024 * 1024;
/// Largest whole body, in megabytes.
const BODY_MEGABYTES: usize = 32;
/// Largest photo, in megabytes.
const PHOTO_MEGABYTES: usize = 10;
/// Most photos of one report.
const PHOTOS: usize = 3;
/// How much of a body that is too large is read and dropped, in bytes. A client that is still sending when the
/// connection closes never sees the answer that says why.
const DISCARDED: usize = 4 * BODY_MEGABYTES * MEGABYTE;

/// What came with a POST.
#[derive(Debug, Default)]
pub(crate) struct Intake {
    pub(crate) fields: Parameters,
    pub(crate) photos: Vec<Photo>,
}

impl Intake {
    /// Reads `application/x-www-form-urlencoded`, which the spec asks for, or `multipart/form-data`, which servers
    /// accept for photos. Any part with a file is a photo, whatever its name: `media`, `media[]`, `photo1` are in use.
    pub(crate) async fn read(headers: &HeaderMap, body: Body, locale: Locale) -> Result<Self, Refusal> {
        let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let bytes = read_within_bounds(body, locale).await?;
        let media_type = content_type.split(';').next().unwrap_or_default().trim();
        if media_type.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Ok(Self { fields: Parameters::parse(&bytes), photos: Vec::new() });
        }
        let boundary = multer::parse_boundary(content_type).map_err(|_| Refusal::not_a_form(locale))?;
        let body = stream::iter([Ok::<_, std::convert::Infallible>(bytes)]);
        Self::read_parts(multer::Multipart::new(body, boundary), locale).await
    }

    async fn read_parts(mut parts: multer::Multipart<'_>, locale: Locale) -> Result<Self, Refusal> {
        let broken = |_| Refusal::broken_form(locale);
        let (mut fields, mut photos) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            let file_name = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(broken)?;
            let Some(file_name) = file_name else {
                let text = String::from_utf8(bytes.into()).map_err(|_| Refusal::broken_form(locale))?;
                fields.push((name, text));
                continue;
            };
            // A file input in which nothing was chosen.
            if file_name.is_empty() && bytes.is_empty() {
                continue;
            }
            if bytes.len() > PHOTO_MEGABYTES * MEGABYTE {
                return Err(Refusal::too_large(PHOTO_MEGABYTES, locale));
            }
            if photos.len() == PHOTOS {
                return Err(Refusal::too_many_photos(PHOTOS, locale));
            }
            photos.push(Photo::recognise(bytes.into()).ok_or_else(|| Refusal::not_a_photo(locale))?);
        }
        Ok(Self { fields: Parameters::new(fields), photos })
    }
}

async fn read_within_bounds(body: Body, locale: Locale) -> Result<Bytes, Refusal> {
    let mut chunks = body.into_data_stream();
    let (mut kept, mut seen) = (Vec::new(), 0_usize);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| Refusal::broken_form(locale))?;
        seen = seen.saturating_add(chunk.len());
        if seen <= BODY_MEGABYTES * MEGABYTE {
            kept.extend_from_slice(&chunk);
        } else {
            kept = Vec::new();
        }
        if seen > DISCARDED {
            break;
        }
    }
    if seen > BODY_MEGABYTES * MEGABYTE {
        return Err(Refusal::too_large(BODY_MEGABYTES, locale));
    }
    Ok(kept.into())
}

/// Reads and drops the body of a call that was refused before its body counted.
pub(crate) async fn discard(body: Body) {
    let mut chunks = body.into_data_stream();
    let mut seen = 0_usize;
    while let Some(Ok(chunk)) = chunks.next().await {
        seen = seen.saturating_add(chunk.len());
        if seen > DISCARDED {
            break;
        }
    }
}
