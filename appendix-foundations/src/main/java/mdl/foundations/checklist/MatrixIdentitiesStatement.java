package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.BlockMatrix;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.RankOneUpdate;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Resolvents of UV and VU, inverses of block matrices, and inverses after a change of rank one. */
@Notes(
        id = "matrix-identities",
        name = "Matrix identities",
        section = "A.1",
        items = {},
        sources = {"horn2013", "haynsworth1968", "sherman1950"})
public record MatrixIdentitiesStatement(
        @Parameter("number n of rows of U, at least 6; its columns are n/2, n and 2n in turn")
        int rows) implements Statement {

    private static final int LARGEST = 200;

    /** So close to −1 that most digits cancel, and so far that rounding does not reach it. */
    private static final double NEARLY_SINGULAR = -1 + 0x1p-46;

    private static final double NEAREST = 0.2;
    private static final double FARTHEST = 4;

    /** Two points of the outside, and one so close to the eigenvalue 0 that the resolvent is large. */
    private static final double[] POINTS = {-20, 0.3, 0.001};

    /** Twelve rows. */
    public MatrixIdentitiesStatement() {
        this(12);
    }

    /** @throws IllegalArgumentException if the number of rows lies outside 6..200 */
    public MatrixIdentitiesStatement {
        Hypothesis.within("rows", rows, 6, LARGEST);
        MatrixSize.require(2L * rows, 2L * rows);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Factors> tall = factors(rows / 2, random.named("tall"));
        List<Factors> square = factors(rows, random.named("square"));
        List<Factors> wide = factors(2 * rows, random.named("wide"));
        List<Factors> all = Stream.of(tall, square, wide).flatMap(List::stream).toList();
        BlockMatrix blocks = blocks(random.named("blocks"));
        Update update = update(random.named("update"));
        return Evidence.that(
                        traces(all, 1),
                        tracesOfSquares(all, 1),
                        pushThrough(all, Factors::resolventOfVu),
                        determinants(all),
                        blockInverse(blocks, blocks.inverse()),
                        blockDeterminant(blocks, blocks.schurComplement()),
                        shermanMorrison(update.with(1)),
                        determinantLemma(update.with(1)))
                .failsAsPrinted("A.1.23", "the sign $-(n-d)/z^2$", tracesOfSquares(all, -1))
                .failsWith("traces that are equal, without $(n-d)/z$", traces(all, 0))
                .failsWith("the resolvent of $UV$ on both sides", pushThrough(square, Factors::resolventOfUv))
                .failsWith(
                        "the block $A$ in place of its Schur complement",
                        blockInverse(blocks, uncoupled(blocks)),
                        blockDeterminant(blocks, blocks.a()))
                .failsWith(
                        "$v^\\top A^{-1}u$ nearly $-1$, where $A+uv^\\top$ is nearly singular",
                        shermanMorrison(update.with(NEARLY_SINGULAR)))
                .shows("traces", () -> tracesFigure(tall.get(0).u()));
    }

    /** U (n × d), V (d × n) with columns of length about one, and z. */
    private record Factors(DoubleMatrix u, DoubleMatrix v, double z) {

        int surplus() {
            return u.rows - u.columns;
        }

        DoubleMatrix uvShifted() {
            return MatrixProduct.multiply(u, v).subi(DoubleMatrix.eye(u.rows).muli(z));
        }

        DoubleMatrix vuShifted() {
            return MatrixProduct.multiply(v, u).subi(DoubleMatrix.eye(v.rows).muli(z));
        }

        DoubleMatrix resolventOfUv() {
            return inverse(uvShifted());
        }

        DoubleMatrix resolventOfVu() {
            return inverse(vuShifted());
        }

        /** The rounding of numbers that are made of products of powers of one resolvent. */
        Rounding rounding(int power) {
            double[] uv = SingularValueDecomposition.valuesOf(uvShifted());
            double[] vu = SingularValueDecomposition.valuesOf(vuShifted());
            double inverse = Math.max(1 / uv[uv.length - 1], 1 / vu[vu.length - 1]);
            double condition = Math.max(uv[0], vu[0]) * inverse;
            return Rounding.of(u.rows + u.columns)
                    .withCondition(condition)
                    .withScale(Math.max(u.rows, u.columns) * Math.pow(inverse, power));
        }
    }

    private List<Factors> factors(int d, Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix u = EntryLaw.GAUSSIAN.matrix(rows, d, generator).divi(Math.sqrt(rows));
        DoubleMatrix v = EntryLaw.GAUSSIAN.matrix(d, rows, generator).divi(Math.sqrt(d));
        return Arrays.stream(POINTS).mapToObj(z -> new Factors(u, v, z)).toList();
    }

    private static DoubleMatrix inverse(DoubleMatrix a) {
        return LuDecomposition.of(a).solve(DoubleMatrix.eye(a.rows));
    }

    private static double trace(DoubleMatrix a) {
        return a.diag().sum();
    }

    private static Identity traces(List<Factors> all, int sign) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$\\Tr(UV-z)^{-1}=\\Tr(VU-z)^{-1}-\\frac{n-d}z$, for tall, square and wide $U$ and three $z$",
                        trace(one.resolventOfVu()) - sign * one.surplus() / one.z(),
                        trace(one.resolventOfUv()),
                        one.rounding(1))));
    }

    private static Identity tracesOfSquares(List<Factors> all, int sign) {
        return WorstIdentity.of(all.stream().map(one -> {
            DoubleMatrix uv = one.resolventOfUv();
            DoubleMatrix vu = one.resolventOfVu();
            return Identity.of(
                    "$\\Tr(UV-z)^{-2}=\\Tr(VU-z)^{-2}+\\frac{n-d}{z^2}$, the derivative in $z$",
                    trace(MatrixProduct.multiply(vu, vu)) + sign * one.surplus() / (one.z() * one.z()),
                    trace(MatrixProduct.multiply(uv, uv)),
                    one.rounding(2));
        }));
    }

    private static Identity pushThrough(List<Factors> all, Function<Factors, DoubleMatrix> right) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$(UV-z)^{-1}U=U(VU-z)^{-1}$",
                        MatrixProduct.multiply(one.resolventOfUv(), one.u()).data,
                        MatrixProduct.multiply(one.u(), right.apply(one)).data,
                        one.rounding(1)
                                .withScale(one.rounding(1).scale() * one.u().norm2()))));
    }

    /** Sylvester's determinant theorem, of which the first identity is the logarithmic derivative. */
    private static Identity determinants(List<Factors> all) {
        return WorstIdentity.of(all.stream().map(one -> {
            Rounding rounding = one.rounding(0);
            return Identity.of(
                    "$\\log\\abs{\\det(UV-z)}=\\log\\abs{\\det(VU-z)}+(n-d)\\log\\abs{z}$, whose derivative is the first",
                    LuDecomposition.of(one.vuShifted()).logAbsoluteDeterminant()
                            + one.surplus() * Math.log(Math.abs(one.z())),
                    LuDecomposition.of(one.uvShifted()).logAbsoluteDeterminant(),
                    rounding.withScale(rounding.scale() * Math.max(1, Math.abs(Math.log(Math.abs(one.z()))))));
        }));
    }

    private BlockMatrix blocks(Randomness random) {
        RandomGenerator generator = random.generator();
        int m = rows / 2;
        return new BlockMatrix(
                EntryLaw.GAUSSIAN.matrix(rows, rows, generator),
                EntryLaw.GAUSSIAN.matrix(rows, m, generator),
                EntryLaw.GAUSSIAN.matrix(m, rows, generator),
                EntryLaw.GAUSSIAN.matrix(m, m, generator));
    }

    /** What the formula gives when A is put in place of A − BD⁻¹C. */
    private static BlockMatrix uncoupled(BlockMatrix blocks) {
        DoubleMatrix coupling = MatrixProduct.multiply(
                blocks.b(), LuDecomposition.of(blocks.d()).solve(blocks.c()));
        return new BlockMatrix(blocks.a().add(coupling), blocks.b(), blocks.c(), blocks.d()).inverse();
    }

    private static double condition(DoubleMatrix a) {
        double[] values = SingularValueDecomposition.valuesOf(a);
        return values[0] / values[values.length - 1];
    }

    private static double norm(DoubleMatrix a) {
        return SingularValueDecomposition.valuesOf(a)[0];
    }

    private static Rounding rounding(BlockMatrix blocks) {
        double condition = condition(blocks.d()) * condition(blocks.schurComplement());
        return Rounding.of(blocks.a().rows + blocks.d().rows)
                .withCondition(Math.max(condition, condition(blocks.whole())));
    }

    private static Identity blockInverse(BlockMatrix blocks, BlockMatrix inverse) {
        DoubleMatrix whole = inverse(blocks.whole());
        return Identity.of(
                "the inverse by blocks, from $D^{-1}$ and $(A-BD^{-1}C)^{-1}$, is that of the whole matrix",
                whole.data,
                inverse.whole().data,
                rounding(blocks).withScale(norm(whole)));
    }

    private static Identity blockDeterminant(BlockMatrix blocks, DoubleMatrix complement) {
        return Identity.of(
                "the determinant of the whole matrix is $\\det D\\,\\det(A-BD^{-1}C)$: their logarithms",
                LuDecomposition.of(blocks.whole()).logAbsoluteDeterminant(),
                LuDecomposition.of(blocks.d()).logAbsoluteDeterminant()
                        + LuDecomposition.of(complement).logAbsoluteDeterminant(),
                rounding(blocks).withScale(blocks.whole().rows));
    }

    /** A well-conditioned A, and directions u and v of length one before v is scaled. */
    private record Update(DoubleMatrix a, double[] u, double[] v) {

        DoubleMatrix inverse() {
            return MatrixIdentitiesStatement.inverse(a);
        }

        double form() {
            return new DoubleMatrix(MatrixProduct.times(inverse(), u)).dot(new DoubleMatrix(v));
        }

        /** The same with v scaled so that vᵀA⁻¹u has this value. */
        Update with(double form) {
            double scale = form / form();
            return new Update(a, u, new DoubleMatrix(v).mul(scale).data);
        }

        DoubleMatrix changed() {
            return a.add(MatrixProduct.multiplyTranspose(new DoubleMatrix(u), new DoubleMatrix(v)));
        }

        /** For denominators 1 + vᵀA⁻¹u of at least one; a formula that needs more must fail. */
        Rounding rounding() {
            double spread = 1 + norm(inverse()) * new DoubleMatrix(v).norm2() * new DoubleMatrix(u).norm2();
            return Rounding.of(a.rows).withCondition(condition(a)).withScale(condition(a) * spread * spread);
        }
    }

    private Update update(Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix a = EntryLaw.GAUSSIAN.matrix(rows, rows, generator).divi(2 * Math.sqrt(rows));
        DoubleMatrix u = EntryLaw.GAUSSIAN.matrix(rows, 1, generator);
        DoubleMatrix v = u.add(EntryLaw.GAUSSIAN.matrix(rows, 1, generator).divi(2));
        return new Update(a.addi(DoubleMatrix.eye(rows).muli(2)), u.div(u.norm2()).data, v.div(v.norm2()).data);
    }

    private static Identity shermanMorrison(Update update) {
        DoubleMatrix formula = RankOneUpdate.ofInverse(update.inverse(), update.u(), update.v());
        return Identity.of(
                "$(A+uv^\\top)\\bigl(A^{-1}-\\frac{A^{-1}uv^\\top A^{-1}}{1+v^\\top A^{-1}u}\\bigr)=I$",
                DoubleMatrix.eye(update.u().length).data,
                MatrixProduct.multiply(update.changed(), formula).data,
                update.rounding());
    }

    private static Identity determinantLemma(Update update) {
        return Identity.of(
                "$\\log\\abs{\\det(A+uv^\\top)}=\\log\\abs{\\det A}+\\log\\abs{1+v^\\top A^{-1}u}$",
                LuDecomposition.of(update.a()).logAbsoluteDeterminant() + Math.log(Math.abs(1 + update.form())),
                LuDecomposition.of(update.changed()).logAbsoluteDeterminant(),
                update.rounding());
    }

    /** The symmetric case V = Uᵀ, in which all poles lie on the half line of z ≥ 0. */
    private static Figure tracesFigure(DoubleMatrix u) {
        DoubleUnaryOperator larger = t -> trace(symmetric(u, t).resolventOfUv());
        DoubleUnaryOperator smaller = t -> trace(symmetric(u, t).resolventOfVu());
        return Figure.of(Axis.linear("distance −z below zero"), Axis.linear("trace of the resolvent"))
                .titled("Traces of the two resolvents")
                .described("Both fall with the distance; that of the larger matrix has a pole at zero besides.")
                .curve("UUᵀ", larger, NEAREST, FARTHEST)
                .curve("UᵀU", smaller, NEAREST, FARTHEST)
                .dashed(
                        "UᵀU and the pole (n − d)/(−z)",
                        t -> smaller.applyAsDouble(t) + (u.rows - u.columns) / t,
                        NEAREST,
                        FARTHEST);
    }

    private static Factors symmetric(DoubleMatrix u, double distance) {
        return new Factors(u, u.transpose(), -distance);
    }
}
