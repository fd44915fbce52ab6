"""`python -m mlp_course.words 2`: chapter 2 in words, in IPython, which is there with Jupyter."""

import argparse
import sys

from IPython.terminal.interactiveshell import TerminalInteractiveShell
from IPython.terminal.ipapp import TerminalIPythonApp
from IPython.terminal.prompts import Prompts, Token
from traitlets.config import Config

from . import script


class WordsPrompts(Prompts):
    """Prompts that are soon read aloud: > for what is typed, ... for its next line, and none before results."""

    def in_prompt_tokens(self):
        """Return the prompt."""
        return [(Token.Prompt, "> ")]

    def continuation_prompt_tokens(self, *_place, **_more):
        """Return what stands before the next line."""
        return [(Token.Prompt, "... ")]

    def out_prompt_tokens(self):
        """Return nothing."""
        return []


class WordsShell(TerminalInteractiveShell):
    """IPython in which Enter alone reads on."""

    def init_prompt_toolkit_cli(self):
        """Make the prompt, and let it give %read where nothing was typed."""
        super().init_prompt_toolkit_cli()
        typed = self.prompt_for_code
        self.prompt_for_code = lambda: typed() or "%read"


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    made = argparse.ArgumentParser(
        prog="python -m mlp_course.words",
        description="A chapter in words: its text, its checks, its pictures told with their numbers.",
        epilog="For example: python -m mlp_course.words 2",
    )
    made.add_argument("chapter", nargs="?", default="0", help="its number, or the beginning of its name (default: 0)")
    made.add_argument(
        "--plain",
        action="store_true",
        help="one line at a time, without colours: for screen readers that a moving cursor disturbs",
    )
    return made


def settings(plain: bool, chapter: str) -> Config:
    """Return IPython's settings for the reader."""
    config = Config()
    config.TerminalIPythonApp.display_banner = False
    config.InteractiveShellApp.extensions = ["mlp_course.words"]
    config.InteractiveShellApp.exec_lines = [f"%chapter {chapter}"]
    config.TerminalInteractiveShell.prompts_class = WordsPrompts
    config.TerminalInteractiveShell.confirm_exit = False
    config.TerminalInteractiveShell.term_title = False
    if plain or not sys.stdin.isatty():
        config.TerminalInteractiveShell.simple_prompt = True
        config.InteractiveShell.colors = "NoColor"
    return config


def main(arguments: list[str] | None = None) -> int:
    """Read a chapter; 2 with a message where there is none of this name."""
    given = parser().parse_args(arguments)
    try:
        script.find(given.chapter)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    TerminalIPythonApp.launch_instance(
        argv=[],
        config=settings(given.plain, given.chapter),
        interactive_shell_class=WordsShell,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
