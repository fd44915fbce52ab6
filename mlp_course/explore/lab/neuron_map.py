"""Where a neuron is on: its answers all over the plane, along a curve, or the weights that it gives to pixels."""

import numpy as np

from ... import plots
from ...plots import palette
from ...plots.field import Field
from .answer_panels import frame_of, limits
from .graph_panel import scaled, shown_as
from .neuron import Measured, has_softmax, signal
from .part import BIAS, Part, weight_of
from .view import View

RESOLUTION = 60
ON_A_CURVE = 120
SMALL_POINTS = 3.5


class PlaneMap:
    """Over the plane: orange where it is on, blue where it is off, a line where z = 0, and the training points."""

    def __init__(self, ax, view: View):
        ax.set(xticks=[], yticks=[])
        self.plane = plots.Plane(ax, frame_of(view.run.data), RESOLUTION)
        self.points = plots.Points(ax, view.run.data.classes, size=SMALL_POINTS)
        self.points.update((view.run.train.x, view.run.train.labels))
        self.artists = [*self.plane.artists, *self.points.artists]

    def update(self, view: View, part: Part, measured: Measured) -> bool:
        """Draw it as it is now; return whether there is anything to be drawn."""
        values, z = answers(view, part, measured, self.plane.grid)
        if values is None:
            return False
        side = (RESOLUTION, RESOLUTION)
        line = np.empty((2, 0)) if z is None else self.plane.contour(z.reshape(side))
        self.plane.show(palette.signed_colours(values.reshape(side)), line)
        return True


class CurveMap:
    """Along the one input: the activation, and a line at 0."""

    def __init__(self, ax, view: View):
        low, high = limits(view.run.data.x)
        ax.set(xlim=(low, high), ylim=(-1.1, 1.1), xticks=[], yticks=[])
        ax.axhline(0, color=palette.GRID, linewidth=1)
        self.u = np.linspace(low, high, ON_A_CURVE)
        (self.line,) = ax.plot([], [], color=palette.LOOKS["a"].colour, linewidth=2.2)
        self.artists = [self.line]

    def update(self, view: View, part: Part, measured: Measured) -> bool:
        """Draw it as it is now; return whether there is anything to be drawn."""
        values, _ = answers(view, part, measured, self.u[None])
        if values is None:
            return False
        self.line.set_data(self.u, values)
        return True


class ImageMap:
    """Of a neuron that sees the pixels of a picture: its weights as a picture."""

    def __init__(self, ax, view: View):
        ax.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
        self.field = Field(ax)
        self.shape = view.run.data.image_shape
        self.artists = [self.field]

    def update(self, view: View, part: Part, measured: Measured) -> bool:
        """Draw it as it is now; return whether there is anything to be drawn."""
        if part.layer != 1 or not view.net.W:
            return False
        weights = np.nan_to_num(view.net.W[1][part.neuron - 1])
        picture = weights / max(float(np.abs(weights).max()), 1e-12)
        self.field.set_data(palette.signed_colours(picture.reshape(self.shape)[::-1]))
        return True


MAPS = {"plane": PlaneMap, "curve": CurveMap, "image": ImageMap}


def map_for(ax, view: View):
    """Return what can draw a neuron's answers to these data; None where nothing can."""
    kind = MAPS.get(shown_as(view.run.data))
    return None if kind is None else kind(ax, view)


def answers(view: View, part: Part, measured: Measured, inputs: np.ndarray) -> tuple:
    """Return what a part answers to inputs (n_0, m), in [-1, 1], and z there (of a softmax a - 1/2, of an edge None);
    None, None if unknown.

    An edge answers w a_k, what it adds to z, in units of the most that it adds for a training point.
    """
    net = view.net
    with np.errstate(all="ignore"):
        told = net.forward(inputs)
        if part.source is not None:
            if measured.share is None:
                return None, None
            below = told.a[part.layer - 1]
            added = weight_of(net, part) * signal(below, part.source, inputs.shape[1])
            most = np.abs(measured.share).max() if part.source != BIAS else np.abs(added).max()
            return (None if below is None else added / max(float(most), 1e-12)), None
        if told.a[part.layer] is None:
            return None, None
        known = [None] * (net.L + 1)
        known[part.layer] = measured.a
        only = [None] * (net.L + 1)
        only[part.layer] = told.a[part.layer][part.neuron - 1]
        z = told.z[part.layer]
        values = scaled(net, only, known)[part.layer]
        if has_softmax(net, part):
            return values, only[part.layer] - 0.5
        return values, None if z is None else z[part.neuron - 1]
