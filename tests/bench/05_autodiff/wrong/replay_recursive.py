"""replay: an op is called once for each path."""

import numpy as np


def record(out, inputs):
    return out, inputs


def replay(program, values, dout):
    out, inputs = program
    given = {id(n): v for n, v in zip(inputs, values)}
    grads = {id(n): np.zeros(v.shape) for n, v in zip(inputs, values)}

    def run(n):
        if id(n) in given:
            return given[id(n)]
        return n.op(*[run(p) for p in n.parents])[0] if n.op else n.value

    def back(n, d):
        if id(n) in grads:
            grads[id(n)] = grads[id(n)] + d
        if n.op:
            for p, s in zip(n.parents, n.op(*[run(p) for p in n.parents])[1](d)):
                back(p, s)

    back(out, dout)
    return run(out), [grads[id(n)] for n in inputs]
