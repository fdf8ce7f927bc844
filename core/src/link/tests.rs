use proptest::prelude::*;
use url::Url;

use super::*;

fn leads_to(address: &str) -> Option<String> {
    Link::vet(address).map(|link| link.leads_to().to_owned())
}

/// The links in a text: what is written, and where it leads.
fn links(text: &str) -> Vec<(&str, String)> {
    let link = |span| match span {
        Span::Link(written, link) => Some((written, link.leads_to().to_owned())),
        Span::Text(_) => None,
    };
    spans(text).into_iter().filter_map(link).collect()
}

#[test]
fn what_a_city_sends_can_be_followed() {
    for (address, kind, host) in [
        ("https://city.example/track/7?x=1#top", LinkKind::Web, "city.example"),
        ("HTTP://City.Example", LinkKind::Web, "city.example"),
        (" https://city.example:8443/ ", LinkKind::Web, "city.example:8443"),
        ("http://127.0.0.1:8080/photo.jpg", LinkKind::Web, "127.0.0.1:8080"),
        ("https://localhost/a", LinkKind::Web, "localhost"),
        ("https://city.example/città/foto (1).jpg", LinkKind::Web, "city.example"),
        ("https://city.example?to=user@other.example", LinkKind::Web, "city.example"),
        ("https://xn--mnchen-3ya.example/", LinkKind::Web, "xn--mnchen-3ya.example"),
        ("mailto:urp@comune.example", LinkKind::Mail, "urp@comune.example"),
        ("tel:+39-055-123.456", LinkKind::Phone, "+39-055-123.456"),
        ("tel:112", LinkKind::Phone, "112"),
    ] {
        let link = Link::vet(address).unwrap_or_else(|| panic!("{address}"));
        assert_eq!((link.kind(), link.leads_to()), (kind, host), "{address}");
        assert_eq!(link.as_str(), address.trim().replace(' ', "%20"), "{address}");
    }
}

#[test]
fn what_acts_or_has_no_scheme_is_no_link() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript\u{0}:alert(1)",
        "javascript&colon;alert(1)",
        "javascript%3Aalert(1)",
        "javascript://city.example/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml;base64,AAAA",
        "vbscript:msgbox(1)",
        "blob:https://city.example/1",
        "filesystem:https://city.example/1",
        "view-source:https://city.example",
        "file:///etc/passwd",
        "ftp://city.example",
        "intent://city.example#Intent;end",
        "sms:112",
        "//city.example",
        "/track/7",
        "track",
        "www.city.example",
        "?x=https://city.example",
        "",
        ":",
        " ",
    ] {
        assert_eq!(Link::vet(address), None, "{address}");
    }
}

#[test]
fn what_leads_elsewhere_than_it_seems_is_no_link() {
    for address in [
        "https://city.example@evil.example/",
        "https://city.example:443@evil.example/",
        "https://user:password@city.example/",
        "https:\\\\evil.example",
        "https://city.example\\@evil.example",
        "https:/evil.example",
        "https:evil.example",
        "https:///evil.example",
        "https://",
        "https://city.example%2eevil.example",
        "https://%65vil.example",
        "https://cıty.example",
        "https://сity.example",
        "https://ｃｉｔｙ．example",
        "https://city。example",
        "https://city.\u{ad}example",
        "https://city.example\u{202e}/gpj.exe",
        "https://city.example/\u{200b}",
        "https://0x7f.1/",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://256.1.1.1/",
        "https://1.2.3.4.5/",
        "https://[::1]/",
        "https://city..example",
        "https://city.example.",
        "https://.example",
        "https://city.example:",
        "https://city.example:+80",
        "https://city.example:99999",
        "https://city.example:80:80",
        "https://city example/",
        "mailto:",
        "mailto:city",
        "mailto:a@city.example,b@city.example",
        "mailto:a@city.example?bcc=b@evil.example",
        "mailto:a@city.example@evil.example",
        "mailto:a%40evil.example@city.example",
        "mailto:@city.example",
        "tel:",
        "tel:12",
        "tel:*21*055123456#",
        "tel:055;phone-context=evil.example",
        "tel:+39+055123456",
        "tel:1234567890123456",
        "tel:055 123456",
    ] {
        assert_eq!(leads_to(address), None, "{address}");
    }
    assert_eq!(leads_to(&format!("https://city.example/{}", "a".repeat(LONGEST))), None);
}

#[test]
fn a_page_may_link_to_its_own_site() {
    for address in ["/privacy", "privacy.html", "./privacy/", "../a?b:c", "#privacy", "?page=privacy", "/a b"] {
        let link = Link::on_page(address).unwrap_or_else(|| panic!("{address}"));
        assert_eq!((link.kind(), link.leads_to()), (LinkKind::Site, ""), "{address}");
    }
    assert_eq!(Link::on_page("https://city.example/privacy/").map(|link| link.kind()), Some(LinkKind::Web));
    for address in
        ["", "javascript:alert(1)", "java\tscript:alert(1)", "//evil.example", "/\\evil.example", "/\t/evil.example"]
            .into_iter()
            .chain(["\\\\evil.example", "mailto:a@city.example", "https:evil.example", "data:text/html,x"])
    {
        assert_eq!(Link::on_page(address), None, "{address}");
    }
}

#[test]
fn a_kept_link_is_vetted_again() {
    let link = Link::vet("https://city.example/a b").unwrap();
    let kept = serde_json::to_string(&link).unwrap();
    assert_eq!(kept, r#""https://city.example/a%20b""#);
    assert_eq!(serde_json::from_str::<Link>(&kept).unwrap(), link);
    assert!(serde_json::from_str::<Link>(r#""javascript:alert(1)""#).is_err());
}

#[test]
fn an_address_in_a_sentence_is_found_without_its_punctuation() {
    for (text, written, host) in [
        ("Follow it at https://city.example/7.", "https://city.example/7", "city.example"),
        ("(see https://city.example/a_(b))", "https://city.example/a_(b)", "city.example"),
        ("[https://city.example/a], please", "https://city.example/a", "city.example"),
        ("«https://city.example/à»", "https://city.example/à", "city.example"),
        ("“https://city.example/”!", "https://city.example/", "city.example"),
        ("'https://city.example'?!", "https://city.example", "city.example"),
        ("https://city.example/?q=1&r=(2),", "https://city.example/?q=1&r=(2)", "city.example"),
        ("Web:https://city.example", "https://city.example", "city.example"),
        ("見る：https://city.example/道。次", "https://city.example/道", "city.example"),
        ("<https://city.example>", "https://city.example", "city.example"),
        ("Scrivi a mailto:urp@comune.example, grazie", "mailto:urp@comune.example", "urp@comune.example"),
        ("Chiama tel:+39055123456.", "tel:+39055123456", "+39055123456"),
    ] {
        assert_eq!(links(text), [(written, host.to_owned())], "{text}");
    }
}

#[test]
fn several_addresses_keep_the_text_between_them() {
    let text = "A https://a.example, b\nhttps://b.example/ c javascript:alert(1) tel:112 d";
    let hosts: Vec<_> = links(text).into_iter().map(|(_, host)| host).collect();
    assert_eq!(hosts, ["a.example", "b.example", "112"]);
    assert!(matches!(
        spans(text).as_slice(),
        [
            Span::Text("A "),
            Span::Link("https://a.example", _),
            Span::Text(", b\n"),
            Span::Link("https://b.example/", _),
            Span::Text(" c javascript:alert(1) "),
            Span::Link("tel:112", _),
            Span::Text(" d"),
        ]
    ));
}

#[test]
fn text_without_an_address_stays_one_piece() {
    assert_eq!(spans(""), []);
    for text in [
        "We come within 3 days: wait.",
        "www.city.example, urp@comune.example",
        "javascript:alert(1)",
        "xhttps://city.example",
        "https://city.example@evil.example",
        "https://",
        "http: //city.example",
        "tel:055 123456",
        "tel:055\u{a0}123456",
    ] {
        assert_eq!(spans(text), [Span::Text(text)], "{text}");
    }
}

#[test]
fn a_very_long_text_does_not_hold_the_page_up() {
    for piece in [
        "http:",
        "http://",
        "https://a.example/",
        "https://(",
        "tel:055 ",
        "tel:055      ",
        "::::",
        "a",
        "((((",
        "))))",
        "à ",
    ] {
        // In square time this would take minutes.
        let text = piece.repeat(300_000 / piece.len());
        assert_eq!(together(&spans(&text)), text);
    }
}

fn together(spans: &[Span<'_>]) -> String {
    let written = |span: &Span<'_>| match *span {
        Span::Text(text) | Span::Link(text, _) => text.to_owned(),
    };
    spans.iter().map(written).collect()
}

/// Pieces of which tricks are made.
fn any_address() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "http",
        "https",
        "mailto",
        "tel",
        "javascript",
        "data",
        ":",
        "/",
        "//",
        "\\",
        "@",
        ".",
        "?",
        "#",
        "%",
        "%2f",
        "%40",
        "city.example",
        "evil",
        "xn--a",
        "0x7f",
        "127",
        "255",
        "[",
        "]",
        "(",
        ")",
        "\t",
        "\n",
        "\0",
        " ",
        "\u{ad}",
        "\u{202e}",
        "\u{3002}",
        "\u{ff0e}",
        "ß",
        "ı",
        "é",
        "-",
        "_",
        "+",
        "1",
        "80",
        "065535",
        "&",
        "=",
        ";",
        ",",
        "'",
        "a",
        "B",
    ];
    let start = prop_oneof![Just(""), Just("https://"), Just("http:"), Just("mailto:"), Just("tel:")];
    let tail = prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES), 0..10).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ];
    (start, tail).prop_map(|(start, tail)| format!("{start}{tail}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_096))]

    #[test]
    fn a_browser_goes_where_the_link_says(address in any_address()) {
        let Some(link) = Link::vet(&address) else { return Ok(()) };
        match Url::parse(link.as_str()) {
            Ok(url) => {
                prop_assert!(["http", "https", "mailto", "tel"].contains(&url.scheme()), "{}", url);
                prop_assert_eq!((url.username(), url.password()), ("", None));
                if link.kind() == LinkKind::Web {
                    let (host, port) = link.leads_to().split_once(':').unwrap_or((link.leads_to(), ""));
                    prop_assert_eq!(url.host_str(), Some(host));
                    prop_assert_eq!(url.port_or_known_default(), port.parse().ok().or(url.port_or_known_default()));
                } else {
                    prop_assert_eq!(url.path(), link.leads_to());
                    prop_assert_eq!(url.query(), None);
                }
            }
            // What only looks like Punycode leads nowhere.
            Err(_) => prop_assert!(link.leads_to().contains("xn--"), "{}", link.as_str()),
        }
    }

    #[test]
    fn an_address_of_the_page_never_leaves_it_unseen(address in any_address()) {
        let Some(link) = Link::on_page(&address) else { return Ok(()) };
        if link.kind() == LinkKind::Site {
            let page = Url::parse("https://city.example/folder/page").unwrap();
            prop_assert_eq!(page.join(link.as_str()).unwrap().origin(), page.origin());
        }
    }

    #[test]
    fn no_character_of_a_text_is_lost(text in prop::collection::vec(any_address(), 0..4).prop_map(|pieces| pieces.join(" "))) {
        let spans = spans(&text);
        prop_assert_eq!(together(&spans), text.as_str());
        for span in &spans {
            if let Span::Link(written, link) = span {
                prop_assert_eq!(Link::vet(written), Some(link.clone()));
            }
        }
    }
}
