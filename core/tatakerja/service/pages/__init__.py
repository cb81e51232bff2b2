"""The pages: what people see in a browser, drawn on the server, from the same answers as the command line's.

Each module is a room: its handlers are functions that ask, and templates that show. A page takes a
:class:`~tatakerja.service.pages.konteks.KonteksHalaman`: the system, whoever is logged in, and how addresses are made.
Which right a page wants stands at its handler (``opt={"hak": ...}``); one without any is refused to everyone.
No address holds personal data: persons have keys (:mod:`~tatakerja.service.pages.kunci`), searches are sent as forms.
Nothing of a page is loaded from elsewhere, no script or style stands in it, and what needs no script works without.
"""
