"""Entries read in the forms of one style or another, each to the works it stands for."""
