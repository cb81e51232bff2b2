"""Names for invented people. Combinations are drawn at random; a likeness with anyone is chance."""

from typing import Final


def _kata(teks: str) -> tuple[str, ...]:
    return tuple(teks.split())


LAKI_LAKI: Final = _kata(
    """
    Abdul Adi Agung Agus Ahmad Aji Akhyar Aldi Alfian Andi Andri Anton Ardi Arif Aris Asep Bagus Bambang Bayu Budi Cahyo
    Candra Catur Danang Dani Darma Dedi Deni Didik Dimas Dodi Dwi Eko Erwin Fadli Fahmi Faisal Fajar Farid Ferdi Firman
    Galih Gilang Guntur Hadi Hafiz Hamdan Hari Haris Hendra Heri Herman Husni Ilham Imam Indra Irfan Ismail Iwan Jamal
    Joko Junaidi Kadek Ketut Khairul Komang Kurnia Lukman Made Mahmud Muhammad Nanang Novan Nugroho Nur Nyoman Oka Panji
    Pratama Putu Rahmat Rama Randi Reza Ridwan Rizal Rizki Rudi Rusdi Samsul Sigit Slamet Sugeng Surya Syahrul Taufik
    Teguh Tri Umar Wahyu Wawan Wayan Wira Yoga Yudi Yusuf Zainal Zulfikar
    """
)

PEREMPUAN: Final = _kata(
    """
    Ade Aini Aisyah Amalia Anggun Anis Anita Annisa Aulia Ayu Citra Desi Dewi Diah Dian Dina Dwi Eka Elis Elok Endah
    Erna Eva Evi Fatimah Febri Fitri Gita Hana Hesti Ida Ika Indah Intan Ira Ismi Kadek Kartika Ketut Khadijah Komang
    Laila Laras Lestari Lia Lilis Lina Luh Made Maria Maya Mega Mira Murni Nadia Nia Nina Nita Novi Nur Nurul Nyoman
    Putu Rahma Rani Ratih Ratna Rika Rina Rini Rita Rosa Rukmi Sari Sekar Siti Sri Sulastri Susi Tari Tika Tri Tuti Ulfa
    Umi Vina Wahyu Wati Wayan Widya Winda Wulan Yani Yuli Yuni Zahra Zulaikha
    """
)

TENGAH: Final = _kata(
    """
    Adi Aji Alam Ari Bagja Bakti Budi Cahya Dharma Dwi Eka Fajar Gede Hadi Hasan Ilmi Indra Jaya Karya Kusuma Laksana
    Mulya Nur Panca Rahmat Rejeki Sakti Satya Surya Tirta Tri Wahyu Widi Yasa
    """
)

_BELAKANG: Final = _kata(
    """
    Fadillah Hakim Halim Kusuma Lubis Nasution Nugraha Pangestu Permana Purnama Rahman Sanjaya Siregar Wijaya
    Zakaria
    """
)

BELAKANG_PRIA: Final = (
    *_kata(
        """
    Adinata Aditya Ardana Ariyanto Baskara Budiman Darmawan Efendi Fauzi Firmansyah Gunawan Hamzah Hartono Hidayat
    Irawan Iskandar Kurniawan Laksono Mahendra Maulana Mulyadi Pamungkas Prabowo Pradana Pramono Prasetyo Ramadhan
    Riyadi Rosadi Rusmana Saputra Santoso Setiawan Subekti Sudarsono Suhendra Sulistyo Supriyadi Suryadi Susanto
    Sutrisno Syahputra Utomo Wardhana Wibowo Widodo Zulkarnain
    """
    ),
    *_BELAKANG,
)

BELAKANG_WANITA: Final = (
    *_kata(
        """
    Anggraini Astuti Azizah Budiarti Cahyani Handayani Hapsari Hartati Hasanah Hidayati Jayanti Juwita Kurniasih
    Kusumawati Lestari Maharani Mardiana Maulida Mulyani Ningsih Novitasari Nurhayati Nurjanah Oktaviani
    Permatasari Pratiwi Purwanti Puspita Putri Rahayu Rahmadani Rahmawati Safitri Septiani Setyowati Sukmawati
    Suryani Susilowati Utami Wahyuni Wardani Wijayanti Winarsih Wulandari Yulianti Yuliana Yunita
    """
    ),
    *_BELAKANG,
)
