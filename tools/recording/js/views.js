// What of ipywidgets an interactive consists of; sliders, lists, pictures and words are the course's own front-end files.
const ELSEWHERE = "in JupyterLab";
const CHOSEN = ["slider", "dropdown"];
const CLASSES = {
  box: ["widget-box", "mlp-box"],
  column: ["widget-box", "widget-vbox", "mlp-column"],
  button: ["jupyter-widgets", "jupyter-button", "widget-button"],
  toggle: ["jupyter-widgets", "jupyter-button", "widget-toggle-button"],
  html: ["widget-html"],
  text: ["mlp-control"],
  output: ["widget-output"],
};

// The element of a widget; `ready` collects promises of what is still being loaded.
function viewOf(player, name, ready) {
  const model = player.models.get(name);
  const kind = model.get("kind");
  const el = document.createElement(["button", "toggle"].includes(kind) ? "button" : "div");
  el.dataset.widget = name;
  el.classList.add(...(CLASSES[kind] ?? []), ...model.get("css"));
  const update = BUILT[kind]?.({ player, name, model, el, ready });
  if (!update) ready.push(fromFrontEnd(model, el));
  const show = () => {
    el.hidden = model.get("hidden");
    update?.();
  };
  model.on("change", show);
  show();
  return el;
}

const BUILT = { box, column: box, button: pressed, toggle: pressed, html, text, output };

async function fromFrontEnd(model, el) {
  const part = await mlpHost.front(model.get("kind"));
  await part.initialize?.({ model });
  await part.render({ model, el });
  if (CHOSEN.includes(model.get("kind"))) markElsewhere(model, el);
}

// Say of a control which of its values are only to be had elsewhere: all but one, some of a slider's, some of a list's.
let marked = 0;
function markElsewhere(model, el) {
  const control = el.querySelector("input, select");
  const words = elsewhere();
  words.id = `mlp-elsewhere-${marked++}`;
  el.append(words);
  model.on("change", mark);
  mark();

  function mark() {
    const said = model.get("elsewhere") || model.get("fewer");
    words.textContent = model.get("elsewhere") ? ELSEWHERE : `more ${ELSEWHERE}`;
    el.classList.toggle("mlp-says-elsewhere", !!said);
    el.classList.toggle("mlp-is-elsewhere", !!model.get("elsewhere"));
    if (said) control.setAttribute("aria-describedby", words.id);
    else control.removeAttribute("aria-describedby");
    const unknown = model.get("unknown") ?? [];
    for (const option of control.options ?? []) option.disabled = unknown.includes(Number(option.value));
    control.dataset.offered = (model.get("offered") ?? []).join();
  }
}

function elsewhere() {
  const words = document.createElement("span");
  words.className = "mlp-elsewhere";
  words.textContent = ELSEWHERE;
  return words;
}

function box({ player, model, el, ready }) {
  const views = new Map();
  let shown = null;
  return () => {
    const names = model.get("children");
    if (shown === names.join()) return;
    shown = names.join();
    for (const name of names) if (!views.has(name)) views.set(name, viewOf(player, name, ready));
    el.replaceChildren(...names.map((name) => views.get(name)));
  };
}

// What was not recorded can be reached and pressed: then it says where it is.
function pressed({ player, name, model, el }) {
  el.type = "button";
  el.addEventListener("click", () => player.press(name));
  return () => {
    el.textContent = model.get("description");
    el.title = model.get("elsewhere") ? ELSEWHERE : model.get("tooltip") || "";
    el.disabled = model.get("disabled");
    el.classList.toggle("mod-primary", model.get("button_style") === "primary");
    el.classList.toggle("mlp-is-elsewhere", !!model.get("elsewhere"));
    if (model.get("elsewhere")) el.setAttribute("aria-disabled", "true");
    else el.removeAttribute("aria-disabled");
    if (model.get("kind") === "toggle") el.setAttribute("aria-pressed", String(model.get("value")));
  };
}

function html({ model, el }) {
  return () => {
    if (el.dataset.html === model.get("value")) return;
    el.dataset.html = model.get("value");
    el.innerHTML = model.get("value");
    mlpHost.typeset(el);
  };
}

function text({ model, el }) {
  const label = document.createElement("label");
  const title = document.createElement("span");
  const input = document.createElement("input");
  label.append(title, input);
  el.append(label, elsewhere());
  el.classList.add("mlp-is-elsewhere", "mlp-says-elsewhere");
  input.disabled = true;
  return () => {
    title.textContent = model.get("description");
    input.value = model.get("value");
  };
}

function output({ model, el }) {
  return () => {
    el.innerHTML = model.get("outputs").map(({ data }) => data["text/html"] ?? picture(data)).join("");
  };

  function picture(data) {
    const words = new Option(data["text/plain"] ?? "").innerHTML;
    return data["image/png"] ? `<img alt="${words}" src="data:image/png;base64,${data["image/png"]}">` : `<pre>${words}</pre>`;
  }
}
