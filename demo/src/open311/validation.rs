//! Whether a report can be filed. GeoReport v2, “POST Service Request”. Every reason is named at once, so that a
//! citizen corrects a form once.

use std::collections::BTreeMap;

use super::{
    error::{Problem, Reason},
    parameters::Parameters,
};
use crate::{
    calendar::{DayEnd, parse_w3c},
    catalogue::{Answers, Catalogue, Category, Datatype, Locale, Question},
    store::{Contact, Place, Position},
};

/// Longest description, in characters. GeoReport v2: “This is limited to 4,000 characters.”
const DESCRIPTION_LENGTH: usize = 4000;
/// Longest answer of one line, name, address or key, in characters.
const LINE_LENGTH: usize = 500;

/// A report that passed every check.
#[derive(Debug)]
pub(crate) struct Checked<'a> {
    pub(crate) category: &'a Category,
    pub(crate) description: String,
    pub(crate) place: Place,
    pub(crate) answers: Answers,
    pub(crate) contact: Contact,
    pub(crate) media_url: Option<String>,
    /// `device_id`: the key of the filled-in form.
    pub(crate) form: Option<String>,
}

pub(crate) fn check<'a>(
    fields: &Parameters,
    catalogue: &'a Catalogue,
    locale: Locale,
) -> Result<Checked<'a>, Vec<Reason>> {
    let mut check = Check { fields, locale, reasons: Vec::new() };
    let category = check.category(catalogue);
    let answers = category.map(|category| check.answers(category)).unwrap_or_default();
    let description = check.text("description", DESCRIPTION_LENGTH).unwrap_or_default();
    let place = check.place();
    let contact = check.contact();
    let media_url = check.media_url();
    let form = check.text("device_id", LINE_LENGTH);
    match category {
        Some(category) if check.reasons.is_empty() => {
            Ok(Checked { category, description, place, answers, contact, media_url, form })
        }
        _ => Err(check.reasons),
    }
}

struct Check<'a> {
    fields: &'a Parameters,
    locale: Locale,
    reasons: Vec<Reason>,
}

impl Check<'_> {
    fn refuse(&mut self, field: &str, problem: Problem) {
        self.reasons.push(Reason::field(field, problem, self.locale));
    }

    fn text(&mut self, field: &str, most: usize) -> Option<String> {
        let text = self.fields.get(field)?;
        if text.chars().count() > most {
            self.refuse(field, Problem::TooLong(most));
        }
        Some(text.to_owned())
    }

    fn category<'c>(&mut self, catalogue: &'c Catalogue) -> Option<&'c Category> {
        let Some(code) = self.fields.get("service_code") else {
            self.refuse("service_code", Problem::NoCategory);
            return None;
        };
        let category = catalogue.category(code);
        if category.is_none() {
            self.refuse("service_code", Problem::UnknownCategory);
        }
        category
    }

    /// “lat & long, address_string or address_id”: one of them is required, several are welcome.
    fn place(&mut self) -> Place {
        let lat = self.degrees("lat", 90.0);
        let long = self.degrees("long", 180.0);
        let place = Place {
            address: self.text("address_string", LINE_LENGTH),
            address_id: self.text("address_id", LINE_LENGTH),
            position: lat.zip(long).map(|(lat, long)| Position { lat, long }),
        };
        let (has_lat, has_long) = (self.fields.get("lat").is_some(), self.fields.get("long").is_some());
        match (has_lat, has_long) {
            (true, false) => self.refuse("long", Problem::NoPlace),
            (false, true) => self.refuse("lat", Problem::NoPlace),
            (false, false) if place == Place::default() => self.refuse("address_string", Problem::NoPlace),
            _ => {}
        }
        place
    }

    fn degrees(&mut self, field: &str, most: f64) -> Option<f64> {
        let text = self.fields.get(field)?;
        let degrees = text.parse::<f64>().ok().filter(|degrees| degrees.abs() <= most);
        if degrees.is_none() {
            self.refuse(field, Problem::NotADegree);
        }
        degrees
    }

    fn contact(&mut self) -> Contact {
        let email = self.text("email", LINE_LENGTH);
        if email.as_ref().is_some_and(|email| !looks_like_an_email(email)) {
            self.refuse("email", Problem::NotAnEmail);
        }
        Contact {
            email,
            phone: self.text("phone", LINE_LENGTH),
            first_name: self.text("first_name", LINE_LENGTH),
            last_name: self.text("last_name", LINE_LENGTH),
            account_id: self.text("account_id", LINE_LENGTH),
        }
    }

    /// The address is shown to others later, so it must not be anything but a web address.
    fn media_url(&mut self) -> Option<String> {
        let url = self.text("media_url", LINE_LENGTH)?;
        let is_web = url
            .parse::<axum::http::Uri>()
            .is_ok_and(|uri| uri.host().is_some() && matches!(uri.scheme_str(), Some("http" | "https")));
        if !is_web {
            self.refuse("media_url", Problem::NotAUrl);
        }
        Some(url)
    }

    fn answers(&mut self, category: &Category) -> Answers {
        let mut given = given_answers(self.fields);
        for (code, values) in &mut given {
            match category.question(code).filter(|question| question.variable) {
                Some(question) => self.answer(question, values),
                None => self.refuse(&field_of(code), Problem::UnknownQuestion),
            }
        }
        for question in &category.questions {
            let asked = question.dependencies.as_ref().is_none_or(|dependencies| dependencies.hold(&given));
            if question.required && question.variable && asked && !given.contains_key(&question.code) {
                self.refuse(&field_of(&question.code), Problem::Missing);
            }
        }
        given
    }

    fn answer(&mut self, question: &Question, values: &mut Vec<String>) {
        if question.datatype == Datatype::MultiValueList {
            *values = values.iter().flat_map(|value| split_choices(question, value)).collect();
            values.dedup();
        }
        if let Some(problem) = problem_of(question, values) {
            self.refuse(&field_of(&question.code), problem);
        }
    }
}

/// `attribute[CODE]=a`, `attribute[CODE][]=a` and repetitions of both, by question.
fn given_answers(fields: &Parameters) -> Answers {
    let mut answers: Answers = BTreeMap::new();
    for (name, value) in fields.iter() {
        let code = name
            .strip_prefix("attribute[")
            .and_then(|rest| rest.strip_suffix("][]").or_else(|| rest.strip_suffix(']')));
        if let Some(code) = code {
            answers.entry(code.to_owned()).or_default().push(value.to_owned());
        }
    }
    answers
}

fn field_of(code: &str) -> String {
    format!("attribute[{code}]")
}

/// `a,b` for two choices, unless a choice is written that way.
fn split_choices<'a>(question: &Question, value: &'a str) -> impl Iterator<Item = String> + use<'a> {
    let is_one = question.values.iter().any(|choice| choice.key == value);
    let separator = if is_one { None } else { Some(',') };
    value
        .split(move |char| Some(char) == separator)
        .map(str::trim)
        .filter(|choice| !choice.is_empty())
        .map(str::to_owned)
}

fn problem_of(question: &Question, values: &[String]) -> Option<Problem> {
    if values.len() > 1 && question.datatype != Datatype::MultiValueList {
        return Some(Problem::OneValueOnly);
    }
    values.iter().find_map(|value| match question.datatype {
        Datatype::String => (value.chars().count() > LINE_LENGTH).then_some(Problem::TooLong(LINE_LENGTH)),
        Datatype::Text => (value.chars().count() > DESCRIPTION_LENGTH).then_some(Problem::TooLong(DESCRIPTION_LENGTH)),
        Datatype::Number => {
            let is_number = value.parse::<f64>().is_ok_and(f64::is_finite);
            (!is_number).then_some(Problem::NotANumber)
        }
        Datatype::Datetime => parse_w3c(value, DayEnd::First).is_none().then_some(Problem::NotADate),
        Datatype::SingleValueList | Datatype::MultiValueList => {
            let is_offered = question.values.iter().any(|choice| choice.key == *value);
            (!is_offered).then_some(Problem::NotInList)
        }
    })
}

fn looks_like_an_email(text: &str) -> bool {
    let well_formed = |(name, host): (&str, &str)| {
        !name.is_empty() && !host.is_empty() && !text.contains(char::is_whitespace) && !host.contains('@')
    };
    text.split_once('@').is_some_and(well_formed)
}
