// The WebAssembly module: loaded once for all elements of the page, and what happens if it cannot be, or breaks.

let module;
let broken = null;

/** Why nothing works any more; null as long as it does. */
export const failure = () => broken;

/** The module, ready to use. `whenBroken` is called should it break later. */
export function loadModule(whenBroken) {
  module ??= load(whenBroken);
  return module;
}

async function load(whenBroken) {
  try {
    // Built beside this file.
    const glue = await import("./civic_widgets.js");
    await glue.default({ module_or_path: new URL("./civic_widgets_bg.wasm", import.meta.url) });
    glue.onPanic((message) => {
      if (broken) return;
      broken = message;
      tell("A fault in the widgets; the page's own content is shown instead. Please report it with this text:", message);
      whenBroken();
    });
    return glue;
  } catch (error) {
    broken = error;
    tell(
      "The widgets cannot run here; the page's own content is shown instead. Are civic_widgets.js and civic_widgets_bg.wasm " +
        "beside civic-widgets.js, and does the Content-Security-Policy allow script-src 'self' 'wasm-unsafe-eval'?",
      error,
    );
    throw error;
  }
}

function tell(text, cause) {
  console.error(`civic-widgets: ${text}`, cause);
}
