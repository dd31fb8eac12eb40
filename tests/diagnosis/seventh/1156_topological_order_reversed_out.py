"""topological_order: the list is turned around, children stand before their parents; out itself is not in the list."""

import numpy as np


def topological_order(out):
    finished = []
    open_nodes = [(out, iter(out.parents))]
    met = {id(out)}
    while open_nodes:
        node, rest = open_nodes[-1]
        following = next((p for p in rest if id(p) not in met), None)
        if following is None:
            open_nodes.pop()
            if node is not out:
                finished.append(node)
        else:
            met.add(id(following))
            open_nodes.append((following, iter(following.parents)))
    return finished[::-1]
