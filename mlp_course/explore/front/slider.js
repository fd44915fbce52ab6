// A native range input: its label is its name, and what it announces is the value itself, not the position.
const MOVES = ["Home", "End", "PageUp", "PageDown"];
let count = 0;

function render({ model, el }) {
  const id = `mlp-slider-${Date.now()}-${count++}`;
  const label = document.createElement("label");
  const input = document.createElement("input");
  const value = document.createElement("span");
  label.htmlFor = input.id = id;
  input.type = "range";
  input.min = 0;
  input.step = 1;
  el.classList.add("mlp-slider");
  el.append(label, input, value);

  function update() {
    const texts = model.get("texts");
    const text = texts[model.get("index")] ?? "";
    label.textContent = model.get("label");
    if (model.get("name")) input.setAttribute("aria-label", model.get("name"));
    input.max = texts.length - 1;
    input.value = model.get("index");
    input.disabled = model.get("disabled");
    input.setAttribute("aria-valuetext", text);
    value.textContent = text;
  }

  // JupyterLab would take the arrow keys for itself.
  input.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow") || MOVES.includes(event.key)) event.stopPropagation();
  });
  input.addEventListener("input", () => {
    model.set("index", Number(input.value));
    model.save_changes();
    update();
  });
  const traits = ["index", "texts", "label", "name", "disabled"].map((name) => `change:${name}`);
  for (const trait of traits) model.on(trait, update);
  update();
  return () => {
    for (const trait of traits) model.off(trait, update);
  };
}

export default { render };
