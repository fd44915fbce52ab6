"""The canvas of every figure: figures of one size draw into one buffer, and those that nobody holds are freed soon.

A figure of usual size takes 2 MB while it lives, and it does not go when the last name for it goes: it and its axes
refer to each other, and while matplotlib reads a formula an exception holds, with all its frames, whoever draws. Such
circles wait for Python's collector, which counts objects and not bytes: by itself it lets some dozen figures wait.
"""

import gc
import threading
import weakref

from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg

MOST_WAITING = 8
BUFFERS = weakref.WeakValueDictionary()


class Canvas(FigureCanvasAgg):
    """Draws into the buffer of its size, as long as anybody has one, which knows formulas read before, too.

    What was drawn stands in `buffer_rgba()` until another figure of this size is drawn: copy it at once.
    """

    def __init__(self, figure):
        FIGURES.add(figure)
        super().__init__(figure)

    def get_renderer(self) -> RendererAgg:
        """The buffer that this figure draws into, of its present size and of this thread."""
        width, height = self.get_width_height(physical=True)
        size = (threading.get_ident(), width, height, self.figure.dpi)
        self.renderer = BUFFERS.get(size)
        if self.renderer is None:
            self.renderer = RendererAgg(width, height, self.figure.dpi)
            BUFFERS[size] = self.renderer
        return self.renderer


class Figures:
    """All figures of this process, as long as they live.

    alive  the figures, held weakly
    held   how many of them somebody held when all others were freed last
    """

    def __init__(self):
        self.alive = weakref.WeakSet()
        self.held = 0

    def add(self, figure) -> None:
        """Know one more figure; where so many are new that several may be waiting, free those that nobody holds."""
        self.held = min(self.held, len(self.alive))
        if len(self.alive) >= self.held + MOST_WAITING:
            gc.collect()
            self.held = len(self.alive)
        self.alive.add(figure)


FIGURES = Figures()
