// What the script of a page may write, and what its editor tells it is wrong.

import type { CivicError, CivicMobilityElement, CivicReportElement } from "civic-widgets";

const report: CivicReportElement = document.createElement("civic-report");
report.endpoint = "/open311/v2";
report.noPhoto = true;
report.multiValue = "repeated";
report.reportMail = null;
document.querySelector("civic-report")?.setAttribute("lang", "it");

report.addEventListener("civic-report-submitted", ({ detail }) => {
  const number: string | undefined = detail.id ?? detail.token;
  document.title = number ?? "";
});

document.addEventListener("civic-error", (event: CustomEvent<CivicError>) => {
  const { kind, status, source } = event.detail;
  if (kind === "error-offline" || status === 503) document.title = `${source ?? ""} ${kind}`;
});

const panel: CivicMobilityElement | null = document.querySelector("civic-mobility");
if (panel) {
  panel.headingLevel = "3";
  panel.mapping = "strasbourg";
  panel.version = "2.1";
  panel.addEventListener("civic-place-chosen", ({ detail }) => {
    const latitude: number = detail.latitude ?? 0;
    document.title = `${detail.name} ${latitude}`;
  });
}

// @ts-expect-error a protocol that there is not
report.backend = "open312";
// @ts-expect-error a flag is there or not
report.extensions = "yes";
// @ts-expect-error a property that there is not
report.nophoto = true;
// @ts-expect-error the status may be missing
document.addEventListener("civic-error", ({ detail }) => detail.status.toFixed());
