// Notes what goes wrong in a page, for engines whose drivers do not tell. It is the first script of the page.

{
  const heard = [];
  const note = (level, ...words) => heard.push({ level, message: words.map(String).join(" ") });

  for (const [method, level] of Object.entries({ error: "SEVERE", warn: "WARNING", info: "INFO", log: "INFO", debug: "DEBUG" })) {
    const say = console[method];
    console[method] = (...words) => {
      note(level, ...words);
      say.apply(console, words);
    };
  }

  // Captured, because what does not load tells its own element only.
  addEventListener("error", (event) => {
    const { target } = event;
    note("SEVERE", event.message ?? `${target.src ?? target.href ?? target.localName} does not load`);
  }, true);
  addEventListener("unhandledrejection", (event) => note("SEVERE", event.reason));
  document.addEventListener("securitypolicyviolation", (event) =>
    note("SEVERE", `${event.effectiveDirective} forbids ${event.blockedURI}`));
  new PerformanceObserver((list) => {
    for (const { name, responseStatus } of list.getEntries()) {
      // WebKit does not tell the status.
      if (responseStatus >= 400) note("SEVERE", name, responseStatus);
    }
  }).observe({ type: "resource", buffered: true });

  window.civicWitness = () => heard.splice(0);
}
