"""Recordings of the interactives, which a page without a kernel plays: how they are made, kept and shipped."""
