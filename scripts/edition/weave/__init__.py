"""From the corpus to ordinary Markdown pages under `build/pages`, before any renderer sees them."""
