// What the script asks feeds for before there is a panel.

/** Protocols of which the first document lies at the endpoint itself. */
const AT_ENDPOINT = ["cifs", "datex2", "gbfs", "gtfs-rt", "pls", "siri", "wzdx"];

/** The addresses of the first documents of all sources whose address is the endpoint, as core asks for them. */
export function firstDocuments(attribute, sources) {
  const own = Object.fromEntries(["backend", "endpoint", "source", "version"].map((name) => [name, attribute(name)]));
  const documents = [own, ...sources].filter(({ backend, source, version }) => {
    const kind = backend?.trim();
    return AT_ENDPOINT.includes(kind) || (kind === "parkapi" && !source?.trim() && ["", "1"].includes(version?.trim() ?? ""));
  });
  const addresses = documents.map(({ endpoint }) => endpoint?.trim().replace(/\/+$/, ""));
  return [...new Set(addresses.filter(Boolean))];
}
