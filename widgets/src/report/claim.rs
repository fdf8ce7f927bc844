//! A draft belongs to one form of the page at a time, so that two forms never write over each other.

use std::cell::RefCell;

thread_local! {
    static TAKEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The name of a draft, held until this is dropped.
pub(super) struct Claim {
    pub(super) name: String,
}

impl Claim {
    /// Takes the first of `name`, `name 2`, `name 3` … that no other form of this page holds.
    pub(super) fn take(name: &str) -> Self {
        TAKEN.with_borrow_mut(|taken| {
            let mut free = name.to_owned();
            let mut turn = 1_u32;
            while taken.contains(&free) {
                turn = turn.saturating_add(1);
                free = format!("{name} {turn}");
            }
            taken.push(free.clone());
            Self { name: free }
        })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        TAKEN.with_borrow_mut(|taken| taken.retain(|name| *name != self.name));
    }
}
