"""How large the pictures of a lab are, in CSS pixels, where the page has room for them."""

SIZE = (430, 420)  # of each of the two that stand side by side
ROW = 868  # the width of both
STRIP = 108  # the height of a strip above them, where there is one
