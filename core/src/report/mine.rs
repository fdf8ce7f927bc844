//! “My reports”: what was sent from this device, and what became of it.

use super::{DraftKey, Reference, Report, RequestId, SentReport};

/// Older ones are forgotten; a device is no archive.
const MOST: usize = 100;

/// Adds a report, newest first; one that is there already is not added twice.
pub fn remember(reports: &mut Vec<SentReport>, sent: SentReport) {
    reports.retain(|report| report.key != sent.key);
    reports.insert(0, sent);
    reports.truncate(MOST);
}

/// Puts the number in the place of the token.
pub fn numbered(reports: &mut [SentReport], key: &DraftKey, id: RequestId) {
    for report in reports.iter_mut().filter(|report| &report.key == key) {
        report.reference = Reference::Number(id.clone());
    }
}

/// Takes in what the back end shows of a report now.
pub fn seen(reports: &mut [SentReport], key: &DraftKey, now: &Report) {
    for report in reports.iter_mut().filter(|report| &report.key == key) {
        report.status = Some(now.status.clone());
        report.status_notes.clone_from(&now.status_notes);
    }
}

/// The numbers of all that have one, but for that of the draft `key`: a page may die after its report was remembered and
/// before the draft was erased, and the report is still that draft's own.
pub fn numbers(reports: &[SentReport], key: &DraftKey) -> Vec<RequestId> {
    reports
        .iter()
        .filter(|report| &report.key != key)
        .filter_map(|report| match &report.reference {
            Reference::Number(id) => Some(id.clone()),
            Reference::Token(_) | Reference::None => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use crate::report::{State, Status, Token};

    fn sent(key: &str) -> SentReport {
        SentReport {
            key: key.into(),
            reference: Reference::Token(Token::from("t")),
            category_name: "Buca".to_owned(),
            place: "Via Roma".to_owned(),
            sent: Timestamp(0),
            status: None,
            status_notes: None,
        }
    }

    #[test]
    fn each_report_is_there_once_newest_first_and_not_for_ever() {
        let mut reports = Vec::new();
        for key in 0..150 {
            remember(&mut reports, sent(&key.to_string()));
        }
        remember(&mut reports, sent("100"));
        assert_eq!(reports.len(), MOST);
        assert_eq!(reports[0].key, "100".into());
        assert_eq!(reports.iter().filter(|report| report.key == "100".into()).count(), 1);
    }

    #[test]
    fn a_token_becomes_a_number_and_a_number_gets_a_status() {
        let mut reports = vec![sent("a"), sent("b")];
        numbered(&mut reports, &"b".into(), "7".into());
        assert_eq!(numbers(&reports, &"a".into()), ["7".into()]);
        assert_eq!(numbers(&reports, &"b".into()), []);
        let status = Status { state: State::Closed, detail: None };
        let report = Report { status: status.clone(), status_notes: Some("Fatto".to_owned()), ..Report::default() };
        seen(&mut reports, &"b".into(), &report);
        assert_eq!(reports[1].status, Some(status));
        assert_eq!(reports[0].status, None);
    }
}
