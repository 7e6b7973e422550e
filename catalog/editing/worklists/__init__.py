"""What waits for somebody: queues, gaps, reviews that are due, and the letter that tells of them.

Nothing here writes to a record. Read queues first.
"""
