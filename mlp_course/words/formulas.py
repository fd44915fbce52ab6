"""Formulas in a line of text: $\\delta^{l-1}$ is δ^{l−1}, as cards write it, and no backslash is left."""

import re

TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
SIMPLE = re.compile(r"[^\s()+−·/=,;]+|\([^()]*\)")

# What a command stands for; one that is not here and not below is read as its own name: \cos, \ln, \max.
SIGNS = {
    **{"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "varepsilon": "ε", "epsilon": "ε"},
    **{"eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "varphi": "φ"},
    **{"partial": "∂", "nabla": "∇", "infty": "∞", "sum": "sum", "int": "integral", "cdot": "·", "odot": " ⊙ "},
    **{"times": " × ", "pm": "±", "approx": " ≈ ", "le": " ≤ ", "ge": " ≥ ", "ne": " ≠ ", "leftarrow": " ← "},
    **{"Longrightarrow": " ⟹ ", "dots": "…", "ldots": "…", "cdots": "…", "lvert": "|", "rvert": "|"},
    **{"lVert": "‖", "rVert": "‖", "Vert": "‖", "|": "‖", "lfloor": "⌊", "rfloor": "⌋"},
    **{",": " ", ";": " ", ":": " ", "!": "", " ": " ", "quad": "\0", "qquad": "\0", "{": "{", "}": "}", "%": "%"},
}
SIZES = ("left", "right", "big", "Big", "displaystyle")
AS_IT_IS = ("mathrm", "mathbb", "mathbf", "text", "operatorname")
CLOSE = ("partial", "nabla", "Delta")  # stand close to what they are about: ∂C
ABOVE = ("hat", "tilde", "bar")  # said behind its letter: v_hat


def formula(tex: str) -> str:
    """Return a formula of the chapters as text: fractions with a stroke, matrices in brackets, row after row."""
    text = Formula(tex).read()
    return re.sub(r" *\0[ \0]*", "   ", re.sub(r"\s+", " ", text)).strip()


class Formula:
    """A formula that is read from left to right, command by command."""

    def __init__(self, tex: str):
        self.tokens = TOKEN.findall(tex)
        self.at = 0

    def read(self, end: str = "") -> str:
        """Return what stands here, up to the token `end`, which is passed over."""
        parts = []
        while self.at < len(self.tokens):
            token = self.next()
            if token == end:
                break
            parts.append(self.part(token))
        return "".join(parts)

    def next(self) -> str:
        """Return the token that stands here, and go on; "" at the end."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else ""
        self.at += 1
        return token

    def part(self, token: str) -> str:
        """Return the text of what begins with this token."""
        if token == "{":
            return self.read("}")
        if token in "^_":
            return token + braced(self.argument())
        if token == "-":
            return "−"
        if token == "&":
            return " "
        if token == "\\\\":
            return "; "
        return self.command(token[1:]) if token[0] == "\\" else token

    def argument(self) -> str:
        """Return what a command is about: a group, or the next token that is no space."""
        self.skip_space()
        token = self.next()
        return self.part(token) if token else ""

    def command(self, name: str) -> str:
        """Return the text of a command with its arguments."""
        if name in ("frac", "tfrac", "dfrac"):
            above = bracketed(self.argument())
            return f"{above}/{bracketed(self.argument())}"
        if name == "sqrt":
            return f"√{bracketed(self.argument())}"
        if name in ABOVE:
            return f"{self.argument()}_{name}"
        if name in AS_IT_IS:
            return self.argument()
        if name == "begin":
            return self.matrix()
        if name in SIZES:
            return ""
        if name in CLOSE:
            self.skip_space()
        return SIGNS.get(name, f" {name} " if len(name) > 1 else name)

    def skip_space(self) -> None:
        """Pass over the space that stands here."""
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1

    def matrix(self) -> str:
        """Return the rows of a matrix, apart by semicolons, in square brackets."""
        kind = self.argument()
        inside = self.read("\\end")
        self.argument()
        rows = [" ".join(row.split()) for row in inside.split(";")]
        return f"[{'; '.join(filter(None, rows))}]" if "matrix" in kind else inside


def braced(text: str) -> str:
    """Return an index or an exponent, in braces where it is more than one sign."""
    return text if len(text.strip()) < 2 else f"{{{text.strip()}}}"


def bracketed(text: str) -> str:
    """Return a part of a fraction, in brackets where it is more than one thing."""
    text = text.strip()
    return text if SIMPLE.fullmatch(text) else f"({text})"
