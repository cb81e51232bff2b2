"""The audit of an organisation: every remark on it, and figures that a head of personnel asks for.

``laporan`` is what it gives; ``konteks`` groups the answers once; ``pegawai``, ``jabatan``, ``unit``, ``rentang`` and
``anomali`` each look at one side; ``batas`` holds limits of national law as data; ``susun`` puts the report together.
"""

from tatakerja.audit.organisasi.batas import BATAS_PLT, BatasPlt
from tatakerja.audit.organisasi.laporan import (
    JUDUL_CATATAN,
    TINGKAT_CATATAN,
    BarisAnomali,
    CatatanAudit,
    KelompokPegawai,
    LaporanAudit,
    Rentang,
)
from tatakerja.audit.organisasi.susun import audit_organisasi

__all__ = [
    "BATAS_PLT",
    "JUDUL_CATATAN",
    "TINGKAT_CATATAN",
    "BarisAnomali",
    "BatasPlt",
    "CatatanAudit",
    "KelompokPegawai",
    "LaporanAudit",
    "Rentang",
    "audit_organisasi",
]
