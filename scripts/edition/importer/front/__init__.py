"""Title blocks: their lines labelled by clues, and the facts read from them."""
