"""Assignments lived in a database: what :class:`tatakerja.SistemTersimpan` does, and how it is used.

::

    with SistemKerja.buka("bantul", basis_data="bantul.db", buat=True, tanggal=None, tafsir={}) as sk:
        sk.impor("data/")                                   # or an Organisasi; oleh=NIP where somebody answers for it
        sk.kedudukan(nip); sk.alur_penugasan(Usulan(...))   # the same questions as without a database

        p = sk.usulkan(Usulan(cara="penunjukan", pemilik="DINAS", pegawai=[nip], isi={...}), oleh=nip_pengusul)
        p = sk.ajukan(Usulan(cara="sukarela", ...), oleh=nip_pegawai)
        sk.setujui(p.id, oleh=nip); sk.tolak(p.id, oleh=nip, alasan="..."); sk.tetapkan(p.id, oleh=nip)
        sk.terima(p.id, oleh=nip_pegawai)
        sk.batalkan(p.id, oleh=nip_pengusul); sk.akhiri(p.id, oleh=nip, alasan="...")
        sk.perpanjang(p.id, oleh=nip, selesai="2026-12-31", alasan="...")
        sk.daftar(); sk.daftar(giliran=nip); sk.daftar(status="aktif"); sk.tampil(p.id)

        sk.pejabat_tetapkan("BID1", nip, "plt", mulai="2026-01-05", dasar="SK 1/2026")
        sk.pejabat_akhiri("BID1", nip, selesai="2026-03-31"); sk.pejabat_daftar("BID1")
        sk.jurnal.periksa(); sk.jurnal.segel(); sk.hapus_data(nip)

Every command gives the assignment as it is then, a :class:`tatakerja.Penugasan`; ``attrs.asdict`` of it is its JSON.
Every command takes ``oleh`` (NIP of the one who acts), ``dicatat_oleh`` (NIP of a clerk) and ``kunci`` (idempotency
key); those on one step take ``langkah``, its ``urut``, needed only to choose among several of one's own. What can't be
done raises :class:`tatakerja.GalatPenugasan`, without competence :class:`tatakerja.TidakBerwenang`, with an unknown id
or NIP :class:`tatakerja.TidakDitemukan`; of the database itself :class:`tatakerja.journal.GalatJurnal`. All are
:class:`tatakerja.GalatTatakerja`, and nothing is stored then.

``setujui`` takes any step but letters and acceptances: also to propose, to note, to recommend, to instruct, to answer,
a PPK's setting without a document, and a further request of a volunteer.

Inside: ``kerja`` is the frame of a command (prepare outside the lock, decide and append inside), ``usul`` and
``langkah`` are the commands, ``pejabat`` changes holders, ``organisasi`` and ``hari`` bring the organisation, ``jenis``
names stream and projections, ``tampilan`` shows. What may be done is decided in ``tatakerja.engine``.
"""

from tatakerja.tersimpan.hari import Hari, Kalender
from tatakerja.tersimpan.jenis import PENUGASAN
from tatakerja.tersimpan.kerja import Kerja, Siapa
from tatakerja.tersimpan.tampilan import Tampilan

__all__ = ["PENUGASAN", "Hari", "Kalender", "Kerja", "Siapa", "Tampilan"]
