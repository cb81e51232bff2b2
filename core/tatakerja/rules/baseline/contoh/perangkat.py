"""The shapes of agencies and of the units inside them."""

from collections.abc import Iterable

import attrs

from tatakerja.rules.baseline.contoh import profesi as p
from tatakerja.rules.baseline.contoh.urusan import URUSAN
from tatakerja.values.contoh import Profesi, UnitContoh

_SUBBAGIAN_UMUM = "Umum dan Kepegawaian"


_SUBBAGIAN_KEUANGAN = "Perencanaan dan Keuangan"


def pemerintah_daerah(nama: str, anak: Iterable[UnitContoh]) -> UnitContoh:
    """The root, which has no staff of its own."""
    return UnitContoh(
        nama=nama, jenis="pemerintah_daerah", jabatan="kepala_daerah", kode="PEMKAB", bobot=0, anak=tuple(anak)
    )


def instansi_vertikal(kode: str, nama: str, sebutan: str, profesi: tuple[Profesi, ...], bagian: str) -> UnitContoh:
    """An office of the central government in the regency, an instansi_lain, with one subbagian."""
    return UnitContoh(
        nama=nama,
        jenis="instansi_lain",
        jabatan="administrator",
        kode=kode,
        sebutan=sebutan,
        bobot=10,
        fungsional=0.8,
        profesi=profesi,
        anak=(subbagian(bagian, bobot=4),),
    )


def subbagian(nama: str, *, bobot: int = 3) -> UnitContoh:
    """A subbagian, led by a pengawas."""
    return UnitContoh(
        nama=f"Subbagian {nama}", jenis="subbagian", jabatan="pengawas", bobot=bobot, fungsional=0.2,
        profesi=p.PERKANTORAN,
    )  # fmt: skip


def tata_usaha(unit: str = "", *, bobot: int = 3) -> UnitContoh:
    """The Subbagian Tata Usaha of a bagian of this name, or of a unit below an agency."""
    return attrs.evolve(subbagian(f"Tata Usaha {unit}".rstrip(), bobot=bobot), kode="TU")


def seksi(nama: str, *, bobot: int = 3, fungsional: float = 0.3) -> UnitContoh:
    """A seksi, led by a pengawas."""
    return UnitContoh(nama=f"Seksi {nama}", jenis="seksi", jabatan="pengawas", bobot=bobot, fungsional=fungsional)


def sekretariat(
    *, subbagian_: Iterable[str] = (_SUBBAGIAN_UMUM, _SUBBAGIAN_KEUANGAN), bobot: int = 5, nama: str = "Sekretariat"
) -> UnitContoh:
    """The secretariat of an agency, led by an administrator."""
    return UnitContoh(
        nama=nama,
        jenis="sekretariat",
        jabatan="administrator",
        kode="SEKR",
        bobot=bobot,
        fungsional=0.5,
        profesi=p.PERKANTORAN,
        anak=tuple(map(subbagian, subbagian_)),
    )


def bidang(nama: str, *, profesi: tuple[Profesi, ...] = (), bobot: int = 10, bersektor: bool = False) -> UnitContoh:
    """A bidang, led by an administrator.

    :param bersektor: whether it kept two seksi when others were dissolved.
    """
    parts = ("Perencanaan dan Pengembangan", "Pelaksanaan dan Pengendalian") if bersektor else ()
    return UnitContoh(
        nama=f"Bidang {nama}",
        jenis="bidang",
        jabatan="administrator",
        bobot=bobot,
        fungsional=0.65,
        profesi=profesi,
        anak=tuple(
            attrs.evolve(seksi(f"{part} {nama}", bobot=4, fungsional=0.5), kode=f"SEKSI{number}")
            for number, part in enumerate(parts, start=1)
        ),
    )


def perangkat_daerah(
    kode: str,
    nama: str,
    urusan: str,
    *,
    jenis: str = "dinas",
    jabatan: str = "jpt_pratama",
    seksi: bool = False,
    penanda: tuple[str, ...] = (),
    bobot: int = 10,
    staf_pimpinan: int = 0,
    anak: Iterable[UnitContoh] = (),
) -> UnitContoh:
    """A dinas, badan or satpol_pp: secretariat, a bidang for each part of its urusan.

    :param urusan: names of fields of government, separated by spaces (``tatakerja_contoh.urusan``).
    :param jabatan: rank of its head.
    :param seksi: whether its bidang have seksi.
    :param bobot: weight of each bidang.
    :param staf_pimpinan: weight of the staff directly under its head.
    :param anak: further units, such as UPTD.
    """
    fields = [URUSAN[name] for name in urusan.split()]
    return UnitContoh(
        nama=nama,
        jenis=jenis,
        jabatan=jabatan,
        kode=kode,
        penanda=penanda,
        bobot=staf_pimpinan,
        profesi=tuple(profesi for field in fields for profesi in field.profesi),
        anak=(
            sekretariat(),
            *(
                bidang(name, profesi=field.profesi, bersektor=seksi, bobot=bobot)
                for field in fields
                for name in field.bidang
            ),
            *anak,
        ),
    )


def dinas_tanpa_bidang(
    kode: str,
    nama: str,
    profesi: tuple[Profesi, ...],
    *,
    penanda: tuple[str, ...] = (),
    anak: Iterable[UnitContoh] = (),
) -> UnitContoh:
    """A dinas whose functional staff stands directly under its head, with a secretariat for the rest.

    :param anak: further units.
    """
    return UnitContoh(
        nama=nama,
        jenis="dinas",
        jabatan="jpt_pratama",
        kode=kode,
        penanda=penanda,
        bobot=28,
        fungsional=0.85,
        profesi=profesi,
        anak=(sekretariat(), *anak),
    )


def setda(*, pola: str = "", subbagian_bagian: bool = True, staf_asisten: int = 0) -> UnitContoh:
    """Sekretariat Daerah with three asisten, their bagian, and a subbagian or two in each.

    :param pola: the pattern that the regency chose for it.
    :param subbagian_bagian: whether the bagian have subbagian.
    :param staf_asisten: weight of the staff directly under each asisten.
    """
    tata = (p.ANALIS_KEBIJAKAN, p.PERENCANA, p.ARSIPARIS)
    asisten = (
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", (
            ("Bagian Tata Pemerintahan", "TAPEM", tata),
            ("Bagian Kesejahteraan Rakyat", "KESRA", tata),
            ("Bagian Hukum", "HUKUM", (p.PERANCANG, p.ANALIS_KEBIJAKAN)),
        )),
        ("Asisten Perekonomian dan Pembangunan", (
            ("Bagian Perekonomian dan Sumber Daya Alam", "EKON", tata),
            ("Bagian Administrasi Pembangunan", "ADBANG", tata),
            ("Bagian Pengadaan Barang dan Jasa", "PBJ", (p.PENGADAAN, p.PRANATA_KOMPUTER)),
        )),
        ("Asisten Administrasi Umum", (
            ("Bagian Organisasi", "ORG", (p.ANALIS_KEBIJAKAN, p.ANALIS_SDM)),
            ("Bagian Umum", "UMUM", p.PERKANTORAN),
            ("Bagian Protokol dan Komunikasi Pimpinan", "PROKOPIM", (p.HUMAS, p.ARSIPARIS)),
        )),
    )  # fmt: skip
    return UnitContoh(
        nama="Sekretariat Daerah",
        jenis="sekretariat_daerah",
        jabatan="jpt_pratama",
        kode="SETDA",
        pola=pola,
        bobot=0,
        anak=tuple(
            UnitContoh(
                nama=name,
                jenis="asisten",
                jabatan="jpt_pratama",
                kode=f"AS{number}",
                bobot=staf_asisten,
                anak=tuple(
                    UnitContoh(
                        nama=part,
                        jenis="bagian",
                        jabatan="administrator",
                        kode=code,
                        bobot=7,
                        fungsional=0.6,
                        profesi=posts,
                        anak=(tata_usaha(part.removeprefix("Bagian ")),) if subbagian_bagian else (),
                    )
                    for part, code, posts in parts
                ),
            )
            for number, (name, parts) in enumerate(asisten, start=1)
        ),
    )


def setwan() -> UnitContoh:
    """Sekretariat DPRD with its bagian."""
    bagian = (
        ("Umum dan Keuangan", p.PERKANTORAN),
        ("Persidangan dan Perundang-undangan", (p.PERANCANG, p.ANALIS_KEBIJAKAN)),
        ("Fasilitasi Penganggaran dan Pengawasan", (p.ANALIS_KEBIJAKAN, p.HUMAS)),
    )
    return UnitContoh(
        nama="Sekretariat Dewan Perwakilan Rakyat Daerah",
        jenis="sekretariat_dprd",
        jabatan="jpt_pratama",
        kode="SETWAN",
        bobot=0,
        anak=tuple(
            UnitContoh(
                nama=f"Bagian {name}",
                jenis="bagian",
                jabatan="administrator",
                bobot=7,
                fungsional=0.5,
                profesi=posts,
                anak=(tata_usaha(name),) if number == 0 else (),
            )
            for number, (name, posts) in enumerate(bagian)
        ),
    )


def inspektorat(nama: str = "Inspektorat", *, pembantu: int = 4) -> UnitContoh:
    """Inspektorat with its secretariat and so many Inspektur Pembantu."""
    roman = ("I", "II", "III", "IV", "V", "Khusus")
    return UnitContoh(
        nama=nama,
        jenis="inspektorat",
        jabatan="jpt_pratama",
        kode="INSPEKTORAT",
        bobot=0,
        profesi=(p.AUDITOR, p.PENGAWAS_URUSAN),
        anak=(
            sekretariat(),
            UnitContoh(
                nama="Inspektur Pembantu {}",
                nama_ulang=roman[:pembantu],
                jenis="inspektur_pembantu",
                jabatan="administrator",
                kode="IRBAN-{}",
                bobot=8,
                fungsional=0.9,
            ),
        ),
    )


def kecamatan(
    nama: tuple[str, ...],
    *,
    seksi_: Iterable[str] = (
        "Pemerintahan",
        "Ketenteraman dan Ketertiban Umum",
        "Pemberdayaan Masyarakat",
        "Kesejahteraan Sosial",
    ),
    kata_seksi: str = "Seksi",
    sebutan_jenis: str = "Kecamatan",
    kode: str = "KEC",
    kelurahan_: tuple[str, ...] = (),
    anak: Iterable[UnitContoh] = (),
) -> UnitContoh:
    """Kecamatan of these names, each with its secretariat, seksi, and the kelurahan given.

    :param seksi_: names of the seksi.
    :param kata_seksi: what a seksi is called there.
    :param sebutan_jenis: what a kecamatan is called there.
    :param kode: prefix of the codes.
    :param anak: further units of each.
    """
    return UnitContoh(
        nama=f"{sebutan_jenis} {{}}",
        nama_ulang=nama,
        jenis="kecamatan",
        jabatan="administrator",
        kode=f"{kode}.{{}}",
        bobot=0,
        anak=(
            sekretariat(nama=f"Sekretariat {sebutan_jenis}", bobot=2),
            *(attrs.evolve(seksi(name, bobot=2, fungsional=0.1), nama=f"{kata_seksi} {name}") for name in seksi_),
            *((kelurahan(kelurahan_),) if kelurahan_ else ()),
            *anak,
        ),
    )


def kelurahan(nama: tuple[str, ...]) -> UnitContoh:
    """Kelurahan of these names, each led by a pengawas, with its secretariat and seksi."""
    return UnitContoh(
        nama="Kelurahan {}",
        nama_ulang=nama,
        jenis="kelurahan",
        jabatan="pengawas",
        kode="KEL.{}",
        bobot=2,
        fungsional=0.1,
        profesi=(p.ARSIPARIS, p.PENGGERAK_SWADAYA),
        anak=(
            UnitContoh(
                nama="Sekretariat Kelurahan", jenis="sekretariat", jabatan="pengawas", kode="SEKR", bobot=2,
                fungsional=0.1,
            ),
            *(seksi(name, bobot=2, fungsional=0.1) for name in ("Pemerintahan", "Pemberdayaan Masyarakat")),
        ),
    )  # fmt: skip
