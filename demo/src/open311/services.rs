//! What can be reported: discovery, the list of categories, and the questions of one.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{
    error::Refusal,
    parameters::Parameters,
    spark::{self, Format, Value},
};
use crate::{
    catalogue::{Category, Choice, Condition, Dependencies, Locale, Operand, Question},
    origin::Origin,
    state::Shared,
};

/// Sorts after every earlier state of the service list. GeoReport v2, “Service Discovery”.
const CHANGESET: &str = "2026-11-21 09:00";

/// GET discovery.
pub(super) async fn discovery(origin: Origin, format: Format) -> Response {
    let formats = Format::ALL.map(|format| Value::from(format.media_type()));
    let endpoint = Value::Object(vec![
        ("specification", "http://wiki.open311.org/GeoReport_v2".into()),
        ("url", origin.url(super::BASE).into()),
        ("changeset", CHANGESET.into()),
        ("type", "test".into()),
        ("formats", Value::List("format", formats.into())),
    ]);
    let discovery = Value::Object(vec![
        ("changeset", CHANGESET.into()),
        ("contact", "Comune di Firenze (dimostrazione), segnalazioni@example.org".into()),
        ("key_service", "segnalazioni@example.org".into()),
        ("endpoints", Value::List("endpoint", vec![endpoint])),
    ]);
    spark::answer(StatusCode::OK, format, "discovery", &discovery)
}

/// GET service list.
pub(super) async fn services(State(city): State<Shared>, format: Format, parameters: Parameters) -> Response {
    let locale = parameters.locale();
    let services = city.catalogue.categories().iter().map(|category| service(category, locale)).collect();
    spark::answer(StatusCode::OK, format, "services", &Value::List("service", services))
}

fn service(category: &Category, locale: Locale) -> Value {
    Value::Object(vec![
        ("service_code", category.code.as_str().into()),
        ("service_name", category.name.get(locale).into()),
        ("description", category.description.get(locale).into()),
        ("metadata", (!category.questions.is_empty()).into()),
        ("type", category.numbering.as_str().into()),
        ("keywords", category.keywords.get(locale).into()),
        ("group", category.group.get(locale).into()),
    ])
}

/// GET service definition. A category without questions has an empty one.
pub(super) async fn definition(
    State(city): State<Shared>,
    Path(file): Path<String>,
    parameters: Parameters,
) -> Response {
    let locale = parameters.locale();
    let (code, format) = super::split_format(&file);
    let Some(category) = city.catalogue.category(code) else {
        return Refusal::not_found(locale).answer(format);
    };
    let attributes = category.questions.iter().map(|question| attribute(question, locale)).collect();
    let definition = Value::Object(vec![
        ("service_code", category.code.as_str().into()),
        ("attributes", Value::List("attribute", attributes)),
    ]);
    spark::answer(StatusCode::OK, format, "service_definition", &definition)
}

fn attribute(question: &Question, locale: Locale) -> Value {
    let mut members = vec![
        ("variable", question.variable.into()),
        ("code", question.code.as_str().into()),
        ("datatype", question.datatype.as_str().into()),
        ("required", question.required.into()),
        ("datatype_description", question.hint.as_ref().map(|hint| hint.get(locale)).into()),
        ("order", question.order.into()),
        ("description", question.description.get(locale).into()),
    ];
    if question.datatype.is_list() {
        let values = question.values.iter().map(|choice| value(choice, locale)).collect();
        members.push(("values", Value::List("value", values)));
    }
    if let Some(automated) = &question.automated {
        members.push(("automated", automated.as_str().into()));
    }
    if let Some(dependencies) = &question.dependencies {
        members.push(("dependencies", conditions(dependencies)));
    }
    Value::Object(members)
}

fn value(choice: &Choice, locale: Locale) -> Value {
    Value::Object(vec![("key", choice.key.as_str().into()), ("name", choice.name.get(locale).into())])
}

fn conditions(dependencies: &Dependencies) -> Value {
    let conditions = dependencies.conditions.iter().map(condition).collect();
    Value::Object(vec![
        ("clause", dependencies.clause.as_str().into()),
        ("conditions", Value::List("condition", conditions)),
    ])
}

fn condition(condition: &Condition) -> Value {
    let operand = match &condition.value {
        Operand::One(value) => value.as_str().into(),
        Operand::Any(values) => Value::List("value", values.iter().map(|value| value.as_str().into()).collect()),
    };
    Value::Object(vec![
        ("attribute", condition.attribute.as_str().into()),
        ("op", condition.op.as_str().into()),
        ("value", operand),
    ])
}
