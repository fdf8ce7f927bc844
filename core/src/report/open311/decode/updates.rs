//! mySociety's extension: what happened to reports (FixMyStreet wiki, “Open311 FMS – Proposed differences to Open311”).

use super::items;
use super::reports::{ID, sort_by_time};
use super::status::status;
use crate::document::Node;
use crate::document::plain::plain;
use crate::http::Response;
use crate::report::open311::body;
use crate::report::{HistoryNote, RequestId};
use crate::{Error, Moment};

/// Reads the updates that say which report they belong to, oldest first.
pub(in crate::report::open311) fn updates(response: &Response) -> Result<Vec<(RequestId, HistoryNote)>, Error> {
    body::read(response, |root| {
        let wrappers = ["service_request_updates", "request_updates", "request_update"];
        let entries = items(root, &wrappers, &["update_id", ID])?;
        let mut updates: Vec<_> = entries.into_iter().filter_map(update).collect();
        sort_by_time(&mut updates, |(_, note)| note.when.as_ref());
        Ok(updates)
    })
}

fn update(node: &Node<'_>) -> Option<(RequestId, HistoryNote)> {
    let note = HistoryNote {
        when: node.text("updated_datetime").map(Moment::read),
        text: node.text("description").map(plain).unwrap_or_default(),
        status: node.text("status").map(|word| status(Some(word), None)),
    };
    Some((RequestId(node.text(ID)?.to_owned()), note))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::State;

    #[test]
    fn updates_are_read_from_both_formats() {
        for body in [
            r#"[{"update_id":2,"service_request_id":7,"status":"FIXED","updated_datetime":"2026-01-02T00:00:00Z","description":""},
                {"update_id":1,"service_request_id":7,"status":"open","updated_datetime":"2026-01-01T00:00:00Z","description":"Seen","email":"x@x.example"},{"update_id":3}]"#,
            "<service_request_updates><request_update><update_id>2</update_id><service_request_id>7</service_request_id><status>FIXED</status><updated_datetime>2026-01-02T00:00:00Z</updated_datetime><description/></request_update>
             <request_update><update_id>1</update_id><service_request_id>7</service_request_id><status>open</status><updated_datetime>2026-01-01T00:00:00Z</updated_datetime><description>Seen</description></request_update></service_request_updates>",
        ] {
            let updates = updates(&Response::new(200, "", body)).unwrap();
            assert!(updates.iter().all(|(id, _)| id.as_str() == "7"));
            assert_eq!(updates.iter().map(|(_, note)| note.text.as_str()).collect::<Vec<_>>(), ["Seen", ""]);
            assert_eq!(updates[1].1.status.as_ref().map(|status| status.state), Some(State::Closed));
        }
    }
}
