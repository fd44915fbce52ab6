"""Marks for what students hand in: a process that runs their code, and another one that judges what it returns.

`submissions` finds what was handed in, `reading` takes definitions out of notebooks. `judging` compares; for results it
asks a `child`, which `confine` has shut in and which has of the course what `bare` gives it. `wire` is what the two
speak. `batch` does all files of a course, and `worksheet`, `feedback` and `class_page` write down what came of it.
"""
