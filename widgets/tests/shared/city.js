// A city's back end inside the page: it answers what is sent to its address, and remembers it.

const cities = [];
const network = window.fetch.bind(window);

window.fetch = async (request, ...more) => {
  const city = cityAt(request.url);
  if (!city) return network(request, ...more);
  const sent = { ...(await contents(request)), headers: Object.fromEntries(request.headers) };
  const { status, body, headers } = await city.reply(request.method, request.url, sent);
  return new Response(body, { status, headers });
};

/** What a request carries: the fields of a form, or JSON. */
async function contents(request) {
  if (request.method !== "POST") return {};
  const isJson = request.headers.get("content-type") === "application/json";
  return isJson ? { json: await request.clone().json() } : { form: await request.clone().formData() };
}

/** What a POST to the page's own site goes by. */
window.XMLHttpRequest = class {
  upload = {};
  status = 0;
  response = null;
  #request = {};
  #headers = [];

  open(method, url) {
    this.#request = { method, url: new URL(url, document.baseURI).href, headers: {} };
  }

  setRequestHeader(name, value) {
    this.#request.headers[name] = value;
  }

  getAllResponseHeaders() {
    return this.#headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  }

  async send(sent) {
    const { method, url, headers } = this.#request;
    const city = cityAt(url);
    try {
      const form = await new Request(url, { method, headers, body: sent }).formData();
      city.upload = this.upload;
      const { status, body, headers: answered } = await city.reply(method, url, { form });
      this.#headers = Object.entries(answered);
      this.response = new TextEncoder().encode(body).buffer;
      this.status = status;
    } finally {
      this.onloadend(new Event("loadend"));
    }
  }

  abort() {}
};

function cityAt(url) {
  return cities.find((city) => url.startsWith(city.base));
}

export class Server {
  upload = null;
  #answers = new Map();
  #once = new Map();
  #requests = [];
  #held = new Map();

  constructor(base) {
    this.base = new URL(`${base}/`, document.baseURI).href;
    if (cityAt(this.base)) throw new Error(`another test has a city at ${base}`);
    cities.push(this);
  }

  /** From now on; a route is `GET services.json`, say. */
  answer(route, status, body, headers) {
    this.#answers.set(route, { status, body, headers: JSON.parse(headers) });
  }

  /** Once, before what is answered from then on; several of them one after the other. */
  next(route, status, body, headers) {
    const queue = this.#once.get(route) ?? [];
    this.#once.set(route, [...queue, { status, body, headers: JSON.parse(headers) }]);
  }

  /** The request arrives, its answer does not. */
  lose(route) {
    this.#answers.set(route, null);
  }

  /** Answers nothing on this route until it is released. */
  hold(route) {
    const held = {};
    held.released = new Promise((release) => (held.release = release));
    this.#held.set(route, held);
  }

  release(route) {
    this.#held.get(route).release();
    this.#held.delete(route);
  }

  /** Tells the page which share of the upload under way has left it. */
  uploaded(share) {
    this.upload.onprogress({ loaded: share * 1000, total: 1000 });
  }

  count(route) {
    return this.#requests.filter((request) => request.route === route).length;
  }

  /** The fields of the last request on this route, each as `name=value`; of a file, its name and type. */
  fields(route) {
    const request = this.#requests.findLast((request) => request.route === route);
    return [...(request?.form ?? [])].map(([name, value]) =>
      value instanceof File ? `${name}=${value.name} ${value.type}` : `${name}=${value}`,
    );
  }

  query(route) {
    return this.#requests.findLast((request) => request.route === route)?.query;
  }

  /** All requests in their order, each as JSON: where it went, its headers and, if that was JSON, what it carried. */
  requests() {
    return this.#requests.map(({ route, query, headers, json }) => JSON.stringify({ route, query, headers, json }));
  }

  async reply(method, url, { form, json, headers }) {
    const { search } = new URL(url);
    const route = `${method} ${url.slice(this.base.length, url.length - search.length)}`;
    this.#requests.push({ route, query: search, form, json, headers });
    await this.#held.get(route)?.released;
    const answer = this.#once.get(route)?.shift() ?? this.#answers.get(route);
    if (answer === null) throw new TypeError("Failed to fetch");
    return answer ?? { status: 404, body: "", headers: {} };
  }
}
