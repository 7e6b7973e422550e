"""Changes that wait on a published record: kept, joined three ways with what others wrote, told of, published.

Read proposing first: it holds the verbs. joining and colliding find what two people changed at one place,
conflict_words puts that into words, and applying makes a record what a snapshot says.
"""
