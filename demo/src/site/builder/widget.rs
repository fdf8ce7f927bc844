//! The widgets that a page can be built with: a further one is a further entry in [`WIDGETS`].

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
    /// An attribute that is there or not.
    Flag,
}

/// An element of the package.
pub(super) struct Widget {
    pub(super) element: &'static str,
    pub(super) name: Said,
    pub(super) fields: &'static [Field],
    /// Where the link leads that shows if the widget cannot run: an e-mail address or an address of the web.
    pub(super) fallback: &'static str,
    pub(super) fallback_text: Said,
}

pub(super) const WIDGETS: [Widget; 1] = [Widget {
    element: "civic-report",
    name: said("Segnalazioni", "Reports"),
    fields: &[
        Field {
            attribute: "backend",
            label: said("Sistema", "Back end"),
            hint: as_is(""),
            kind: Kind::Choice(&[("open311", as_is("Open311 GeoReport v2"))]),
        },
        Field {
            attribute: "endpoint",
            label: said("Indirizzo del sistema", "Address of the back end"),
            hint: said(
                "Sotto questo indirizzo si trova services.json. Quello già scritto è di questa città dimostrativa.",
                "services.json lies below this address. The one filled in is that of this demo city.",
            ),
            kind: Kind::Text { preset: "/open311/v2" },
        },
        Field {
            attribute: "api-key",
            label: said("Chiave API", "API key"),
            hint: said(
                "Attenzione: chiunque apra la pagina può leggerla. Meglio lasciare che la aggiunga un proxy del Comune.",
                "Take care: everybody who opens the page can read it. Better let a proxy of the city add it.",
            ),
            kind: Kind::Text { preset: "" },
        },
        Field {
            attribute: "locale",
            label: said("Lingua da chiedere al sistema", "Language to ask the back end for"),
            hint: said(
                "Per i nomi delle categorie, se il sistema ne conosce più d’una: en, per esempio.",
                "For the names of categories, if the back end knows more than one: en, say.",
            ),
            kind: Kind::Text { preset: "" },
        },
        Field {
            attribute: "contact",
            label: said("Dati di chi segnala", "About the reporter"),
            hint: as_is(""),
            kind: Kind::Choice(&[
                ("optional", said("si possono dare", "may be given")),
                ("required", said("l’indirizzo e-mail è obbligatorio", "an e-mail address is needed")),
                ("none", said("non si chiedono", "are not asked for")),
            ]),
        },
        Field {
            attribute: "no-photo",
            label: said("Non chiedere una foto", "Ask for no photo"),
            hint: as_is(""),
            kind: Kind::Flag,
        },
        Field {
            attribute: "privacy-url",
            label: said("Informativa sulla privacy", "Privacy notice"),
            hint: said("L’indirizzo della pagina, se c’è.", "The address of the page, if there is one."),
            kind: Kind::Text { preset: "" },
        },
        Field {
            attribute: "heading-level",
            label: said("Livello dei titoli", "Level of headings"),
            hint: said("Uno in più del titolo che sta sopra.", "One more than the heading above it."),
            kind: Kind::Choice(&[
                ("2", as_is("2")),
                ("1", as_is("1")),
                ("3", as_is("3")),
                ("4", as_is("4")),
                ("5", as_is("5")),
                ("6", as_is("6")),
            ]),
        },
    ],
    fallback: "segnalazioni@example.org",
    fallback_text: said("Segnala un problema per posta elettronica", "Report a problem by e-mail"),
}];

/// What is asked about every widget.
pub(super) mod every {
    use super::{Said, said};

    pub(in super::super) const WIDGET: Said = said("Servizio", "Service");
    pub(in super::super) const LANGUAGE: Said = said("Lingua", "Language");
    pub(in super::super) const LANGUAGE_OF_PAGE: Said = said("quella della pagina", "that of the page");
    pub(in super::super) const THEME: Said = said("Stile", "Theme");
    pub(in super::super) const THEME_OF_PAGE: Said = said("quello della pagina", "that of the page");
    pub(in super::super) const FALLBACK: Said =
        said("Se il modulo non può funzionare: indirizzo", "If the form cannot run: an address");
    pub(in super::super) const FALLBACK_HINT: Said =
        said("Un indirizzo di posta elettronica o di una pagina.", "An e-mail address, or that of a page.");
    pub(in super::super) const FALLBACK_TEXT: Said =
        said("Se il modulo non può funzionare: testo del collegamento", "If the form cannot run: the text of the link");
}
