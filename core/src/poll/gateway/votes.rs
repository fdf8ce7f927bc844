//! A vote in a form: names and values, by the ids of options, so that a poll may be put in another order.
//!
//! | vote | pairs |
//! |---|---|
//! | blank | `blank=true` |
//! | options | `choice=a`, `choice=c` |
//! | ranking | `place.1=a`, `place.2=b`, `place.2=c`: b and c are equal |
//! | numbers | `number.a=5`, `number.b=0` |
//! | answer | `answer=yes`, `no` or `abstain` |
//! | opinions | `opinion.a=agree`, `disagree` or `pass` |

use crate::poll::{Answer, Choice, ChoiceId, Opinion, Vote, Wrong};

const BLANK: &str = "blank";
const CHOICE: &str = "choice";
const PLACE: &str = "place.";
const NUMBER: &str = "number.";
const ANSWER: &str = "answer";
const OPINION: &str = "opinion.";

const ANSWERS: [(Answer, &str); 3] = [(Answer::Yes, "yes"), (Answer::No, "no"), (Answer::Abstain, "abstain")];
const OPINIONS: [(Opinion, &str); 3] =
    [(Opinion::Agree, "agree"), (Opinion::Disagree, "disagree"), (Opinion::Pass, "pass")];

type Pairs = Vec<(String, String)>;

/// The pairs of a vote. An option that the poll does not have is left out; [`Method::check`](crate::poll::Method) has told
/// before.
pub fn pairs(vote: &Vote, choices: &[Choice]) -> Pairs {
    let id = |index: &usize| choices.get(*index).map(|choice| choice.id.0.as_str());
    let one = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
    match vote {
        Vote::Blank => one(BLANK, "true"),
        Vote::Choices(chosen) => chosen.iter().filter_map(id).map(|id| (CHOICE.to_owned(), id.to_owned())).collect(),
        Vote::Ranking(places) => (1_usize..)
            .zip(places)
            .flat_map(|(place, equals)| equals.iter().map(move |index| (place, index)))
            .filter_map(|(place, index)| Some((format!("{PLACE}{place}"), id(index)?.to_owned())))
            .collect(),
        Vote::Numbers(numbers) => numbers
            .iter()
            .filter_map(|(index, number)| Some((format!("{NUMBER}{}", id(index)?), number.to_string())))
            .collect(),
        Vote::Answer(answer) => one(ANSWER, word(&ANSWERS, *answer)),
        Vote::Opinions(opinions) => opinions
            .iter()
            .filter_map(|(index, opinion)| {
                Some((format!("{OPINION}{}", id(index)?), word(&OPINIONS, *opinion).to_owned()))
            })
            .collect(),
    }
}

/// The vote in a form; names that are not of a vote are passed over. Options come in the order of the poll, but in a
/// ranking, so that equal votes are equal.
///
/// # Errors
///
/// [`Wrong::Unknown`] if it names an option that there is not; [`Wrong::Kind`] if it is no vote, or more than one kind.
pub fn vote(pairs: &[(String, String)], choices: &[Choice]) -> Result<Vote, Wrong> {
    let mut found: Option<Vote> = None;
    let index = |id: &str| choices.iter().position(|choice| choice.id == ChoiceId(id.to_owned())).ok_or(Wrong::Unknown);
    for (name, value) in pairs {
        let next = if name == BLANK && value == "true" {
            Vote::Blank
        } else if name == ANSWER {
            Vote::Answer(of_word(&ANSWERS, value)?)
        } else if name == CHOICE {
            Vote::Choices(vec![index(value)?])
        } else if let Some(place) = name.strip_prefix(PLACE) {
            let mut places = vec![Vec::new(); place_index(place, choices.len())?];
            places.push(vec![index(value)?]);
            Vote::Ranking(places)
        } else if let Some(id) = name.strip_prefix(NUMBER) {
            Vote::Numbers(vec![(index(id)?, digits(value)?)])
        } else if let Some(id) = name.strip_prefix(OPINION) {
            Vote::Opinions(vec![(index(id)?, of_word(&OPINIONS, value)?)])
        } else {
            continue;
        };
        found = Some(match found {
            None => next,
            Some(before) => joined(before, next)?,
        });
    }
    found.map(in_order).ok_or(Wrong::Kind)
}

/// The same vote, with options in the order of the poll where their order says nothing.
pub fn in_order(mut vote: Vote) -> Vote {
    match &mut vote {
        Vote::Blank | Vote::Answer(_) => {}
        Vote::Choices(chosen) => chosen.sort_unstable(),
        Vote::Ranking(places) => {
            places.iter_mut().for_each(|equals| equals.sort_unstable());
            // A place without options is one that was skipped; behind the last it says nothing.
            while places.last().is_some_and(Vec::is_empty) {
                places.pop();
            }
        }
        Vote::Numbers(numbers) => numbers.sort_unstable(),
        Vote::Opinions(opinions) => opinions.sort_unstable(),
    }
    vote
}

fn joined(before: Vote, next: Vote) -> Result<Vote, Wrong> {
    Ok(match (before, next) {
        (Vote::Choices(mut all), Vote::Choices(more)) => {
            all.extend(more);
            Vote::Choices(all)
        }
        (Vote::Ranking(mut all), Vote::Ranking(more)) => {
            if all.len() < more.len() {
                all.resize(more.len(), Vec::new());
            }
            all.iter_mut().zip(more).for_each(|(place, more)| place.extend(more));
            Vote::Ranking(all)
        }
        (Vote::Numbers(mut all), Vote::Numbers(more)) => {
            all.extend(more);
            Vote::Numbers(all)
        }
        (Vote::Opinions(mut all), Vote::Opinions(more)) => {
            all.extend(more);
            Vote::Opinions(all)
        }
        _ => return Err(Wrong::Kind),
    })
}

/// There are no more places than options, so a ballot cannot make the gateway hold a million empty ones.
fn place_index(place: &str, most: usize) -> Result<usize, Wrong> {
    let number: usize = digits(place)?.try_into().map_err(|_| Wrong::Kind)?;
    if number > most {
        return Err(Wrong::TooMany(most.try_into().unwrap_or(u32::MAX)));
    }
    number.checked_sub(1).ok_or(Wrong::Kind)
}

fn digits(text: &str) -> Result<u32, Wrong> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain).ok_or(Wrong::Kind)
}

fn word<T: PartialEq>(words: &[(T, &'static str)], meant: T) -> &'static str {
    words.iter().find(|(value, _)| *value == meant).map_or("", |(_, word)| word)
}

fn of_word<T: Copy>(words: &[(T, &str)], word: &str) -> Result<T, Wrong> {
    words.iter().find(|(_, known)| *known == word).map(|(value, _)| *value).ok_or(Wrong::Kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COUNT: usize = 6;

    fn choices() -> Vec<Choice> {
        // Ids that look like names of the form, and like each other.
        let ids = ["a", "choice", "place.1", "1", "a b&c=d", "ü"];
        ids.map(|id| Choice { id: ChoiceId(id.to_owned()), ..Choice::default() }).into()
    }

    fn any_vote() -> impl Strategy<Value = Vote> {
        let indices = || proptest::sample::subsequence((0..COUNT).collect::<Vec<_>>(), 1..=COUNT);
        let opinion = proptest::sample::select(vec![Opinion::Agree, Opinion::Disagree, Opinion::Pass]);
        prop_oneof![
            Just(Vote::Blank),
            proptest::sample::select(vec![Answer::Yes, Answer::No, Answer::Abstain]).prop_map(Vote::Answer),
            indices().prop_map(Vote::Choices),
            (indices().prop_shuffle(), 1..=COUNT)
                .prop_map(|(order, size)| Vote::Ranking(order.chunks(size).map(<[usize]>::to_vec).collect())),
            (indices(), any::<u32>())
                .prop_map(|(of, number)| Vote::Numbers(of.into_iter().map(|index| (index, number)).collect())),
            (indices(), opinion)
                .prop_map(|(of, opinion)| Vote::Opinions(of.into_iter().map(|index| (index, opinion)).collect())),
        ]
    }

    proptest! {
        #[test]
        fn a_vote_arrives_as_it_was_meant(meant in any_vote(), turn in any::<proptest::sample::Index>()) {
            let mut sent = pairs(&meant, &choices());
            let turn = turn.index(sent.len());
            sent.rotate_left(turn);
            sent.push(("key".to_owned(), "x".to_owned()));
            prop_assert_eq!(vote(&sent, &choices()), Ok(in_order(meant)));
        }

        #[test]
        fn no_form_panics(form in proptest::collection::vec(("[a-z.0-9]{0,12}", ".{0,5}"), 0..8)) {
            let _ = vote(&form, &choices());
        }
    }

    fn read(form: &str) -> Result<Vote, Wrong> {
        let pairs: Vec<_> = form_urlencoded::parse(form.as_bytes()).into_owned().collect();
        vote(&pairs, &choices())
    }

    #[test]
    fn a_form_that_says_two_things_is_no_vote() {
        assert_eq!(read("choice=a&answer=yes"), Err(Wrong::Kind));
        assert_eq!(read("blank=true&choice=a"), Err(Wrong::Kind));
        assert_eq!(read("answer=yes&answer=no"), Err(Wrong::Kind));
        assert_eq!(read(""), Err(Wrong::Kind));
        assert_eq!(read("blank=false"), Err(Wrong::Kind));
        assert_eq!(read("answer=maybe"), Err(Wrong::Kind));
    }

    #[test]
    fn an_option_that_there_is_not_is_not_dropped() {
        assert_eq!(read("choice=a&choice=z"), Err(Wrong::Unknown));
        assert_eq!(read("number.z=1"), Err(Wrong::Unknown));
        assert_eq!(read("number.a=-1"), Err(Wrong::Kind));
    }

    #[test]
    fn what_is_named_twice_stays_twice_for_the_check_to_see() {
        assert_eq!(read("choice=a&choice=a"), Ok(Vote::Choices(vec![0, 0])));
        assert_eq!(read("number.a=1&number.a=2"), Ok(Vote::Numbers(vec![(0, 1), (0, 2)])));
    }

    #[test]
    fn a_skipped_place_stays_and_a_far_one_costs_no_memory() {
        assert_eq!(read("place.1=a&place.3=1"), Ok(Vote::Ranking(vec![vec![0], vec![], vec![3]])));
        assert_eq!(read("place.4000000000=a"), Err(Wrong::TooMany(6)));
        assert_eq!(read("place.0=a"), Err(Wrong::Kind));
    }
}
