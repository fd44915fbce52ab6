"""The digits in the package: the published numbers, and readable wherever the package is, even inside a zip file."""

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np

import mlp_course
from mlp_course.datasets import digits

PACKAGE = Path(mlp_course.__file__).parent
DATA = PACKAGE / "datasets" / "data"


def test_shapes_and_ranges():
    data = digits()
    assert data.x.shape == (64, 1797) and data.y.shape == (10, 1797) and data.x.dtype == np.float64
    assert (data.name, data.classes, data.image_shape) == ("digits", 10, (8, 8))
    assert data.x.min() == 0 and data.x.max() == 1
    assert data.x.T.flags.c_contiguous and data.images.shape == (1797, 8, 8)


def test_they_are_the_digits_of_scikit_learn():
    from sklearn.datasets import load_digits

    source, data = load_digits(), digits()
    assert np.array_equal(data.x.T * 16, source.data)
    assert np.array_equal(data.labels, source.target) and np.array_equal(data.images * 16, source.images)


def test_the_script_makes_the_file_that_is_shipped():
    spec = importlib.util.spec_from_file_location("make_digits", PACKAGE.parent / "tools" / "make_digits.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    with np.load(DATA / "digits8x8.npz", allow_pickle=False) as stored:
        assert set(stored) == set(script.arrays())
        for name, array in script.arrays().items():
            assert stored[name].dtype == np.uint8 and np.array_equal(stored[name], array)


def test_source_and_licence_are_told():
    text = (DATA / "README.md").read_text(encoding="utf-8")
    assert all(fact in text for fact in ("10.24432/C50P49", "CC BY 4.0", "Alpaydin", "Kaynak", "make_digits.py"))


def test_read_from_a_package_inside_a_zip_file(tmp_path):
    archive = tmp_path / "course.zip"
    with zipfile.ZipFile(archive, "w") as target:
        for file in PACKAGE.rglob("*"):
            if file.suffix in {".py", ".npz"}:
                target.write(file, file.relative_to(PACKAGE.parent).as_posix())
    code = f"import sys; sys.path.insert(0, {str(archive)!r}); from mlp_course import datasets as d; " + (
        "print(d.__file__, d.digits())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert str(archive) in done.stdout and "x (64, 1797)" in done.stdout


def test_a_linear_model_reads_most_of_them():
    from sklearn.linear_model import LogisticRegression

    train, test = digits().split(test=0.25, rng=0)
    model = LogisticRegression(max_iter=200).fit(train.x.T, train.labels)
    assert model.score(test.x.T, test.labels) > 0.93
