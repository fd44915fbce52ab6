// What follows a question stays covered until somebody has chosen. The notebook's model says which cells are tagged
// `explain`; the page says where they are drawn. JupyterLab draws only cells near the view, so every change of the page is
// looked at, and one object a notebook keeps count of its questions, also of those that are not drawn yet.
const COVERED = "mlp-covered";
const TAG = "explain";
const WIDGET = "application/vnd.jupyter.widget-view+json";
const KEY = Symbol.for("mlp_course.covers"); // every widget loads this text anew: what they share stands on the window

function coverOf(model) {
  const notebook = model.widget_manager?.context?.model;
  if (!notebook?.cells?.get) return null; // no notebook of JupyterLab: nothing is covered
  const covers = (globalThis[KEY] ??= new WeakMap());
  if (!covers.has(notebook)) covers.set(notebook, new Cover(notebook));
  return covers.get(notebook);
}

class Cover {
  constructor(notebook) {
    this.notebook = notebook;
    this.questions = new Map(); // a question's key -> {place, changed}
    this.observers = new Map(); // a drawn notebook -> its observer
    this.waiting = false;
    const update = () => this.update();
    notebook.contentChanged.connect(update);
    notebook.metadataChanged?.connect(update);
  }

  // Cover what follows the widget `place`; `changed(n)` hears of how many cells are covered.
  ask(key, place, changed) {
    this.questions.set(key, { place, changed });
    this.update();
  }

  release(key) {
    const question = this.questions.get(key);
    if (!this.questions.delete(key)) return;
    this.update();
    question.changed(0);
  }

  // A drawn notebook, seen for the first time.
  watch(node) {
    if (this.observers.has(node)) return;
    const observer = new MutationObserver(() => this.update());
    observer.observe(node, { childList: true, subtree: true, attributeFilter: ["data-windowed-list-index"] });
    this.observers.set(node, observer);
    this.draw();
  }

  // A notebook that is saved while a class votes must not hold the answer: what is stored for readers goes.
  withhold(place) {
    for (const cell of this.notebook.cells) {
      const outputs = cell.outputs;
      for (let i = 0; outputs && i < outputs.length; i++) {
        const { "text/html": stored, ...data } = outputs.get(i).data;
        if (stored && data[WIDGET]?.model_id === place) outputs.get(i).setData({ data });
      }
    }
  }

  update() {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      this.draw();
    });
  }

  draw() {
    const covered = new Set();
    for (const { place, changed } of this.questions.values()) {
      const found = this.following(place);
      found.forEach((index) => covered.add(index));
      changed(found.length);
    }
    for (const [node, observer] of this.observers) {
      if (node.isConnected) paint(node, this.notebook.cells.length, covered);
      else {
        observer.disconnect();
        this.observers.delete(node);
      }
    }
  }

  // Positions of the cells tagged `explain` right below the one that shows `place`.
  following(place) {
    const { cells } = this.notebook;
    let index = 0;
    while (index < cells.length && !shows(cells.get(index), place)) index++;
    const found = [];
    for (index++; index < cells.length && tagged(cells.get(index)); index++) found.push(index);
    return found;
  }
}

function tagged(cell) {
  const tags = cell.getMetadata ? cell.getMetadata("tags") : cell.metadata?.get?.("tags");
  return Array.isArray(tags) && tags.includes(TAG);
}

function shows(cell, place) {
  const outputs = cell.outputs;
  for (let i = 0; outputs && i < outputs.length; i++) if (outputs.get(i).data?.[WIDGET]?.model_id === place) return true;
  return false;
}

function paint(node, count, covered) {
  const drawn = Array.from(node.querySelectorAll(".jp-Cell"));
  const all = drawn.length === count; // then their order says more than their numbers
  drawn.forEach((cell, order) => {
    const index = all ? order : Number(cell.dataset.windowedListIndex);
    cell.classList.toggle(COVERED, covered.has(index));
  });
}
