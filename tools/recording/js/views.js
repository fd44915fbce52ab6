// What of ipywidgets an interactive consists of; sliders, lists, pictures and words are the course's own front-end files.
const ELSEWHERE = "in JupyterLab";
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
  const update = (BUILT[kind] ?? ((...known) => ready.push(fromFrontEnd(...known))))({ player, name, model, el, ready });
  const show = () => {
    el.hidden = model.get("hidden");
    if (typeof update === "function") update();
  };
  model.on("change", show);
  show();
  return el;
}

const BUILT = { box, column: box, button: pressed, toggle: pressed, html, text, output };

async function fromFrontEnd({ model, el }) {
  const part = await mlpHost.front(model.get("kind"));
  await part.initialize?.({ model });
  await part.render({ model, el });
  el.append(elsewhere());
  model.on("change:elsewhere", mark);
  mark();

  function mark() {
    el.classList.toggle("mlp-is-elsewhere", !!model.get("elsewhere"));
    const unknown = model.get("unknown") ?? [];
    for (const option of el.querySelectorAll("option")) option.disabled = unknown.includes(Number(option.value));
    const offered = model.get("offered");
    if (offered) el.querySelector("input").dataset.offered = offered.join();
  }
  model.on("change", mark);
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
  el.classList.add("mlp-is-elsewhere");
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
