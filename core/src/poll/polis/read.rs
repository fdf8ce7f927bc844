//! A conversation and its statements.

use super::{MODERATED_STATEMENTS, Polis, STATEMENTS};
use crate::Error;
use crate::document::Node;
use crate::http::Request;
use crate::poll::answer::{self, UNEXPECTED};
use crate::poll::model::{
    Change, Choice, ChoiceId, Count, Disclosure, Eligibility, Figure, Mark, Method, Opinion, OwnVote, Poll, PollId,
    Results,
};
use crate::poll::reading::{Ask, Reading, Why};

impl Polis {
    /// `participationInit`. The statements come with the next answer, since this one holds only the one to show first.
    pub(super) fn conversation(&self, root: &Node<'_>, ask: &Ask) -> Result<Reading, Error> {
        let conversation = root.get("conversation").filter(|node| matches!(node, Node::Map(_))).ok_or(UNEXPECTED)?;
        let id = PollId(conversation.text("conversation_id").ok_or(UNEXPECTED)?.to_owned());
        let voters = answer::count(conversation, "participant_count");
        let is_strict = conversation.flag("strict_moderation") == Some(true);
        let part = if is_strict { MODERATED_STATEMENTS } else { STATEMENTS };
        let suggested = root.get("nextComment").and_then(statement_id);
        Ok(Reading {
            suggested: suggested.map(|choice| (id.clone(), choice)),
            own: own(root, &id).into_iter().collect(),
            results: vec![Results { poll: id.clone(), voters, ..Results::default() }],
            token: token(root),
            next: vec![Ask::must(part, statements_of(&id, ask))],
            polls: vec![self.poll_of(conversation, id)],
            ..Reading::default()
        })
    }

    fn poll_of(&self, conversation: &Node<'_>, id: PollId) -> Poll {
        let is = |name: &str| conversation.flag(name) == Some(true);
        let by_name = is("auth_needed_to_vote") || is("use_xid_whitelist");
        let question = answer::name(conversation, "topic");
        Poll {
            text: answer::words(conversation, "description"),
            organiser: Some(answer::name(conversation, "ownername")).filter(|name| !name.is_empty()),
            page: self.page(&id.0),
            eligibility: if by_name { Eligibility::Person } else { Eligibility::Device },
            is_open: conversation.flag("is_active").map(|is_active| is_active && !is("is_draft")),
            results: Disclosure::Always,
            change: Change::Replace,
            ..Poll::new(id, question, Method::Opinions)
        }
    }
}

/// The request for all statements with their counts. It is answered to everybody, also with statements that wait for
/// moderation, which are left out here.
fn statements_of(id: &PollId, ask: &Ask) -> Request {
    let url = ask.request.url.replace("participationInit", "comments");
    let request = Request { headers: ask.request.headers.clone(), ..Request::get(url) };
    request.with("conversation_id", id.0.clone()).with("moderation", "true").with("include_voting_patterns", "true")
}

/// The opinions that the participant gave before. The sign is the reverse of what one would think.
fn own(root: &Node<'_>, poll: &PollId) -> Option<OwnVote> {
    let votes = answer::items(root.get("votes")).iter();
    let marks = votes.filter_map(|vote| {
        let opinion = match vote.text("vote")? {
            "-1" => Opinion::Agree,
            "1" => Opinion::Disagree,
            "0" => Opinion::Pass,
            _ => return None,
        };
        Some((statement_id(vote)?, Mark::Opinion(opinion)))
    });
    let marks: Vec<_> = marks.collect();
    (!marks.is_empty()).then(|| OwnVote { poll: poll.clone(), marks, words: String::new() })
}

/// `tid`, a whole number.
pub(super) fn statement_id(node: &Node<'_>) -> Option<ChoiceId> {
    let id = node.text("tid")?;
    answer::is_number(id).then(|| ChoiceId(id.to_owned()))
}

/// The token that servers since 2025 give out with the first thing that a participant does.
pub(super) fn token(root: &Node<'_>) -> Option<String> {
    root.get("auth")?.text("token").map(str::to_owned)
}

/// The statements of a conversation, with what was thought of them.
pub(super) fn statements(root: &Node<'_>, conversation: &str, strict: bool) -> Reading {
    let poll = PollId(conversation.to_owned());
    let mut reading = Reading::default();
    let (mut choices, mut counts) = (Vec::new(), Vec::new());
    for node in answer::items(Some(root.get("comments").unwrap_or(root))) {
        let id = statement_id(node);
        let name = answer::words(node, "txt");
        let Some(id) = id.filter(|_| !name.is_empty()) else {
            reading.leave_out(node.text("tid"), Why::Nameless);
            continue;
        };
        if !is_public(node, strict) {
            reading.leave_out(Some(&id.0), Why::NotPublic);
            continue;
        }
        let counted = |name: &str| answer::count(node, name);
        if let (Some(agree), Some(disagree), Some(pass)) =
            (counted("agree_count"), counted("disagree_count"), counted("pass_count"))
        {
            let figure = Figure::Opinions { agree, disagree, pass };
            counts.push(Count { choice: id.clone(), figure, likes: None, won: None });
        }
        choices.push(Choice { id, name, ..Choice::default() });
    }
    let ticks = counts.iter().map(|count| match count.figure {
        Figure::Opinions { agree, disagree, pass } => agree.saturating_add(disagree).saturating_add(pass),
        _ => 0,
    });
    let ticks = Some(ticks.fold(0, u64::saturating_add)).filter(|_| !counts.is_empty());
    reading.results.push(Results { poll: poll.clone(), ticks, counts, ..Results::default() });
    reading.polls.push(statements_only(poll, choices));
    reading
}

/// Whether a statement is for everybody. `mod` is -1 for what was turned down, 1 for what was let through, and 0 for what
/// nobody has looked at; answers without it hold only what is shown.
fn is_public(node: &Node<'_>, strict: bool) -> bool {
    let is_seed = node.flag("is_seed") == Some(true);
    match node.text("mod") {
        Some("1") | None => true,
        Some("0") => is_seed || (!strict && node.flag("active") == Some(true)),
        Some(_) => false,
    }
}

/// What [`Reading::add`] joins with the poll that is there already.
fn statements_only(id: PollId, choices: Vec<Choice>) -> Poll {
    Poll { choices, ..Poll::new(id, String::new(), Method::Opinions) }
}
