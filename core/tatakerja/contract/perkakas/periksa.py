"""The judgement on a plugin, as ``plugin periksa`` tells it."""

from typing import Any, Literal, Self

import attrs

from tatakerja.contract.write import pick

Peringkat = Literal["kerangka", "berjalan", "lengkap", "terverifikasi"]


@attrs.frozen(kw_only=True)
class TemuanPluginJson:
    """Something that keeps a plugin from a level.

    :ivar kode: what kind of finding: ``baris-tanpa-kasus``.
    :ivar tingkat: the level that it keeps the plugin from.
    :ivar berkas: the file concerned, empty where there is none.
    :ivar baris: the line in it, 0 for the whole.
    :ivar isi: what is wrong.
    :ivar saran: what to do.
    """

    kode: str
    tingkat: Peringkat
    berkas: str
    baris: int
    isi: str
    saran: str


@attrs.frozen(kw_only=True)
class CakupanKetentuanJson:
    """The leaves of the numbering, each counted once, by what accounts for them."""

    diatur: int
    anomali: int
    bukan_norma: int
    di_luar: int
    tak_tersentuh: int


@attrs.frozen(kw_only=True)
class CakupanKasusJson:
    """What the cases cover.

    :ivar jumlah: how many cases there are; ``lulus`` how many are answered as they expect.
    :ivar lulus: how many are answered as they expect.
    :ivar baris: how many rows answer something; ``baris_teruji`` how many of them in a case.
    :ivar langkah: how many steps routes have; ``langkah_teruji`` how many of them in a case.
    """

    jumlah: int
    lulus: int
    baris: int
    baris_teruji: int
    langkah: int
    langkah_teruji: int


@attrs.frozen(kw_only=True)
class CakupanPluginJson:
    """What a plugin covers: of its regulation's text, and by its cases.

    :ivar ketentuan: null where the plugin can't be loaded.
    """

    ketentuan: CakupanKetentuanJson | None
    kasus: CakupanKasusJson


@attrs.frozen(kw_only=True)
class PanjangBerkasJson:
    """A file of a plugin.

    :ivar berkas: its name.
    :ivar baris: its lines that are neither blank nor comments.
    :ivar aturan: whether it is one of the files of rules; else words, outline, flaws or Python.
    """

    berkas: str
    baris: int
    aturan: bool


@attrs.frozen(kw_only=True)
class SelMatriksJson:
    """A cell of the matrix of silence: what answers a kind of case.

    :ivar tentang: what is asked.
    :ivar kasus: the kind of case, as ``fact=value``.
    :ivar status: the statuses of the answers.
    :ivar aturan: the rows that answer.
    :ivar sunyi: whether somebody gets no answer without that silence being declared.
    """

    tentang: str
    kasus: tuple[str, ...]
    status: tuple[str, ...]
    aturan: tuple[str, ...]
    sunyi: bool


@attrs.frozen(kw_only=True)
class PeriksaPluginJson:
    """``plugin periksa``: the level of a plugin, computed, and what keeps it from the next.

    :ivar tingkat: the level reached; null where the plugin can't be loaded.
    :ivar matriks: what answers every kind of case.
    :ivar panjang: the files that say the regulation, with their lines.
    """

    plugin: str
    tingkat: Peringkat | None
    temuan: tuple[TemuanPluginJson, ...]
    cakupan: CakupanPluginJson
    matriks: tuple[SelMatriksJson, ...]
    panjang: tuple[PanjangBerkasJson, ...]

    @classmethod
    def dari(cls, value: Any) -> Self:
        """A judgement of the kit."""
        counted = value.ketentuan
        text = None
        if counted is not None:
            text = CakupanKetentuanJson(
                diatur=len(counted.baris),
                anomali=len(counted.anomali),
                bukan_norma=len(counted.bukan_norma),
                di_luar=len(counted.di_luar),
                tak_tersentuh=len(counted.terbuka),
            )
        return cls(
            plugin=value.plugin,
            tingkat=value.tingkat,
            temuan=tuple(pick(TemuanPluginJson, one) for one in value.temuan),
            cakupan=CakupanPluginJson(ketentuan=text, kasus=pick(CakupanKasusJson, value.kasus)),
            matriks=tuple(pick(SelMatriksJson, one) for one in value.matriks),
            panjang=value.panjang,
        )
