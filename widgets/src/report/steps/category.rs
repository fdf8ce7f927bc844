//! What is it about? Categories in groups, and a search where there are many.

use civic_core::report::Category;
use civic_core::report::form::{Action, Field};
use yew::prelude::*;

use super::super::widget::{Msg, Report};
use crate::ui::{self, Choices, Entry, Line};
use crate::words::Words;

/// From so many categories on, a search is quicker than looking.
const SEARCHABLE: usize = 8;

impl Report {
    pub(super) fn view_category(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let Some(categories) = self.form.categories.value() else {
            return html! {
                <>
                    { self.view_load_failure(ctx) }
                    if self.form.categories.error().is_none() {
                        // What is not the usual answer is read by the later part.
                        { self.view_not_loaded(ctx).unwrap_or_else(|| ui::waiting(words.say("categories-loading"))) }
                    }
                </>
            };
        };
        if categories.is_empty() {
            return ui::notice(ui::Tone::Info, html! { <p>{ words.say("categories-none") }</p> });
        }
        let searchable = categories.len() >= SEARCHABLE;
        let found: Vec<_> = match self.later().filter(|_| searchable) {
            Some(later) => categories.iter().filter(|category| (later.matches)(category, &self.search)).collect(),
            None => categories.iter().collect(),
        };
        html! {
            <>
                if searchable {
                    { self.view_search(ctx, found.len()) }
                }
                if found.is_empty() {
                    <p>{ words.say("categories-not-found") }</p>
                }
                // In an element of their own: Yew matches unkeyed siblings from the last one on, so that with each group
                // that comes or goes it would take the search field for another and make it anew, without the focus.
                <div>
                    { for groups(&found).into_iter().enumerate().map(|(index, group)| self.view_group(ctx, index, &group)) }
                </div>
            </>
        }
    }

    fn view_search(&self, ctx: &Context<Self>, found: usize) -> Html {
        let words = &ctx.props().words;
        let field = ui::Field {
            id: "search".to_owned(),
            label: html! { { words.say("categories-search") } },
            hint: Some(words.say("categories-search-hint")),
            problem: None,
            required: false,
        };
        let line = Line { kind: "search", autocomplete: "off", ..Line::default() };
        let count = if self.search.trim().is_empty() {
            String::new()
        } else {
            words.with("categories-found", &[("count", (found as f64).into())])
        };
        html! {
            <>
                { ui::line(&field, line, &self.search, ctx.link().callback(Msg::Search)) }
                <ui::Settled text={count} />
            </>
        }
    }

    fn view_group(&self, ctx: &Context<Self>, index: usize, group: &Group) -> Html {
        let words = &ctx.props().words;
        let mut field = self.field(words, &Field::Category, &group.title(words), true);
        if index > 0 {
            // Not `category-1`, which is the second entry of the first group.
            field.id = format!("{}-group-{index}", field.id);
            field.problem = None;
        }
        let chosen: Vec<_> = self.form.draft.category.iter().map(|code| code.0.clone()).collect();
        let entries = group.categories.iter().map(|category| Entry {
            key: category.code.0.clone(),
            name: category.name.clone(),
            description: category.description.clone().filter(|description| *description != category.name),
        });
        let choices = Choices {
            field: &field,
            several: false,
            name: "category".to_owned(),
            entries: entries.collect(),
            chosen: &chosen,
        };
        let onchange =
            ctx.link().callback(|(code, _): (String, bool)| Msg::Act(Action::CategoryChosen(code.as_str().into())));
        ui::choices(&choices, &onchange)
    }
}

/// Categories under one heading, in the order in which the city sends them.
struct Group<'a> {
    name: Option<&'a str>,
    /// Whether there are others.
    alone: bool,
    categories: Vec<&'a Category>,
}

impl Group<'_> {
    fn title(&self, words: &Words) -> String {
        match self.name {
            Some(name) => name.to_owned(),
            None if self.alone => words.say("categories-all"),
            None => words.say("categories-other"),
        }
    }
}

fn groups<'a>(categories: &[&'a Category]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for &category in categories {
        let name = category.group.as_deref();
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.categories.push(category),
            None => groups.push(Group { name, alone: false, categories: vec![category] }),
        }
    }
    // Those without a group come last: “Other” is where one looks last.
    groups.sort_by_key(|group| group.name.is_none());
    if let [only] = groups.as_mut_slice() {
        only.alone = true;
    }
    groups
}
