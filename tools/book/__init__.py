"""The course on paper: chapters as they are stored, printed by Chromium; `tools/build_book.py` is the command."""
