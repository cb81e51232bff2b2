"""The plugin system: markers, hook specifications, the baseline, and the compilation of a regency's rows into a book.

``marker`` and ``hookspecs`` are all that a plugin needs; ``registry`` finds installed plugins without importing them;
``manager`` loads one and checks what pluggy leaves unchecked; ``rulebook`` validates its rows and compiles them.
"""
