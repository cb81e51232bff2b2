"""An extension of which every hook fails."""

import sys

from tatakerja.extensions import ekstensi


@ekstensi
def ekstensi_perintah():
    raise RuntimeError("perintah meledak")


@ekstensi
def ekstensi_bentuk():
    return "bukan barisan BentukKeluaran"


@ekstensi
def ekstensi_kabar(kabar):
    sys.exit(f"kabar {kabar.no} meledak")


@ekstensi
def ekstensi_dokumen(dokumen):
    return dokumen.isi
