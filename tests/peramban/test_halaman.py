"""Pages in a real browser: the whole main job by people in sessions of their own, and what may go wrong in it.

Nothing is loaded from elsewhere, nothing is written to the console, no page is wider than a phone, and axe finds no
fault by WCAG 2.2 AA, in light and dark.
"""

import os
import shutil
import socket
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "penugasan"))
from penugasan_bahan import CADANGAN, ISI, PIMPINAN, STAF, buka, organisasi, usulan, usulkan_tim

from tatakerja import Organisasi, SistemTersimpan, tulis_organisasi
from tatakerja.service import Layanan, Setelan, aplikasi
from tatakerja.service.hak import Masuk
from tatakerja.service.sumber import KUKI

ATURAN_AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Kantor:
    """A service on a port of its own, and a browser in which everybody has a session.

    :ivar sk: the system itself.
    """

    def __init__(self, alamat: str, layanan: Layanan, sk: SistemTersimpan, browser: Any) -> None:
        self.alamat, self.sk = alamat, sk
        self._layanan, self._browser = layanan, browser
        self.keluhan: list[str] = []

    def masuk(self, nip: str | None, *hak: str, lebar: int = 1280) -> Any:
        """A page of somebody's own session; whatever it complains of is kept."""
        context = self._browser.new_context(viewport={"width": lebar, "height": 900}, locale="id-ID")
        if nip is not None or hak:
            name = self.sk.pegawai(nip).nama if nip else "Pemegang tautan"
            word = self._layanan.sumber.sesi.buka(Masuk(nip=nip, nama=name, hak=frozenset(hak)))  # type: ignore[arg-type]
            context.add_cookies([{"name": KUKI, "value": word, "url": self.alamat}])
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.keluhan.append(f"galat: {error}"))
        page.on("console", lambda one: self.keluhan.append(f"konsol: {one.text}") if one.type == "error" else None)
        page.on("request", lambda one: self._here(one.url))
        return page

    def _here(self, url: str) -> None:
        if not url.startswith((self.alamat, "data:")):
            self.keluhan.append(f"dari luar: {url}")

    def buka(self, page: Any, jalur: str) -> Any:
        page.goto(self.alamat + jalur)
        return page


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    playwright = pytest.importorskip("playwright.sync_api", reason="butuh Playwright; dipasang dengan make setup")
    if found is None or os.environ.get("TATAKERJA_PERAMBAN") != "1":
        pytest.skip("butuh Chromium dan TATAKERJA_PERAMBAN=1; .ci/run menyiapkannya")
    with playwright.sync_playwright() as one:
        opened = one.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def kantor(browser: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Kantor]:
    import uvicorn

    jalur = str(getattr(request, "param", ""))

    with buka("bantul", tmp_path / "kerja.db", tanggal=date.today()) as sk:
        made = aplikasi(Setelan(regulasi="bantul", basis_data=str(tmp_path / "kerja.db"), jalur=jalur))
        with socket.socket() as place:
            place.bind(("127.0.0.1", 0))
            server = uvicorn.Server(uvicorn.Config(made, log_level="error", ws="none"))
            thread = threading.Thread(target=server.run, kwargs={"sockets": [place]})
            thread.start()
            try:
                while not server.started:
                    assert thread.is_alive()
                    time.sleep(0.02)
                office = Kantor(f"http://127.0.0.1:{place.getsockname()[1]}{jalur}", made, sk, browser)
                yield office
                assert office.keluhan == []
            finally:
                for context in browser.contexts:
                    context.close()
                server.should_exit = True
                thread.join(20)
        made.tutup()


def take(kantor: Kantor, page: Any, id: str, label: str, **isi: str) -> None:
    """Open an assignment as somebody and press one of its buttons, after filling its form in."""
    kantor.buka(page, f"/penugasan/{id}")
    button = page.get_by_role("button", name=label, exact=True)
    if not button.first.is_visible():
        page.locator("summary", has_text=label).first.click()
    form = page.locator("form", has=button).first
    for name, text in isi.items():
        form.locator(f"[name={name}]").fill(text)
    form.get_by_role("button", name=label, exact=True).click()


def test_a_team_from_proposal_to_selesai_by_five_people_in_five_sessions(kantor: Kantor) -> None:
    sk, people = kantor.sk, {}

    def of(nip: str) -> Any:
        if nip not in people:
            people[nip] = kantor.masuk(nip)
        return people[nip]

    page = kantor.buka(of(PIMPINAN["DINAS"]), "/usulan")
    page.get_by_label("Pemilik kinerja").select_option("BID1")
    for unit in ("BID2", "SEKSI1"):
        page.get_by_label("Cari pegawai").fill(f"Staf {unit}")
        page.get_by_label("Cari pegawai").press("Enter")
        # The page comes anew; what draws the route listens once it is there as a whole.
        with page.expect_navigation():
            page.get_by_role("button", name=f"Tambahkan Staf {unit} 1").click()
    assert "Ketua tim lintas" not in page.locator("#alur").inner_text()
    before = page.locator("#alur li").count()
    with page.expect_response(lambda answer: answer.url.endswith("/usulan")):
        page.get_by_label("Ketua tim").select_option(STAF["SEKSI1"])
    page.wait_for_function("document.querySelector('#alur').textContent.includes('menetapkan')")
    assert before > 0
    assert sk.daftar() == []
    for area in page.locator("textarea").all():
        area.fill("terisi")
    page.get_by_role("button", name="Kirim usulan").click()
    page.get_by_text("Tercatat sebagai peristiwa").wait_for()
    (row,) = sk.daftar()
    labels = {"menetapkan": "Tetapkan dan tanda tangani", "menerima": "Terima penugasan", "menyetujui": "Setujui"}
    while (one := sk.tampil(row.id)).giliran:
        turn = one.giliran[0]
        take(kantor, of(str(turn.berwenang[0].nip)), row.id, labels.get(turn.aksi, turn.aksi.capitalize()))
        of(str(turn.berwenang[0].nip)).get_by_text("Tercatat sebagai peristiwa").wait_for()
    assert one.status == "aktif"
    take(kantor, of(STAF["SEKSI1"]), row.id, "Kirim laporan", isi="separuh jalan")
    take(kantor, of(STAF["SEKSI1"]), row.id, "Serahkan hasil", isi="tiga ruas tersurvei")
    while (one := sk.tampil(row.id)).status != "selesai":
        turn2 = one.evaluasi.giliran[0]
        last = turn2.jenis == "menyatakan_selesai"
        label = "Terima hasil dan nyatakan selesai" if last else "Teruskan ke peninjau berikutnya"
        who = of(str(turn2.berwenang[0].nip))
        take(kantor, who, row.id, label)
        who.get_by_text("Tercatat sebagai peristiwa").wait_for()
    assert len(people) >= 4
    # Two people's screens say the same of it.
    for nip in (PIMPINAN["DINAS"], STAF["BID2"]):
        shown = kantor.buka(of(nip), f"/penugasan/{row.id}").locator("main").inner_text()
        assert "hasil diterima dan dinyatakan selesai" in shown
    with of(STAF["BID2"]).expect_download() as letter:
        of(STAF["BID2"]).get_by_role("link", name="unduh PDF Surat penugasan").first.click()
    assert Path(letter.value.path()).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kantor", ["", "/sistem-kerja"], indirect=True, ids=["akar", "di-bawah-jalur"])
def test_a_refusal_with_its_reason_reaches_the_proposer(kantor: Kantor) -> None:
    id = usulkan_tim(kantor.sk)
    take(kantor, kantor.masuk(PIMPINAN["DIN2"]), id, "Tolak", alasan="tenaganya masih dibutuhkan")
    shown = kantor.buka(kantor.masuk(PIMPINAN["DINAS"]), f"/penugasan/{id}").locator("main").inner_text()
    assert "tenaganya masih dibutuhkan" in shown
    assert kantor.sk.tampil(id).status == "ditolak"


def test_neither_a_wrong_actor_nor_an_expired_deputy_is_offered_anything(kantor: Kantor) -> None:
    day = date.today()
    kantor.sk.pejabat_tetapkan(
        "DIN2", CADANGAN[1], "plh", mulai=day - timedelta(days=9), selesai=day - timedelta(days=1)
    )
    id = usulkan_tim(kantor.sk)
    page = kantor.buka(kantor.masuk(PIMPINAN["DINAS"]), f"/penugasan/{id}")
    assert page.get_by_role("button", name="Setujui", exact=True).count() == 0
    late = kantor.buka(kantor.masuk(CADANGAN[1]), "/kotak")
    late.get_by_text("Tidak ada yang menunggu Anda").wait_for()
    kantor.buka(late, f"/penugasan/{id}").get_by_text("tersangkut").wait_for()
    kantor.keluhan[:] = [one for one in kantor.keluhan if "403" not in one]


def test_of_two_at_once_one_is_told_what_the_other_did(kantor: Kantor) -> None:
    id = usulkan_tim(kantor.sk)
    first, second = kantor.masuk(PIMPINAN["DIN2"]), kantor.masuk(CADANGAN[1], "pencatat")
    kantor.buka(second, f"/penugasan/{id}")
    take(kantor, first, id, "Setujui")
    second.get_by_role("button", name="Setujui", exact=True).first.click()
    second.get_by_text("sudah usang").wait_for()
    assert "diambil oleh Tuan DIN2" in second.locator("#galat").inner_text()
    assert len([event for event in kantor.sk.tampil(id).riwayat if event.langkah == 2]) == 1
    kantor.keluhan[:] = [one for one in kantor.keluhan if "409" not in one]


def test_a_workbook_with_faults_is_told_cell_by_cell(kantor: Kantor, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    units = book.active
    units.title = "unit"
    units.append(["kode", "nama", "jenis", "induk", "jabatan_pimpinan", "sebutan_pimpinan", "kelas", "penanda", "pola"])
    units.append(["PEMDA", "Pemda", "pemerintah_daerah", "", "kepala_daerah", "Bupati", "", "", ""])
    people = book.create_sheet("pegawai")
    people.append(["nip", "nama", "unit", "jenis_jabatan", "jenjang", "nama_jabatan", "status_asn", "kompetensi"])
    people.append([198001012006041001, "Satu", "PEMDA", "pelaksana", "", "", "pns", ""])
    people.append(["198001012006041002", "Dua", "TIDAKADA", "pelaksana", "", "", "pns", ""])
    book.create_sheet("pejabat").append(["unit", "nip", "sebagai", "mulai", "selesai", "dasar"])
    book.save(tmp_path / "buku.xlsx")
    page = kantor.buka(kantor.masuk(None, "pencatat", "pengelola"), "/kelola/impor")
    page.get_by_label("Berkas").set_input_files(tmp_path / "buku.xlsx")
    page.get_by_role("button", name="Tunjukkan selisihnya").click()
    page.get_by_text("tidak ada yang diimpor").wait_for()
    told = page.locator("table").inner_text()
    assert "TIDAKADA" in told
    assert "nip" in told
    kantor.keluhan[:] = [one for one in kantor.keluhan if "422" not in one]


def press_to(page: Any, name: str, most: int = 120) -> None:
    """Go by Tab alone to what is called so; it has to be seen that it has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "() => { const e = document.activeElement; const l = e.labels && e.labels[0];"
            " const s = getComputedStyle(e);"
            " return [(l ? l.innerText : e.innerText || e.getAttribute('aria-label') || '').trim(), s.outlineStyle]; }"
        )
        if told[0].startswith(name):
            assert told[1] != "none", f"{name}: fokusnya tidak terlihat"
            return
    raise AssertionError(f"{name} tidak terjangkau dengan Tab")


def test_the_job_is_done_with_the_keyboard_alone(kantor: Kantor) -> None:
    id = usulkan_tim(kantor.sk)
    page = kantor.buka(kantor.masuk(PIMPINAN["DIN2"]), "/")
    press_to(page, "Langsung ke isi", 1)
    press_to(page, "Kotak masuk")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kotak masuk").wait_for()
    press_to(page, f"Penugasan {id}")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=f"Penugasan {id}").wait_for()
    press_to(page, "Catatan atas langkah ini")
    page.keyboard.type("setuju, mulai Senin")
    press_to(page, "Setujui")
    page.keyboard.press("Enter")
    page.get_by_text("Tercatat sebagai peristiwa").wait_for()
    assert kantor.sk.tampil(id).langkah[1].alasan == "setuju, mulai Senin"


def test_paper_has_the_answer_and_no_controls(kantor: Kantor) -> None:
    id = usulkan_tim(kantor.sk)
    page = kantor.buka(kantor.masuk(PIMPINAN["DIN2"]), f"/penugasan/{id}")
    page.emulate_media(media="print")
    for gone in ("nav.jelajah", "form", "button", ".lompat"):
        assert not any(one.is_visible() for one in page.locator(gone).all()), gone
    assert page.get_by_role("heading", name="Alur", exact=True).is_visible()
    assert page.get_by_role("heading", name="Riwayat").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def faults(page: Any, name: str) -> list[tuple[str, ...]]:
    """What axe finds on a page, in light and dark."""
    from axe_playwright_python.sync_playwright import Axe

    page.wait_for_load_state()  # whoever came by a click has seen a heading, which is there before the styles are
    found = []
    for scheme, rules in (("light", ATURAN_AXE), ("dark", {"type": "rule", "values": ["color-contrast"]})):
        page.emulate_media(color_scheme=scheme)
        # What is wrong with a page stays wrong; one that is still being drawn may be measured amid it.
        for _ in range(2):
            result = Axe().run(page, options={"runOnly": rules}).response["violations"]
            if not result:
                break
        nodes = [(one["id"], one["nodes"][0]) for one in result]
        found += [(name, scheme, id, node["html"], node["failureSummary"]) for id, node in nodes]
    return found


def asked(kantor: Kantor, page: Any) -> None:
    """Ask all routes of a case, without proposing."""
    kantor.buka(page, "/tanya").get_by_label("Pemilik kinerja").select_option("BID1")
    page.get_by_label("Cari pegawai").fill("Staf BID2 1")
    page.get_by_label("Cari pegawai").press("Enter")
    page.get_by_role("button", name="Tambahkan Staf BID2 1").click()
    page.get_by_role("button", name="Tunjukkan alurnya").click()
    page.get_by_role("heading", name="Tahapan kerja Unit BID1").wait_for()


def moving(kantor: Kantor, page: Any) -> None:
    """Ask what a move would touch; nothing is stored by that."""
    kantor.buka(page, "/kelola/ubah/pegawai-pindah").get_by_label("Siapa").fill(STAF["BID2"])
    page.get_by_label("Unit barunya").fill("Unit DIN2")
    page.get_by_role("button", name="Tunjukkan yang tersentuh").click()
    page.get_by_role("button", name="Catat sekarang").wait_for()
    page.wait_for_load_state()


def test_a_move_is_shown_and_recorded_with_the_keyboard_alone(kantor: Kantor) -> None:
    page = kantor.buka(kantor.masuk(None, "pencatat", "pengelola"), "/kelola/ubah")
    press_to(page, "Pegawai pindah")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Pegawai pindah").wait_for()
    press_to(page, "Siapa")
    page.keyboard.type(STAF["BID2"])
    press_to(page, "Unit barunya")
    page.keyboard.type("DIN2")
    page.keyboard.press("Enter")
    page.get_by_text("Belum ada yang disimpan").wait_for()
    assert kantor.sk.pegawai(STAF["BID2"]).unit == "BID2"
    press_to(page, "Catat sekarang")
    page.keyboard.press("Enter")
    page.get_by_text("Tercatat: pegawai pindah").wait_for()
    assert kantor.sk.pegawai(STAF["BID2"]).unit == "DIN2"


def test_every_page_is_accessible_and_fits_a_phone(kantor: Kantor, tmp_path: Path) -> None:
    id = usulkan_tim(kantor.sk)
    found: list[tuple[str, ...]] = []
    kantor.sk.usulkan(usulan("BID1", isi=ISI), oleh=PIMPINAN["DINAS"])
    everybody = "/ /regulasi /regulasi/aturan/alur /regulasi/anomali /regulasi/sitasi /regulasi/banding /masuk"
    everybody += " /regulasi/aturan/kedudukan /regulasi/aturan/diam /tidak-ada"
    official = f"/ /kotak /penugasan/{id} /saya /bawahan /laporan /penugasan /usulan /organisasi/DIN2 /evaluasi /cari"
    official += " /organisasi/DINAS/bagan /tanya"
    keeper = f"/ /kotak /penugasan /penugasan/{id} /organisasi /kelola /kelola/pejabat /kelola/audit /kelola/jurnal "
    keeper += "/kelola/hapus /kelola/impor /plh /kelola/ubah /kelola/ubah/unit-ubah "
    keeper += "/kelola/pengaturan /organisasi/BID1"
    sessions = ((None, (), everybody), (PIMPINAN["DIN2"], (), official), (None, ("pencatat", "pengelola"), keeper))
    for nip, hak, paths in sessions:
        wide, narrow = kantor.masuk(nip, *hak), kantor.masuk(nip, *hak, lebar=360)
        for path in paths.split():
            kantor.buka(wide, path)
            found += faults(wide, path)
            kantor.buka(narrow, path)
            assert narrow.evaluate("document.documentElement.scrollWidth") <= 360, path
        if nip is None and not hak:
            for page in (wide, narrow):
                kantor.buka(page, "/regulasi/banding?dengan=buleleng")
                page.get_by_role("heading", name="Perbandingan").first.wait_for(timeout=60_000)
            found += faults(wide, "perbandingan")
            assert narrow.evaluate("document.documentElement.scrollWidth") <= 360, "perbandingan"
        if nip is not None:
            wide.get_by_role("search").get_by_role("searchbox").fill("staf bid2")
            wide.get_by_role("search").get_by_role("searchbox").press("Enter")
            wide.get_by_role("heading", name="Hasil pencarian").wait_for()
            found += faults(wide, "hasil pencarian")
            asked(kantor, wide)
            found += faults(wide, "jawaban alur")
        elif hak:
            tulis_organisasi(filed(), tmp_path / "berkas")
            kantor.buka(wide, "/kelola/impor").get_by_label("Berkas").set_input_files(
                sorted((tmp_path / "berkas").glob("*.csv"))
            )
            wide.get_by_role("button", name="Tunjukkan selisihnya").click()
            wide.get_by_role("heading", name="Selisih sebelum diimpor").wait_for()
            found += faults(wide, "selisih")
            kantor.buka(wide, "/kelola/pejabat").get_by_role("link", name="Akhiri").first.click()
            wide.get_by_role("heading", name="Catat hari terakhirnya").wait_for()
            found += faults(wide, "akhiri pejabat")
            for page in (wide, narrow):
                moving(kantor, page)
            found += faults(wide, "yang tersentuh")
            assert narrow.evaluate("document.documentElement.scrollWidth") <= 360
    assert found == []
    kantor.keluhan[:] = [one for one in kantor.keluhan if "404" not in one]


def filed() -> Organisasi:
    """The regency as files can have it: a serial of 000 is none."""
    old = organisasi()

    def numbered(nip: str) -> str:
        return f"{nip[:-3]}999" if nip.endswith("000") else nip

    people = [attrs.evolve(one, nip=numbered(one.nip)) for one in old.pegawai]
    return Organisasi(old.unit, people, [attrs.evolve(one, nip=numbered(one.nip)) for one in old.pemangku])
