"""Make the histories that every later version must replay to the same bytes: tests/penugasan/riwayat/<regency>.json.

python tests/penugasan/buat_riwayat.py [--timpa]

Those already kept stay as they are, because an older version wrote them; ``--timpa`` overwrites them. A version that
writes other events makes further ones beside them, under another name.
"""

import json
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "penugasan")]

import attrs
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, REGENSI, bersurat, buka, diserahkan, sampai_selesai, staf, tinjau

from tatakerja import SistemTersimpan, __version__
from tatakerja.penugasan.stream import PENUGASAN

RIWAYAT = Path(__file__).parent / "riwayat"


def jalani(sk: SistemTersimpan) -> None:
    """Every kind of event at least once."""
    team = bersurat(sk, staf("BID1"), staf("BID2"), ketua=staf("BID1"))
    sk.laporan_kirim(team.id, oleh=staf("BID2"), isi="kemajuan")
    sk.laporan_kirim(team.id, oleh=staf("BID1"), isi="kemajuan tim")
    if any(row.dari for row in sk.buku.pelaporan if hasattr(row, "peminta")):
        sk.laporan_minta(team.id, oleh=PIMPINAN["BID1"], dari=staf("BID1"))
    sk.laporan_kendala(team.id, oleh=staf("BID2"), isi="hujan", rekomendasi="payung")
    kendala = sk.tampil(team.id).kendala[0]
    sk.laporan_tindaklanjuti(team.id, 1, oleh=kendala.menunggu[0].nip, putusan="beli")
    sk.hasil_serahkan(team.id, oleh=staf("BID1"), isi="hasil")
    team = tinjau(sk, sk.tampil(team.id))
    sk.hasil_kembalikan(team.id, oleh=PIMPINAN["DINAS"], alasan="kurang")
    sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=HARI)
    sk.hasil_serahkan(team.id, oleh=staf("BID1"), isi="hasil lagi")
    sk.hasil_teruskan(team.id, oleh=CADANGAN[0])
    sampai_selesai(sk, sk.tampil(team.id))
    sk.kinerja_catat(team.id, oleh=staf("BID1"), tahap="dokumentasi", isi="rajin", pegawai=staf("BID2"))
    ppk = sk.kedudukan(staf("BID2")).ppk
    sk.kinerja_catat(team.id, oleh=ppk.nip, tahap="evaluasi", isi="sesuai", pegawai=staf("BID2"))
    sampai_selesai(sk, diserahkan(sk, staf("BAGIAN"), pemilik="BAGIAN"))
    running = diserahkan(sk, staf("BID1", 2))
    signed = running.surat[0].penetap.nip
    bersurat(sk, staf("B2"))
    ended = bersurat(sk, staf("BID1", 3))
    sk.akhiri(ended.id, oleh=signed, alasan="dicabut")


def riwayat(sk: SistemTersimpan) -> dict:
    """All events, and the states and tables that this version derives from them."""
    with sk.jurnal.baca() as view:
        return {
            "versi": __version__,
            "versi_keadaan": PENUGASAN.versi,
            "peristiwa": [attrs.asdict(event) for event in view.peristiwa()],
            "keadaan": {one.stream: one.isi for one in view.daftar_keadaan(PENUGASAN.nama)},
            "proyeksi": {one.nama: view.cari(one.nama) for one in PENUGASAN.proyeksi},
        }


def main() -> None:
    RIWAYAT.mkdir(exist_ok=True)
    for regensi in REGENSI:
        path = RIWAYAT / f"{regensi}.json"
        if path.exists() and "--timpa" not in sys.argv[1:]:
            print(f"{path.name} sudah ada; tidak diubah")
            continue
        with tempfile.TemporaryDirectory() as name, buka(regensi, Path(name) / "riwayat.db") as sk:
            jalani(sk)
            found = riwayat(sk)
        text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        # An event a line, so that a change would be seen.
        text = text.replace('},{"data"', '},\n{"data"') + "\n"
        path.write_text(text, "utf-8")
        print(f"{path.name}: {len(found['peristiwa'])} peristiwa")


if __name__ == "__main__":
    main()
