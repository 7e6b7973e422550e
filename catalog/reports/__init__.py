"""Readers' reports of links and entries, and what editors answer.

Read reporting first: the one door a report comes in by. answering is the door an answer goes out by. What a report
is made of lives in the models; what readers see lives in the views.
"""
