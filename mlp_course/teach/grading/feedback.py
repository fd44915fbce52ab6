"""A page for each student: what the checker says to each answer, and its points; no solution, and nobody else."""

import io
import zipfile
from html import escape

from ...exercises.card import body_html
from .judging import Judged
from .one_student import Record
from .page import page, prose, table
from .points import Points

DAY = (1980, 1, 1, 0, 0, 0)  # of all files in the zip, so that the same pages make the same zip
STATES = {
    "correct": "✓ correct",
    "delegated": "◐ correct, by the course's own code",
    "wrong": "✗ not right",
    "error": "! stopped by an error",
    "unattempted": "○ not attempted",
    "missing": "○ not handed in",
}
LEFT_OUT = ("Progress", "Journal", "Your module")


def feedback_page(record: Record, points: Points, scaled: str = "") -> str:
    """Return the page of one student; without a name, as the platform knows whose it is.

    scaled  what the points are in the worksheet, where it has another scale
    """
    rows = []
    sections = []
    for name in points.of:
        verdict = record.verdict(name)
        earned = points.earned(name, verdict.status)
        rows.append([name, STATES[verdict.status], number(earned), number(points.of[name])])
        sections.append(section(verdict, name in record.doubled))
    rows.append(["All together", "", number(earned_in_all(record, points)), number(points.total)])
    summary = table("Points", ["Answer", "Result", "Points", "Of"], rows)
    if scaled:
        summary += f"\n<p>In the worksheet this is {escape(scaled)}.</p>"
    unread = "".join(f"<p>{escape(file)} was not read: {escape(why)}.</p>\n" for file, why in record.unread.items())
    return page("Feedback on your answers", f"{summary}\n{unread}" + "\n".join(sections))


def section(verdict: Judged, is_doubled: bool) -> str:
    """What is said to one answer."""
    parts = [f"<h2>{escape(verdict.name)}: {escape(STATES[verdict.status])}</h2>"]
    if is_doubled:
        parts.append("<p>Two of your files define it differently: the better answer counts.</p>")
    if verdict.headline:
        parts.append(f"<p>{prose(verdict.headline)}</p>")
    for label, text in verdict.points:
        if label not in LEFT_OUT:
            parts.append(f"<div><em>{escape(label)}:</em> {body_html(label, text)}</div>")
    return f'<section id="{escape(verdict.name)}">\n' + "\n".join(parts) + "\n</section>"


def earned_in_all(record: Record, points: Points) -> float:
    """The points of a student."""
    return sum(points.earned(name, record.status(name)) for name in points.of)


def number(value: float) -> str:
    """Points without needless decimals."""
    return f"{value:g}"


def comment_on(record: Record, points: Points) -> str:
    """The sentence for the worksheet: how many are right, their points, and what was not read."""
    statuses = [record.status(name) for name in points.of]
    said = f"{statuses.count('correct')} of {len(statuses)} correct"
    if "delegated" in statuses:
        said += f", {statuses.count('delegated')} by the course's own code"
    said += f", {number(earned_in_all(record, points))} of {number(points.total)} points"
    if record.unread:
        said += f"; not read: {', '.join(sorted(record.unread))}"
    return f"{said}. Details are in the feedback file."


def feedback_zip(pages: dict[str, str]) -> bytes:
    """Return a zip of {name: page}, the same for the same pages."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(pages.items()):
            item = zipfile.ZipInfo(name, DAY)
            item.compress_type = zipfile.ZIP_DEFLATED
            item.external_attr = 0o644 << 16
            archive.writestr(item, text.encode())
    return target.getvalue()
