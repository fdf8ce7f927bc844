//! The strings of `tests/fixtures/xss.txt`.

const CORPUS: &str = include_str!("../../../tests/fixtures/xss.txt");

/// All strings, each once.
pub(crate) fn strings() -> Vec<String> {
    let lines = CORPUS.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(with_unseen_characters).collect()
}

/// `⟦a0⟧` is a no-break space.
fn with_unseen_characters(line: &str) -> String {
    let mut pieces = line.split('⟦');
    let mut text = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('⟧').unwrap();
        text.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}
