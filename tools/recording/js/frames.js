// The pictures of one canvas: a sheet is what those of one size share, a frame the pixels in which one differs.
const KEPT = 12; // patches that are kept decoded

class Frames {
  constructor({ sheets, frames, shown, ratio }) {
    Object.assign(this, { sheets, frames, shown, ratio });
    this.decoded = new Map(); // sheets
    this.patches = new Map(); // the newest last
  }

  // {width, height, ratio, pixels} of a state, or null where it does not show this canvas.
  async of(state) {
    const number = this.shown[state];
    if (number < 0) return null;
    const [sheet, x, y] = this.frames[number];
    const [width, height] = this.sheets[sheet];
    const [shared, fresh] = await Promise.all([this.sheet(sheet), this.patch(number)]);
    const words = new Uint32Array(shared);
    if (fresh) lay(words, width, fresh, x, y);
    return { width, height, ratio: this.ratio, pixels: new Uint8Array(words.buffer) };
  }

  // Decode what may be wanted soon.
  expect(state) {
    if (this.shown[state] >= 0) this.patch(this.shown[state]);
  }

  // What differs from the sheet, or null.
  patch(number) {
    const text = this.frames[number][3];
    const patch = this.patches.get(number) ?? Promise.resolve(text ? decodedWebp(text) : null);
    this.patches.delete(number);
    this.patches.set(number, patch);
    for (const old of this.patches.keys()) if (this.patches.size > KEPT) this.patches.delete(old);
    return patch;
  }

  sheet(number) {
    if (!this.decoded.has(number))
      this.decoded.set(number, decodedWebp(this.sheets[number][2]).then(({ data }) => new Uint32Array(data.buffer)));
    return this.decoded.get(number);
  }
}

// Lay what is not transparent of a picture over words, one a pixel, in rows of this width.
function lay(words, width, picture, x, y) {
  const fresh = new Uint32Array(picture.data.buffer);
  for (let row = 0, next = 0; row < picture.height; row++) {
    const start = (y + row) * width + x;
    for (let column = 0; column < picture.width; column++, next++) {
      if (fresh[next]) words[start + column] = fresh[next];
    }
  }
}

function decodedWebp(text) {
  return decoded(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}
