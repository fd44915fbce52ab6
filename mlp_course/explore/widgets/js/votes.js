// The vote of a class: a row for each choice with its key and its votes, and buttons for what comes next. The kernel
// counts; the page shows the votes of a round while it is counted, when somebody asks for them, and with the answer.
const ROUNDS = ["First vote", "Second vote"];
const COUNTED = { first: 0, second: 1 }; // the round of a stage
const PATIENCE = 600; // milliseconds
const STEPS = {
  first: { go_on: "Talk it over", answer: "Show the answer", take_back: "Take one back", leave: "Without votes" },
  talk: { go_on: "Vote again", answer: "Show the answer", show_counts: "Show first vote" },
  second: { answer: "Show the answer", take_back: "Take one back", show_counts: "Show first vote" },
  over: { again: "Ask again", leave: "Without votes" },
};

function ballotOf(model, parent) {
  const box = add(parent, "div", "mlp-ballot");
  const told = add(box, "div", "mlp-vote-told");
  const table = add(box, "table", "");
  const steps = add(box, "div", "mlp-buttons");
  box.tabIndex = 0; // so that a click anywhere in it gives it the keys
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Votes of the class");
  told.setAttribute("role", "status");

  let waiting = null;

  function send(action, more = {}) {
    model.send({ type: "vote", do: action, ...more });
    clearTimeout(waiting);
    waiting = setTimeout(sayBusy, PATIENCE);
  }

  // Nothing is lost while the kernel has other work, but it should be said.
  function sayBusy() {
    if (model.widget_manager?.kernel?.status === "busy") told.textContent = "One moment: it is counted when the kernel is free.";
  }

  function build() {
    const stage = model.get("stage");
    box.hidden = stage === "";
    table.replaceChildren();
    steps.replaceChildren();
    if (box.hidden) return;
    const shown = ROUNDS.map((_name, round) => round).filter(isShown);
    const head = add(add(table, "thead", ""), "tr", "");
    for (const name of ["Choice", ...shown.map((round) => ROUNDS[round])]) add(head, "th", "", name).scope = "col";
    const body = add(table, "tbody", "");
    model.get("choices").forEach(([html, spoken], place) => {
      const row = add(body, "tr", "");
      name(add(row, "th", ""), place, html, spoken);
      for (const round of shown) {
        const cell = add(row, "td", "");
        if (round === COUNTED[stage]) field(cell, place, spoken);
        else bar(cell, model.get("votes")[round], place);
      }
    });
    for (const [action, text] of Object.entries(STEPS[stage])) step(action, text);
    count();
    if (box.isConnected) typeset(model, table);
  }

  function isShown(round) {
    const votes = model.get("votes")[round];
    if (!votes) return false;
    const stage = model.get("stage");
    return round === COUNTED[stage] || (votes.some(Boolean) && (stage === "over" || model.get("counts")));
  }

  function name(cell, place, html, spoken) {
    cell.scope = "row";
    const counting = model.get("stage") in COUNTED;
    const key = add(cell, counting ? "button" : "span", "mlp-key", `${place + 1}`);
    if (counting) {
      key.type = "button";
      key.setAttribute("aria-label", `One more vote for ${place + 1}: ${spoken}`);
      key.addEventListener("click", () => send("add", { choice: place }));
    }
    add(cell, "span", "").innerHTML = html;
    if (model.get("right") === place) add(cell, "strong", "mlp-right", "✓ the answer");
  }

  function field(cell, place, spoken) {
    const input = add(cell, "input", "");
    input.type = "number";
    input.min = 0;
    input.max = 9999;
    input.setAttribute("aria-label", `Votes for ${place + 1}: ${spoken}`);
    input.addEventListener("focus", () => input.select());
    input.addEventListener("input", () => (input.dataset.typed = "yes"));
    input.addEventListener("change", () => {
      delete input.dataset.typed;
      send("enter", { choice: place, votes: input.value === "" ? null : Number(input.value) });
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const all = fields();
      (all[all.indexOf(input) + 1] ?? box).focus(); // what was typed is sent as it loses the focus
    });
  }

  function fields() {
    return Array.from(table.querySelectorAll("input"));
  }

  function step(action, text) {
    const button = add(steps, "button", action === "leave" ? "mlp-quiet" : "", text);
    button.type = "button";
    if (action === "show_counts") button.setAttribute("aria-pressed", String(model.get("counts")));
    button.addEventListener("click", () => send(action));
  }

  function count() {
    const votes = model.get("votes")[COUNTED[model.get("stage")]];
    fields().forEach((input, place) => {
      if (votes && !input.dataset.typed) input.value = votes[place];
    });
    clearTimeout(waiting);
    told.textContent = model.get("told");
  }

  function rebuild() {
    const focused = document.activeElement;
    const pressed = box.contains(focused) && focused.textContent;
    build();
    const same = Array.from(steps.children).find((button) => button.textContent === pressed);
    if (pressed !== false) (same ?? box).focus();
  }

  function hear(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.matches("input")) return;
    if (!(model.get("stage") in COUNTED)) return;
    const choice = "123456789".indexOf(event.key);
    if (choice >= 0 && choice < model.get("choices").length) send("add", { choice });
    else if (["-", "−", "Backspace"].includes(event.key)) send("take_back");
  }

  box.addEventListener("keydown", hear);
  model.on("change:counts change:right", rebuild);
  model.on("change:votes change:told", count);

  function end() {
    clearTimeout(waiting);
    model.off("change:counts change:right", rebuild);
    model.off("change:votes change:told", count);
  }
  return { box, build, end };
}

function bar(cell, votes, place) {
  const total = votes.reduce((sum, one) => sum + one, 0);
  const share = total ? votes[place] / total : 0;
  const line = add(cell, "div", "mlp-share");
  const whole = add(line, "span", "mlp-bar");
  add(whole, "span", "").style.width = `${100 * share}%`;
  whole.setAttribute("aria-hidden", "true");
  add(line, "span", "", `${votes[place]} (${Math.round(100 * share)}\u00a0%)`);
}
