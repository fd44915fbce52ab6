"""The frame of the experiments: one source of chance, and results that show themselves."""

import base64

import numpy as np
import pytest

from mlp_course import plots
from mlp_course.experiments import Result, remembered, seed
from mlp_course.experiments.seeds import SHAKES, VARIABLE, shake


@pytest.fixture(autouse=True)
def not_shaken(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def test_a_seed_is_what_is_written():
    assert [seed(n) for n in (0, 1, 99_999)] == [0, 1, 99_999]


def test_a_shake_gives_every_seed_another_value_and_keeps_them_apart(monkeypatch):
    numbers = [0, 1, 2, 7, 99_999]
    seen = [seed(n) for n in numbers]
    for k in SHAKES:
        monkeypatch.setenv(VARIABLE, str(k))
        assert shake() == k
        assert seed(3) == seed(3)
        seen += [seed(n) for n in numbers]
    assert len(set(seen)) == len(numbers) * 31


@pytest.mark.parametrize("text", ["31", "-1", "two", "1.5"])
def test_another_shake_is_refused(monkeypatch, text):
    monkeypatch.setenv(VARIABLE, text)
    with pytest.raises(ValueError, match="from 1 to 30"):
        seed(0)


@pytest.mark.parametrize("n", [-1, 100_000, 1.0, True, None])
def test_another_seed_is_refused(n):
    with pytest.raises(ValueError, match="a seed is a whole number"):
        seed(n)


def test_what_is_remembered_is_remembered_for_a_shake(monkeypatch):
    calls = []

    @remembered
    def draw(n, power=1):
        calls.append(n)
        return seed(n) ** power

    assert [draw(2), draw(2), draw(2, power=2)] == [2, 2, 4]
    monkeypatch.setenv(VARIABLE, "1")
    assert [draw(2), draw(2)] == [100_002, 100_002]
    assert len(calls) == 3


def test_a_result_is_a_picture_with_words():
    figure = plots.new_figure(300, 200)
    result = Result(figure, "a line that rises", slope=np.array([1.0]))
    data, metadata = result._repr_mimebundle_()
    assert data["text/plain"] == repr(result) == metadata["image/png"]["alt"] == "a line that rises"
    picture = base64.b64decode(data["image/png"])
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (600, 400)
    assert (metadata["image/png"]["width"], metadata["image/png"]["height"]) == (300, 200)
    assert result.slope == 1
    assert b"matplotlib" not in picture.lower()


def test_a_result_may_be_words_alone():
    assert Result(None, "nothing to draw")._repr_mimebundle_() == ({"text/plain": "nothing to draw"}, {})


def test_show_shows_in_the_middle_of_a_cell(capsys):
    assert Result(None, "as it is").show() is None
    assert capsys.readouterr().out == "as it is\n"


@pytest.mark.parametrize("name", ["show", "_repr_mimebundle_", "_x"])
def test_a_result_keeps_its_own_names(name):
    with pytest.raises(TypeError, match="name the array otherwise"):
        Result(None, "", **{name: 1})
