"""From bytes to numbered lines, and the records that all stages hand on."""
