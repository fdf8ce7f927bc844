//! Tables of comma-separated values (RFC 4180) to [`Node`]: a list of maps by the names of the first row.
//!
//! Its own reader, because a crate for it brings a state machine for options that no city uses, and writes into buffers
//! of its own; here a cell is borrowed from the answer.

use std::borrow::Cow;

use super::MAX_NODES;
use super::node::Node;
use crate::error::Nonsense;

/// Reads a table whose first row names its columns. Cells are separated by whichever of `,`, `;` and tabulator stands
/// most often in the first line; quotation marks may hold any of them, and line ends.
///
/// A row that is short lacks its last cells, one that is long loses what has no name, and an empty line is none.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, Nonsense> {
    let mut reader = Reader { rest: text, separator: separator(text) };
    let names = reader.row(0);
    let mut left = MAX_NODES;
    let mut rows = Vec::new();
    while !reader.rest.is_empty() {
        let cells = reader.row(names.len());
        if let [only] = cells.as_slice()
            && only.is_empty()
        {
            continue;
        }
        left = left.checked_sub(names.len().saturating_add(1)).ok_or(Nonsense::TooLarge)?;
        rows.push(Node::Map(names.iter().cloned().zip(cells.into_iter().map(Node::Text)).collect()));
    }
    Ok(Node::List(rows))
}

fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

struct Reader<'a> {
    rest: &'a str,
    separator: u8,
}

impl<'a> Reader<'a> {
    /// The cells up to the end of a row, which is read; `expected` is how many there should be.
    fn row(&mut self, expected: usize) -> Vec<Cow<'a, str>> {
        let mut cells = Vec::with_capacity(expected);
        loop {
            cells.push(self.cell());
            if !self.takes(self.separator) {
                self.takes(b'\r');
                self.takes(b'\n');
                return cells;
            }
        }
    }

    /// Section 2: a cell in quotation marks ends at one that is not doubled. What stands behind it belongs to it, and a
    /// mark within a plain cell is a letter; the RFC allows neither.
    fn cell(&mut self) -> Cow<'a, str> {
        if !self.takes(b'"') {
            return Cow::Borrowed(self.plain());
        }
        let mut text = Cow::Borrowed("");
        loop {
            let quoted = self.until(|byte| byte == b'"');
            append(&mut text, quoted);
            self.takes(b'"');
            if !self.takes(b'"') {
                append(&mut text, self.plain());
                return text;
            }
            append(&mut text, "\"");
        }
    }

    fn plain(&mut self) -> &'a str {
        let separator = self.separator;
        self.until(|byte| byte == separator || byte == b'\n' || byte == b'\r')
    }

    /// What stands before the first such byte, all of which are ASCII; everything if there is none.
    fn until(&mut self, is_end: impl Fn(u8) -> bool) -> &'a str {
        let end = self.rest.bytes().position(is_end).unwrap_or(self.rest.len());
        let (before, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        before
    }

    fn takes(&mut self, byte: u8) -> bool {
        let rest = self.rest.strip_prefix(char::from(byte));
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn append<'a>(text: &mut Cow<'a, str>, more: &'a str) {
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else if !more.is_empty() {
        text.to_mut().push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str) -> Vec<Vec<(String, String)>> {
        let Ok(Node::List(rows)) = parse(text) else { panic!("{text}") };
        let cell = |(name, value): &(Cow<'_, str>, Node<'_>)| {
            let Node::Text(text) = value else { panic!("{value:?}") };
            (name.to_string(), text.to_string())
        };
        rows.iter().map(|row| row.fields().iter().map(cell).collect()).collect()
    }

    fn table(rows: &[&[(&str, &str)]]) -> Vec<Vec<(String, String)>> {
        let pair = |(name, value): &(&str, &str)| (String::from(*name), String::from(*value));
        rows.iter().map(|row| row.iter().map(pair).collect()).collect()
    }

    #[test]
    fn cells_are_separated_by_what_the_first_line_separates_by() {
        let expected = table(&[&[("a", "1"), ("b", "2")], &[("a", "x"), ("b", "")]]);
        for text in ["a,b\n1,2\nx,\n", "a;b\r\n1;2\r\nx;", "a\tb\n1\t2\n\nx\t\n"] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
        assert_eq!(rows("a;b,c\n1,5;2"), table(&[&[("a;b", "1"), ("c", "5;2")]]));
    }

    #[test]
    fn quotation_marks_hold_separators_line_ends_and_each_other() {
        let text = "\"a\",b\n\"1, \"\"one\"\"\r\nand more\",2\n\"\",\"\"\"\"\n";
        assert_eq!(rows(text), table(&[&[("a", "1, \"one\"\r\nand more"), ("b", "2")], &[("a", ""), ("b", "\"")]]));
        assert_eq!(rows("a,b\n\"1\"x,2\"\n"), table(&[&[("a", "1x"), ("b", "2\"")]]));
        assert_eq!(rows("a,b\n1,\"cut off"), table(&[&[("a", "1"), ("b", "cut off")]]));
    }

    #[test]
    fn rows_may_be_short_or_long() {
        assert_eq!(rows("a,b\n1\n1,2,3\n"), table(&[&[("a", "1")], &[("a", "1"), ("b", "2")]]));
        assert_eq!(rows("a,b"), table(&[]));
        assert_eq!(rows(""), table(&[]));
    }

    #[test]
    fn the_number_of_cells_is_bounded() {
        assert_eq!(parse(&format!("a\n{}", "1\n".repeat(MAX_NODES))), Err(Nonsense::TooLarge));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a,;\t\"\r\n]{0,40}|.{0,40}") {
            drop(parse(&text));
        }

        #[test]
        fn what_is_written_by_the_rfc_is_read(cells in prop::collection::vec("[^\u{0}]{1,8}", 1..12)) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let text = format!("a;b\n{}\n", cells.iter().map(|cell| format!("{};x", quoted(cell))).collect::<Vec<_>>().join("\r\n"));
            let read: Vec<_> = rows(&text).into_iter().map(|row| row[0].1.clone()).collect();
            prop_assert_eq!(read, cells);
        }
    }
}
