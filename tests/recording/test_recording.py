"""What is recorded of an interactive is what it shows, by pixel and by word, and a page can walk through it."""

import base64
import io
import json

import numpy as np
import pytest
from PIL import Image
from recording import folder, plans, walk
from recording.frames import Frames, digest
from recording.labs import LabSubject
from recording.live import seen_live
from recording.recorder import Recording, fitting
from recording.subjects import Subject, subject_of
from recording.writing import write

from mlp_course.explore import Lab, Slider, XORChallenge
from mlp_course.explore.widgets.interactive import Interactive
from mlp_course.explore.widgets.panel import Panel


class Bars(Interactive):
    """The smallest interactive: two sliders, and a bar whose height is their sum."""

    def __init__(self, last=2):
        panel = Panel(300, 200)
        (self.line,) = panel.axes().plot([], [], linewidth=9)
        panel.moving(self.line)
        super().__init__([panel], {"first": Slider(range(last + 1), 0, "a"), "second": Slider([0, 1], 0, "b")})
        self.begin()

    def update(self):
        """Show the sum."""
        total = sum(self.values("first", "second"))
        self.line.set_data([0, 1], [0, total / 3])
        return f"the sum is {total}"


def opened(text: str) -> np.ndarray:
    """The pixels of a WebP in base64."""
    return np.array(Image.open(io.BytesIO(base64.b64decode(text))).convert("RGBA"))


def picture_of(film: dict, state: int) -> np.ndarray:
    """The pixels that a page makes of a film for one state, as frames.js does."""
    sheet, x, y, patch = film["frames"][film["shown"][state]]
    pixels = opened(film["sheets"][sheet][2])
    if patch:
        fresh = opened(patch)
        height, width = fresh.shape[:2]
        seen = fresh[..., 3] > 0
        pixels[y : y + height, x : x + width][seen] = fresh[seen]
    return pixels


def test_pictures_come_back_pixel_by_pixel_also_of_two_sizes():
    rng = np.random.default_rng(0)
    shared = rng.integers(0, 256, (30, 40, 4), dtype=np.uint8)
    shared[..., 3] = 255
    pictures = [shared, shared.copy(), shared[:20].copy(), shared.copy()]
    pictures[1][5:9, 7:30, :3] += 1
    frames = Frames(states=4)
    for state, pixels in enumerate(pictures):
        frames.add(state, pixels)
    frames.pack()
    film = frames.packed(4)
    assert len(film["sheets"]) == 2 and len(film["frames"]) == 3  # the last is the first again
    for state, pixels in enumerate(pictures):
        assert (picture_of(film, state) == pixels).all()


@pytest.fixture(scope="module")
def bars(tmp_path_factory):
    """What is written of a recording of the smallest interactive: what is said of it, its data, and its pictures."""
    recording = Recording(subject_of(Bars()))
    target = tmp_path_factory.mktemp("bars")
    written = write(recording, target, "bars/one")
    films = {name: walk.data_of(target / f"one.{name}.js") for name in ("wide", "phone")}
    return written, walk.data_of(target / written["file"]), films


@pytest.mark.parametrize("layout", ["wide", "phone"])
def test_each_step_of_a_walk_shows_what_the_live_one_shows(bars, layout):
    _written, data, films = bars
    steps = walk.walk_of(data)
    (film,) = films[layout].values()
    (status,) = [name for name, traits in data["widgets"].items() if traits["kind"] == "status"]
    states = [0, *(step.state for step in steps)]
    for number, seen in zip(states, seen_live(Bars(), data, steps, [layout])[layout], strict=True):
        assert [digest(picture_of(film, number))] == seen.pictures
        told = {(name, trait): data["values"][value] for name, trait, value in data["changes"][number]}
        assert [told.get((status, "text"), data["widgets"][status]["text"])] == seen.lines


def test_all_of_a_small_product_is_recorded_and_a_walk_goes_everywhere_that_a_control_does(bars):
    written, data, _films = bars
    assert written["states"] == 6 and written["left_out"] == 0
    assert written["bytes"] < 100_000
    first = [step.place for step in walk.walk_of(data)[:12] if step.what == 0]
    assert {0, 1, 2} <= set(first)


def test_where_the_product_is_large_there_are_lines():
    subject = Subject(Bars(last=plans.SMALL))
    assert len(subject.states()) == plans.SMALL + 1 + 1


def test_what_does_not_fit_is_left_out_from_the_end():
    rng = np.random.default_rng(0)
    frames = Frames(states=9)
    for state in range(9):
        noise = rng.integers(0, 256, (400, 400, 4), dtype=np.uint8)
        noise[..., 3] = 255
        frames.add(state, noise)
    frames.pack()
    kept = fitting([frames], 9)
    assert 1 < kept < 9
    film = json.dumps(frames.packed(kept))
    assert len(film) < 3_000_000


def test_the_best_score_is_never_forgotten():
    subject = subject_of(XORChallenge())
    scores = subject.axes[-1].positions
    start = subject.start()
    assert {state[-1] for state in subject.states()} == set(range(len(scores)))
    assert start in subject.states()
    subject.go((*start[:-1], len(scores) - 1))
    assert f"your best so far: {round(100 * scores[-1])} %" in subject.widget.status.text


def test_a_lab_comes_to_each_moment_as_by_its_buttons():
    lab = Lab("xor", (2, 2, 1), controls=("eta", "activation"), seeds=1, n=20, trained=0, graph=False)
    subject = LabSubject(lab)
    states = subject.states()
    buttons = subject.presses(states)
    assert states[0] == subject.start()
    (epoch,) = [targets for button, targets in buttons.items() if button is lab.transport.epoch]
    assert epoch[0] == (*states[0][:-2], 1, 1)
    knob = subject.axes[0]
    other = next(state for state in states if state[0] != states[0][0] and state[-1] == 1)
    subject.go(other)
    live = Lab("xor", (2, 2, 1), seeds=1, n=20, graph=False, eta=knob.widget.value)
    live.train(epochs=subject.epochs[1])
    assert lab.status.text == live.status.text
    subject.go(states[0])
    assert "epoch 0" in lab.status.text


def test_a_recording_is_stale_when_its_notebook_changes(tmp_path):
    source = tmp_path / "src" / "01_some.py"
    source.parent.mkdir()
    source.write_text("one")
    assert folder.problem_with(source, tmp_path) == "there is no recording"
    kept = folder.recording_of(source, tmp_path)
    kept.mkdir()
    page = {"fingerprint": folder.fingerprint(source), "cells": {"a": [{"files": ["a-1.js"]}]}}
    (kept / folder.PAGE).write_text(json.dumps(page))
    assert folder.problem_with(source, tmp_path) == "a-1.js is missing"
    (kept / "a-1.js").write_text("")
    assert folder.problem_with(source, tmp_path) is None
    source.write_text("two")
    assert "has changed" in folder.problem_with(source, tmp_path)
