"""The lab: a network that trains while one looks, its settings, its run, its panels, its data."""

from .lab import Lab

__all__ = ["Lab"]
