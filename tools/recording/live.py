"""What the live interactive shows at each step of a walk: the other side of the comparison."""

from typing import NamedTuple

from .frames import digest
from .layouts import fit
from .subjects import subject_of
from .tree import Tree

SPOKEN = {"status": "text", "copy": "text"}  # lines of words, by kind, and the trait that holds them


class Seen(NamedTuple):
    """What is seen at one moment, in the order of the page: pictures as `digest`s, what each is called, and lines."""

    pictures: list[str]
    alts: list[str]
    lines: list[str]


def seen_live(widget, data: dict, steps: list, layouts) -> dict[str, list[Seen]]:
    """Return by layout what a fresh widget shows at first, and after each step, done as a page does in JupyterLab."""
    subject = subject_of(widget)
    tree = Tree(widget)
    tree.now()
    buttons = {tree.name_of(button): button for button in subject.presses([])}
    recorded = {name: layout for name, layout in subject.layouts.items() if name in layouts or name == "phone"}
    found = {name: [look(tree, layout)] for name, layout in recorded.items()}
    for step in steps:
        if step.what in buttons:
            buttons[step.what].click()
        else:
            move(widget, subject.axes[step.what], step.place)
        for name, layout in recorded.items():
            found[name].append(look(tree, layout))
    return {name: found.get(name, found["phone"]) for name in layouts}


def move(widget, axis, place: int) -> None:
    """Move a control; what a page without a kernel begins afresh begins afresh here, too."""
    wanted = axis.positions[place]
    if axis.name == "seen":
        wanted = axis.widget.values.index(wanted)
    axis.widget.set_state({"index": wanted})
    if axis.resets:
        widget.transport.reset.click()


def look(tree: Tree, layout) -> Seen:
    """Return what is seen now, with pictures of this layout."""
    now = tree.now()
    pictures = tree.pictures()
    for picture in pictures:
        fit(picture, layout)
    digests = [digest(picture.pixels) for picture in pictures]
    lines = [traits[SPOKEN[traits["kind"]]] for traits in now.values() if traits["kind"] in SPOKEN]
    return Seen(digests, [picture.alt for picture in pictures], lines)
