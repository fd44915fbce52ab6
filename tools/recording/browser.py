"""What a page that plays recordings shows at each step of a walk, in Chromium: by keys, or with a finger."""

from pathlib import Path

from .live import Seen

LOOK = (Path(__file__).parent / "js" / "look.js").read_text(encoding="utf-8")
SCREENS = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "has_touch": True,
        "is_mobile": True,
        "device_scale_factor": 2,
    },
}
IS_AT = "([el, state]) => el.dataset.state === String(state)"
SEEN = "async el => await window.mlpLook.seen(el)"
CENTRE_OF = """([input, index, count]) => {
    const { left, top, width, height } = input.getBoundingClientRect();
    const thumb = 16;
    return [left + thumb / 2 + (width - thumb) * (index / Math.max(count - 1, 1)), top + height / 2];
}"""


class Played:
    """One recording in a page."""

    def __init__(self, page, data: dict, key: str):
        self.page = page
        self.data = data
        self.el = page.locator(f'.mlp-recording[data-key="{key}"]')
        self.el.scroll_into_view_if_needed()
        page.locator(f'.mlp-recording.mlp-plays[data-key="{key}"]').wait_for()
        self._wait_for(0)

    def look(self) -> Seen:
        """Return what is seen now."""
        return Seen(**self.el.evaluate(SEEN))

    def walk(self, steps: list, touch: bool) -> list[Seen]:
        """Return what is seen at first, and after each step."""
        found = [self.look()]
        for step in steps:
            if isinstance(step.what, str):
                self._press(step.what, touch)
            else:
                self._move(step, touch)
            self._wait_for(step.state)
            found.append(self.look())
        return found

    def _wait_for(self, state: int) -> None:
        self.page.wait_for_function(IS_AT, arg=[self.el.element_handle(), state])

    def _view(self, name: str):
        return self.el.locator(f'[data-widget="{name}"]')

    def _press(self, name: str, touch: bool) -> None:
        button = self._view(name)
        button.tap() if touch else button.press("Enter")

    def _move(self, step, touch: bool) -> None:
        view = self._view(self.data["axes"][step.what]["widget"])
        position = self.data["axes"][step.what]["positions"][step.place]
        chosen = view.locator("select")
        if chosen.count():
            chosen.select_option(index=position)
            return
        slider = view.locator("input[type=range]")
        index = int(slider.get_attribute("data-offered").split(",").index(str(step.place)))
        before = int(slider.input_value())
        if touch:
            count = len(slider.get_attribute("data-offered").split(","))
            slider.scroll_into_view_if_needed()
            x, y = self.page.evaluate(CENTRE_OF, [slider.element_handle(), index, count])
            self.page.touchscreen.tap(x, y)
        else:
            slider.focus()
            key = "ArrowRight" if index > before else "ArrowLeft"
            for _ in range(abs(index - before)):
                slider.press(key)
