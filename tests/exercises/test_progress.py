"""Progress survives: killed in the middle of writing, damaged, unwritable; and the cards that show verdicts."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from mlp_course.exercises import check, progress
from mlp_course.exercises.card import card_html, prose
from mlp_course.exercises.exercise import every
from mlp_course.exercises.keeping import keep, place, read, write
from mlp_course.exercises.live_card import live_card
from mlp_course.exercises.verdicts import Verdict

EXERCISES = every()


@pytest.fixture(autouse=True)
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "progress.json"))
    return place()


def record(name, status):
    return keep(verdicts={name: status})


def verdicts():
    kept, note = read()
    return kept["verdicts"], note


def test_verdicts_are_kept_and_correct_stays(path):
    assert (record("bp1", "wrong"), record("bp1", "correct"), record("bp1", "error"), record("bp2", "error")) == (
        "",
    ) * 4
    assert verdicts() == ({"bp1": "correct", "bp2": "error"}, "")
    assert json.loads(path.read_text(encoding="utf-8")) == {"verdicts": {"bp1": "correct", "bp2": "error"}}
    shown = progress()
    assert shown.correct == 1 and "✓ bp1" in repr(shown) and "! bp2" in repr(shown) and "○ backprop" in repr(shown)
    assert "1 of " in repr(shown) and '<th scope="row"' in shown._repr_html_()


KILLED = """
import os, random, signal, sys, time
from mlp_course.exercises.keeping import read, write
names = [f"exercise {i}" for i in range(40)]
kept = {}
write({"verdicts": kept})
for kill in range(1000):
    expected = dict(kept)
    kept[random.choice(names)] = random.choice(["wrong", "correct"])
    child = os.fork()
    if child == 0:
        while True:
            write({"verdicts": kept})
    time.sleep(random.random() * 0.003)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    sections, note = read()
    found = sections["verdicts"]
    if note or found not in (expected, kept):
        sys.exit(f"after {kill} kills: {note} {found} {expected}")
    kept = found
print(len(kept) > 5)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_a_thousand_times_it_never_loses_an_earlier_verdict(path):
    run = subprocess.run([sys.executable, "-c", KILLED], capture_output=True, encoding="utf-8", timeout=300)
    assert run.stdout.strip() == "True", run.stdout + run.stderr
    for part in path.parent.glob("*.part"):
        os.utime(part, (1, 1))
    record("bp1", "correct")
    assert [p.name for p in path.parent.iterdir()] == [path.name], "what the killed left is cleared away"


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_file_as_it_was(step, monkeypatch, path):
    record("bp1", "correct")

    def fails(*_, **__):
        raise OSError(28, "No space left on device")

    if step == "write":
        monkeypatch.setattr("pathlib.Path.open", fails)
    else:
        monkeypatch.setattr(os, step, fails)
    assert "not kept: progress.json cannot be written here (No space left on device)" in record("bp2", "correct")
    monkeypatch.undo()
    assert json.loads(path.read_bytes()) == {"verdicts": {"bp1": "correct"}}


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b'{"verdicts": 3}', b'{"verdicts": {"a": "fine"}}'])
def test_a_damaged_file_is_set_aside_and_said(damage, path):
    for number in (1, 2):
        path.write_bytes(damage)
        note = record("bp1", "correct")
        aside = path.with_suffix(f".damaged-{number}.json")
        assert aside.read_bytes() == damage and aside.name in note
        assert verdicts() == ({"bp1": "correct"}, "")


def test_a_note_comes_with_the_verdict_and_the_check_goes_on(path):
    path.mkdir()
    verdict = check(EXERCISES["bp1"].reference)
    assert verdict.correct and "not kept" in dict(verdict.points)["Progress"]
    assert "cannot be read" in progress().note


def test_a_folder_that_is_not_there_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("MLP_COURSE_PROGRESS", str(tmp_path / "no" / "p.json"))
    assert "not kept" in record("bp1", "correct")


def test_by_default_it_lies_in_the_working_directory(monkeypatch, tmp_path):
    monkeypatch.delenv("MLP_COURSE_PROGRESS")
    monkeypatch.chdir(tmp_path)
    record("bp1", "correct")
    assert [p.name for p in tmp_path.iterdir()] == ["mlp_course_progress.json"]


# The cards.


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.text, self.attributes = [], "", {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data):
        self.text += data


def test_everything_in_a_card_is_escaped():
    evil = "<script>alert(1)</script>"
    for verdict in (
        Verdict(evil, "wrong", evil, [("For", evil), ("It printed", evil + "\n" + evil)]),
        check(lambda z: print(evil), "sigmoid"),
    ):
        seen = Tags(card_html(verdict))
        assert set(seen.tags) <= {"div", "strong", "em", "pre", "code", "sup", "sub"} and evil in seen.text


@pytest.mark.parametrize("status", ["unattempted", "error", "wrong", "correct"])
def test_a_card_says_its_state_by_word_and_symbol(status):
    verdict = Verdict("bp1", status, "Why.", [("Equation", "δ^L = a^{l-1}")])
    seen = Tags(card_html(verdict))
    assert verdict.symbol in seen.text and verdict.title in seen.text
    assert seen.attributes["role"] == "group" and seen.attributes["aria-label"] == verdict.title
    assert repr(verdict).startswith(f"{verdict.symbol} bp1: ") and "Equation: δ^L = a^{l-1}" in repr(verdict)


def test_indices_are_set_high_and_low_and_code_is_left_alone():
    def plain(text):
        return prose(text).replace(' style="line-height:0"', "")

    assert plain("a^{l-1} < δ^L") == "a<sup>l-1</sup> &lt; δ<sup>L</sup>"
    assert plain("(n_l, m), `delta_next`, delta_next") == "(n<sub>l</sub>, m), <code>delta_next</code>, delta_next"
    assert plain("w^l_{jk}, (W^{l+1})^T") == "w<sup>l</sup><sub>jk</sub>, (W<sup>l+1</sup>)<sup>T</sup>"


def test_a_verdict_is_shown_as_text_html_and_widgets():
    verdict = check(lambda z: ..., "sigmoid")
    data, _ = verdict._repr_mimebundle_()
    assert data["text/plain"] == repr(verdict) and data["text/html"] == card_html(verdict)
    assert "application/vnd.jupyter.widget-view+json" in data
    both = check(EXERCISES["sigmoid"].reference, EXERCISES["sigmoid_prime"].reference)
    assert both._repr_mimebundle_()[0]["text/html"].count('role="group"') == 2 and repr(both).count(": correct") == 2


def test_hints_are_a_ladder_by_call_and_by_button(monkeypatch):
    for name in ("sigmoid", "bp1"):
        monkeypatch.setattr(EXERCISES[name], "hints_given", 0)
    verdict = check(lambda z: z, "sigmoid")
    card = live_card(verdict)
    _, button, more = card.children
    assert button.description == "Hint"
    texts = []
    for step in (1, 2, 3):
        assert not button.disabled
        button.click()
        texts.append(more.children[-1].value)
        assert f"Hint {step} of 3 for sigmoid" in texts[-1] and len(more.children) == step
    assert button.disabled and "np.exp" in texts[2]
    EXERCISES["sigmoid"].hints_given = 0
    assert [check.hint().step for _ in range(4)] == [1, 2, 3, 3]
    assert repr(check.hint("bp1")).startswith("Hint 1 of 3 for bp1:\n  ")
    with pytest.raises(ValueError, match="no exercise is called 'x'"):
        check.hint("x")


def test_the_lab_button_runs_the_learners_own_function():
    import ipywidgets as widgets

    shown, namespace = [], {"np": __import__("numpy")}
    exec("def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n", namespace)
    exec("def sigmoid_prime(z):\n    return sigmoid(z) * (1 - sigmoid(z))\n", namespace)
    card = live_card(check(namespace["sigmoid_prime"]))
    _, button, more = card.children
    assert button.description == "Run it in the lab"
    button.click()
    assert "NameError" in more.children[0].value
    namespace["ActivationTangent"] = lambda pair: shown.append(pair) or widgets.HTML("the lab")
    button.click()
    assert shown == [(namespace["sigmoid"], namespace["sigmoid_prime"])] and more.children[0].value == "the lab"


def test_without_ipywidgets_there_is_a_card_still(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    monkeypatch.delitem(sys.modules, "mlp_course.exercises.live_card", raising=False)
    data, _ = check(lambda z: z, "sigmoid")._repr_mimebundle_()
    assert set(data) == {"text/plain", "text/html"}


def test_writing_is_whole(path):
    write({"verdicts": {"a": "correct"}})
    assert path.read_text(encoding="utf-8").endswith("}\n")
