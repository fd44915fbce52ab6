// A picture with alternative text. The trait `frame` is what it begins with: 16 bytes (width, height in pixels, pixels
// per CSS pixel times 1000, its number), then a WebP. After that it comes in messages: "whole", with RGBA pixels, or
// "patch", a rectangle, and in two buffers a bit for each of its pixels, row by row, that says whether it changed, and
// the RGBA pixels that did.
const HEADER = 16;
const CONFIRMED = 2; // every second frame, see UNDER_WAY in picture.py
const THROTTLED = ["pointermove"];
const AROUND = 26; // CSS pixels around the output of a cell

async function render({ model, el }) {
  const canvas = document.createElement("canvas");
  canvas.className = "mlp-picture";
  const context = canvas.getContext("2d");
  let newest = 0;
  let image = null;
  model.on("change:frame", begin);
  model.on("msg:custom", receive);
  await begin(); // a canvas that stands in the page has its picture
  el.append(canvas);

  async function begin() {
    const view = model.get("frame");
    if (!view || view.byteLength <= HEADER) return;
    const [ratio, number] = [8, 12].map((at) => view.getUint32(at, true));
    if (number <= newest) return;
    const first = await decoded(bytesOf(view).slice(HEADER));
    if (number > newest) whole(first, ratio / 1000, number);
  }

  function receive(message, buffers) {
    if (!(message.number > newest)) return;
    const { width, height, ratio, number } = message;
    if (message.type === "whole")
      whole(new ImageData(new Uint8ClampedArray(bytesOf(buffers[0]).slice().buffer), width, height), ratio, number);
    else if (number === newest + 1) patch(message, buffers);
    else model.send({ type: "whole", number: newest });
  }

  function whole(pixels, ratio, number) {
    const { width, height } = pixels;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    canvas.style.width = `${width / ratio}px`;
    image = pixels;
    put(0, 0, width, height, number);
  }

  function patch({ x, y, width, height, number }, buffers) {
    const changed = bytesOf(buffers[0]);
    const fresh = new Uint32Array(bytesOf(buffers[1]).slice().buffer);
    const pixels = new Uint32Array(image.data.buffer);
    let next = 0;
    for (let row = 0, i = 0; row < height; row++) {
      const start = (y + row) * image.width + x;
      for (let column = 0; column < width; column++, i++) {
        if (changed[i >> 3] & (128 >> (i & 7))) pixels[start + column] = fresh[next++];
      }
    }
    put(x, y, width, height, number);
  }

  function put(x, y, width, height, number) {
    context.putImageData(image, 0, 0, x, y, width, height);
    newest = number;
    canvas.dataset.frame = number;
    if (model.get("confirms") && number % CONFIRMED === 0) model.send({ type: "seen", number });
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

  function focus() {
    if (!model.get("takes_focus") || !canvas.isConnected) return;
    canvas.focus({ preventScroll: true });
    model.set("takes_focus", false);
    model.save_changes();
  }

  const ratio = Math.min(Math.max(window.devicePixelRatio || 1, 1), 2);
  if (Math.abs(model.get("ratio") - ratio) > 0.01) {
    model.set("ratio", ratio);
    model.save_changes();
  }
  let watched = el; // until it stands in the page, which is later
  const observer = new ResizeObserver(() => {
    focus();
    const page = el.closest(".mlp-pictures") ?? el.parentElement ?? el;
    if (page !== watched) {
      observer.unobserve(watched);
      observer.observe(page);
      watched = page;
      for (const element of [el.closest(".mlp-interactive"), windowOf(el)]) if (element) observer.observe(element);
    }
    const room = Math.floor(page.clientWidth);
    if (room === 0) return;
    const told = { room, letters: parseFloat(getComputedStyle(canvas).fontSize), tallest: heightLeft(el, page) };
    const news = Object.entries(told).filter(([name, value]) => Math.abs(model.get(name) - value) >= 1);
    const whole = slideOf(el) !== null;
    if (whole !== model.get("whole")) news.push(["whole", whole]);
    for (const [name, value] of news) model.set(name, value);
    if (news.length) model.save_changes();
  });
  observer.observe(el);

  model.on("change:alt", describe);
  model.on("change:events", listen);
  model.on("change:takes_focus", focus);
  listen();
  model.send({ type: "whole", number: newest }); // patches may have come since
  return () => {
    observer.disconnect();
    model.off("change:frame", begin);
    model.off("msg:custom", receive);
    model.off("change:alt", describe);
    model.off("change:events", listen);
    model.off("change:takes_focus", focus);
  };
}

// What scrolls: the notebook, or a window that shows an output alone.
function windowOf(el) {
  return el.closest(".jp-WindowedPanel-outer, .jp-Notebook, .jp-LinkedOutputView");
}

// The slide of a lecture that it stands on, see teach/deck.py.
function slideOf(el) {
  return el.closest(".slides section");
}

// The height that the window has for pictures, beside what else belongs to the interactive, or stands on its slide.
function heightLeft(el, page) {
  const slide = slideOf(el);
  if (slide) return Math.max(0, Math.floor(heightOn(slide) + page.offsetHeight));
  const whole = el.closest(".mlp-interactive");
  const view = windowOf(el);
  if (!whole || !view) return 0;
  const others = whole.offsetHeight - page.offsetHeight;
  return Math.max(0, Math.floor(view.clientHeight - others - AROUND));
}

// What is left of a slide's height below all that stands on it; less than 0 where there is too much.
function heightOn(slide) {
  const { paddingTop, paddingBottom } = getComputedStyle(slide);
  const inside = slide.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  return Array.from(slide.children).reduce((left, child) => left - child.offsetHeight, inside);
}

function bytesOf(view) {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
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
