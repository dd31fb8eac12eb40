"""What a person can mend."""


class AutograderError(Exception):
    """Something is wrong with what was given; the message names the place and the next step."""
