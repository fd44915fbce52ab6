// Named numbers that can be typed, or changed in steps by the arrow keys; a number that is being typed is left alone.
const PATIENCE = 1000; // milliseconds

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
      const field = { input, note, sent: null };
      input.addEventListener("input", () => (input.dataset.typed = "yes"));
      input.addEventListener("change", () => {
        delete input.dataset.typed;
        if (input.value === "") return;
        field.sent = { value: Number(input.value), at: performance.now() };
        model.send({ place, value: field.sent.value });
      });
      keepKeys(input);
      label.append(title, input, note);
      el.append(label);
      return field;
    });
    fill();
  }

  function fill() {
    const names = model.get("names");
    const notes = model.get("notes");
    model.get("texts").forEach((text, place) => {
      const field = fields[place];
      if (!field) return;
      rename(field, names[place]);
      field.input.step = model.get("step");
      if (!field.input.dataset.typed && !isOnItsWay(field, Number(text))) field.input.value = text;
      field.note.textContent = notes[place] ?? "";
    });
  }

  model.on("change:labels", build);
  const stop = follow(model, ["texts", "names", "notes", "step"], fill);
  build();
  return () => {
    model.off("change:labels", build);
    stop();
  };
}

// Let a field be that of another number, which nobody has begun to type.
function rename(field, name) {
  if (field.input.getAttribute("aria-label") === name) return;
  field.input.setAttribute("aria-label", name);
  field.sent = null;
  delete field.input.dataset.typed;
}

// Whether a newer value than this one has been sent: keys may be quicker than what they change.
function isOnItsWay(field, value) {
  const { sent } = field;
  const old = sent && Math.abs(value - sent.value) > 0.006 * Math.abs(sent.value);
  if (old && performance.now() - sent.at < PATIENCE) return true;
  field.sent = null;
  return false;
}

export default { render };
