//! Texts of a feed, out of fields that hold one, and addresses that a feed names.

use crate::document::record::Record;
use crate::document::{Node, plain};
use crate::http::Endpoint;
use crate::link::Link;

/// A field's text on one line, without markup; for names.
pub(super) fn line(node: &Node<'_>, name: &str) -> Option<String> {
    node.text(name).map(plain::line).filter(|text| !text.is_empty())
}

/// A field's text in paragraphs, without markup.
pub(super) fn prose(node: &Node<'_>, name: &str) -> Option<String> {
    node.text(name).map(plain::plain).filter(|text| !text.is_empty())
}

/// More parts of one text, or pages about one thing, than these nobody reads.
const MOST_PARTS: usize = 100;

/// The parts that are there, each once, with `between` between them; no more than a hundred.
pub(super) fn joined<T: AsRef<str>>(parts: impl IntoIterator<Item = T>, between: &str) -> Option<String> {
    let mut kept: Vec<T> = Vec::new();
    for part in parts {
        if kept.len() >= MOST_PARTS {
            break;
        }
        let is_known = kept.iter().any(|known| known.as_ref() == part.as_ref());
        if !part.as_ref().is_empty() && !is_known {
            kept.push(part);
        }
    }
    let kept: Vec<_> = kept.iter().map(AsRef::as_ref).collect();
    (!kept.is_empty()).then(|| kept.join(between))
}

/// The texts of a list, or the only one.
pub(super) fn list<'n>(node: Option<&'n Node<'_>>) -> Vec<&'n str> {
    node.map(|node| node.items(&[])).unwrap_or_default().into_iter().filter_map(Node::scalar).collect()
}

/// Whether a text is in the wanted language: `it` and `it-IT` are one (RFC 4647, 3.3.1, of the first subtags).
pub(super) fn is_wanted(wanted: Option<&str>, language: &str) -> bool {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase();
    wanted.is_some_and(|wanted| primary(wanted) == primary(language))
}

/// The stretch between two places, in words; without the second, the first.
pub(super) fn between(from: Option<&str>, to: Option<&str>) -> Option<String> {
    joined([from, to].into_iter().flatten(), " – ")
}

/// The pages that elements of these names hold, each once; no more than a hundred.
pub(super) fn links(record: Record<'_, '_>, names: &[&str]) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for inner in record.all().filter(|inner| names.contains(&inner.name())) {
        if links.len() >= MOST_PARTS {
            break;
        }
        links.extend(inner.own().and_then(Link::vet).filter(|link| !links.contains(link)));
    }
    links
}

/// The address that a document at `own` means by `named`: absolute, from the root of its site, or beside it (RFC 3986,
/// 5.2, without `..`, as no feed has any). `None` if it is neither http nor https, or names no host behind them: `https:/a/b` is
/// read in as many ways as there are readers.
pub(super) fn address(own: &str, named: &str) -> Option<String> {
    let named = named.trim();
    let address = Endpoint::new(named)?.as_str().to_owned();
    if named.starts_with("//") {
        let scheme = own.split_once("//").map_or("", |(scheme, _)| scheme);
        return Some(format!("{scheme}{address}"));
    }
    if named.split(['/', '?', '#']).next()?.contains(':') {
        return address.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//")).then_some(address);
    }
    let own = own.split(['?', '#']).next()?;
    let host = own.find("//").map(|at| at.saturating_add(2));
    let site = host.map_or(0, |host| {
        let path = own.get(host..).and_then(|rest| rest.find('/'));
        path.map_or(own.len(), |path| host.saturating_add(path))
    });
    let (site, path) = own.split_at_checked(site)?;
    if named.starts_with('/') {
        return Some(format!("{site}{address}"));
    }
    let folder =
        path.rfind('/').map_or(if site.is_empty() { "" } else { "/" }, |end| path.get(..=end).unwrap_or_default());
    Some(format!("{site}{folder}{address}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn an_address_is_meant_as_a_browser_would_mean_it() {
        let own = "https://city.example/gbfs/gbfs.json?key=1";
        for (own, named, meant) in [
            (own, "https://other.example/a.json", Some("https://other.example/a.json")),
            (own, "//other.example/a.json", Some("https://other.example/a.json")),
            ("/gbfs/gbfs.json", "//other.example/a.json", Some("//other.example/a.json")),
            (own, "https:/other.example/a.json", None),
            (own, "https:a.json", None),
            (own, "/a.json?x=1", Some("https://city.example/a.json?x=1")),
            (own, "en/a.json", Some("https://city.example/gbfs/en/a.json")),
            ("https://city.example", "a.json", Some("https://city.example/a.json")),
            ("https://city.example", "/a.json", Some("https://city.example/a.json")),
            ("/gbfs/gbfs.json", "a.json", Some("/gbfs/a.json")),
            ("/gbfs/gbfs.json", "/a.json", Some("/a.json")),
            ("gbfs.json", "a.json", Some("a.json")),
            ("gbfs.json", "/a.json", Some("/a.json")),
            (own, "file:src/a.json", None),
            (own, "javascript:alert(1)", None),
            (own, "", None),
        ] {
            assert_eq!(address(own, named).as_deref(), meant, "{own} {named}");
        }
    }

    #[test]
    fn languages_are_known_whatever_their_country() {
        for language in ["it", "IT", "it-IT", "it_CH"] {
            assert!(is_wanted(Some("it-it"), language), "{language}");
        }
        assert!(!is_wanted(Some("it"), "en") && !is_wanted(Some("it"), "") && !is_wanted(None, "it"));
    }

    #[test]
    fn texts_are_joined_once_each() {
        assert_eq!(joined(["A", "", "B", "A"], ", ").as_deref(), Some("A, B"));
        assert_eq!(joined::<&str>([], ", "), None);
        assert_eq!(between(Some("A"), Some("B")).as_deref(), Some("A – B"));
        assert_eq!((between(Some("A"), None).as_deref(), between(None, None)), (Some("A"), None));
        let node = json::parse(r#"{"a":["x",["y"],null],"b":"z","c":" <b>1</b>\n2 "}"#).unwrap();
        assert_eq!(
            (list(node.get("a")), list(node.get("b")), list(node.get("c2"))),
            (vec!["x", "y"], vec!["z"], vec![])
        );
        assert_eq!((line(&node, "c").as_deref(), prose(&node, "c").as_deref()), (Some("1 2"), Some("1\n2")));
    }
}
