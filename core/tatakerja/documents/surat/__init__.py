"""Letters on paper: as PDF or DOCX, by the shipped templates or an own folder of them."""
