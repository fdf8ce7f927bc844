//! JSON as others write it, and as nobody should.

use super::*;
use proptest::prelude::*;
use serde_json::Value;

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(parse(&nested(MAX_DEPTH + 1)), Err(Nonsense::TooLarge));
    assert_eq!(parse(&nested(100_000)), Err(Nonsense::TooLarge));
    assert_eq!(parse(&"[".repeat(10)), Err(Nonsense::Malformed));
}

#[test]
fn the_number_of_values_is_bounded() {
    let list = |length: usize| format!("[{}0]", "0,".repeat(length - 1));
    assert!(parse(&list(MAX_NODES - 1)).is_ok());
    assert_eq!(parse(&list(MAX_NODES)), Err(Nonsense::TooLarge));
}

/// What is handed over on a path, and what is left.
fn handed_over(text: &str, path: &[&str]) -> (Vec<String>, Result<String, Nonsense>) {
    let mut records = Vec::new();
    let rest = parse_each(text, path, &mut |record| records.push(format!("{record:?}")));
    (records, rest.map(|rest| format!("{rest:?}")))
}

#[test]
fn records_are_handed_over_and_not_kept() {
    let records = r#"[{"id":1,"at":[1,[2]]},{"id":"\n"},7,null,[{}],{"at":{"b":[]},"lots":[3]}]"#;
    let Ok(Node::List(list)) = parse(records) else { panic!() };
    let meant: Vec<_> = list.iter().map(|record| format!("{record:?}")).collect();
    for (text, path) in [
        (r#" [] "#, &[][..]),
        (r#"{"n":"lots","lots":[],"m":{"lots":[0]}}"#, &["lots"]),
        (r#"{"lots":5,"data":{"data":{"lots":[0]},"lots":[]},"lots":{"a":[0]}}"#, &["data", "lots"]),
    ] {
        let whole = text.replacen("[]", records, 1);
        let left = parse(text).map(|rest| format!("{rest:?}"));
        assert_eq!(handed_over(&whole, path), (meant.clone(), left), "{whole}");
    }
    assert_eq!(handed_over(r#"{"data":[[1]]}"#, &["data", "lots"]).0, Vec::<String>::new());
    assert_eq!(handed_over(r#"{"lots":[1,{]}"#, &["lots"]), (vec!["Text(\"1\")".to_owned()], Err(Nonsense::Malformed)));
}

#[test]
fn what_is_not_one_json_value_is_malformed() {
    for text in [
        "",
        "{",
        "{},{}",
        "SUCCESS",
        "truth",
        "[1,]",
        "[1 2]",
        r#"{"a":1,}"#,
        r#"{"a"}"#,
        "{a:1}",
        r#"{"a":006}"#,
        "1.",
        ".5",
        "+1",
        "1e",
        "--1",
        "\"",
        "\"\n\"",
        r#""\x""#,
        r#""\u00g0""#,
        r#""\u+123""#,
        r#""\ud800""#,
        r#""\ud800\ud800""#,
        r#""\udc00\ud800""#,
    ] {
        assert_eq!(parse(text), Err(Nonsense::Malformed), "{text}");
    }
}

#[test]
fn numbers_keep_their_digits() {
    let Ok(Node::List(list)) = parse("[18446744073709551616,-122.4651145,0,-7,37.7620,1e999]") else { panic!() };
    let digits: Vec<_> = list.iter().filter_map(Node::scalar).collect();
    assert_eq!(digits, ["18446744073709551616", "-122.4651145", "0", "-7", "37.7620", "1e999"]);
}

#[test]
fn strings_are_read_with_all_their_escapes() {
    let text = r#" "Citt\u00e0 \ud83d\ude80 \"\/\\\b\f\n\r\t" "#;
    assert_eq!(parse(text), Ok(Node::Text("Città 🚀 \"/\\\u{8}\u{c}\n\r\t".into())));
}

#[test]
fn a_text_ends_where_it_ends() {
    for length in 0..40 {
        for (end, letter) in [("\"", "a"), ("\\", "é"), ("\n", "~"), ("\u{1f}", "\u{7f}"), ("", " ")] {
            let text = letter.repeat(length);
            assert_eq!(plain_length(format!("{text}{end}\"").as_bytes()), text.len(), "{text}{end}");
        }
    }
}

fn tree(value: &Value) -> Node<'_> {
    match value {
        Value::Null => Node::Null,
        Value::Bool(flag) => Node::Text(flag.to_string().into()),
        Value::Number(number) => Node::Text(number.to_string().into()),
        Value::String(text) => Node::Text(text.into()),
        Value::Array(list) => Node::List(list.iter().map(tree).collect()),
        Value::Object(fields) => Node::Map(fields.iter().map(|(name, value)| (name.into(), tree(value))).collect()),
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_others_write_is_read(value in any_value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            prop_assert_eq!(parse(&text), Ok(tree(&value)));
        }
    }

    #[test]
    fn what_others_refuse_is_refused(text in r#"[\[\]{}",:0-9a-f\\u .eE+-]{0,12}"#) {
        let theirs = serde_json::from_str::<Value>(&text);
        // They also refuse numbers that no f64 holds; here those are text.
        let out_of_range = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
        prop_assert_eq!(parse(&text).is_ok(), theirs.is_ok() || out_of_range);
    }
}
