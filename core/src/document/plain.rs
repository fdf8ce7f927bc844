//! Plain text out of what may be HTML. Back ends put markup into descriptions and notices; here it is only ever text.

use std::borrow::Cow;

use super::text::trimmed;

/// The text that a reader of `html` would see: tags dropped, entities decoded, paragraphs and breaks as line breaks.
/// Plain text stays as it is, also `5 < 6`, `x <y and z>` or `<ann@city.example>`.
pub(crate) fn plain(html: &str) -> String {
    // By bytes, of which the last is the end of a no-break space, and of some letters.
    let may_be_html = html.bytes().any(|byte| matches!(byte, b'<' | b'&' | b'\r' | 0xa0));
    if !(may_be_html && html.contains(['<', '&', '\r', '\u{a0}'])) {
        return trimmed(html).to_owned();
    }
    tidy(&decode(&without_tags(html)))
}

/// As [`plain`], on one line: for names and labels.
pub(crate) fn line(html: &str) -> String {
    if is_plain_line(html) {
        return html.to_owned();
    }
    let text = plain(html);
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether a text surely is what [`line`] makes of it: no markup, and no blanks but single ones between words. Told by its
/// bytes, of which the excluded ones begin all blanks beyond ASCII.
fn is_plain_line(text: &str) -> bool {
    let mut before = b' ';
    let is_plain = text.bytes().all(|byte| {
        let is_single = byte != b' ' || before != b' ';
        before = byte;
        is_single && !matches!(byte, ..b' ' | b'<' | b'&' | 0x7f | 0xc2 | 0xe1..=0xe3)
    });
    is_plain && before != b' '
}

fn without_tags(html: &str) -> Cow<'_, str> {
    if !html.contains('<') {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = match Tag::read(after) {
            Some(tag) => {
                out.push_str(tag.leaves());
                tag.rest
            }
            None => {
                out.push('<');
                after
            }
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A tag or comment, and what follows it.
struct Tag<'a> {
    name: &'a str,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// `after` is what follows a `<`.
    fn read(after: &'a str) -> Option<Self> {
        if let Some(comment) = after.strip_prefix("!--") {
            // One without an end goes on to that of the document, as for a browser (HTML, 13.2.5.45).
            return Some(Self { name: "", rest: comment.split_once("-->").map_or("", |(_, rest)| rest) });
        }
        // No further than the next tag's begin, so that each byte is looked at by one tag only.
        let (inside, rest) = after.split_at_checked(after.find(['<', '>'])?)?;
        let rest = rest.strip_prefix('>')?;
        let closing = inside.strip_prefix('/');
        let body = closing.unwrap_or(inside);
        let end = body.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(body.len());
        let (name, attributes) = body.split_at_checked(end)?;
        let blank = attributes.trim_matches(|character: char| character.is_whitespace() || character == '/').is_empty();
        let spaced = attributes.starts_with(|character: char| character.is_whitespace() || character == '/');
        // A tag without attributes, or with some that have values; anything else is somebody's “<”.
        let is_tag = name.starts_with(|character: char| character.is_ascii_alphabetic())
            && (blank || (spaced && attributes.contains('=')));
        if !is_tag {
            return None;
        }
        // What a script or style sheet holds is not text.
        let opaque =
            ["script", "style"].into_iter().find(|opaque| closing.is_none() && name.eq_ignore_ascii_case(opaque));
        let rest = opaque.map_or(rest, |_| {
            rest.split_once("</").map_or("", |(_, end)| end.split_once('>').map_or("", |(_, rest)| rest))
        });
        Some(Self { name, rest })
    }

    fn leaves(&self) -> &'static str {
        let is = |names: &[&str]| names.iter().any(|name| self.name.eq_ignore_ascii_case(name));
        if is(&[
            "br",
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "hr",
        ]) {
            "\n"
        } else if is(&["td", "th"]) {
            " "
        } else {
            ""
        }
    }
}

fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        // No entity we know is longer than `&Ccedil;` or `&#1114111;`.
        let end = after.bytes().take(10).position(|byte| byte == b';');
        let reference = end.and_then(|end| after.split_at_checked(end));
        rest = match reference {
            Some((name, following)) if push_entity(&mut out, name) => following.strip_prefix(';').unwrap_or_default(),
            _ => {
                out.push('&');
                after
            }
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn push_entity(out: &mut String, name: &str) -> bool {
    let Some(number) = name.strip_prefix('#') else {
        return entity(name).map(|text| out.push_str(text)).is_some();
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    let character =
        code.ok().and_then(char::from_u32).filter(|character| !character.is_control() || character.is_whitespace());
    character.map(|character| out.push(character)).is_some()
}

/// What an entity stands for; those that texts of European and American cities hold.
pub(crate) fn entity(name: &str) -> Option<&'static str> {
    let index = ENTITIES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    ENTITIES.get(index).map(|(_, text)| *text)
}

/// In the order of their bytes.
const ENTITIES: [(&str, &str); 73] = [
    ("Aacute", "Á"),
    ("Agrave", "À"),
    ("Auml", "Ä"),
    ("Ccedil", "Ç"),
    ("Eacute", "É"),
    ("Egrave", "È"),
    ("Iacute", "Í"),
    ("Igrave", "Ì"),
    ("Ntilde", "Ñ"),
    ("Oacute", "Ó"),
    ("Ograve", "Ò"),
    ("Oslash", "Ø"),
    ("Ouml", "Ö"),
    ("Uacute", "Ú"),
    ("Ugrave", "Ù"),
    ("Uuml", "Ü"),
    ("aacute", "á"),
    ("acirc", "â"),
    ("aelig", "æ"),
    ("agrave", "à"),
    ("amp", "&"),
    ("apos", "'"),
    ("aring", "å"),
    ("auml", "ä"),
    ("bdquo", "„"),
    ("bull", "•"),
    ("ccedil", "ç"),
    ("copy", "©"),
    ("deg", "°"),
    ("eacute", "é"),
    ("ecirc", "ê"),
    ("egrave", "è"),
    ("euml", "ë"),
    ("euro", "€"),
    ("gt", ">"),
    ("hellip", "…"),
    ("iacute", "í"),
    ("icirc", "î"),
    ("igrave", "ì"),
    ("iuml", "ï"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("middot", "·"),
    ("nbsp", "\u{a0}"),
    ("ndash", "–"),
    ("ntilde", "ñ"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("oelig", "œ"),
    ("ograve", "ò"),
    ("ordf", "ª"),
    ("ordm", "º"),
    ("oslash", "ø"),
    ("otilde", "õ"),
    ("ouml", "ö"),
    ("pound", "£"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rdquo", "”"),
    ("reg", "®"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("sect", "§"),
    ("shy", ""),
    ("szlig", "ß"),
    ("times", "×"),
    ("uacute", "ú"),
    ("ucirc", "û"),
    ("ugrave", "ù"),
    ("uuml", "ü"),
];

/// No blanks at the ends of lines, and never two empty lines in a row.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0_u8;
    for line in text.replace('\u{a0}', " ").lines().map(str::trim) {
        empty = if line.is_empty() { empty.saturating_add(1) } else { 0 };
        if empty < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_and_words_stay() {
        for (html, text) in [
            ("<type>Type</type> of <b>bin</b>", "Type of bin"),
            ("Buche<br>Straße<br/>Ecke", "Buche\nStraße\nEcke"),
            ("<p>One</p><p class=\"x\">Two &amp; three</p>", "One\n\nTwo & three"),
            ("<a href='https://city.example'>Site</a>", "Site"),
            ("Call<!-- now --> 999<script>alert(1)</script>!", "Call 999!"),
            ("caff&egrave; &#8364;&#x20AC; &amp;lt;", "caffè €€ &lt;"),
            ("a&nbsp;b\r\nc", "a b\nc"),
        ] {
            assert_eq!(plain(html), text, "{html}");
        }
    }

    #[test]
    fn what_is_no_markup_stays() {
        for text in [
            "5 < 6 & 7 > 3",
            "x <y and z>",
            "<ann@city.example>",
            "<https://city.example>",
            "AT&T; &unknown; &#0;",
            "i<3",
            "a < b > c",
            "<",
            "&",
            "<b",
        ] {
            assert_eq!(plain(text), text, "{text}");
        }
    }

    #[test]
    fn a_script_that_never_ends_swallows_only_itself() {
        assert_eq!(plain("Call 999<script>alert(1)"), "Call 999");
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(line(" Abandoned\n  <br>vehicles "), "Abandoned vehicles");
    }

    #[test]
    fn texts_of_many_tags_without_an_end_are_read_once() {
        let many = |text: &str| text.repeat(1_000_000 / text.len());
        for text in ["<", "<a", "<!-", "&", "&amp", "<a&b"] {
            assert_eq!(plain(&many(text)), many(text), "{text}");
        }
        assert_eq!(plain(&many("<!-- ")), "");
        assert_eq!(plain(&many("<script>")), "");
        assert_eq!(plain("Works <!-- at night --> on <b>A4</b> &#x26; A5 &amp;amp; <x"), "Works  on A4 & A5 &amp; <x");
    }

    #[test]
    fn every_entity_is_found() {
        assert!(ENTITIES.iter().all(|(name, text)| entity(name) == Some(text)));
    }
}
