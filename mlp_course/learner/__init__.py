"""Code that is not ours, called safely: limits of time, prints held back, the line at fault, words for a result."""
