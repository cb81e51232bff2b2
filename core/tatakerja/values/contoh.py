"""The skeleton from which a sample regency is generated."""

import attrs


@attrs.frozen
class Profesi:
    """A functional post that is met in a unit.

    :ivar nama: its name without the jenjang: ``Perawat``.
    :ivar keahlian: whether it exists in the category keahlian (ahli pertama to ahli utama).
    :ivar keterampilan: whether it exists in the category keterampilan (pemula to penyelia).
    :ivar gelar: degree that goes behind the holder's name: ``Ners``; empty: none.
    :ivar gelar_depan: degree that goes before it: ``dr.``.
    :ivar kompetensi: competences of which its holders have some.
    """

    nama: str
    keahlian: bool = True
    keterampilan: bool = False
    gelar: str = ""
    gelar_depan: str = ""
    kompetensi: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class UnitContoh:
    """A template of units.

    :ivar nama: the unit's name; ``{}`` stands for the running name of ``nama_ulang``.
    :ivar jenis: kind of unit.
    :ivar jabatan: rank of the post that leads it.
    :ivar kode: last part of its code, ``{}`` as in ``nama``; empty: made from the name.
    :ivar nama_ulang: names for which the template is repeated; empty: once.
    :ivar sebutan: title of its leader; empty: from the vocabulary.
    :ivar kelas: class of the unit, where it has one.
    :ivar penanda: marks.
    :ivar pola: pattern.
    :ivar bobot: weight by which employees are spread over units; 0 for a unit without staff of its own.
    :ivar fungsional: share of fungsional among its staff, 0 to 1.
    :ivar profesi: functional posts met there; empty: those of the unit above.
    :ivar anak: templates of the units below.
    """

    nama: str
    jenis: str
    jabatan: str
    kode: str = ""
    nama_ulang: tuple[str, ...] = ()
    sebutan: str = ""
    kelas: str = ""
    penanda: tuple[str, ...] = ()
    pola: str = ""
    bobot: int = 1
    fungsional: float = 0.4
    profesi: tuple[Profesi, ...] = ()
    anak: tuple["UnitContoh", ...] = ()


@attrs.frozen(kw_only=True)
class Kerangka:
    """A regency in outline: its root, and the other instansi around it.

    :ivar akar: the template of the root, of kind pemerintah_daerah.
    :ivar instansi_lain: templates of other roots.
    """

    akar: UnitContoh
    instansi_lain: tuple[UnitContoh, ...] = ()
