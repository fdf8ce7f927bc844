/** @jsxImportSource preact */
// <civic-report> in Preact.

import type {} from "civic-widgets/preact";

export const page = (
  <civic-report
    endpoint="/open311/v2"
    class="wide"
    lang="it"
    no-photo
    page-size={100}
    heading-level="3"
    oncivic-error={({ detail }) => console.log(detail.status)}
    ref={(report) => console.log(report?.endpoint)}
  >
    <a href="/report">Report a problem</a>
  </civic-report>
);

// @ts-expect-error the endpoint is needed
export const nowhere = <civic-report />;

// @ts-expect-error a level that there is not
export const unknown = <civic-report endpoint="/open311/v2" heading-level="7" />;
