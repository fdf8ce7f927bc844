//! XML read record by record. Feeds of traffic are long lists: only the record that is being read is kept, so that a
//! document of 50 MB takes no more memory than its text.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::record::{Element, Record};
use super::{MAX_DEPTH, xml};
use crate::error::Nonsense;

/// How many elements one record may have.
const MAX_ELEMENTS: usize = 200_000;

/// Who reads a document: says which elements are records, and takes them.
pub(crate) trait Gather<'a> {
    /// An element begins that is in no record; its text and what is in it are not known yet. Whether it is a record.
    fn begins(&mut self, element: &Element<'a>) -> bool;
    /// A record is whole.
    fn record(&mut self, record: Record<'_, 'a>);
}

/// Reads one XML document from its beginning to its end. Comments and the document type are left out, and no entity but
/// the well-known ones is replaced, so that nothing grows while it is read.
pub(crate) fn walk<'a>(text: &'a str, gather: &mut dyn Gather<'a>) -> Result<(), Nonsense> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut depth = 0_usize;
    let mut roots = 0_usize;
    let mut record = Unfinished::default();
    loop {
        let position = reader.buffer_position();
        let event = reader.read_event().map_err(|_| Nonsense::Malformed)?;
        match event {
            Event::Start(start) => {
                roots = roots.saturating_add(usize::from(depth == 0));
                depth = depth.saturating_add(1);
                if depth > MAX_DEPTH {
                    return Err(Nonsense::TooLarge);
                }
                record.open(element(text, position, &start), gather)?;
            }
            Event::Empty(start) => {
                roots = roots.saturating_add(usize::from(depth == 0));
                if record.open(element(text, position, &start), gather)? {
                    record.close(gather);
                }
            }
            Event::End(_) => {
                depth = depth.checked_sub(1).ok_or(Nonsense::Malformed)?;
                record.close(gather);
            }
            Event::Text(written) => record.write(|| written.xml10_content()),
            Event::CData(written) => record.write(|| written.xml10_content()),
            Event::GeneralRef(reference) => record.write(|| xml::resolve(&reference)),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof if depth == 0 && roots == 1 => return Ok(()),
            Event::Eof => return Err(Nonsense::Malformed),
        }
    }
}

/// The element whose tag begins at a position. Its names are those of the text and not copies of them.
fn element<'a>(text: &'a str, position: u64, start: &BytesStart<'_>) -> Element<'a> {
    let begin = usize::try_from(position).unwrap_or(usize::MAX).saturating_add(1);
    let end = begin.saturating_add(start.len());
    let tag = text.get(begin..end).unwrap_or_default();
    let local = start.local_name().as_ref().len();
    let name_end = start.name().as_ref().len();
    let name = tag.get(name_end.saturating_sub(local)..name_end).unwrap_or_default();
    Element { name, tag, size: 1, ..Element::default() }
}

/// A record of which the end has not been read, if there is one.
#[derive(Default)]
struct Unfinished<'a> {
    elements: Vec<Element<'a>>,
    /// Which of them are open, by index.
    open: Vec<usize>,
}

impl<'a> Unfinished<'a> {
    /// Whether the element belongs to a record.
    fn open(&mut self, element: Element<'a>, gather: &mut dyn Gather<'a>) -> Result<bool, Nonsense> {
        if self.open.is_empty() && !gather.begins(&element) {
            return Ok(false);
        }
        if self.elements.len() >= MAX_ELEMENTS {
            return Err(Nonsense::TooLarge);
        }
        self.open.push(self.elements.len());
        self.elements.push(element);
        Ok(true)
    }

    fn close(&mut self, gather: &mut dyn Gather<'a>) {
        let Some(index) = self.open.pop() else { return };
        let size = self.elements.len().saturating_sub(index);
        if let Some(element) = self.elements.get_mut(index) {
            element.size = size;
        }
        if self.open.is_empty() {
            gather.record(Record::new(&self.elements));
            self.elements.clear();
        }
    }

    /// Text outside a record is nobody's, and blanks before other text are indentation.
    fn write(&mut self, text: impl FnOnce() -> std::borrow::Cow<'a, str>) {
        let Some(element) = self.open.last().and_then(|index| self.elements.get_mut(*index)) else { return };
        let text = text();
        if element.text.is_empty() {
            if !text.trim_ascii().is_empty() {
                element.text = text;
            }
        } else {
            element.text.to_mut().push_str(&text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gathers what is named `r`, and notes all it is shown.
    #[derive(Default)]
    struct Noted {
        shown: Vec<String>,
        records: Vec<(Option<String>, usize)>,
    }

    impl<'a> Gather<'a> for Noted {
        fn begins(&mut self, element: &Element<'a>) -> bool {
            self.shown.push(format!("{}:{}", element.name, element.kind()));
            element.name == "r"
        }

        fn record(&mut self, record: Record<'_, 'a>) {
            self.records.push((record.own().map(str::to_owned), record.all().count()));
        }
    }

    fn read(xml: &str) -> Result<Noted, Nonsense> {
        let mut noted = Noted::default();
        walk(xml, &mut noted).map(|()| noted)
    }

    #[test]
    fn only_records_are_kept() {
        let noted = read("<p:d>t<!-- <r> --><l x:type='y:L'> <r><a/><r>1</r></r><r/></l><r>2</r></p:d>").unwrap();
        assert_eq!(noted.shown, ["d:", "l:L", "r:", "r:", "r:"]);
        assert_eq!(noted.records, [(None, 3), (None, 1), (Some("2".to_owned()), 1)]);
    }

    #[test]
    fn text_is_put_together_and_no_entity_expanded() {
        let said = |xml: &str| read(xml).unwrap().records.swap_remove(0).0.unwrap();
        assert_eq!(
            said("<r>\n R&amp;D &lt;b&gt; <![CDATA[<i>&]]> &#xe8; AT&T &own;\n</r>"),
            "R&D <b> <i>& \u{e8} AT&T &own;"
        );
        let bomb = "<!DOCTYPE r [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><r>&c;</r>";
        assert_eq!(said(bomb), "&c;");
        assert_eq!(said("<!DOCTYPE r [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><r>&f;</r>"), "&f;");
    }

    #[test]
    fn nesting_and_records_are_bounded() {
        let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(read(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(read(&nested(MAX_DEPTH + 1)).err(), Some(Nonsense::TooLarge));
        let wide = |count: usize| format!("<r>{}</r>", "<a/>".repeat(count));
        assert!(read(&wide(MAX_ELEMENTS - 1)).is_ok());
        assert_eq!(read(&wide(MAX_ELEMENTS)).err(), Some(Nonsense::TooLarge));
        assert!(read(&format!("<d>{}</d>", "<a/>".repeat(MAX_ELEMENTS))).is_ok());
    }

    #[test]
    fn what_is_not_one_document_is_malformed() {
        for xml in ["<a>", "<r>", "<a></b>", "</a>", "<a/><b/>", "<a><b></a></b>", "<!-- a -->", "<a", "<r>&#0;</r", ""]
        {
            assert_eq!(read(xml).err(), Some(Nonsense::Malformed), "{xml}");
        }
    }
}
