"""sgd: walks uphill."""

def sgd(w, dw, config=None):
    config = config or {"learning_rate": 1e-2}
    config.setdefault("learning_rate", 1e-2)
    return w + config["learning_rate"] * dw, config
