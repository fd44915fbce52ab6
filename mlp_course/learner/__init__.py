"""Code that is not ours: called within limits, its own line found, what came back put into words.

For the checker and the lab alike. `limits` ends what does not end, `calls` makes one call, `lines` finds the learner's
own lines, `same_code` knows a stub, `words` says what a thing is. `my_network` is the file in which a learner keeps
what is right, `module_text` what goes into it.
"""
