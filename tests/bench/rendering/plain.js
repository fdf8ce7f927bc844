// What a webmaster would write: all car parks in a list, the emptiest first, with words, a bar and a state. A refresh changes what
// changed and leaves the rest.
const STATES = { open: 'Open', closed: 'Closed', nodata: 'No figures just now' };

const element = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);

export function plain(page) {
  const list = page.appendChild(element('ul', ''));
  const shown = new Map();

  function row({ id, name }) {
    const item = element('li', '');
    item.className = 'row';
    const parts = { free: element('p', ''), bar: element('progress', '', { max: 1 }), state: element('p', '') };
    item.append(element('h3', name), parts.free, parts.bar, parts.state);
    shown.set(id, { item, parts });
    return shown.get(id);
  }

  async function read() {
    const { lots } = await (await fetch('/parkapi/city')).json();
    const sites = lots.map(({ id, name, free, total, state }) => ({ id, name, free, total, state }));
    sites.sort((one, other) => other.free - one.free);
    const items = sites.map((site) => {
      const { item, parts } = shown.get(site.id) ?? row(site);
      const free = `${site.free} of ${site.total} spaces free`;
      if (parts.free.textContent !== free) {
        parts.free.textContent = free;
        parts.bar.value = site.free / site.total;
      }
      const state = STATES[site.state] ?? 'Not known';
      if (parts.state.textContent !== state) parts.state.textContent = state;
      return item;
    });
    list.replaceChildren(...items);
  }

  read();
  return { rows: () => [...list.children], refresh: read };
}
