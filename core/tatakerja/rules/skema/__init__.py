"""JSON Schemas of a regulation's files, made from the row classes, for editors that complete and check.

``meanings`` says what each key means, ``make`` writes the schemas. Those beside this module are the general ones, kept
current by a test.
"""
