"""Other outer layouts of one text: what tools, sites and people make of it, its words kept."""
