"""Answers as JSON. The shapes are a contract: keys in this order, each always present, null or [] where empty.

Written out by hand rather than derived from the classes, so that a field added to a class doesn't change what other
programs read, and so that nothing is imported for it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from tatakerja.values.aturan import sebut_tersirat, setiap_anomali
from tatakerja.values.syarat import Syarat

if TYPE_CHECKING:
    from tatakerja.rules.registry import PluginTerpasang
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.values.anomali import Anomali
    from tatakerja.values.kedudukan import AturanKedudukan, Kedudukan
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.penjelasan import FaktaKasus, Penjelasan
    from tatakerja.values.syarat import SyaratSemua

Objek = dict[str, Any]


def dumps(value: Any) -> str:
    """One value on one line."""
    return json.dumps(value, ensure_ascii=False)


def document(value: Any) -> str:
    """One value, indented for reading."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def listed(rows: Iterable[str]) -> Iterator[str]:
    """The lines of a list of which every element is already JSON, one a line; never the whole list in memory."""
    before = ""
    for row in rows:
        yield f"{before or '['}{row}"
        before = ",\n"
    yield "]\n" if before else "[]\n"


def pejabat(official: "Pejabat | None") -> Objek | None:
    """An official: a vacant post has ``nip`` null."""
    if official is None:
        return None
    return {
        "nip": official.nip,
        "nama": official.nama,
        "unit": official.unit,
        "jabatan": official.jabatan,
        "sebagai": official.sebagai,
    }


def kedudukan(nip: str, answer: "Kedudukan") -> Objek:
    """One element of ``kedudukan --format json``."""
    return {
        "nip": nip,
        "status": answer.status,
        "ppk": pejabat(answer.ppk),
        "puo": pejabat(answer.puo),
        "koordinator": pejabat(answer.koordinator),
        "aturan": answer.aturan,
        "dasar": list(answer.dasar),
        "anomali": list(answer.anomali),
        "keterangan": list(answer.keterangan),
    }


def kedudukan_rows(answers: Iterable[tuple[str, "Kedudukan"]]) -> Iterator[str]:
    """Elements as JSON. Employees of one class share an answer, so what follows the NIP is written once a class."""
    tails: dict[int, tuple[Kedudukan, str]] = {}
    for nip, answer in answers:
        known = tails.get(id(answer))
        if known is None:
            # The answer is kept beside its text, so that its id stays its own.
            known = tails[id(answer)] = answer, dumps(kedudukan("", answer)).removeprefix('{"nip": ""')
        yield f'{{"nip": {dumps(nip)}{known[1]}'


def penjelasan(value: "Penjelasan") -> Objek:
    """One element of ``kedudukan --jelaskan --format json``: the answer, and under ``penjelasan`` its reasons."""
    return kedudukan(value.nip, value.kedudukan) | {
        "penjelasan": {
            "nama": value.nama,
            "unit": value.unit,
            "lapisan": value.lapisan,
            "uraian": value.uraian,
            "fakta": list(map(_fakta, value.fakta)),
            "terdekat": [
                {
                    "kode": near.kode,
                    "uraian": near.uraian,
                    "dasar": list(near.dasar),
                    "gagal": list(map(_fakta, near.gagal)),
                }
                for near in value.terdekat
            ],
            "pemangku": list(value.pemangku),
            "kandidat": list(map(pejabat, value.kedudukan.kandidat)),
            "tafsir": [
                {
                    "anomali": used.anomali,
                    "isi": used.isi,
                    "tafsir": used.tafsir,
                    "arti": used.arti,
                    "alasan": used.alasan,
                    "pilihan": list(used.pilihan),
                }
                for used in value.tafsir
            ],
            "tersirat": list(value.tersirat),
        }
    }


def _fakta(fact: "FaktaKasus") -> Objek:
    return {"fakta": fact.fakta, "uraian": fact.uraian, "nilai": fact.nilai, "diminta": fact.diminta}


def regulasi(buku: "BukuAturan") -> Objek:
    """``regulasi tampil --format json``."""
    meta = buku.regulasi
    return {
        "nama": meta.nama,
        "daerah": meta.daerah,
        "judul": meta.judul,
        "singkatan": meta.singkatan,
        "versi": meta.versi,
        "berlaku_sejak": meta.berlaku_sejak and meta.berlaku_sejak.isoformat(),
        "berlaku_sampai": meta.berlaku_sampai and meta.berlaku_sampai.isoformat(),
        "aturan": {
            "kedudukan": len(buku.kedudukan),
            "alur": len(buku.alur),
            "tim": len(buku.tim),
            "muatan": len(buku.muatan),
            "tahapan": len(buku.tahapan),
            "pelaporan": len(buku.pelaporan),
            "evaluasi": len(buku.evaluasi),
            "tanggung_jawab": len(buku.tanggung_jawab),
        },
        "anomali": {"semua": len(buku.anomali), "bertafsir": len(buku.tafsir)},
        "tafsir": dict(buku.tafsir),
        "hook": list(buku.hook),
        "catatan": list(meta.catatan),
        "kewajiban": [
            {"bab": one.bab, "pengemban": one.pengemban, "isi": one.isi, "dasar": list(buku.sitasi((one.dasar,)))}
            for one in buku.kewajiban
        ],
    }


def syarat(conditions: "SyaratSemua") -> list[Objek]:
    """Conditions of a rule."""
    return [_satu(one) if isinstance(one, Syarat) else {"atau": list(map(syarat, one.pilihan))} for one in conditions]


def _satu(one: "Syarat") -> Objek:
    said = {"fakta": one.fakta, "ingkar": one.ingkar, "nilai": sorted(one.nilai)}
    bounds = {"paling_sedikit": one.paling_sedikit, "paling_banyak": one.paling_banyak}
    return said | {name: bound for name, bound in bounds.items() if bound is not None}


def aturan(buku: "BukuAturan", rule: "AturanKedudukan") -> Objek:
    """One element of ``regulasi aturan --format json``."""
    return {
        "kode": rule.kode,
        "uraian": rule.uraian,
        "syarat": syarat(rule.bila),
        "predikat": None if rule.predikat is None else " ".join((rule.predikat.__doc__ or "").split()),
        "disebut_bagi": syarat(rule.disebut_bagi),
        "ppk": list(map(str, rule.ppk)),
        "puo": list(map(str, rule.puo)),
        "koordinator": list(map(str, rule.koordinator)),
        "dasar": list(buku.sitasi(rule.dasar)),
        "dasar_koordinator": list(buku.sitasi(rule.dasar_koordinator)),
        "tersirat": sebut_tersirat(rule.tersirat) or None,
        "anomali": list(setiap_anomali(rule.anomali)),
        "pengecualian_dari": list(rule.pengecualian_dari),
        "catatan": [{"syarat": syarat(remark.bila), "isi": remark.isi} for remark in rule.catatan],
        "bentuk": rule.bentuk,
        "lapisan": buku.lapisan(rule),
    }


def anomali(buku: "BukuAturan", flaw: "Anomali") -> Objek:
    """One element of ``regulasi anomali --format json``; ``dipilih`` is the reading in force."""
    return {
        "kode": flaw.kode,
        "jenis": flaw.jenis,
        "isi": flaw.isi,
        "tempat": list(buku.sitasi(flaw.tempat)),
        "dampak": list(flaw.dampak),
        "tafsir": [{"kode": reading.kode, "isi": reading.isi} for reading in flaw.tafsir],
        "bawaan": flaw.bawaan,
        "dipilih": buku.tafsir.get(flaw.kode),
        "alasan": flaw.alasan or None,
    }


def plugin(found: "PluginTerpasang") -> Objek:
    """One element of ``plugin daftar --format json``."""
    return {
        "nama": found.nama,
        "modul": found.modul,
        "distribusi": found.distribusi,
        "versi": found.versi,
        "api": found.api,
    }


def plain(value: Any) -> Any:
    """A stored thing as JSON: the keys of these are the API's own, by its contract."""
    import attrs

    if attrs.has(type(value)):
        return {field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
