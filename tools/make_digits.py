"""Make the package's digits8x8.npz from the copy of the UCI test part that scikit-learn ships.

uv run --group dev python tools/make_digits.py
"""

from pathlib import Path

import numpy as np

TARGET = Path(__file__).resolve().parent.parent / "mlp_course" / "datasets" / "data" / "digits8x8.npz"


def arrays():
    """Return the pixels (1797, 8, 8) in 0 … 16 and the labels (1797,) in 0 … 9, both uint8, values unchanged."""
    from sklearn.datasets import load_digits

    source = load_digits()
    return {"images": source.images.astype(np.uint8), "labels": source.target.astype(np.uint8)}


if __name__ == "__main__":
    np.savez_compressed(TARGET, **arrays())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
