"""A part of a network that is looked into: a neuron, or one of its incoming weights."""

from typing import NamedTuple

import numpy as np

from ... import checks

BIAS = 0  # as the source of a weight: the bias, the weight of an input that is always 1


class Part(NamedTuple):
    """Neuron j of layer l, both counted from 1; with a `source` k, the weight w_jk^l, or for k = 0 the bias b_j^l."""

    layer: int
    neuron: int
    source: int | None = None

    @property
    def name(self) -> str:
        """Return what it is, in words."""
        neuron = f"neuron {self.neuron} of layer {self.layer}"
        if self.source is None:
            return neuron
        if self.source == BIAS:
            return f"the bias of {neuron}"
        return f"the weight from {origin(self.layer, self.source)} into {neuron}"

    @property
    def symbol(self) -> str:
        """Return the book's symbol for it, as TeX."""
        if self.source is None:
            return f"$a_{{{self.neuron}}}^{{{self.layer}}}$"
        if self.source == BIAS:
            return f"$b_{{{self.neuron}}}^{{{self.layer}}}$"
        comma = "," if max(self.neuron, self.source) > 9 else ""
        return f"$w_{{{self.neuron}{comma}{self.source}}}^{{{self.layer}}}$"

    def as_arguments(self) -> dict:
        """Return the arguments of `Lab.look` that choose it."""
        known = {"layer": self.layer, "neuron": self.neuron}
        return known if self.source is None else {**known, "source": self.source}


def origin(layer: int, source: int) -> str:
    """Return where a weight into this layer comes from, in words."""
    return f"input {source}" if layer == 1 else f"neuron {source} of layer {layer - 1}"


def part_of(sizes: list[int], layer: int, neuron: int, source: int | None = None) -> Part:
    """Return a part of a network of these sizes; ValueError for one that it does not have."""
    checks.whole(layer, "layer")
    checks.whole(neuron, "neuron")
    if layer >= len(sizes):
        raise ValueError(f"layer is 1 … {len(sizes) - 1} here, got {layer}.")
    if neuron > sizes[layer]:
        raise ValueError(f"neuron is 1 … {sizes[layer]} in layer {layer}, got {neuron}.")
    if source is not None:
        checks.whole(source, "source", 0)
        if source > sizes[layer - 1]:
            raise ValueError(f"source is 0, for the bias, or 1 … {sizes[layer - 1]} there, got {source}.")
    return Part(layer, neuron, source)


def exists(sizes: list[int], part: Part) -> bool:
    """Return whether a network of these sizes has this part."""
    if part.layer >= len(sizes) or part.neuron > sizes[part.layer]:
        return False
    return part.source is None or part.source <= sizes[part.layer - 1]


def moved(sizes: list[int], part: Part, across: int, down: int) -> Part:
    """Return the neuron so many layers to the right, and so many neurons down, as far as there are any."""
    layer = min(max(part.layer + across, 1), len(sizes) - 1)
    neuron = min(max(part.neuron + down, 1), sizes[layer])
    return Part(layer, neuron)


def next_source(sizes: list[int], part: Part, by: int) -> Part:
    """Return the next incoming weight of the neuron: bias, 1, 2, …, and between the last and the first the neuron."""
    sources = [None, *range(sizes[part.layer - 1] + 1)]
    at = (sources.index(part.source) + by) % len(sources)
    return part._replace(source=sources[at])


def weight_of(net, part: Part) -> float:
    """Return the value of a weight or a bias."""
    if part.source == BIAS:
        return float(np.ravel(net.b[part.layer])[part.neuron - 1])
    return float(net.W[part.layer][part.neuron - 1, part.source - 1])


def set_weight(net, part: Part, value: float) -> None:
    """Give a weight or a bias this value, in place."""
    j = part.neuron - 1
    if part.source == BIAS:
        net.b[part.layer].reshape(-1)[j] = value  # a view, whether the learner's is a column or not
    else:
        net.W[part.layer][j, part.source - 1] = value


def incoming(net, part: Part) -> np.ndarray:
    """Return a neuron's bias and incoming weights, (1 + n_{l-1},), so that a source is the place of its weight."""
    bias = np.ravel(net.b[part.layer])[part.neuron - 1]
    return np.concatenate([[bias], net.W[part.layer][part.neuron - 1]])
