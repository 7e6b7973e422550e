"""Small checks of texts: what looks like a slip, told as a warning or a question and never as an error.

What looks at one text knows no Django: titles, dashes, notes and spelling. Read checking first: it says which field
is checked for what; silencing keeps what an editor lets stand.
"""
