"""Text at the border: made safe for where it goes, a function for each place; nothing left out, all shown."""
