"""Pages for a browser or a printer: one file each, drawn from data, fetching nothing and running nothing.

``unsur`` writes elements and escapes everything, ``gaya`` is the style, ``bagan`` draws plots, ``audit`` puts the
report of an audit together.
"""
