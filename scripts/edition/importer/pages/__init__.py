"""Pages of print: furniture, feet of first pages, columns and tables out."""
