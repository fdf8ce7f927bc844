//! `<civic-mobility>` with one feed, as a webmaster is asked for it.

use super::{FeedField, Field, Kind, Widget, as_is, said};

pub(super) const MOBILITY: Widget = Widget {
    element: "civic-mobility",
    name: said("Traffico e parcheggi", "Traffic and parking"),
    fields: &[
        Field {
            attribute: "clock",
            label: said("Fuso orario della città", "Clock of the city"),
            hint: said(
                "La regola dell’ora legale e i minuti a est di Greenwich d’inverno: europe+60 in Italia.",
                "The rule of summer time, and the minutes east of Greenwich in winter: europe+60 in Italy.",
            ),
            kind: Kind::Text { preset: "europe+60" },
        },
        Field {
            attribute: "center",
            label: said("Centro della città", "Middle of the city"),
            hint: said("Latitudine e longitudine.", "Latitude and longitude."),
            kind: Kind::Text { preset: "43.77, 11.25" },
        },
        Field {
            attribute: "tiles",
            label: said("Mappa di sfondo", "Base map"),
            hint: said(
                "Un archivio PMTiles, o un indirizzo con {z}, {x} e {y}. Senza, non c’è una mappa. Quello di questa città \
                 dimostrativa è /map/firenze.pmtiles.",
                "A PMTiles archive, or an address with {z}, {x} and {y}. Without one there is no map. That of this demo city is \
                 /map/firenze.pmtiles.",
            ),
            kind: Kind::Text { preset: "" },
        },
        Field {
            attribute: "attribution",
            label: said("Chi fa la mappa", "Who makes the map"),
            hint: as_is("© OpenStreetMap contributors"),
            kind: Kind::Text { preset: "" },
        },
        Field {
            attribute: "attribution-url",
            label: said("Pagina di chi fa la mappa", "Page of those who make the map"),
            hint: as_is("https://www.openstreetmap.org/copyright"),
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
    feed: &[
        FeedField {
            field: Field {
                attribute: "backend",
                label: said("Protocollo dei dati", "Protocol of the feed"),
                hint: said(
                    "Altri dati si aggiungono a mano, ognuno con un <civic-source>.",
                    "Further feeds are added by hand, each with a <civic-source>.",
                ),
                kind: Kind::Word(&[
                    ("parkapi", as_is("ParkAPI")),
                    ("opendatasoft", as_is("Opendatasoft (Huwise)")),
                    ("mapped", as_is("JSON, GeoJSON, CSV, XML")),
                    ("arcgis", as_is("ArcGIS REST")),
                    ("ogc-features", as_is("OGC API – Features")),
                    ("wfs", as_is("WFS")),
                    ("ckan", as_is("CKAN DataStore")),
                    ("socrata", as_is("Socrata")),
                    ("gbfs", as_is("GBFS")),
                    ("datex2", as_is("DATEX II")),
                    ("ngsi", as_is("NGSI-v2, NGSI-LD (FIWARE)")),
                    ("wzdx", as_is("WZDx")),
                    ("open511", as_is("Open511")),
                    ("cifs", as_is("CIFS (Waze)")),
                    ("digitraffic", as_is("Digitraffic")),
                    ("gtfs-rt", as_is("GTFS-Realtime")),
                    ("siri", as_is("SIRI")),
                    ("pls", said("RSS di un sistema di guida ai parcheggi", "RSS of a parking guidance system")),
                ]),
            },
            of: &[],
        },
        FeedField {
            field: Field {
                attribute: "endpoint",
                label: said("Indirizzo dei dati", "Address of the feed"),
                hint: said(
                    "Quello già scritto è di questa città dimostrativa.",
                    "The one filled in is that of this demo city.",
                ),
                kind: Kind::Text { preset: "/parkapi/Firenze" },
            },
            of: &[],
        },
        FeedField {
            field: Field {
                attribute: "name",
                label: said("Nome dei dati", "Name of the feed"),
                hint: said("Come li conoscono i cittadini.", "What citizens know it by."),
                kind: Kind::Text { preset: "" },
            },
            of: &[],
        },
        FeedField {
            field: Field {
                attribute: "mapping",
                label: said("Corrispondenza dei campi", "Mapping of fields"),
                hint: said(
                    "Il nome di una già pronta (strasbourg, per esempio) o il suo JSON. Serve per ArcGIS, CKAN, JSON e simili, \
                     OGC API – Features, Opendatasoft, Socrata e WFS.",
                    "The name of a ready one (strasbourg, say), or its JSON. Needed for ArcGIS, CKAN, JSON and the like, \
                     OGC API – Features, Opendatasoft, Socrata and WFS.",
                ),
                kind: Kind::Text { preset: "" },
            },
            of: &["arcgis", "ckan", "mapped", "ogc-features", "opendatasoft", "socrata", "wfs"],
        },
        FeedField {
            field: Field {
                attribute: "version",
                label: said("Versione", "Version"),
                hint: said("ParkAPI: 1, 2 o 3. Opendatasoft: 2.1 o 1.", "ParkAPI: 1, 2 or 3. Opendatasoft: 2.1 or 1."),
                kind: Kind::Text { preset: "" },
            },
            of: &["opendatasoft", "parkapi"],
        },
        FeedField {
            field: Field {
                attribute: "source",
                label: said("Città o fonte (ParkAPI)", "City or source (ParkAPI)"),
                hint: as_is(""),
                kind: Kind::Text { preset: "" },
            },
            of: &["parkapi"],
        },
        FeedField {
            field: Field {
                attribute: "table",
                label: said("Tabella (DATEX II)", "Table (DATEX II)"),
                hint: said(
                    "L’indirizzo del documento con nomi, luoghi e capienze, se è un altro.",
                    "The address of the document with names, places and capacities, where it is another.",
                ),
                kind: Kind::Text { preset: "" },
            },
            of: &["datex2"],
        },
        FeedField {
            field: Field {
                attribute: "refresh",
                label: said("Aggiornamento, in secondi", "Seconds between two reads"),
                hint: said(
                    "Almeno 30; altrimenti quanto dicono i dati, o 120.",
                    "30 at least; else what the feed says, or 120.",
                ),
                kind: Kind::Text { preset: "" },
            },
            of: &[],
        },
    ],
    fallback: "/muoversi/parcheggi",
    fallback_text: said("Elenco dei parcheggi", "List of car parks"),
    about: said(
        "È il pannello vero: legge i dati dall’indirizzo che hai scelto.",
        "This is the real panel: it reads the feed at the address that you chose.",
    ),
};
