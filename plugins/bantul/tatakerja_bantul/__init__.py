"""Kabupaten Bantul: Peraturan Bupati Bantul Nomor 1 Tahun 2023 on mekanisme kerja, read from the files beside."""

from tatakerja.plugin import PluginBerkas

plugin = PluginBerkas(__name__)
