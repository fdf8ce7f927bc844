//! What the Open311 server says when it cannot do what was asked. GeoReport v2, “Errors”.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::spark::{self, Format, Value};
use crate::catalogue::Locale;

/// One reason for refusing; a refusal may have several. Descriptions are for the citizen; those about one field start
/// with its name and a colon: `attribute[TIPO]: …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    status: StatusCode,
    description: String,
}

impl Reason {
    pub(crate) fn new(status: StatusCode, description: impl Into<String>) -> Self {
        Self { status, description: description.into() }
    }

    /// Something is wrong with the parameter `field`.
    pub(crate) fn field(field: &str, problem: Problem, locale: Locale) -> Self {
        Self::new(StatusCode::BAD_REQUEST, format!("{field}: {}", problem.words(locale)))
    }
}

/// What can be wrong with one parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    Missing,
    NoCategory,
    UnknownCategory,
    NoPlace,
    NotADegree,
    UnknownQuestion,
    NotInList,
    OneValueOnly,
    NotANumber,
    NotADate,
    TooLong(usize),
    NotAnEmail,
    NotAUrl,
    NotAStatus,
    NotInRange(u32),
    PeriodTooLong,
}

impl Problem {
    fn words(self, locale: Locale) -> String {
        let (italian, english) = match self {
            Self::Missing => ("rispondi a questa domanda.", "please answer this question."),
            Self::NoCategory => ("scegli una categoria.", "choose a category."),
            Self::UnknownCategory => ("il Comune non ha questa categoria.", "the city has no such category."),
            Self::NoPlace => (
                "indica dove si trova il problema: un indirizzo o un punto sulla mappa (lat e long).",
                "say where the problem is: an address or a point on the map (lat and long).",
            ),
            Self::NotADegree => (
                "scrivi i gradi con il punto decimale; lat va da -90 a 90, long da -180 a 180.",
                "give degrees with a decimal point; lat is between -90 and 90, long between -180 and 180.",
            ),
            Self::UnknownQuestion => ("questa categoria non ha questa domanda.", "this category has no such question."),
            Self::NotInList => ("scegli una delle risposte proposte.", "choose one of the answers offered."),
            Self::OneValueOnly => ("si può dare una sola risposta.", "only one answer can be given."),
            Self::NotANumber => ("scrivi un numero, per esempio 2.5.", "give a number, for example 2.5."),
            Self::NotADate => (
                "scrivi una data in formato ISO 8601, per esempio 2026-11-21T18:00:00+01:00.",
                "give a date in ISO 8601, for example 2026-11-21T18:00:00+01:00.",
            ),
            Self::TooLong(most) => {
                return match locale {
                    Locale::Italian => format!("il testo è troppo lungo: al massimo {most} caratteri."),
                    Locale::English => format!("the text is too long: at most {most} characters."),
                };
            }
            Self::NotAnEmail => (
                "scrivi un indirizzo e-mail completo, per esempio nome@example.org.",
                "give a complete e-mail address, for example name@example.org.",
            ),
            Self::NotAUrl => ("indica un indirizzo http o https.", "give an http or https address."),
            Self::NotAStatus => ("gli stati sono open e closed.", "the statuses are open and closed."),
            Self::NotInRange(most) => {
                return match locale {
                    Locale::Italian => format!("scrivi un numero intero da 1 a {most}."),
                    Locale::English => format!("give a whole number from 1 to {most}."),
                };
            }
            Self::PeriodTooLong => {
                ("il periodo non può superare i 90 giorni.", "the period cannot be longer than 90 days.")
            }
        };
        match locale {
            Locale::Italian => italian,
            Locale::English => english,
        }
        .to_owned()
    }
}

/// A refusal: what to answer instead of what was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    reasons: Vec<Reason>,
    /// Seconds to wait before another try.
    retry_after: Option<u64>,
}

impl Refusal {
    pub(crate) fn bad_key(locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => "api_key: la chiave manca o non è valida.",
            Locale::English => "api_key: the key is missing or not valid.",
        };
        Reason::new(StatusCode::FORBIDDEN, words).into()
    }

    pub(crate) fn not_found(locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => "Quello che cerchi non c’è.",
            Locale::English => "There is no such thing here.",
        };
        Reason::new(StatusCode::NOT_FOUND, words).into()
    }

    pub(crate) fn too_large(megabytes: usize, locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => format!("Quello che hai inviato è troppo grande: al massimo {megabytes} MB."),
            Locale::English => format!("What you sent is too large: at most {megabytes} MB."),
        };
        Reason::new(StatusCode::PAYLOAD_TOO_LARGE, words).into()
    }

    pub(crate) fn too_many_photos(most: usize, locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => format!("media: si possono inviare al massimo {most} foto."),
            Locale::English => format!("media: at most {most} photos can be sent."),
        };
        Reason::new(StatusCode::PAYLOAD_TOO_LARGE, words).into()
    }

    pub(crate) fn not_a_photo(locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => "media: il file non è una foto JPEG, PNG o WebP.",
            Locale::English => "media: the file is not a JPEG, PNG or WebP photo.",
        };
        Reason::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, words).into()
    }

    pub(crate) fn not_a_form(locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => {
                "Il corpo deve essere application/x-www-form-urlencoded o multipart/form-data, in UTF-8."
            }
            Locale::English => "The body must be application/x-www-form-urlencoded or multipart/form-data, in UTF-8.",
        };
        Reason::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, words).into()
    }

    pub(crate) fn broken_form(locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => "I dati sono arrivati incompleti o illeggibili.",
            Locale::English => "The data arrived incomplete or unreadable.",
        };
        Reason::new(StatusCode::BAD_REQUEST, words).into()
    }

    pub(crate) fn too_often(retry_after: u64, locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => "Sono arrivate troppe segnalazioni da questo indirizzo. Riprova fra poco.",
            Locale::English => "Too many reports came from this address. Try again shortly.",
        };
        Self { reasons: vec![Reason::new(StatusCode::TOO_MANY_REQUESTS, words)], retry_after: Some(retry_after) }
    }

    pub(crate) fn internal(locale: Locale) -> Self {
        let words = match locale {
            Locale::Italian => "Il server ha avuto un problema. La segnalazione non è stata registrata.",
            Locale::English => "The server had a problem. The report was not filed.",
        };
        Reason::new(StatusCode::INTERNAL_SERVER_ERROR, words).into()
    }

    pub(crate) fn answer(&self, format: Format) -> Response {
        let errors = self.reasons.iter().map(|reason| {
            Value::Object(vec![
                ("code", reason.status.as_u16().into()),
                ("description", reason.description.as_str().into()),
            ])
        });
        let status = self.reasons.first().map_or(StatusCode::INTERNAL_SERVER_ERROR, |reason| reason.status);
        let mut answer = spark::answer(status, format, "errors", &Value::List("error", errors.collect()));
        if let Some(seconds) = self.retry_after {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        answer.into_response()
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        vec![reason].into()
    }
}

impl From<Vec<Reason>> for Refusal {
    fn from(reasons: Vec<Reason>) -> Self {
        Self { reasons, retry_after: None }
    }
}
