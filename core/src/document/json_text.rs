//! JSON (RFC 8259) written. What is sent to a back end is small and of few shapes, so its texts are put together by hand.

/// A string, quoted: quotes, backslashes and control characters are escaped (RFC 8259, 7).
pub(crate) fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\u{0}'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// An array of values that are JSON already.
pub(crate) fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<_> = items.into_iter().collect();
    format!("[{}]", items.join(","))
}

/// An object of names and values; the values are JSON already.
pub(crate) fn object<N: AsRef<str>>(fields: impl IntoIterator<Item = (N, String)>) -> String {
    let fields: Vec<_> = fields.into_iter().map(|(name, value)| format!("{}:{value}", string(name.as_ref()))).collect();
    format!("{{{}}}", fields.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn what_is_written_is_read_again() {
        let text = "“a” \"b\" \\ \n\r\t\u{1} </script> 🗳";
        let written = object([(text, list([string(text), "7".to_owned()])), ("none", "null".to_owned())]);
        let parsed: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(parsed, serde_json::json!({text: [text, 7], "none": null}));
        assert_eq!(json::parse(&written).unwrap().text("none"), None);
    }
}
