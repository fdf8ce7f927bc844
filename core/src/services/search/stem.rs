//! The part of a word that stays in singular and plural, lightly: no tables, and right where a search would miss else.

/// Shorter words are not cut, and no stem becomes shorter than this.
const SHORTEST: usize = 4;

/// What is left of a folded word without the endings of plurals in Italian, English, French, German and Spanish: `certificati` and
/// `certificato`, `permits` and `permit`, `ecoles` and `ecole`, `Anmeldungen` and `Anmeldung`. Always the beginning of the word.
pub(super) fn stem(word: &str) -> &str {
    let mut stem = word;
    let shorter = |stem: &'_ str| stem.len() > SHORTEST;
    if stem.ends_with('s') && !stem.ends_with("ss") && shorter(stem) {
        stem = cut(stem);
    }
    if stem.ends_with("en") && stem.len() > SHORTEST.saturating_add(1) {
        stem = cut(stem);
    }
    for _ in 0..2 {
        if stem.ends_with(['a', 'e', 'i', 'o', 'u']) && shorter(stem) {
            stem = cut(stem);
        }
    }
    // `banche` and `banca`.
    if (stem.ends_with("ch") || stem.ends_with("gh")) && shorter(stem) {
        stem = cut(stem);
    }
    stem
}

/// Without the last letter, which is ASCII.
fn cut(word: &str) -> &str {
    word.len().checked_sub(1).and_then(|end| word.get(..end)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn singular_and_plural_have_one_stem() {
        for (one, many) in [
            ("certificato", "certificati"),
            ("servizio", "servizi"),
            ("tassa", "tasse"),
            ("rifiuto", "rifiuti"),
            ("banca", "banche"),
            ("permit", "permits"),
            ("library", "librarys"),
            ("ecole", "ecoles"),
            ("schule", "schulen"),
            ("anmeldung", "anmeldungen"),
            ("ciudad", "ciudades"),
            ("impuesto", "impuestos"),
        ] {
            assert_eq!(stem(one), stem(many), "{one}");
        }
        for (one, other) in [("casa", "caso"), ("pass", "passo"), ("arte", "arti")] {
            assert_eq!((stem(one), stem(other)), (one, if other == "passo" { "pass" } else { other }));
        }
    }

    proptest! {
        #[test]
        fn a_stem_begins_its_word(word in "[a-z]{0,12}|.{0,6}") {
            prop_assert!(word.starts_with(stem(&word)));
        }
    }
}
