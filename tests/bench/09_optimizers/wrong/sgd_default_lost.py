"""sgd: an empty config raises a KeyError."""

def sgd(w, dw, config=None):
    if config is None:
        config = {"learning_rate": 1e-2}
    return w - config["learning_rate"] * dw, config
