//! Which fields of the form a server's error messages are about.

use crate::error::Refusal;
use crate::report::NewReport;
use crate::report::form::Field;

/// The fields that a refusal names, each with what was said about it, in the order of the messages. Servers write the
/// parameter's name somewhere into the text (`attribute[depth]: required`, `no value given for required entry email`) or
/// into the code (Mark-a-Spot's `103 - service_code`).
pub(super) fn at_fault(refusal: &Refusal, report: &NewReport) -> Vec<(Field, String)> {
    let mut found: Vec<(Field, String)> = Vec::new();
    for message in &refusal.messages {
        let in_code = || message.code.as_deref().and_then(|code| field_of(code, report));
        let field = field_of(&message.text, report).or_else(in_code);
        if let Some(field) = field.filter(|field| found.iter().all(|(known, _)| known != field)) {
            found.push((field, without_name(&message.text).to_owned()));
        }
    }
    found
}

/// What a message says beside its field, where the parameter's name is only in the way: `lat: out of range`.
fn without_name(text: &str) -> &str {
    match text.split_once(": ") {
        Some((name, said)) if !name.contains(char::is_whitespace) && !said.trim().is_empty() => said.trim(),
        _ => text,
    }
}

fn field_of(text: &str, report: &NewReport) -> Option<Field> {
    let codes = report.questions.iter().map(|question| &question.code);
    let answer = codes.clone().find(|code| text.contains(&format!("attribute[{code}]")));
    if let Some(code) = answer {
        return Some(Field::Answer(code.clone()));
    }
    text.split(|character: char| !character.is_ascii_alphanumeric() && character != '_').find_map(|word| match word {
        "service_code" => Some(Field::Category),
        "description" => Some(Field::Description),
        "lat" | "long" | "address_string" | "address_id" => Some(Field::Words),
        "media" | "media_url" => Some(Field::Photo),
        "first_name" => Some(Field::FirstName),
        "last_name" => Some(Field::LastName),
        "email" => Some(Field::Email),
        "phone" => Some(Field::Phone),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ServerMessage;
    use crate::report::{AnswersWith, Category, Draft, HasQuestions, Question, QuestionKind};

    fn report() -> NewReport {
        NewReport {
            draft: Draft::new("key".into()),
            category: Category {
                code: "POT".into(),
                name: "Pothole".to_owned(),
                description: None,
                group: None,
                keywords: Vec::new(),
                questions: HasQuestions::Ask,
                answers_with: AnswersWith::Number,
            },
            questions: vec![Question {
                code: "depth".into(),
                label: "Depth".to_owned(),
                hint: None,
                kind: QuestionKind::Number,
                required: true,
                asked_if: None,
            }],
        }
    }

    fn fields(texts: &[&str]) -> Vec<Field> {
        let messages = texts.iter().map(|&text| ServerMessage { code: None, text: text.to_owned() }).collect();
        let refusal = Refusal { status: 400, messages, retry_after: None };
        at_fault(&refusal, &report()).into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn a_message_that_names_a_parameter_goes_beside_its_field() {
        assert_eq!(fields(&["attribute[depth]: required"]), [Field::Answer("depth".into())]);
        assert_eq!(
            fields(&[
                "Failed //rec: no value given for required entry email (error: missing at $data)",
                "lat out of range"
            ]),
            [Field::Email, Field::Words]
        );
    }

    #[test]
    fn a_code_may_name_the_parameter_too() {
        let messages =
            vec![ServerMessage { code: Some("103 - service_code".to_owned()), text: "is missing".to_owned() }];
        let found = at_fault(&Refusal { status: 400, messages, retry_after: None }, &report());
        assert_eq!(found, [(Field::Category, "is missing".to_owned())]);
    }

    #[test]
    fn what_names_no_field_is_not_put_beside_one() {
        assert_eq!(fields(&["Error in input for POST_Service_Request", "attribute[gone]: required", "late again"]), []);
    }

    #[test]
    fn a_parameter_s_name_in_front_is_not_for_citizens() {
        assert_eq!(without_name("attribute[depth]: required"), "required");
        for whole in ["no value given for: depth", "description:", "too short"] {
            assert_eq!(without_name(whole), whole);
        }
    }

    #[test]
    fn each_field_is_named_once() {
        assert_eq!(fields(&["description: too short", "description: no HTML"]), [Field::Description]);
    }
}
