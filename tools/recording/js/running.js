// Run and Pause of a lab: one recorded moment after the other, as quickly as its speed says.
const WORDS_EVERY = 500; // milliseconds: as quickly as one can listen
const SHORTEST = 40; // milliseconds from one picture to the next

class Running {
  constructor(player, { button, speed, speeds }) {
    Object.assign(this, { player, button, speed, speeds, timer: null, said: 0 });
  }

  get goesOn() {
    return this.timer !== null;
  }

  start() {
    this.timer = setTimeout(() => this.step(), 0);
    this.player.tell();
  }

  stop() {
    if (!this.goesOn) return;
    clearTimeout(this.timer);
    this.timer = null;
    this.player.tell();
  }

  async step() {
    const { player } = this;
    const next = player.states.after(player.at, this.button);
    if (next === undefined) {
      this.stop();
      player.say(`The recording ends here; the run goes on ${ELSEWHERE}.`);
      return;
    }
    const begun = performance.now();
    const epochs = this.epochOf(next) - this.epochOf(player.at);
    const quietly = begun - this.said < WORDS_EVERY;
    if (!quietly) this.said = begun;
    await player.go(next, quietly);
    if (!this.goesOn) return;
    const rate = this.speeds[player.models.get(this.speed).get("index")] ?? Infinity; // epochs a second
    const wait = (1000 * epochs) / rate - (performance.now() - begun);
    this.timer = setTimeout(() => this.step(), Math.max(wait, SHORTEST));
  }

  epochOf(state) {
    const axis = this.player.states.axes.length - 1;
    return this.player.states.axes[axis].positions[this.player.states.states[state][axis]];
  }
}
