"""The untrusted side: cells -> needed source -> outputs. Standard library and numpy only."""
