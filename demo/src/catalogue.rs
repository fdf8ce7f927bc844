//! What a citizen can report in Firenze, in Italian and English: the twelve categories and their questions.

use std::collections::BTreeMap;

use anyhow::Context as _;
use serde::Deserialize;

/// The two languages the city answers in. Italian unless a citizen asks for English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Locale {
    #[default]
    Italian,
    English,
}

impl Locale {
    /// Reads a language tag as clients write it: `en`, `en-GB`, `it_IT`. What the city does not speak is Italian.
    pub(crate) fn from_tag(tag: &str) -> Self {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("en") { Self::English } else { Self::Italian }
    }

    /// The language tag for HTML and HTTP.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
        }
    }
}

/// One sentence in both languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    it: String,
    en: String,
}

impl Text {
    pub(crate) fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::Italian => &self.it,
            Locale::English => &self.en,
        }
    }
}

/// A kind of problem that the city takes care of; Open311 calls it a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Category {
    pub(crate) code: String,
    pub(crate) group: Text,
    pub(crate) name: Text,
    pub(crate) description: Text,
    pub(crate) keywords: Text,
    #[serde(rename = "type")]
    pub(crate) numbering: Numbering,
    pub(crate) agency: Text,
    /// What happens next; Open311 calls it `service_notice`.
    pub(crate) notice: Text,
    pub(crate) expected_days: i64,
    pub(crate) questions: Vec<Question>,
}

impl Category {
    pub(crate) fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }
}

/// When a report gets its number. GeoReport v2, “GET service list”, field `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Numbering {
    Realtime,
    Batch,
}

impl Numbering {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Realtime => "realtime",
            Self::Batch => "batch",
        }
    }
}

/// A question of one category. GeoReport v2, “GET service definition”, element `attribute`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) code: String,
    pub(crate) datatype: Datatype,
    pub(crate) order: u32,
    #[serde(default)]
    pub(crate) required: bool,
    /// False for a notice: `description` is shown and nothing is asked.
    #[serde(default = "variable_unless_said")]
    pub(crate) variable: bool,
    /// The question itself.
    pub(crate) description: Text,
    /// How to answer; `datatype_description` in the protocol.
    pub(crate) hint: Option<Text>,
    #[serde(default)]
    pub(crate) values: Vec<Choice>,
    /// `hidden_field` for a question that a form carries but does not show (mySociety's extension).
    pub(crate) automated: Option<String>,
    /// When the question is asked at all (Boston's extension).
    pub(crate) dependencies: Option<Dependencies>,
}

fn variable_unless_said() -> bool {
    true
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Datatype {
    String,
    Number,
    Datetime,
    Text,
    SingleValueList,
    MultiValueList,
}

impl Datatype {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Datetime => "datetime",
            Self::Text => "text",
            Self::SingleValueList => "singlevaluelist",
            Self::MultiValueList => "multivaluelist",
        }
    }

    pub(crate) fn is_list(self) -> bool {
        matches!(self, Self::SingleValueList | Self::MultiValueList)
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    pub(crate) key: String,
    pub(crate) name: Text,
}

/// The answers that make a question appear.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dependencies {
    pub(crate) clause: Clause,
    pub(crate) conditions: Vec<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Clause {
    And,
    Or,
}

impl Clause {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::And => "AND",
            Self::Or => "OR",
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Condition {
    pub(crate) attribute: String,
    pub(crate) op: Op,
    pub(crate) value: Operand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Op {
    Eq,
    Neq,
    In,
}

impl Op {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Eq => "eq",
            Self::Neq => "neq",
            Self::In => "in",
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Operand {
    One(String),
    Any(Vec<String>),
}

impl Operand {
    fn contains(&self, answer: &String) -> bool {
        match self {
            Self::One(value) => value == answer,
            Self::Any(values) => values.contains(answer),
        }
    }
}

/// The answers to a category's questions: question code to one value, or several for a multivaluelist.
pub(crate) type Answers = BTreeMap<String, Vec<String>>;

impl Dependencies {
    /// Whether the answers given so far make the question appear.
    pub(crate) fn hold(&self, answers: &Answers) -> bool {
        let mut conditions = self.conditions.iter().map(|condition| condition.holds(answers));
        match self.clause {
            Clause::And => conditions.all(|holds| holds),
            Clause::Or => conditions.any(|holds| holds),
        }
    }
}

impl Condition {
    fn holds(&self, answers: &Answers) -> bool {
        let given = answers.get(&self.attribute).map(Vec::as_slice).unwrap_or_default();
        let matches = given.iter().any(|answer| self.value.contains(answer));
        match self.op {
            Op::Eq | Op::In => matches,
            Op::Neq => !matches,
        }
    }
}

/// Every category, in the order the city lists them.
#[derive(Debug)]
pub(crate) struct Catalogue {
    categories: Vec<Category>,
}

impl Catalogue {
    /// The catalogue that is part of this crate.
    pub(crate) fn bundled() -> anyhow::Result<Self> {
        let categories = serde_json::from_str(include_str!("../catalogue/categories.json"))
            .context("catalogue/categories.json is not a list of categories")?;
        Ok(Self { categories })
    }

    pub(crate) fn categories(&self) -> &[Category] {
        &self.categories
    }

    pub(crate) fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.code == code)
    }

    /// The name of a category, or its code if the city no longer has it.
    pub(crate) fn name<'a>(&'a self, code: &'a str, locale: Locale) -> &'a str {
        self.category(code).map_or(code, |category| category.name.get(locale))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_question_can_be_shown_and_answered() {
        let catalogue = Catalogue::bundled().unwrap();
        assert_eq!(catalogue.categories().len(), 12);
        for category in catalogue.categories() {
            let orders: BTreeSet<u32> = category.questions.iter().map(|question| question.order).collect();
            assert_eq!(orders.len(), category.questions.len(), "{}: two questions share an order", category.code);
            for question in &category.questions {
                let here = format!("{}/{}", category.code, question.code);
                assert_eq!(question.datatype.is_list(), !question.values.is_empty(), "{here}: values only for lists");
                let asked_elsewhere = |condition: &Condition| {
                    condition.attribute != question.code && category.question(&condition.attribute).is_some()
                };
                if let Some(dependencies) = &question.dependencies {
                    assert!(dependencies.conditions.iter().all(asked_elsewhere), "{here}: depends on no question");
                }
            }
        }
    }

    #[test]
    fn the_catalogue_has_what_a_client_must_cope_with() {
        let catalogue = Catalogue::bundled().unwrap();
        let questions: Vec<&Question> = catalogue.categories().iter().flat_map(|it| &it.questions).collect();
        let datatypes: BTreeSet<&str> = questions.iter().map(|question| question.datatype.as_str()).collect();
        assert_eq!(datatypes.len(), 6);
        assert!(questions.iter().any(|question| !question.variable && question.required), "a required notice");
        assert!(questions.iter().any(|question| question.automated.is_some()), "a hidden question");
        assert!(questions.iter().any(|question| question.dependencies.is_some()), "a conditional question");
        assert!(catalogue.categories().iter().any(|category| category.questions.is_empty()), "no questions at all");
        let out_of_order = |category: &Category| !category.questions.is_sorted_by_key(|question| question.order);
        assert!(catalogue.categories().iter().any(out_of_order), "questions out of order");
        let batch = catalogue.categories().iter().filter(|category| category.numbering == Numbering::Batch);
        assert_eq!(batch.count(), 1);
    }

    #[test]
    fn a_language_is_recognised_however_it_is_written() {
        for tag in ["en", "en-GB", "EN_us", " en "] {
            assert_eq!(Locale::from_tag(tag), Locale::English, "{tag}");
        }
        for tag in ["it", "it_IT", "", "fr", "english"] {
            assert_eq!(Locale::from_tag(tag), Locale::Italian, "{tag}");
        }
    }

    #[test]
    fn a_conditional_question_appears_only_after_its_answer() {
        let catalogue = Catalogue::bundled().unwrap();
        let fall = catalogue.category("marciapiede").and_then(|category| category.question("CADUTA_QUANDO")).unwrap();
        let dependencies = fall.dependencies.as_ref().unwrap();
        let answered = |value: &str| Answers::from([("CADUTA".to_owned(), vec![value.to_owned()])]);
        assert!(dependencies.hold(&answered("si")));
        assert!(!dependencies.hold(&answered("no")));
        assert!(!dependencies.hold(&Answers::new()));
    }
}
