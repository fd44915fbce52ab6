"""The future of a bug: a wrong answer trains beside the right one, after a guess.

`benches` says where the code of an exercise trains and `put_in` how it gets there; `fates` what became of it, and
`measures` what tells it from the right one where the cost does not. The table of what is known lies beside the
misconceptions, in `exercises/futures.py`.
"""

from .future import CHOICES, Future

__all__ = ["CHOICES", "Future"]
