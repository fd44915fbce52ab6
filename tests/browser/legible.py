"""What can be read in the page: letters and lines of the widgets against what lies behind them, as WCAG 2.2 measures.

Colours are the computed ones: what lets something through is laid over what is behind it, up to the page's ground.
Controls that are switched off are left out, as in WCAG.
"""

from mlp_course.plots import palette

LETTERS = 4.5
LARGE_LETTERS = 3.0  # from 24 pixels on, or bold from 18.66
LINES = 3.0
MEASURE = """() => {
    const OFF = "button:disabled, select:disabled, input:disabled";
    const LINED = "select, input[type=number], input[type=text], .mlp-badge, .mlp-bar, .mlp-reply, .mlp-failed, "
        + ".mlp-interactive [role=group], .mlp-interactive [role=note]";
    const found = [];

    // [red, green, blue, alpha], from 0 to 1
    function parsed(text) {
        const numbers = text.match(/-?[\\d.]+(?:e-?\\d+)?/g).map(Number);
        const scale = text.startsWith("rgb") ? 255 : 1;
        return [...numbers.slice(0, 3).map(value => value / scale), numbers[3] ?? 1];
    }

    function over(top, below) {
        return [0, 1, 2].map(i => top[3] * top[i] + (1 - top[3]) * below[i]);
    }

    function ancestors(node) {
        const all = [];
        for (let at = node; at; at = at.parentElement) all.unshift(at);
        return all;
    }

    function ground(node) {
        return ancestors(node).reduce(
            (below, each) => over(parsed(getComputedStyle(each).backgroundColor), below), [1, 1, 1]);
    }

    function opacity(node) {
        return ancestors(node).reduce((share, each) => share * Number(getComputedStyle(each).opacity), 1);
    }

    function note(kind, colour, behind, share, text, large = false) {
        const [red, green, blue, alpha] = parsed(colour);
        found.push([kind, hex(over([red, green, blue, alpha * share], behind)), hex(behind), large, text.slice(0, 40)]);
    }

    function hex(colour) {
        return "#" + colour.map(part => Math.round(255 * part).toString(16).padStart(2, "0")).join("");
    }

    function noteLetters(node, text) {
        const style = getComputedStyle(node);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        note("letters", style.color, ground(node), opacity(node), text, large);
    }

    function noteLine(node, colour) {
        note("line", colour, ground(node.parentElement), opacity(node), `${node.tagName} ${node.className}`);
    }

    function seen(node) {
        const { width, height } = node.getBoundingClientRect();
        return node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && width > 2 && height > 2;
    }

    for (const output of document.querySelectorAll(".jp-OutputArea-output")) {
        const texts = document.createNodeIterator(output, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const node = text.parentElement;
            const unread = !text.data.trim() || node.closest(`mjx-assistive-mml, option, style, script, ${OFF}`);
            if (!unread && seen(node)) noteLetters(node, text.data.trim());
        }
        for (const node of output.querySelectorAll("mjx-container")) {
            if (seen(node)) noteLetters(node, `formula ${node.textContent}`);
        }
        for (const node of output.querySelectorAll("select, input[type=number], input[type=text]")) {
            if (seen(node) && !node.matches(OFF)) noteLetters(node, `${node.tagName} ${node.value}`);
        }
        for (const node of output.querySelectorAll(LINED)) {
            const style = getComputedStyle(node);
            const lined = parseFloat(style.borderLeftWidth) >= 1 && !node.matches(OFF);
            if (lined && seen(node)) noteLine(node, style.borderLeftColor);
        }
        for (const node of output.querySelectorAll(".mlp-bar span")) {
            if (seen(node)) noteLine(node, getComputedStyle(node).backgroundColor);
        }
    }
    for (const cell of document.querySelectorAll(".jp-Cell.mlp-covered")) {
        const style = getComputedStyle(cell, "::after");
        const stripes = style.backgroundImage.match(/rgba?\\([^)]*\\)/g) ?? [style.backgroundColor];
        for (const stripe of stripes) {
            const behind = over(parsed(stripe), ground(cell));
            if (seen(cell) && style.content.length > 2) note("letters", style.color, behind, 1, style.content);
        }
    }
    return found;
}"""


def hardly_read(page) -> tuple[list[str], int]:
    """What of the widgets drawn in the page is too pale to be read, and how much was measured."""
    measured = page.evaluate(MEASURE)
    found = []
    for kind, colour, behind, large, text in measured:
        least = LINES if kind == "line" else LARGE_LETTERS if large else LETTERS
        got = palette.contrast(colour, behind)
        if got < least:
            found.append(f"{kind} {colour} on {behind}, {got:.1f} : 1, {text!r}")
    return sorted(set(found)), len(measured)
