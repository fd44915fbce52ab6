"""Print the table of all exercises: `python -m mlp_course.exercises`."""

from .audit import table

if __name__ == "__main__":
    print(table())
