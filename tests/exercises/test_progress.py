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
from mlp_course.exercises.keeping import keep, place, read
from mlp_course.exercises.live_card import live_card
from mlp_course.exercises.verdicts import Verdict
from mlp_course.learner import file_lock, my_network
from mlp_course.learner.kept_file import folder

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


KILLS = """
import os, random, signal, sys
from mlp_course.exercises.keeping import keep, place, read
n = 0
for kill in range(1000):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        while True:
            n += 1
            note = keep(settings={"n": n})
            os.write(writing, b"!" if note else b".")
    os.close(writing)
    seen = os.read(reading, 1)  # at least one is whole
    for _ in range(random.randrange(10_000)):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    seen += os.read(reading, 10_000)
    os.close(reading)
    done = n + len(seen)
    sections, note = read()
    n = sections["settings"]["n"]
    if note or b"!" in seen or n not in (done, done + 1):
        sys.exit(f"after {kill} kills: {note} {seen} {n} {done}")
print("whole")
"""
HUNG = 3000  # seconds: no limit of speed


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_a_thousand_times_it_is_whole_and_the_lock_is_free(path):
    """How far a child gets before it is killed is a matter of chance; what is asked of the file is not."""
    run = subprocess.run([sys.executable, "-c", KILLS], capture_output=True, encoding="utf-8", timeout=HUNG)
    assert run.stdout.strip() == "whole", run.stdout + run.stderr
    record("bp1", "correct")
    assert [p.name for p in path.parent.iterdir()] == [path.name], "what the killed left is cleared away"


CHECKS = """
import sys
from mlp_course.exercises import check
from mlp_course.exercises.keeping import read
name = sys.argv[1]
answers = {"wrong": lambda z: z, "error": lambda z: z.nothing}
for _ in range(250):
    for status, answer in answers.items():
        verdict = check(answer, name)
        found, note = read()
        kept = found["verdicts"].get(name)
        if not verdict.status == kept == status or note or "Progress" in dict(verdict.points):
            sys.exit(f"{status} {kept} {note} {verdict}")
print("none is lost")
"""


def test_two_kernels_lose_no_verdict_in_a_thousand_checks(path):
    command = [sys.executable, "-c", CHECKS]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    kernels = [subprocess.Popen([*command, name], **options) for name in ("sigmoid", "sigmoid_prime")]
    assert [kernel.communicate(timeout=HUNG)[0].strip() for kernel in kernels] == ["none is lost"] * 2
    assert verdicts() == ({"sigmoid": "error", "sigmoid_prime": "error"}, "")
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_kernel_that_does_not_go_on_is_said_and_waited_for_no_longer(monkeypatch, path):
    monkeypatch.setattr(file_lock, "PATIENCE", 0.01)
    with file_lock.locked(path):
        assert "another notebook is at it" in record("bp1", "correct")
    assert record("bp1", "correct") == ""


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


DAMAGE = [b"", b"{", b"[]", b"\xff\xfe", b"{}", b'{"verdicts": 3}', b'{"verdicts": {}, "numbers": [1]}', b"[" * 100_000]


@pytest.mark.parametrize("damage", DAMAGE, ids=range(len(DAMAGE)))
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


def test_it_lies_where_the_course_was_first_used_wherever_one_goes(monkeypatch, tmp_path):
    monkeypatch.delenv("MLP_COURSE_PROGRESS")
    monkeypatch.delenv("MLP_COURSE_MY_NETWORK")
    monkeypatch.chdir(tmp_path)
    folder.cache_clear()
    try:
        record("bp1", "correct")
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        monkeypatch.chdir(elsewhere)
        record("bp2", "wrong")
        assert verdicts() == ({"bp1": "correct", "bp2": "wrong"}, "")
        assert my_network.place().parent == tmp_path and list(elsewhere.iterdir()) == []
    finally:
        folder.cache_clear()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["elsewhere", "mlp_course_progress.json"]


def test_off_the_path_it_is_kept_beside_the_chapters(monkeypatch, tmp_path):
    monkeypatch.delenv("MLP_COURSE_PROGRESS")
    (tmp_path / "further").mkdir()
    monkeypatch.chdir(tmp_path / "further")
    folder.cache_clear()
    try:
        record("bp1", "correct")
        assert verdicts() == ({"bp1": "correct"}, "")
    finally:
        folder.cache_clear()
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["further", "mlp_course_progress.json"]


def test_what_a_later_version_wrote_is_left_as_it_is(path):
    later = {
        "verdicts": {"bp1": "mastered", "bp2": {"status": "correct"}, "softmax": "wrong"},
        "numbers": {"z_after": ["correct", 3]},
        "questions": {"which knob": {"right": True, "seconds": 12}, "another": "skipped"},
        "badges": {"first": True},
        "version": 7,
    }
    path.write_text(json.dumps(later), encoding="utf-8")
    kept, note = read()
    assert note == "" and kept["verdicts"] == {"softmax": "wrong"} and kept["numbers"] == {}
    assert "○ bp1" in repr(progress()), "and what is not understood is no obstacle"
    keep(verdicts={"bp1": "wrong", "bp2": "error", "softmax": "correct"}, numbers={"z_after": "wrong"})
    keep(questions={"which knob": {"right": False}})
    expected = later | {
        "verdicts": {**later["verdicts"], "softmax": "correct"},
        "questions": {"which knob": {"right": False, "seconds": 12}, "another": "skipped"},
    }
    assert json.loads(path.read_bytes()) == expected


def test_a_wrong_answer_after_a_right_one_is_said_and_the_right_one_counts():
    right = EXERCISES["bp1"].reference
    first, second, third = (check(f, "bp1") for f in (right, lambda z, a, y, prime: a, right))
    assert "stays counted" in dict(second.points)["Progress"] and verdicts() == ({"bp1": "correct"}, "")
    assert "Progress" not in dict(first.points) and "Progress" not in dict(third.points)


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
