"""Where the front matter ends, the body ends, and the parts behind it begin."""
