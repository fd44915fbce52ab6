"""What the class believes, on one page: shares, attempts, misconceptions at the first attempt and at hand-in. No names.

What most have got wrong comes first. Discrimination is the correlation of being correct here with the share of all
other answers that are correct: who knows the rest, knows this.
"""

from collections import Counter
from html import escape
from statistics import StatisticsError, correlation, median

from ...exercises.exercise import Exercise, every
from ...exercises.number_verdicts import OF_ANY_NUMBER
from ...exercises.numbers import every_number
from .one_student import Record
from .page import page, percent, prose, table
from .points import Points

EXPLAINED = 3  # misconceptions in the paragraph
AT_FIRST = "at the first attempt"
AT_HAND_IN = "at hand-in"
NAMELESS = "wrong in another way, or an error"
LEGEND = (
    "<p>Correct and Delegated: shares of those who have handed it in. Discrimination: how well this answer goes with "
    "all others. 1: who is right here is right in the rest; 0: nothing follows; below 0: is the question "
    "understood?</p>"
)


def class_page(records: list[Record], points: Points) -> str:
    """Return the page of a class."""
    names = list(points.of)
    journals = sum(record.journal is not None for record in records)
    intro = (
        f"<p>{len(records)} hand-ins, {journals} with a journal. Where there is no journal, only what was handed in is "
        "known. No name and nothing of a single student is on this page.</p>"
    )
    unread = sum(bool(record.unread) for record in records)
    if unread:
        intro += f"\n<p>In {unread} hand-ins a file could not be read; the feedback pages say which and why.</p>"
    rows = [summary_row(name, names, records) for name in names]
    heading = ["Answer", "Handed in", "Correct", "Delegated", "Attempts (median)", "Discrimination"]
    summary = table("Each answer in numbers", heading, rows)

    def urgency(name: str) -> tuple[int, int]:
        return wrong_at_hand_in(name, records), misconceptions_at_first(name, records).total()

    urgent = sorted(names, key=urgency, reverse=True)
    sections = [section(name, records) for name in urgent]
    return page("What the class believes", "\n".join([intro, summary, LEGEND, *sections]))


def wrong_at_hand_in(name: str, records: list[Record]) -> int:
    """How many have handed in an answer that is wrong, or ends with an error."""
    return sum(record.status(name) in ("wrong", "error") for record in records)


def summary_row(name: str, names: list[str], records: list[Record]) -> list[str]:
    """One line of the first table."""
    statuses = [record.status(name) for record in records]
    there = [status for status in statuses if status not in ("missing", "unattempted")]
    right = statuses.count("correct")
    return [
        name,
        len(there),
        percent(right, len(there)),
        percent(statuses.count("delegated"), len(there)),
        attempts(name, records),
        discrimination(name, names, records),
    ]


def attempts(name: str, records: list[Record]) -> str:
    """The median of the attempts of those whose journal holds this exercise."""
    counts = [sum(entry["exercise"] == name for entry in record.journal or ()) for record in records]
    counted = [count for count in counts if count]
    return f"{median(counted):g}" if counted else "hand-in only"


def discrimination(name: str, names: list[str], records: list[Record]) -> str:
    """How well this answer goes with all others."""
    others = [other for other in names if other != name]
    here = [float(record.status(name) == "correct") for record in records]
    rest = [sum(record.status(other) == "correct" for other in others) / max(len(others), 1) for record in records]
    try:
        return f"{correlation(here, rest):.2f}"
    except StatisticsError:  # all alike, or one alone
        return "–"


def section(name: str, records: list[Record]) -> str:
    """What is believed of one exercise, and what to explain again."""
    first = misconceptions_at_first(name, records)
    verdicts = [record.verdict(name) for record in records]
    wrong = [verdict.misconception for verdict in verdicts if verdict.status in ("wrong", "error")]
    last = Counter(mistake for mistake in wrong if mistake)
    known = [mistake for mistake in known_names(name) if first[mistake] or last[mistake]]
    other = sorted((set(first) | set(last)) - set(known))
    rows = [[mistake, first[mistake] or 0, last[mistake]] for mistake in [*known, *other]]
    rows.sort(key=lambda row: (-row[1] - row[2], row[0]))
    has_journal = any(entry["exercise"] == name for record in records for entry in record.journal or ())
    if not has_journal:
        rows = [[mistake, "hand-in only", count] for mistake, _, count in rows]
    explained = again(name, rows)
    if rows and None in wrong:
        rows.append([NAMELESS, "", wrong.count(None)])
    body = (
        table(f"Misconceptions of {name}", ["Misconception", AT_FIRST, AT_HAND_IN], rows)
        if rows
        else none_named(name, records)
    )
    return f'<section id="{escape(name)}">\n<h2>{escape(name)}</h2>\n{body}\n{explained}\n</section>'


def none_named(name: str, records: list[Record]) -> str:
    """A sentence where no misconception has a name."""
    wrong = wrong_at_hand_in(name, records)
    if wrong:
        verb = "answer is" if wrong == 1 else "answers are"
        return f"<p>{wrong} {verb} not right, in no way that has a name.</p>"
    statuses = [record.status(name) for record in records]
    delegated = statuses.count("delegated")
    if delegated:
        return f"<p>Right only with the course's own code: {delegated}.</p>"
    if "correct" not in statuses:
        return "<p>Nobody has handed it in.</p>"
    return "<p>Nothing to explain again.</p>"


def misconceptions_at_first(name: str, records: list[Record]) -> Counter:
    """How often each misconception was that of somebody's first attempt."""
    found = Counter()
    for record in records:
        entries = [entry for entry in record.journal or () if entry["exercise"] == name]
        if entries and entries[0]["misconception"]:
            found[whole_name(name, entries[0]["misconception"])] += 1
    return found


def whole_name(name: str, given: str) -> str:
    """The name of a misconception, of which a journal may hold the beginning; "another" for one that nobody knows."""
    for known in known_names(name):
        if given == known or (given.endswith("…") and known.startswith(given[:-1])):
            return known
    parts = parts_of(given)
    return given if all(part in known_names(name) for part in parts) else "another"


def parts_of(name: str) -> list[str]:
    """The names in one of several misconceptions, of which an answer has all, or one."""
    from ...exercises.verdicts import AND, OR

    return [part for either in name.split(OR) for part in either.split(AND)]


def known_names(name: str) -> list[str]:
    """The names of the misconceptions of an exercise or a number, and of those that any exercise can meet."""
    return [known for known, _, _ in known_mistakes(name)]


def known_mistakes(name: str) -> list[tuple[str, str, str]]:
    """(name, why, equation) of each misconception that may be named."""
    exercise = every().get(name)
    if exercise is None:
        asked = every_number()[name]
        named = [(slip.name, slip.why, "") for slip in (*asked.declared, *asked.of_formula, *asked.common)]
        return named + [(known, "", "") for known in OF_ANY_NUMBER]
    return [(mistake.name, mistake.why, mistake.equation) for mistake in of_exercise(exercise)]


def of_exercise(exercise: Exercise) -> list:
    """The misconceptions of an exercise: declared ones, then those that need no declaration."""
    from ...exercises.general import NOTHING, general_mistakes

    of_results, of_arguments = general_mistakes(exercise)
    return [*exercise.mistakes, *of_results, *of_arguments, NOTHING]


def again(name: str, rows: list[list]) -> str:
    """A paragraph to explain again, in the exercise's own words; nothing where nothing is believed."""
    why = {known: (reason, equation) for known, reason, equation in known_mistakes(name)}
    sentences = []
    for mistake, *_ in rows[:EXPLAINED]:
        for part in parts_of(mistake):
            reason, equation = why.get(part, ("", ""))
            if reason:
                shown = f" ({prose(equation)})" if equation else ""
                sentences.append(f"“{prose(part)}”: {prose(reason)}{shown}")
    if not sentences:
        return ""
    return f"<p><strong>Explain again.</strong> {' '.join(dict.fromkeys(sentences))}</p>"
