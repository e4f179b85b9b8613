"""One module per file format: path in, documents out."""
