"""MNIST from a folder, from mirrors on this machine that work, fail, lie or break off, and from no network at all."""

import gzip
import importlib
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from mnist_files import NAMES, SIDE, TEST, TRAIN, VALIDATION, idx_bytes, mirror, small_arrays, small_files

from mlp_course import datasets
from mlp_course.datasets import MNISTUnavailable

module = importlib.import_module("mlp_course.datasets.mnist")  # datasets.mnist is the function
REAL = Path(__file__).resolve().parents[3] / "shared" / "mnist"
NO_REAL = pytest.param(None, marks=pytest.mark.skip(reason=f"the real MNIST files are not beside the clone ({REAL})"))


@pytest.fixture
def files(monkeypatch, tmp_path):
    """MNIST made small: the table of files describes 30 + 20 examples, the cache is an empty folder."""
    contents, table = small_files()
    monkeypatch.setattr(module, "FILES", table)
    monkeypatch.setattr(module, "VALIDATION", VALIDATION)
    monkeypatch.delenv(module.FOLDER_VARIABLE, raising=False)
    monkeypatch.setenv(module.CACHE_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return contents


@pytest.fixture
def cache(files, tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def folder(files, monkeypatch, tmp_path):
    """A folder of the user's with the four files, named in the environment variable."""
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    monkeypatch.setenv(module.FOLDER_VARIABLE, str(folder))
    monkeypatch.setattr(module, "MIRRORS", ())
    return folder


def use(monkeypatch, *addresses):
    monkeypatch.setattr(module, "MIRRORS", addresses)


def dead_address():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


def left_in(cache):
    return sorted(path.name for path in cache.rglob("*"))


def check_small(parts):
    arrays = list(small_arrays().values())
    assert [len(part) for part in parts] == [TRAIN - VALIDATION, VALIDATION, TEST]
    images = np.concatenate([part.images for part in parts])
    assert images.dtype == np.float32 and images.shape[1:] == (SIDE, SIDE)
    assert np.array_equal(np.rint(images * 255), np.concatenate([arrays[0], arrays[2]]))
    assert np.array_equal(np.concatenate([part.labels for part in parts]), np.concatenate([arrays[1], arrays[3]]))
    for part in parts:
        assert part.x.T.flags.c_contiguous and part.x.min() >= 0 and part.x.max() <= 1
        assert part.y.shape == (10, len(part)) and part.y.dtype == np.float32 and part.classes == 10


def test_reads_a_folder(folder):
    assert datasets.available() is True
    parts = datasets.mnist()
    check_small(parts)
    assert parts.train is parts[0] and parts.validation is parts[1] and parts.test is parts[2]
    assert [part.name for part in parts] == ["MNIST train", "MNIST validation", "MNIST test"]


@pytest.mark.parametrize("rename", [lambda name: name, lambda name: name.replace("-idx", ".idx")], ids=["dash", "dot"])
def test_reads_a_folder_of_unpacked_files(folder, rename):
    for name in NAMES:
        packed = folder / f"{name}.gz"
        (folder / rename(name)).write_bytes(gzip.decompress(packed.read_bytes()))
        packed.unlink()
    assert datasets.available() is True
    check_small(datasets.mnist())


def test_a_folder_may_hold_other_bytes_than_the_published_ones(folder):
    path = folder / f"{NAMES[0]}.gz"
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()), compresslevel=1, mtime=99))
    check_small(datasets.mnist())


def test_a_folder_without_a_file_says_which(folder):
    (folder / f"{NAMES[3]}.gz").unlink()
    assert datasets.available() is False
    with pytest.raises(MNISTUnavailable, match=rf"mine'.*lacks {NAMES[3]} .*datasets\.digits\(\)"):
        datasets.mnist()


def test_a_folder_that_does_not_exist(files, monkeypatch, tmp_path):
    monkeypatch.setenv(module.FOLDER_VARIABLE, str(tmp_path / "nowhere"))
    assert datasets.available() is False
    with pytest.raises(MNISTUnavailable, match=f"nowhere.*{module.FOLDER_VARIABLE}.*{NAMES[0]}.*{NAMES[3]}"):
        datasets.mnist()


@pytest.mark.parametrize("which", range(4))
def test_a_folder_with_a_damaged_file_names_it(folder, which):
    path = folder / f"{NAMES[which]}.gz"
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ValueError, match=f"{NAMES[which]}.gz is a damaged gzip file"):
        datasets.mnist()


@pytest.mark.parametrize("which", [1, 3])
def test_a_label_beyond_nine_is_refused(folder, which):
    labels = list(small_arrays().values())[which].copy()
    labels[2] = 10
    (folder / f"{NAMES[which]}.gz").write_bytes(idx_bytes(labels))
    with pytest.raises(ValueError, match=f"{NAMES[which]}.gz holds the label 10"):
        datasets.mnist()


def test_downloads_once_and_then_needs_no_network(cache, files, monkeypatch):
    assert datasets.available() is False
    with mirror(files) as (address, asked):
        use(monkeypatch, address)
        check_small(datasets.mnist())
    assert sorted(asked) == left_in(cache) == sorted(files)
    assert all((cache / name).read_bytes() == content for name, content in files.items())
    assert datasets.available() is True
    check_small(datasets.mnist())


def test_a_dead_mirror_is_passed_over_once(cache, files, monkeypatch):
    missing = lambda name, content: (404, b"", 0)  # noqa: E731
    with mirror(files, missing) as (empty, asked_empty), mirror(files) as (good, asked_good):
        use(monkeypatch, dead_address(), empty, good)
        check_small(datasets.mnist())
    assert asked_empty == [f"{NAMES[0]}.gz"] and sorted(asked_good) == sorted(files)


def test_a_corrupt_file_is_refused_and_removed(cache, files, monkeypatch):
    corrupt = lambda name, content: (200, content[:-1] + b"?", len(content))  # noqa: E731
    with mirror(files, corrupt) as (address, _):
        use(monkeypatch, address)
        with pytest.raises(MNISTUnavailable, match=rf"{address}{NAMES[0]}.gz: .*wrong SHA-256"):
            datasets.mnist()
    assert left_in(cache) == [] and datasets.available() is False


def test_a_corrupt_file_from_one_mirror_is_had_from_the_next(cache, files, monkeypatch):
    login_page = lambda name, content: (200, b"<html>", 6)  # noqa: E731
    with mirror(files, login_page) as (bad, _), mirror(files) as (good, _):
        use(monkeypatch, bad, good)
        check_small(datasets.mnist())
    assert left_in(cache) == sorted(files)


def test_a_connection_that_breaks_off_leaves_nothing(cache, files, monkeypatch):
    break_off = lambda name, content: (200, content[: len(content) // 2], len(content))  # noqa: E731
    with mirror(files, break_off) as (address, _):
        use(monkeypatch, address)
        with pytest.raises(MNISTUnavailable, match=f"{NAMES[0]}.gz: .*(broke off|no connection)"):
            datasets.mnist()
    assert left_in(cache) == []


def test_what_is_complete_is_kept_when_a_later_file_fails(cache, files, monkeypatch):
    third_missing = lambda name, content: (503 if name.startswith(NAMES[2]) else 200, content, len(content))  # noqa: E731
    with mirror(files, third_missing) as (address, _):
        use(monkeypatch, address)
        with pytest.raises(MNISTUnavailable, match=f"{NAMES[2]}.gz: the server answered 503"):
            datasets.mnist()
    assert left_in(cache) == sorted(f"{name}.gz" for name in NAMES[:2]) and datasets.available() is False
    with mirror(files) as (address, asked):
        use(monkeypatch, address)
        check_small(datasets.mnist())
    assert asked == [f"{name}.gz" for name in NAMES[2:]]


def test_the_stop_button_in_the_middle_leaves_nothing(cache, files, monkeypatch):
    import tqdm.auto

    class Stopped(tqdm.auto.tqdm):
        def update(self, n=1):
            assert any(path.stat().st_size for path in cache.iterdir()), "nothing was written yet"
            raise KeyboardInterrupt

    monkeypatch.setattr(tqdm.auto, "tqdm", Stopped)
    with mirror(files) as (address, _):
        use(monkeypatch, address)
        with pytest.raises(KeyboardInterrupt):
            datasets.mnist()
    assert left_in(cache) == []


def test_a_file_damaged_in_the_cache_is_had_again(cache, files, monkeypatch):
    cache.mkdir()
    for name, content in files.items():
        (cache / name).write_bytes(content)
    (cache / f"{NAMES[2]}.gz").write_bytes(b"half")
    assert datasets.available() is False
    with mirror(files) as (address, asked):
        use(monkeypatch, address)
        check_small(datasets.mnist())
    assert asked == [f"{NAMES[2]}.gz"]


def test_without_network_the_message_names_every_way_on(cache, files, monkeypatch, capfd):
    first, second = dead_address(), dead_address()
    use(monkeypatch, first, second)
    with pytest.raises(MNISTUnavailable) as caught:
        datasets.mnist()
    message = str(caught.value)
    assert isinstance(caught.value, OSError) and message.count("no connection") == 2
    for said in (first, second, str(cache), "datasets.digits()", module.FOLDER_VARIABLE, module.CACHE_VARIABLE):
        assert said in message
    assert left_in(cache) == [] and "Downloading data from" not in capfd.readouterr().err


def test_a_cache_that_cannot_be_written_says_so(cache, files, monkeypatch):
    cache.write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(MNISTUnavailable, match=f"cannot write into.*(?s:.*){module.CACHE_VARIABLE}"):
        datasets.mnist()


def test_without_pooch_the_message_says_so(files, monkeypatch):
    monkeypatch.delenv(module.CACHE_VARIABLE)
    monkeypatch.setitem(sys.modules, "pooch", None)
    assert datasets.available() is False
    with pytest.raises(MNISTUnavailable, match=r"pooch is not installed(?s:.*)datasets\.digits\(\)"):
        datasets.mnist()


def test_the_default_cache_is_the_users(monkeypatch):
    import pooch

    monkeypatch.delenv(module.CACHE_VARIABLE, raising=False)
    assert module._cache() == pooch.os_cache("mlp-course")


def test_the_table_holds_the_published_names_and_distinct_sums():
    assert tuple(file.name for file in module.FILES) == NAMES
    assert [file.shape for file in module.FILES] == [(60000, 28, 28), (60000,), (10000, 28, 28), (10000,)]
    assert [file.sha256[:8] for file in module.FILES] == ["440fcabf", "3552534a", "8d422c7b", "f7ae60f9"]
    assert all(len(file.sha256) == 64 for file in module.FILES)
    assert len(module.MIRRORS) >= 3 and all(m.startswith("https://") and m.endswith("/") for m in module.MIRRORS)


@pytest.mark.parametrize("real", [REAL] if REAL.is_dir() else [NO_REAL])
def test_the_real_thing(real, monkeypatch):
    monkeypatch.setenv(module.FOLDER_VARIABLE, str(real))
    assert datasets.available() is True
    train, validation, test = datasets.mnist()
    assert [part.x.shape for part in (train, validation, test)] == [(784, 50000), (784, 10000), (784, 10000)]
    assert train.labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert test.labels[:10].tolist() == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]
    labels = np.concatenate([train.labels, validation.labels])
    assert np.bincount(labels).tolist() == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    assert np.bincount(test.labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert train.x.max() == 1 and train.x.mean() == pytest.approx(0.1307, abs=1e-3)
    for path, file in zip(module._named_files()[1:], module.FILES[1:], strict=True):
        assert module.is_published(path, file.sha256)


def test_reading_a_folder_imports_no_downloader(folder):
    code = "import sys; from mlp_course import datasets; datasets.available(); print('pooch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
