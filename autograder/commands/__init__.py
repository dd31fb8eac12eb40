"""The commands, one file each: the docstring's first line is its help, `options` declares, `run` does it.

`run` returns the exit code, or None for 0. Whatever is heavy is imported by `run`, as start-up is what users feel.
"""
