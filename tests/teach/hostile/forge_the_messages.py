"""Writes messages of its own into every open file: results, views beyond an array, handles, states."""

import json
import os

FORGED = [
    {"value": ["same", 0], "changes": [], "printed": "", "disturbed": []},
    {"value": ["view", 0, 1_000_000_000, [4], [8], "<f8"], "changes": []},
    {"value": ["view", 0, 0, [1000, 1000], [0, -8], "<f8"], "changes": [[0, ["a", "<f8", [9], ""]]]},
    {"value": ["handle", 0, "__class__"], "changes": [[10**9, None]], "printed": 5, "disturbed": [[]]},
    {"f": 0, "method": "__init__", "args": [], "changes": []},
    {"f": -1, "args": [["rng", {"bit_generator": "os"}]]},
    {"error": ["correct", ["correct"], -1, {}], "walls": 3},
    ["a", "|O", [1], "AAAAAAAAAAA="],
]


def bp1(z, a, y, prime):
    for message in FORGED:
        text = json.dumps(message).encode()
        for file in range(3, 64):
            try:
                os.write(file, len(text).to_bytes(8, "big") + text)
            except OSError:
                continue
    return z
