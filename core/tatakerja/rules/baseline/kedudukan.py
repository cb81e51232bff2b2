"""Shapes of kedudukan: who appraises, leads and coordinates."""

from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.penunjuk import PimpinanAnak, PimpinanMandiri, PimpinanTerdekat, PimpinanUnitInduk
from tatakerja.values.syarat import bila

STAF = bila(memimpin="tidak", jenis_jabatan="fungsional pelaksana")
"""Whom the regulations place: fungsional and pelaksana who lead no unit."""

PIMPINAN = bila(memimpin="ya")
"""Whoever leads a unit."""

KEDUDUKAN = (
    AturanKedudukan(
        kode="unit-mandiri",
        uraian="Pimpinan organisasi menilai dan memimpin seluruh fungsional dan pelaksana di unit itu.",
        bila=STAF,
        ppk=(PimpinanMandiri(),),
        puo=(PimpinanMandiri(),),
    ),
    AturanKedudukan(
        kode="administrator",
        uraian="Pejabat Administrator terdekat di atas pegawai menilai sekaligus memimpin unit organisasinya.",
        bila=STAF,
        ppk=(PimpinanTerdekat(jabatan="administrator"),),
        puo=(PimpinanTerdekat(jabatan="administrator"),),
    ),
    AturanKedudukan(
        kode="kepala-bagian",
        uraian="Kepala Bagian menilai sekaligus memimpin unit organisasinya.",
        bila=STAF,
        ppk=(PimpinanTerdekat(jenis="bagian"),),
        puo=(PimpinanTerdekat(jenis="bagian"),),
    ),
    AturanKedudukan(
        kode="kepala-bagian-bidang",
        uraian="Kepala Bagian atau Kepala Bidang menilai sekaligus memimpin unit organisasinya.",
        bila=STAF,
        ppk=(PimpinanTerdekat(jenis="bagian bidang"),),
        puo=(PimpinanTerdekat(jenis="bagian bidang"),),
    ),
    AturanKedudukan(
        kode="pimpinan-menilai-sekretaris-memimpin",
        uraian="Pimpinan organisasi menilai, Sekretaris memimpin unit organisasi bagi seluruh staf.",
        bila=STAF,
        ppk=(PimpinanMandiri(),),
        puo=(PimpinanAnak("sekretariat"),),
    ),
    AturanKedudukan(
        kode="pimpinan-menilai-unit-memimpin",
        uraian="Pimpinan organisasi menilai, Sekretaris atau kepala unit di bawahnya memimpin unit organisasi.",
        bila=STAF,
        ppk=(PimpinanMandiri(),),
        puo=(PimpinanTerdekat(jenis="sekretariat bidang bagian inspektur_pembantu"),),
    ),
    AturanKedudukan(
        kode="atasan-langsung",
        uraian="Pimpinan unit dinilai oleh pimpinan unit induknya sebagai atasan langsung.",
        bila=PIMPINAN,
        ppk=(PimpinanUnitInduk(),),
    ),
)
