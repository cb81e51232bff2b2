"""Why an answer is what it is: which rows had a part in it, where they are written, which came near."""
