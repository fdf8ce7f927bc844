// The themes: design systems that the widgets are dressed for, one style sheet each in pkg/themes.

/** By the name of the file; `seen` is the version it was looked at with. */
export const themes = {
  "bootstrap-italia": { system: "Bootstrap Italia", npm: "bootstrap-italia", seen: "2.18" },
  dsfr: { system: "DSFR (France)", npm: "@gouvfr/dsfr", seen: "1.15", dark: 'follows `data-fr-theme="dark"`' },
  uswds: { system: "USWDS (United States)", npm: "@uswds/uswds", seen: "3.14" },
  govuk: { system: "GOV.UK Frontend", npm: "govuk-frontend", seen: "6.6" },
};
