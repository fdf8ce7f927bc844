// In the place of Leaflet's own touch events, which it makes up for browsers that have none. `browser.js` says that ours do.

export const addPointerListener = null;
export const removePointerListener = null;
export const addDoubleTapListener = null;
export const removeDoubleTapListener = null;
