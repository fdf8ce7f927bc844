// How a setting is written for the web servers that most cities run. The header `Server` tells which it is.

const SERVERS = [
  {
    name: "nginx",
    is: /nginx|openresty/i,
    type: (extension, type) => `location ~ \\${extension}$ { types { } default_type "${type}"; }`,
    header: (header, value) => `add_header ${header} "${value}" always;`,
    // The first needs the module ngx_brotli.
    compression: () => "brotli_static on;\ngzip_static on;",
  },
  {
    name: "Apache",
    is: /^apache/i,
    type: (extension, type) => `AddType "${type}" ${extension}`,
    header: (header, value) => `Header always set ${header} "${value}"`,
    compression: (types) => `AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${types.join(" ")}`,
  },
  {
    name: "IIS",
    is: /\biis\b/i,
    type: (extension, type) =>
      `<staticContent>
  <remove fileExtension="${extension}" />
  <mimeMap fileExtension="${extension}" mimeType="${type}" />
</staticContent>`,
    header: (header, value) =>
      `<httpProtocol><customHeaders>
  <add name="${header}" value="${value}" />
</customHeaders></httpProtocol>`,
    compression: () => '<urlCompression doStaticCompression="true" />',
  },
];

/** The server that a header `Server` names: `nginx/1.24.0`, `Microsoft-IIS/10.0`. */
const named = (server) => SERVERS.find(({ is }) => is.test(server ?? ""));

/** The lines for files with an extension (`.wasm`) to be of a media type. */
export function typeLines(server, extension, type) {
  const found = named(server);
  const header = { label: `For ${extension} files`, text: `Content-Type: ${type}` };
  return found ? [header, { label: `In the settings of ${found.name}`, text: found.type(extension, type) }] : [header];
}

/** The lines for a header. */
export function headerLines(server, header, value) {
  const found = named(server);
  const line = { label: "Header", text: `${header}: ${value}` };
  return found ? [line, { label: `In the settings of ${found.name}`, text: found.header(header, value) }] : [line];
}

/** The lines by which files of these media types are sent compressed. */
export function compressionLines(server, types) {
  const found = named(server);
  return found ? [{ label: `In the settings of ${found.name}`, text: found.compression(types) }] : [];
}
