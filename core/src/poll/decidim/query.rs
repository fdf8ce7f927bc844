//! What is asked, in the words of the version that the server runs.
//!
//! No version tells all that a server knows, and asking a server about itself may be forbidden. So the newest words are asked for
//! first, and those that it says it does not know (“Field 'likesCount' doesn't exist on type 'Proposal'”) are exchanged for older
//! ones or left out.

use super::Shown;
use crate::document::json_text::{object, string};
use crate::error::Refusal;
use crate::http::Body;
use crate::poll::answer::graphql_body;

/// [`super::Ask::part`] of the list of components.
pub(super) const LIST: u8 = 0;
/// That of a component in the newest words; the other bits are what is older.
pub(super) const NEWEST: u8 = 1;
/// What is not known of proposals, budgets and meetings, by the name that the server complains of, and the bit.
const UNKNOWN: [(&str, u8); 9] = [
    ("'likesCount'", OLD_LIKES),
    ("'endorsementsCount'", NO_LIKES),
    ("'url'", NO_ADDRESS),
    ("'total_budget'", CAMEL_CASE),
    ("'budget_amount'", CAMEL_CASE),
    ("type Budgets", NO_BUDGETS),
    ("type Meetings", NO_MEETINGS),
    ("'typeOfMeeting'", OLD_MEETINGS),
    ("'onlineMeetingUrl'", OLD_MEETINGS),
];
/// Before 0.31, likes were endorsements.
const OLD_LIKES: u8 = 2;
const NO_LIKES: u8 = 4;
/// Before 0.31, nothing told its address.
const NO_ADDRESS: u8 = 8;
/// Budgets are in camel case before 0.19 and since 0.33, and in snake case between.
const CAMEL_CASE: u8 = 16;
/// Modules that are not installed.
const NO_BUDGETS: u8 = 32;
const NO_MEETINGS: u8 = 64;
/// Before 0.24, meetings had one kind.
const OLD_MEETINGS: u8 = 128;

/// Proposals and meetings a page; servers give no more than 50 (`schema_max_per_page`).
const PAGE: usize = 50;

/// The same question in older words, if the refusal is about words.
pub(super) fn older(part: u8, refusal: &Refusal) -> Option<u8> {
    let complains = |name: &str| refusal.messages.iter().any(|message| message.text.contains(name));
    let unknown = UNKNOWN.iter().filter(|(name, _)| complains(name)).fold(part, |part, (_, bit)| part | bit);
    (unknown != part).then_some(unknown)
}

/// The components of what is shown.
pub(super) fn list(shown: &Shown) -> Body {
    let components = "components { id __typename }";
    let of_one = |field: &str, slug: &str| {
        let query = format!("query($slug: String!) {{ {field}(slug: $slug) {{ {components} }} }}");
        graphql_body(&query, object([("slug", string(slug))]))
    };
    match shown {
        Shown::Process(slug) => of_one("participatoryProcess", slug),
        Shown::Assembly(slug) => of_one("assembly", slug),
        Shown::Processes | Shown::Components(_) => {
            graphql_body(&format!("{{ participatoryProcesses {{ {components} }} }}"), "{}".to_owned())
        }
    }
}

/// A component with all that it holds, or the page of its proposals after one.
pub(super) fn component(id: &str, part: u8, after: Option<&str>) -> Body {
    let has = |bit: u8| part & bit == 0;
    let likes = match (has(OLD_LIKES), has(NO_LIKES)) {
        (true, _) => "likesCount",
        (false, true) => "endorsementsCount",
        (false, false) => "",
    };
    let address = if has(NO_ADDRESS) { "url" } else { "" };
    let [total, amount] =
        if has(CAMEL_CASE) { ["total_budget", "budget_amount"] } else { ["totalBudget", "budgetAmount"] };
    let mut query = format!(
        "query($id: ID!, $after: String) {{ component(id: $id) {{ id __typename name {TEXT} {address} \
         ... on Proposals {{ proposals(first: {PAGE}, after: $after) {{ pageInfo {{ hasNextPage endCursor }} \
         edges {{ node {{ id title {TEXT} body {TEXT} state voteCount {likes} {address} }} }} }} }}"
    );
    if has(NO_BUDGETS) && after.is_none() {
        query.push_str(&format!(
            " ... on Budgets {{ budgets {{ edges {{ node {{ id title {TEXT} description {TEXT} {total} {address} \
             projects {{ id title {TEXT} description {TEXT} {amount} selected }} }} }} }} }}"
        ));
    }
    if has(NO_MEETINGS) && after.is_none() {
        query.push_str(&meetings_field(part, ""));
    }
    query.push_str(" } }");
    of_component(&query, id, after)
}

/// The meetings of a component, or the page of them after one.
pub(super) fn meetings(id: &str, part: u8, after: Option<&str>) -> Body {
    let mut query = String::from("query($id: ID!, $after: String) { component(id: $id) { id __typename");
    query.push_str(&meetings_field(part, ", after: $after"));
    query.push_str(" } }");
    of_component(&query, id, after)
}

fn meetings_field(part: u8, after: &str) -> String {
    let kind = if part & OLD_MEETINGS == 0 { "typeOfMeeting onlineMeetingUrl" } else { "" };
    let address = if part & NO_ADDRESS == 0 { "url" } else { "" };
    format!(
        " ... on Meetings {{ meetings(first: {PAGE}{after}) {{ pageInfo {{ hasNextPage endCursor }} edges {{ node {{ id \
         title {TEXT} description {TEXT} startTime endTime location {TEXT} address coordinates {{ latitude longitude }} \
         {kind} registrationsEnabled remainingSlots closed isWithdrawn {address} }} }} }} }}"
    )
}

fn of_component(query: &str, id: &str, after: Option<&str>) -> Body {
    let mut variables = vec![("id", string(id))];
    variables.extend(after.map(|after| ("after", string(after))));
    graphql_body(query, object(variables))
}

/// A text in all its languages: asked for in one, it is nothing where nobody translated it.
const TEXT: &str = "{ translations { locale text } }";

/// Votes for a proposal, or takes the vote back.
pub(super) fn mutation(verb: &str, component: &str, proposal: &str) -> Body {
    let query = format!(
        "mutation($component: ID!, $proposal: ID!) {{ component(id: $component) {{ ... on ProposalsMutation {{ \
         proposal(id: $proposal) {{ {verb}(input: {{}}) {{ id voteCount }} }} }} }} }}"
    );
    graphql_body(&query, object([("component", string(component)), ("proposal", string(proposal))]))
}
