"""The environment check of chapter 0: what is missing is named, with the way to get it."""

from importlib import metadata

import pytest

from mlp_course import environment
from mlp_course.environment import Finding, check, report


def test_a_sound_environment_is_fine():
    findings = check()
    assert {"Python", "numpy", "jupyterlab", "8×8 digits", "MNIST (optional)"} <= {f.what for f in findings}
    assert report(findings) == "Everything that the course needs is here."


def test_a_missing_package_is_named_with_the_way_to_get_it(monkeypatch):
    real = metadata.version

    def version(name):
        if name == "ipywidgets":
            raise metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(environment.metadata, "version", version)
    text = report()
    assert "- ipywidgets: not installed." in text
    assert 'pip install "ipywidgets>=' in text


def test_an_old_package_is_named(monkeypatch):
    monkeypatch.setattr(environment.metadata, "version", lambda name: "1.26.4" if name == "numpy" else "999")
    assert [f.what for f in check() if not f.fine] == ["numpy"]
    assert "numpy: 1.26.4. The course needs 2.0 or newer" in report()


def test_an_old_python_is_named():
    assert not environment._python(least=(99, 0)).fine


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("2.4.6", (2, 4, 6)), ("2.0.0rc1", (2, 0, 0)), ("8", (8,)), ("1.26.dev0", (1, 26))],
)
def test_versions_are_read_as_numbers(version, numbers):
    assert environment._numbers(version) == numbers


def test_report_names_what_is_wrong_and_nothing_else():
    assert report([Finding("a", "1", True, ""), Finding("b", "2", False, "Do c.")]) == "Missing:\n- b: 2. Do c."
