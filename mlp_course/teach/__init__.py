"""What a lecturer needs: hand-outs, decks, variants of an exercise. `python -m mlp_course.teach --help` lists it."""
