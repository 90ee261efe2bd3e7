"""What an entry prints of its work: names and year, title, host, imprint, address."""
