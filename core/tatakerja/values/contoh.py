"""The skeleton from which a sample regency is generated."""

import attrs


@attrs.frozen(kw_only=True)
class UnitContoh:
    """A template of units.

    :ivar nama: the unit's name; ``{}`` stands for the running name of ``nama_ulang``.
    :ivar jenis: kind of unit.
    :ivar jabatan: rank of the post that leads it.
    :ivar nama_ulang: names for which the template is repeated; empty: once.
    :ivar sebutan: title of its leader; empty: from the vocabulary.
    :ivar kelas: class of the unit, where it has one.
    :ivar penanda: marks.
    :ivar pola: pattern.
    :ivar bobot: weight by which employees are spread over units; 0 for a unit without staff of its own.
    :ivar fungsional: share of fungsional among its staff, 0 to 1.
    :ivar profesi: names of functional posts met there.
    :ivar anak: templates of the units below.
    """

    nama: str
    jenis: str
    jabatan: str
    nama_ulang: tuple[str, ...] = ()
    sebutan: str = ""
    kelas: str = ""
    penanda: tuple[str, ...] = ()
    pola: str = ""
    bobot: float = 1.0
    fungsional: float = 0.4
    profesi: tuple[str, ...] = ()
    anak: tuple["UnitContoh", ...] = ()


@attrs.frozen(kw_only=True)
class Kerangka:
    """A regency in outline: its root, and the other instansi around it.

    :ivar akar: the template of the root, of kind pemerintah_daerah.
    :ivar instansi_lain: templates of other roots.
    """

    akar: UnitContoh
    instansi_lain: tuple[UnitContoh, ...] = ()
