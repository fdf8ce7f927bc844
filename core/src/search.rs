//! Finding something in a list by a few letters, whatever the case and accents.

/// What was typed, made ready to be looked for.
pub(crate) struct Wanted(String);

impl Wanted {
    pub(crate) fn new(typed: &str) -> Self {
        Self(fold(typed))
    }

    /// Whether nothing was typed, which finds everything.
    pub(crate) fn is_empty(&self) -> bool {
        words(&self.0).next().is_none()
    }

    /// Whether each word begins some word of these texts.
    pub(crate) fn is_in<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        if self.is_empty() {
            return true;
        }
        let mut text = String::new();
        for more in texts {
            text.push_str(more);
            text.push(' ');
        }
        let text = fold(&text);
        words(&self.0).all(|wanted| words(&text).any(|word| word.starts_with(wanted)))
    }
}

/// Letters and digits in a row.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_between).filter(|word| !word.is_empty())
}

/// Whether a character is neither letter nor digit. Outside ASCII everything counts as a letter but the marks that stand
/// between words: which character is a letter fills tables in Unicode, and a search does not need them.
pub(crate) fn is_between(character: char) -> bool {
    character.is_whitespace()
        || (character.is_ascii() && !character.is_ascii_alphanumeric())
        || matches!(character, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
}

/// Lower case without the accents of Latin letters: `Città` and `CITTA` are the same to who types on a phone.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        // Most texts, and many of them at each letter that is typed.
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ĭ' | 'į' | 'ı' => folded.push('i'),
            'ł' | 'ĺ' | 'ľ' | 'ļ' => folded.push('l'),
            'ñ' | 'ń' | 'ň' | 'ņ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ŕ' | 'ř' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => folded.push('s'),
            'ţ' | 'ť' | 'ț' => folded.push('t'),
            'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            // Combining accents, as macOS and some servers write them.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_texts_are_found_by_their_beginnings() {
        let finds = |typed| Wanted::new(typed).is_in(["Parcheggio Beccaria", "Piazza Cesare Beccaria, Città"]);
        assert!(finds("") && finds(" ,") && finds("citta bec") && finds("PIAZZA parch"));
        assert!(!finds("accaria") && !finds("beccaria sud"));
    }
}
