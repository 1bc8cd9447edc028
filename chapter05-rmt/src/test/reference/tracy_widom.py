"""Reference values of the Tracy-Widom distribution functions F1 and F2, written to tracy-widom.csv.

They come from Painleve's second equation q'' = s q + 2 q^3 with the solution of Hastings and McLeod, q(s) ~ Ai(s) for
large s, integrated in forty digits: F2 = exp(-u) and F1 = exp(-(u + I)/2), where u is the integral of (x - s) q(x)^2 and
I that of q(x) over x > s. The project's own route is a Fredholm determinant, so the two share nothing but the law.

Needs mpmath. Run: python3 tracy_widom.py > ../resources/mdl/rmt/tracy-widom.csv
"""

from mpmath import airyai, exp, mp, mpf, nstr, odefun, quad

mp.dps = 40
START = mpf(14)


def right_hand_side(t, y):
    # s = START - t, so derivatives by s change sign
    s = START - t
    q, slope, integral, square, moment = y
    return [-slope, -(s * q + 2 * q**3), q, q * q, square]


ends = [START, START + 4, START + 10, START + 30]
initial = [
    airyai(START),
    airyai(START, derivative=1),
    quad(airyai, ends),
    quad(lambda x: airyai(x) ** 2, ends),
    quad(lambda x: (x - START) * airyai(x) ** 2, ends),
]
solution = odefun(right_hand_side, 0, initial)
print("s,F1,F2")
for s in [mpf(k) / 2 for k in range(16, -13, -1)]:
    _, _, integral, _, moment = solution(START - s)
    print(f"{nstr(s, 3)},{nstr(exp(-(moment + integral) / 2), 20)},{nstr(exp(-moment), 20)}")
