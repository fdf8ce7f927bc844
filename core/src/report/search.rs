//! Finding a category by a few letters.

use super::Category;
use crate::search::Wanted;

/// Whether a category answers to what was typed: each word begins some word of its name, group, description or keywords,
/// whatever the case and accents. Nothing typed finds everything.
pub fn matches(category: &Category, typed: &str) -> bool {
    let more = category.group.iter().chain(&category.description).chain(&category.keywords);
    Wanted::new(typed).is_in(std::iter::once(&category.name).chain(more).map(String::as_str))
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
