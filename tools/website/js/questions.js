// Questions that ask on the site too: `predict.js`, as in JupyterLab, with this page in the kernel's place. What follows
// a question stays covered until the reader has chosen; what was chosen is chosen still when the page is opened again.
(() => {
  const COVERED = "mlp-covered";

  async function ask(root) {
    const { name, sures, replies, shown, ...state } = JSON.parse(root.querySelector("script").textContent);
    const texts = state.choices.map(([, text]) => text);
    const kept = memory(name);
    const revealed = root.querySelector(".mlp-revealed");
    const hidden = following(root);
    const unanswered = { sures, choice: -1, sure: -1, reply: "", stage: "", covered: hidden.length };
    const model = new mlpHost.Model({ ...state, ...unanswered }, { send });

    function send({ type, choice = -1, sure = -1 }) {
      if (type === "again") {
        answer({ choice: -1, sure: -1, reply: "" });
        for (const radio of root.querySelectorAll("input")) radio.checked = false;
        kept.forget();
      } else {
        tell(choice, sure);
        kept.write({ choice: texts[choice], sure: sures[sure] });
      }
    }

    // A choice and how sure one is, by their numbers; -1 is shown without a guess.
    function tell(choice, sure) {
      const reply = choice < 0 ? shown : replies[choice].replace("{sure}", sures[sure]);
      answer({ choice, sure, reply });
    }

    // What was chosen before, if the question still has these words.
    function recall() {
      const before = kept.read();
      if (!before) return;
      const choice = texts.indexOf(before.choice);
      const sure = sures.indexOf(before.sure);
      if (before.choice === undefined || (choice >= 0 && sure >= 0)) tell(choice, sure);
    }

    function answer(values) {
      model.update(values);
      const open = values.reply !== "";
      cover(open);
      revealed.hidden = !open;
    }

    function cover(open) {
      for (const node of hidden) node.classList.toggle(COVERED, !open);
      model.update({ covered: open ? 0 : hidden.length });
    }

    const { render } = await mlpHost.front("predict");
    const place = document.createElement("div");
    const stored = root.querySelector(".mlp-stored");
    if (!revealed.hasChildNodes()) revealed.append(...after(stored.querySelector("dl")));
    stored.replaceWith(place);
    revealed.querySelectorAll("img").forEach(fit);
    cover(false);
    recall();
    render({ model, el: place });
  }

  // What this browser keeps of one question of this page. Where it keeps nothing, as for some pages that are opened from a
  // folder, every question asks anew.
  function memory(name) {
    const key = `mlp-course ${location.pathname} ${name}`;
    return {
      read: () => attempt(() => JSON.parse(localStorage.getItem(key))),
      write: (answer) => attempt(() => localStorage.setItem(key, JSON.stringify(answer))),
      forget: () => attempt(() => localStorage.removeItem(key)),
    };
  }

  function attempt(action) {
    try {
      return action();
    } catch {
      return null;
    }
  }

  // Pictures are drawn with two dots for a pixel of the page.
  async function fit(picture) {
    await picture.decode();
    picture.style.width = `${picture.naturalWidth / 2}px`;
  }

  // In the fold: the picture that the answer shows.
  function after(node) {
    const found = [];
    for (let next = node?.nextSibling; next; next = next.nextSibling) found.push(next);
    return found;
  }

  // What is tagged `explain` right below the cell of a question.
  function following(root) {
    const found = [];
    let next = root.closest(".cell")?.nextElementSibling;
    for (; next?.classList.contains("tag_explain"); next = next.nextElementSibling) found.push(next);
    return found;
  }

  for (const root of document.querySelectorAll(".mlp-question")) ask(root);
})();
