//! The report form as a pure state machine: [`update`] is the only place where it changes, and everything that touches
//! the world comes back as an [`Effect`].
//!
//! The citizen's path is five [`Step`]s, then [`Submission`]. What a failure keeps: everything. A draft is erased only
//! once the back end has accepted it and “My reports” remembers it, or when the citizen says so.

mod check;
mod filling;
mod opening;
mod sending;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use check::{Field, MAX_DESCRIPTION, Problem, ProblemKind};
pub use opening::open;

pub use crate::position::LocateFailure;
pub use crate::submission::Keeping;

use super::{
    Category, CategoryCode, Draft, DraftKey, NewReport, PhotoRef, Position, Question, QuestionCode, Receipt, Report,
    RequestId, SentReport, Token,
};
use crate::feed::Feed;
use crate::submission::{Attempt, Submission};
use crate::{Error, Timestamp};

/// What the page decides about the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether a photo can be added.
    pub photo: bool,
    /// What is asked about the reporter.
    pub contact: ContactOption,
}

/// What is asked about the reporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContactOption {
    /// Nothing; the step is left out.
    None,
    /// Everything may stay empty.
    #[default]
    Optional,
    /// An e-mail address is needed; some back ends take no report without.
    EmailRequired,
}

impl Default for Options {
    fn default() -> Self {
        Self { photo: true, contact: ContactOption::Optional }
    }
}

/// One page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Step {
    /// What is it about?
    #[default]
    Category,
    /// What happened? With the category's own questions and a photo.
    Details,
    /// Where is it?
    Place,
    /// Who reports?
    Contact,
    /// Is all of this right?
    Review,
}

/// Why a file did not become a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoFailure {
    /// Not a picture.
    NotAnImage,
    /// A picture that does not open.
    Unreadable,
    /// Larger than a browser can take in.
    TooLarge,
}

/// Something the device is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asked<F> {
    /// Not asked, or answered.
    #[default]
    No,
    /// Waiting.
    Waiting,
    /// It could not.
    Failed(F),
}

/// What a device keeps of a form that is not accepted yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SavedDraft {
    /// The citizen's input.
    pub draft: Draft,
    /// Where they were.
    pub step: Step,
    /// What was tried to send it; stored before each try.
    pub attempt: Option<Attempt>,
    /// Whether it was open for changes, and not being sent or kept for sending.
    pub editing: bool,
    /// When it was stored.
    pub saved: Timestamp,
}

/// While a report is being sent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Phase {
    /// Sending; the share that has left the device, where the browser tells.
    #[default]
    Sending,
    /// Share of the upload, 0 to 1.
    Uploaded(f64),
    /// An earlier try may have arrived: asking the back end first.
    Checking,
}

/// What is known about a report that may be at the back end already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Doubt {
    /// None: it did not arrive.
    #[default]
    None,
    /// The back end was asked and does not show it; it may show reports late, or not at all.
    NotShown,
    /// The back end could not be asked.
    NotAsked,
}

/// The whole form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What the page decides.
    pub options: Options,
    /// What can be reported.
    pub categories: Feed<Vec<Category>>,
    /// The questions of the chosen category.
    pub questions: Feed<Vec<Question>>,
    /// The citizen's input.
    pub draft: Draft,
    /// Where they are.
    pub step: Step,
    /// What must be put right before going on; empty until they tried to.
    pub problems: Vec<Problem>,
    /// What became of it.
    pub submission: Submission<Receipt>,
    /// While sending: how far.
    pub phase: Phase,
    /// After a failed try: whether it may have arrived.
    pub doubt: Doubt,
    /// Tries of a draft that had to be opened for changes again although one of them may have arrived.
    pub earlier: Option<Attempt>,
    /// “Use my position”.
    pub locating: Asked<LocateFailure>,
    /// A photo being made ready.
    pub photo: Asked<PhotoFailure>,
    /// Whether input is kept.
    pub keeping: Keeping,
    /// Whether the device has said what it kept; nothing is shown before, lest somebody types over it.
    pub looked_up: bool,
    /// Whether the draft is one from before.
    pub restored: bool,
    /// How often the number behind a token was asked for.
    pub polls: u32,
}

impl Form {
    /// An empty form.
    pub fn new(options: Options, key: DraftKey) -> Self {
        Self {
            options,
            categories: Feed::Loading,
            questions: Feed::Loading,
            draft: Draft::new(key),
            step: Step::Category,
            problems: Vec::new(),
            submission: Submission::Editing,
            phase: Phase::Sending,
            doubt: Doubt::None,
            earlier: None,
            locating: Asked::No,
            photo: Asked::No,
            keeping: Keeping::Kept,
            looked_up: false,
            restored: false,
            polls: 0,
        }
    }

    /// The steps of this form, in order.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::Category, Step::Details, Step::Place, Step::Contact, Step::Review];
        steps.retain(|&step| step != Step::Contact || self.options.contact != ContactOption::None);
        steps
    }

    /// The chosen category, once the list is here.
    pub fn category(&self) -> Option<&Category> {
        let code = self.draft.category.as_ref()?;
        self.categories.value()?.iter().find(|category| &category.code == code)
    }

    /// The questions that are asked, given the answers so far; notices included, hidden ones left out.
    pub fn asked(&self) -> Vec<&Question> {
        check::asked(self.questions.value().map_or(&[][..], Vec::as_slice), &self.draft.answers)
    }

    /// The problem of a field, if it has one.
    pub fn problem(&self, field: &Field) -> Option<&Problem> {
        self.problems.iter().find(|problem| &problem.field == field)
    }

    /// What would be stored now. `None` once it is accepted: a write that comes late must not bring the draft back.
    pub fn saved(&self, now: Timestamp) -> Option<SavedDraft> {
        let attempt = match self.submission {
            // A page that dies while sending must not be believed to have sent nothing.
            Submission::Sending(attempt) => Some(Attempt { may_have_arrived: true, ..attempt }),
            Submission::Queued { attempt, .. } => Some(attempt),
            Submission::Editing | Submission::Refused(_) => self.earlier,
            Submission::Accepted(_) => return None,
        };
        let draft = self.draft.clone();
        Some(SavedDraft { draft, step: self.step, attempt, editing: self.is_editable(), saved: now })
    }

    /// Whether the back end is being asked if it has the report already.
    pub fn is_checking(&self) -> bool {
        self.phase == Phase::Checking && matches!(self.submission, Submission::Queued { .. })
    }

    /// Whether input can change: not while it is sent, kept for sending, or accepted.
    pub fn is_editable(&self) -> bool {
        matches!(self.submission, Submission::Editing | Submission::Refused(_))
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The form is on the page.
    Started,
    /// What the device had kept.
    DraftFound(Option<Box<SavedDraft>>),
    /// Whether the last write to the device worked.
    DraftKept(Keeping),
    /// The list of categories, or why not.
    CategoriesCame(Result<Vec<Category>, Error>),
    /// “Try again” where categories or questions failed.
    LoadAgain,
    /// A category was chosen.
    CategoryChosen(CategoryCode),
    /// The questions of a category, or why not.
    QuestionsCame(CategoryCode, Result<Vec<Question>, Error>),
    /// An answer changed.
    Answered(QuestionCode, Vec<String>),
    /// A text field changed; the category and answers have actions of their own.
    Typed(Field, String),
    /// “Use my position”.
    LocateAsked,
    /// What the device said: position and accuracy in metres.
    Located(Result<(Position, u32), LocateFailure>),
    /// A file was chosen, which can only be while the form [is editable](Form::is_editable); the platform makes it ready.
    PhotoChosen,
    /// The photo is ready and kept, or why not.
    PhotoReady(Result<PhotoRef, PhotoFailure>),
    /// The photo is taken out again.
    PhotoRemoved,
    /// The device lost the photo before it could be sent; nothing was sent.
    PhotoLost,
    /// “Continue”.
    Continue,
    /// “Back”.
    Back,
    /// “Change” beside an entry of the review.
    GoTo(Step),
    /// “Send”, and “Try again” after a failure.
    Send,
    /// “Send again all the same”: the citizen accepts that the city may get it twice.
    SendAnyway,
    /// “Change the report” after a failure that surely did not arrive.
    EditAgain,
    /// The share of the upload that has left the device.
    Uploaded(f64),
    /// The answer to a try, and what it says about single fields.
    SendEnded(Result<Receipt, Error>, Vec<(Field, String)>),
    /// The back end's newest reports of the category, and the numbers of this device's other reports
    /// ([`super::mine::numbers`]).
    CheckEnded(Result<Vec<Report>, Error>, Vec<RequestId>),
    /// The device has a network again.
    NetworkBack,
    /// What the token became so far.
    NumberCame(Token, Result<Option<RequestId>, Error>),
    /// “Report something else”, or “Discard” with the key of the next draft.
    StartOver(DraftKey),
}

/// What the platform is to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the draft of this form from the device; answer with [`Action::DraftFound`].
    LoadDraft,
    /// Store [`Form::saved`] if there is any; the newest state is enough. Answer with [`Action::DraftKept`].
    SaveDraft,
    /// Erase the draft and its photo from the device.
    EraseDraft,
    /// Ask the back end; answer with [`Action::CategoriesCame`].
    LoadCategories,
    /// Ask the back end; answer with [`Action::QuestionsCame`].
    LoadQuestions(CategoryCode),
    /// Ask the device; answer with [`Action::Located`].
    Locate,
    /// Erase the photo from the device.
    ErasePhoto,
    /// Store [`Form::saved`], then send, then answer with [`Action::SendEnded`]. In this order.
    Send(Box<NewReport>),
    /// Ask the back end for the newest reports of a category since then, clocks that differ allowed for; answer with
    /// [`Action::CheckEnded`].
    Check(CategoryCode, Timestamp),
    /// Add it to “My reports”.
    Remember(Box<SentReport>),
    /// Ask what the token became, after so many seconds; answer with [`Action::NumberCame`].
    AskNumber(Token, u32),
    /// “My reports” learns the number.
    RememberNumber(RequestId),
    /// Move the focus to the heading of what is shown now.
    FocusHeading,
    /// Move the focus to the summary of problems.
    FocusProblems,
    /// Tell the page that the report was accepted.
    TellSubmitted(Receipt),
    /// Tell the page, and the webmaster where it is theirs to mend.
    TellError(Error),
}

/// Applies an action: the one place where the form changes.
pub fn update(form: &mut Form, action: Action, now: Timestamp) -> Vec<Effect> {
    match open(form, action, now) {
        Ok(effects) => effects,
        Err(action) => filling::fill(form, action, now),
    }
}
