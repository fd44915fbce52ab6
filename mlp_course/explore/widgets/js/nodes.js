// Elements of a page: made, set with formulas, noticed when they come into it.
function add(parent, tag, css, text = "") {
  const node = document.createElement(tag);
  node.className = css;
  node.textContent = text;
  parent.append(node);
  return node;
}

// Formulas, as JupyterLab sets them in its own outputs; elsewhere the page's MathJax, if it has one.
function typeset(model, node) {
  const latex = model.widget_manager?._rendermime?.latexTypesetter;
  if (latex) latex.typeset(node);
  else globalThis.MathJax?.Hub?.Queue?.(["Typeset", globalThis.MathJax.Hub, node]);
}

function whenInPage(el, action) {
  const observer = new ResizeObserver(() => {
    if (el.isConnected) action();
  });
  observer.observe(el);
  return () => observer.disconnect();
}
