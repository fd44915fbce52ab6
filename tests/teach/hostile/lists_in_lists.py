"""Returns a list in which it lies itself, and lists in lists without end."""


def bp1(z, a, y, prime):
    found = []
    found.append(found)
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return [found, deep]
