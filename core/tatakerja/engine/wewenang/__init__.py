"""Competence, by the holders of posts on a day: who may take a step, propose, review; and how one is refused."""

from tatakerja.engine.wewenang.buku import Berwenang as Berwenang
from tatakerja.engine.wewenang.buku import CompetenceBook as CompetenceBook
from tatakerja.engine.wewenang.buku import Wewenang as Wewenang
from tatakerja.engine.wewenang.buku import sebut_berwenang as sebut_berwenang
