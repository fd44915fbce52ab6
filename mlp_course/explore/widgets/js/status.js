// A line of text that a screen reader speaks when it changes: politely for news, at once for an error.
function render({ model, el }) {
  const line = document.createElement("div");
  line.className = "mlp-status";
  el.append(line);

  function update() {
    const failed = model.get("failed");
    line.setAttribute("role", failed ? "alert" : "status");
    line.setAttribute("aria-live", failed ? "assertive" : "polite");
    line.classList.toggle("mlp-failed", failed);
    line.textContent = model.get("text");
  }

  return follow(model, ["text", "failed"], update);
}

export default { render };
