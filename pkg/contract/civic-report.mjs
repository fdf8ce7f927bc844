// <civic-report>: the report form.

import * as shared from "./shared.mjs";

/** @type {import("./index.mjs").Element} */
export default {
  tag: "civic-report",
  class: "CivicReport",
  about: "A citizen reports a problem to the city, with a photo and a place, and follows what becomes of it.",
  attributes: {
    endpoint: {
      needed: true,
      about: "the address of the back end, below which `services.json` lies: `/open311/v2`, `https://…`",
    },
    backend: { values: ["open311"], default: "open311", about: "its protocol" },
    jurisdiction: { about: "`jurisdiction_id`, for servers of several cities" },
    "api-key": {
      about: "`api_key`; everybody can read it on the page, so better let a proxy of the city add it",
    },
    format: { values: ["json", "xml"], default: "json", about: "what the server is asked for" },
    "multi-value": {
      values: ["brackets", "repeated", "comma", "bare"],
      default: "brackets",
      about:
        "how several answers to one question are sent: `attribute[c][]=a`, `attribute[c]=a` for each, " +
        "`attribute[c]=a,b`, or `c=a` for each",
    },
    "media-field": { default: "media", about: "the name of the photo's part" },
    locale: { about: "sent as `locale` when reading, where the server knows it" },
    paging: { values: ["none", "pages", "offset"], default: "none", about: "how the server pages its lists" },
    "page-size": { number: true, default: "50", about: "reports a page, 1 to 1000" },
    extensions: { flag: true, about: "asks for `extensions=true`" },
    "no-photo": { flag: true, about: "asks for no photo" },
    contact: {
      values: ["optional", "required", "none"],
      default: "optional",
      about: "what is asked about the reporter; `required` is an e-mail address",
    },
    "privacy-url": { about: "where the city says what it does with personal data" },
    "heading-level": {
      values: ["1", "2", "3", "4", "5", "6"],
      default: "2",
      number: true,
      about: "the level of the form's headings",
    },
    ...shared.attributes,
    "report-link": { for: "element", about: "the address of another way to report, offered if the form cannot run" },
    "report-mail": { for: "element", about: "an e-mail address that takes reports, offered if the form cannot run" },
  },
  global: {
    ...shared.global,
    id: "tells the drafts of two forms for one back end apart",
  },
  events: {
    "civic-report-submitted": {
      type: "CivicReportSubmitted",
      about: "The city has accepted a report.",
      detail: {
        id: { type: "string", optional: true, about: "its number, if it has one yet" },
        token: { type: "string", optional: true, about: "what stands for the number until then" },
        category: { type: "string", optional: true, about: "the code of its category at the back end" },
      },
    },
    ...shared.events,
  },
  slots: shared.slots,
  parts: {
    ...shared.parts,
    steps: "how far along the form one is",
    progress: "the bar while something is sent or awaited",
    photo: "the preview of the photo",
    section: "one step of the form, in the review",
    receipt: "what the citizen can refer to",
    reference: "the number of the report",
    "service-notice": "what the city says about an accepted report",
    "my-report": "a report in the list of one's own",
    status: "what became of it",
  },
  tokens: shared.tokens,
};
