# expect: total error
# expect: scale passed
# tier: 0
"""Indents deeper than any tokenizer allows."""

# %%
def total(x):
    if 1:
        if 1:
            if 1:
                if 1:
                    if 1:
                        if 1:
                            if 1:
                                if 1:
                                    if 1:
                                        if 1:
                                            if 1:
                                                if 1:
                                                    if 1:
                                                        if 1:
                                                            if 1:
                                                                if 1:
                                                                    if 1:
                                                                        if 1:
                                                                            if 1:
                                                                                if 1:
                                                                                    if 1:
                                                                                        if 1:
                                                                                            if 1:
                                                                                                if 1:
                                                                                                    if 1:
                                                                                                        if 1:
                                                                                                            if 1:
                                                                                                                if 1:
                                                                                                                    if 1:
                                                                                                                        if 1:
                                                                                                                            if 1:
                                                                                                                                if 1:
                                                                                                                                    if 1:
                                                                                                                                        if 1:
                                                                                                                                            if 1:
                                                                                                                                                if 1:
                                                                                                                                                    if 1:
                                                                                                                                                        if 1:
                                                                                                                                                            if 1:
                                                                                                                                                                if 1:
                                                                                                                                                                    if 1:
                                                                                                                                                                        if 1:
                                                                                                                                                                            if 1:
                                                                                                                                                                                if 1:
                                                                                                                                                                                    if 1:
                                                                                                                                                                                        if 1:
                                                                                                                                                                                            if 1:
                                                                                                                                                                                                if 1:
                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                                                                                                        if 1:
                                                                                                                                                                                                                                                                                                                                                                                                            if 1:
                                                                                                                                                                                                                                                                                                                                                                                                                if 1:
                                                                                                                                                                                                                                                                                                                                                                                                                    if 1:
                                                                                                                                                                                                                                                                                                                                                                                                                        return x


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
