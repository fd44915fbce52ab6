// JupyterLab takes arrow keys and letters for its own commands, even while a control has the focus ("b" would insert a
// cell). The control keeps those that it understands; shortcuts with Ctrl, and Escape, Tab and Shift+Enter, go on, and
// from a button, or from votes that are counted, the keys that turn the slides of a lecture.
function keepKeys(element) {
  element.addEventListener("keydown", (event) => {
    const shortcut = event.ctrlKey || event.metaKey || event.altKey;
    const leaves = ["Escape", "Tab"].includes(event.key) || (event.key === "Enter" && event.shiftKey);
    const turns = event.target.matches(".reveal :is(button, .mlp-ballot)") && /^(Arrow|Page)/.test(event.key);
    if (!shortcut && !leaves && !turns) event.stopPropagation();
  });
}
