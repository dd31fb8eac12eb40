"""diagnose_flow: never looks."""


def diagnose_flow(norms):
    return "healthy"
