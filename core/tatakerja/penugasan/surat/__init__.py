"""Letters in words: what one is written from, how it names posts, what stands in it."""
