//! Filling in a sheet, as each method asks for it.

use super::{Effect, Filled, Problem, Step, Voting};
use crate::Timestamp;
use crate::poll::model::{Answer, BallotKey, Change, Method, Opinion, Phase, PollId, Vote};
use crate::submission::Submission;

/// One mark on a ballot, by the indices of a poll's options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The option is chosen; where one alone can be, in the place of the other.
    Choose(usize),
    /// It is not chosen any more.
    Leave(usize),
    /// The option has a number: a score, a grade, points; or none.
    Number(usize, Option<u32>),
    /// Its number is one more than it is, 1 if it has none yet.
    More(usize),
    /// Its number is one less than it is; 0 is followed by none.
    Less(usize),
    /// The option takes this place of the ranking, counted from 0; who had it and who follows move one down.
    Rank(usize, usize),
    /// The option is not ranked any more.
    Unrank(usize),
    /// The answer to yes or no.
    Answer(Answer),
    /// What is thought of a statement; nothing, if that is taken back.
    Opinion(usize, Option<Opinion>),
    /// The ballot is left blank on purpose, or not.
    Blank(bool),
}

/// Begins the sheet anew where another vote takes the place of the first: under its receipt, where the poll asks for that.
pub(super) fn anew(voting: &mut Voting, key: BallotKey, now: Timestamp) -> Vec<Effect> {
    let polls: Vec<PollId> = voting.sheet.iter().map(|filled| filled.poll.clone()).collect();
    if !voting.is_editable() && !matches!(voting.submission, Submission::Accepted(_)) {
        return Vec::new();
    }
    if !polls.iter().any(|poll| voting.can_vote(poll, now)) {
        return Vec::new();
    }
    let by_receipt = |id: &PollId| voting.poll(id).is_some_and(|poll| poll.change == Change::Receipt);
    let receipt = polls.iter().find(|id| by_receipt(id)).and_then(|id| voting.kept(id)).map(|kept| kept.key.clone());
    let replaced = polls.first().and_then(|id| voting.kept(id)).map(|kept| kept.key.clone());
    begin_anew(voting, polls, receipt.unwrap_or(key));
    voting.replaced = replaced;
    vec![Effect::FocusHeading]
}

/// Begins a sheet for somebody else, who shares the device.
pub(super) fn as_another(voting: &mut Voting, key: BallotKey, now: Timestamp) -> Vec<Effect> {
    let polls: Vec<PollId> = voting.sheet.iter().map(|filled| filled.poll.clone()).collect();
    let is_free = voting.is_editable() || matches!(voting.submission, Submission::Accepted(_));
    let is_open = |id: &PollId| voting.poll(id).is_some_and(|poll| poll.phase(now) == Phase::Open);
    if !is_free || !polls.iter().any(|id| voting.is_by_person(id) && is_open(id)) {
        return Vec::new();
    }
    begin_anew(voting, polls, key);
    vec![Effect::FocusHeading]
}

fn begin_anew(voting: &mut Voting, polls: Vec<PollId>, key: BallotKey) {
    clear(voting);
    voting.key = key;
    voting.sheet = polls.into_iter().map(Filled::empty).collect();
    voting.again = true;
}

/// Lays the sheet away.
pub(super) fn clear(voting: &mut Voting) {
    voting.sheet.clear();
    voting.agreed = false;
    voting.step = Step::Fill;
    voting.problems.clear();
    voting.submission = Submission::Editing;
    voting.refused = None;
    voting.earlier = None;
    voting.restored = false;
    voting.again = false;
    voting.replaced = None;
    voting.retry = None;
}

impl Filled {
    /// Nothing so far.
    pub(super) fn empty(poll: PollId) -> Self {
        Self { poll, vote: None, words: String::new() }
    }
}

pub(super) fn is_answered(filled: &Filled) -> bool {
    filled.vote.is_some() || !filled.words.trim().is_empty()
}

/// Applies [`Action::Entered`]. A mark that the poll's method does not know, or of an option that there is not, changes nothing.
pub(super) fn enter(voting: &mut Voting, id: &PollId, entry: Entry) -> Vec<Effect> {
    let Some((method, count)) = voting.poll(id).map(|poll| (poll.method.clone(), poll.choices.len())) else {
        return Vec::new();
    };
    edit(voting, id, |filled| filled.vote = marked(filled.vote.take(), entry, &method, count))
}

/// Applies [`Action::Typed`].
pub(super) fn write(voting: &mut Voting, id: &PollId, words: String) -> Vec<Effect> {
    edit(voting, id, |filled| filled.words = words)
}

/// Applies [`Action::Agreed`].
pub(super) fn agree(voting: &mut Voting, agreed: bool) -> Vec<Effect> {
    if voting.is_editable() {
        voting.agreed = agreed;
        voting.problems.retain(|problem| problem.kind != super::ProblemKind::Terms);
    }
    Vec::new()
}

/// Applies [`Action::Coded`].
pub(super) fn code(voting: &mut Voting, has_code: bool) -> Vec<Effect> {
    voting.has_code = has_code;
    voting.problems.retain(|problem| !has_code || problem.kind != super::ProblemKind::Code);
    Vec::new()
}

/// Changes one answer, takes back its problem, and keeps the sheet.
fn edit(voting: &mut Voting, id: &PollId, change: impl FnOnce(&mut Filled)) -> Vec<Effect> {
    if !voting.is_editable() || voting.is_final(id) {
        return Vec::new();
    }
    let Some(filled) = voting.sheet.iter_mut().find(|filled| filled.poll == *id) else { return Vec::new() };
    change(filled);
    voting.problems.retain(|Problem { poll, .. }| poll.as_ref().is_some_and(|poll| poll != id));
    voting.submission = Submission::Editing;
    voting.refused = None;
    voting.step = Step::Fill;
    vec![Effect::Save]
}

/// The vote once a mark is made; none, if nothing is marked any more.
fn marked(before: Option<Vote>, entry: Entry, method: &Method, count: usize) -> Option<Vote> {
    let after = match (entry, method) {
        (Entry::Blank(blank), _) => return blank.then_some(Vote::Blank).or(before.filter(|vote| *vote != Vote::Blank)),
        (Entry::Choose(option), Method::Single) if option < count => Vote::Choices(vec![option]),
        (Entry::Choose(option), Method::Multiple { .. } | Method::Approval { .. } | Method::Budget { .. })
            if option < count =>
        {
            let mut options = choices(before);
            if let Err(place) = options.binary_search(&option) {
                options.insert(place, option);
            }
            Vote::Choices(options)
        }
        (
            Entry::Leave(option),
            Method::Multiple { .. } | Method::Approval { .. } | Method::Budget { .. } | Method::Single,
        ) => {
            let mut options = choices(before);
            options.retain(|chosen| *chosen != option);
            Vote::Choices(options)
        }
        (
            Entry::Number(option, number),
            Method::Score { .. } | Method::Judgment { .. } | Method::Points { .. } | Method::Quadratic { .. },
        ) if option < count => {
            let mut numbers = match before {
                Some(Vote::Numbers(numbers)) => numbers,
                _ => Vec::new(),
            };
            numbers.retain(|(of, _)| *of != option);
            numbers.extend(number.map(|number| (option, number)));
            numbers.sort_unstable();
            Vote::Numbers(numbers)
        }
        (Entry::More(option), _) => {
            let number = number_of(before.as_ref(), option).unwrap_or(0).saturating_add(1).min(highest(method));
            return marked(before, Entry::Number(option, Some(number)), method, count);
        }
        (Entry::Less(option), _) => {
            let number = number_of(before.as_ref(), option).and_then(|number| number.checked_sub(1));
            return marked(before, Entry::Number(option, number), method, count);
        }
        (Entry::Rank(option, place), Method::Ranked(_)) if option < count => {
            let mut places = ranked(before, option);
            places.insert(place.min(places.len()), vec![option]);
            Vote::Ranking(places)
        }
        (Entry::Unrank(option), Method::Ranked(_)) => Vote::Ranking(ranked(before, option)),
        (Entry::Answer(answer), Method::YesNo { .. }) => Vote::Answer(answer),
        (Entry::Opinion(option, opinion), Method::Opinions) if option < count => {
            let mut opinions = match before {
                Some(Vote::Opinions(opinions)) => opinions,
                _ => Vec::new(),
            };
            opinions.retain(|(of, _)| *of != option);
            opinions.extend(opinion.map(|opinion| (option, opinion)));
            opinions.sort_unstable();
            Vote::Opinions(opinions)
        }
        _ => return before,
    };
    (!after.is_blank()).then_some(after)
}

/// The highest number that one option may have; 0 where options have none.
pub fn highest(method: &Method) -> u32 {
    match method {
        Method::Score { highest, .. } => *highest,
        Method::Points { points, most } => *most.min(points),
        // The square of a greater number is more than all credits.
        Method::Quadratic { credits } => credits.isqrt(),
        _ => 0,
    }
}

/// The number of an option, if it has one.
pub fn number_of(vote: Option<&Vote>, option: usize) -> Option<u32> {
    match vote {
        Some(Vote::Numbers(numbers)) => numbers.iter().find(|(of, _)| *of == option).map(|(_, number)| *number),
        _ => None,
    }
}

fn choices(before: Option<Vote>) -> Vec<usize> {
    match before {
        Some(Vote::Choices(options)) => options,
        _ => Vec::new(),
    }
}

/// The places of a ranking without one option.
fn ranked(before: Option<Vote>, option: usize) -> Vec<Vec<usize>> {
    let mut places = match before {
        Some(Vote::Ranking(places)) => places,
        _ => Vec::new(),
    };
    for place in &mut places {
        place.retain(|ranked| *ranked != option);
    }
    places.retain(|place| !place.is_empty());
    places
}
