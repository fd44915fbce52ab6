// A picture with alternative text. A frame is 16 bytes (width, height in pixels, pixels per CSS pixel times 1000, its
// number) and then either RGBA pixels or an encoded image.
const HEADER = 16;
const THROTTLED = ["pointermove"];

function header(view) {
  const [width, height, ratio, number] = [0, 4, 8, 12].map((at) => view.getUint32(at, true));
  return { width, height, ratio: ratio / 1000, number };
}

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  canvas.className = "mlp-picture";
  const context = canvas.getContext("2d");
  el.append(canvas);

  let newest = -1;
  async function paint() {
    const view = model.get("frame");
    if (!view || view.byteLength <= HEADER) return;
    const { width, height, ratio, number } = header(view);
    newest = number;
    const body = new Uint8ClampedArray(view.buffer, view.byteOffset + HEADER, view.byteLength - HEADER);
    const raw = body.length === 4 * width * height;
    const bitmap = raw ? null : await createImageBitmap(new Blob([body]));
    if (number !== newest) return;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    canvas.style.width = `${width / ratio}px`;
    if (raw) context.putImageData(new ImageData(body, width, height), 0, 0);
    else context.drawImage(bitmap, 0, 0);
    canvas.dataset.frame = number;
    model.send({ type: "seen", number });
  }

  function describe() {
    const takesEvents = model.get("events").length > 0;
    canvas.setAttribute("role", takesEvents ? "application" : "img");
    canvas.setAttribute("aria-label", model.get("alt"));
    if (takesEvents) canvas.tabIndex = 0;
    else canvas.removeAttribute("tabindex");
  }

  const listeners = new Map();
  function listen() {
    for (const [name, listener] of listeners) canvas.removeEventListener(name, listener);
    listeners.clear();
    for (const name of model.get("events")) {
      const listener = THROTTLED.includes(name) ? onceAFrame(report) : report;
      listeners.set(name, listener);
      canvas.addEventListener(name, listener);
    }
    describe();
  }

  function report(event) {
    const message = { type: event.type, shift: event.shiftKey, ctrl: event.ctrlKey };
    if (event.type.startsWith("key")) {
      if (!model.get("taken_keys").includes(event.key)) return;
      message.key = event.key;
      event.preventDefault();
      event.stopPropagation();
    } else {
      const box = canvas.getBoundingClientRect();
      message.x = (event.clientX - box.left) / box.width;
      message.y = 1 - (event.clientY - box.top) / box.height;
      message.buttons = event.buttons;
      if (event.type === "pointerdown") canvas.setPointerCapture(event.pointerId);
    }
    model.send(message);
  }

  const ratio = Math.min(Math.max(window.devicePixelRatio || 1, 1), 2);
  if (Math.abs(model.get("ratio") - ratio) > 0.01) {
    model.set("ratio", ratio);
    model.save_changes();
  }
  const page = el.closest(".mlp-pictures") ?? el.parentElement ?? el;
  const observer = new ResizeObserver(() => {
    const room = Math.floor(page.clientWidth);
    if (room === 0 || room === model.get("room")) return;
    model.set("room", room);
    model.save_changes();
  });
  observer.observe(page);

  model.on("change:frame", paint);
  model.on("change:alt", describe);
  model.on("change:events", listen);
  listen();
  paint();
  return () => {
    observer.disconnect();
    model.off("change:frame", paint);
    model.off("change:alt", describe);
    model.off("change:events", listen);
  };
}

function onceAFrame(action) {
  let last = null;
  return (event) => {
    const waiting = last !== null;
    last = event;
    if (waiting) return;
    requestAnimationFrame(() => {
      const event = last;
      last = null;
      action(event);
    });
  };
}

export default { render };
