// Tells whether the notebook is shown to a hall, and hears keys wherever in the interactive they are pressed.
const TYPED_IN = "input[type=text], textarea, select"; // letters mean something there

function render({ model, el }) {
  el.className = "mlp-stage"; // a pixel that nobody sees: it takes part in the page, so its arrival is noticed
  let whole = null;
  let shell = null;

  function tell() {
    const presenting = !!shell?.classList.contains("jp-mod-presentationMode");
    if (presenting === model.get("presenting")) return;
    model.set("presenting", presenting);
    model.save_changes();
  }

  function hear(event) {
    const shortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (shortcut || !model.get("shortcuts").includes(event.key) || event.target.matches(TYPED_IN)) return;
    event.preventDefault();
    event.stopPropagation();
    model.send({ type: "key", key: event.key });
  }

  const classes = new MutationObserver(tell);
  const arrival = new ResizeObserver(() => {
    if (whole || !el.isConnected) return;
    whole = el.closest(".mlp-interactive");
    shell = el.closest(".jp-LabShell");
    whole?.addEventListener("keydown", hear, true); // before a control keeps the key to itself
    if (whole) whole.tabIndex = -1; // so that a click anywhere in it gives it the keys
    if (shell) classes.observe(shell, { attributeFilter: ["class"] });
    tell();
  });
  arrival.observe(el);
  return () => {
    arrival.disconnect();
    classes.disconnect();
    whole?.removeEventListener("keydown", hear, true);
  };
}

export default { render };
