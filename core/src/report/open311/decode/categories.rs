//! The service list (GeoReport v2, “GET Service List”).

use std::collections::HashSet;

use super::questions::{each_once, questions_in};
use super::{items, some};
use crate::Error;
use crate::document::plain::{line, plain};
use crate::document::{Node, json};
use crate::http::Response;
use crate::report::open311::body;
use crate::report::{AnswersWith, Category, CategoryCode, HasQuestions};

/// Reads the categories, each code once, those without a code left out.
pub(in crate::report::open311) fn categories(response: &Response) -> Result<Vec<Category>, Error> {
    body::read(response, |root| Ok(each_once_of(services(root)?, |node| category(node, has_questions(node)))))
}

/// As [`categories`], of an answer that holds no surprise: success, JSON in UTF-8, no questions in the list, each code once
/// and not too many of them. `None` of any other.
///
/// It stands by itself so that a page can begin with it, and load what reads the others only where one comes.
pub(in crate::report::open311) fn categories_at_a_glance(response: &Response) -> Option<Vec<Category>> {
    let text = str::from_utf8(&response.body).ok().filter(|_| response.status < 300)?;
    let root = json::parse(text).ok()?;
    let services = services(&root).ok()?;
    let plain = services.len() <= AT_A_GLANCE
        && services.iter().all(|node| !node.has(&["attributes", "attribute", "definitions"]));
    let read = || services.into_iter().filter_map(|node| category(node, asks_questions(node))).collect();
    plain.then(read).filter(|categories: &Vec<_>| !repeats(categories))
}

fn services<'n, 'a>(root: &'n Node<'a>) -> Result<Vec<&'n Node<'a>>, Error> {
    items(root, &["services", "service"], &["service_code", "service_name"])
}

/// More categories than these are compared by their hashes, which is code of its own.
const AT_A_GLANCE: usize = 400;

fn repeats(categories: &[Category]) -> bool {
    let is_before =
        |(at, category): (usize, &Category)| categories.iter().take(at).any(|before| before.code == category.code);
    categories.iter().enumerate().any(is_before)
}

fn each_once_of<'n, 'a>(services: Vec<&'n Node<'a>>, read: impl Fn(&'n Node<'a>) -> Option<Category>) -> Vec<Category> {
    let mut seen = HashSet::new();
    services.into_iter().filter_map(read).filter(|category| seen.insert(category.code.clone())).collect()
}

fn category(node: &Node<'_>, questions: HasQuestions) -> Option<Category> {
    let code = node.text("service_code")?;
    let description = node.text("description").map(plain).and_then(some);
    let name = node.text("service_name").map(name).and_then(some);
    let first_line = || description.as_deref().and_then(|text| text.lines().next()).map(str::to_owned);
    Some(Category {
        name: name.or_else(first_line).unwrap_or_else(|| code.to_owned()),
        group: group(node).map(line).and_then(some),
        keywords: keywords(node),
        questions,
        answers_with: answers_with(node),
        code: CategoryCode(code.to_owned()),
        description,
    })
}

/// San Francisco wrote `Cans_Left_Out_24x7` and `Graffiti - Public - Bike_rack`.
fn name(text: &str) -> String {
    line(&text.replace('_', " "))
}

/// `group`, or the first of the `groups` of open311-adapter.
fn group<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.text("group").or_else(|| node.children("groups", &["group"]).into_iter().find_map(Node::scalar))
}

fn keywords(node: &Node<'_>) -> Vec<String> {
    let lists = node.children("keywords", &["keyword"]);
    let words = lists.into_iter().filter_map(Node::scalar).flat_map(|list| list.split(','));
    words.map(line).filter(|word| !word.is_empty()).collect()
}

/// FIWARE puts the questions into the category, and Boston a definition.
fn has_questions(node: &Node<'_>) -> HasQuestions {
    let definitions = node.children("definitions", &["definition", "service_definition"]);
    let mut here = questions_in(node);
    here.extend(definitions.into_iter().flat_map(questions_in));
    each_once(&mut here);
    if here.is_empty() { asks_questions(node) } else { HasQuestions::Here(here) }
}

/// Whether the questions are to be asked for.
fn asks_questions(node: &Node<'_>) -> HasQuestions {
    if node.flag("metadata") == Some(true) { HasQuestions::Ask } else { HasQuestions::None }
}

/// FIWARE's `type` is the type of the entity.
fn answers_with(node: &Node<'_>) -> AnswersWith {
    let is = |word: &str| {
        ["type", "open311:type"].iter().any(|name| node.text(name).is_some_and(|text| text.eq_ignore_ascii_case(word)))
    };
    if is("batch") {
        AnswersWith::Token
    } else if is("blackbox") {
        AnswersWith::Nothing
    } else {
        AnswersWith::Number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Nonsense;
    use crate::report::QuestionKind;

    fn read(body: &str) -> Result<Vec<Category>, Error> {
        categories(&Response::new(200, "", body))
    }

    fn one(body: &str) -> Category {
        let mut categories = read(body).unwrap();
        assert_eq!(categories.len(), 1, "{body}");
        categories.remove(0)
    }

    #[test]
    fn a_city_without_categories_is_an_empty_list() {
        for body in [
            "[]",
            r#"{"services":[]}"#,
            r#"{"services":null}"#,
            r#"{"services":""}"#,
            "<services/>",
            "<services>\n</services>",
            "<nil-classes type=\"array\"/>",
        ] {
            assert_eq!(read(body), Ok(Vec::new()), "{body}");
        }
    }

    #[test]
    fn an_answer_of_another_kind_is_unexpected() {
        for body in [
            "{}",
            "null",
            "7",
            r#""x""#,
            "[1,2]",
            r#"[{"a":1}]"#,
            r#"{"services":"x"}"#,
            "<discovery><contact>x</contact></discovery>",
            "<nil-classes>x</nil-classes>",
        ] {
            assert_eq!(read(body), Err(Error::Nonsense(Nonsense::Unexpected)), "{body}");
        }
    }

    #[test]
    fn scalars_in_arrays_are_unpacked() {
        let category = one(
            r#"{"services":[{"service_code":["7"],"service_name":["Potholes"],"metadata":["true"],"type":["batch"]}]}"#,
        );
        assert_eq!((category.code.as_str(), category.name.as_str()), ("7", "Potholes"));
        assert_eq!((category.questions, category.answers_with), (HasQuestions::Ask, AnswersWith::Token));
    }

    #[test]
    fn a_numeric_code_is_text() {
        assert_eq!(one(r#"{"service_code":0,"service_name":"Zero"}"#).code.as_str(), "0");
    }

    #[test]
    fn a_category_that_cannot_be_filed_or_is_there_twice_is_left_out() {
        let list =
            read(r#"[{"service_code":"a"},{"service_name":"No code"},{"service_code":" a "},{"service_code":""}]"#)
                .unwrap();
        assert_eq!(list.len(), 1);
    }

    #[test]
    fn a_category_without_name_takes_its_description_or_code() {
        assert_eq!(one(r#"[{"service_code":"a","description":"Broken<br>things","service_name":""}]"#).name, "Broken");
        assert_eq!(one(r#"[{"service_code":"a","service_name":"null"}]"#).name, "a");
        assert_eq!(one(r#"[{"service_code":"a","service_name":"Curb_or_Ramp"}]"#).name, "Curb or Ramp");
        assert_eq!(one(r#"[{"service_code":"a","service_name":"Side_Sewer Odor_"}]"#).name, "Side Sewer Odor");
    }

    #[test]
    fn groups_and_keywords_have_many_shapes() {
        assert_eq!(
            one(r#"[{"service_code":"a","groups":["Streets","Roads"],"keywords":"hole, deep ,,wow"}]"#)
                .group
                .as_deref(),
            Some("Streets")
        );
        let category = one(
            "<services><service><service_code>a</service_code><groups><group>Streets</group></groups><keywords>a, b</keywords></service></services>",
        );
        assert_eq!((category.group.as_deref(), category.keywords.len()), (Some("Streets"), 2));
        assert_eq!(one(r#"[{"service_code":"a","keywords":["x","y z"]}]"#).keywords, ["x", "y z"]);
    }

    #[test]
    fn a_definition_inside_a_category_needs_no_second_call() {
        for inside in [
            r#""attributes":[{"code":"q","datatype":"text"}]"#,
            r#""definitions":{"attributes":[{"code":"q","datatype":"text"}]}"#,
            r#""definitions":[{"attributes":[{"code":"q","datatype":"text"}]}]"#,
        ] {
            let HasQuestions::Here(questions) =
                one(&format!(r#"[{{"service_code":"a","metadata":true,{inside}}}]"#)).questions
            else {
                panic!("{inside}")
            };
            assert_eq!(questions.iter().map(|question| &question.kind).collect::<Vec<_>>(), [&QuestionKind::Paragraph]);
        }
        assert_eq!(
            one(r#"[{"service_code":"a","metadata":true,"attributes":[],"definitions":null}]"#).questions,
            HasQuestions::Ask
        );
    }
}
