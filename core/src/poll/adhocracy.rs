//! Polls of adhocracy+ and meinBerlin.
//!
//! Servers: <https://github.com/liqd/adhocracy-plus> and <https://github.com/liqd/a4-meinberlin>, whose polls are those of
//! adhocracy4. What they call a poll is several questions, and each is a [`Poll`] here; all that are answered go in one request.
//! They send no CORS header at all, so they are reached through an address of the city's own site.

use super::answer::{self, UNEXPECTED};
use super::backend::Dialect;
use super::casting::{Ballot, Cast, NotTaken, Reason, Voter};
use super::model::{
    Capabilities, Change, Choice, ChoiceId, Count, Disclosure, Eligibility, Figure, Identity, Mark, Method, OwnVote,
    Poll, PollId, Results, Vote, Writes, Wrong,
};
use super::reading::{Ask, MOST_CHOICES, Reading, Why};
use crate::document::Node;
use crate::document::json_text::{list, object, string};
use crate::http::{Body, Endpoint, Request, Response, encode_segment};
use crate::link::Link;
use crate::{Error, Timestamp};

/// A server, and which of its polls are shown: it has no list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Adhocracy {
    /// The server's address, or that under which the city's site hands on to it: `/beteiligung`.
    pub base: Endpoint,
    /// The polls, by their numbers.
    pub polls: Vec<PollId>,
    /// The page on which they can be taken part in.
    pub page: Option<Link>,
    /// When voting begins. The server tells it in the project's description only, and a poll that is over looks like one that
    /// is still to come.
    pub opens: Option<Timestamp>,
    /// When it ends.
    pub closes: Option<Timestamp>,
}

impl Adhocracy {
    /// `{base}/api/polls/{poll}/{rest}`; the slash at the end is part of the address (Django, `APPEND_SLASH`).
    fn address(&self, poll: &str, rest: &str) -> String {
        self.base.join(&format!("api/polls/{}/{rest}", encode_segment(poll)))
    }

    fn reading(&self, root: &Node<'_>) -> Result<Reading, Error> {
        let poll = root.text("id").ok_or(UNEXPECTED)?;
        let Some(Node::List(questions)) = root.get("questions") else { return Err(UNEXPECTED) };
        let mut reading = Reading::default();
        for question in questions {
            let label = answer::name(question, "label");
            let Some(number) = question.text("id").filter(|_| !label.is_empty()) else {
                reading.leave_out(question.text("id"), Why::Nameless);
                continue;
            };
            let id = PollId(format!("{poll}/{number}"));
            let choices = choices(question, &mut reading);
            reading.own.extend(own(question, &id));
            reading.results.push(results(question, &id, &choices));
            reading.polls.push(self.question(root, question, id, label, choices));
        }
        Ok(reading)
    }

    fn question(&self, root: &Node<'_>, node: &Node<'_>, id: PollId, question: String, choices: Vec<Choice>) -> Poll {
        let is = |node: &Node<'_>, name: &str| node.flag(name) == Some(true);
        let is_open_to_all = is(root, "allow_unregistered_users");
        let most = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        let must_agree = is(root, "use_org_terms_of_use") && !is(root, "user_has_agreed");
        let is_multiple = is(node, "multiple_choice");
        let method = if is_multiple { Method::Multiple { least: 1, most } } else { Method::Single };
        Poll {
            text: answer::words(node, "help_text"),
            page: self.page.clone(),
            choices,
            eligibility: if is_open_to_all { Eligibility::Open } else { Eligibility::Person },
            opens: self.opens,
            closes: self.closes,
            is_open: node.flag("isReadOnly").map(|is_read_only| !is_read_only),
            results: if is(node, "is_confidential") { Disclosure::Never } else { Disclosure::Always },
            // Who is registered votes again; of others, nobody knows that they did.
            change: if is_open_to_all { Change::Never } else { Change::Replace },
            terms: root.text("org_terms_url").filter(|_| must_agree).and_then(|url| self.terms(url)),
            ..Poll::new(id, question, method)
        }
    }

    fn terms(&self, url: &str) -> Option<Link> {
        if url.starts_with('/') && !url.starts_with("//") {
            return answer::page(&self.base, url);
        }
        Link::vet(url)
    }
}

fn choices(question: &Node<'_>, reading: &mut Reading) -> Vec<Choice> {
    let mut choices = Vec::new();
    for node in answer::items(question.get("choices")).iter().take(MOST_CHOICES) {
        let name = answer::name(node, "label");
        match number(node, "id") {
            Some(id) if !name.is_empty() => {
                let takes_words = node.flag("is_other_choice") == Some(true);
                choices.push(Choice { id: ChoiceId(id.to_owned()), name, takes_words, ..Choice::default() });
            }
            id => reading.leave_out(id, Why::Nameless),
        }
    }
    choices
}

/// A key: a whole number, which is sent as it came.
fn number<'n>(node: &'n Node<'_>, name: &str) -> Option<&'n str> {
    node.text(name).filter(|text| answer::is_number(text))
}

/// What was counted. Questions that are confidential have zeros everywhere, and that is not “nobody voted”.
fn results(question: &Node<'_>, poll: &PollId, choices: &[Choice]) -> Results {
    let is_written = question.flag("is_open") == Some(true);
    let total = |name: &str| answer::count(question, name);
    let voters = if is_written { total("totalAnswerCount") } else { total("totalVoteCount") };
    let is_hidden = question.flag("is_confidential") == Some(true) && voters.unwrap_or_default() == 0;
    let nodes = answer::items(question.get("choices"));
    let counts = choices.iter().map(|choice| {
        let node = nodes.iter().find(|node| node.text("id") == Some(choice.id.0.as_str()));
        let votes = node.and_then(|node| answer::count(node, "count")).filter(|_| !is_hidden);
        Count { choice: choice.id.clone(), figure: votes.map_or(Figure::Hidden, Figure::Votes), likes: None, won: None }
    });
    Results {
        poll: poll.clone(),
        // People; `totalVoteCountMulti` are their ticks.
        voters: voters.filter(|_| !is_hidden),
        ticks: total("totalVoteCountMulti").filter(|_| !is_hidden && !is_written),
        counts: counts.collect(),
        answers: None,
    }
}

/// What who is signed in voted and wrote.
fn own(question: &Node<'_>, poll: &PollId) -> Option<OwnVote> {
    let chosen = answer::items(question.get("userChoices")).iter().filter_map(Node::scalar);
    let marks: Vec<_> = chosen.map(|id| (ChoiceId(id.to_owned()), Mark::Chosen)).collect();
    // One's own answer is told by its number in the list of all.
    let written = question.text("userAnswer").and_then(|id| {
        let answers = answer::items(question.get("answers"));
        answers.iter().find(|answer| answer.text("id") == Some(id)).map(|found| answer::words(found, "answer"))
    });
    let other = answer::words(question, "other_choice_user_answer");
    let words = written.unwrap_or(other);
    (!marks.is_empty() || !words.is_empty()).then(|| OwnVote { poll: poll.clone(), marks, words })
}

/// The entry of one question. All three keys must be there, whatever the question is (400 otherwise).
fn entry(ballot: &Ballot<'_>) -> Result<String, NotTaken> {
    let poll = ballot.poll;
    let words = ballot.words.trim();
    let indices: &[usize] = match ballot.vote {
        Vote::Blank => &[],
        Vote::Choices(indices) => indices,
        _ => return Err(Wrong::Kind.into()),
    };
    let mut chosen: Vec<&Choice> = Vec::new();
    for index in indices {
        let choice = poll.choices.get(*index).filter(|choice| answer::is_number(&choice.id.0)).ok_or(Wrong::Unknown)?;
        if chosen.iter().any(|known| known.id == choice.id) {
            return Err(Wrong::Twice.into());
        }
        chosen.push(choice);
    }
    if poll.method == Method::Single && chosen.len() > 1 {
        return Err(Wrong::TooMany(1).into());
    }
    let is_other = chosen.iter().any(|choice| choice.takes_words);
    if is_other && words.is_empty() {
        return Err(Reason::Words.into());
    }
    let words_if = |goes: bool| string(if goes { words } else { "" });
    Ok(object([
        ("choices", list(chosen.iter().map(|choice| choice.id.0.clone()))),
        ("other_choice_answer", words_if(is_other)),
        ("open_answer", words_if(poll.is_written())),
    ]))
}

/// The server's poll and question of an id.
fn parts(id: &PollId) -> Option<(&str, &str)> {
    id.0.split_once('/')
}

impl Dialect for Adhocracy {
    fn list(&self, voter: &Voter) -> Vec<Ask> {
        self.polls.iter().flat_map(|id| self.poll(id, voter)).collect()
    }

    fn poll(&self, id: &PollId, voter: &Voter) -> Vec<Ask> {
        let poll = parts(id).map_or(id.0.as_str(), |(poll, _)| poll);
        vec![Ask::must(0, signed(Request::get(self.address(poll, "")), voter))]
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| self.reading(root))
    }

    fn capabilities(&self, poll: &Poll, voter: &Voter) -> Capabilities {
        let is_open_to_all = poll.eligibility == Eligibility::Open;
        let is_signed_in = voter.token.is_some();
        Capabilities {
            identity: if is_open_to_all && !is_signed_in { Identity::None } else { Identity::Person },
            results: poll.results,
            writes: if is_open_to_all || is_signed_in { Writes::Direct } else { Writes::Link },
        }
    }

    /// One request for all questions of one of the server's polls: where anybody may vote, each request counts as another
    /// person.
    fn encode(&self, ballots: &[Ballot<'_>], voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        let mut polls: Vec<(&str, Vec<(&str, String)>)> = Vec::new();
        for ballot in ballots {
            let (poll, question) = parts(&ballot.poll.id).ok_or(Wrong::Unknown)?;
            if ballot.poll.terms.is_some() && !voter.agreed {
                return Err(Reason::Terms.into());
            }
            let entry = (question, entry(ballot)?);
            match polls.iter_mut().find(|(known, _)| *known == poll) {
                Some((_, entries)) => entries.push(entry),
                None => polls.push((poll, vec![entry])),
            }
        }
        let requests = polls.into_iter().map(|(poll, entries)| {
            let mut fields = vec![("votes", object(entries))];
            if voter.agreed {
                fields.push(("agreed_terms_of_use", "true".to_owned()));
            }
            fields.extend(voter.captcha.as_deref().map(|captcha| ("captcha", string(captcha))));
            signed(Request::post(self.address(poll, "vote/"), Body::Json(object(fields))), voter)
        });
        Ok(requests.collect())
    }

    fn decode_vote(&self, ballots: &[Ballot<'_>], voter: &Voter, response: &Response) -> Result<Cast, NotTaken> {
        match answer::json(response, |root| self.reading(root)) {
            Ok(reading) => Ok(Cast { receipt: None, reading }),
            Err(error) => Err(NotTaken::answered(reason(ballots, voter, &error), error)),
        }
    }
}

fn signed(request: Request, voter: &Voter) -> Request {
    match &voter.token {
        Some(token) => request.with_header("Authorization", format!("Bearer {token}")),
        None => request,
    }
}

/// What a refusal means. The server's words are in the language of the citizen, and of three shapes, so the status counts, and
/// what was known before.
fn reason(ballots: &[Ballot<'_>], voter: &Voter, error: &Error) -> Reason {
    let Error::Refused(refusal) = error else { return Reason::Failed };
    let says = |word: &str| refusal.messages.iter().any(|message| message.text.to_lowercase().contains(word));
    let about = |field: &str| refusal.messages.iter().any(|message| message.code.as_deref() == Some(field));
    let any = |is: fn(&Poll) -> bool| ballots.iter().any(|ballot| is(ballot.poll));
    match refusal.status {
        401 if voter.token.is_some() => Reason::Expired,
        401 => Reason::SignIn,
        // The server's own sign-in is in the browser, and is believed on its own pages only.
        403 if says("csrf") => Reason::ByLink,
        403 if any(|poll| poll.is_open == Some(false)) => Reason::Closed,
        403 if voter.token.is_none() && any(|poll| poll.eligibility == Eligibility::Person) => Reason::SignIn,
        403 => Reason::NotAllowed,
        404 => Reason::Gone,
        400 if says("captcha") || about("captcha") => Reason::Captcha,
        400 if about("choice") => Reason::Words,
        // The one refusal that stands in braces, whatever its language: `["{\"Please agree to …\"}"]`.
        400 if refusal.messages.iter().any(|message| message.text.starts_with("{\"")) => Reason::Terms,
        400 => Reason::Invalid,
        _ => Reason::Failed,
    }
}
