// A button that copies a line of code, and the line itself.
function render({ model, el }) {
  const button = document.createElement("button");
  const code = document.createElement("code");
  const told = document.createElement("span");
  button.type = "button";
  button.textContent = model.get("label");
  told.setAttribute("aria-live", "polite");
  el.classList.add("mlp-copy");
  el.append(button, told, code);

  function update() {
    code.textContent = model.get("text");
  }

  async function copy() {
    const text = model.get("text");
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea"); // where the page may not use the clipboard
      area.value = text;
      document.body.append(area);
      area.select();
      const copied = document.execCommand("copy");
      area.remove();
      button.focus();
      return copied;
    }
  }

  keepKeys(button);
  button.addEventListener("click", async () => {
    told.textContent = (await copy()) ? "copied" : "select the line and copy it";
    setTimeout(() => (told.textContent = ""), 3000);
  });
  return follow(model, ["text"], update);
}

export default { render };
