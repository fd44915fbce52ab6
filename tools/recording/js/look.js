// For the comparison alone: what a page shows now, and how long it took from a key to the picture.
window.mlpLook = (() => {
  const times = [];
  let pressed = null;
  const begin = () => (pressed = performance.now());
  for (const name of ["keydown", "input"]) addEventListener(name, begin, true);
  addEventListener("click", ({ target }) => target.closest("button") && begin(), true);
  new MutationObserver(() => {
    if (pressed === null) return;
    const start = pressed;
    pressed = null;
    requestAnimationFrame(() => times.push(performance.now() - start));
  }).observe(document, { subtree: true, attributeFilter: ["data-frame"] });

  async function digest(canvas) {
    const { width, height } = canvas;
    const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
    const size = new TextEncoder().encode(`${width}x${height}:`);
    const all = new Uint8Array(size.length + pixels.length);
    all.set(size);
    all.set(pixels, size.length);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", all));
    return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function seen(el) {
    const canvases = Array.from(el.querySelectorAll("canvas.mlp-picture"));
    return {
      pictures: await Promise.all(canvases.map(digest)),
      alts: canvases.map((canvas) => canvas.getAttribute("aria-label")),
      lines: Array.from(el.querySelectorAll(".mlp-status, .mlp-copy code"), (line) => line.textContent),
    };
  }

  return { seen, times };
})();
