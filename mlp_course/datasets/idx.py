"""IDX, the file format of MNIST: a magic number, the length of each axis, then one unsigned byte per value.

Source: Y. LeCun, C. Cortes and C. Burges, The MNIST database of handwritten digits, 1998, section "File formats".
"""

import gzip
import math
import zlib

import numpy as np

GZIP_START = b"\x1f\x8b"
UNSIGNED_BYTES = 0x08


def read_idx(path, shape):
    """Return the bytes in an IDX file, gzipped or not, as a uint8 array of `shape`.

    path: a pathlib.Path. Raises ValueError, naming the file, if its magic number, its shape or its length is not what
    `shape` demands, or it is not whole; OSError if it cannot be read.
    """
    content = _unpacked(path)
    header = 4 * (1 + len(shape))
    magic = UNSIGNED_BYTES << 8 | len(shape)
    found = int.from_bytes(content[:4], "big")
    if len(content) < header or found != magic:
        raise ValueError(
            f"{path} is not the IDX file expected: "
            f"its magic number should be {magic}, but it is {found} "
            f"(it starts with {content[:8]!r} and is {len(content)} bytes long). "
            "Is it another file, or a web page?"
        )
    axes = tuple(int(length) for length in np.frombuffer(content[4:header], dtype=">u4"))
    if axes != tuple(shape):
        raise ValueError(f"{path} holds an array of shape {axes}; expected {tuple(shape)}. Is it another data set?")
    if len(content) - header != math.prod(shape):
        raise ValueError(
            f"{path} should hold {math.prod(shape)} values "
            f"after its header of {header} bytes, but holds "
            f"{len(content) - header}. Was it cut short? Get it again."
        )
    return np.frombuffer(content, dtype=np.uint8, offset=header).reshape(shape)


def _unpacked(path):
    content = path.read_bytes()
    if not content.startswith(GZIP_START):
        return content
    try:
        return gzip.decompress(content)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ValueError(f"{path} is a damaged gzip file ({error}). Was it cut short? Get it again.") from error
