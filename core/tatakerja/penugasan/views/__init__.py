"""What is shown of lived assignments: themselves, their reports, reviews and records, and lists of them."""
