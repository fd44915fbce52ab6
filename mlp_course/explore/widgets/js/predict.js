// A question with real radio buttons, "how sure are you?", and the reply, which a screen reader speaks.
let counted = 0;

async function initialize({ model }) {
  const cover = coverOf(model);
  if (!cover || (await isLeftOver(model))) return;
  const key = {};
  const covered = (count) => model.set("covered", count);

  function update() {
    if (model.get("reply") || model.get("opened") || !model.get("place")) cover.release(key);
    else cover.ask(key, model.get("place"), covered);
  }

  function ended() {
    cover.release(key); // no kernel: nobody could answer
  }

  for (const trait of ["reply", "opened", "place"]) model.on(`change:${trait}`, update);
  model.on("comm_live_update", ended);
  update();
  return () => cover.release(key);
}

// Whether it was saved with the notebook, and its kernel is gone: nobody could answer, so nothing is covered.
async function isLeftOver(model) {
  if (!model.get("place")) return false;
  const whole = await model.widget_manager.get_model(model.get("place")).catch(() => null); // shown anew: one of before
  return whole?.comm_live === false;
}

function render({ model, el }) {
  const name = `mlp-predict-${Date.now()}-${counted++}`;
  const root = add(el, "div", "mlp-predict");
  const choices = group(root, "mlp-choices");
  const sures = group(root, "mlp-sures");
  const buttons = add(root, "div", "mlp-buttons");
  const commit = add(buttons, "button", "", "That is my guess");
  const open = add(buttons, "button", "mlp-quiet", "Show without guessing");
  const again = add(buttons, "button", "", "Ask again");
  const count = add(buttons, "button", "mlp-quiet mlp-presenting", "Count votes");
  const told = add(buttons, "span", "mlp-told");
  const ballot = ballotOf(model, root);
  const reply = add(root, "div", "mlp-reply");
  let sent = false; // and not answered: what is revealed may take the kernel seconds
  for (const live of [told, reply]) live.setAttribute("role", "status");
  for (const button of [commit, open, again, count]) button.type = "button";

  function ask() {
    choices.legend.innerHTML = `<strong>${model.get("title")}</strong> ${model.get("asks")}`;
    fill(choices, model.get("choices"), `${name}-choice`);
    sures.legend.textContent = "How sure are you?";
    fill(sures, model.get("sures").map((text) => [text, text]), `${name}-sure`);
    if (el.isConnected) typeset(model, choices.field); // detached, a formula does not know the size of letters
  }

  function update() {
    const voting = model.get("stage") !== "";
    const answered = model.get("reply") !== "";
    const hadFocus = root.contains(document.activeElement); // on a button that goes away now
    root.classList.toggle("mlp-voting", voting);
    ballot.build();
    if (!answered && choices.field.disabled) ask(); // again
    mark(choices, model.get("choice"), answered);
    mark(sures, model.get("sure"), answered);
    commit.hidden = open.hidden = answered;
    count.hidden = answered || !model.get("votable");
    again.hidden = !answered;
    if (hadFocus) (voting ? ballot.box : answered ? again : inputs(choices)[0]).focus();
    reply.innerHTML = model.get("reply");
    sent = false;
    if (el.isConnected) typeset(model, reply);
    takeKeys();
    say();
  }

  function say(text = "") {
    const count = model.get("reply") ? 0 : (model.get("covered") ?? 0);
    const waits = sent ? "One moment: the kernel answers when it is free." : "";
    told.textContent = text || waits || (count ? "What follows is covered until then." : "");
  }

  function send(message) {
    sent = true;
    say();
    model.send(message);
  }

  function lost() {
    sent = false; // no kernel: nobody will answer
    say();
  }

  function guess() {
    const [choice, sure] = [picked(choices), picked(sures)];
    if (choice < 0 || sure < 0) {
      say(choice < 0 ? "Choose an answer first." : "Say how sure you are.");
      inputs(choice < 0 ? choices : sures)[0].focus();
      return;
    }
    send({ type: "choose", choice, sure });
  }

  function show() {
    model.set("opened", true);
    send({ type: "show" });
  }

  function forget() {
    model.set("opened", false);
    model.send({ type: "again" });
  }

  function vote() {
    model.set("wanted", true);
    coverOf(model)?.withhold(model.get("place")); // which draws the question anew
    model.send({ type: "vote", do: "open" });
  }

  function takeKeys() {
    if (!model.get("wanted") || !model.get("stage") || !el.isConnected) return;
    model.set("wanted", false);
    ballot.box.focus({ preventScroll: true });
    root.scrollIntoView({ block: "nearest" }); // question and votes, not the votes alone
  }

  keepKeys(root);
  commit.addEventListener("click", guess);
  open.addEventListener("click", show);
  again.addEventListener("click", forget);
  count.addEventListener("click", vote);
  model.on("change:reply change:stage", update);
  model.on("change:covered", () => say());
  model.on("comm_live_update", lost);
  ask();
  update();
  let seen = false;
  const stop = whenInPage(el, () => {
    if (!seen) typeset(model, root);
    seen = true;
    takeKeys();
    const notebook = el.closest(".jp-Notebook");
    if (notebook) coverOf(model)?.watch(notebook);
  });
  return () => {
    stop();
    ballot.end();
    model.off("change:reply change:stage", update);
    model.off("comm_live_update", lost);
  };
}

function group(parent, css) {
  const field = add(parent, "fieldset", css);
  return { field, legend: add(field, "legend", "") };
}

function fill({ field, legend }, texts, name) {
  field.replaceChildren(legend);
  texts.forEach(([html, spoken]) => {
    const label = add(field, "label", "");
    const input = add(label, "input", "");
    input.type = "radio";
    input.name = name;
    input.setAttribute("aria-label", spoken);
    add(label, "span", "").innerHTML = html;
  });
}

function inputs({ field }) {
  return Array.from(field.querySelectorAll("input"));
}

function picked(question) {
  return inputs(question).findIndex((input) => input.checked);
}

function mark(question, index, done) {
  question.field.disabled = done;
  if (index >= 0) inputs(question)[index].checked = true;
}

export default { initialize, render };
