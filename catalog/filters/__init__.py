"""What readers may narrow lists by. A filter's name is a public URL parameter, promised for good.

Read reading first: how an address becomes usable values and named problems; facets counts the choices.
"""
