"""Many pictures of one size as one that they share, and of each only the pixels in which it differs, as WebP."""

import base64
import hashlib
import io

import numpy as np

from mlp_course.explore.widgets.pixels import as_words, changed

UNSEEN = -1  # the number where a state does not show this canvas at all
SAMPLE = 24  # pictures that are looked at to find what they share
EFFORT = {"quality": 40, "method": 3}  # of WebP: more gains a tenth and takes three times as long


class Frames:
    """The pictures of one canvas; `numbers` says which of them each state shows.

    Each different picture is kept once. Those of one size are a sheet: a picture that they share, pixel by pixel what
    most of them show, and for each the rectangle in which it differs, transparent where it does not. So a page can go
    from any of them to any other.
    """

    def __init__(self, states: int):
        self.pictures = []
        self.numbers = [UNSEEN] * states
        self._known = {}

    def add(self, state: int, pixels: np.ndarray) -> None:
        """Note that the state of this number shows these pixels (h, w, 4)."""
        name = digest(pixels)
        if name not in self._known:
            self._known[name] = len(self.pictures)
            self.pictures.append(pixels)
        self.numbers[state] = self._known[name]

    def pack(self) -> None:
        """Find what pictures share, and keep of each only where it differs."""
        self.sheets = []
        self.frames = [None] * len(self.pictures)
        for shape in dict.fromkeys(picture.shape for picture in self.pictures):
            numbers = [k for k, picture in enumerate(self.pictures) if picture.shape == shape]
            shared = most_common([self.pictures[k] for k in numbers])
            for k in numbers:
                self.frames[k] = [len(self.sheets), *patch(shared, self.pictures[k])]
            self.sheets.append([shape[1], shape[0], webp(shared)])
        self.pictures = []

    def packed(self, states: int) -> dict:
        """Return {"sheets": [[width, height, shared], …], "frames": [[sheet, x, y, patch], …], "shown": numbers}."""
        shown = self.numbers[:states]
        return {"sheets": self.sheets, "frames": self.frames[: max(shown) + 1], "shown": shown}

    def cost_of_sheets(self) -> int:
        """Return the bytes of what pictures share."""
        return sum(len(shared) for _width, _height, shared in self.sheets)

    def costs(self) -> list[int]:
        """Return for each state the bytes of its frame, where no state before it shows the same."""
        found = []
        known = {UNSEEN}
        for number in self.numbers:
            found.append(0 if number in known else len(self.frames[number][3]) + 20)
            known.add(number)
        return found


def digest(pixels: np.ndarray) -> str:
    """Return a short name for the very pixels of a picture (h, w, 4), the same as digest.js gives them."""
    size = f"{pixels.shape[1]}x{pixels.shape[0]}:".encode()
    return hashlib.sha256(size + np.ascontiguousarray(pixels).tobytes()).hexdigest()[:24]


def most_common(pictures: list[np.ndarray]) -> np.ndarray:
    """Return for each pixel what most of these pictures (h, w, 4) have there, as far as a sample of them tells."""
    every = -(-len(pictures) // SAMPLE)
    sample = [as_words(picture) for picture in pictures[::every]]
    best = sample[0].copy()
    votes = np.zeros(best.shape, int)
    for candidate in sample:
        count = sum((other == candidate).astype(int) for other in sample)
        better = count > votes
        best[better] = candidate[better]
        votes[better] = count[better]
    return best[..., None].view(np.uint8)


def patch(shared: np.ndarray, picture: np.ndarray) -> list:
    """Return x, y and the WebP of the rectangle in which a picture (h, w, 4) differs; 0, 0, "" where it does not."""
    x, y, width, height = changed(shared, picture)
    if not width:
        return [0, 0, ""]
    box = (slice(y, y + height), slice(x, x + width))
    new = as_words(picture)[box]
    differs = as_words(shared)[box] != new
    seen = np.where(differs, new, np.uint32(0))
    return [x, y, webp(seen[..., None].view(np.uint8))]


def webp(pixels: np.ndarray) -> str:
    """Return the WebP of these very pixels (h, w, 4), in base64."""
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "WEBP", lossless=True, exact=True, **EFFORT)
    return base64.b64encode(file.getvalue()).decode("ascii")
