"""Getting one published file from whichever mirror answers, and leaving nothing half-done behind."""

import hashlib
import logging
from contextlib import contextmanager

TIMEOUT = 20
CHUNK = 1 << 16


def is_published(path, sha256):
    """Return whether a file is there and is, byte for byte, the one whose SHA-256 sum was published."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def fetch(path, sha256, mirrors):
    """Download the file called path.name to `path` from the first of `mirrors` that gives the published bytes.

    A file gets its name only when it is whole and its sum is right; a damaged one of that name is removed first.
    Returns (mirror, failures): the address that served it, None if none did, and the reason of each failure before.
    Raises ModuleNotFoundError without pooch or tqdm.
    """
    import pooch
    from tqdm.auto import tqdm

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
    except OSError as error:
        return None, [f"cannot write into {path.parent}: {error}"]
    failures = []
    for mirror in mirrors:
        # pooch asks `if bar`, which tqdm answers only once there is a total; pooch sets the true one on the first byte.
        bar = tqdm(desc=path.name, total=1, unit="B", unit_scale=True, leave=False)
        with _quiet(pooch.get_logger()), bar:
            downloader = pooch.HTTPDownloader(progressbar=bar, chunk_size=CHUNK, timeout=TIMEOUT)
            try:
                pooch.retrieve(mirror + path.name, f"sha256:{sha256}", path.name, path.parent, downloader=downloader)
                return mirror, failures
            except (OSError, ValueError) as error:
                failures.append(f"{mirror}{path.name}: {_reason(error)}")
    return None, failures


@contextmanager
def _quiet(logger):
    """Silence pooch's notes on each attempt: the progress bar says what is on its way, the error what failed."""
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)


def _reason(error):
    """Say in a few words what a download died of; the libraries' own messages run over several lines."""
    import requests

    if isinstance(error, requests.HTTPError):
        return f"the server answered {error.response.status_code} {error.response.reason}"
    if isinstance(error, requests.Timeout):
        return f"no answer within {TIMEOUT} seconds"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "the connection broke off"
    if isinstance(error, requests.ConnectionError):
        return f"no connection ({type(error).__name__})"
    if isinstance(error, ValueError) and not isinstance(error, OSError):
        return "what came is not the published file (wrong SHA-256 sum); it was deleted"
    return f"{type(error).__name__}: {error}"
