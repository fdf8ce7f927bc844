//! Links from a back end: which of them may be followed, where they lead, and which texts hold some.
//!
//! What a server sends is not trusted to be an address. A link is http, https, mailto or tel, written in full, and leads
//! where it says: everything that a browser reads in another way than a person does is no link. It stays text, and nothing
//! is lost but a click.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Longer ones are refused: servers and browsers cut them off somewhere, too. Bytes.
const LONGEST: usize = 2_000;

/// An address that may be followed.
///
/// ```
/// use civic_core::link::{Link, LinkKind};
/// let link = Link::vet("https://City.example:8443/track?id=7").unwrap();
/// assert_eq!((link.kind(), link.leads_to()), (LinkKind::Web, "city.example:8443"));
/// assert_eq!(Link::vet("javascript:alert(1)"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link {
    kind: LinkKind,
    address: String,
    leads_to: String,
}

/// What happens when a link is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// A page opens: http or https.
    Web,
    /// A letter is begun: mailto.
    Mail,
    /// A call is begun: tel.
    Phone,
    /// A page of the site on which the widget stands; never from a back end, see [`Link::on_page`].
    Site,
}

impl Link {
    /// Takes an address in if it is http, https, mailto or tel and means to a browser what it says to a reader. Spaces
    /// around it go, spaces inside become `%20`. Refused are
    ///
    /// - all other schemes, and addresses without one: nobody says what they are relative to;
    /// - control characters, tabs and line breaks, which browsers drop (`java⇥script:`), backslashes, which they take for
    ///   slashes, and characters that are not seen or turn the writing direction;
    /// - `user@host`, because the user can look like a host;
    /// - hosts with other letters than ASCII's, which can look like another host, and IP addresses that are not written as
    ///   four decimal numbers (WHATWG URL, 3.5). An `xn--` host is shown as it is;
    /// - mail to several people or with a prepared text, and telephone numbers with `*` or `#`, which give orders to a phone.
    pub fn vet(address: &str) -> Option<Self> {
        let address = written(address)?;
        let (scheme, rest) = address.split_once(':')?;
        let is = |name: &str| scheme.eq_ignore_ascii_case(name);
        let (kind, leads_to) = if is("http") || is("https") {
            (LinkKind::Web, host_of(rest)?.to_ascii_lowercase())
        } else if is("mailto") {
            (LinkKind::Mail, Some(rest).filter(|rest| is_mailbox(rest))?.to_owned())
        } else if is("tel") {
            (LinkKind::Phone, Some(rest).filter(|rest| is_number(rest))?.to_owned())
        } else {
            return None;
        };
        Some(Self { kind, leads_to, address: address.replace(' ', "%20") })
    }

    /// Takes in an address that the page itself gives: a web address as in [`Self::vet`], or one on the page's own site
    /// (`/privacy`, `privacy.html`, `#privacy`).
    pub fn on_page(address: &str) -> Option<Self> {
        if let Some(link) = Self::vet(address) {
            return Some(link).filter(|link| link.kind == LinkKind::Web);
        }
        let address = written(address)?;
        let path = address.split(['/', '?', '#']).next()?;
        let is_local = !path.contains(':') && !address.starts_with("//");
        is_local.then(|| Self { kind: LinkKind::Site, address: address.replace(' ', "%20"), leads_to: String::new() })
    }

    /// The address, for `href`.
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// What happens when it is followed.
    pub fn kind(&self) -> LinkKind {
        self.kind
    }

    /// The host and the port, where one is given; the mailbox; the telephone number. Empty on the page's own site.
    pub fn leads_to(&self) -> &str {
        &self.leads_to
    }
}

impl TryFrom<String> for Link {
    type Error = NotALink;

    fn try_from(address: String) -> Result<Self, NotALink> {
        Self::vet(&address).ok_or(NotALink)
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.address
    }
}

/// What was kept as a link is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotALink;

impl fmt::Display for NotALink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an address that may be followed")
    }
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span<'a> {
    /// Text.
    Text(&'a str),
    /// An address as it is written in the text, and the link that it is.
    Link(&'a str, Link),
}

/// The links in a text, and what stands between them; the pieces together are the text. Only addresses with their scheme
/// are found. What follows a sentence or closes a bracket around the address is not part of it. Takes time in proportion
/// to the length of the text, whatever it says.
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = text;
    // What lies at the start of `rest` and holds no link.
    let mut passed = 0_usize;
    for word in text.split_inclusive(|character| !is_written(character)) {
        let found = find(word).and_then(|(start, address, link)| {
            let (before, from) = rest.split_at_checked(passed.saturating_add(start))?;
            let after = from.strip_prefix(address)?;
            // `tel:055 123456` goes on after the blank: half a number would be another number.
            let is_cut = link.kind == LinkKind::Phone && after.trim_start().starts_with(|at: char| at.is_ascii_digit());
            (!is_cut).then_some((before, address, link, after))
        });
        let Some((before, address, link, after)) = found else {
            passed = passed.saturating_add(word.len());
            continue;
        };
        passed = passed.saturating_add(word.len()).saturating_sub(before.len()).saturating_sub(address.len());
        push_text(&mut spans, before);
        spans.push(Span::Link(address, link));
        rest = after;
    }
    push_text(&mut spans, rest);
    spans
}

fn push_text<'a>(spans: &mut Vec<Span<'a>>, text: &'a str) {
    if !text.is_empty() {
        spans.push(Span::Text(text));
    }
}

/// The first address in a word: where it starts, what it says, what it is.
fn find(word: &str) -> Option<(usize, &str, Link)> {
    let start = word.match_indices(':').find_map(|(colon, _)| {
        let scheme = word.get(..colon)?.rsplit(|character: char| !character.is_ascii_alphanumeric()).next()?;
        let is_known = ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        is_known.then(|| colon.saturating_sub(scheme.len()))
    })?;
    let address = word.get(start..)?;
    let mut open = [0_usize; 2];
    let end = address.find(|character: char| {
        let [round, square] = &mut open;
        let (depth, closes) = match character {
            '(' | ')' => (round, character == ')'),
            '[' | ']' => (square, character == ']'),
            _ => return !is_written(character),
        };
        let was = *depth;
        *depth = if closes { was.saturating_sub(1) } else { was.saturating_add(1) };
        closes && was == 0
    });
    let address = end.map_or(Some(address), |end| address.get(..end))?;
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']);
    Link::vet(address).map(|link| (start, address, link))
}

/// An address as somebody wrote it, if it can be one.
fn written(address: &str) -> Option<&str> {
    let address = address.trim();
    let is_written = address.chars().all(|character| character == ' ' || is_written(character));
    (is_written && !address.is_empty() && address.len() <= LONGEST).then_some(address)
}

/// What an address can be written with: what is seen, is no quotation mark or bracket around it, and stays what it is in a
/// browser. Beyond ASCII, in paths, letters; of what else there is, blanks, marks that are not seen or turn the direction,
/// and punctuation that follows addresses are kept out.
fn is_written(character: char) -> bool {
    match character {
        '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => false,
        '!'..='~' => true,
        '\0'..='\u{bf}' => false,
        '\u{34f}' | '\u{60c}' | '\u{61b}'..='\u{61f}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' => false,
        '\u{2000}'..='\u{206f}' | '\u{2800}' | '\u{3000}'..='\u{303f}' | '\u{3164}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'..='\u{ffff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// Host and port of what follows `https:`.
fn host_of(rest: &str) -> Option<&str> {
    let authority = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    (is_host(host) && port.parse::<u16>().is_ok() && !port.starts_with('+')).then_some(authority)
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        (1..=63).contains(&label.len()) && label.bytes().all(is_known)
    };
    let is_octet = |label: &str| label.parse::<u8>().is_ok() && (label.len() == 1 || !label.starts_with('0'));
    // A host that ends in a number is an IP address, in any of a dozen ways to write it; people read one of them.
    let last = host.as_bytes().rsplit(|byte| *byte == b'.').next().and_then(<[u8]>::first);
    let ends_in_number = last.is_some_and(u8::is_ascii_digit);
    let is_readable = !ends_in_number || (host.split('.').count() == 4 && host.split('.').all(is_octet));
    host.len() <= 253 && host.split('.').all(is_label) && is_readable
}

/// One mailbox, in the letters that all mailboxes have; neither `?subject=` nor percent signs, behind which another
/// address can hide (RFC 6068).
fn is_mailbox(rest: &str) -> bool {
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-' | b'\'');
    rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && name.bytes().all(is_known) && is_host(host))
}

/// A number to call, with the separators of RFC 3966: as short as 112, and no longer than E.164 allows.
fn is_number(rest: &str) -> bool {
    let number = rest.strip_prefix('+').unwrap_or(rest);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (3..=15).contains(&digits)
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'(' | b')'))
}

#[cfg(test)]
mod tests;
