"""A learner's own module: what the checker called correct, in a plain file beside the chapters.

Here it is found, read and written; what its text consists of stands in `module_text`.
"""

from .kept_file import KeptFile

VARIABLE = "MLP_COURSE_MY_NETWORK"  # another path for the file, in the environment
NAME = "my_network.py"
FILE = KeptFile(VARIABLE, NAME)
place = FILE.place
read = FILE.read
write = FILE.write
