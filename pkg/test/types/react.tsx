// <civic-report> in React.

import type {} from "civic-widgets/react";

export const page = (
  <civic-report
    endpoint="/open311/v2"
    className="wide"
    lang="it"
    no-photo
    page-size={100}
    heading-level="3"
    oncivic-report-submitted={({ detail }) => console.log(detail.id)}
    ref={(report) => console.log(report?.endpoint)}
  >
    <a href="/report">Report a problem</a>
  </civic-report>
);

// @ts-expect-error the endpoint is needed
export const nowhere = <civic-report />;

// @ts-expect-error a format that there is not
export const unknown = <civic-report endpoint="/open311/v2" format="csv" />;
