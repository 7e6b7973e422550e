"""The steps between draft and published, who may take them, and who wrote what.

Read publishing first, for its table of steps; groups lists what each group may do.
"""
