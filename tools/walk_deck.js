// What a slide looks like to the hall: functions for walk_deck.py, which evaluates this text in the page.
() => {
  const LETTERS = 20; // pixels of the page
  const TICKS = 16;
  const [TEXT_IN_PICTURES, TICKS_IN_PICTURES] = [16.6, 15.2]; // as plots/style.py draws them, 12 and 11 points
  const SHARPNESS = 2; // device pixels a CSS pixel of a stored picture, see plots/png.py
  let watch = null;

  const slide = () => document.querySelector(".reveal .slides > section.present > section.present");
  const isSeen = (node) => node.checkVisibility() && !node.closest("aside, mjx-assistive-mml, .mlp-stage, .jp-mod-hidden");
  const name = (node) => `${node.tagName.toLowerCase()}.${node.className?.baseVal ?? node.className}`.slice(0, 60);
  const says = (node) => Array.from(node.childNodes).find((child) => child.nodeType === 3 && child.data.trim());

  function beyond(here) {
    const faults = [];
    const [wide, high] = [innerWidth + 1, innerHeight + 1];
    for (const [what, is, room] of [
      ["high", here.scrollHeight, here.clientHeight],
      ["wide", here.scrollWidth, here.clientWidth],
    ])
      if (is > room + 1) faults.push(`${is - room} px too ${what}`);
    for (const node of here.querySelectorAll("*")) {
      if (!isSeen(node)) continue;
      const box = node.getBoundingClientRect();
      if (!box.width || !box.height || node.closest("svg, mjx-container")) continue;
      if (box.right > wide || box.bottom > high || box.left < -1 || box.top < -1) faults.push(`${name(node)} beyond the window`);
      const style = getComputedStyle(node);
      if (style.overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1 && !node.closest(".mlp-control, select"))
        faults.push(`${name(node)} is cut by ${node.scrollWidth - node.clientWidth} px`);
    }
    for (const formula of here.querySelectorAll("mjx-container")) {
      const box = formula.getBoundingClientRect();
      if (isSeen(formula) && (box.right > wide || box.bottom > high)) faults.push("a formula beyond the window");
      if (formula.scrollWidth > formula.clientWidth + 2 && getComputedStyle(formula).display === "block") faults.push("a formula is cut");
    }
    for (const wrong of here.querySelectorAll("[data-mml-node=merror], mjx-merror")) faults.push(`a formula that cannot be set: ${wrong.textContent.trim()}`);
    return [...new Set(faults)].slice(0, 6);
  }

  function small(here) {
    const faults = new Set();
    for (const node of here.querySelectorAll("*")) {
      if (!isSeen(node) || node.closest("svg, mjx-container > *")) continue;
      const size = parseFloat(getComputedStyle(node).fontSize);
      const text = node.matches("select, input[type=text]") ? node.value : says(node)?.data;
      if (text && size < LETTERS - 0.01) faults.add(`letters of ${size} px: ${text.trim().slice(0, 30)}`);
      if (node.matches("mjx-container") && size < LETTERS - 0.01) faults.add(`a formula of ${size} px`);
      if (node.matches("canvas")) canvas(node, size, faults);
      if (node.matches(".jp-RenderedImage img")) still(node, faults);
    }
    return [...faults].slice(0, 6);
  }

  function canvas(node, size, faults) {
    const shrunk = node.getBoundingClientRect().width / parseFloat(node.style.width);
    if (size * shrunk < LETTERS - 0.5) faults.add(`letters of ${(size * shrunk).toFixed(1)} px in a picture`);
  }

  function still(node, faults) {
    const scale = (node.getBoundingClientRect().width * SHARPNESS) / node.naturalWidth;
    if (scale * TEXT_IN_PICTURES < LETTERS - 0.1) faults.add(`letters of ${(scale * TEXT_IN_PICTURES).toFixed(1)} px in a still picture`);
    if (scale * TICKS_IN_PICTURES < TICKS) faults.add(`tick labels of ${(scale * TICKS_IN_PICTURES).toFixed(1)} px`);
  }

  const graph = () => Array.from(slide().querySelectorAll("button")).find((node) => isSeen(node) && node.textContent.trim() === "Graph");
  const votes = () => Array.from(slide().querySelectorAll(".mlp-ballot")).find(isSeen);
  const control = () =>
    graph() ??
    votes() ??
    Array.from(slide().querySelectorAll(".mlp-timeline input, input[type=range], select")).find(
      (node) => isSeen(node) && !node.disabled && !(node.type === "range" && node.max === "0"),
    );

  // A lab shows its graph on a key, and another counts a vote; a slider takes the one that moves it, whichever end it stands at.
  function keyOf(node) {
    if (node.textContent.trim() === "Graph") return "g";
    if (node === votes()) return "1";
    const atEnd = node.type === "range" ? node.value === node.max : node.selectedIndex === node.length - 1;
    return atEnd ? "ArrowLeft" : "ArrowRight";
  }

  window.deckMeasure = () => {
    const here = slide();
    return { title: here.querySelector("h2")?.textContent.replace("¶", "").trim() ?? "", faults: [...beyond(here), ...small(here)], keys: !!control() };
  };

  window.deckHidden = () => slide().querySelectorAll(".fragment:not(.visible)").length;

  // Nothing moves any more: pictures have been drawn for this slide's size, formulas are set.
  let last = "";
  let since = 0;
  window.deckIsCalm = () => {
    const here = slide();
    if (!here) return false;
    const boxes = Array.from(here.querySelectorAll("canvas, img, mjx-container, p, .mlp-interactive"));
    const now = JSON.stringify([here.scrollHeight, boxes.map((node) => [node.getBoundingClientRect().width | 0, node.getBoundingClientRect().height | 0, node.dataset.frame])]);
    const loading = boxes.some((node) => node.matches("img") && !node.complete);
    if (now !== last || loading) {
      last = now;
      since = performance.now();
    }
    return performance.now() - since > 400;
  };

  window.deckFocusAndWatch = () => {
    const node = control();
    node.focus();
    const place = node.closest(".mlp-interactive");
    const begun = { at: null, answered: null };
    document.addEventListener("keydown", () => (begun.at = performance.now()), { capture: true, once: true });
    const note = () => begun.at !== null && (begun.answered ??= performance.now() - begun.at);
    begun.observer = new MutationObserver(note);
    const pictures = place.querySelectorAll("canvas");
    for (const picture of pictures) begun.observer.observe(picture, { attributeFilter: ["data-frame"] });
    if (node.matches("button, .mlp-ballot")) begun.observer.observe(place, { subtree: true, childList: true });
    watch = begun;
    return keyOf(node);
  };

  window.deckAnswered = async () => {
    const until = performance.now() + 10000;
    while (watch.answered === null && performance.now() < until) await new Promise((done) => setTimeout(done, 10));
    watch.observer.disconnect();
    return watch.answered;
  };

  window.deckGiveKeysBack = () => document.activeElement?.blur();
}
