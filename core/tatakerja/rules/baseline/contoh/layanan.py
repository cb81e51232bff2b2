"""The shapes of units of service: UPTD, Puskesmas, schools, hospitals."""

from tatakerja.rules.baseline.contoh import profesi as p
from tatakerja.rules.baseline.contoh.perangkat import seksi, tata_usaha
from tatakerja.values.contoh import Profesi, UnitContoh

_TENAGA_KESEHATAN = (
    p.PERAWAT, p.PERAWAT, p.PERAWAT, p.BIDAN, p.BIDAN, p.DOKTER, p.DOKTER_GIGI, p.APOTEKER, p.LABORAN, p.NUTRISIONIS,
    p.SANITARIAN, p.PEREKAM_MEDIS,
)  # fmt: skip


_TENAGA_PUSKESMAS = (p.DOKTER, *_TENAGA_KESEHATAN, p.PROMKES)


def uptd(
    kode: str,
    nama: str,
    profesi: tuple[Profesi, ...],
    *,
    kelas: str = "A",
    jabatan: str = "pengawas",
    pola: str = "",
    bobot: int = 8,
) -> UnitContoh:
    """An UPTD; class A has a Subbagian Tata Usaha, class B has none.

    :param pola: the pattern that the regency chose for it.
    """
    return UnitContoh(
        nama=f"UPTD {nama}",
        jenis="uptd",
        jabatan=jabatan,
        kode=kode,
        kelas=kelas,
        pola=pola,
        bobot=bobot,
        fungsional=0.5,
        profesi=profesi,
        anak=(tata_usaha(),) if kelas == "A" else (),
    )


def puskesmas(nama: tuple[str, ...], *, awalan: str = "UPTD Puskesmas", jabatan: str = "fungsional") -> UnitContoh:
    """Puskesmas of these names, each with a Subbagian Tata Usaha.

    :param jabatan: rank of the post that leads each.
    """
    return UnitContoh(
        nama=f"{awalan} {{}}",
        nama_ulang=nama,
        jenis="puskesmas",
        jabatan=jabatan,
        kode="PKM.{}",
        bobot=38,
        fungsional=0.9,
        profesi=_TENAGA_PUSKESMAS,
        anak=(tata_usaha(),),
    )


def sekolah(jenjang: str, kode: str, nama: tuple[str, ...], *, bobot: int) -> UnitContoh:
    """State schools of one level: ``sekolah("SD Negeri", "SDN", ("1 Kotabaru", ...), bobot=11)``."""
    return UnitContoh(
        nama=f"{jenjang} {{}}",
        nama_ulang=nama,
        jenis="satuan_pendidikan",
        jabatan="fungsional",
        kode=f"{kode}.{{}}",
        bobot=bobot,
        fungsional=0.88,
        profesi=(p.GURU,),
    )


def skb(nama: str) -> UnitContoh:
    """The Sanggar Kegiatan Belajar, led by a fungsional."""
    return UnitContoh(
        nama=nama,
        jenis="skb",
        jabatan="fungsional",
        kode="SKB",
        bobot=12,
        fungsional=0.8,
        profesi=(p.PAMONG_BELAJAR,),
    )


def rsud_besar(
    kode: str,
    nama: str,
    *,
    kelas: str = "B",
    penanda: tuple[str, ...] = (),
    pola: str = "",
    jenis_pelayanan: str = "bidang",
    bidang: str = "",
    staf_pimpinan: int = 0,
) -> UnitContoh:
    """A hospital with two Wakil Direktur: administrative bagian under one, medical units under the other.

    :param pola: the pattern that the regency chose for it.
    :param jenis_pelayanan: kind of the medical units: bidang, or bagian.
    :param bidang: name of one more unit among them that is a bidang in any case; empty: none.
    :param staf_pimpinan: weight of the staff directly under the Direktur, and under each Wakil Direktur.
    """
    prefix = jenis_pelayanan.title()
    administrasi = (("Umum", p.PERKANTORAN), ("Keuangan", (p.KEUANGAN,)), ("Perencanaan dan Evaluasi", (p.PERENCANA,)))
    pelayanan = (("Pelayanan Medik", 70), ("Keperawatan", 150), ("Penunjang", 60))
    return UnitContoh(
        nama=nama,
        jenis="rsud",
        jabatan="jpt_pratama",
        kode=kode,
        kelas=kelas,
        penanda=penanda,
        pola=pola,
        bobot=staf_pimpinan,
        profesi=_TENAGA_KESEHATAN,
        anak=(
            UnitContoh(
                nama="Wakil Direktur Umum dan Keuangan",
                jenis="wakil_direktur",
                jabatan="administrator",
                kode="WADIR1",
                bobot=staf_pimpinan,
                anak=tuple(
                    UnitContoh(
                        nama=f"Bagian {name}",
                        jenis="bagian",
                        jabatan="administrator",
                        bobot=12,
                        fungsional=0.4,
                        profesi=posts,
                        anak=(tata_usaha(name, bobot=5),),
                    )
                    for name, posts in administrasi
                ),
            ),
            UnitContoh(
                nama="Wakil Direktur Pelayanan",
                jenis="wakil_direktur",
                jabatan="administrator",
                kode="WADIR2",
                bobot=staf_pimpinan,
                anak=tuple(
                    UnitContoh(
                        nama=f"{prefix} {name}",
                        jenis=jenis_pelayanan,
                        jabatan="administrator",
                        bobot=weight,
                        fungsional=0.92,
                    )
                    for name, weight in pelayanan
                )
                + tuple(
                    UnitContoh(nama=f"Bidang {name}", jenis="bidang", jabatan="administrator", bobot=12, fungsional=0.8)
                    for name in (bidang,)
                    if name
                ),
            ),
        ),
    )


def rsud_kecil(kode: str, nama: str, *, kelas: str = "D", penanda: tuple[str, ...] = ()) -> UnitContoh:
    """A hospital led by an administrator, with a Subbagian Tata Usaha and two seksi."""
    return UnitContoh(
        nama=nama,
        jenis="rsud",
        jabatan="administrator",
        kode=kode,
        kelas=kelas,
        penanda=penanda,
        bobot=20,
        fungsional=0.9,
        profesi=_TENAGA_KESEHATAN,
        anak=(
            tata_usaha(bobot=8),
            seksi("Pelayanan", bobot=45, fungsional=0.92),
            seksi("Penunjang", bobot=20, fungsional=0.85),
        ),
    )
