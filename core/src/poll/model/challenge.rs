//! [`Challenge`]: work that keeps machines from voting by the thousand.

/// Work that a device must do before it votes, in the shape of ALTCHA: find the `number` up to `most` for which the SHA-256
/// of `salt` and the number in decimal digits is `challenge`, in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// `SHA-256`.
    pub algorithm: String,
    /// The hash to find.
    pub challenge: String,
    /// The greatest number that it can be.
    pub most: u64,
    /// What stands before the number.
    pub salt: String,
    /// The back end's, to be sent back.
    pub signature: String,
}
