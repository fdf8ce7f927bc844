//! `plage_ouverture`: from a French weekday to another, one or two times, and a comment.

use crate::document::Node;
use crate::document::plain::line;
use crate::hours::{Days, Opening, Rule, Span, Weekdays, words};
use crate::search::fold;

/// The rules of one range; none, if it says no times that can be read.
pub(super) fn rules(node: &Node<'_>) -> Option<Rule> {
    let day = |field: &str| weekday(node.text(field)?);
    let first = day("nom_jour_debut")?;
    let last = day("nom_jour_fin").unwrap_or(first);
    let minute = |field: &str| {
        let text = node.text(field)?;
        words::time(text.get(..5).unwrap_or(text))
    };
    let mut spans = Vec::new();
    for (from, until) in
        [("valeur_heure_debut_1", "valeur_heure_fin_1"), ("valeur_heure_debut_2", "valeur_heure_fin_2")]
    {
        if let (Some(from), Some(until)) = (minute(from), minute(until))
            // A time that is not there is midnight to midnight.
            && (from, until) != (0, 0)
        {
            spans.push(Span::new(from, until)?);
        }
    }
    let comment = node.text("commentaire").map(line).filter(|comment| !comment.is_empty());
    let opening = match (spans.is_empty(), &comment) {
        (false, _) => Opening::Times(spans),
        (true, Some(_)) => Opening::Asked,
        (true, None) => return None,
    };
    Some(Rule { days: Days::weekly(Weekdays(words::range(first, last))), opening, adds: true, comment })
}

/// From 0, Monday.
fn weekday(name: &str) -> Option<u8> {
    const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let name = fold(name);
    DAYS.iter().position(|day| *day == name).and_then(|day| u8::try_from(day).ok())
}
