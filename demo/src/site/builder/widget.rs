//! The widgets that a page can be built with: a further one is a file of its own and an entry in [`WIDGETS`].

mod mobility;
mod poll;
mod report;

use crate::catalogue::Locale;

/// A text of the page in both of its languages.
#[derive(Clone, Copy)]
pub(super) struct Said {
    it: &'static str,
    en: &'static str,
}

impl Said {
    pub(super) fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Italian => self.it,
            Locale::English => self.en,
        }
    }
}

const fn said(it: &'static str, en: &'static str) -> Said {
    Said { it, en }
}

/// The same in every language: a name, or nothing.
const fn as_is(text: &'static str) -> Said {
    said(text, text)
}

/// An attribute of an element, and how a webmaster is asked for it.
pub(super) struct Field {
    pub(super) attribute: &'static str,
    pub(super) label: Said,
    /// Empty where the label says it all.
    pub(super) hint: Said,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    /// Any text; this one unless another is given. Without text there is no attribute.
    Text { preset: &'static str },
    /// One of these; the first holds without the attribute.
    Choice(&'static [(&'static str, Said)]),
    /// One of these, which is always said; the first unless another is chosen.
    Word(&'static [(&'static str, Said)]),
    /// An attribute that is there or not.
    Flag,
}

/// An attribute of a feed.
pub(super) struct FeedField {
    pub(super) field: Field,
    /// The protocols that heed it; all, if none is named.
    pub(super) of: &'static [&'static str],
}

/// An element of the package.
pub(super) struct Widget {
    pub(super) element: &'static str,
    pub(super) name: Said,
    pub(super) fields: &'static [Field],
    /// Of the `<civic-source>` inside, if it has one: the protocol is the first.
    pub(super) feed: &'static [FeedField],
    /// What a webmaster sees when they try it.
    pub(super) about: Said,
    /// Where the link leads that shows if the widget cannot run: an e-mail address or an address of the web.
    pub(super) fallback: &'static str,
    pub(super) fallback_text: Said,
}

pub(super) const WIDGETS: [Widget; 3] = [report::REPORT, mobility::MOBILITY, poll::POLL];

/// What is asked about every widget.
pub(super) mod every {
    use super::{Said, said};

    pub(in super::super) const WIDGET: Said = said("Servizio", "Service");
    pub(in super::super) const LANGUAGE: Said = said("Lingua", "Language");
    pub(in super::super) const LANGUAGE_OF_PAGE: Said = said("quella della pagina", "that of the page");
    pub(in super::super) const THEME: Said = said("Stile", "Theme");
    pub(in super::super) const THEME_OF_PAGE: Said = said("quello della pagina", "that of the page");
    pub(in super::super) const FALLBACK: Said =
        said("Se il servizio non può funzionare: indirizzo", "If the service cannot run: an address");
    pub(in super::super) const FALLBACK_HINT: Said =
        said("Un indirizzo di posta elettronica o di una pagina.", "An e-mail address, or that of a page.");
    pub(in super::super) const FALLBACK_TEXT: Said = said(
        "Se il servizio non può funzionare: testo del collegamento",
        "If the service cannot run: the text of the link",
    );
}
