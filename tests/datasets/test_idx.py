"""The reader of IDX files: it reads good ones, and names the file and the fault of every other."""

import gzip

import numpy as np
import pytest
from mnist_files import idx_bytes

from mlp_course.datasets.idx import read_idx

IMAGES = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
GOOD = idx_bytes(IMAGES)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
@pytest.mark.parametrize("name", ["images", "images.gz"])
def test_reads_good_files_by_their_content_not_their_name(tmp_path, pack, name):
    path = tmp_path / name
    path.write_bytes(pack(GOOD))
    array = read_idx(path, (2, 3, 4))
    assert array.dtype == np.uint8 and np.array_equal(array, IMAGES)


def test_reads_labels(tmp_path):
    path = tmp_path / "labels"
    path.write_bytes(idx_bytes([7, 0, 9]))
    assert read_idx(path, (3,)).tolist() == [7, 0, 9]


DAMAGED = {
    "wrong magic": (idx_bytes(IMAGES, magic=2049), "magic number should be 2051, but it is 2049"),
    "labels for images": (idx_bytes([1, 2, 3]), "magic number should be 2051, but it is 2049"),
    "wrong count": (idx_bytes(IMAGES[:1]), r"shape \(1, 3, 4\); expected \(2, 3, 4\)"),
    "wrong size": (idx_bytes(IMAGES.reshape(2, 4, 3)), r"shape \(2, 4, 3\); expected \(2, 3, 4\)"),
    "cut short": (GOOD[:-5], "24 values after its header of 16 bytes, but holds 19"),
    "too long": (GOOD + b"xx", "holds 26"),
    "cut in the header": (GOOD[:10], "10 bytes long"),
    "empty": (b"", "0 bytes long"),
    "neither gzip nor IDX": (b"<html>Please log in</html>", "web page"),
    "gzip cut short": (gzip.compress(GOOD)[:-12], "damaged gzip file"),
    "gzip with a wrong check sum": (gzip.compress(GOOD)[:-8] + bytes(8), "damaged gzip file.*CRC"),
    "gzip by its start alone": (b"\x1f\x8b" + bytes(40), "damaged gzip file"),
    "gzip with garbage inside": (gzip.compress(GOOD)[:10] + b"\xff" * 30, "damaged gzip file"),
}


@pytest.mark.parametrize("content, message", DAMAGED.values(), ids=DAMAGED.keys())
def test_names_the_file_and_its_fault(tmp_path, content, message):
    path = tmp_path / "train-images-idx3-ubyte.gz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=f"train-images-idx3-ubyte.*{message}"):
        read_idx(path, (2, 3, 4))


def test_a_missing_file_is_an_oserror(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_idx(tmp_path / "none", (3,))
