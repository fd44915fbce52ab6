"""The frame of all pages that are written for paper or a browser: one file each, no scripts."""

from html import escape

FRAME = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def html_page(title: str, style: str, body: str) -> str:
    """Return a whole page; the title is words, which are escaped, `style` is CSS and `body` HTML."""
    return FRAME.format(title=escape(title), style=style, body=body)
