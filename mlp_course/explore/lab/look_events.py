"""How a part of the network is chosen: by the pointer on its graph, or by keys there and on the picture of a neuron."""

from .part import Part, moved, next_source

ARROWS = {"ArrowLeft": (-1, 0), "ArrowRight": (1, 0), "ArrowUp": (0, -1), "ArrowDown": (0, 1)}
EVENTS = ["pointerdown", "pointermove", "keydown"]
HEARD = ("graph", "neuron")  # the panels


class LookEvents:
    """Arrow keys go from neuron to neuron, with Shift up and down from weight to weight of one; Enter opens."""

    def __init__(self, lab, look):
        self._lab = lab
        self._look = look
        self._heard = []

    def listen(self) -> None:
        """Hear pointer and keys on the pictures that there are."""
        for name in HEARD:
            panel = self._lab.panel(name)
            if panel is None:
                continue
            picture = panel.picture
            picture.events = EVENTS
            leaves = ["Escape"] if self._look.part is not None else []  # else it is the page's
            picture.taken_keys = [*ARROWS, "Enter", *leaves]
            if picture not in self._heard:
                self._heard.append(picture)
                picture.on_event(lambda event, name=name: self._do(self._hear, name, event))

    def _do(self, action, *args) -> None:
        self._lab.runner.here(self._lab.guard, action, *args)

    def _hear(self, name: str, event: dict) -> None:
        if event["type"] == "keydown":
            self._hear_key(event["key"], event.get("shift", False))
        elif name == "graph":
            self._hear_pointer(event)

    def _hear_key(self, key: str, shift: bool) -> None:
        look = self._look
        sizes = self._lab.run.net.sizes
        if key == "Escape":
            look.close()
        elif look.part is None:
            look.choose(Part(1, 1))
        elif key == "Enter":
            look.open(look.part)
            look.focus("neuron")
        elif shift and key in ("ArrowUp", "ArrowDown"):
            look.choose(next_source(sizes, look.part, ARROWS[key][1]))
        else:
            look.choose(moved(sizes, look.part, *ARROWS[key]))

    def _hear_pointer(self, event: dict) -> None:
        part = self._lab.panel("graph").part_at(event["x"], event["y"])
        if part is None:
            return
        if event["type"] == "pointerdown" or event.get("buttons"):
            self._look.open(part)
        elif not self._look.is_open:
            self._look.choose(part)
