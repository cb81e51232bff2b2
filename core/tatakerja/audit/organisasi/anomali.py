"""Answers that rest on a flaw of the regulation, and how to read it otherwise."""

from collections import Counter
from collections.abc import Iterable, Iterator

from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.laporan import BarisAnomali, CatatanAudit, PilihanTafsir
from tatakerja.values.teks import angka


def ukur_anomali(konteks: KonteksAudit) -> tuple[BarisAnomali, ...]:
    """The anomalies whose reading decides an employee's answer, those of most employees first.

    One that offers no reading is shown with each answer that it touches; a report of hundreds gains nothing by it.
    """
    reach: Counter[str] = Counter()
    for kelas in konteks.kelas:
        for kode in kelas.kedudukan.anomali:
            if konteks.buku.anomali[kode].tafsir:
                reach[kode] += len(kelas.pegawai)
    widest_first = sorted(reach.items(), key=lambda item: (-item[1], item[0]))
    return tuple(_row(konteks, kode, count) for kode, count in widest_first)


def catat_anomali(baris: Iterable[BarisAnomali]) -> Iterator[CatatanAudit]:
    """A remark per anomaly, with the option that reads it otherwise."""
    for row in baris:
        others = " atau ".join(choice.opsi for choice in row.pilihan if choice.opsi is not None)
        reading = next((choice for choice in row.pilihan if choice.kode == row.tafsir), None)
        how = f" Dibaca menurut {reading.kode}: {reading.isi} Ubah dengan {others}." if reading else ""
        yield CatatanAudit(
            kode="bergantung-anomali",
            tingkat="info",
            isi=f"Jawaban bagi {angka(row.pegawai)} pegawai bergantung pada {row.kode}.{how}",
            dasar=row.dasar,
        )


def _row(konteks: KonteksAudit, kode: str, count: int) -> BarisAnomali:
    buku = konteks.buku
    anomali, chosen = buku.anomali[kode], buku.tafsir.get(kode)
    return BarisAnomali(
        kode=kode,
        isi=anomali.isi,
        tafsir=chosen,
        bawaan=anomali.bawaan,
        pilihan=tuple(
            PilihanTafsir(
                kode=tafsir.kode, isi=tafsir.isi, opsi=None if tafsir.kode == chosen else f"-t {kode}={tafsir.kode}"
            )
            for tafsir in anomali.tafsir
        ),
        pegawai=count,
        dasar=buku.sitasi(anomali.tempat),
    )
