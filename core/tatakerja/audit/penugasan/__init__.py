"""Remarks on lived assignments: what stands still, who carries how much, how long steps take."""
