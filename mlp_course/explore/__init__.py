"""The live pictures of the course: each is one short call in a chapter."""

from .lab import Lab
from .picture import Picture
from .slider import Slider

__all__ = ["Lab", "Picture", "Slider"]
