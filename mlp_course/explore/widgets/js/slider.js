// A native range input: its label is its name, and what it announces is the value itself, not the position.
function render({ model, el }) {
  const label = document.createElement("label");
  const title = document.createElement("span");
  const input = document.createElement("input");
  const value = document.createElement("span");
  value.className = "mlp-value";
  input.type = "range";
  input.min = 0;
  input.step = 1;
  el.classList.add("mlp-control");
  label.append(title, input);
  el.append(label, value);

  function update() {
    const texts = model.get("texts");
    const text = texts[model.get("index")] ?? "";
    title.textContent = model.get("label");
    if (model.get("name")) input.setAttribute("aria-label", model.get("name"));
    input.max = texts.length - 1;
    input.value = model.get("index");
    input.disabled = model.get("disabled");
    input.setAttribute("aria-valuetext", text);
    value.textContent = text;
  }

  keepKeys(input);
  input.addEventListener("input", () => {
    model.set("index", Number(input.value));
    model.save_changes();
    update();
  });
  return follow(model, ["index", "texts", "label", "name", "disabled"], update);
}

export default { render };
