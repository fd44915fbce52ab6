// Plays a recording: stands in for the kernel of one interactive, and answers with what was recorded.
const SOON = 10; // milliseconds, until what may come next is decoded
const PRESSED = ["button", "toggle"];

class Player {
  constructor(data, folder) {
    Object.assign(this, { data, folder, at: 0, turn: 0, layout: null });
    this.states = new States(data);
    this.models = new Map(Array.from(this.states.names, (name) => [name, this.modelOf(name)]));
    this.running = data.runs ? new Running(this, data.runs) : null;
    this.pixels = new Map(); // by picture: what it shows, and its number
    this.note = document.createElement("p");
    this.note.className = "mlp-recorded";
    this.note.setAttribute("role", "status");
    this.tell();
  }

  modelOf(name) {
    const save = (changed) => this.save(name, changed);
    const send = (message) => this.hear(name, message);
    return new mlpHost.Model({ frame: null, ...this.traits(name) }, { save, send });
  }

  // Show it in an element, when all of it is there.
  async show(el) {
    const ready = [];
    const view = viewOf(this, this.data.root, ready);
    await this.choose(el.clientWidth);
    while (ready.length) await ready.shift();
    el.replaceChildren(view, this.note);
    el.dataset.state = this.at;
    new ResizeObserver(() => this.choose(el.clientWidth)).observe(el);
  }

  // Use the pictures of the widest layout that there is room for.
  async choose(room) {
    const { wide } = this.data.layouts;
    const name = wide && room >= wide.room ? "wide" : "phone";
    if (!room || name === this.layout) return;
    this.layout = name;
    const { file, key } = this.data.layouts[name];
    const pictures = await fetched(this.folder + file, key);
    if (name !== this.layout) return;
    this.frames = new Map(Object.entries(pictures).map(([widget, film]) => [widget, new Frames(film)]));
    await this.draw();
  }

  // Go to a state: words at once, unless quietly, and pictures as soon as they are decoded.
  go(state, quietly = false) {
    this.at = state;
    if (!quietly) this.tell();
    return this.draw();
  }

  tell() {
    for (const [name, model] of this.models) model.update(this.traits(name));
  }

  // What a widget is told in the present state, and what of it is only to be had elsewhere.
  traits(name) {
    const traits = this.states.traits(name, this.at);
    const axis = this.states.axisOf.get(name);
    if (traits.kind === "picture") return { ...traits, events: [], confirms: false };
    if (traits.kind === "stage") return { ...traits, shortcuts: ["r"] };
    if (axis !== undefined) return { ...traits, ...this.states.offered(this.at, axis, traits) };
    if (name === this.data.runs?.speed) return { ...traits, index: this.models?.get(name).get("index") ?? traits.index };
    if (CHOSEN.includes(traits.kind)) return { ...traits, disabled: true, elsewhere: true };
    if (!PRESSED.includes(traits.kind)) return traits;
    const elsewhere = this.states.after(this.at, name) === undefined && !traits.disabled;
    if (this.running?.goesOn && name === this.data.runs.button) return { ...traits, description: "Pause" };
    return { ...traits, elsewhere };
  }

  // The page has set traits of a widget.
  save(name, changed) {
    const axis = this.states.axisOf.get(name);
    if (axis === undefined || changed.index === undefined) return;
    const place = this.states.placeOf(axis, changed.index, this.models.get(name).get("offered"));
    const target = this.states.target(this.at, axis, place);
    this.moved = axis;
    this.stop();
    if (target === undefined) this.tell();
    else this.go(target);
  }

  // The page has sent a message of a widget.
  hear(name, message) {
    if (message.type === "whole") this.send(name);
    else if (message.type === "key" && message.key === "r" && this.running) this.press(this.data.runs.button);
  }

  // A button has been pressed; one whose effect was not recorded says where it has one.
  press(name) {
    const wasRunning = this.running?.goesOn;
    this.stop();
    const runs = name === this.data.runs?.button;
    if (runs && wasRunning) return;
    const target = this.states.after(this.at, name);
    if (target === undefined) this.say(`${this.models.get(name).get("description")}: ${ELSEWHERE}.`);
    else if (runs) this.running.start();
    else this.go(target);
  }

  stop() {
    this.say("");
    this.running?.stop();
  }

  say(words) {
    this.note.textContent = words;
  }

  async draw() {
    if (!this.frames) return;
    const state = this.at;
    const turn = ++this.turn;
    const names = [...this.frames.keys()];
    const pictures = await Promise.all(names.map((name) => this.frames.get(name).of(state)));
    if (turn !== this.turn) return;
    names.forEach((name, k) => {
      if (!pictures[k]) return;
      const number = (this.pixels.get(name)?.number ?? 0) + 1;
      this.pixels.set(name, { ...pictures[k], number });
      this.send(name);
    });
    const el = this.note.parentElement;
    if (el) el.dataset.state = state;
    setTimeout(() => turn === this.turn && this.expect(), SOON);
  }

  // Decode what may be wanted next.
  expect() {
    for (const state of this.states.near(this.at, this.moved)) {
      for (const frames of this.frames.values()) frames.expect(state);
    }
  }

  // Send a picture, whole, as a kernel does.
  send(name) {
    if (!this.pixels?.has(name)) return;
    const { pixels, ...place } = this.pixels.get(name);
    this.models.get(name).receive({ type: "whole", ...place }, [pixels]);
  }
}
