"""sgd: scales the gradient in place."""

def sgd(w, dw, config=None):
    config = config or {}
    dw *= config.get("learning_rate", 1e-2)
    return w - dw, config
