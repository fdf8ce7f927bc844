// In the place of Leaflet's own look at the browser, which writes HTML, and knows Internet Explorer. Ours are of 2023 and later.

const agent = navigator.userAgent;

export default {
  any3d: true,
  passiveEvents: true,
  touchNative: true,
  // Dragging starts by mouse alone: one finger scrolls the page, two move the map.
  touch: false,
  pointer: false,
  retina: devicePixelRatio > 1,
  mobile: matchMedia("(pointer: coarse)").matches,
  safari: agent.includes("Safari") && !agent.includes("Chrome"),
};
