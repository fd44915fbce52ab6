"""Which word an answer misses or says too often, where words are asked for: what holds of any code that does so."""

from dataclasses import replace

from .running import Answer
from .verdicts import Verdict

ENOUGH = 2  # cases in which a word is missed, or said in the place of others
MOST = 3  # words that are named


def by_its_words(verdict: Verdict, expected: list[Answer], outcomes: list[Answer]) -> Verdict:
    """Return the verdict on an answer that nothing explains with what is seen of its words, if that is anything."""
    pairs = [(right.value, outcome.value) for right, outcome in zip(expected, outcomes, strict=True)]
    if not all(isinstance(value, str) for pair in pairs for value in pair):
        return verdict
    found = seen(pairs)
    if found is None:
        return verdict
    name, why = found
    return replace(verdict, headline=f"{name}. {why} {verdict.headline}", misconception=name)


def seen(pairs: list[tuple[str, str]]) -> tuple[str, str] | None:
    """Return what is wrong in pairs of the right word and the one that was said: its name, and more words."""
    wrong = [(right, said) for right, said in pairs if right != said]
    rights = list(dict.fromkeys(right for right, _ in wrong))
    said = {word for _, word in wrong}
    found = {right for right, word in pairs if right == word}
    if len(wrong) < ENOUGH:
        return None
    unknown = said - {right for right, _ in pairs}
    if unknown:
        return f"Other words than asked for: {quoted(sorted(unknown)[:MOST])}", "Give one of the words in the text."
    if len(rights) == 2 and set(rights) == said and not found & said:
        return f"{quoted(rights)} are exchanged", "Each is said where the other one is right."
    if not found & set(rights) and len(rights) <= MOST:
        verb = "is" if len(rights) == 1 else "are"
        return f"{quoted(rights)} {verb} never found", "Wherever it is right, another word is said."
    if len(rights) == 1:
        return f"{quoted(rights)} is found too seldom", "In some cases another word is said. All others are found."
    if len(said) == 1:
        return f"{quoted(said)} is said too often", "It stands in the place of others: look at what leads to it."
    return None


def quoted(words) -> str:
    """Words in a sentence."""
    return " and ".join(f"“{word}”" for word in words)
