"""Reference values of the generalised Marchenko-Pastur law, in 60 digits: run in this folder with mpmath.

The companion transform is the root in the upper half plane of the polynomial
(1 + z s) prod(1 + l_k s) = gamma s sum_k w_k l_k prod_{j != k}(1 + l_j s). The edges are the values of
z(t) = t (1 - gamma sum_k w_k l_k/(l_k - t)) at the real roots of prod(l_k - t)^2 = gamma sum_k w_k l_k^2 prod_{j != k}(l_j - t)^2.
"""
from mpmath import mp, mpf, mpc, polyroots

mp.dps = 60


def times(p, q):
    r = [mpf(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            r[i + j] += a * b
    return r


def product(values):
    p = [mpf(1)]
    for value in values:
        p = times(p, [mpf(1), mpf(value)])
    return p


def companion(values, weights, gamma, z):
    p = times([mpf(1), z], product(values))
    for k, (value, weight) in enumerate(zip(values, weights)):
        rest = product(values[:k] + values[k + 1:])
        for i, c in enumerate(rest):
            p[i + 1] -= gamma * weight * value * c
    while p[-1] == 0:
        p.pop()
    roots = polyroots(list(reversed(p)), maxsteps=2000, extraprec=2000)
    upper = [s for s in roots if s.imag > mpf(10) ** -45]
    assert len(upper) == 1, (values, gamma, z, roots)
    return upper[0]


def edges(values, weights, gamma):
    positive = [(v, w) for v, w in zip(values, weights) if v > 0]
    square = [mpf(1)]
    for v, _ in positive:
        square = times(times(square, [v, mpf(-1)]), [v, mpf(-1)])
    p = list(square)
    for k, (value, weight) in enumerate(positive):
        rest = [mpf(1)]
        for j, (other, _) in enumerate(positive):
            if j != k:
                rest = times(times(rest, [other, mpf(-1)]), [other, mpf(-1)])
        for i, c in enumerate(rest):
            p[i] -= gamma * weight * value**2 * c
    roots = polyroots(list(reversed(p)), maxsteps=2000, extraprec=2000)
    real = [t.real for t in roots if abs(t.imag) < mpf(10) ** -40]
    return sorted(t * (1 - gamma * sum(w * v / (v - t) for v, w in positive)) for t in real)


def text(values):
    return " ".join(str(value) for value in values)


populations = [
    (["1", "8"], ["0.5", "0.5"]),
    (["0.25", "1", "4"], ["0.25", "0.5", "0.25"]),
    (["0", "1", "3"], ["0.25", "0.5", "0.25"]),
    (["0.0009765625", "1", "1024"], ["0.5", "0.25", "0.25"]),
]
points = [("-1", "0.0009765625"), ("0.5", "0.5"), ("2", "9.094947017729282e-13"), ("9", "0.125"), ("0.0009765625", "9.5367431640625e-07"), ("1048576", "1")]
with open("../resources/mdl/rmt/generalized-marchenko-pastur.csv", "w") as out:
    out.write("values,weights,gamma,x,y,companionReal,companionImaginary\n")
    for values, weights in populations:
        for gamma in ["0.0009765625", "0.25", "1", "2", "1024"]:
            for x, y in points:
                s = companion([mpf(v) for v in values], [mpf(w) for w in weights], mpf(gamma), mpc(float(x), float(y)))
                out.write(f"{text(values)},{text(weights)},{gamma},{x},{y},{mp.nstr(s.real, 20)},{mp.nstr(s.imag, 20)}\n")

with open("../resources/mdl/rmt/generalized-marchenko-pastur-edges.csv", "w") as out:
    out.write("values,weights,gamma,edges\n")
    for values, weights in populations:
        for gamma in ["0.0009765625", "0.25", "2", "1024"]:
            found = edges([mpf(v) for v in values], [mpf(w) for w in weights], mpf(gamma))
            out.write(f"{text(values)},{text(weights)},{gamma},{text(mp.nstr(e, 20) for e in found)}\n")
