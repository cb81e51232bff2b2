"""How regencies are built: which kinds of units stand under which, and which rank usually leads them.

What generated organisations are made of. Nothing here is a rule: a regulation may be asked about any organisation.
"""

from collections.abc import Iterator, Mapping

from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.istilah import JABATAN_PIMPINAN

_SETINGKAT_PD = (
    "dinas", "badan", "kecamatan", "sekretariat_daerah", "sekretariat_dprd", "inspektorat", "satpol_pp",
)  # fmt: skip
_UPT = ("uptd", "puskesmas", "rsud", "satuan_pendidikan", "skb")
_DINAS = ("bidang", "sekretariat", "seksi", "subbagian")

_ANAK: Mapping[str, tuple[str, ...]] = {
    "pemerintah_daerah": (*_SETINGKAT_PD, *_UPT, "kelurahan"),
    "sekretariat_daerah": ("asisten", "bagian"),
    "asisten": ("bagian",),
    "bagian": ("subbagian",),
    "sekretariat_dprd": ("bagian", "subbagian"),
    "inspektorat": ("inspektur_pembantu", "sekretariat", "subbagian"),
    "inspektur_pembantu": (),
    "dinas": (*_DINAS, *_UPT),
    "badan": (*_DINAS, "uptd"),
    "satpol_pp": _DINAS,
    "sekretariat": ("subbagian",),
    "bidang": ("seksi", "uptd", "bidang"),
    "kecamatan": ("sekretariat", "seksi", "kelurahan", "subbagian"),
    "kelurahan": ("seksi", "sekretariat"),
    "uptd": ("subbagian", "seksi"),
    "puskesmas": ("subbagian",),
    "rsud": ("wakil_direktur", "bidang", "bagian", "seksi", "subbagian"),
    "wakil_direktur": ("bagian", "bidang"),
    "satuan_pendidikan": ("subbagian",),
    "skb": ("subbagian",),
    "instansi_lain": ("bidang", "subbagian"),
}
_KELAS: Mapping[str, tuple[str, ...]] = {"rsud": ("A", "B", "C", "D"), "uptd": ("A", "B")}
_JABATAN: Mapping[str, str] = {
    **dict.fromkeys(("sekretariat_daerah", "dinas", "badan", "inspektorat", "sekretariat_dprd"), "jpt_pratama"),
    **dict.fromkeys(("satpol_pp", "asisten", "instansi_lain"), "jpt_pratama"),
    **dict.fromkeys(("subbagian", "seksi", "kelurahan", "uptd"), "pengawas"),
    **dict.fromkeys(("puskesmas", "satuan_pendidikan", "skb"), "fungsional"),
    "pemerintah_daerah": "kepala_daerah",
}


def jenis_anak(buku: BukuAturan, induk: str) -> tuple[str, ...]:
    """The kinds of units that may stand under a kind: the usual ones, and the regency's own under any."""
    own = tuple(baru.jenis for baru in buku.kosakata.jenis_unit)
    return (*_ANAK.get(induk, _DINAS), *own)


def jabatan_lazim(jenis: str) -> str:
    """The rank that usually leads a kind of unit."""
    return _JABATAN.get(jenis, "administrator")


def jabatan_mungkin(jenis: str) -> tuple[str, ...]:
    """All ranks that can lead a kind of unit, the usual one first."""
    usual = jabatan_lazim(jenis)
    if usual == "kepala_daerah":
        return (usual,)
    return (usual, *(jabatan for jabatan in JABATAN_PIMPINAN if jabatan not in (usual, "kepala_daerah")))


def kelas_mungkin(jenis: str) -> tuple[str, ...]:
    """The classes of a kind of unit, the empty one first."""
    return ("", *_KELAS.get(jenis, ()))


def turunan_lazim(buku: BukuAturan, jenis: str, *, kedalaman: int = 3) -> Iterator[tuple[str, int]]:
    """A usual tree below a kind of unit, a unit of every kind at every place, without further independent units.

    :returns: kinds with their depth, parents first.
    """
    for anak in jenis_anak(buku, jenis):
        if kedalaman and anak not in buku.jenis_mandiri:
            yield anak, 1
            # A second level repeats no kind: one subbagian below a bagian shows as much as three.
            for cucu, depth in turunan_lazim(buku, anak, kedalaman=kedalaman - 1):
                if cucu != anak and anak not in {baru.jenis for baru in buku.kosakata.jenis_unit}:
                    yield cucu, depth + 1
