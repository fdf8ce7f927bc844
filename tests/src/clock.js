// A clock that a test can put forward: what waits for a time that has come then is called back next. It is the first script of
// the page.

{
  const { setTimeout, clearTimeout } = window;
  const now = Date.now.bind(Date);
  const waiting = new Map();
  let ahead = 0;

  Date.now = () => now() + ahead;
  window.setTimeout = (callback, delay = 0, ...values) => {
    const ring = () => {
      waiting.delete(id);
      callback(...values);
    };
    const id = setTimeout(ring, delay);
    waiting.set(id, { due: Date.now() + delay, ring });
    return id;
  };
  window.clearTimeout = (id) => {
    waiting.delete(id);
    clearTimeout(id);
  };

  // WebKit's driver gives up on a script by a timer of the page, set just before it.
  const isDrivers = (id) => navigator.vendor.startsWith("Apple") && id === [...waiting.keys()].at(-1);

  window.civicTimePasses = (seconds) => {
    ahead += seconds * 1000;
    for (const [id, { due, ring }] of [...waiting].filter(([id]) => !isDrivers(id))) {
      if (due > Date.now() || !waiting.has(id)) continue;
      clearTimeout(id);
      ring();
    }
  };
}
