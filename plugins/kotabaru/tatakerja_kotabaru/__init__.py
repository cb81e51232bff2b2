"""Kabupaten Kotabaru: Peraturan Bupati Nomor 68 Tahun 2024 tentang Sistem Kerja, read from the files beside."""

from tatakerja.plugin import PluginBerkas

plugin = PluginBerkas(__name__)
