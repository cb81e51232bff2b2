"""How the state of an assignment follows from its events."""

from collections.abc import Sequence

from tatakerja.penugasan.life.event import (
    DIAKHIRI,
    DIBATALKAN,
    DIPERPANJANG,
    DITERIMA,
    DITETAPKAN,
    DITOLAK,
    DIUSULKAN,
    LANGKAH_DIAMBIL,
    Diusulkan,
    Kejadian,
    LangkahBeku,
    LangkahDiambil,
    clock_before,
    common,
    step_of,
    taken_numbers,
)
from tatakerja.penugasan.life.fold_after import chain_units, follow
from tatakerja.penugasan.life.state import (
    DokumenBerjalan,
    KeadaanPenugasan,
    LangkahBerjalan,
    MundurBerjalan,
    PerpanjanganBerjalan,
    SuratBerjalan,
    is_letter,
)


def fold(state: KeadaanPenugasan | None, event: Kejadian) -> KeadaanPenugasan:
    """The state after an event; the one before is left as it is.

    :raises ValueError: if there is no such kind of event.
    """
    day = common(event)["tanggal"]
    if state is None:
        begun = _begin(DIUSULKAN.data(event), day)
        _mark(begun, event)
        return begun
    after = state.copy()
    _mark(after, event)
    after["tanggal"] = day
    match event.jenis:
        case LANGKAH_DIAMBIL.nama | DITERIMA.nama:
            _number(after, LANGKAH_DIAMBIL.data(event), event, day)
            _take(after, LANGKAH_DIAMBIL.data(event), event, day)
        case DITETAPKAN.nama:
            after["surat"] = [*state["surat"], _issued(state, event, day)]
            _take(after, DITETAPKAN.data(event), event, day)
        case DITOLAK.nama:
            _number(after, DITOLAK.data(event), event, day)
            after["status"], after["no"], after["sejak"] = "ditolak", None, day
        case DIBATALKAN.nama:
            after["status"], after["no"], after["sejak"] = "dibatalkan", None, day
        case DIPERPANJANG.nama:
            _extend(after, event, day)
        case DIAKHIRI.nama:
            after["surat"] = _ended(state["surat"], DIAKHIRI.data(event)["surat"], day)
            _number_ends(after, event, day)
            if all(letter["akhir"] for letter in after["surat"]):
                after["status"], after["no"], after["sejak"] = "diakhiri", None, day
        case _:
            follow(after, event, day)
    return after


def _mark(after: KeadaanPenugasan, event: Kejadian) -> None:
    """Keep what isn't recorded on its own day, or was recorded by a clock that had gone back."""
    umum = common(event)
    recorded = umum.get("dicatat")
    if recorded is not None and umum["tanggal"] < recorded:
        step = step_of(event)
        row: MundurBerjalan = {
            "apa": event.jenis if step is None else step,
            "tanggal": umum["tanggal"],
            "dicatat": recorded,
        }
        clerk = umum.get("dicatat_oleh") or umum.get("akun")
        if clerk is not None:
            row["pencatat"] = clerk
        after["mundur"] = [*after.get("mundur", []), row]
    before = clock_before(event)
    if before is not None:
        after["jam_mundur"] = [*after.get("jam_mundur", []), (umum["tanggal"], before)]


def _begin(data: Diusulkan, day: str) -> KeadaanPenugasan:
    state: KeadaanPenugasan = {
        "regulasi": data["regulasi"],
        "cara": data["cara"],
        "bentuk": data["bentuk"],
        "cakupan": data["cakupan"],
        "pemilik": data["pemilik"],
        "orang": data["orang"],
        "anggota": data["anggota"],
        "ketua": data["ketua"],
        "pengusul": data["pengusul"],
        "ppk": data["ppk"],
        "porsi": data["porsi"],
        "mulai": data["mulai"],
        "selesai": data["selesai"],
        "status": "berjalan",
        "diusulkan": day,
        "tanggal": day,
        "sejak": day,
        "no": min((step["no"] for step in data["langkah"]), default=None),
        "diambil": [],
        "pada": [],
        "surat": [],
        "langkah": [_begin_step(step) for step in data["langkah"]],
    }
    units = chain_units(data.get("evaluasi"))
    if units is not None:
        state["rantai"] = units
    if "rangkap" in data:
        state["rangkap"] = data["rangkap"]
    return state


def _begin_step(frozen: LangkahBeku) -> LangkahBerjalan:
    step: LangkahBerjalan = {"no": frozen["no"], "aksi": frozen["aksi"], "pegawai": frozen["pegawai"]}
    if frozen["orang"] is not None:
        step["orang"] = frozen["orang"]
    elif frozen["unit"] is not None:
        step["unit"] = frozen["unit"]
    if frozen["dokumen"] is not None:
        step["dokumen"] = frozen["dokumen"]
    if frozen["penolakan"] is not None:
        step["tolak"] = frozen["penolakan"]["alasan_wajib"]
    if frozen["pihak"] == "ppk":
        step["ppk"] = True
    if frozen["bebas"]:
        step["bebas"] = True
    if "tenggat" in frozen:
        step["tenggat"] = frozen["tenggat"]
    return step


def _take(after: KeadaanPenugasan, data: LangkahDiambil, event: Kejadian, day: str) -> None:
    taken = after["diambil"] = [*after["diambil"], data["langkah"]]
    after["pada"] = [*after["pada"], day]
    as_what = common(event).get("sebagai")
    after["pelaku"] = [*after.get("pelaku", []), None if as_what is None else (event.oleh, as_what[0])]
    left = [step for i, step in enumerate(after["langkah"]) if i not in taken]
    number = min((step["no"] for step in left), default=None)
    if number != after["no"]:
        after["no"], after["sejak"] = number, day
    if number is None:
        after["status"] = "aktif"
    elif after["surat"]:
        after["status"] = "bersurat" if any(map(is_letter, left)) else "ditetapkan"


def _number(after: KeadaanPenugasan, data: LangkahDiambil, event: Kejadian, day: str) -> None:
    """Keep the number of a request or an answer."""
    numbers = taken_numbers(event)
    if numbers:
        row: DokumenBerjalan = {
            "langkah": data["langkah"],
            "tanggal": data.get("tanggal_surat", day),
            "register": numbers[0],
        }
        if "mendahului" in data:
            row["mendahului"] = data["mendahului"]
        after["dokumen"] = [*after.get("dokumen", []), row]


def _number_ends(after: KeadaanPenugasan, event: Kejadian, day: str) -> None:
    """Likewise those of letters that end others."""
    data, numbers = DIAKHIRI.data(event), iter(taken_numbers(event))
    for one in data.get("pengakhiran", []):
        if "nomor_surat" in one:
            row: DokumenBerjalan = {
                "langkah": after["surat"][one["surat"]]["langkah"],
                "tanggal": data.get("tanggal_surat", day),
                "register": next(numbers),
            }
            if "mendahului" in one:
                row["mendahului"] = one["mendahului"]
            after["dokumen"] = [*after.get("dokumen", []), row]


def _issued(state: KeadaanPenugasan, event: Kejadian, day: str) -> SuratBerjalan:
    data = DITETAPKAN.data(event)
    letter: SuratBerjalan = {
        "langkah": data["langkah"],
        "selesai": state["selesai"],
        "akhir": None,
        "tanggal": data.get("tanggal_surat", day),
    }
    numbers = taken_numbers(event)
    if numbers:
        letter["register"] = numbers[0]
    if "mendahului" in data:
        letter["mendahului"] = data["mendahului"]
    return letter


def _extend(after: KeadaanPenugasan, event: Kejadian, day: str) -> None:
    data = DIPERPANJANG.data(event)
    before = after["surat"]
    after["surat"] = _extended(before, data["surat"], data["selesai"])
    numbers, as_what = iter(taken_numbers(event)), common(event).get("sebagai")
    rows: list[PerpanjanganBerjalan] = []
    for one in data.get("perpanjangan", []):
        row: PerpanjanganBerjalan = {
            "surat": one["surat"],
            "pelaku": None if as_what is None else (event.oleh, as_what[0]),
            "pada": day,
            "sampai": before[one["surat"]]["selesai"] or day,
            "mulai": one["mulai"],
            "selesai": data["selesai"],
            "tanggal": data.get("tanggal_surat", day),
        }
        if "nomor_surat" in one:
            row["register"] = next(numbers)
        if "mendahului" in one:
            row["mendahului"] = one["mendahului"]
        rows.append(row)
    if rows:
        after["perpanjangan"] = [*after.get("perpanjangan", []), *rows]


def _extended(letters: Sequence[SuratBerjalan], which: Sequence[int], selesai: str) -> list[SuratBerjalan]:
    return [{**letter, "selesai": selesai} if i in which else letter for i, letter in enumerate(letters)]


def _ended(letters: Sequence[SuratBerjalan], which: Sequence[int], akhir: str) -> list[SuratBerjalan]:
    return [{**letter, "akhir": akhir} if i in which else letter for i, letter in enumerate(letters)]
