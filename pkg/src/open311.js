// What the script asks a back end for before there is a widget.

/** The address of the service list, as core gives it (`Settings::get`); null without an endpoint. */
export function serviceList(attribute) {
  const base = attribute("endpoint")?.trim().replace(/\/+$/, "");
  if (!base) return null;
  const asked = Object.entries({ jurisdiction_id: attribute("jurisdiction"), locale: attribute("locale") });
  const trimmed = asked.map(([name, value]) => [name, value?.trim()]);
  const query = String(new URLSearchParams(trimmed.filter(([, value]) => value)));
  return `${base}/services.${attribute("format") === "xml" ? "xml" : "json"}${query && "?"}${query}`;
}
