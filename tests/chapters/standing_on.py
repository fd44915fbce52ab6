"""What a cell of a chapter stands on: the cells above it that it needs, so that it can be run without the others."""

import ast

import anatomy


def names_in(source: str, context: type) -> set[str]:
    """The names that a source reads (ast.Load) or gives values to (ast.Store)."""
    nodes = list(ast.walk(anatomy.tree(source)))
    names = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, context)}
    if context is ast.Store:
        names |= {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    return names


def sources_for(cells, cell) -> list[str]:
    """The sources that a cell stands on: those which give its names their values, and the chapter's setup."""
    wanted = names_in(cell.source, ast.Load)
    chosen = []
    for before in reversed(cells[1 : cells.index(cell)]):
        if names_in(before.source, ast.Store) & wanted:
            chosen.insert(0, before.source)
            wanted |= names_in(before.source, ast.Load)
    return [cells[0].source, *chosen]


def going_on(cells, begins) -> list:
    """The cells that begin something, those that go on with their names, and all that these stand on, setup first.

    begins is a function of a source that says whether it begins what is asked for.
    """
    names, chosen = set(), [cells[0]]
    for cell in cells[1:]:
        if begins(cell.source) or names_in(cell.source, ast.Load) & names:
            names |= names_in(cell.source, ast.Store)
            chosen.append(cell)
    sources = {source for cell in chosen[1:] for source in sources_for(cells, cell)}
    return [cell for cell in cells if cell in chosen or cell.source in sources]
