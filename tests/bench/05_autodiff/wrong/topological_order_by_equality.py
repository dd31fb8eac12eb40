"""topological_order: nodes told apart by ==."""

def topological_order(out):
    order, seen, todo = [], set(), [(out, 0)]
    while todo:
        n, done = todo.pop()
        if done:
            order.append(n)
        elif n not in seen:
            seen.add(n)
            todo.append((n, 1))
            todo += [(p, 0) for p in n.parents]
    return order
