"""What stands in letters: fixed when issued, the same a year later, erased with whom it is about."""

from datetime import date
from pathlib import Path

import attrs
import pytest
from penugasan_bahan import (
    CADANGAN,
    PIMPINAN,
    STAF,
    TIM,
    UNIT,
    ajukan_atau_usulkan,
    buka,
    maju,
    memangku,
    organisasi,
    usulan,
)

from tatakerja import GalatPenugasan, Organisasi, Pemangku, TidakDitemukan
from tatakerja.penugasan.surat.sebutan import tanpa_gelar
from tatakerja.plugin import AtasNama, KopSurat, Pengaturan, PengaturanSurat

JUDUL = {"surat_penugasan": "SURAT PENUGASAN", "surat_perintah": "SURAT PERINTAH"}


def test_every_letter_of_every_route_can_be_shown(regensi: str, db: Path) -> None:
    with buka(regensi, db) as sk:
        for usul in (usulan("SEKSI1"), usulan("B2"), usulan("B2", cara="sukarela"), usulan(*TIM, ketua="BID2")):
            p = maju(sk, ajukan_atau_usulkan(sk, usul))
            for step in p.langkah:
                if step.dokumen in (None, "lisan") or step.aksi == "mengetahui":
                    with pytest.raises(GalatPenugasan, match="tidak menerbitkan surat"):
                        sk.surat(p.id, langkah=step.urut)
                    continue
                letter = sk.surat(p.id, langkah=step.urut)
                naskah = letter.naskah
                assert (naskah.jenis, naskah.langkah, naskah.nomor) == (step.dokumen, step.urut, step.nomor)
                assert (naskah.nomor is None) == (step.aksi == "mengajukan")
                assert naskah.tanda_tangan.nama == step.oleh.nama  # type: ignore[union-attr]
                assert {one.nip for one in naskah.penerima} >= {one.nip for one in step.pegawai}
                assert naskah.sitasi == step.dasar
                assert letter.catatan == ()
        assert sk.periksa().cacat == ()


def test_a_printed_letter_says_the_same_after_everything_has_changed(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2", mulai="2026-02-01", selesai="2026-06-30")))
        before = [sk.surat(p.id, langkah=step) for step in (1, 2, 3)]
        renamed = [attrs.evolve(one, nama=f"Baru {one.kode}") for one in UNIT]
        people = [attrs.evolve(one, nama=f"Lain {one.nama}") for one in sk.organisasi.pegawai]
        sk.impor(Organisasi(renamed, people, sk.organisasi.pemangku))
        sk.atur(Pengaturan(surat=PengaturanSurat(tempat="Imogiri", pemerintah="LAIN", kata_tugas="X")))
    with buka("bantul", db, tanggal=date(2027, 3, 1)) as sk:
        assert [sk.surat(p.id, langkah=step) for step in (1, 2, 3)] == before
        assert before[2].naskah.tempat == "Bantul"
        assert "2026" in before[2].naskah.butir[1]


def test_what_the_regulation_wants_stands_in_the_letter_with_its_place(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        stated = {one.nama: one.dasar for one in sk.surat(p.id).naskah.isian}
        assert stated["maksud_tujuan"] == "Pasal 20 ayat (2) huruf a"
        assert stated["pengaturan_lain"] == "Pasal 20 ayat (2) huruf d"


def test_a_refusal_states_its_reasons_and_nothing_else(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        p = sk.tolak(p.id, oleh=PIMPINAN["DIN2"], alasan="masih dibutuhkan")
        naskah = sk.surat(p.id, langkah=2).naskah
        assert "tidak menyetujui" in naskah.pembuka[0]
        assert p.langkah[0].nomor is not None
        assert p.langkah[0].nomor in naskah.pembuka[0]
        assert (naskah.butir, naskah.isian) == (("Alasan: masih dibutuhkan",), ())
        with pytest.raises(GalatPenugasan, match="belum bersurat"):
            sk.surat(p.id)


def test_extension_and_end_are_letters_of_their_own(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-06-30")))
        signer = PIMPINAN["BID1"]
        sk.perpanjang(p.id, oleh=signer, selesai="2026-09-30", alasan="belum selesai")
        sk.akhiri(p.id, oleh=signer, alasan="target tercapai")
        longer, ended = sk.surat(p.id, perpanjangan=1).naskah, sk.surat(p.id, pengakhiran=1).naskah
        assert [one.nomor for one in (longer, ended)] == ["800.1.11/2/BID1", "800.1.11/3/BID1"]
        assert "1 Juli 2026 sampai dengan 30 September 2026" in longer.butir[1]
        assert any("800.1.11/1/BID1" in one for one in longer.dasar)
        assert ended.butir == ("Penugasan tersebut berakhir pada tanggal 5 Januari 2026", "Alasan: target tercapai")
        with pytest.raises(GalatPenugasan, match="mempunyai 1 surat perpanjangan, bukan 2"):
            sk.surat(p.id, perpanjangan=2)
        with pytest.raises(TidakDitemukan):
            sk.surat("2026-99")
        assert sk.periksa().cacat == ()


def test_whoever_stands_in_signs_so(db: Path) -> None:
    acting = organisasi(memangku("BID1", CADANGAN[0], "plt"), tanpa=("BID1",))
    with buka("bantul", db, data=acting) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        signed = sk.surat(p.id).naskah.tanda_tangan
        assert (signed.baris, signed.nip) == (("Plt. KEPALA UNIT BID1,",), CADANGAN[0])


def test_letterhead_and_signature_are_the_regencys(db: Path) -> None:
    letters = PengaturanSurat(
        pemerintah="PEMERINTAH DAERAH",
        kop=(KopSurat(unit="DINAS", alamat="Jalan X", telepon="0274", surel="a@b.id"),),
        atas_nama=(AtasNama(unit="BID1", jabatan="Bupati Bantul", untuk_beliau="Sekretaris Daerah"),),
        tanpa_nip=("administrator",),
        judul={"surat_penugasan": "SURAT TUGAS"},
    )
    with buka("bantul", db) as sk:
        sk.atur(Pengaturan(surat=letters))
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        naskah = sk.surat(p.id).naskah
        assert naskah.kop == ("PEMERINTAH DAERAH", "UNIT DINAS")
        assert naskah.alamat == ("Jalan X", "Telepon 0274, a@b.id")
        assert naskah.judul == "SURAT TUGAS"
        lines = ("a.n. BUPATI BANTUL", "SEKRETARIS DAERAH", "u.b.", "KEPALA UNIT BID1,")
        assert (naskah.tanda_tangan.baris, naskah.tanda_tangan.nip) == (lines, None)


def test_the_sekda_prints_no_nip_by_default(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")))
        signed = sk.surat(p.id).naskah.tanda_tangan
        assert signed.baris == ("SEKRETARIS DAERAH KABUPATEN KOTABARU,",)
        assert signed.nip is None


def ranked(*posts: Pemangku, tanpa: tuple[str, ...] = ()) -> Organisasi:
    """The regency, everybody with rank, degrees and the name of a post."""
    data = organisasi(*posts, tanpa=tanpa)
    people = [
        attrs.evolve(
            one, nama=f"Dr. Ir. {one.nama}, S.T., M.Si.", golongan="IX" if one.nip == STAF["B2"] else "IV/a",
            status_asn="pppk" if one.nip == STAF["B2"] else "pns", nama_jabatan=f"Analis {one.unit}",
        )
        for one in data.pegawai
    ]  # fmt: skip
    return Organisasi(UNIT, people, data.pemangku)


def test_rank_stands_where_the_nip_does(db: Path) -> None:
    with buka("bantul", db, data=ranked()) as sk:
        letter = sk.surat(maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1"))).id).naskah
        assert letter.tanda_tangan.pangkat == letter.penerima[0].pangkat == "Pembina (IV/a)"
        assert letter.tanda_tangan.nama == "Dr. Ir. Tuan BID1, S.T., M.Si."
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")))
        assert sk.surat(p.id).naskah.penerima[0].pangkat == "Golongan IX"
        sk.atur(Pengaturan(surat=PengaturanSurat(tanpa_nip=("administrator",))))
        bare = sk.surat(maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1"))).id).naskah.tanda_tangan
        assert (bare.pangkat, bare.nip) == ("", None)


def test_ranks_copies_and_numbers_are_the_regencys(db: Path) -> None:
    with buka("kotabaru", db, data=ranked()) as sk:
        settled = PengaturanSurat(
            bentuk_pangkat="tanpa_golongan", tembusan_tetap=("Arsip",), pola={"surat_keputusan": "{urut} TAHUN {tahun}"}
        )
        sk.atur(Pengaturan(surat=settled))
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID2", hukum="Undang-Undang 1/2020")))
        decree = sk.surat(p.id).naskah
        assert (decree.jenis, decree.nomor) == ("surat_keputusan", "1 TAHUN 2026")
        assert decree.penerima[0].pangkat == "Pembina"
        assert decree.tembusan[-1] == "Arsip"
        assert sk.surat(p.id, langkah=1).naskah.nomor.endswith("/PMH")
        sk.atur(Pengaturan(surat=PengaturanSurat(bentuk_pangkat="tiada")))
        letter = sk.surat(maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1"))).id).naskah
        assert (letter.penerima[0].pangkat, letter.tanda_tangan.pangkat) == ("", "")
        assert letter.tanda_tangan.nip is not None


def test_an_extension_of_an_order_orders(db: Path) -> None:
    with buka("kotabaru", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-06-30")))
        signer = p.surat[0].penetap.nip
        p = sk.perpanjang(p.id, oleh=signer, selesai="2026-09-30", alasan="hujan")
        assert sk.surat(p.id).naskah.kata_tugas == sk.surat(p.id, perpanjangan=1).naskah.kata_tugas == "MEMERINTAHKAN"


@pytest.mark.parametrize(
    ("sebagai", "baris"),
    [
        ("plt", ("Plt. KEPALA UNIT BID1", "KEPALA UNIT BID2,")),
        ("plh", ("Plh. KEPALA UNIT BID1", "KEPALA UNIT BID2,")),
        ("pj", ("Pj. KEPALA UNIT BID1,",)),
    ],
)  # fmt: skip
def test_whoever_stands_in_has_the_own_post_below(db: Path, sebagai: str, baris: tuple[str, ...]) -> None:
    stands = PIMPINAN["BID2"]
    acting = ranked(memangku("BID1", stands, sebagai), tanpa=() if sebagai == "plh" else ("BID1",))
    with buka("bantul", db, data=acting) as sk:
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        assert sk.surat(sk.tetapkan(p.id, oleh=stands).id).naskah.tanda_tangan.baris == baris
        sk.atur(Pengaturan(surat=PengaturanSurat(jabatan_sendiri=("tiada",))))
        q = sk.tetapkan(ajukan_atau_usulkan(sk, usulan("SEKSI1")).id, oleh=stands)
        assert len(sk.surat(q.id).naskah.tanda_tangan.baris) == 1


def test_one_without_a_post_of_their_own_to_lead_has_that_of_their_work_below(db: Path) -> None:
    with buka("bantul", db, data=ranked(memangku("BID1", CADANGAN[0], "plt"), tanpa=("BID1",))) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        assert sk.surat(p.id).naskah.tanda_tangan.baris == ("Plt. KEPALA UNIT BID1", "ANALIS SETDA,")


def test_a_decree_is_signed_without_degrees(db: Path) -> None:
    with buka("kotabaru", db, data=ranked()) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID2", hukum="Undang-Undang 1/2020")))
        letter = sk.surat(p.id).naskah
        assert letter.jenis == "surat_keputusan"
        assert not any(word in letter.tanda_tangan.nama for word in ("Dr.", "Ir.", "S.T."))
        assert letter.penerima[0].nama.endswith("S.T., M.Si.")


@pytest.mark.parametrize(
    ("nama", "tanpa"),
    [
        ("Dr. H. Ahmad Dahlan, S.E., M.M.", "H. Ahmad Dahlan"), ("I Gusti Ngurah Rai", "I Gusti Ngurah Rai"),
        ("drg. Siti", "Siti"), ("Dra", "Dra"), ("Prof. Dr.", "Dr."), ("", ""),
    ],
)  # fmt: skip
def test_degrees_are_told_from_names(nama: str, tanpa: str) -> None:
    assert tanpa_gelar(nama) == tanpa


def test_how_urgent_a_letter_is_can_be_said_and_settled(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"))
        sk.atur(Pengaturan(surat=PengaturanSurat(sifat={"surat_jawaban": "Rahasia", "surat_permohonan": "Terbatas"})))
        q = ajukan_atau_usulkan(sk, usulan("B2"), sifat_surat=" Sangat  Segera ")
        r = sk.setujui(ajukan_atau_usulkan(sk, usulan("B2")).id, oleh=PIMPINAN["DIN2"])
        told = [sk.surat(one.id, langkah=1).naskah.sifat for one in (p, q, r)]
        assert told == ["Biasa", "Sangat Segera", "Terbatas"]
        assert sk.surat(r.id, langkah=2).naskah.sifat in ("Rahasia", "Biasa")
        for wrong in ("x" * 41, "Se\x1bgera"):
            with pytest.raises(GalatPenugasan, match="sifat surat"):
                sk.setujui(p.id, oleh=PIMPINAN["DIN2"], sifat_surat=wrong)
        with pytest.raises(GalatPenugasan, match="jangan sebut nomor atau sifatnya"):
            ajukan_atau_usulkan(sk, usulan("SEKSI1"), sifat_surat="Segera")
        assert sk.surat(maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1"))).id).naskah.sifat == ""


def test_a_letter_remembers_the_templates_that_the_regency_had_settled(db: Path) -> None:
    ours, others = "a" * 32, "b" * 32
    with buka("bantul", db) as sk:
        plain = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        assert sk.surat(plain.id).catatan == ()
        sk.atur(Pengaturan(surat=PengaturanSurat(templat=ours)))
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        assert sk.surat(p.id).naskah.templat == ours
        assert sk.surat(p.id).catatan == sk.surat(p.id, templat=ours).catatan == ()
        for one, used in ((p.id, others), (plain.id, None), (plain.id, ours)):
            (note,) = sk.surat(one, templat=used).catatan
            assert "bukan templat saat surat ini terbit" in note
        assert sk.periksa().cacat == ()


@pytest.mark.berkas
def test_contents_go_with_the_data_of_whom_they_are_about(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("B2")))
        with sk.jurnal.baca() as view:
            assert STAF["B2"] not in str([one.data for one in view.peristiwa()])
        sk.hapus_data(STAF["B2"])
        for step in (1, 2, 3):
            with pytest.raises(GalatPenugasan, match="sudah dihapus"):
                sk.surat(p.id, langkah=step)
        assert sk.periksa().cacat == ()
    assert b"Staf B2 1" not in db.read_bytes()


@pytest.mark.parametrize(
    ("nomor", "fault"),
    [("", "wajib"), ("800/\x1b[31m/1", "nomor"), (STAF["SEKSI1"], "tanpa NIP"), ("x" * 90, "80")],
)
def test_a_number_that_is_none_is_refused(db: Path, nomor: str, fault: str) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        with pytest.raises(GalatPenugasan, match=fault):
            sk.tetapkan(p.id, oleh=PIMPINAN["BID1"], nomor=nomor)
        assert sk.tampil(p.id).surat == ()


def test_the_offices_own_number_is_taken_once(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        p = sk.tetapkan(p.id, oleh=PIMPINAN["BID1"], nomor="094/125/SPT/2026")
        assert p.surat[0].nomor == sk.surat(p.id).naskah.nomor == "094/125/SPT/2026"
        q = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
        with pytest.raises(GalatPenugasan, match="nomor 094/125/SPT/2026 sudah dipakai"):
            sk.tetapkan(q.id, oleh=PIMPINAN["BID1"], nomor=" 094/125/SPT/2026 ")
        q = sk.tetapkan(q.id, oleh=PIMPINAN["BID1"])
        assert q.surat[0].nomor == "800.1.11/2/BID1"
        assert sk.periksa().cacat == ()


def test_a_proposals_own_request_takes_a_number(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = ajukan_atau_usulkan(sk, usulan("B2"), nomor="005/7/2026")
        assert p.langkah[0].nomor == "005/7/2026"
        assert ajukan_atau_usulkan(sk, usulan("B2")).langkah[0].nomor == "800.1.11/2/DINAS/PMH"
        p = sk.setujui(p.id, oleh=PIMPINAN["DIN2"], nomor="005/8")
        assert p.langkah[1].nomor == "005/8"
        with pytest.raises(GalatPenugasan, match="tidak menerbitkan surat permohonan"):
            ajukan_atau_usulkan(sk, usulan("SEKSI1"), nomor="005/9")
        assert len(sk.daftar()) == 2
        assert sk.periksa().cacat == ()


def test_a_day_of_our_own_letter_is_the_day_of_the_act_and_out_of_order_it_is_remarked(db: Path) -> None:
    with buka("bantul", db) as sk:
        early = ajukan_atau_usulkan(sk, usulan("SEKSI1"))
    with buka("bantul", db, tanggal=date(2026, 1, 20)) as sk:
        maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1")))
        p = sk.pada(date(2026, 1, 9)).tetapkan(early.id, oleh=PIMPINAN["BID1"], nomor="9/SPT")
        assert (p.surat[0].tanggal, p.surat[0].mendahului) == ("2026-01-09", "2026-01-20")
        assert sk.surat(p.id).catatan == ("bertanggal mundur: dicatat 20 Januari 2026",)
        assert any("tidak berurutan" in one.isi for one in sk.tampil(p.id).catatan)
        assert sk.tanggal == date(2026, 1, 20)
        assert sk.periksa().cacat == ()
