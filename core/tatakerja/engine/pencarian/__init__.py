"""Finding employees, posts and units by what somebody remembers of them."""
