"""What an experiment found: a figure, the words for it, and the numbers behind both."""

from ..plots.png import png_of


class Result:
    """A figure, a sentence that says what it shows, and arrays by name.

        runs = Result(figure, "Every run ends, after 2 to 13 mistakes.", made=made)
        runs.made        # the numbers, to ask further
        runs             # the last line of a cell: the picture; `runs.show()` anywhere else

    figure  a matplotlib Figure, or None where words are enough
    words   what is seen, for those who cannot see it; the only thing that a test of the chapter compares
    Raises TypeError if an array is called like something that a result has anyway.
    """

    def __init__(self, figure, words: str, **arrays):
        taken = sorted(name for name in arrays if hasattr(Result, name) or name.startswith("_"))
        if taken:
            raise TypeError(f"a result keeps {', '.join(taken)} for itself; name the array otherwise.")
        self.figure = figure
        self.words = words
        vars(self).update(arrays)

    def show(self) -> None:
        """Show the picture here, also in the middle of a cell; where there is no notebook, print the words."""
        from IPython.display import display

        display(self)

    def __repr__(self):
        return self.words

    def _repr_mimebundle_(self, **_options):
        data = {"text/plain": self.words}
        if self.figure is None:
            return data, {}
        width, height = (int(side * self.figure.dpi) for side in self.figure.get_size_inches())
        data["image/png"] = png_of(self.figure)
        return data, {"image/png": {"alt": self.words, "width": width, "height": height}}


def roughly(value: float, floor: float = 0.07) -> str:
    """Return a result of a long training in words that are the same on another kernel of the BLAS.

    Such a training multiplies differences in the last digit of a float until they show in the second digit of its
    result, so what is said of it has one: "less than 0.07" below the floor, else "about 0.4".
    """
    return f"less than {floor:g}" if value < floor else f"about {value:.1f}"
