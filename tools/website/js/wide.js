// A formula in a line of text that is wider than the line gets a frame of its own to move in.
(() => {
  const COMMA = 12; // pixels for a sign that stays on the formula's line

  function frame() {
    const formulas = [...document.querySelectorAll("mjx-container:not([display])")];
    for (const formula of formulas) formula.classList.remove("mlp-wide");
    const wide = formulas.map((formula) => {
      const room = formula.closest("p, li, td, dd, dt, label, legend, div")?.clientWidth ?? Infinity;
      const whole = formula.closest(".mlp-together") ?? formula; // with its comma
      return whole.getBoundingClientRect().width > room - COMMA;
    });
    formulas.forEach((formula, i) => formula.classList.toggle("mlp-wide", wide[i]));
  }

  addEventListener("load", async () => {
    await window.MathJax?.startup?.promise;
    frame();
    addEventListener("resize", frame);
    document.addEventListener("toggle", frame, true); // what is folded has no width yet
    document.addEventListener("mlp-typeset", frame); // a reply, see model.js
  });
})();
