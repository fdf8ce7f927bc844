//! Photos as files. A file has its final name only when its bytes are on the disk.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use uuid::Uuid;

/// A picture that came with a report.
#[derive(Clone, Debug)]
pub(crate) struct Photo {
    bytes: Vec<u8>,
    format: PhotoFormat,
}

impl Photo {
    /// Takes what was sent for a photo if its content is one; what the sender calls it does not count.
    pub(crate) fn recognise(bytes: Vec<u8>) -> Option<Self> {
        PhotoFormat::of(&bytes).map(|format| Self { bytes, format })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhotoFormat {
    Jpeg,
    Png,
    Webp,
}

impl PhotoFormat {
    const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::Webp];

    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ => None,
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
        }
    }

    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }
}

pub(super) struct PhotoFolder {
    path: PathBuf,
}

impl PhotoFolder {
    pub(super) fn open(path: PathBuf) -> anyhow::Result<Self> {
        fs::create_dir_all(&path).with_context(|| format!("cannot create {}", path.display()))?;
        Ok(Self { path })
    }

    /// Writes photos durably and gives their names, which cannot be guessed.
    pub(super) fn keep(&self, photos: &[Photo]) -> anyhow::Result<Vec<String>> {
        let names = photos.iter().map(|photo| self.write(photo)).collect::<anyhow::Result<Vec<_>>>()?;
        if !names.is_empty() {
            // A rename is durable only when the folder is.
            File::open(&self.path)?.sync_all()?;
        }
        Ok(names)
    }

    fn write(&self, photo: &Photo) -> anyhow::Result<String> {
        let name = format!("{}.{}", Uuid::new_v4().simple(), photo.format.extension());
        let unfinished = self.path.join(format!("{name}.part"));
        let mut file = File::create_new(&unfinished)?;
        file.write_all(&photo.bytes)?;
        file.sync_all()?;
        fs::rename(unfinished, self.path.join(&name))?;
        Ok(name)
    }

    pub(super) fn remove(&self, names: &[String]) -> anyhow::Result<()> {
        for name in names {
            fs::remove_file(self.path.join(name))?;
        }
        Ok(())
    }

    /// Clears away the photos of reports that a crash kept from being filed.
    pub(super) fn remove_all_but(&self, known: &[String]) -> anyhow::Result<()> {
        let known: HashSet<&str> = known.iter().map(String::as_str).collect();
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if !entry.file_name().to_str().is_some_and(|name| known.contains(name)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    pub(super) fn find(&self, name: &str) -> Option<(PathBuf, PhotoFormat)> {
        let (stem, extension) = name.split_once('.')?;
        // Only names that `write` gives: nothing that leads out of the folder.
        Uuid::try_parse(stem).ok()?;
        let format = PhotoFormat::ALL.into_iter().find(|format| format.extension() == extension)?;
        let path = self.path.join(Path::new(name));
        path.is_file().then_some((path, format))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";

    #[test]
    fn content_decides_what_a_photo_is() {
        let format = |bytes: &[u8]| Photo::recognise(bytes.to_vec()).map(|photo| photo.format);
        assert_eq!(format(b"\xFF\xD8\xFF\xE0 JFIF"), Some(PhotoFormat::Jpeg));
        assert_eq!(format(PNG), Some(PhotoFormat::Png));
        assert_eq!(format(b"RIFF\x10\x00\x00\x00WEBPVP8 "), Some(PhotoFormat::Webp));
        assert_eq!(format(b"RIFF\x10\x00\x00\x00WAVEfmt "), None);
        assert_eq!(format(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), None);
        assert_eq!(format(b""), None);
    }

    #[test]
    fn leftovers_of_a_crash_are_cleared_and_known_photos_stay() {
        let folder = tempfile::tempdir().unwrap();
        let photos = PhotoFolder::open(folder.path().to_owned()).unwrap();
        let photo = Photo::recognise(PNG.to_vec()).unwrap();
        let names = photos.keep(&[photo.clone(), photo]).unwrap();
        fs::write(folder.path().join("half.jpg.part"), b"half").unwrap();
        photos.remove_all_but(&names[..1]).unwrap();
        assert!(photos.find(&names[0]).is_some());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret.jpg"), b"secret").unwrap();
        let photos = PhotoFolder::open(folder.path().join("photos")).unwrap();
        assert!(photos.find("../secret.jpg").is_none());
        assert!(photos.find("..%2Fsecret.jpg").is_none());
    }
}
