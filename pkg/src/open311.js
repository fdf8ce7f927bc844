// What the script asks a back end for before there is a widget.

/** The address of the service list, as core gives it (`Settings::get`); null without an endpoint. */
export function serviceList(attribute) {
  const base = attribute("endpoint")?.trim().replace(/\/+$/, "");
  if (!base) return null;
  const asked = [["jurisdiction_id", attribute("jurisdiction")], ["locale", attribute("locale")]];
  const query = String(new URLSearchParams(asked.filter(([, value]) => value?.trim())));
  return `${base}/services.${attribute("format") === "xml" ? "xml" : "json"}${query && "?"}${query}`;
}
