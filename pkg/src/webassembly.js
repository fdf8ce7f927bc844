// Whether WebAssembly can run here.

/** Why it cannot: the browser has none, or the page's policy forbids it; null if it can. Tried with the smallest module. */
export function refusalOfWasm() {
  try {
    // Some engines refuse to compile, others only to make an instance.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    return null;
  } catch (error) {
    return error;
  }
}
