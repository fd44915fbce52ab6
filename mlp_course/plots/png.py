"""Pictures as notebooks keep them: small, and the same bytes for the same picture."""

import base64
import io

SHARPNESS = 2  # device pixels a CSS pixel, as on most screens
COLOURS = (64, 96)  # of a stored picture: with 64 it is a fifth smaller than with 256, and nearly all are as good
NEAR = 9  # of 255: a colour that is no further from the one it stands for; further away, a smooth field shows steps
ROUNDS = 1  # in which each colour moves to the middle of those that it stands for


def png_of(figure) -> str:
    """Return a matplotlib Figure as a PNG in base64, as sharp as most screens."""
    from PIL import Image

    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=SHARPNESS * figure.dpi)
    return _encoded(Image.open(drawn).convert("RGB"))


def png(pixels) -> str:
    """Return pixels (h, w, 4), uint8, as a PNG in base64."""
    from PIL import Image

    return _encoded(Image.fromarray(pixels[..., :3]))


def _encoded(image) -> str:
    from PIL import Image, ImageChops

    every = Image.Quantize.MAXCOVERAGE  # the median cut paints thin lines of two colours in their mean
    for colours in COLOURS:
        few = image.quantize(colours, every, kmeans=ROUNDS, dither=Image.Dither.NONE)
        off = ImageChops.difference(image, few.convert("RGB"))
        if max(high for _low, high in off.getextrema()) <= NEAR:
            break
    file = io.BytesIO()
    few.save(file, format="PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode("ascii")
