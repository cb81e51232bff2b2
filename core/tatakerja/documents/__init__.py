"""Documents that go out: what stands in them is a value; how it is laid out is decided by the form of the file.

A module named for a thing of the law says what stands in a document about it; ``formats`` lays any document out;
``write`` picks the form by the file's name. ``samaran`` masks persons.
"""
