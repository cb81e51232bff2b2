"""What is odd about an assignment that was recorded all the same: days that don't fit. Pure.

No regulation says what follows from it, so nothing is refused; it is said when it is entered, and in the audit.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import attrs

from tatakerja.penugasan.akun import nama_akun
from tatakerja.penugasan.life.state import KeadaanPenugasan, SuratBernomor, is_acceptance
from tatakerja.values.alur import Tingkat
from tatakerja.values.organisasi import Pemangku
from tatakerja.values.teks import printed_day

_DISEBUT = 5
"""How many of those that were dated earlier are named."""
Masa = Mapping[tuple[str, str], Sequence[Pemangku]]
"""The periods in which somebody holds a post, by its unit and their NIP."""


@attrs.frozen
class Janggal:
    """One thing that is odd.

    :ivar kode: its kind, as the audit counts it.
    :ivar isi: what is odd, an Indonesian sentence without a capital.
    :ivar sejak: the day since which it is.
    :ivar orang: position among the state's persons of whom it is about; None for nobody of them.
    """

    kode: str
    tingkat: Tingkat
    isi: str
    sejak: str
    orang: int | None = None


def oddities(state: KeadaanPenugasan, orang: Sequence[str], masa: Masa, pelaku: Mapping[str, str]) -> Iterator[Janggal]:
    """Everything odd about an assignment.

    :param orang: how each of the state's persons is called.
    :param masa: the periods of holders as they are recorded today.
    :param pelaku: NIPs behind the tokens of those who took steps, or recorded what was dated earlier.
    """
    if state["status"] in ("ditolak", "dibatalkan"):
        return
    yield from _period(state)
    for letter in state["surat"]:
        yield from _order(letter, f"surat langkah {letter['langkah'] + 1}")
    for document in state.get("dokumen", []):
        yield from _order(document, f"dokumen langkah {document['langkah'] + 1}")
    for extension in state.get("perpanjangan", []):
        yield from _order(extension, "surat perpanjangannya")
        after = _after(extension["sampai"])
        if after < extension["mulai"]:
            yield Janggal(
                "masa-terputus",
                "diutamakan",
                f"masa suratnya berakhir {printed_day(extension['sampai'])} dan perpanjangannya baru mulai "
                f"{printed_day(extension['mulai'])}; di antaranya tidak ada surat yang berlaku",
                extension["mulai"],
            )
    for place, day in state.get("dini", []):
        yield Janggal(
            "laporan-dini",
            "diutamakan",
            f"laporan {orang[place]} bertanggal {printed_day(day)}, sebelum penugasannya mulai "
            f"{printed_day(state['mulai'])}",
            day,
            place,
        )
    yield from _after_office(state, masa, pelaku)
    yield from _one_person(state, pelaku)
    yield from _settled(state, orang)
    yield from _backdated(state, pelaku)
    for day, before in state.get("jam_mundur", []):
        yield Janggal(
            "jam-mundur",
            "diutamakan",
            f"yang bertanggal {printed_day(day)} dicatat ketika jam basis data mundur (peristiwa sebelumnya dicatat "
            f"{before}); periksa jam mesinnya",
            day,
        )


def _one_person(state: KeadaanPenugasan, pelaku: Mapping[str, str]) -> Iterator[Janggal]:
    """Steps that one person took for different posts: what was asked for one was answered for the other."""
    proposer = state["pengusul"]
    done: list[tuple[str, str, str | None]] = [("usulannya diajukan", proposer["orang"], proposer["unit"])]
    seen: set[tuple[str, str]] = set()
    for step, day, who in zip(state["diambil"], state["pada"], state.get("pelaku", []), strict=True):
        if who is None:
            continue
        what = f"langkah {step + 1} ({state['langkah'][step]['aksi']})"
        person = pelaku.get(who[0], who[0])
        for earlier, other, unit in done:
            if unit not in (None, who[1]) and pelaku.get(other, other) == person and (earlier, what) not in seen:
                seen.add((earlier, what))
                yield Janggal(
                    "orang-sama",
                    "info",
                    f"{earlier} dan {what} diambil orang yang sama, sebagai pemangku jabatan pada unit {unit} dan pada "
                    f"unit {who[1]}",
                    day,
                )
        done.append((what, *who))


def _settled(state: KeadaanPenugasan, orang: Sequence[str]) -> Iterator[Janggal]:
    """Acceptances that the signatory of the letter settled."""
    for step, day, who in zip(state["diambil"], state["pada"], state.get("pelaku", []), strict=True):
        row = state["langkah"][step]
        if who is not None and "orang" in row and is_acceptance(row):
            yield Janggal(
                "tanpa-penerimaan",
                "info",
                f"langkah {step + 1} ({row['aksi']}) ditutup penanda tangan suratnya {printed_day(day)}, karena "
                f"{orang[row['orang']]} tidak ada lagi di antara pegawai; hal itu tidak diatur regulasi",
                day,
                row["orang"],
            )


def _backdated(state: KeadaanPenugasan, pelaku: Mapping[str, str]) -> Iterator[Janggal]:
    """What was dated before the day of its record, in one sentence; who answers for each, where that is known."""
    rows = state.get("mundur", [])
    if not rows:
        return
    told = []
    for one in rows[:_DISEBUT]:
        what = one["apa"]
        name = what.replace("_", " ") if isinstance(what, str) else f"langkah {what + 1}"
        clerk = pelaku.get(one.get("pencatat", ""))
        by = "" if clerk is None else f" oleh {named_recorder(clerk)}"
        told.append(f"{name} bertanggal {printed_day(one['tanggal'])} dicatat {printed_day(one['dicatat'])}{by}")
    more = f"; dan {len(rows) - _DISEBUT} lagi" if len(rows) > _DISEBUT else ""
    yield Janggal("bertanggal-mundur", "info", f"bertanggal mundur: {'; '.join(told)}{more}", rows[0]["dicatat"])


def named_recorder(nip: str) -> str:
    """Who recorded: a clerk by NIP, or an account by its name."""
    account = nama_akun(nip)
    return f"NIP {nip}" if account is None else f"pemilik akun {account}"


def _period(state: KeadaanPenugasan) -> Iterator[Janggal]:
    begin, end, proposed = state["mulai"], state["selesai"], state["diusulkan"]
    if end is not None and end < proposed:
        yield Janggal(
            "masa-lampau",
            "diutamakan",
            f"masanya berakhir {printed_day(end)}, sebelum diusulkan {printed_day(proposed)}",
            proposed,
        )
    elif begin is not None and begin < proposed:
        yield Janggal(
            "masa-lampau",
            "info",
            f"masanya mulai {printed_day(begin)}, sebelum diusulkan {printed_day(proposed)}",
            proposed,
        )


def _order(letter: SuratBernomor, what: str) -> Iterator[Janggal]:
    if "mendahului" in letter and "register" in letter and "tanggal" in letter:
        yield Janggal(
            "surat-mundur",
            "diutamakan",
            f"{what} bernomor urut {letter['register'][2]} bertanggal lebih awal ({printed_day(letter['tanggal'])}) "
            f"daripada surat bernomor lebih kecil pada register yang sama ({printed_day(letter['mendahului'])}); "
            "nomor dan tanggalnya tidak berurutan",
            letter["tanggal"],
        )


def _after_office(state: KeadaanPenugasan, masa: Masa, pelaku: Mapping[str, str]) -> Iterator[Janggal]:
    """Steps taken for a post after the day on which their taker's period is recorded to have ended."""
    taken = [
        (f"langkah {step + 1} ({state['langkah'][step]['aksi']}) diambil", day, who)
        for step, day, who in zip(state["diambil"], state["pada"], state.get("pelaku", []), strict=True)
    ]
    taken += [("surat perpanjangannya ditetapkan", one["pada"], one["pelaku"]) for one in state.get("perpanjangan", [])]
    for what, day, who in taken:
        if who is None or who[0] not in pelaku:
            continue
        ended = ended_before(masa.get((who[1], pelaku[who[0]]), ()), day)
        if ended is not None:
            yield Janggal(
                "jabatan-berakhir",
                "diutamakan",
                f"{what} {printed_day(day)} oleh pemangku jabatan pada unit {who[1]} (NIP {pelaku[who[0]]}), padahal "
                f"masanya tercatat berakhir {printed_day(ended.isoformat())}",
                day,
            )


def ended_before(periods: Sequence[Pemangku], day: str) -> date | None:
    """The last day of a holder of whom no period covers a day, and one ended before; else None."""
    when = date.fromisoformat(day)
    if any(row.menjabat(when) for row in periods):
        return None
    return max((row.selesai for row in periods if row.selesai is not None and row.selesai < when), default=None)


def _after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
