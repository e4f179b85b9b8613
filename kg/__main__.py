"""``python -m kg`` is the command ``kg``."""

from kg.cli import main

if __name__ == "__main__":  # processes of a pool import this module again
    main(prog_name="kg")
