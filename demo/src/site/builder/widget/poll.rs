//! `<civic-poll>`, as a webmaster is asked for it.

use super::{Field, Kind, Widget, as_is, said};

pub(super) const POLL: Widget = Widget {
    element: "civic-poll",
    name: said("Votazioni", "Polls"),
    fields: &[
        Field {
            attribute: "backend",
            label: said("Piattaforma", "Platform"),
            hint: said(
                "Senza una piattaforma di partecipazione c’è il gateway di questo progetto.",
                "Without a participation platform there is this project’s own gateway.",
            ),
            kind: Kind::Choice(&[
                ("gateway", said("gateway del progetto", "the project’s gateway")),
                ("adhocracy", as_is("adhocracy+, meinBerlin")),
                ("consul", as_is("CONSUL Democracy")),
                ("decidim", as_is("Decidim")),
                ("polis", as_is("Polis")),
            ]),
        },
        Field {
            attribute: "endpoint",
            label: said("Indirizzo della piattaforma", "Address of the platform"),
            hint: said(
                "Quello già scritto è di questa città dimostrativa.",
                "The one filled in is that of this demo city.",
            ),
            kind: Kind::Text { preset: "/gateway" },
        },
        Field {
            attribute: "poll",
            label: said("Una sola votazione", "One poll only"),
            hint: said(
                "Come la chiama la piattaforma: piazza-tasso, per esempio. Senza, c’è l’elenco di tutte.",
                "As the platform calls it: piazza-tasso, say. Without it there is the list of all.",
            ),
            kind: Kind::Text { preset: "" },
        },
        Field {
            attribute: "page",
            label: said("Pagina della piattaforma", "Page of the platform"),
            hint: said(
                "Dove si vota ciò che da qui non si può votare.",
                "Where one votes on what cannot be voted on from here.",
            ),
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
    feed: &[],
    fallback: "/partecipa",
    fallback_text: said("Elenco delle votazioni", "List of polls"),
    about: said(
        "È il servizio vero: un voto che dai qui arriva alla piattaforma dell’indirizzo che hai scelto.",
        "This is the real service: a vote that you cast here goes to the platform at the address that you chose.",
    ),
};
