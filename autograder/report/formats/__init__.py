"""The writers, one file each: `write(reports) -> {file name: text}`, a pure function. `--format` finds them by name."""
