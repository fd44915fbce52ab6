// A formula in a line of text that is wider than the line gets a frame of its own to move in.
(() => {
  function frame() {
    for (const formula of document.querySelectorAll("mjx-container:not([display])")) {
      formula.classList.remove("mlp-wide");
      const room = formula.closest("p, li, td, dd, label, div")?.clientWidth ?? Infinity;
      formula.classList.toggle("mlp-wide", formula.getBoundingClientRect().width > room);
    }
  }

  addEventListener("load", async () => {
    await window.MathJax?.startup?.promise;
    frame();
    addEventListener("resize", frame);
    document.addEventListener("toggle", frame, true); // what is folded has no width yet
  });
})();
