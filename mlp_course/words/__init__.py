"""The course in words, for a terminal and a screen reader: `python -m mlp_course.words 2`.

In an IPython that runs already, `%load_ext mlp_course.words` and then `%chapter 2` do the same.
"""


def load_ipython_extension(shell) -> None:
    """Give this IPython the commands of the reader; IPython calls it for `%load_ext mlp_course.words`."""
    from .commands import Commands
    from .errors import tell_own_lines
    from .reader import Reader

    tell_own_lines(shell)
    shell.register_magics(Commands(shell, Reader(shell)))
