//! The service definition (GeoReport v2, “GET Service Definition”).

use std::collections::HashSet;

use super::{UNEXPECTED, some};
use crate::Error;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::http::Response;
use crate::report::open311::body;
use crate::report::{Choice, Comparison, Condition, Question, QuestionCode, QuestionKind, Test};

/// Reads the questions, in the order in which they are asked. Servers answer nothing at all, or the category without
/// questions, where it has none.
pub(in crate::report::open311) fn questions(response: &Response) -> Result<Vec<Question>, Error> {
    if response.is_success() && body::is_blank(response) {
        return Ok(Vec::new());
    }
    body::read(response, |root| {
        let definitions = root.items(&["service_definition", "service_definitions", "services", "service"]);
        if definitions.iter().any(|node| node.has(&["service_code", "service_name", "attributes", "attribute"])) {
            return Ok(in_order(definitions.into_iter().flat_map(attributes).filter_map(question)));
        }
        // The attributes alone, without a definition around them.
        if definitions.iter().any(|node| node.has(&["datatype", "variable"])) {
            return Ok(in_order(definitions.into_iter().filter_map(question)));
        }
        let is_empty = definitions.is_empty() && (matches!(root, Node::List(_)) || root.has(&["service_definition"]));
        if is_empty { Ok(Vec::new()) } else { Err(UNEXPECTED) }
    })
}

/// The questions inside a definition, or inside a category that came with them.
pub(super) fn questions_in(definition: &Node<'_>) -> Vec<Question> {
    in_order(attributes(definition).into_iter().filter_map(question))
}

/// Either in `attributes`, or one by one right below the definition (San Francisco 2010).
fn attributes<'n, 'a>(definition: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    let mut found = definition.children("attributes", &["attribute"]);
    found.extend(definition.children("attribute", &[]));
    found
}

/// By `order`, which Washington DC does not keep to; those without one last.
fn in_order(questions: impl Iterator<Item = (f64, Question)>) -> Vec<Question> {
    let mut questions: Vec<_> = questions.collect();
    questions.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut questions = questions.into_iter().map(|(_, question)| question).collect();
    each_once(&mut questions);
    questions
}

/// Leaves out what is asked a second time: a report has one answer to a code. Notices stay, they have no answer.
pub(super) fn each_once(questions: &mut Vec<Question>) {
    let mut seen = HashSet::new();
    questions.retain(|question| question.kind == QuestionKind::Notice || seen.insert(question.code.clone()));
}

fn question(node: &Node<'_>) -> Option<(f64, Question)> {
    let kind = kind(node);
    let is_shown = kind != QuestionKind::Hidden;
    let is_asked = is_shown && kind != QuestionKind::Notice;
    let code = node.text("code");
    let hint = node.text("datatype_description").map(plain).and_then(some);
    // A notice may have several lines; a question is one, and its colon is the form's business.
    let label = node.text("description").map(|text| if is_asked { line(text) } else { plain(text) });
    let label = label.map(|text| text.trim_end_matches([':', ' ']).to_owned()).and_then(some);
    let (label, hint) = match (label, hint) {
        (Some(label), hint) => (label, hint),
        (None, Some(hint)) => (hint, None),
        (None, None) => (code?.to_owned(), None),
    };
    let question = Question {
        // A notice is never answered, so it needs no code.
        code: QuestionCode(if is_asked { code? } else { code.unwrap_or_default() }.to_owned()),
        hint: hint.filter(|hint| *hint != label),
        required: is_asked && node.flag("required").unwrap_or(false),
        asked_if: node.get("dependencies").and_then(condition),
        label,
        kind,
    };
    Some((node.number("order").filter(|order| !order.is_nan()).unwrap_or(f64::INFINITY), question))
}

/// The spec's six datatypes, and those of Boston, SeeClickFix and open311-adapter. An unknown one is a line of text, or
/// a list if it has values.
fn kind(node: &Node<'_>) -> QuestionKind {
    let is_automated = node.text("automated").is_some_and(|how| matches!(how, "server_set" | "hidden_field"));
    let datatype: String = node.text("datatype").unwrap_or_default().to_ascii_lowercase();
    // `Boolean (checkbox)`
    let datatype = datatype.split([' ', '(']).next().unwrap_or_default();
    if is_automated || datatype == "hidden" {
        return QuestionKind::Hidden;
    }
    // A file cannot be an answer here: what it asks for is read, and the photo goes with the report.
    let is_notice = matches!(
        datatype,
        "informational" | "information" | "info" | "note" | "notice" | "label" | "file" | "image" | "photo"
    );
    if is_notice || node.flag("variable") == Some(false) {
        return QuestionKind::Notice;
    }
    let choices = choices(node);
    match datatype {
        "multivaluelist" | "multiselect" | "multipicklist" | "checkboxes" if !choices.is_empty() => {
            QuestionKind::Many(choices)
        }
        "datetime" | "date" => QuestionKind::DateTime,
        _ if !choices.is_empty() => QuestionKind::One(choices),
        "number" | "integer" | "decimal" | "float" | "double" => QuestionKind::Number,
        "text" | "textarea" => QuestionKind::Paragraph,
        "boolean" | "bool" | "checkbox" => QuestionKind::YesNo,
        _ => QuestionKind::Line,
    }
}

/// `values`, as an array, as `value` elements, as `values` repeated without those (codefornl), or as bare texts. Boston
/// sometimes sends a number, which says how many there should be. Each key once: two entries of one key are one answer.
fn choices(node: &Node<'_>) -> Vec<Choice> {
    let is_count = matches!(node.get("values"), Some(Node::Text(_))) && node.count("values") == 1;
    let values = if is_count { Vec::new() } else { node.children("values", &["value"]) };
    let mut seen = HashSet::new();
    values.into_iter().filter_map(choice).filter(|choice| seen.insert(choice.key.clone())).collect()
}

fn choice(node: &Node<'_>) -> Option<Choice> {
    let key = node.text("key").or_else(|| node.scalar());
    let name = node.text("name").map(line).and_then(some);
    match (key, name) {
        (Some(key), name) => Some(Choice { key: key.to_owned(), name: name.unwrap_or_else(|| line(key)) }),
        (None, Some(name)) => Some(Choice { key: name.clone(), name }),
        (None, None) => None,
    }
}

/// Boston's `dependencies {clause: AND|OR, conditions [{attribute, op, value}]}`. A test that cannot be read is left
/// out: better to ask too often than never.
fn condition(node: &Node<'_>) -> Option<Condition> {
    let tests: Vec<_> = node.children("conditions", &["condition"]).into_iter().filter_map(test).collect();
    let all = !node.text("clause").is_some_and(|clause| clause.eq_ignore_ascii_case("or"));
    (!tests.is_empty()).then_some(Condition { all, tests })
}

fn test(node: &Node<'_>) -> Option<Test> {
    let comparison = match node.text("op")?.to_ascii_lowercase().as_str() {
        "eq" => Comparison::Equal,
        "neq" => Comparison::NotEqual,
        "in" => Comparison::In,
        "gt" => Comparison::Greater,
        "gte" => Comparison::GreaterOrEqual,
        "lt" => Comparison::Less,
        "lte" => Comparison::LessOrEqual,
        _ => return None,
    };
    let values = node.children("value", &["value"]).into_iter().filter_map(Node::scalar);
    let values: Vec<String> = match comparison {
        Comparison::In => values.flat_map(|list| list.split(',')).map(|value| value.trim().to_owned()).collect(),
        _ => values.map(str::to_owned).collect(),
    };
    let question = QuestionCode(node.text("attribute")?.to_owned());
    (!values.is_empty()).then_some(Test { question, comparison, values })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Nonsense;

    fn read(body: &str) -> Result<Vec<Question>, Error> {
        questions(&Response::new(200, "", body))
    }

    fn one(attribute: &str) -> Question {
        let mut questions =
            read(&format!(r#"{{"service_code":"a","attributes":[{{"code":"q","description":"Q",{attribute}}}]}}"#))
                .unwrap();
        assert_eq!(questions.len(), 1, "{attribute}");
        questions.remove(0)
    }

    fn codes(body: &str) -> Vec<String> {
        read(body).unwrap().into_iter().map(|question| question.code.0).collect()
    }

    #[test]
    fn a_definition_is_found_however_it_is_wrapped() {
        for body in [
            r#"{"service_code":"a","attributes":[{"code":"q"}]}"#,
            r#"[{"service_code":"a","attributes":[{"code":"q"}]}]"#,
            r#"{"service_definition":{"attributes":{"attribute":{"code":"q"}}}}"#,
            r#"[{"code":"q","datatype":"string"}]"#,
            "<service_definition><attributes><attribute><code>q</code></attribute></attributes></service_definition>",
            "<service_definition><attribute><code>q</code></attribute></service_definition>",
            "<service_definition><attributes><code>q</code></attributes></service_definition>",
        ] {
            assert_eq!(codes(body), ["q"], "{body}");
        }
        let repeated = "<d:service_definition xmlns:d='u'><attributes><code>q</code></attributes><attributes><code>r</code></attributes></d:service_definition>";
        assert_eq!(codes(repeated), ["q", "r"]);
    }

    #[test]
    fn a_category_without_questions_has_none() {
        for body in [
            "",
            " \n",
            "[]",
            r#"{"service_code":"a"}"#,
            r#"{"service_code":"a","attributes":null}"#,
            r#"{"service_code":1,"service_name":"Klarschiff","metadata":false,"keywords":"problem"}"#,
            "<service_definition/>",
            "<service_definition><service_code>a</service_code><attributes>\n</attributes></service_definition>",
            "<services type='array'><service><service_code>1</service_code></service></services>",
        ] {
            assert_eq!(read(body), Ok(Vec::new()), "{body}");
        }
        for body in ["{}", r#"{"a":1}"#, "[7]", "<discovery/>"] {
            assert_eq!(read(body), Err(Error::Nonsense(Nonsense::Unexpected)), "{body}");
        }
    }

    #[test]
    fn every_datatype_has_its_kind() {
        let choices = || vec![Choice { key: "1".into(), name: "One".into() }];
        let values = r#","values":[{"key":1,"name":"One"}]"#;
        for (datatype, kind) in [
            ("string", QuestionKind::Line),
            ("number", QuestionKind::Number),
            ("datetime", QuestionKind::DateTime),
            ("text", QuestionKind::Paragraph),
            ("singlevaluelist", QuestionKind::Line),
            ("multivaluelist", QuestionKind::Line),
            ("Text", QuestionKind::Paragraph),
            ("textarea", QuestionKind::Paragraph),
            ("Informational", QuestionKind::Notice),
            ("note", QuestionKind::Notice),
            ("file", QuestionKind::Notice),
            ("Boolean (checkbox)", QuestionKind::YesNo),
            ("boolean", QuestionKind::YesNo),
            ("colour", QuestionKind::Line),
        ] {
            assert_eq!(one(&format!(r#""datatype":"{datatype}""#)).kind, kind, "{datatype}");
        }
        for (datatype, kind) in [
            ("SingleValueList", QuestionKind::One(choices())),
            ("multivaluelist", QuestionKind::Many(choices())),
            ("Picklist", QuestionKind::One(choices())),
            ("select", QuestionKind::One(choices())),
            ("colour", QuestionKind::One(choices())),
            ("string", QuestionKind::One(choices())),
            ("boolean", QuestionKind::One(choices())),
            ("informational", QuestionKind::Notice),
        ] {
            assert_eq!(one(&format!(r#""datatype":"{datatype}"{values}"#)).kind, kind, "{datatype}");
        }
        assert_eq!(one(r#""datatype":null"#).kind, QuestionKind::Line);
    }

    #[test]
    fn what_is_only_shown_or_never_shown_is_not_required() {
        for (attribute, kind) in [
            (r#""variable":"false","required":"true","datatype":"string""#, QuestionKind::Notice),
            (r#""required":true,"datatype":"informational""#, QuestionKind::Notice),
            (r#""automated":"server_set","required":true,"datatype":"string""#, QuestionKind::Hidden),
            (r#""automated":"hidden_field","required":true,"variable":false"#, QuestionKind::Hidden),
        ] {
            let question = one(attribute);
            assert_eq!((question.kind, question.required), (kind, false), "{attribute}");
        }
        assert!(
            one(r#""required":"True""#).required
                && one(r#""required":1"#).required
                && !one(r#""required":"false""#).required
        );
    }

    #[test]
    fn a_notice_without_code_is_still_read() {
        let questions = read(r#"{"attributes":[{"variable":false,"description":"Call 911.\nNow."},{"variable":true,"description":"No code"}]}"#).unwrap();
        assert_eq!(questions.iter().map(|question| question.label.as_str()).collect::<Vec<_>>(), ["Call 911.\nNow."]);
    }

    #[test]
    fn questions_come_in_their_order() {
        assert_eq!(
            codes(
                r#"[{"attributes":[{"code":"c"},{"code":"b","order":"10"},{"code":"a","order":2},{"code":"d"},{"code":"e","order":2}]}]"#
            ),
            ["a", "e", "b", "c", "d"]
        );
    }

    #[test]
    fn a_code_is_asked_once_and_every_notice_is_read() {
        let twice = r#"[{"attributes":[{"code":"q","description":"Where"},{"code":"q","description":"Again"},
            {"variable":false,"description":"Stay away."},{"variable":false,"description":"Call 112."}]}]"#;
        let labels: Vec<_> = read(twice).unwrap().into_iter().map(|question| question.label).collect();
        assert_eq!(labels, ["Where", "Stay away.", "Call 112."]);
    }

    #[test]
    fn values_have_many_shapes() {
        let keys = |values: &str| match one(&format!(r#""datatype":"singlevaluelist","values":{values}"#)).kind {
            QuestionKind::One(choices) => choices.into_iter().map(|choice| (choice.key, choice.name)).collect(),
            _ => Vec::new(),
        };
        let pair = |key: &str, name: &str| (key.to_owned(), name.to_owned());
        assert_eq!(
            keys(r#"[{"key":1,"name":"One"},{"key":"b","name":""},{"name":"C"},{},null]"#),
            [pair("1", "One"), pair("b", "b"), pair("C", "C")]
        );
        assert_eq!(keys(r#"{"value":[{"key":"a","name":"A"}]}"#), [pair("a", "A")]);
        assert_eq!(keys(r#"{"value":{"key":"a","name":"A"}}"#), [pair("a", "A")]);
        assert_eq!(keys(r#"["x","y"]"#), [pair("x", "x"), pair("y", "y")]);
        assert_eq!(keys(r#"[{"key":"a","name":"A"},{"key":"a","name":"Again"}]"#), [pair("a", "A")]);
        assert_eq!(keys("3"), []);
        assert_eq!(keys("null"), []);
        let xml = read("<service_definition><attributes><code>q</code><values><key>a</key><name>A</name></values><values><key>b</key><name>B</name></values></attributes></service_definition>").unwrap();
        assert!(matches!(&xml[0].kind, QuestionKind::One(choices) if choices.len() == 2));
    }

    #[test]
    fn labels_are_plain_and_hints_do_not_repeat_them() {
        let question = &read(r#"[{"attributes":[{"code":"q","description":"<b>Where</b> is\n it : ","datatype_description":"<i>Left</i> or right"}]}]"#).unwrap()[0];
        assert_eq!((question.label.as_str(), question.hint.as_deref()), ("Where is it", Some("Left or right")));
        let question =
            &read(r#"[{"attributes":[{"code":"q","description":"","datatype_description":"Depth"}]}]"#).unwrap()[0];
        assert_eq!((question.label.as_str(), question.hint.as_deref()), ("Depth", None));
        assert_eq!(read(r#"[{"attributes":[{"code":"q"}]}]"#).unwrap()[0].label, "q");
    }

    #[test]
    fn conditions_are_read() {
        let question = one(
            r#""dependencies":{"clause":"OR","conditions":[{"attribute":"p","op":"eq","value":"yes"},{"attribute":"n","op":"in","value":["1","2"]},{"attribute":"n","op":"like","value":"x"}]}"#,
        );
        let condition = question.asked_if.unwrap();
        assert!(!condition.all);
        assert_eq!(
            condition.tests.iter().map(|test| (test.comparison, test.values.len())).collect::<Vec<_>>(),
            [(Comparison::Equal, 1), (Comparison::In, 2)]
        );
        let condition =
            one(r#""dependencies":{"conditions":[{"attribute":"n","op":"GTE","value":3}]}"#).asked_if.unwrap();
        assert!(
            condition.all
                && condition.tests[0].comparison == Comparison::GreaterOrEqual
                && condition.tests[0].values == ["3"]
        );
        for dependencies in ["null", "{}", "[]", r#"{"clause":"OR","conditions":[]}"#] {
            assert_eq!(one(&format!(r#""dependencies":{dependencies}"#)).asked_if, None, "{dependencies}");
        }
    }
}
