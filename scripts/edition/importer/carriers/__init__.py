"""What mails, sites and converters put on the lines of a text, taken off before it is read."""
