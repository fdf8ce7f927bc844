// <civic-poll>: polls, votes and results.

import * as shared from "./shared.mjs";

/** @type {import("./index.mjs").Element} */
export default {
  tag: "civic-poll",
  class: "CivicPoll",
  about: "A citizen reads what is decided, votes, sees the result, and can check that the vote was counted.",
  attributes: {
    endpoint: { needed: true, about: "the address of the platform: `/voto`, `https://…`" },
    backend: {
      values: ["gateway", "adhocracy", "cap-collectif", "consul", "decidim", "polis"],
      default: "gateway",
      about: "the platform: the project's own gateway, adhocracy+ and meinBerlin, Cap Collectif, CONSUL Democracy, Decidim, Polis",
    },
    poll: { about: "the one poll that is shown, as the platform calls it; else there is a list" },
    page: { about: "where one votes on the platform itself, for what cannot be voted on from here; of CONSUL, its address" },
    token: { about: "what proves who votes: the token of the city's own sign-in, or of Decidim's OAuth" },
    voter: { about: "what the city's sign-in calls who votes, for Polis (`xid`)" },
    process: { about: "Decidim: the slug of the process that is shown" },
    assembly: { about: "Decidim: the slug of the assembly that is shown" },
    components: { about: "Decidim: the numbers of the components that are shown, with commas" },
    client: { about: "Decidim: the client id of the page's OAuth application" },
    currency: { default: "EUR", about: "Decidim: the currency of its budgets, as ISO 4217 has it" },
    "most-votes": { number: true, about: "Decidim: how many proposals one may vote for" },
    "least-percent": { number: true, default: "70", about: "Decidim: how much of a budget must be spent" },
    shown: {
      values: ["proposals", "debates", "projects", "consultations", "step", "choices", "grades", "debate"],
      about: "CONSUL: `proposals` (unless said otherwise) or `debates`; Cap Collectif: `projects`, `consultations`, or what kind of thing `poll` names",
    },
    opens: { about: "adhocracy+: when voting begins, which it does not tell: `2026-11-30T18:00:00+01:00`" },
    closes: { about: "adhocracy+: when it ends" },
    "heading-level": {
      values: ["1", "2", "3", "4", "5", "6"],
      default: "2",
      number: true,
      about: "the level of the widget's heading; questions of a list have the next one",
    },
    ...shared.attributes,
  },
  global: shared.global,
  events: {
    "civic-vote-cast": {
      type: "CivicVoteCast",
      about: "A vote was taken. It says in which polls, and not how somebody voted.",
      detail: { polls: { type: "string", about: "the ids of the polls" } },
    },
    ...shared.events,
  },
  slots: shared.slots,
  parts: {
    ...shared.parts,
    polls: "the list of polls",
    poll: "one poll of the list",
    "poll-question": "its question",
    question: "a question with its answer",
    text: "what to read before",
    facts: "what to know before, by name",
    options: "the options, where each has a control of its own",
    option: "one of them",
    pictures: "pictures of the options",
    left: "what is left of points, credits or money",
    progress: "the bar while a vote is cast",
    receipt: "what the citizen can refer to",
    reference: "the receipt itself",
    results: "what came out",
    bars: "the options with their figures",
    bar: "one of them",
    table: "how a result came about: rounds, grades, pairs",
  },
  tokens: shared.tokens,
};
