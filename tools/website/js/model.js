// What the course's front-end files ask of a widget's model, in a page without a kernel: they are the same files that
// JupyterLab runs, and somebody in the page answers in the kernel's place.
window.mlpHost = (() => {
  const loaded = new Map(); // part -> its module

  // state    the traits with their first values
  // kernel   who answers: send(message, buffers) takes messages, save(changed) takes the traits that the page has set
  class Model {
    constructor(state = {}, kernel = {}) {
      this.state = { ...state };
      this.kernel = kernel;
      this.listeners = new Map();
      this.unsaved = {};
      this.widget_manager = {
        _rendermime: { latexTypesetter: { typeset } },
        get_model: async () => null,
      };
    }

    get(name) {
      return this.state[name];
    }

    set(name, value) {
      if (typeof name === "object") {
        for (const [each, of] of Object.entries(name)) this.set(each, of);
        return;
      }
      this.unsaved[name] = value;
      this.update({ [name]: value });
    }

    save_changes() {
      const changed = this.unsaved;
      this.unsaved = {};
      this.kernel.save?.(changed);
    }

    send(message, _callbacks, buffers = []) {
      this.kernel.send?.(message, buffers);
    }

    // What the kernel sets, or the page: whoever listens hears of what is new.
    update(values) {
      const changed = Object.entries(values).filter(([name, value]) => !same(this.state[name], value));
      Object.assign(this.state, Object.fromEntries(changed));
      for (const [name, value] of changed) this.fire(`change:${name}`, this, value);
      if (changed.length) this.fire("change", this);
    }

    // A message of the kernel.
    receive(message, buffers = []) {
      this.fire("msg:custom", message, buffers);
    }

    on(names, listener) {
      for (const name of names.split(/\s+/)) {
        if (!this.listeners.has(name)) this.listeners.set(name, new Set());
        this.listeners.get(name).add(listener);
      }
    }

    off(names, listener) {
      for (const name of names ? names.split(/\s+/) : this.listeners.keys()) {
        if (listener) this.listeners.get(name)?.delete(listener);
        else this.listeners.delete(name);
      }
    }

    fire(name, ...values) {
      for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...values);
    }
  }

  function same(a, b) {
    return a === b || (Array.isArray(a) && a.length === b?.length && a.every((item, i) => same(item, b[i])));
  }

  // {initialize, render} of a part. From a text, because a page opened from a folder may import no file.
  function front(part) {
    if (!loaded.has(part)) loaded.set(part, load(window.mlpFront.scripts[part]));
    return loaded.get(part);
  }

  async function load(text) {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    try {
      return (await import(url)).default;
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  function dress() {
    const style = document.createElement("style");
    style.textContent = window.mlpFront.style;
    document.head.append(style);
  }

  // One after the other: MathJax works on one piece at a time.
  let typesetting = new Promise((done) => {
    if (document.readyState === "complete") done();
    else addEventListener("load", done, { once: true });
  }).then(() => window.MathJax?.startup?.promise);

  function typeset(node) {
    typesetting = typesetting
      .then(() => node.isConnected && window.MathJax?.typesetPromise?.([node]))
      .then(() => document.dispatchEvent(new Event("mlp-typeset")))
      .catch((error) => console.error(error));
    return typesetting;
  }

  dress();
  return { Model, front, typeset };
})();
