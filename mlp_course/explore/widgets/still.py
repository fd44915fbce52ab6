"""The picture of an interactive that stays in a notebook, for every place where widgets cannot run."""

import numpy as np

from ...plots.png import png


def with_still(bundle, pictures: list[np.ndarray | None], text: str, alt: str = ""):
    """A widget's mimebundle with a PNG and fixed `text` beside it, for every place where widgets cannot run."""
    data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    data = {**data, "text/plain": text}
    pictures = [picture for picture in pictures if picture is not None]
    if pictures:
        data["image/png"] = png(arranged(pictures))
        metadata = {**metadata, "image/png": {"alt": alt or text}}
    return data, metadata


def arranged(pictures: list[np.ndarray], room: int = 1000) -> np.ndarray:
    """Pictures side by side on white paper, in rows of at most `room` pixels."""
    rows = [[]]
    for picture in pictures:
        width = sum(p.shape[1] for p in (*rows[-1], picture))
        if rows[-1] and width > room:
            rows.append([])
        rows[-1].append(picture)
    joined = [side_by_side(row) for row in rows]
    width = max(row.shape[1] for row in joined)
    return np.concatenate([padded(row, width=width) for row in joined])


def side_by_side(pictures: list[np.ndarray]) -> np.ndarray:
    """One picture of several, as high as the highest."""
    height = max(len(picture) for picture in pictures)
    return np.concatenate([padded(p, height=height) for p in pictures], axis=1)


def padded(picture: np.ndarray, height: int = 0, width: int = 0) -> np.ndarray:
    """A picture on white paper of at least this size."""
    below = max(height - len(picture), 0)
    right = max(width - picture.shape[1], 0)
    return np.pad(picture, ((0, below), (0, right), (0, 0)), constant_values=255)
