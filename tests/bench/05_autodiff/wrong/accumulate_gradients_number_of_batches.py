"""accumulate_gradients: divides by the number of mini-batches."""

def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    for p in parameters:
        p.grad = None
    starts = list(range(0, len(X), batch_size))
    losses = []
    for s in starts:
        loss = loss_of(X[s : s + batch_size], y[s : s + batch_size])
        loss.backward(1 / len(starts))
        losses.append(float(loss.value))
    return sum(losses) / len(losses)
