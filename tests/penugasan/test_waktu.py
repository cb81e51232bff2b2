"""The day of a paper and the day of its record: the journal's clock, who answers, what is marked, what is refused."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from penugasan_bahan import (
    CADANGAN,
    HARI,
    PIMPINAN,
    STAF,
    bersurat,
    maju,
    organisasi,
    satu_langkah,
    staf,
    usulan,
)

from tatakerja import (
    GalatPenugasan,
    Pemangku,
    Resi,
    SistemKerja,
    SistemTersimpan,
    TidakBerwenang,
    TidakDitemukan,
    audit_penugasan,
)
from tatakerja.cli.screen.penugasan import assignment_told, outcome
from tatakerja.journal import GalatIsianJurnal, jam_pada
from tatakerja.values.pengaturan import Pengaturan

MARET = date(2026, 3, 10)


def buka(db: Path, hari: date, tanggal: date | None = None, akun: str = "sri") -> SistemTersimpan:
    """The database on a day, for papers of another."""
    baru = not db.exists()
    sk = SistemKerja.buka("bantul", basis_data=db, buat=True, tanggal=tanggal, jam=jam_pada(hari), akun=akun)
    if baru:
        sk.impor(organisasi())
    return sk


def test_without_a_day_it_is_today_by_the_journals_clock(db: Path) -> None:
    now = [HARI]

    def clock() -> datetime:
        return jam_pada(now[-1])()

    with SistemKerja.buka("bantul", basis_data=db, buat=True, jam=clock) as sk:
        sk.impor(organisasi())
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        assert {(one.tanggal, one.dicatat, one.bertanggal_mundur) for one in p.riwayat} == {
            ("2026-01-05", "2026-01-05", False)
        }
        now.append(MARET)
        p = maju(sk, p)
        assert sk.tanggal == MARET
        assert (p.riwayat[-1].tanggal, p.riwayat[-1].dicatat) == ("2026-03-10", "2026-03-10")
        assert p.surat[0].tanggal == "2026-03-10"
        assert not any("mundur" in note.isi for note in p.catatan)


def test_a_day_in_the_past_is_on_paper_and_recorded_now(db: Path) -> None:
    with buka(db, MARET, HARI) as sk:
        p = maju(sk, sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"]))
        assert {(one.tanggal, one.dicatat, one.bertanggal_mundur, one.akun) for one in p.riwayat} == {
            ("2026-01-05", "2026-03-10", True, "sri")
        }
        assert {one.waktu[:7] for one in p.riwayat} <= {"2026-03"}
        (letter,) = p.surat
        assert (letter.tanggal, letter.dicatat, letter.bertanggal_mundur, letter.akun) == (
            "2026-01-05",
            "2026-03-10",
            True,
            "sri",
        )
        assert {(one.dicatat, one.bertanggal_mundur) for one in p.langkah} == {("2026-03-10", True)}
        screen = "\n".join(assignment_told(p, "Perbup"))
        assert "bertanggal mundur: dicatat 10 Maret 2026" in screen
        assert "oleh pemilik akun sri" in " ".join(screen.split())
        assert "tanggal 5 Januari 2026" in next(iter(outcome(p, "")))
    with buka(db, MARET) as sk:
        notes = [one for one in audit_penugasan(sk).catatan if one.kode == "bertanggal-mundur"]
        assert "bertanggal 5 Januari 2026 dicatat 10 Maret 2026 oleh pemilik akun sri" in notes[0].isi
        assert notes[0].tingkat == "info"


def test_a_clerk_who_is_named_answers_instead_of_the_account(db: Path) -> None:
    with buka(db, MARET, HARI) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], dicatat_oleh=staf("SETDA"))
        assert {one.akun for one in p.riwayat} == {None}
        assert {one.dicatat_oleh.nip for one in p.riwayat if one.dicatat_oleh} == {staf("SETDA")}
        assert f"oleh NIP {staf('SETDA')}" in audit_penugasan(sk).catatan[0].isi


def test_a_clerk_must_be_of_todays_organisation_not_of_the_papers(db: Path) -> None:
    with buka(db, HARI) as sk:
        whole = sk.organisasi
    new = "199001012026021001"
    with buka(db, MARET) as sk:
        people = [*whole.pegawai, *(one for one in whole.pegawai if one.nip == CADANGAN[0])]
        people[-1] = type(people[-1])(new, "Juru Baru", "SETDA", "pelaksana")
        sk.impor(type(whole)(whole.unit, [one for one in people if one.nip != CADANGAN[1]], whole.pemangku))
    with buka(db, MARET, HARI) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], dicatat_oleh=new)
        assert p.riwayat[0].dicatat_oleh is not None
        with pytest.raises(TidakDitemukan, match=CADANGAN[1]):
            sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], dicatat_oleh=CADANGAN[1])


def test_the_signatory_must_have_held_the_post_on_the_papers_day(db: Path) -> None:
    """Who left in February may have signed in January, and nothing since; the successor not before."""
    with buka(db, HARI) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        first = p.giliran[0]
        post = first.berwenang[0].unit
        before = first.berwenang[0].nip
    with buka(db, date(2026, 2, 5)) as sk:
        sk.pejabat_akhiri(post, before, selesai="2026-02-04")
        sk.pejabat_tetapkan(post, CADANGAN[0], "definitif", mulai="2026-02-05")
    with buka(db, MARET) as sk, pytest.raises(TidakBerwenang):
        sk.tetapkan(p.id, oleh=before)
    with buka(db, MARET, HARI.replace(day=20)) as sk, pytest.raises(TidakBerwenang):
        sk.tetapkan(p.id, oleh=CADANGAN[0])
    with buka(db, MARET, HARI) as sk:
        taken = sk.tetapkan(p.id, oleh=before).riwayat[-1]
        assert (taken.oleh.nip, taken.bertanggal_mundur, taken.dicatat) == (before, True, "2026-03-10")


@pytest.mark.parametrize("command", ["usulkan", "setujui", "batalkan"])
def test_a_day_to_come_is_refused_and_stores_nothing(db: Path, command: str) -> None:
    with buka(db, HARI) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        count = sk.jurnal.segel().jumlah
    with buka(db, HARI, HARI + timedelta(days=1)) as sk:
        commands: dict[str, Callable[[], object]] = {
            "usulkan": lambda: sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"]),
            "setujui": lambda: satu_langkah(sk, p),
            "batalkan": lambda: sk.batalkan(p.id, oleh=PIMPINAN["DINAS"]),
        }
        with pytest.raises(GalatPenugasan, match="2026-01-06 belum tiba"):
            commands[command]()
        assert sk.jurnal.segel().jumlah == count
        assert sk.kedudukan(STAF["BID2"]).ppk, "a question may be asked as of any day"
        assert sk.tampil(p.id).giliran


def test_never_before_the_last_event_of_the_case(db: Path) -> None:
    with buka(db, MARET) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
    with buka(db, MARET, HARI) as sk, pytest.raises(GalatPenugasan, match="tidak dapat mendahuluinya"):
        satu_langkah(sk, p)


def test_before_the_last_number_of_its_register_it_is_marked_on_the_letter(db: Path) -> None:
    with buka(db, MARET) as sk:
        assert bersurat(sk, STAF["BID1"]).surat[0].mendahului is None
    with buka(db, MARET, HARI) as sk:
        letter = bersurat(sk, STAF["BID1"]).surat[0]
        assert (letter.tanggal, letter.mendahului) == ("2026-01-05", "2026-03-10")
        shown = " ".join("\n".join(assignment_told(sk.tampil("2026-2"), "")).split())
        assert "surat bernomor lebih kecil pada registernya bertanggal 10 Maret 2026" in shown


@pytest.mark.parametrize(("batas", "boleh"), [(None, True), (64, True), (63, False)])
def test_the_regencys_settings_bound_it(db: Path, batas: int | None, boleh: bool) -> None:
    with buka(db, HARI) as sk:
        sk.atur(Pengaturan(batas_mundur=batas))
        assert sk.pengaturan().batas_mundur == batas
    with buka(db, MARET, HARI) as sk:  # 64 days
        if boleh:
            sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
            return
        with pytest.raises(GalatPenugasan, match=r"lebih dari 63 hari.*pengaturan\.toml"):
            sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])


def test_a_clock_that_goes_back_is_marked(db: Path) -> None:
    with buka(db, MARET) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        before = p.riwayat[-1].waktu
    with buka(db, HARI) as sk:
        with pytest.raises(GalatPenugasan, match="tidak dapat mendahuluinya"):
            satu_langkah(sk, p)
        later = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        with sk.jurnal.baca() as view:
            marks = [event.data.get("jam_mundur") for event in view.peristiwa(f"penugasan/{later.id}")]
        assert marks[0] == before
        assert not any(marks[1:]), "once, not for every event since"
        assert any("jam basis data mundur" in note.isi for note in later.catatan)
        assert any(one.kode == "jam-mundur" for one in audit_penugasan(sk).catatan)


def test_no_event_says_itself_that_the_clock_went_back(db: Path) -> None:
    with buka(db, MARET) as sk, sk.jurnal.transaksi() as tx, pytest.raises(GalatIsianJurnal):
        tx.append("penugasan/1", 0, "diusulkan", {"jam_mundur": "2020"}, oleh="sistem")


def test_an_assigned_employee_records_no_approval_of_a_superior(db: Path) -> None:
    own = STAF["BID2"]
    with buka(db, HARI) as sk:
        with pytest.raises(TidakBerwenang, match="termasuk yang ditugaskan"):
            sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], dicatat_oleh=own)
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], dicatat_oleh=STAF["BID1"])
        who = p.giliran[0].berwenang[0].nip
        with pytest.raises(TidakBerwenang, match="termasuk yang ditugaskan"):
            sk.tetapkan(p.id, oleh=who, dicatat_oleh=own)
        # Under another NIP it is the same person.
        sk.ganti_nip(own, "198001012026031099", berlaku=HARI + timedelta(days=30))
    with buka(db, MARET, HARI) as sk:
        with pytest.raises(TidakBerwenang, match="termasuk yang ditugaskan"):
            sk.tetapkan(p.id, oleh=who, dicatat_oleh="198001012026031099")
        p = maju(sk, sk.tetapkan(p.id, oleh=who, dicatat_oleh=STAF["BID1"]), sampai="menerima")
        assert p.giliran[0].aksi == "menerima"
        assert sk.terima(p.id, oleh=own, dicatat_oleh="198001012026031099").status == "aktif", (
            "their own act they may record"
        )


def test_every_command_gives_a_receipt(db: Path) -> None:
    with buka(db, HARI) as sk:
        assert sk.resi == _last(sk)
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], kunci="satu")
        assert p.resi == sk.resi == _last(sk)
        assert next(line for line in outcome(p, "") if line.startswith("Resi: ")) == f"Resi: {p.resi}"
        sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=HARI)
        assert sk.resi == _last(sk) != p.resi
        again = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"], kunci="satu")
        assert again.resi == p.resi, "the same command again gives the receipt that it gave"
        assert sk.tampil(p.id).resi is None
        assert not sk.atur(Pengaturan())
        assert sk.resi is None, "nothing was stored"
        with pytest.raises(TidakBerwenang):
            sk.tetapkan(p.id, oleh=STAF["B2"])
        assert sk.resi is None
        assert satu_langkah(sk, p).resi == _last(sk)


def _last(sk: SistemTersimpan) -> Resi:
    with sk.jurnal.baca() as view:
        head = view.kepala()
    return Resi(head.jumlah, head.hash)


def test_an_account_is_no_persons_nip(db: Path) -> None:
    """Control of how it is kept: by token, so that the chain holds no name and it can be erased."""
    with buka(db, MARET, HARI, akun="budi.santoso") as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        with sk.jurnal.baca() as view:
            assert all("budi" not in str(event) for event in view.peristiwa())
        sk.hapus_data("akun:budi.santoso")
        shown = sk.tampil(p.id).riwayat[0]
        assert (shown.akun, shown.bertanggal_mundur) == (None, True)


def test_an_old_history_reads_as_before(db: Path) -> None:
    """Events of older versions say no day of record: nothing is marked on them."""
    with buka(db, MARET) as sk:
        p = sk.usulkan(usulan("BID2"), oleh=PIMPINAN["DINAS"])
        with sk.jurnal.baca() as view:
            first = next(view.peristiwa(f"penugasan/{p.id}"))
        old = dict(first.data)
        del old["dicatat"]
        old["tanggal"] = "2026-01-05"
        with sk.jurnal.transaksi() as tx:
            del old["nomor_urut"]
            tx.append("penugasan/2026-000009", 0, first.jenis, old, oleh=first.oleh)
        shown = sk.tampil("2026-9").riwayat[0]
        assert (shown.tanggal, shown.dicatat, shown.bertanggal_mundur) == ("2026-01-05", None, False)


def test_the_machines_clock_is_the_default(db: Path) -> None:
    with SistemKerja.buka("bantul", basis_data=db, buat=True) as sk:
        before = datetime.now().astimezone()
        assert before <= sk.jurnal.sekarang() <= datetime.now().astimezone()
        assert sk.jurnal.sekarang().tzinfo is not None


def events_of(sk: SistemTersimpan, stream: str) -> list[dict[str, object]]:
    with sk.jurnal.baca() as view:
        return [dict(event.data) for event in view.peristiwa() if event.stream.startswith(stream)]


def test_a_retroactive_change_of_a_holder_says_so_and_names_the_steps_it_meets(db: Path) -> None:
    with buka(db, HARI) as sk:
        p = bersurat(sk, STAF["BID2"])
        signed = p.surat[0].penetap
    with buka(db, MARET) as sk:
        assert not sk.pejabat_akhiri(signed.unit, signed.nip, selesai=MARET - timedelta(days=1))
        assert "surut" not in events_of(sk, "pejabat")[-1], "from today on: nothing that is past changes"
        said = sk.pejabat_akhiri(signed.unit, signed.nip, selesai="2026-01-03", sebagai="definitif", mulai="2024-01-01")
        assert said[0] == "berlaku surut: sejak 2026-01-04, baru dicatat 2026-03-10"
        assert any("diambil 2026-01-05" in one for one in said[1:])
        assert events_of(sk, "pejabat")[-1]["surut"] is True
        noted = sk.pejabat_tetapkan(signed.unit, CADANGAN[0], "definitif", mulai="2026-01-04")
        assert noted[0] == "berlaku surut: sejak 2026-01-04, baru dicatat 2026-03-10"
        assert any(f"oleh Tuan {signed.unit} ({signed.nip})" in one and "tidak berwenang" in one for one in noted[1:])
        assert sk.tampil(p.id).surat[0].penetap == signed, "what was done stays as it was"
        told = [one for one in audit_penugasan(sk).catatan if one.kode == "berlaku-surut"]
        assert [one.penugasan for one in told] == [p.id] * len(told) != []
        assert all(signed.nip in one.isi and "tidak berwenang" in one.isi for one in told)
        assert sk.pejabat_tetapkan("B2", CADANGAN[1], "plh", mulai=MARET) == ()
        assert events_of(sk, "pejabat")[-1].get("dicatat") == "2026-03-10"


def test_a_retroactive_import_is_compared_with_the_steps_already_taken(db: Path) -> None:
    with buka(db, HARI) as sk:
        signed = bersurat(sk, STAF["BID2"]).surat[0].penetap
        whole = sk.organisasi
    other = organisasi(Pemangku(signed.unit, CADANGAN[0], "definitif", HARI), tanpa=(signed.unit,))
    with buka(db, MARET) as sk:
        assert sk.banding_impor(other, berlaku=MARET).langkah == ()
        (said, *_) = sk.banding_impor(other, berlaku="2026-01-04").langkah
        assert signed.nip in said
        assert sk.banding_impor(whole, berlaku="2026-01-04").langkah == ()
        assert not any(one.kode == "berlaku-surut" for one in audit_penugasan(sk).catatan), "the control"
        sk.impor(other, berlaku="2026-01-04")
        assert any(one.kode == "berlaku-surut" and signed.nip in one.isi for one in audit_penugasan(sk).catatan)
        assert events_of(sk, "organisasi")[-1]["surut"] is True
        sk.impor(other, berlaku=MARET)
        assert "surut" not in events_of(sk, "organisasi")[-1]


def test_who_changes_the_organisation_is_recorded_without_a_name_too(db: Path) -> None:
    with buka(db, HARI) as sk:
        sk.pejabat_tetapkan("B2", CADANGAN[1], "plh", mulai=HARI)
        sk.pejabat_tetapkan("B2", CADANGAN[2], "plh", mulai=HARI, oleh=PIMPINAN["DINAS"])
        with sk.jurnal.baca() as view:
            who = [view.nip(event.oleh) for event in view.peristiwa()]
        assert who == ["akun:sri", "akun:sri", PIMPINAN["DINAS"]]


def test_another_nip_since_a_past_day_leaves_nobody_without_authority(db: Path) -> None:
    with buka(db, HARI) as sk:
        signed = bersurat(sk, STAF["BID2"]).surat[0].penetap
    with buka(db, MARET) as sk:
        sk.ganti_nip(signed.nip, "197001011990011099", berlaku="2026-01-04")
        assert events_of(sk, "penggantian")[-1]["surut"] is True
        assert not [one for one in audit_penugasan(sk).catatan if one.kode == "berlaku-surut"]


def test_a_merger_since_a_past_day_is_compared_with_the_steps_of_its_leaders(db: Path) -> None:
    with buka(db, HARI) as sk:
        p = bersurat(sk, STAF["BID2"], STAF["BID1"], ketua=STAF["BID1"])
        taken = [step for step in p.langkah if step.oleh is not None and step.oleh.sebagai is not None]
        steps = {step.urut for step in taken if step.oleh is not None and step.oleh.unit == "BID2"}
        assert steps
    with buka(db, MARET) as sk:
        sk.unit_gabung(["BID2"], "BID1", berlaku="2026-01-04", dasar="Perda")
        told = [one for one in audit_penugasan(sk).catatan if one.kode == "berlaku-surut"]
        said = {step.urut for step in p.langkah if any(f"langkah {step.urut} penugasan" in one.isi for one in told)}
        assert said == steps, "who led the unit that is gone doesn't lead its successor"
        assert all(PIMPINAN["BID2"] in one.isi for one in told)


def test_whoever_leads_the_successor_had_the_authority(db: Path) -> None:
    with buka(db, HARI) as sk:
        sk.pejabat_akhiri("BID1", PIMPINAN["BID1"], selesai="2026-01-03", sebagai="definitif", mulai="2024-01-01")
        sk.pejabat_tetapkan("BID1", PIMPINAN["BID2"], "plt", mulai="2026-01-04")
        p = bersurat(sk, STAF["BID2"])
        assert any(step.oleh is not None and step.oleh.unit == "BID2" for step in p.langkah)
    with buka(db, MARET) as sk:
        sk.unit_gabung(["BID2"], "BID1", berlaku="2026-01-04", dasar="Perda")
        assert not [one for one in audit_penugasan(sk).catatan if one.kode == "berlaku-surut"]
