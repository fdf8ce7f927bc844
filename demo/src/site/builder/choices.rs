//! What the webmaster chose, and the form that asks for it.

use std::collections::BTreeMap;

use super::{
    dist::Dist,
    widget::{FeedField, Field, Kind, Said, WIDGETS, Widget, every},
};
use crate::catalogue::Locale;

/// Names of design systems, for themes that have one of these file names.
const SYSTEMS: [(&str, &str); 4] = [
    ("bootstrap-italia", "Bootstrap Italia"),
    ("dsfr", "DSFR (France)"),
    ("govuk", "GOV.UK Frontend"),
    ("uswds", "USWDS (United States)"),
];

/// A form whose every field has a value that can be used, whatever the address says.
pub(super) struct Choices<'a> {
    asked: &'a BTreeMap<String, String>,
    dist: &'a Dist,
    locale: Locale,
    widget: &'static Widget,
    /// Whether what was asked is about this widget; another has just been chosen if not.
    about_it: bool,
}

impl<'a> Choices<'a> {
    pub(super) fn new(asked: &'a BTreeMap<String, String>, dist: &'a Dist, locale: Locale) -> Self {
        let [first, ..] = &WIDGETS;
        let widget = asked.get("widget").and_then(|name| WIDGETS.iter().find(|widget| widget.element == name));
        let widget = widget.unwrap_or(first);
        let about_it = asked.get("of").is_none_or(|of| of == widget.element);
        Self { asked, dist, locale, widget, about_it }
    }

    pub(super) fn element(&self) -> &'static str {
        self.widget.element
    }

    /// What a webmaster sees when they try it.
    pub(super) fn about(&self) -> &'static str {
        self.widget.about.get(self.locale)
    }

    /// The attributes of the element: those that say something else than what holds without them.
    pub(super) fn attributes(&self) -> Vec<(String, String)> {
        let chosen = self.widget.fields.iter().filter_map(|field| Some((field.attribute, self.value(field)?)));
        let language = self.one_of("lang", &self.dist.languages).map(|language| ("lang", language));
        chosen.chain(language).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// The attributes of the feed inside; none if it has no feed.
    pub(super) fn feed(&self) -> Vec<(String, String)> {
        let backend = self.widget.feed.first().and_then(|first| self.value(&first.field)).unwrap_or_default();
        let heeded = self.widget.feed.iter().filter(|FeedField { of, .. }| of.is_empty() || of.contains(&backend));
        let said = heeded.filter_map(|FeedField { field, .. }| Some((field.attribute, self.value(field)?)));
        said.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// The value of an attribute; a flag's is empty.
    fn value(&self, field: &Field) -> Option<&str> {
        let text = self.text(field.attribute);
        match field.kind {
            Kind::Text { preset } => text.or(Some(preset)).filter(|text| !text.is_empty()),
            Kind::Choice([_, others @ ..]) => {
                let chosen = others.iter().find(|(value, _)| Some(*value) == text)?;
                Some(chosen.0)
            }
            Kind::Choice([]) => None,
            Kind::Word(offered) => {
                let chosen = offered.iter().find(|(value, _)| Some(*value) == text).or(offered.first())?;
                Some(chosen.0)
            }
            Kind::Flag => text.map(|_| ""),
        }
    }

    /// The name of the theme's file.
    pub(super) fn theme(&self) -> Option<&str> {
        self.one_of("theme", &self.dist.themes)
    }

    /// Where the link leads that shows if the widget cannot run.
    pub(super) fn fallback(&self) -> String {
        let address = self.text("fallback").unwrap_or(self.widget.fallback);
        let of_the_web = ["https://", "http://", "mailto:", "tel:", "/"];
        let is_address = of_the_web.iter().any(|start| address.starts_with(start));
        if is_address { address.to_owned() } else { format!("mailto:{address}") }
    }

    pub(super) fn fallback_text(&self) -> &str {
        self.text("fallback-text").unwrap_or(self.widget.fallback_text.get(self.locale))
    }

    /// What was asked for this widget.
    fn text(&self, name: &str) -> Option<&'a str> {
        self.of_any(name).filter(|_| self.about_it)
    }

    /// What was asked for whichever widget it is.
    fn of_any(&self, name: &str) -> Option<&'a str> {
        self.asked.get(name).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    fn one_of<'b>(&self, name: &str, offered: &'b [String]) -> Option<&'b str> {
        let asked = self.of_any(name)?;
        offered.iter().map(String::as_str).find(|one| *one == asked)
    }

    /// The form's rows, in the order of the page.
    pub(super) fn rows(&self) -> Vec<Row> {
        let widgets = WIDGETS.iter().map(|widget| Choice {
            value: widget.element.to_owned(),
            label: widget.name.get(self.locale).to_owned(),
            language: None,
            chosen: widget.element == self.widget.element,
        });
        let mut rows = vec![self.row("widget", every::WIDGET, None, Control::Choice(widgets.collect()))];
        let of_feed = self.widget.feed.iter().map(|FeedField { field, .. }| field);
        rows.extend(of_feed.chain(self.widget.fields).map(|field| {
            let control = self.control(field);
            self.row(field.attribute, field.label, Some(field.hint), control)
        }));
        let languages = self.dist.languages.iter().map(|code| Choice {
            value: code.clone(),
            label: code.clone(),
            language: Some(code.clone()),
            chosen: self.of_any("lang") == Some(code),
        });
        let languages = std::iter::once(self.no_choice(every::LANGUAGE_OF_PAGE)).chain(languages).collect();
        rows.push(self.row("lang", every::LANGUAGE, None, Control::Choice(languages)));
        let themes = self.dist.themes.iter().map(|name| Choice {
            value: name.clone(),
            label: SYSTEMS.iter().find(|(file, _)| file == name).map_or(name.as_str(), |(_, system)| system).to_owned(),
            language: None,
            chosen: self.of_any("theme") == Some(name),
        });
        let themes = std::iter::once(self.no_choice(every::THEME_OF_PAGE)).chain(themes).collect();
        rows.push(self.row("theme", every::THEME, None, Control::Choice(themes)));
        let fallback = self.text("fallback").unwrap_or(self.widget.fallback);
        let fallback = Control::Text(fallback.to_owned());
        rows.push(self.row("fallback", every::FALLBACK, Some(every::FALLBACK_HINT), fallback));
        let text = Control::Text(self.fallback_text().to_owned());
        rows.push(self.row("fallback-text", every::FALLBACK_TEXT, None, text));
        rows
    }

    fn row(&self, name: &'static str, label: Said, hint: Option<Said>, control: Control) -> Row {
        let hint = hint.map(|hint| hint.get(self.locale)).unwrap_or_default();
        Row { name, label: label.get(self.locale), hint, control }
    }

    fn control(&self, field: &Field) -> Control {
        let value = self.value(field);
        match field.kind {
            Kind::Text { .. } => Control::Text(value.unwrap_or_default().to_owned()),
            Kind::Flag => Control::Flag(value.is_some()),
            Kind::Choice(offered) | Kind::Word(offered) => {
                let chosen = value.or(offered.first().map(|(value, _)| *value));
                let offered = offered.iter().map(|(value, label)| Choice {
                    value: (*value).to_owned(),
                    label: label.get(self.locale).to_owned(),
                    language: None,
                    chosen: Some(*value) == chosen,
                });
                Control::Choice(offered.collect())
            }
        }
    }

    /// The first of a list that need not be chosen from.
    fn no_choice(&self, label: Said) -> Choice {
        Choice { value: String::new(), label: label.get(self.locale).to_owned(), language: None, chosen: false }
    }
}

/// A field of the page's form.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) control: Control,
}

pub(super) enum Control {
    Text(String),
    Choice(Vec<Choice>),
    Flag(bool),
}

pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    /// The code of the language that this choice stands for: the script shows its name instead of the label.
    pub(super) language: Option<String>,
    pub(super) chosen: bool,
}
