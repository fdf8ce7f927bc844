//! [`Answers`]: what a citizen answered to the questions of a category.

use serde::{Deserialize, Serialize};

use super::QuestionCode;

/// Answers by question: one text, several keys of a list, or nothing. A date and time is `YYYY-MM-DDTHH:MM`.
///
/// A category has few questions, so they are looked through one by one, in the order in which they were first answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(Vec<(QuestionCode, Vec<String>)>);

impl Answers {
    /// No answer yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to a question; empty if there is none.
    pub fn get(&self, question: &QuestionCode) -> &[String] {
        self.0.iter().find(|(code, _)| code == question).map_or(&[], |(_, answer)| answer)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, question: &QuestionCode) -> &mut [String] {
        self.0.iter_mut().find(|(code, _)| code == question).map_or(&mut [], |(_, answer)| answer)
    }

    /// Puts an answer in the place of the one that may be there.
    pub fn insert(&mut self, question: QuestionCode, answer: Vec<String>) {
        match self.0.iter_mut().find(|(code, _)| *code == question) {
            Some((_, earlier)) => *earlier = answer,
            None => self.0.push((question, answer)),
        }
    }

    /// Keeps the answers for which this is true; it may change them.
    pub fn retain(&mut self, mut keep: impl FnMut(&QuestionCode, &mut Vec<String>) -> bool) {
        self.0.retain_mut(|(code, answer)| keep(code, answer));
    }

    /// Each question that has an answer, with the answer.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionCode, &[String])> {
        self.0.iter().map(|(code, answer)| (code, answer.as_slice()))
    }
}

impl FromIterator<(QuestionCode, Vec<String>)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionCode, Vec<String>)>>(answers: I) -> Self {
        let mut all = Self::new();
        answers.into_iter().for_each(|(question, answer)| all.insert(question, answer));
        all
    }
}

impl<const N: usize> From<[(QuestionCode, Vec<String>); N]> for Answers {
    fn from(answers: [(QuestionCode, Vec<String>); N]) -> Self {
        answers.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_the_answer_that_was_given_last() {
        let mut answers = Answers::from([("a".into(), vec!["1".to_owned()]), ("b".into(), vec!["2".to_owned()])]);
        answers.insert("a".into(), vec!["3".to_owned()]);
        assert_eq!(answers.get(&"a".into()), ["3"]);
        assert_eq!(answers.iter().count(), 2);
        assert!(answers.get(&"c".into()).is_empty());
        answers.retain(|question, _| question.as_str() == "b");
        assert_eq!(answers, Answers::from([("b".into(), vec!["2".to_owned()])]));
    }
}
