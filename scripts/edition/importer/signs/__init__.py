"""What one line shows of itself: a byline, a heading, an imprint, a fact, an item."""
