// A native list whose label is its name.
function render({ model, el }) {
  const label = document.createElement("label");
  const title = document.createElement("span");
  const select = document.createElement("select");
  el.classList.add("mlp-control");
  label.append(title, select);
  el.append(label);

  function update() {
    title.textContent = model.get("label");
    if (model.get("name")) select.setAttribute("aria-label", model.get("name"));
    const texts = model.get("texts");
    if (texts.join("\n") !== Array.from(select.options, (option) => option.text).join("\n"))
      select.replaceChildren(...texts.map((text, index) => new Option(text, index)));
    select.selectedIndex = model.get("index");
    select.disabled = model.get("disabled");
  }

  keepKeys(select);
  select.addEventListener("change", () => {
    model.set("index", select.selectedIndex);
    model.save_changes();
  });
  return follow(model, ["index", "texts", "label", "name", "disabled"], update);
}

export default { render };
