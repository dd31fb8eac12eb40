"""topological_order: breadth first, reversed."""

def topological_order(out):
    order, queue, seen = [], [out], {id(out)}
    while queue:
        n = queue.pop(0)
        order.append(n)
        for p in n.parents:
            if id(p) not in seen:
                seen.add(id(p))
                queue.append(p)
    return order[::-1]
