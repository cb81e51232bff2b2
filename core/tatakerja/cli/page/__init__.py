"""Pages for a browser or a printer: one file each, drawn from data, fetching nothing and running nothing.

``templates`` holds what a page looks like, in Jinja; ``render`` fills one. The other modules give the data: ``audit``
that of the report of an audit, ``bagan`` the measures of a plot.
"""
