"""A past state becomes the present one, as one change of its own.

Read restoring first: ``restore`` is the one door. What may not go live at once becomes a proposal (restoring_next).
"""
