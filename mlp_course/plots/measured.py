"""A text for matplotlib's packed boxes that is laid out once."""

from matplotlib.offsetbox import TextArea


class MeasuredText(TextArea):
    """A text that stays as it is: each box around it asks for its size, some twice, and laying it out is what costs."""

    def __init__(self, text: str, **options):
        super().__init__(text, **options)
        self.dpi = None
        self.measured = None

    def get_bbox(self, renderer):
        """Return the Bbox of the text, measured for this sharpness."""
        if self.dpi != renderer.dpi:
            self.dpi = renderer.dpi
            self.measured = super().get_bbox(renderer)
        return self.measured
