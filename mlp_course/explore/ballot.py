"""A class votes twice: a count, a talk with the neighbour, a second count, and only then the answer."""

STAGES = ("first", "talk", "second", "over")
ROUNDS = ("First vote", "Second vote")
MOST = 9999  # votes for one choice


class Ballot:
    """The votes for so many choices, in two rounds.

    stage   "first" and "second" while votes are counted, "talk" between them, "over" when the answer may be seen
    rounds  the votes for each choice, a list for each round
    held    how many rounds have been begun
    """

    def __init__(self, choices: int):
        self.stage = "first"
        self.rounds = [[0] * choices, [0] * choices]
        self.held = 1
        self._before: list[tuple[int, int]] = []  # a choice and its votes before each change of this round

    @property
    def counted(self) -> list[int] | None:
        """The votes of the round that is being counted; None where nobody counts."""
        return self.rounds[self.held - 1] if self.stage in ("first", "second") else None

    def add(self, choice: int) -> None:
        """One more vote for a choice, by its position from 0.

        Raises ValueError if nothing is counted now, or there is no such choice.
        """
        self.enter(choice, self._votes()[self._checked(choice)] + 1)

    def enter(self, choice: int, votes: int) -> None:
        """So many votes for a choice, whatever was counted for it before.

        Raises ValueError as `add` does, and if `votes` is no whole number from 0 to 9999.
        """
        counted = self._votes()
        self._checked(choice)
        if not isinstance(votes, int) or isinstance(votes, bool) or not 0 <= votes <= MOST:
            raise ValueError(f"Votes are a whole number from 0 to {MOST}, such as 24.")
        self._before.append((choice, counted[choice]))
        counted[choice] = votes

    def take_back(self) -> int | None:
        """Undo the last change of this round; returns the choice that it was for, None if there was none."""
        counted = self._votes()
        if not self._before:
            return None
        choice, votes = self._before.pop()
        counted[choice] = votes
        return choice

    def go_on(self) -> None:
        """From the first vote to the talk, to the second vote, to its end."""
        self.stage = STAGES[min(STAGES.index(self.stage) + 1, len(STAGES) - 1)]
        if self.stage == "second":
            self.held = 2
            self._before.clear()

    def close(self) -> None:
        """End the vote, in whatever stage it is."""
        self.stage = "over"

    def _votes(self) -> list[int]:
        if self.counted is None:
            raise ValueError("Nothing is counted now.")
        return self.counted

    def _checked(self, choice: int) -> int:
        if choice not in range(len(self.rounds[0])):
            raise ValueError(f"There are {len(self.rounds[0])} choices, not {choice + 1}.")
        return choice


def share(votes: list[int], right: int) -> str:
    """How many of these votes are for the answer, in words."""
    total = sum(votes)
    if not total:
        return "no votes"
    return f"{votes[right]} of {total} right ({100 * votes[right] / total:.0f} %)"
