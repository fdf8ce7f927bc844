//! `<civic-report>`, as a webmaster is asked for it.

use super::{Field, Kind, Widget, as_is, said};

pub(super) const REPORT: Widget = Widget {
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
    feed: &[],
    about: said(
        "È il modulo vero: ciò che invii da qui arriva.",
        "This is the real form: what you send from here arrives.",
    ),
};
