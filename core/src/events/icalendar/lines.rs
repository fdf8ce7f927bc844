//! [`Line`] and [`Component`]: what a calendar file is made of (RFC 5545, 3.1 and 3.6).

use std::borrow::Cow;

use crate::document::text;
use crate::error::Nonsense;

/// How deep components may lie in one another; what lies deeper is left out.
const MOST_DEPTH: usize = 16;

/// A property: `DTSTART;TZID=Europe/Rome:20261122T183000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    pub(crate) name: &'a str,
    /// As written: `TZID=Europe/Rome`.
    pub(crate) parameters: &'a str,
    /// As written, with its escapes.
    pub(crate) value: &'a str,
}

impl<'a> Line<'a> {
    /// Reads a line that is not folded; `None` if it is no property.
    fn parse(line: &'a str) -> Option<Self> {
        let line = line.trim_end_matches('\r');
        let end = line.find([';', ':'])?;
        let (name, rest) = line.split_at_checked(end)?;
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return None;
        }
        if let Some(value) = rest.strip_prefix(':') {
            return Some(Self { name, parameters: "", value });
        }
        let rest = rest.get(1..)?;
        // A quotation mark that is never closed hides nothing.
        let (parameters, value) = split_at_colon(rest).or_else(|| rest.split_once(':'))?;
        Some(Self { name, parameters, value })
    }

    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The property as it was written, not folded.
    pub(crate) fn written(&self) -> String {
        let joint = if self.parameters.is_empty() { "" } else { ";" };
        [self.name, joint, self.parameters, ":", self.value].concat()
    }

    /// The first value of a parameter, without quotation marks, and without the escapes of RFC 6868.
    pub(crate) fn parameter(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.parameters;
        while !rest.is_empty() {
            let (parameter, others) = split_at(rest, b';').unwrap_or((rest, ""));
            rest = others;
            let Some((key, value)) = parameter.split_once('=') else { continue };
            if key.trim().eq_ignore_ascii_case(name) {
                let value = split_at(value, b',').map_or(value, |(first, _)| first);
                return Some(unescape(value.trim().trim_matches('"')));
            }
        }
        None
    }
}

fn split_at_colon(text: &str) -> Option<(&str, &str)> {
    split_at(text, b':')
}

/// Cuts a text at the first such character outside quotation marks.
fn split_at(text: &str, mark: u8) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    let at = text.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == mark && !is_quoted
    })?;
    Some((text.get(..at)?, text.get(at.saturating_add(1)..)?))
}

/// `^n`, `^'` and `^^` in the value of a parameter (RFC 6868, 3.2).
fn unescape(value: &str) -> Cow<'_, str> {
    if !value.contains('^') {
        return Cow::Borrowed(value);
    }
    Cow::Owned(value.replace("^^", "\u{0}").replace("^n", "\n").replace("^'", "\"").replace('\u{0}', "^"))
}

/// A component: `VEVENT` with its properties and what lies inside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Component<'a> {
    pub(crate) name: &'a str,
    pub(crate) lines: Vec<Line<'a>>,
    pub(crate) inner: Vec<Component<'a>>,
}

impl<'a> Component<'a> {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The first property of that name.
    pub(crate) fn line(&self, name: &str) -> Option<Line<'a>> {
        self.lines(name).next()
    }

    /// The properties of that name.
    pub(crate) fn lines(&self, name: &str) -> impl Iterator<Item = Line<'a>> {
        self.lines.iter().filter(move |line| line.is(name)).copied()
    }
}

/// The text of a calendar file, lines put together that were folded. Folding counts octets and may cut a letter in two, so
/// it is undone before the bytes are read as text.
///
/// # Errors
/// If it is too large, or no calendar.
pub(crate) fn unfold(body: &[u8]) -> Result<String, Nonsense> {
    let mut whole: Vec<u8> = Vec::with_capacity(body.len());
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match line.split_first() {
            Some((b' ' | b'\t', rest)) if !whole.is_empty() => whole.extend_from_slice(rest),
            Some(_) => {
                whole.push(b'\n');
                whole.extend_from_slice(line);
            }
            None => {}
        }
    }
    let text = text::read(&whole)?.into_owned();
    // A byte order mark stands behind the line break that was put before it.
    let begins = text.get(..400.min(text.len())).unwrap_or(&text);
    if begins.to_ascii_uppercase().contains("BEGIN:") {
        return Ok(text);
    }
    Err(if begins.trim_start().starts_with('<') { Nonsense::WebPage } else { Nonsense::Malformed })
}

/// The components of an unfolded file, in their order. A line that is no property costs that line; a component that is not
/// closed ends with the one around it.
pub(crate) fn parse(text: &str) -> Vec<Component<'_>> {
    let mut open = vec![Component::default()];
    // How many components too deep we are.
    let mut skipped: usize = 0;
    for line in text.split('\n').filter_map(|line| Line::parse(line.trim_start_matches('\u{feff}'))) {
        let is_begin = line.is("BEGIN");
        if skipped > 0 {
            skipped = if is_begin {
                skipped.saturating_add(1)
            } else if line.is("END") {
                skipped.saturating_sub(1)
            } else {
                skipped
            };
        } else if is_begin && open.len() > MOST_DEPTH {
            skipped = 1;
        } else if is_begin {
            open.push(Component { name: line.value.trim(), ..Component::default() });
        } else if line.is("END") {
            // An end of what was never begun ends nothing.
            if open.iter().any(|component| component.is(line.value.trim())) {
                while let Some(name) = close(&mut open) {
                    if name.eq_ignore_ascii_case(line.value.trim()) {
                        break;
                    }
                }
            }
        } else if let Some(component) = open.last_mut() {
            component.lines.push(line);
        }
    }
    while close(&mut open).is_some() {}
    open.pop().map(|root| root.inner).unwrap_or_default()
}

/// Puts the innermost open component into the one around it; its name.
fn close<'a>(open: &mut Vec<Component<'a>>) -> Option<&'a str> {
    if open.len() < 2 {
        return None;
    }
    let closed = open.pop()?;
    let name = closed.name;
    open.last_mut()?.inner.push(closed);
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str) -> String {
        unfold(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_letter_that_was_cut_in_two_is_whole_again() {
        let folded = [b"BEGIN:VEVENT\r\nSUMMARY:Caff\xc3".as_slice(), b"\r\n \xa8 e\r\n\tvino\r\nEND:VEVENT"].concat();
        let text = unfold(&folded).unwrap();
        let parsed = parse(&text);
        assert_eq!(parsed[0].line("summary").unwrap().value, "Caffè evino");
    }

    #[test]
    fn what_is_in_quotation_marks_ends_no_parameter() {
        let line = Line::parse(r#"ATTENDEE;CN="Doe: Jane; x";ROLE=CHAIR,OPT:mailto:jane@city.example"#).unwrap();
        assert_eq!(line.parameter("cn").as_deref(), Some("Doe: Jane; x"));
        assert_eq!(line.parameter("ROLE").as_deref(), Some("CHAIR"));
        assert_eq!(line.value, "mailto:jane@city.example");
        let line = Line::parse(r#"X;CN="never closed:value"#).unwrap();
        assert_eq!(line.value, "value");
        let line = Line::parse("X;CN=a^nb^'c^'^^n:").unwrap();
        assert_eq!(line.parameter("CN").as_deref(), Some("a\nb\"c\"^n"));
    }

    #[test]
    fn a_line_that_is_no_property_costs_that_line() {
        let text = lines(
            "\u{feff}\n\nbegin:vcalendar\nX\nno property: here\nBEGIN:VEVENT\nUID:1\n\nEND:VTODO\nBEGIN:VALARM\nUID:2\nEND:VCALENDAR\n\n",
        );
        let parsed = parse(&text);
        assert_eq!(parsed.len(), 1);
        let event = &parsed[0].inner[0];
        assert_eq!(event.line("UID").unwrap().value, "1");
        assert_eq!(event.inner[0].line("UID").unwrap().value, "2");
    }

    #[test]
    fn a_web_page_is_called_one() {
        assert_eq!(unfold(b"<!DOCTYPE html><p>Accedi"), Err(Nonsense::WebPage));
        assert_eq!(unfold(b"{}"), Err(Nonsense::Malformed));
        assert_eq!(unfold(b""), Err(Nonsense::Malformed));
    }

    #[test]
    fn components_without_end_are_cut_off() {
        let text = lines(&"BEGIN:A\n".repeat(100_000));
        let mut depth = 0;
        let mut level = parse(&text);
        while let Some(component) = level.pop() {
            level = component.inner;
            depth += 1;
        }
        assert_eq!(depth, MOST_DEPTH);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(BEGIN:[AB]?|END:[AB]?|[A;:=\"^ ,é]{0,8}|\r?\n[ \t]?){0,24}") {
            if let Ok(text) = unfold(text.as_bytes()) {
                for component in parse(&text) {
                    for line in &component.lines {
                        line.parameter("A");
                    }
                }
            }
        }
    }
}
