//! OpenStreetMap's `opening_hours` (specification 0.7.3): the part of it that cities write.
//!
//! Read are `24/7`, months and dates, weekdays with their ordinals, public holidays, times, `off`, `open`, comments, and rules
//! that replace (`;`) or add (`,`). Weeks, school holidays, sunrise, open ends and fallbacks are not: a rule that is not
//! understood could be the one that counts today, so then nothing is.

use super::words::{month, range, time_span, weekday};
use super::{Days, MOST, Nth, Opening, Rule, Span, Weekdays};
use crate::time::{date_after, days_until};

/// All rules; `None` if one of them is not understood.
pub(super) fn read(text: &str) -> Option<Vec<Rule>> {
    let mut reader = Reader { rest: text.trim() };
    let mut rules = Vec::new();
    let mut adds = false;
    while !reader.rest.is_empty() {
        rules.push(Rule { adds, ..reader.rule()? });
        reader.blanks();
        adds = match reader.next() {
            Some(';') => false,
            Some(',') => true,
            None => break,
            _ => return None,
        };
        reader.skip();
        reader.blanks();
        if rules.len() >= MOST {
            return None;
        }
    }
    (!rules.is_empty()).then_some(rules)
}

/// What is not read yet.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn rule(&mut self) -> Option<Rule> {
        let mut days = Days::default();
        if self.takes("24/7") {
            let comment = self.comment()?;
            return Some(Rule { days, opening: Opening::Times(vec![Span::DAY]), adds: false, comment });
        }
        self.dates(&mut days)?;
        self.of_week(&mut days)?;
        self.blanks();
        self.takes(":");
        let times = self.times()?;
        self.blanks();
        let modifier = ["off", "closed", "open", "unknown"].into_iter().find(|word| self.takes(word));
        let comment = self.comment()?;
        let opening = match (modifier, times.is_empty()) {
            (None | Some("open"), false) => Opening::Times(times),
            (Some("open"), true) => Opening::Times(vec![Span::DAY]),
            (Some("off" | "closed"), true) => Opening::Closed,
            (Some("unknown"), true) => Opening::Asked,
            (None, true) if comment.is_some() => Opening::Asked,
            _ => return None,
        };
        Some(Rule { days, opening, adds: false, comment })
    }

    /// `Mar-Oct`, `Dec 24-26`, `Dec 24-Jan 06`, `Dec 25,Jan 01`, `2026 Dec 24`.
    fn dates(&mut self, days: &mut Days) -> Option<()> {
        loop {
            let year = self.year();
            let Some(first) = self.month() else {
                return year.is_none().then_some(());
            };
            let from = self.day_of_month();
            let mut until = (year, first, from);
            if self.takes("-") {
                let last_year = self.year();
                until = match self.month() {
                    Some(last) => (last_year.or(year), last, self.day_of_month()),
                    None => (year, first, Some(self.day_of_month()?)),
                };
                // `Dec 24-Jan` names a day on one side only.
                if from.is_some() != until.2.is_some() || (last_year.is_some() && year.is_none()) {
                    return None;
                }
            }
            match (year, until.0) {
                (Some(year), Some(last)) => {
                    if days.from.is_some() {
                        return None;
                    }
                    days.from = Some(day(year, first, from?)?);
                    days.until = Some(day(last, until.1, until.2?)?);
                }
                _ => days.seasons.push([(first, from.unwrap_or(1)), (until.1, until.2.unwrap_or(31))]),
            }
            self.blanks();
            if !self.takes(",") {
                return Some(());
            }
            self.blanks();
            // `Dec 24,31` goes on in the same month.
            if let Some(also) = self.day_of_month() {
                days.seasons.push([(first, also), (first, also)]);
                self.blanks();
                if !self.takes(",") {
                    return Some(());
                }
                self.blanks();
            }
        }
    }

    /// `Mo-Fr,PH`, `Sa[1]`, `Su[-1]`.
    fn of_week(&mut self, days: &mut Days) -> Option<()> {
        let (mut weekdays, mut nth, mut holidays) = (0_u8, Vec::new(), false);
        loop {
            self.blanks();
            if self.takes("PH") {
                holidays = true;
            } else if let Some(first) = self.weekday() {
                if self.takes("-") {
                    weekdays |= range(first, self.weekday()?);
                } else if self.takes("[") {
                    let (list, rest) = self.rest.split_once(']')?;
                    for which in list.split(',') {
                        let which =
                            which.trim().parse().ok().filter(|which| (-5..=5).contains(which) && *which != 0)?;
                        nth.push(Nth { weekday: first, which });
                    }
                    self.rest = rest;
                } else {
                    weekdays |= range(first, first);
                }
            } else {
                break;
            }
            if !self.takes(",") {
                break;
            }
        }
        if weekdays != 0 || !nth.is_empty() || holidays {
            days.on_holidays = holidays.then_some(weekdays == 0 && nth.is_empty());
            days.weekdays = Weekdays(weekdays);
            days.nth = nth;
        }
        Some(())
    }

    /// `08:30-13:00,14:00-17:00`; none, if no time stands here.
    fn times(&mut self) -> Option<Vec<Span>> {
        let mut spans = Vec::new();
        loop {
            self.blanks();
            if !self.next().is_some_and(|letter| letter.is_ascii_digit()) {
                return spans.is_empty().then_some(spans);
            }
            let end = self.rest.find(|letter: char| !matches!(letter, '0'..='9' | ':' | '-' | ' '));
            let (span, rest) = self.rest.split_at_checked(end.unwrap_or(self.rest.len()))?;
            let (from, until) = time_span(span)?;
            spans.push(Span { from, until });
            self.rest = rest;
            // Behind a comma come further times, or a rule that adds.
            let goes_on = rest.strip_prefix(',').map(str::trim_start);
            let Some(rest) = goes_on.filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit())) else {
                return Some(spans);
            };
            self.rest = rest;
        }
    }

    /// `"by appointment"`, if it stands here.
    fn comment(&mut self) -> Option<Option<String>> {
        self.blanks();
        if !self.takes("\"") {
            return Some(None);
        }
        let (comment, rest) = self.rest.split_once('"')?;
        self.rest = rest;
        Some(Some(comment.trim().to_owned()).filter(|comment| !comment.is_empty()))
    }

    fn year(&mut self) -> Option<i64> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        let year = digits.parse().ok().filter(|year| (1970..=2999).contains(year) && rest.starts_with(' '))?;
        self.rest = rest.trim_start();
        Some(year)
    }

    fn month(&mut self) -> Option<u8> {
        let (name, rest) = self.rest.split_at_checked(3)?;
        let is_word = rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let month = month(name).filter(|_| !is_word && name.starts_with(|letter: char| letter.is_ascii_uppercase()))?;
        self.rest = rest;
        Some(month)
    }

    /// A number of one or two digits that is no time.
    fn day_of_month(&mut self) -> Option<u8> {
        let rest = self.rest.trim_start();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = rest.split_at_checked(digits).filter(|_| (1..=2).contains(&digits))?;
        let day = number.parse().ok().filter(|day| (1..=31).contains(day) && !rest.starts_with(':'))?;
        self.rest = rest;
        Some(day)
    }

    fn weekday(&mut self) -> Option<u8> {
        let (name, rest) = self.rest.split_at_checked(2)?;
        let is_word = rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let weekday = weekday(name).filter(|_| !is_word)?;
        self.rest = rest;
        Some(weekday)
    }

    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn next(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn skip(&mut self) {
        let mut letters = self.rest.chars();
        letters.next();
        self.rest = letters.as_str();
    }

    fn takes(&mut self, word: &str) -> bool {
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn day(year: i64, month: u8, day: u8) -> Option<i64> {
    let date = [year, i64::from(month), i64::from(day)];
    let days = days_until(date);
    (date_after(days) == date).then_some(days)
}
