//! [`Backend`]: the one list of protocols that reports can be sent by.

use super::form::Field;
use super::open311::{self, Open311};
use super::{Category, CategoryCode, NewReport, Question, Receipt, Report, RequestId, Token};
use crate::Error;
use crate::error::Refusal;
use crate::http::{File, Response, Transport};

/// What a city receives reports with.
#[derive(Debug, Clone)]
pub enum Backend<T> {
    /// Open311 GeoReport v2 and its dialects.
    Open311(Open311<T>),
}

impl<T: Transport> Backend<T> {
    /// The categories a citizen can report under.
    pub async fn categories(&self) -> Result<Vec<Category>, Error> {
        match self {
            Self::Open311(open311) => open311.categories().await,
        }
    }

    /// The categories in the answer to the request that [`Self::categories`] sends.
    pub fn categories_in(&self, answer: &Response) -> Result<Vec<Category>, Error> {
        match self {
            Self::Open311(open311) => open311.categories_in(answer),
        }
    }

    /// The questions of one category, in the order in which they are asked.
    pub async fn questions(&self, category: &CategoryCode) -> Result<Vec<Question>, Error> {
        match self {
            Self::Open311(open311) => open311.questions(category).await,
        }
    }

    /// Files a report.
    pub async fn create(&self, report: &NewReport, photo: Option<File>) -> Result<Receipt, Error> {
        match self {
            Self::Open311(open311) => open311.create(report, photo).await,
        }
    }

    /// The fields of a report that a refusal of it names, each with what the back end said.
    pub fn fields_at_fault(&self, refusal: &Refusal, report: &NewReport) -> Vec<(Field, String)> {
        match self {
            Self::Open311(open311) => open311.fields_at_fault(refusal, report),
        }
    }

    /// The number that a token became; `None` while there is none.
    pub async fn number(&self, token: &Token) -> Result<Option<RequestId>, Error> {
        match self {
            Self::Open311(open311) => open311.number(token).await,
        }
    }

    /// One report.
    pub async fn report(&self, id: &RequestId) -> Result<Report, Error> {
        match self {
            Self::Open311(open311) => open311.report(id).await,
        }
    }

    /// Reports that match, newest first where the server can sort.
    pub async fn reports(&self, query: &open311::Query) -> Result<Vec<Report>, Error> {
        match self {
            Self::Open311(open311) => open311.reports(query).await,
        }
    }
}
