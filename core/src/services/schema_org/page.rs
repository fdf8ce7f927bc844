//! JSON-LD inside a web page.

/// What the scripts of type `application/ld+json` hold, in the order of the page.
pub(super) fn scripts(page: &str) -> Vec<&str> {
    const OPENS: &str = "<script";
    const CLOSES: &str = "</script";
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(start) = find(rest, OPENS) {
        let behind = rest.get(start.saturating_add(OPENS.len())..).unwrap_or_default();
        let Some((attributes, content)) = behind.split_once('>') else { break };
        let end = find(content, CLOSES).unwrap_or(content.len());
        let Some((script, behind)) = content.split_at_checked(end) else { break };
        if find(attributes, "application/ld+json").is_some() {
            found.push(script.trim());
        }
        rest = behind;
    }
    found
}

/// Where ASCII text stands first, in any case.
fn find(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

/// Puts commas right as the templates of Italian cities need it: one is added where a value is followed by a name, and one is
/// dropped where something closes behind it. Control characters inside texts become blanks. What is right stays as it is.
pub(super) fn with_commas(script: &str) -> String {
    let mut out = String::with_capacity(script.len().saturating_add(8));
    // The last letter that counts, and where a comma lies that may have to go.
    let (mut last, mut comma) = (' ', None);
    let mut letters = script.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                if is_end(last) {
                    out.push(',');
                }
                out.push('"');
                string(&mut letters, &mut out);
            }
            '}' | ']' => {
                if let Some(place) = comma.filter(|_| last == ',') {
                    out.truncate(place);
                }
                out.push(letter);
            }
            '{' | '[' => {
                if is_end(last) {
                    out.push(',');
                }
                out.push(letter);
            }
            ',' => {
                comma = Some(out.len());
                out.push(letter);
            }
            _ => out.push(letter),
        }
        if !letter.is_whitespace() {
            last = letter;
        }
    }
    out
}

/// Whether a value ends with this letter, so that a comma must follow.
fn is_end(last: char) -> bool {
    matches!(last, '"' | '}' | ']' | 'e' | 'l' | '0'..='9')
}

/// Copies a text with the quotation mark that ends it.
fn string(letters: &mut std::str::Chars<'_>, out: &mut String) {
    while let Some(letter) = letters.next() {
        out.push(if letter.is_control() { ' ' } else { letter });
        match letter {
            '"' => return,
            '\\' => out.extend(letters.next()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;
    use proptest::prelude::*;

    #[test]
    fn scripts_are_found_in_a_page() {
        let page = "<html><SCRIPT>var a='<'</SCRIPT><script data-element=\"metatag\" type=\"application/ld+json\"> {} </script>\
                    <script type='application/LD+JSON'>[]";
        assert_eq!(scripts(page), ["{}", "[]"]);
        assert_eq!(scripts("<script"), [""; 0]);
    }

    #[test]
    fn the_commas_of_the_italian_template_are_put_right() {
        let wrong =
            "{\"a\": {\"postalCode\": \"50122\"\n \"addressLocality\": \"a, }\\\"b\",\n}, \"n\": 1 \"m\": [1, 2,], }";
        let right = json::parse(r#"{"a": {"postalCode": "50122", "addressLocality": "a, }\"b"}, "n": 1, "m": [1, 2]}"#);
        assert_eq!(json::parse(&with_commas(wrong)), right);
    }

    proptest! {
        #[test]
        fn what_is_right_means_the_same(text in "[a-z\"\\\\,:{}\\[\\]0-9 ]{0,40}|.{0,30}") {
            let mended = with_commas(&text);
            if let Ok(right) = json::parse(&text) {
                prop_assert_eq!(json::parse(&mended), Ok(right));
            }
            scripts(&text);
        }
    }
}
