"""What a right answer comes to with other arguments than those that are meant: halved, left out, in another's place."""

import inspect
from collections.abc import Iterator
from functools import cache, partial
from itertools import combinations, permutations

from .changes import examples, is_matrix
from .exercise import Exercise, Mistake
from .replacements import COUNTED, ELEMENTWISE, FUNCTIONS, REPLACEMENTS, SINGLE, is_count


def other_arguments(exercise: Exercise) -> Iterator[Mistake]:
    """Yield what an exercise's reference makes of other arguments."""
    f = exercise.reference
    yield from replaced(exercise, f)
    yield from exchanged(exercise, f)
    for name, why, columns in [
        ("Only the first example counts", "It does what is asked for, with column 0 alone.", slice(0, 1)),
        ("The last example is left out", "It does what is asked for, without the last column.", slice(0, -1)),
        ("The first example is left out", "It does what is asked for, without column 0.", slice(1, None)),
    ]:
        yield Mistake(name, why, "columns are examples", partial(of_columns, f, columns))


@cache
def of_single_numbers(exercise: Exercise) -> list[Mistake]:
    """Return what an exercise's reference makes of another η, m or number of epochs."""
    return list(replaced(exercise, exercise.reference, names=(*COUNTED, *SINGLE)))


def replaced(exercise: Exercise, f, replacements=REPLACEMENTS, names=None) -> Iterator[Mistake]:
    """Yield what f makes of one argument changed, of those with these names if some are given."""
    for place, (name, parameter) in enumerate(inspect.signature(exercise.reference).parameters.items()):
        if names is not None and name not in names:
            continue
        if parameter.default is not parameter.empty:
            why = f"It does what is asked for with {parameter}, whatever {name} is."
            yield Mistake(f"{name} is not used", why, "", partial(by_default, f, place))
        if name in ELEMENTWISE:
            for words, function in FUNCTIONS.items():
                why = (
                    f"It does what is asked for, with {words} in the place of {name}: {name} is given, and may be any."
                )
                yield Mistake(f"{name} is not used", why, "", partial(of_changed, f, place, always, given(function)))
            continue
        for replacement in replacements:
            if (name in COUNTED) != (replacement.fits is is_count):
                continue
            words = (text.format(it=name) for text in replacement[:2])
            yield Mistake(*words, "", partial(of_changed, f, place, replacement.fits, replacement.of))


def exchanged(exercise: Exercise, f) -> Iterator[Mistake]:
    """Yield what f makes of arguments in each other's places, or of one that stands for two."""
    names = exercise.arguments
    for i, j in combinations(range(len(names)), 2):
        why = f"It does what is asked for, with {names[i]} and {names[j]} in each other's places."
        yield Mistake(f"{names[i]} and {names[j]} are exchanged", why, "", partial(of_others, f, {i: j, j: i}))
    for i, j in permutations(range(len(names)), 2):
        why = f"It does what is asked for, with {names[j]} wherever {names[i]} belongs."
        yield Mistake(f"{names[j]} in the place of {names[i]}", why, "", partial(of_others, f, {i: j}))


def always(_value) -> bool:
    return True


def given(function):
    """Return the change that puts a function in a value's place."""
    return lambda _value: function


class DoesNotFit(Exception):
    """Raised by a changed function whose change means nothing for these arguments."""


def of_changed(f, place: int, fits, change, *args):
    """What f returns with one argument changed. Raises DoesNotFit where the change does not mean anything."""
    if place >= len(args) or not fits(args[place]):
        raise DoesNotFit
    return f(*args[:place], change(args[place]), *args[place + 1 :])


def by_default(f, place: int, *args):
    """What f returns without the arguments from a place on."""
    return f(*args[:place])


def of_others(f, places: dict, *args):
    """What f returns for arguments in other places."""
    return f(*(args[places.get(i, i)] for i in range(len(args))))


def of_columns(f, columns: slice, *args):
    """What f returns for some of the examples."""
    m = examples(args)
    return f(*(arg[:, columns] if is_matrix(arg) and arg.shape[1] == m else arg for arg in args))
