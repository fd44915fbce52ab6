"""The course as a static site: what is laid ready for Sphinx, and what a notebook and a docstring become on the way."""
