"""Forms in which a document goes out: each module lays any document out in one of them."""
