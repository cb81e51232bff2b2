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

        sk.laporan_kirim(p.id, oleh=nip_pegawai, isi="..."); sk.laporan_minta(p.id, oleh=nip, dari=nip_pegawai)
        sk.laporan_kendala(p.id, oleh=nip_ketua, isi="...", rekomendasi="...")
        sk.laporan_tindaklanjuti(p.id, 1, oleh=nip, putusan="...")
        sk.hasil_serahkan(p.id, oleh=nip_pegawai, isi="..."); sk.hasil_teruskan(p.id, oleh=nip)
        sk.hasil_kembalikan(p.id, oleh=nip, alasan="..."); sk.hasil_terima(p.id, oleh=nip)
        sk.kinerja_catat(p.id, oleh=nip, tahap="evaluasi", isi="...", pegawai=nip_pegawai)
        sk.laporan_daftar(untuk=nip); sk.hasil_daftar(giliran=nip); sk.kinerja_daftar(untuk=nip)

        sk.pejabat_tetapkan("BID1", nip, "plt", mulai="2026-01-05", dasar="SK 1/2026")
        sk.pejabat_akhiri("BID1", nip, selesai="2026-03-31"); sk.pejabat_daftar("BID1")
        sk.jurnal.periksa(); sk.jurnal.segel(); sk.hapus_data(nip)

Every command gives the assignment as it is then, a :class:`tatakerja.Penugasan`, whose fields are the keys of its JSON.
Every command takes ``oleh`` (NIP of the one who acts), ``dicatat_oleh`` (NIP of a clerk) and ``kunci`` (idempotency
key); those on one step take ``langkah``, its ``urut``, needed only to choose among several of one's own. What can't be
done raises :class:`tatakerja.GalatPenugasan`, without competence :class:`tatakerja.TidakBerwenang`, with an unknown id
or NIP :class:`tatakerja.TidakDitemukan`; of the database itself :class:`tatakerja.journal.GalatJurnal`. All are
:class:`tatakerja.GalatTatakerja`, and nothing is stored then.

``setujui`` takes any step but letters and acceptances: also to propose, to note, to recommend, to instruct, to answer,
a PPK's setting without a document, and a further request of a volunteer.

What was done is shown as it was on its day: every event names the snapshot of the organisation on which it was decided
(``views.lampau``). What goes on stands in the organisation of today: successors of units and NIPs, or who is one level
up, take the place of what is gone (``kini``), under the rules of the day of the proposal, also once these have ended.
Where nothing leads on, ``Giliran.keterangan`` names who may cancel or end it.

What follows the letter keeps to the chain and the receivers that were frozen with the route, as posts; who holds them
is looked up on the day. Who reviews for several posts in a row does one step for all; nobody reviews their own work,
nor twice what was handed in once: the leader one unit up does. ``Penugasan.evaluasi`` and ``.lanjutan`` say whose turn
it is.

Inside: ``sistem`` and ``pelaksanaan`` are the front. A command (``commands/``) goes through ``commands.frame``: what it
asks the rules is prepared before the lock is taken, what it decides and appends stands under it. What may be done in
which state is decided in ``life/``, which is pure, and who may do it by ``tatakerja.engine.wewenang``. ``stream`` names
the streams, states and projections, ``day`` gives the organisation of a day, ``siapa`` who acts, ``views/`` what is
shown. ``commands``, ``life`` and ``views`` have a file for each thing of the law: ``surat`` is where letters take their
numbers, ``usul`` where a route is frozen.
"""
