"""What is shown of stored assignments, made from one view of the database on one day.

``view`` knows persons, posts and events; ``giliran`` whose turn it is; ``penugasan`` gives a whole assignment, with
``surat`` for its letters and ``evaluasi``, ``pelaporan``, ``kinerja`` and ``tanggung_jawab`` for what follows them;
``lists`` looks over all assignments.
"""
