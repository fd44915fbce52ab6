// Named numbers that can be typed, or changed in steps by the arrow keys; a number that is being typed is left alone.
function render({ model, el }) {
  el.classList.add("mlp-numbers");
  let fields = [];

  function build() {
    el.replaceChildren();
    fields = model.get("labels").map((text, place) => {
      const label = document.createElement("label");
      const title = document.createElement("span");
      const input = document.createElement("input");
      const note = document.createElement("span");
      title.textContent = text;
      note.className = "mlp-number-note";
      input.type = "number";
      input.setAttribute("aria-label", model.get("names")[place]);
      input.addEventListener("input", () => (input.dataset.typed = "yes"));
      input.addEventListener("change", () => {
        delete input.dataset.typed;
        if (input.value !== "") model.send({ place, value: Number(input.value) });
      });
      keepKeys(input);
      label.append(title, input, note);
      el.append(label);
      return { input, note };
    });
    fill();
  }

  function fill() {
    const notes = model.get("notes");
    model.get("texts").forEach((text, place) => {
      const field = fields[place];
      if (!field) return;
      field.input.step = model.get("step");
      if (!field.input.dataset.typed) field.input.value = text;
      field.note.textContent = notes[place] ?? "";
    });
  }

  model.on("change:labels", build);
  const stop = follow(model, ["texts", "notes", "step"], fill);
  build();
  return () => {
    model.off("change:labels", build);
    stop();
  };
}

export default { render };
