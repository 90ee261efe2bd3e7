"""Random crossings of the made-up articles: another style, another title block, another mess."""
