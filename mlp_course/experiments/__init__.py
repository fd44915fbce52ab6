"""What the chapters measure, a page a chapter: change one number, and see what the statement says then.

A page is named like its chapter, `from mlp_course.experiments import backpropagation`, or by what it looks at. Every
experiment is a function with two or three knobs that returns a `Result`; where it trains or differentiates, it takes a
learner's own functions too. All its chance comes from `seed`. A long page is made of files by subject; those of an
interactive bear its name.
"""

from .result import Result
from .seeds import remembered, seed

__all__ = ["Result", "remembered", "seed"]
