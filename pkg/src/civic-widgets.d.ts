// The elements of civic-widgets, for editors and TypeScript.

/** `<civic-report>`: the report form. Each attribute is also a property. */
export interface CivicReportElement extends HTMLElement {
  /** The address below which `services.json` lies: `/open311/v2`, `https://…`. The one attribute that is needed. */
  endpoint: string | null;
  /** The protocol: `open311`. */
  backend: string | null;
  /** `jurisdiction_id`, for servers of several cities. */
  jurisdiction: string | null;
  /** `api_key`. Everybody can read it on the page: better let a proxy of the city add it. */
  apiKey: string | null;
  /** `json` (default) or `xml`. */
  format: string | null;
  /** How several answers to one question are sent: `brackets` (default), `repeated`, `comma` or `bare`. */
  multiValue: string | null;
  /** The name of the file part: `media` (default), `media[]`. */
  mediaField: string | null;
  /** Sent as `locale` with each read, where the server knows that parameter. */
  locale: string | null;
  /** How the server pages its lists: `none` (default), `pages` or `offset`. */
  paging: string | null;
  /** Reports a page, 50 unless said. */
  pageSize: string | null;
  /** Whether to ask for `extensions=true`. */
  extensions: boolean;
  /** Whether no photo is asked for. */
  noPhoto: boolean;
  /** What is asked about the reporter: `optional` (default), `required` (an e-mail address) or `none`. */
  contact: string | null;
  /** Where the city says what it does with personal data. */
  privacyUrl: string | null;
  /** The level of the form's headings, `2` unless said. */
  headingLevel: string | null;
}

/** The detail of `civic-report-submitted`: the city has accepted a report. */
export interface CivicReportSubmitted {
  /** Its number, if it has one yet. */
  id?: string;
  /** What stands for the number until then. */
  token?: string;
  /** The category's code at the back end. */
  category?: string;
}

/** The detail of `civic-error`: something did not work. */
export interface CivicError {
  /** The kind of error, `error-blocked` say. */
  kind: string;
  /** The HTTP status, if there was an answer. */
  status?: number;
}

declare global {
  interface HTMLElementTagNameMap {
    "civic-report": CivicReportElement;
  }
  interface HTMLElementEventMap {
    "civic-report-submitted": CustomEvent<CivicReportSubmitted>;
    "civic-error": CustomEvent<CivicError>;
  }
}
