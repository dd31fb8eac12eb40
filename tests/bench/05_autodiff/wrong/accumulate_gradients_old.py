"""accumulate_gradients: old gradients stay."""

def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    total = 0.0
    for s in range(0, len(X), batch_size):
        b = X[s : s + batch_size]
        loss = loss_of(b, y[s : s + batch_size])
        loss.backward(len(b) / len(X))
        total += float(loss.value) * len(b)
    return total / len(X)
