//! Whatever comes back, the page lives: every document of a feed is read or refused, also when it is cut off or has a byte
//! wrong; see `any_bytes` for what is no document at all.

use civic_core::http::Response;
use civic_core::mobility::{Ask, Protocol};
use proptest::prelude::*;

use crate::payloads::{answer, files};
use crate::{cifs, digitraffic, gbfs, ngsi, open511, wzdx};

type Folder = (&'static str, fn() -> Protocol);

/// Folders of recorded answers, and every protocol that they are read by.
pub(crate) const FOLDERS: [Folder; 8] = [
    ("digitraffic", digitraffic::server),
    ("gbfs-2.x", gbfs::system),
    ("gbfs-3.0", gbfs::system),
    ("ngsi-v2", ngsi::broker),
    ("open511", open511::server),
    // Of CIFS, nothing is recorded.
    ("open511", cifs::feed),
    ("smart-data-models", ngsi::broker),
    ("wzdx-4.2", wzdx::feed),
];

/// All that a protocol may ask for.
pub(crate) fn asks(protocol: &Protocol) -> Vec<Ask> {
    match protocol {
        // Documents of several kinds, of which the first names the others.
        Protocol::Gbfs(_) => {
            protocol.start().into_iter().flat_map(|ask| (0..4).map(move |part| Ask { part, ..ask.clone() })).collect()
        }
        _ => protocol.start(),
    }
}

fn read_as_all_parts(protocol: &Protocol, response: &Response) {
    for ask in asks(protocol) {
        drop(protocol.decode(&ask, response));
    }
}

proptest! {
    /// A recorded document in which one value is another: of another kind, far too large, or nested.
    #[test]
    fn a_document_with_a_wrong_value_is_read_or_refused(
        file in 0_usize..64,
        place in any::<prop::sample::Index>(),
        value in r#"("[^"\\]{0,12}"|-?[0-9]{1,20}(\.[0-9]{1,3})?(e[0-9]{1,3})?|null|true|\[\]|\{\}|\[\[1\]\]|\{"a":[1,"b"]\}|"2024-01-01T00:00:00Z/")"#,
    ) {
        let (folder, protocol) = FOLDERS[file % FOLDERS.len()];
        let files = files(folder);
        let mut response = answer(&files[file % files.len()]);
        let colons: Vec<_> = (0..response.body.len()).filter(|&at| response.body[at] == b':').take(2_000).collect();
        prop_assume!(!colons.is_empty() && response.body.len() < 40_000);
        let start = colons[place.index(colons.len())] + 1;
        let end = (start..response.body.len()).find(|&at| b",}]".contains(&response.body[at])).unwrap_or(start);
        response.body.splice(start..end, value.bytes());
        read_as_all_parts(&protocol(), &response);
    }
}

#[test]
fn an_answer_that_is_cut_off_or_wrong_anywhere_is_read_or_refused() {
    for (folder, protocol) in FOLDERS {
        for file in files(folder) {
            let whole = answer(&file);
            // As many places as take no longer to read than a small answer's.
            let step = whole.body.len().pow(2).div_ceil(100_000).max(whole.body.len().div_ceil(12)).max(1);
            for at in (0..whole.body.len()).step_by(step) {
                let cut = Response { body: whole.body[..at].to_vec(), ..whole.clone() };
                read_as_all_parts(&protocol(), &cut);
                for wrong in [b'"', 0xff] {
                    let mut wrongly = whole.clone();
                    wrongly.body[at] = wrong;
                    read_as_all_parts(&protocol(), &wrongly);
                }
            }
        }
    }
}
