// <civic-report> and <civic-mobility> in React.

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

export const panel = (
  <civic-mobility className="wide" center="43.77, 11.25" rows={12} oncivic-place-chosen={({ detail }) => console.log(detail.name)}>
    <civic-source backend="parkapi" version="3" endpoint="/parking" refresh={60} key="parking" />
    <civic-source backend="wfs" format="GEOJSON" mapping="koeln" endpoint="/wfs" />
    <a href="/parking">Parking</a>
  </civic-mobility>
);

export const alone = <civic-mobility backend="opendatasoft" endpoint="https://data.city.example" mapping="gent" />;

// @ts-expect-error a protocol that there is not
export const stranger = <civic-source backend="parkapi2" endpoint="/parking" />;

// @ts-expect-error the protocol is needed
export const mute = <civic-source endpoint="/parking" />;
