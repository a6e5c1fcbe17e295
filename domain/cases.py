"""Cases: whether a text tells of one single case instead of a pattern."""


def tells_of_a_case(text: str) -> bool:
    """Whether somebody single is told of; a text about many, or about nobody, is a pattern."""
    return "deze cliënt" in text.casefold()
