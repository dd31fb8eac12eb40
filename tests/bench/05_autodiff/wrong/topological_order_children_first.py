"""topological_order: children first."""

def topological_order(out):
    order, seen, todo = [], set(), [(out, 0)]
    while todo:
        n, done = todo.pop()
        if done:
            order.append(n)
        elif id(n) not in seen:
            seen.add(id(n))
            todo.append((n, 1))
            todo += [(p, 0) for p in n.parents]
    order.reverse()
    return order
