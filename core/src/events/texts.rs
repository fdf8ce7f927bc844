//! Texts, places and pictures of a feed, out of fields that hold some.

use super::answer::items;
use super::civil::{DAY, Date};
use super::model::{Picture, Place};
use super::reading::{Ask, Span};
use crate::Position;
use crate::decimal;
use crate::document::{Node, plain};
use crate::link::Link;

/// A field's text on one line, without markup; for names.
pub(super) fn line(node: &Node<'_>, name: &str) -> Option<String> {
    node.text(name).and_then(one_line)
}

/// A text on one line, without markup, if there is any.
pub(super) fn one_line(text: &str) -> Option<String> {
    Some(plain::line(text)).filter(|text| !text.is_empty())
}

/// A field's text in paragraphs, without markup.
pub(super) fn prose(node: &Node<'_>, name: &str) -> Option<String> {
    node.text(name).and_then(paragraphs)
}

/// A text in paragraphs, without markup, if there is any.
pub(super) fn paragraphs(text: &str) -> Option<String> {
    Some(plain::plain(text)).filter(|text| !text.is_empty())
}

/// More words about one event than these nobody reads.
const MOST_WORDS: usize = 100;

/// Adds a word to a list that has each once.
pub(super) fn add(list: &mut Vec<String>, word: Option<String>) {
    if let Some(word) = word.filter(|word| list.len() < MOST_WORDS && !list.contains(word)) {
        list.push(word);
    }
}

/// Adds the texts of a list, or the names of what it lists: `["music"]`, `[{"name": "music"}]`. One text is one word.
pub(super) fn add_all(list: &mut Vec<String>, node: Option<&Node<'_>>) {
    for item in items(node).iter().take(MOST_WORDS) {
        let text = item.scalar().or_else(|| item.first(&["name", "title", "label"]));
        add(list, text.and_then(one_line));
    }
}

/// The parts of an address that are there, on one line. A part that stands in one before, a town in a full address, is not
/// repeated.
pub(super) fn address<'t>(parts: impl IntoIterator<Item = Option<&'t str>>) -> Option<String> {
    let mut address = String::new();
    for part in parts.into_iter().flatten().filter_map(one_line) {
        if address.is_empty() {
            address = part;
        } else if !address.contains(&part) {
            address.push_str(", ");
            address.push_str(&part);
        }
    }
    Some(address).filter(|address| !address.is_empty())
}

/// A place, if anything is known of it. An address that only says the name again is none.
pub(super) fn place(name: Option<String>, address: Option<String>, position: Option<Position>) -> Option<Place> {
    let address = address.filter(|address| Some(address) != name.as_ref());
    (name.is_some() || address.is_some() || position.is_some()).then_some(Place { name, address, position })
}

/// Seconds since 1970-01-01T00:00:00Z at which clocks show a day's beginning nowhere yet, and at which its end is over
/// everywhere: what is asked for before anybody knows how clocks go.
pub(super) fn beyond(span: &Span) -> (i64, i64) {
    let seconds = |date: Date| date.days().saturating_mul(DAY);
    (seconds(span.first.plus(-1)), seconds(span.last.plus(2)))
}

/// Where it is by two numbers, which may be texts.
pub(super) fn position(latitude: Option<&str>, longitude: Option<&str>) -> Option<Position> {
    Position::new(decimal::parse(latitude?.trim())?, decimal::parse(longitude?.trim())?)
}

/// A picture, with what is seen on it where somebody says so.
pub(super) fn picture(address: Option<&str>, alternative: Option<&str>) -> Option<Picture> {
    let link = address.and_then(Link::vet)?;
    Some(Picture { link, alternative: alternative.and_then(one_line) })
}

/// What a map of languages has in the first of the wanted ones, else in any: `{"it": "…", "en": "…"}`. What has no languages
/// is handed back as it is.
pub(super) fn in_language<'n, 'a>(node: &'n Node<'a>, languages: &[String]) -> Option<&'n Node<'a>> {
    if !matches!(node, Node::Map(_)) {
        return Some(node);
    }
    let said = || node.fields().iter().filter(|(_, value)| !items(Some(value)).is_empty());
    let of = |wanted: &String| said().find(|(language, _)| primary(language).eq_ignore_ascii_case(primary(wanted)));
    languages.iter().find_map(of).or_else(|| said().next()).map(|(_, value)| value)
}

/// The text that a map of languages has.
pub(super) fn translated<'n>(node: Option<&'n Node<'_>>, languages: &[String]) -> Option<&'n str> {
    in_language(node?, languages)?.scalar()
}

/// The first subtag: `it` of `it-IT` (RFC 4647, 3.3.1).
pub(super) fn primary(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or_default()
}

/// The next page by the number in a parameter, which the last one was asked with.
pub(super) fn next_page(ask: &Ask, parameter: &str) -> Option<Ask> {
    let number: u32 = ask.parameter(parameter)?.parse().ok()?;
    Some(with_parameter(ask, parameter, &number.checked_add(1)?.to_string()))
}

/// The same request with another value of a parameter. Nothing is lost if it fails but what it asks for.
pub(super) fn with_parameter(ask: &Ask, parameter: &str, value: &str) -> Ask {
    let mut request = ask.request.clone();
    let mut known = request.query.iter_mut().filter(|(name, _)| name == parameter);
    match known.next() {
        Some((_, known)) => value.clone_into(known),
        None => request.query.push((parameter.to_owned(), value.to_owned())),
    }
    Ask::may(ask.part, request)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn texts_are_read_in_the_readers_language_or_in_any() {
        let node = json::parse(r#"{"a":{"fr":"oui","en":"yes","it":null},"b":"plain","c":{}}"#).unwrap();
        let read = |name: &str, language: &str| translated(node.get(name), &[language.to_owned()]).map(str::to_owned);
        assert_eq!(read("a", "en-GB").as_deref(), Some("yes"));
        assert_eq!(read("a", "it").as_deref(), Some("oui"));
        assert_eq!((read("b", "it").as_deref(), read("c", "it"), read("d", "it")), (Some("plain"), None, None));
    }

    #[test]
    fn an_address_says_each_part_once() {
        let parts = [Some("1, rue du Temple, 33740 Arès"), None, Some("33740"), Some("Arès"), Some(" France ")];
        assert_eq!(address(parts).as_deref(), Some("1, rue du Temple, 33740 Arès, France"));
        assert_eq!(address([None, Some("")]), None);
        assert_eq!(place(Some("A".to_owned()), Some("A".to_owned()), None).unwrap().address, None);
    }
}
