"""The five kinds of code cells of a chapter, and what the syntax tree says against each."""

import ast
import builtins
import re
from functools import cache
from pathlib import Path

import rules
from anatomy import kinds, name_of, tree

SETUP_LINES, LESSON_LINES, EXPERIMENT_LINES, COLUMNS = 8, 8, 12, 88
POSITIONAL = 2
# Their arguments have no names, or any number of them may stand there.
NAMELESS = {*dir(builtins), "check", "mine", "where", "Sequential"}
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
QUESTION = re.compile(r"# Check: .*\?")
EXPERIMENTS = Path(__file__).resolve().parents[2] / "mlp_course" / "experiments"


def cell_faults(notebook) -> list[str]:
    """Everything that the code cells of a chapter do against their kind."""
    written_here = set().union(*map(own_names, rules.code_cells(notebook)))
    faults = []
    for what, cell in kinds(notebook):
        found = folded(tree(cell.source)) + chances(tree(cell.source))
        found += JUDGES[what](cell)
        if what in ("lesson", "experiment", "question", "warm-up"):
            found += wide(cell) + unnamed_arguments(tree(cell.source), written_here)
        faults += [f"{what} {rules.start(cell)}: {fault}" for fault in found]
    return faults


def definitions(cell) -> set[str]:
    """The functions and classes that a cell defines at its top level."""
    return {node.name for node in tree(cell.source).body if isinstance(node, (*FUNCTIONS, ast.ClassDef))}


def own_names(cell) -> set[str]:
    """What a cell's top level gives a name to: functions, and such as `backprop = mine(…)`."""
    assigned = [node for node in tree(cell.source).body if isinstance(node, ast.Assign)]
    targets = [target for node in assigned for target in node.targets]
    return definitions(cell) | {target.id for target in targets if isinstance(target, ast.Name)}


def folded(module: ast.Module) -> list[str]:
    """What has to be unfolded, in every kind of cell: one thought a line."""
    faults = []
    for node in ast.walk(module):
        inner = [child for child in ast.walk(node) if child is not node]
        if isinstance(node, ast.Assign) and many_at_once(node):
            faults.append("two bindings in one line")
        if isinstance(node, COMPREHENSIONS) and any(isinstance(child, COMPREHENSIONS) for child in inner):
            faults.append("a comprehension in a comprehension")
        if isinstance(node, ast.Call) and any(isinstance(child, ast.NamedExpr) for child in inner):
            faults.append("a walrus in a call")
        if isinstance(node, ast.Compare) and len(node.ops) >= 3:
            faults.append("a chain of three comparisons")
        if isinstance(node, ast.Lambda) and (node.args.defaults or node.args.kw_defaults):
            faults.append("a lambda with a default")
    return faults + [f"two statements in line {line}" for line in crowded(module)]


def many_at_once(node: ast.Assign) -> bool:
    """a, b = x, y or a = b = x; unpacking what one call returns is fine."""
    return len(node.targets) > 1 or (isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple))


def crowded(module: ast.Module) -> list[int]:
    """The lines on which a second statement begins."""
    starts = [node.lineno for node in ast.walk(module) if isinstance(node, ast.stmt)]
    return sorted({line for line in starts if starts.count(line) > 1})


def wide(cell) -> list[str]:
    """Lines that do not fit beside a picture."""
    return [f"{len(line)} columns, over {COLUMNS}" for line in cell.source.splitlines() if len(line) > COLUMNS]


def unnamed_arguments(module: ast.Module, written_here: set[str]) -> list[str]:
    """Calls with a third argument that has no name, except of functions that the chapter itself defines."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call) and len(node.args) > POSITIONAL]
    names = [name_of(call.func) for call in calls]
    return [f"name the third argument of {name}" for name in names if name not in NAMELESS | written_here]


def chances(module: ast.Module) -> list[str]:
    """Random draws that no shake would reach: `rng=` and default_rng(…) take `seed(…)`, or a generator made of it."""
    faults = []
    for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
        sources = [word.value for word in call.keywords if word.arg == "rng"]
        if name_of(call.func) == "default_rng":
            sources += call.args or [ast.Constant(None)]
        for source in sources:
            if not (shaken(source) or (isinstance(source, ast.Name) and source.id == "rng")):
                faults.append(f"{ast.unparse(source)} is no seed(…)")
    return faults


def shaken(source: ast.expr) -> bool:
    """Whether an expression is made of `seed(…)`."""
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call)]
    return any(name_of(call.func) == "seed" for call in calls)


def longer_than(most: int, cell) -> list[str]:
    return [f"{rules.lines(cell)} lines, over {most}"] if rules.lines(cell) > most else []


def setup_faults(cell) -> list[str]:
    return longer_than(SETUP_LINES, cell)


def lesson_faults(cell) -> list[str]:
    return longer_than(LESSON_LINES, cell) + open_faults(cell)


def experiment_faults(cell) -> list[str]:
    return longer_than(EXPERIMENT_LINES, cell) + open_faults(cell)


def open_faults(cell) -> list[str]:
    """What a cell that the learner reads must do: import nothing, show something, use what it defines."""
    faults = ["it imports; the setup does that"] if rules.imports(cell.source) else []
    if not cell.outputs:
        faults.append("it shows nothing")
    for name in sorted(definitions(cell)):
        if not used(name, tree(cell.source)):
            faults.append(f"{name} is defined and not called")
    return faults


def used(name: str, module: ast.Module) -> bool:
    """Whether a cell calls a function of its own, or hands it on, outside that function's body."""
    others = [node for node in module.body if getattr(node, "name", None) != name]
    calls = [node for statement in others for node in ast.walk(statement) if isinstance(node, ast.Call)]
    given = [value for call in calls for value in (call.func, *call.args, *(word.value for word in call.keywords))]
    return any(isinstance(value, ast.Name) and value.id == name for value in given)


def proof_faults(cell) -> list[str]:
    """A proof is folded, asks, says what it found, and could fail."""
    nodes = list(ast.walk(tree(cell.source)))
    faults = []
    if not any(tag.startswith("row-") for tag in rules.tags(cell)):
        faults.append("no tag of its row")
    if not cell.metadata.get("jupyter", {}).get("source_hidden"):
        faults.append("its source is not hidden")
    if not QUESTION.match(cell.source):
        faults.append("it does not begin with '# Check: …?'")
    if not any(isinstance(node, ast.Assert) for node in nodes):
        faults.append("it asserts nothing")
    if not any(finding(node) for node in nodes):
        faults.append("it prints nothing that it found")
    if "compares" in rules.tags(cell) and not leads_to("best_eta", tree(cell.source), experiments()):
        faults.append("it compares, but nothing in it asks best_eta for each one's own η")
    return faults


@cache
def experiments() -> dict[str, list[ast.FunctionDef]]:
    """The functions of all pages of experiments, by name."""
    found = {}
    for page in sorted(EXPERIMENTS.glob("*.py")):
        for node in tree(page.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                found.setdefault(node.name, []).append(node)
    return found


def leads_to(goal: str, start: ast.AST, functions: dict[str, list[ast.FunctionDef]]) -> bool:
    """Whether some code calls a function, or calls one of `functions` that does, and so on."""
    seen = set()
    waiting = [start]
    while waiting:
        calls = [node for node in ast.walk(waiting.pop()) if isinstance(node, ast.Call)]
        new = {name_of(call.func) for call in calls} - seen
        seen |= new
        for name in new:
            waiting += functions.get(name, [])
    return goal in seen


def finding(node: ast.AST) -> bool:
    """Whether a node prints something that is not written down beforehand."""
    if not isinstance(node, ast.Call) or name_of(node.func) != "print":
        return False
    return not all(isinstance(value, ast.Constant) for value in node.args)


def no_faults(cell) -> list[str]:
    return []


JUDGES = {
    "setup": setup_faults,
    "lesson": lesson_faults,
    "experiment": experiment_faults,
    "proof": proof_faults,
    "exercise": no_faults,  # rules.exercise_faults
    "check": no_faults,
    "question": open_faults,
    "warm-up": open_faults,
}
