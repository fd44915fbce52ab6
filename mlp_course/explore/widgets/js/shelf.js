// Where widgets find their scripts: the model `front` holds the text of each, and one style for all. What has been
// loaded once is kept, as each widget loads its own stub anew.
const STYLE = "mlp-course-style";
const PRESSED = ".mlp-interactive :is(button, label, input:not([type=range]))";
const loaded = new Map();
let texts = null;

export async function take(front, part) {
  texts ??= unpacked(front.get("pack"));
  const { scripts, style } = await texts;
  dress(style);
  if (!loaded.has(part)) loaded.set(part, load(scripts[part]));
  return (await loaded.get(part)).default;
}

function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

async function load(text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function dress(text) {
  let style = document.getElementById(STYLE);
  if (!style) {
    style = document.createElement("style");
    style.id = STYLE;
    document.head.append(style);
  }
  if (style.textContent !== text) style.textContent = text; // a later version of the course, in the same page
}

// JupyterLab makes the cell of what is pressed the active one, and the page may move by a line. Without this the release
// would meet something else, and the click would be lost.
document.addEventListener("pointerdown", ({ target, pointerId }) => {
  target.closest?.(PRESSED)?.setPointerCapture(pointerId);
});
