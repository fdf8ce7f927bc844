//! Casting, changing and finding ballots.
//!
//! What may be sent again is answered again. So before a ballot is refused for a reason that comes with time (the poll
//! closed, the token grew old, too many requests), the store is asked whether it has the ballot already.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use civic_core::poll::gateway::BallotKey;
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::{PollDocument, RecordedDocument, StandingWord};
use civic_core::poll::{Change, Eligibility, Phase};

use super::Writer;
use super::form::{self, Form};
use super::refusal::Refusal;
use crate::app::{App, now};
use crate::credential::{Kind, typed_code};
use crate::merkle::{hex, sha256};
use crate::store::{Cast, CastOutcome, ChangeOutcome, Credential, Defined, Hash};

/// The longest text that a browser keeps to be known by.
const LONGEST_DEVICE: usize = 128;
/// The shortest: 128 bits in base64url.
const SHORTEST_DEVICE: usize = 22;

type Recorded = Result<(StatusCode, Json<RecordedDocument>), Refusal>;

/// What a ballot is called: who knows its key can tell, and nobody can tell the key.
pub(super) fn name_of(key: &BallotKey) -> Hash {
    sha256(key.as_str().as_bytes())
}

pub(super) async fn cast(_: Writer, State(app): State<Arc<App>>, Path(id): Path<String>, form: Form) -> Recorded {
    let poll = app.poll(&id)?;
    let (ballot, vote) = (name_of(&form.key()?), form.vote(&poll.document)?);
    let standing = match admit(&app, &poll.document, &form).await {
        Ok((credential, proof)) => {
            let cast = Cast { poll: id.clone(), ballot, vote, credential, proof };
            match app.store.cast(cast).await? {
                CastOutcome::Kept => StandingWord::Cast,
                CastOutcome::Withdrawn => StandingWord::Withdrawn,
                CastOutcome::KeyUsed => return Err(Code::KeyUsed.into()),
                CastOutcome::AlreadyVoted => return Err(Code::AlreadyVoted.into()),
                CastOutcome::CodeUnknown => return Err(Code::CodeUnknown.into()),
                CastOutcome::ProofUsed => return Err(Code::ProofInvalid.into()),
                CastOutcome::Sealed => return Err(Code::Closed.into()),
            }
        }
        Err(refusal) => match app.store.ballot(id.clone(), ballot).await?.map(|kept| kept.vote) {
            Some(None) => StandingWord::Withdrawn,
            Some(Some(kept)) if kept == vote => StandingWord::Cast,
            _ => return Err(refusal),
        },
    };
    app.metrics.votes.inc();
    Ok((StatusCode::CREATED, recorded(&id, &ballot, standing)))
}

fn recorded(poll: &str, ballot: &Hash, standing: StandingWord) -> Json<RecordedDocument> {
    Json(RecordedDocument { poll: poll.to_owned(), ballot: hex(ballot), standing, proof: None })
}

/// Whether votes are taken now.
fn is_open(poll: &PollDocument) -> Result<(), Refusal> {
    match poll.poll().phase(now()) {
        Phase::Upcoming => Err(Code::NotBegun.into()),
        Phase::Open => Ok(()),
        Phase::Closed => Err(Code::Closed.into()),
    }
}

/// Who may vote: by what they do, and the proof of work that goes with it.
async fn admit(app: &App, poll: &PollDocument, form: &Form) -> Result<(Option<Credential>, Option<Hash>), Refusal> {
    is_open(poll)?;
    let missing = || Refusal::from(Code::CredentialMissing);
    let known_by = match poll.eligibility {
        Eligibility::Open => None,
        Eligibility::Device => {
            let device = form.get("device").ok_or_else(missing)?;
            let is_drawn = (SHORTEST_DEVICE..=LONGEST_DEVICE).contains(&device.len());
            Some((Kind::Device, device.to_owned())).filter(|_| is_drawn).ok_or_else(missing).map(Some)?
        }
        Eligibility::Code => {
            let typed = form.get("code").ok_or_else(missing)?;
            Some((Kind::Code, typed_code(typed).ok_or(Code::CodeUnknown)?))
        }
        Eligibility::Person => {
            let token = form.get("access_token").ok_or_else(missing)?;
            let tokens = app.tokens.as_ref().ok_or(Code::TokenInvalid)?;
            Some((Kind::Person, tokens.subject(token).await?))
        }
    };
    let credential = known_by.map(|(kind, text)| app.pepper.credential(kind, poll, &text));
    if let Some(credential) = &credential {
        app.limits.credential(&credential.hash).map_err(Refusal::too_many)?;
    }
    let proof = if poll.proof_of_work {
        let sent = form.get("altcha").ok_or(Code::ProofNeeded)?;
        let challenge = app.proofs.check(&poll.id, sent, now()).ok_or(Code::ProofInvalid)?;
        Some(app.pepper.hash(Kind::Proof, &poll.id, &challenge))
    } else {
        None
    };
    Ok((credential, proof))
}

pub(super) async fn replace(_: Writer, State(app): State<Arc<App>>, Path(id): Path<String>, form: Form) -> Recorded {
    let poll = app.poll(&id)?;
    let vote = form.vote(&poll.document)?;
    change(&app, &poll, &form.key()?, Some(vote)).await
}

pub(super) async fn put(
    _: Writer,
    State(app): State<Arc<App>>,
    Path((id, key)): Path<(String, String)>,
    form: Form,
) -> Recorded {
    let poll = app.poll(&id)?;
    let vote = form.vote(&poll.document)?;
    change(&app, &poll, &form::key(&key)?, Some(vote)).await
}

pub(super) async fn withdraw(_: Writer, State(app): State<Arc<App>>, Path(id): Path<String>, form: Form) -> Recorded {
    change(&app, &*app.poll(&id)?, &form.key()?, None).await
}

pub(super) async fn delete(
    _: Writer,
    State(app): State<Arc<App>>,
    Path((id, key)): Path<(String, String)>,
) -> Recorded {
    change(&app, &*app.poll(&id)?, &form::key(&key)?, None).await
}

/// Puts another vote in a ballot's place, or none.
async fn change(app: &App, poll: &Defined, key: &BallotKey, vote: Option<String>) -> Recorded {
    let (id, ballot) = (&poll.document.id, name_of(key));
    if poll.document.change != Change::Receipt {
        return Err(Code::Final.into());
    }
    let standing = if vote.is_some() { StandingWord::Cast } else { StandingWord::Withdrawn };
    if let Err(refusal) = is_open(&poll.document) {
        let is_done = app.store.ballot(id.clone(), ballot).await?.is_some_and(|kept| kept.vote == vote);
        return if is_done { Ok((StatusCode::OK, recorded(id, &ballot, standing))) } else { Err(refusal) };
    }
    match app.store.change(id.clone(), ballot, vote).await? {
        ChangeOutcome::Done => Ok((StatusCode::OK, recorded(id, &ballot, standing))),
        ChangeOutcome::Unknown => Err(Code::BallotUnknown.into()),
        ChangeOutcome::Sealed => Err(Code::Closed.into()),
    }
}

pub(super) async fn receipt(_: Writer, State(app): State<Arc<App>>, Path(id): Path<String>, form: Form) -> Recorded {
    Ok((StatusCode::OK, Json(find(&app, &id, &form.key()?).await?)))
}

pub(super) async fn receipt_by_address(
    _: Writer,
    State(app): State<Arc<App>>,
    Path((id, key)): Path<(String, String)>,
) -> Recorded {
    Ok((StatusCode::OK, Json(find(&app, &id, &form::key(&key)?).await?)))
}

/// What has become of a ballot, and the proof that it is counted once the poll is over.
pub(super) async fn find(app: &App, id: &str, key: &BallotKey) -> Result<RecordedDocument, Refusal> {
    let (poll, ballot) = (app.poll(id)?, name_of(key));
    let kept = app.store.ballot(id.to_owned(), ballot).await?.ok_or(Code::BallotUnknown)?;
    let standing = if kept.vote.is_some() { StandingWord::Cast } else { StandingWord::Withdrawn };
    let proof = if poll.is_sealed { app.counted(&poll).await?.proof(&ballot) } else { None };
    Ok(RecordedDocument { poll: id.to_owned(), ballot: hex(&ballot), standing, proof })
}
