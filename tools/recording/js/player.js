// Plays a recording: stands in for the kernel of one interactive, and answers with what was recorded.
const WORDS_EVERY = 500; // milliseconds, while a lab runs
const CHOSEN = ["slider", "dropdown"];

class Player {
  constructor(data, folder) {
    Object.assign(this, { data, folder, at: 0, turn: 0, timer: null, layout: null, said: 0 });
    this.places = new Map(data.states.map((state, number) => [state.join(), number]));
    this.models = new Map(Object.keys(data.widgets).map((name) => [name, this.modelOf(name)]));
    for (const change of data.changes) {
      for (const [name] of change) if (!this.models.has(name)) this.models.set(name, this.modelOf(name));
    }
    this.axisOf = new Map(data.axes.map((axis, number) => [axis.widget, number]));
    this.numbers = new Map(); // of pictures: how many have been shown
    this.pixels = new Map();
    this.note = document.createElement("p");
    this.note.className = "mlp-recorded";
    this.note.setAttribute("role", "status");
    this.tell();
  }

  modelOf(name) {
    const save = (changed) => this.save(name, changed);
    const send = (message) => this.hear(name, message);
    return new mlpHost.Model({ frame: null, events: [], ...this.traits(name, 0) }, { save, send });
  }

  // The traits of a widget in a state.
  traits(name, state) {
    const traits = { ...this.data.widgets[name] };
    for (const [changed, trait, value] of this.data.changes[state])
      if (changed === name) traits[trait] = this.data.values[value];
    if (traits.kind === "picture") Object.assign(traits, { events: [], confirms: false });
    if (traits.kind === "stage") traits.shortcuts = ["r"];
    return traits;
  }

  // Show it in an element, when all of it is there.
  async show(el) {
    const ready = [];
    this.tell();
    const view = viewOf(this, this.data.root, ready);
    const measured = el.clientWidth;
    await this.choose(measured);
    while (ready.length) await ready.shift();
    el.replaceChildren(view, this.note);
    new ResizeObserver(() => this.choose(el.clientWidth)).observe(el);
    el.dataset.state = this.at;
  }

  // The pictures of the widest layout that there is room for.
  async choose(room) {
    if (!room) return;
    const name = room >= this.data.layouts.wide.room ? "wide" : "phone";
    if (name === this.layout) return;
    this.layout = name;
    const { file, key } = this.data.layouts[name];
    const pictures = await fetched(this.folder + file, key);
    if (name !== this.layout) return;
    this.frames = new Map(Object.entries(pictures).map(([widget, film]) => [widget, new Frames(film)]));
    await this.draw();
  }

  // Go to a state: words at once, pictures as soon as they are decoded.
  go(state, quietly = false) {
    this.at = state;
    if (!quietly) this.tell();
    return this.draw();
  }

  tell() {
    this.said = performance.now();
    for (const [name, model] of this.models) {
      const traits = this.traits(name, this.at);
      const axis = this.axisOf.get(name);
      if (axis !== undefined) Object.assign(traits, this.offered(axis, traits));
      else if (name === this.data.runs?.speed) traits.index = model.get("index");
      else if (CHOSEN.includes(traits.kind)) Object.assign(traits, { disabled: true, elsewhere: true });
      if (["button", "toggle"].includes(traits.kind)) traits.elsewhere = !(this.after(name) >= 0) && !traits.disabled;
      if (name === this.data.runs?.button && this.timer) traits.description = "Pause";
      model.update(traits);
    }
  }

  // What a control offers in the present state: of a slider only what was recorded, of a list all, the rest greyed.
  offered(number, traits) {
    const { positions, texts, widget } = this.data.axes[number];
    const here = this.data.states[this.at][number];
    const targets = positions.map((_position, place) => this.target(number, place));
    const known = positions.map((_position, place) => place).filter((place) => targets[place] >= 0);
    const alone = known.length < 2;
    const elsewhere = alone && texts.length > 1 && !traits.disabled;
    const disabled = traits.disabled || alone;
    if (traits.kind === "slider") {
      const said = known.map((place) => this.traits(widget, targets[place]).text);
      return { texts: said, offered: known, index: known.indexOf(here), disabled, elsewhere };
    }
    const offered = known.map((place) => positions[place]);
    const unknown = texts.map((_text, position) => position).filter((position) => !offered.includes(position));
    const said = texts.map((text, position) => (unknown.includes(position) ? `${text} (${ELSEWHERE})` : text));
    return { texts: said, unknown, index: positions[here], disabled, elsewhere };
  }

  // The number of the state to which this place of an axis leads; undefined where that was not recorded.
  target(number, place) {
    const state = [...this.data.states[this.at]];
    if (place !== state[number]) for (const later of this.data.axes[number].resets) state[later] = 0;
    state[number] = place;
    const memory = this.data.axes.findIndex((axis) => axis.grows);
    if (memory < 0) return this.places.get(state.join());
    for (; state[memory] < this.data.axes[memory].positions.length; state[memory]++)
      if (this.places.has(state.join())) return this.places.get(state.join());
    return undefined;
  }

  // The page has set traits of a widget.
  save(name, changed) {
    const number = this.axisOf.get(name);
    if (number === undefined || changed.index === undefined) return;
    const { positions } = this.data.axes[number];
    const known = this.models.get(name).get("offered");
    const place = known ? known[changed.index] : positions.indexOf(changed.index);
    const target = this.target(number, place);
    this.pause();
    if (target === undefined) this.tell();
    else this.go(target);
  }

  // The page has sent a message of a widget.
  hear(name, message) {
    if (message.type === "whole") this.repeat(name);
    if (message.type === "key" && message.key === "r" && this.data.runs) this.press(this.data.runs.button);
  }

  after(name) {
    return this.data.buttons[name]?.[this.at];
  }

  press(name) {
    const target = this.after(name);
    const running = !!this.timer;
    this.pause();
    if (name === this.data.runs?.button && running) return;
    if (!(target >= 0)) {
      this.say(`${this.models.get(name).get("description")}: ${ELSEWHERE}.`);
    } else if (name === this.data.runs?.button) {
      this.timer = setTimeout(() => this.run(), 0);
      this.tell();
    } else this.go(target);
  }

  // One recorded moment after the other, as quickly as the lab's speed says.
  async run() {
    const { button, speed, speeds } = this.data.runs;
    const next = this.after(button);
    if (!(next >= 0)) {
      this.pause();
      this.say(`The recording ends here; it goes on ${ELSEWHERE}.`);
      return;
    }
    const begun = performance.now();
    const epochs = this.epochOf(next) - this.epochOf(this.at);
    await this.go(next, performance.now() - this.said < WORDS_EVERY);
    if (!this.timer) return;
    const rate = speeds[this.models.get(speed).get("index")] ?? Infinity;
    const wait = Math.max((1000 * epochs) / rate - (performance.now() - begun), 40);
    this.timer = setTimeout(() => this.run(), wait);
  }

  epochOf(state) {
    const last = this.data.axes.length - 1;
    return this.data.axes[last].positions[this.data.states[state][last]];
  }

  pause() {
    clearTimeout(this.timer);
    this.timer = null;
    this.say("");
    this.tell();
  }

  say(words) {
    this.note.textContent = words;
  }

  async draw() {
    if (!this.frames) return;
    const state = this.at;
    const turn = ++this.turn;
    const names = [...this.frames.keys()];
    const all = await Promise.all(names.map((name) => this.frames.get(name).of(state)));
    if (turn !== this.turn) return;
    names.forEach((name, k) => {
      if (!all[k]) return;
      this.pixels.set(name, all[k]);
      this.numbers.set(name, (this.numbers.get(name) ?? 0) + 1);
      this.repeat(name);
    });
    const root = this.note.parentElement;
    if (root) root.dataset.state = state;
  }

  // Send a picture, whole, as a kernel does.
  repeat(name) {
    const picture = this.pixels.get(name);
    if (!picture) return;
    const { pixels, ...size } = picture;
    this.models.get(name).receive({ type: "whole", ...size, number: this.numbers.get(name) }, [pixels]);
  }
}
