import { init, decode } from './decode.js';
export { init };
export const parse = (text) => decode('gbfs', text);
