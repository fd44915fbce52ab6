"""What trains when a control is moved: by hand it is drawn on the way, and moved again; by code it is done first."""

import asyncio
import time

import numpy as np
import pytest
from waiting import until, until_alone

from mlp_course.experiments.underway import Underway
from mlp_course.explore.gradual import GOING_ON, Gradual
from mlp_course.explore.widgets.panel import Panel
from mlp_course.explore.widgets.slider import Slider

OF = 2000


class Ramp(Gradual):
    """A line of OF points, each as high as the slider says, which is `quick` to come or not."""

    def __init__(self):
        self.quick = True
        self.known = {}
        panel = Panel(200, 200)
        (self.line,) = panel.axes().plot([], [])
        super().__init__([panel], {"height": Slider(range(9), 0, "height")})
        self.begin()

    def underway(self):
        height = self.value("height")
        if height not in self.known:
            found = np.full(OF, np.nan)
            self.known[height] = Underway(found, lambda: self._rows(found, height), OF)
        return self.known[height]

    def _rows(self, found, height):
        if height == 8:
            raise ZeroDivisionError("on purpose")
        for row in range(OF):
            found[row] = height
            time.sleep(0 if self.quick else 0.001)
            yield row + 1

    def update(self):
        ramp = self.underway()
        self.line.set_data(np.arange(ramp.rows), ramp.found[: ramp.rows])
        return f"{ramp.rows} points at {self.value('height')}."


@pytest.mark.live
def test_by_hand_it_is_drawn_on_the_way_and_follows_the_next_move():
    async def session():
        ramp = Ramp()
        assert ramp.status.text == f"{OF} points at 0.", "the first picture is whole"
        ramp.quick = False
        ramp.controls["height"].value = 3
        assert ramp.runner.running and ramp.status.text == f"{OF} points at 0.", "the move has returned at once"
        await until(lambda: ramp.status.text == GOING_ON, "a picture on the way")
        assert 0 < len(ramp.line.get_xdata()) < OF and not ramp.underway().done
        ramp.controls["height"].value = 5
        ramp.quick = True
        await until_alone()
        assert not ramp.runner.running and ramp.error is None
        assert ramp.status.text == ramp.panels[0].picture.alt == f"{OF} points at 5."
        assert not ramp.known[3].done, "nobody waits for what is not seen any more"
        ramp.controls["height"].value = 3
        await until_alone()
        assert ramp.known[3].done and np.all(ramp.line.get_ydata() == 3), "it has gone on where it was left"

    asyncio.run(session())


@pytest.mark.live
def test_by_code_and_in_words_it_is_done_first():
    async def session():
        ramp = Ramp()
        assert ramp.set("height", 2).underway().done and ramp.status.text == f"{OF} points at 2."
        ramp.controls["height"].value = 4
        assert f"{OF} points at 4." in ramp.in_words()
        ramp.controls["height"].value = 6
        ramp.leave()
        await until_alone()
        assert ramp.known[6].rows == 0, "what has left the page does not train"

    asyncio.run(session())


@pytest.mark.live
def test_an_error_on_the_way_is_told_and_the_next_move_recovers():
    async def session():
        ramp = Ramp()
        for height, fails in ((8, True), (1, False), (8, True)):
            ramp.controls["height"].value = height
            await until_alone()
            assert isinstance(ramp.error, ZeroDivisionError) == fails
            assert ramp.status.text == ("ZeroDivisionError: on purpose" if fails else f"{OF} points at 1.")

    asyncio.run(session())


def test_without_an_event_loop_it_is_done_first():
    ramp = Ramp()
    ramp.controls["height"].value = 7
    assert ramp.status.text == f"{OF} points at 7." and len(ramp.line.get_xdata()) == OF
