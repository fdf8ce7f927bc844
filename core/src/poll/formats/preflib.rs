//! PrefLib (preflib.org, format of 2022): `soc`, `soi`, `toc`, `toi` for rankings and `cat` for categories.
//!
//! ```text
//! # TITLE: 2009 Burlington Mayoral Election
//! # DATA TYPE: toi
//! # NUMBER ALTERNATIVES: 3
//! # ALTERNATIVE NAME 1: Bob Kiss
//! # ALTERNATIVE NAME 2: Andy Montroll
//! # ALTERNATIVE NAME 3: Kurt Wright
//! 355: 1,2
//! 3: 3,{1,2}
//! ```

use std::fmt::Write;

use super::{Counted, Fault, MOST_OPTIONS, Unreadable, bounded, fault, number, one_line, option, ranking};
use crate::poll::model::Vote;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preferences {
    /// The title of the election; may be empty.
    pub title: String,
    /// The alternatives by number. Empty where a file names none.
    pub alternatives: Vec<String>,
    /// The categories of a `cat` file, best first; empty of others.
    pub categories: Vec<String>,
    /// Rankings, or, of a `cat` file, for each option the index of its category ([`Vote::Numbers`]).
    pub ballots: Counted,
}

/// Reads a file. Its counts of voters and orders are not believed; ballots are counted as they stand.
///
/// # Errors
/// The line that is no ballot, names an alternative that there is not or one twice, or a file without alternatives.
pub fn read(text: &str) -> Result<Preferences, Unreadable> {
    let mut file = Preferences::default();
    let mut lines = (1_usize..).zip(bounded(text)?.lines());
    let mut is_categories = false;
    let mut first = None;
    for (line, content) in lines.by_ref() {
        let content = content.trim();
        let Some(said) = content.strip_prefix('#') else {
            if content.is_empty() {
                continue;
            }
            first = Some((line, content));
            break;
        };
        let Some((name, value)) = said.split_once(':') else { continue };
        let (name, value) = (name.trim(), value.trim());
        match name.rsplit_once(' ') {
            _ if name == "TITLE" => file.title = value.to_owned(),
            _ if name == "DATA TYPE" => is_categories = value == "cat",
            _ if name == "NUMBER ALTERNATIVES" => resize(&mut file.alternatives, line, value)?,
            _ if name == "NUMBER CATEGORIES" => resize(&mut file.categories, line, value)?,
            Some(("ALTERNATIVE NAME", at)) => set(&mut file.alternatives, line, at, value)?,
            Some(("CATEGORY NAME", at)) => set(&mut file.categories, line, at, value)?,
            _ => {}
        }
    }
    if file.alternatives.is_empty() {
        return Err(fault(0, Fault::Missing));
    }
    for (line, content) in first.into_iter().chain(lines.map(|(line, content)| (line, content.trim()))) {
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let (count, order) = content.split_once(':').ok_or_else(|| fault(line, Fault::Unexpected))?;
        let places = places(line, order, file.alternatives.len())?;
        if is_categories && places.len() > file.categories.len() {
            file.categories.resize(places.len(), String::new());
        }
        let vote = if is_categories { categorised(places) } else { ranking(places) };
        file.ballots.push((vote, number(line, count)?));
    }
    Ok(file)
}

fn resize(names: &mut Vec<String>, line: usize, count: &str) -> Result<(), Unreadable> {
    let count = usize::try_from(number(line, count)?).unwrap_or(usize::MAX);
    if count > MOST_OPTIONS {
        return Err(fault(line, Fault::TooLarge));
    }
    names.resize(count.max(names.len()), String::new());
    Ok(())
}

fn set(names: &mut Vec<String>, line: usize, at: &str, name: &str) -> Result<(), Unreadable> {
    resize(names, line, at)?;
    let slot = option(line, at, names.len())?;
    if let Some(slot) = names.get_mut(slot) {
        name.clone_into(slot);
    }
    Ok(())
}

/// `1,{2,3},4`; `{}` is an empty place.
fn places(line: usize, order: &str, options: usize) -> Result<Vec<Vec<usize>>, Unreadable> {
    let mut places: Vec<Vec<usize>> = Vec::new();
    let mut seen = vec![false; options];
    let mut take = |text: &str| {
        let option = option(line, text, options)?;
        match seen.get_mut(option) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(fault(line, Fault::Twice)),
        }
        Ok(option)
    };
    let mut rest = order.trim();
    while !rest.is_empty() {
        let place = if let Some(open) = rest.strip_prefix('{') {
            let (inside, after) = open.split_once('}').ok_or_else(|| fault(line, Fault::Unexpected))?;
            rest = after;
            let inside = inside.split(',').map(str::trim).filter(|text| !text.is_empty());
            inside.map(&mut take).collect::<Result<_, _>>()?
        } else {
            let (one, after) = rest.find(',').map_or((rest, ""), |comma| rest.split_at(comma));
            rest = after;
            vec![take(one)?]
        };
        places.push(place);
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(',') {
            rest = after.trim_start();
        } else if !rest.is_empty() {
            return Err(fault(line, Fault::Unexpected));
        }
    }
    Ok(places)
}

/// Each option with the place that it stands in.
fn categorised(places: Vec<Vec<usize>>) -> Vote {
    let each = (0_u32..).zip(places).flat_map(|(at, place)| place.into_iter().map(move |option| (option, at)));
    let mut numbers: Vec<_> = each.collect();
    numbers.sort_unstable();
    if numbers.is_empty() { Vote::Blank } else { Vote::Numbers(numbers) }
}

/// Writes a file, most frequent ballots first. Votes that are no rankings are not written, nor, of a file of categories,
/// those that are no numbers; a blank one stands with no option.
pub fn write(file: &Preferences) -> String {
    let is_categories = !file.categories.is_empty();
    let mut ballots: Vec<(u64, String)> = file
        .ballots
        .iter()
        .filter_map(|(vote, count)| {
            let places = match vote {
                Vote::Blank => Vec::new(),
                Vote::Ranking(places) if !is_categories => places.clone(),
                Vote::Numbers(numbers) if is_categories => by_category(numbers, file.categories.len()),
                _ => return None,
            };
            Some((*count, order(&places)))
        })
        .collect();
    ballots.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let voters: u128 = ballots.iter().map(|(count, _)| u128::from(*count)).sum();
    let unique = if is_categories { "PREFERENCES" } else { "ORDERS" };
    let mut text = format!(
        "# TITLE: {}\n# DATA TYPE: {}\n# NUMBER ALTERNATIVES: {}\n# NUMBER VOTERS: {voters}\n# NUMBER UNIQUE {unique}: {}\n",
        one_line(&file.title),
        data_type(file),
        file.alternatives.len(),
        ballots.len(),
    );
    let mut lines = |what: &str, names: &[String]| {
        for (number, name) in (1_usize..).zip(names) {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "# {what} NAME {number}: {}", one_line(name));
        }
    };
    lines("CATEGORY", &file.categories);
    lines("ALTERNATIVE", &file.alternatives);
    if is_categories {
        text = text.replacen(
            "# NUMBER VOTERS",
            &format!("# NUMBER CATEGORIES: {}\n# NUMBER VOTERS", file.categories.len()),
            1,
        );
    }
    for (count, order) in ballots {
        let _ = writeln!(text, "{count}: {order}");
    }
    text
}

/// `soc`: strict and complete; `soi`: strict and not; `toc` and `toi` with equals; `cat`: categories.
fn data_type(file: &Preferences) -> &'static str {
    if !file.categories.is_empty() {
        return "cat";
    }
    let rankings = || {
        file.ballots.iter().filter_map(|(vote, _)| match vote {
            Vote::Ranking(places) => Some(places),
            _ => None,
        })
    };
    let is_strict = rankings().flatten().all(|place| place.len() == 1);
    let is_complete = rankings().all(|places| places.iter().map(Vec::len).sum::<usize>() == file.alternatives.len());
    match (is_strict, is_complete) {
        (true, true) => "soc",
        (true, false) => "soi",
        (false, true) => "toc",
        (false, false) => "toi",
    }
}

fn by_category(numbers: &[(usize, u32)], categories: usize) -> Vec<Vec<usize>> {
    let mut places = vec![Vec::new(); categories];
    for (option, category) in numbers {
        if let Some(place) = usize::try_from(*category).ok().and_then(|category| places.get_mut(category)) {
            place.push(*option);
        }
    }
    places
}

fn order(places: &[Vec<usize>]) -> String {
    let one = |option: &usize| option.saturating_add(1).to_string();
    let place = |place: &Vec<usize>| match place.as_slice() {
        [option] => one(option),
        several => format!("{{{}}}", several.iter().map(one).collect::<Vec<_>>().join(",")),
    };
    places.iter().map(place).collect::<Vec<_>>().join(",")
}
