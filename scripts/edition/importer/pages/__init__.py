"""Pages of print: furniture, columns and tables out, wrapped lines to paragraphs."""
