"""Pages and dossiers as PDF, and what falls due as a calendar."""

import io
from datetime import date
from pathlib import Path

import attrs
import pytest
from icalendar import Calendar
from pdf_bahan import page_texts
from penugasan_bahan import (
    CADANGAN,
    PIMPINAN,
    STAF,
    TIM,
    ajukan_atau_usulkan,
    buka,
    maju,
    memangku,
    organisasi,
    usulan,
)
from pypdf import PdfReader

from tatakerja import (
    GalatPenugasan,
    Organisasi,
    Pemangku,
    SistemKerja,
    SistemTersimpan,
    TidakDitemukan,
    berkas_penugasan,
    halaman_kedudukan,
    halaman_pdf,
    halaman_pejabat,
    kalender,
)
from tatakerja.documents.halaman.pejabat import orang_lembar
from tatakerja.documents.halaman.samar import samarkan_halaman
from tatakerja.documents.samaran import Penyamar
from tatakerja.documents.surat.gabung import cetak_semua


def flat(text: str) -> str:
    return "".join(text.split())


# A person and an official ---------------------------------------------------------------------------------------------


def test_a_persons_page_says_who_appraises_them_and_why(regensi: str) -> None:
    sk = SistemKerja.buka(regensi, organisasi=organisasi(), tanggal=date(2026, 1, 5))
    for unit in ("SEKSI1", "BAGIAN", "KBID"):
        answer, (text, *more) = (
            sk.kedudukan(STAF[unit]),
            page_texts(halaman_pdf(halaman_kedudukan(sk, STAF[unit]), "1")),
        )
        assert not more, "one page"
        said = (STAF[unit], f"Staf {unit} 1", f"Unit {unit}", answer.aturan or "Status", "5 Januari 2026")
        for one in (*said, *(official.nama or "LOWONG" for official in (answer.ppk, answer.puo) if official)):
            assert flat(one) in flat(text), (one, text)
        for place in answer.dasar:
            assert flat(place.removeprefix(f"{sk.buku.regulasi.singkatan} ")) in flat(text)


def test_pages_of_several_are_one_file_of_the_same_bytes() -> None:
    sk = SistemKerja.buka("bantul", organisasi=organisasi(), tanggal=date(2026, 1, 5))
    several = [halaman_kedudukan(sk, STAF[unit]) for unit in ("SEKSI1", "B2")]
    made = halaman_pdf(several, "1")
    assert made == halaman_pdf(several, "1")
    assert [STAF[unit] in page for unit, page in zip(("SEKSI1", "B2"), page_texts(made), strict=True)] == [
        True,
        True,
    ]
    with pytest.raises(TidakDitemukan):
        halaman_kedudukan(sk, "1" * 18)


def test_an_officials_page_lists_whom_they_appraise_what_waits_and_what_falls_due(db: Path) -> None:
    acting = organisasi(Pemangku("BID2", PIMPINAN["BID1"], "plt", "2026-01-01", "2026-03-31"), tanpa=("BID2",))
    with buka("bantul", db, data=acting) as sk:
        p = ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-06-30"))
        (text,) = page_texts(halaman_pdf(halaman_pejabat(sk, PIMPINAN["BID1"]), "1"))
        mine = [one.nip for one, answer in sk.kedudukan_semua() if answer.ppk and answer.ppk.nip == PIMPINAN["BID1"]]
        assert mine
        assert all(nip in text for nip in mine)
        assert f"Yang dinilai: {len(mine)} pegawai" in text
        for said in ("Plt. Kepala Unit BID2", "sampai 31 Maret 2026", p.id, "menetapkan (surat penugasan)"):
            assert flat(said) in flat(text), text
    files = SistemKerja.buka("bantul", organisasi=acting, tanggal=date(2026, 1, 5))
    (text,) = page_texts(halaman_pdf(halaman_pejabat(files, PIMPINAN["BID1"]), "1"))
    assert "Menunggu tindakan" not in text
    (text,) = page_texts(halaman_pdf(halaman_pejabat(files, STAF["B2"]), "1"))
    assert "Tidak seorang pun." in text


def test_text_of_a_page_is_text() -> None:
    odd = 'Siti "#panic()" $x$ *a* \\ @b'
    data = organisasi()
    people = [attrs.evolve(one, nama=odd) if one.nip == STAF["B2"] else one for one in data.pegawai]
    sk = SistemKerja.buka("bantul", organisasi=Organisasi(data.unit, people, data.pemangku), tanggal=date(2026, 1, 5))
    assert flat(odd) in flat(page_texts(halaman_pdf(halaman_kedudukan(sk, STAF["B2"]), "1"))[0])


def test_pages_can_name_nobody(db: Path) -> None:
    with buka("bantul", db) as sk:
        ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-06-30"))
        masked = Penyamar(orang_lembar(sk))
        made = [halaman_pejabat(sk, PIMPINAN["BID1"]), halaman_kedudukan(sk, STAF["SEKSI1"])]
        made += [halaman_pejabat(sk, PIMPINAN["DINAS"])]
        text = flat(" ".join(page_texts(halaman_pdf([samarkan_halaman(one, masked) for one in made], "1"))))
        assert "Namadan" in text
        for one in sk.organisasi.pegawai:
            assert flat(one.nama) not in text
            assert one.nip not in text


# A dossier ------------------------------------------------------------------------------------------------------------


def lived(sk: SistemTersimpan) -> str:
    """An assignment with a request, several letters, a report, an obstacle, an extension, and its end."""
    p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID2", selesai="2026-06-30")))
    sk.laporan_kirim(p.id, oleh=STAF["B2"], isi="Separuh jalan disurvei")
    sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-09-30", alasan="hujan")
    sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="target tercapai")
    return p.id


def test_a_dossier_holds_everything_from_request_to_the_journals_excerpt(db: Path) -> None:
    with buka("bantul", db) as sk:
        id = lived(sk)
        data = berkas_penugasan(sk, id, versi="1")
        assert data == berkas_penugasan(sk, id, versi="1")
        found, p = page_texts(data), sk.tampil(id)
        text = " ".join(found)
        letters, missing = sk.surat_semua(id)
        assert missing == ()
        assert {one.naskah.jenis for one in letters} >= {"surat_permohonan", "surat_penugasan", "perpanjangan"}
        assert len({one.naskah.nomor for one in letters}) == len(letters)
        for letter in letters:
            assert flat(letter.naskah.nomor or letter.naskah.judul) in flat(text)
        assert "Separuh jalan disurvei" in text
        with sk.jurnal.baca() as view:
            events, head = list(view.peristiwa(f"penugasan-{id}")) or list(view.peristiwa()), view.kepala()
        own = [event for event in events if event.no in {one.no for one in p.riwayat}]
        assert len(own) == len(p.riwayat)
        assert all(event.hash in flat(found[-1]) for event in own)
        assert head.hash in flat(found[-1])
        assert f"Halaman 1 dari {len(found)}" in found[0]
        assert f"Halaman {len(found)} dari {len(found)}" in found[-1]


def test_a_dossier_has_the_signed_documents_as_they_came(db: Path) -> None:
    with buka("bantul", db) as sk:
        id = lived(sk)
        letter, file = sk.surat(id, perpanjangan=1), b"%PDF-1.7 ditandatangani"
        kept = sk.simpan_bertanda(letter, file, oleh="BSrE", utuh=False)
        data = berkas_penugasan(sk, id, versi="1")
        assert data == berkas_penugasan(sk, id, versi="1")
        attached = PdfReader(io.BytesIO(data)).attachments
        assert attached == {f"bertanda-{kept.no}.pdf": [file]}
        cover = flat(" ".join(page_texts(data)[:2]))
        assert flat(f"ditandatangani oleh BSrE: bertanda-{kept.no}.pdf; TIDAK diawali surat") in cover
        sk.hapus_data(STAF["B2"])
        data = berkas_penugasan(sk, id, versi="1")
        assert not PdfReader(io.BytesIO(data)).attachments


def test_a_dossier_names_letters_that_others_issued_or_that_were_erased(db: Path) -> None:
    with buka("wonogiri", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("KBID")))
        text = " ".join(page_texts(berkas_penugasan(sk, p.id, versi="1")))
        _, missing = sk.surat_semua(p.id)
        assert missing
        assert all(flat(one) in flat(text) for one in missing)
        sk.hapus_data(STAF["KBID"])
        text = " ".join(page_texts(berkas_penugasan(sk, p.id, versi="1")))
        assert "Staf KBID 1" not in text
        assert "sudah dihapus" in text
        with pytest.raises(TidakDitemukan):
            berkas_penugasan(sk, "2026-99", versi="1")


def test_several_letters_that_appoint_are_printed_at_once(db: Path, tmp_path: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID2")))
        letters, _ = sk.surat_semua(p.id, menugaskan=True)
        assert [one.naskah.nomor for one in letters] == [one.nomor for one in p.surat]
        assert len(letters) > 1
        with pytest.raises(GalatPenugasan, match="sebutkan --langkah"):
            sk.surat(p.id)
        (file,) = cetak_semua(letters, tmp_path / "surat.pdf")
        text = page_texts(Path(file).read_bytes())
        assert len(text) == len(letters)
        files = cetak_semua(letters, tmp_path / "surat.docx")
        assert [Path(one).name for one in files] == [f"surat-langkah-{one.naskah.langkah}.docx" for one in letters]


# What falls due -------------------------------------------------------------------------------------------------------


def test_what_falls_due_concerns_those_whom_it_does(db: Path) -> None:
    acting = organisasi(
        Pemangku("BID2", CADANGAN[0], "plt", "2026-01-01", "2026-03-31"), memangku("B2", CADANGAN[1], "plh"),
        tanpa=("BID2",),
    )  # fmt: skip
    with buka("bantul", db, data=acting) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-02-28")))
        q = maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-05-31")))
        sk.akhiri(q.id, oleh=PIMPINAN["BID1"], alasan="selesai")
        assert [(one.tanggal, one.jenis, one.penugasan) for one in sk.tenggat()] == [
            ("2026-02-28", "masa", p.id), ("2026-03-31", "jabatan", None),
        ]  # fmt: skip
        for nip, kinds in (
            (STAF["SEKSI1"], ["masa"]), (PIMPINAN["BID1"], ["masa"]), (CADANGAN[0], ["jabatan"]), (STAF["B2"], []),
        ):  # fmt: skip
            assert [one.jenis for one in sk.tenggat(nip)] == kinds, nip
        with pytest.raises(TidakDitemukan):
            sk.tenggat("1" * 18)
        p = sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-04-30", alasan="lanjut")
        assert [one.tanggal for one in sk.tenggat(STAF["SEKSI1"])] == ["2026-04-30"]
    with buka("bantul", db, tanggal=date(2026, 5, 4)) as sk:
        assert [(one.tanggal, one.lewat) for one in sk.tenggat()] == [("2026-04-30", True)]


def test_the_last_day_of_a_letter_that_was_ended_falls_due_no_more(db: Path) -> None:
    with buka("bantul", db) as sk:
        p = maju(sk, ajukan_atau_usulkan(sk, usulan(*TIM, ketua="BID2", selesai="2026-06-30")))
        sk.perpanjang(p.id, oleh=PIMPINAN["BID1"], selesai="2026-09-30", alasan="hujan")
        assert [one.tanggal for one in sk.tenggat()] == ["2026-06-30", "2026-09-30"]
        sk.akhiri(p.id, oleh=PIMPINAN["BID1"], alasan="cukup")
        assert [one.tanggal for one in sk.tenggat()] == ["2026-06-30"]


def test_a_calendar_is_one_by_the_standard_and_the_same_again(db: Path) -> None:
    name = "Bapak; dengan, tanda\\baca " + "yang sangat panjang " * 6
    data = organisasi(Pemangku("BID2", CADANGAN[0], "plt", "2026-01-01", "2026-03-31"), tanpa=("BID2",))
    people = [attrs.evolve(one, nama=name.strip()) if one.nip == CADANGAN[0] else one for one in data.pegawai]
    with buka("bantul", db, data=Organisasi(data.unit, people, data.pemangku)) as sk:
        maju(sk, ajukan_atau_usulkan(sk, usulan("SEKSI1", selesai="2026-02-28")))
        about = {"nama": "Tenggat", "daerah": "Kabupaten Bantul", "dibuat": sk.tanggal, "versi": "1"}
        found = sk.tenggat()
        made = kalender(found, **about)
        assert made == kalender(sk.tenggat(), **about)
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert max(map(len, made.split(b"\r\n"))) <= 75
    read = Calendar.from_ical(made)
    assert not read.errors
    events = read.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2026, 2, 28), date(2026, 3, 31)]
    assert [event.decoded("dtend") for event in events] == [date(2026, 3, 1), date(2026, 4, 1)]
    assert len({str(event["uid"]) for event in events}) == 2
    assert name.strip() in str(events[1]["description"])
    assert all(event.required and all(key in event for key in ("uid", "dtstamp")) for event in events)
    assert Calendar.from_ical(kalender([], **about)).walk("VEVENT") == []
