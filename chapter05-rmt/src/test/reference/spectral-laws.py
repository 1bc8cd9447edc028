"""Reference values of the semicircle and Marchenko-Pastur laws with 100 digits, by mpmath, without the Java classes' formulas.

    python3 spectral-laws.py > ../resources/mdl/rmt/spectral-laws.csv

Arguments are doubles, taken exactly. The transform is the root of its quadratic that belongs to a measure, compared with
quadrature away from the line; the distribution function is a quadrature of the density. The condition number is the sum of
|argument * partial derivative| over the arguments, plus 1; density and transform relative to the value, the distribution
function, whose scale is 1, as it is.
"""
import mpmath as mp

mp.mp.dps = 100


def semicircle(x):
    return mp.sqrt(4 - x * x) / (2 * mp.pi)


def semicircle_cdf(x):
    return mp.quad(lambda t: 2 / mp.pi * mp.sin(t) ** 2, mp.linspace(0, mp.acos(-x / 2), 3))


def measure_root(a, b, c, z):
    """The root of as^2 + bs + c = 0 with Im s of the sign of Im z; on the line, the one that is smaller at infinity."""
    discriminant = mp.sqrt(b * b - 4 * a * c)
    roots = [(-b + discriminant) / (2 * a), (-b - discriminant) / (2 * a)]
    if mp.im(z) != 0:
        return max(roots, key=lambda s: mp.im(s) * mp.sign(mp.im(z)))
    raise ValueError("take a real point as the limit of complex ones")


def limit(transform, z):
    return transform(z) if mp.im(z) != 0 else mp.mpc(mp.re(transform(z + mp.mpc(0, mp.mpf(10) ** -50))))


def semicircle_transform(z):
    return measure_root(mp.mpf(1), z, mp.mpf(1), z)


def marchenko_pastur(gamma, x):
    lower, upper = (1 - mp.sqrt(gamma)) ** 2, (1 + mp.sqrt(gamma)) ** 2
    return mp.sqrt((upper - x) * (x - lower)) / (2 * mp.pi * gamma * x)


def marchenko_pastur_cdf(gamma, x):
    root = mp.sqrt(gamma)
    end = mp.acos((1 + gamma - x) / (2 * root))
    # The integrand has poles at a distance of |log root| from the real axis.
    pole = abs(mp.log(root))
    cuts = [mp.mpf(0)] + [c for c in (pole, 4 * pole, 16 * pole, mp.mpf(1), mp.mpf(2)) if 0 < c < end] + [end]
    mass = mp.quad(lambda t: 2 / mp.pi * mp.sin(t) ** 2 / ((1 - root) ** 2 + 4 * root * mp.sin(t / 2) ** 2), sorted(set(cuts)))
    return mass + max(mp.mpf(0), 1 - 1 / gamma)


def marchenko_pastur_transform(gamma, z):
    return measure_root(gamma * z, z + gamma - 1, mp.mpf(1), z)


def by_quadrature(gamma, z):
    root = mp.sqrt(gamma)

    def integrand(t):
        x = (1 - root) ** 2 + 4 * root * mp.sin(t / 2) ** 2
        return 2 / mp.pi * mp.sin(t) ** 2 / (x * (x - z))

    return mp.quad(integrand, mp.linspace(0, mp.pi, 9)) - max(mp.mpf(0), 1 - 1 / gamma) / z


def partials(function, arguments):
    total = mp.mpf(0)
    for k, value in enumerate(arguments):
        step = mp.mpf(10) ** -20 * abs(value)
        if step > 0:
            shifted = [list(arguments), list(arguments)]
            shifted[0][k] += step
            shifted[1][k] -= step
            total += abs(value * (function(*shifted[0]) - function(*shifted[1])) / (2 * step))
    return total


def row(law, gamma, name, point, value, condition):
    cells = [repr(float(mp.re(point))), repr(float(mp.im(point)))]
    cells += [mp.nstr(mp.re(value), 20, strip_zeros=False), mp.nstr(mp.im(value), 20)]
    print(",".join([law, repr(float(gamma)), name] + cells + [mp.nstr(condition, 3)]))


print("law,gamma,function,re,im,value,imaginary,condition")

for x in (-1.9999999999, -1.5, -1e-9, 0.5, 1.0, 1.999, 1.999999999):
    x = mp.mpf(x)
    value = semicircle(x)
    row("semicircle", 0, "density", x, value, 1 + partials(semicircle, [x]) / value)
    value = semicircle_cdf(x)
    row("semicircle", 0, "cdf", x, value, 1 + partials(semicircle_cdf, [x]))

for z in ((0, 1e-12), (1.5, 1e-9), (2, 1e-12), (-2, 1e-6), (2.000001, 1e-14), (1.9999999, 1e-10), (0, 1), (3, 0),
          (-2.5, 0), (1e8, 1), (0, 1e12), (1, -0.25)):
    z = mp.mpc(*z)
    value = limit(semicircle_transform, z)
    condition = partials(lambda w: limit(semicircle_transform, w), [z]) / abs(value)
    row("semicircle", 0, "transform", z, value, 1 + condition)

RATIOS = (1e-6, 0.1, 0.5, 0.999999, 1.0, 1.000001, 2.0, 10.0, 1e6)

for gamma in RATIOS:
    g = mp.mpf(gamma)
    root = mp.sqrt(g)
    for angle in (1e-4, 0.5, 1.5, 2.5, 3.1415):
        x = mp.mpf(float(1 + g - 2 * root * mp.cos(mp.mpf(angle))))
        value = marchenko_pastur(g, x)
        row("marchenko-pastur", g, "density", x, value, 1 + partials(marchenko_pastur, [g, x]) / value)
        value = marchenko_pastur_cdf(g, x)
        row("marchenko-pastur", g, "cdf", x, value, 1 + partials(marchenko_pastur_cdf, [g, x]))
    lower, upper = (1 - root) ** 2, (1 + root) ** 2
    points = [(float(lower), 1e-9), (float(upper), 1e-9), (1, 1e-12), (float(1 + g), 1e-3), (1e-9, 1e-9), (-1, 0), (-1e-6, 0),
              (float(2 * upper), 0), (0, 1), (1e9, 1), (-1e12, 1), (float(upper), -0.5)]
    if gamma == 0.5:
        points += [(0, 0), (0.01, 0)]
    if gamma == 2.0:
        points += [(0.01, 0)]
    for z in points:
        z = mp.mpc(*z)
        if z == 0:
            value = 1 / (1 - g)
            condition = g / (1 - g)
        else:
            value = limit(lambda w: marchenko_pastur_transform(g, w), z)
            if mp.im(z) >= 0.5:
                assert abs(value - by_quadrature(g, z)) < mp.mpf(10) ** -20 * abs(value), (gamma, z)
            condition = partials(lambda h, w: limit(lambda v: marchenko_pastur_transform(h, v), w), [g, z]) / abs(value)
        row("marchenko-pastur", g, "transform", z, value, 1 + condition)
