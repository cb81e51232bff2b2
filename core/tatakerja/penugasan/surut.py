"""A change of holders for days that are past, beside the steps that were already taken on them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple, cast

from tatakerja.journal import Bacaan, GalatBasisData, Peristiwa
from tatakerja.journal.event import holder_of, import_of
from tatakerja.penugasan.day import Hari, Kalender
from tatakerja.penugasan.kini import Kini
from tatakerja.penugasan.life.state import authority
from tatakerja.penugasan.stream import TANDA_TANGAN, id_of, load
from tatakerja.rules.rulebook import BukuAturan

HariPada = Callable[[date, str], Hari]
"""The organisation of a day after the change, with an employee read."""


class Tergugat(NamedTuple):
    """A step that stands, though by the holders as they are recorded now its taker had no authority that day.

    :ivar isi: that in a sentence, without a capital.
    """

    id: str
    langkah: int
    hari: date
    isi: str


def left_without_authority(
    bacaan: Bacaan, hari_pada: HariPada, sejak: date, sampai: date | None, unit: str | None = None
) -> Iterator[str]:
    """Steps taken since a day by whoever would have had no authority for them, as holders are recorded now.

    They stand all the same: what was done stays as it was.

    :param sampai: the last day that has changed; None: all days since.
    :param unit: only steps for the post that leads it.
    :returns: a sentence each, without a capital.
    """
    return (one.isi for one in _contested(bacaan, hari_pada, sejak, sampai, unit))


def contested_steps(bacaan: Bacaan, buku: BukuAturan) -> Mapping[str, list[Tergugat]]:
    """The steps that retroactive changes of holders, and retroactive imports, leave without authority; by assignment.

    :param buku: by whose words posts are named.
    """
    found: dict[str, dict[int, Tergugat]] = {}
    kalender = Kalender(cast("Any", None), buku, date.max)
    days: dict[date, Hari] = {}

    def on(day: date, nip: str) -> Hari:
        hari = days.get(day)
        if hari is None:
            hari = days[day] = kalender.hari_pada(bacaan, day, ())
        hari.kenali(bacaan, (nip,))
        return hari

    snapshots = bacaan.daftar_cuplikan()
    # Changes of holders answer for the days of snapshots before them, too; each is looked at once.
    changes = {no for one in snapshots for no in bacaan.perubahan_pejabat(one.id)}
    for no in (*(one.no for one in snapshots), *sorted(changes)):
        event = next(bacaan.peristiwa(sejak=no), None)
        if event is None or event.no != no:
            raise GalatBasisData(f"peristiwa {no} hilang dari jurnal; jalankan `tatakerja jurnal periksa`")
        if holder_of(event).get("surut"):
            for one in _contested(bacaan, on, *_changed(event)):
                found.setdefault(one.id, {}).setdefault(one.langkah, one)
    return {id: list(steps.values()) for id, steps in found.items()}


def _changed(event: Peristiwa) -> tuple[date, date | None, str | None]:
    """First and last day that a retroactive event has changed, and of which unit's post; None: all."""
    if "berlaku" in event.data:
        return date.fromisoformat(import_of(event).get("berlaku", "")), None, None
    data = holder_of(event)
    last = date.fromisoformat(data["selesai"]) if data["selesai"] else None
    if event.jenis == "pejabat_diakhiri":
        return (last or date.min) + timedelta(days=1), None, data["unit"]
    return date.fromisoformat(data["mulai"]), last, data["unit"]


def _contested(
    bacaan: Bacaan, hari_pada: HariPada, sejak: date, sampai: date | None, unit: str | None
) -> Iterator[Tergugat]:
    rows = bacaan.cari(TANDA_TANGAN) if unit is None else bacaan.cari(TANDA_TANGAN, unit=unit)
    for row in sorted(rows, key=lambda row: (str(row["tanggal"]), str(row["stream"]))):
        day = date.fromisoformat(str(row["tanggal"]))
        nip = bacaan.nip(str(row["orang"]))
        if nip is None or day < sejak or (sampai is not None and day > sampai):
            continue
        id, step = id_of(str(row["stream"])), int(row["langkah"] or 0)
        state = load(bacaan, id)
        if state is None:
            continue
        hari = hari_pada(day, nip)
        # As it would be decided that day: a unit that is merged by now is its successor, a person bears another NIP.
        kini = Kini(bacaan, hari)
        (now,), people = kini.nips((str(row["orang"]),)), kini.nips(state["orang"])
        if hari.competence.check(now, authority(kini.state(state), step, people)) is None:
            who = f"{hari.nama(now) or hari.nama(nip) or 'pegawai'} ({now})"
            yield Tergugat(
                id,
                step,
                day,
                f"langkah {step + 1} penugasan {id} diambil {day.isoformat()} oleh {who} bagi jabatan pada unit "
                f"{row['unit']}, padahal menurut catatan yang kini berlaku surut ia tidak berwenang hari itu; langkah "
                "itu tetap tercatat, periksa suratnya",
            )
