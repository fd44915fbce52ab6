"""The learner's own code in the pictures.

`resolve` finds it in a lab's settings and leaves stubs out (`stubs`), `caller` calls it and says what is wrong
(`faults`), `gradient`, `activation`, `cost`, `update` and `network` give it the form in which the core takes its own,
and `badge` says whose code is running.
"""
