// The states that were recorded of an interactive, and where each control leads from one of them.
//
// A state is a list of places, one for each axis: the place of its value among those that were recorded. An axis may
// reset others to their first place when it is moved, and one that grows takes the least place from here on.
class States {
  constructor({ axes, states, widgets, changes, values, buttons }) {
    Object.assign(this, { axes, states, widgets, changes, values, buttons });
    this.numbers = new Map(states.map((state, number) => [state.join(), number]));
    this.memory = axes.findIndex((axis) => axis.grows);
    this.names = new Set(Object.keys(widgets));
    for (const change of changes) for (const [name] of change) this.names.add(name);
    this.axisOf = new Map(axes.map((axis, number) => [axis.widget, number]));
  }

  // The traits of a widget in a state.
  traits(name, state) {
    const traits = { ...this.widgets[name] };
    for (const [changed, trait, value] of this.changes[state]) {
      if (changed === name) traits[trait] = this.values[value];
    }
    return traits;
  }

  // The number of the state to which a place of an axis leads; undefined where that was not recorded.
  target(from, axis, place) {
    const state = [...this.states[from]];
    if (place !== state[axis]) for (const later of this.axes[axis].resets) state[later] = 0;
    state[axis] = place;
    if (this.memory < 0) return this.numbers.get(state.join());
    for (; state[this.memory] < this.axes[this.memory].positions.length; state[this.memory]++) {
      if (this.numbers.has(state.join())) return this.numbers.get(state.join());
    }
    return undefined;
  }

  // The places of an axis to which one can go from a state.
  places(from, axis) {
    const every = this.axes[axis].positions.map((_position, place) => place);
    return every.filter((place) => this.target(from, axis, place) !== undefined);
  }

  // The number of the state to which a button leads; undefined where that was not recorded.
  after(from, button) {
    const target = this.buttons[button]?.[from] ?? -1;
    return target < 0 ? undefined : target;
  }

  // The states to which the next key may lead: of an axis, and of the buttons.
  near(from, axis) {
    const near = Object.keys(this.buttons).map((button) => this.after(from, button));
    if (axis !== undefined) {
      const places = this.places(from, axis);
      const here = places.indexOf(this.states[from][axis]);
      for (const place of [places[here - 1], places[here + 1]]) near.push(this.target(from, axis, place));
    }
    return near.filter((state) => state !== undefined);
  }

  // What a control offers in a state: of a slider only what was recorded, of a list all, and the rest is greyed.
  offered(from, axis, traits) {
    const { positions, texts, widget } = this.axes[axis];
    const here = this.states[from][axis];
    const places = this.places(from, axis);
    const alone = places.length < 2;
    const usual = { disabled: traits.disabled || alone, elsewhere: alone && texts.length > 1 && !traits.disabled };
    if (traits.kind === "slider") {
      const said = places.map((place) => this.traits(widget, this.target(from, axis, place)).text);
      return { ...usual, texts: said, offered: places, fewer: places.length < texts.length, index: places.indexOf(here) };
    }
    const known = places.map((place) => positions[place]);
    const unknown = texts.map((_text, position) => position).filter((position) => !known.includes(position));
    const said = texts.map((text, position) => (unknown.includes(position) ? `${text} (${ELSEWHERE})` : text));
    return { ...usual, texts: said, unknown, index: positions[here] };
  }

  // The place of an axis that its control has been set to.
  placeOf(axis, index, offered) {
    return offered ? offered[index] : this.axes[axis].positions.indexOf(index);
  }
}
