//! Finding a category by a few letters.

use super::Category;

/// Whether a category answers to what was typed: each word begins some word of its name, group, description or keywords,
/// whatever the case and accents. Nothing typed finds everything.
pub fn matches(category: &Category, typed: &str) -> bool {
    let wanted = fold(typed);
    let mut wanted = words(&wanted).peekable();
    if wanted.peek().is_none() {
        return true;
    }
    let mut text = category.name.clone();
    for more in category.group.iter().chain(&category.description).chain(&category.keywords) {
        text.push(' ');
        text.push_str(more);
    }
    let text = fold(&text);
    wanted.all(|wanted| words(&text).any(|word| word.starts_with(wanted)))
}

/// Letters and digits in a row. Outside ASCII everything counts as a letter but the marks that stand between words: which
/// character is a letter fills tables in Unicode, and a search does not need them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let between = |character: char| {
        character.is_whitespace()
            || (character.is_ascii() && !character.is_ascii_alphanumeric())
            || matches!(character, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
    };
    text.split(between).filter(|word| !word.is_empty())
}

/// Lower case without the accents of Latin letters: `Città` and `CITTA` are the same to who types on a phone.
pub(super) fn fold(text: &str) -> String {
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
    use crate::report::{AnswersWith, HasQuestions};

    fn pothole() -> Category {
        Category {
            code: "1".into(),
            name: "Buca o dissesto nella strada".to_owned(),
            description: Some("Un'apertura nell'asfalto, anche sui viali della città".to_owned()),
            group: Some("Strade".to_owned()),
            keywords: vec!["pothole".to_owned(), "voragine".to_owned()],
            questions: HasQuestions::None,
            answers_with: AnswersWith::Number,
        }
    }

    #[test]
    fn beginnings_of_words_in_any_order_find_it() {
        for typed in
            ["", " ", "buc", "STRADA buca", "voragine", "pot", "citta", "cit\u{74}a\u{300}", "asfalto", "nell'asfalto"]
        {
            assert!(matches(&pothole(), typed), "{typed}");
        }
        for typed in ["lampione", "buca lampione", "uca", "sfalto"] {
            assert!(!matches(&pothole(), typed), "{typed}");
        }
    }
}
