//! Each call of the client, answered with one response.

use civic_core::Error;
use civic_core::http::{Response, from_fn};
use civic_core::report::open311::{Discovery, Format, categories_at_a_glance, discover};
use civic_core::report::{
    AnswersWith, Category, Draft, HasQuestions, HistoryNote, NewReport, Question, Receipt, Report, RequestId, Token,
};
use pollster::block_on;

use crate::{always, settings};

/// What is read at a glance is what is read.
pub(crate) fn categories(response: Response) -> Result<Vec<Category>, Error> {
    let glance = categories_at_a_glance(&response);
    let categories = block_on(always(response).categories());
    if let Some(glance) = glance {
        assert_eq!(categories.as_ref(), Ok(&glance));
    }
    categories
}

pub(crate) fn questions(response: Response) -> Result<Vec<Question>, Error> {
    block_on(always(response).questions(&"x".into()))
}

pub(crate) fn reports(response: Response) -> Result<Vec<Report>, Error> {
    block_on(always(response).reports(&Default::default()))
}

pub(crate) fn report(response: Response, id: &str) -> Result<Report, Error> {
    block_on(always(response).report(&id.into()))
}

pub(crate) fn number(response: Response) -> Result<Option<RequestId>, Error> {
    block_on(always(response).number(&Token::from("12345")))
}

pub(crate) fn discovery(response: Response) -> Result<Discovery, Error> {
    block_on(discover(&settings().base, &from_fn(move |_| Ok(response.clone())), Format::Json))
}

pub(crate) fn create(response: Response) -> Result<Receipt, Error> {
    let category = Category {
        code: "001".into(),
        name: "Potholes".to_owned(),
        description: None,
        group: None,
        keywords: Vec::new(),
        questions: HasQuestions::None,
        answers_with: AnswersWith::Number,
    };
    let report = NewReport { draft: Draft::new("key".into()), category, questions: Vec::new() };
    block_on(always(response).create(&report, None))
}

pub(crate) fn updates(response: Response) -> Result<Vec<(RequestId, HistoryNote)>, Error> {
    block_on(always(response).updates(None, None))
}
