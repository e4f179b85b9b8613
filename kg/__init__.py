"""A knowledge graph of Vietnamese Party congresses, read from the reports themselves."""
