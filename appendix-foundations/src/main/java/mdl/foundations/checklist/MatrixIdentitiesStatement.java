package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.BlockMatrix;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
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

    /** So close to −1 that six digits cancel. */
    private static final double NEARLY_SINGULAR = -1 + 0x1p-20;

    /** Two points of the outside, and one so close to the eigenvalue 0 that the resolvent is large. */
    private static final double[] POINTS = {-20, 0.3, 0.001};

    /** Twelve rows. */
    public MatrixIdentitiesStatement() {
        this(12);
    }

    /** @throws IllegalArgumentException if the number of rows lies outside 6..200 */
    public MatrixIdentitiesStatement {
        Inputs.within("rows", rows, 6, LARGEST);
        MatrixSize.require(2L * rows, 2L * rows);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<ResolventPair> tall = factors(rows / 2, random.named("tall"));
        List<ResolventPair> square = factors(rows, random.named("square"));
        List<ResolventPair> wide = factors(2 * rows, random.named("wide"));
        List<ResolventPair> all =
                Stream.of(tall, square, wide).flatMap(List::stream).toList();
        BlockMatrix blocks = blocks(random.named("blocks"));
        ChangedMatrix update = update(random.named("update"));
        List<ChangedMatrix> updates = List.of(update.with(1), update.with(NEARLY_SINGULAR));
        return Evidence.that(
                        traces(all, 1),
                        tracesOfSquares(all, 1),
                        pushThrough(all, ResolventPair::resolventOfVu),
                        determinants(all),
                        blockInverse(blocks, blocks.inverse()),
                        blockDeterminant(blocks, blocks.schurComplement()),
                        shermanMorrison(updates, ChangedMatrix::inverseByFormula),
                        determinantLemma(updates, 1))
                .failsAsPrinted("A.1.23", "the sign $-(n-d)/z^2$", tracesOfSquares(all, -1))
                .failsWith("traces that are equal, without $(n-d)/z$", traces(all, 0))
                .failsWith("the resolvent of $UV$ on both sides", pushThrough(square, ResolventPair::resolventOfUv))
                .failsWith(
                        "the block $A$ in place of its Schur complement",
                        blockInverse(blocks, uncoupled(blocks)),
                        blockDeterminant(blocks, blocks.a()))
                .failsWith(
                        "the denominator $v^\\top A^{-1}u$, without the one",
                        shermanMorrison(updates, ChangedMatrix::inverseWithoutOne),
                        determinantLemma(updates, 0))
                .failsWith(
                        "$u$ and $v$ exchanged in the formula",
                        shermanMorrison(updates, ChangedMatrix::inverseWithExchangedVectors))
                .shows("traces", () -> ResolventPair.tracesFigure(tall.get(0).u()));
    }

    private List<ResolventPair> factors(int d, Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix u = EntryLaw.GAUSSIAN.matrix(rows, d, generator).divi(Math.sqrt(rows));
        DoubleMatrix v = EntryLaw.GAUSSIAN.matrix(d, rows, generator).divi(Math.sqrt(d));
        return Arrays.stream(POINTS).mapToObj(z -> new ResolventPair(u, v, z)).toList();
    }

    private static double trace(DoubleMatrix a) {
        return a.diag().sum();
    }

    private static Identity traces(List<ResolventPair> all, int sign) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$\\Tr(UV-z)^{-1}=\\Tr(VU-z)^{-1}-\\frac{n-d}z$, for tall, square and wide $U$ and three $z$",
                        trace(one.resolventOfVu()) - sign * one.surplus() / one.z(),
                        trace(one.resolventOfUv()),
                        one.rounding(1))));
    }

    private static Identity tracesOfSquares(List<ResolventPair> all, int sign) {
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

    private static Identity pushThrough(List<ResolventPair> all, Function<ResolventPair, DoubleMatrix> right) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$(UV-z)^{-1}U=U(VU-z)^{-1}$",
                        MatrixProduct.multiply(one.resolventOfUv(), one.u()).data,
                        MatrixProduct.multiply(one.u(), right.apply(one)).data,
                        one.rounding(1)
                                .withScale(one.rounding(1).scale() * one.u().norm2()))));
    }

    /** Sylvester's determinant theorem, of which the first identity is the logarithmic derivative. */
    private static Identity determinants(List<ResolventPair> all) {
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

    private static Rounding rounding(BlockMatrix blocks) {
        double condition = SingularValueDecomposition.conditionOf(blocks.d())
                * SingularValueDecomposition.conditionOf(blocks.schurComplement());
        return Rounding.of(blocks.a().rows + blocks.d().rows)
                .withCondition(Math.max(condition, SingularValueDecomposition.conditionOf(blocks.whole())));
    }

    private static Identity blockInverse(BlockMatrix blocks, BlockMatrix inverse) {
        DoubleMatrix whole = LuDecomposition.of(blocks.whole()).inverse();
        return Identity.of(
                "the inverse by blocks, from $D^{-1}$ and $(A-BD^{-1}C)^{-1}$, is that of the whole matrix",
                whole.data,
                inverse.whole().data,
                rounding(blocks).withScale(SchattenNorm.OPERATOR.of(whole)));
    }

    private static Identity blockDeterminant(BlockMatrix blocks, DoubleMatrix complement) {
        return Identity.of(
                "the determinant of the whole matrix is $\\det D\\,\\det(A-BD^{-1}C)$: their logarithms",
                LuDecomposition.of(blocks.whole()).logAbsoluteDeterminant(),
                LuDecomposition.of(blocks.d()).logAbsoluteDeterminant()
                        + LuDecomposition.of(complement).logAbsoluteDeterminant(),
                rounding(blocks).withScale(blocks.whole().rows));
    }

    private ChangedMatrix update(Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix a = EntryLaw.GAUSSIAN.matrix(rows, rows, generator).divi(2 * Math.sqrt(rows));
        DoubleMatrix u = EntryLaw.GAUSSIAN.matrix(rows, 1, generator);
        DoubleMatrix v = u.add(EntryLaw.GAUSSIAN.matrix(rows, 1, generator).divi(2));
        return new ChangedMatrix(a.addi(DoubleMatrix.eye(rows).muli(2)), u.div(u.norm2()).data, v.div(v.norm2()).data);
    }

    private static Identity shermanMorrison(List<ChangedMatrix> all, Function<ChangedMatrix, DoubleMatrix> formula) {
        return WorstIdentity.of(all.stream()
                .map(one -> Identity.of(
                        "$(A+uv^\\top)\\bigl(A^{-1}-\\frac{A^{-1}uv^\\top A^{-1}}{1+v^\\top A^{-1}u}\\bigr)=I$, near $v^\\top A^{-1}u=-1$ as well",
                        DoubleMatrix.eye(one.u().length).data,
                        MatrixProduct.multiply(one.changed(), formula.apply(one)).data,
                        one.rounding())));
    }

    private static Identity determinantLemma(List<ChangedMatrix> all, double one) {
        return WorstIdentity.of(all.stream()
                .map(update -> Identity.of(
                        "$\\log\\abs{\\det(A+uv^\\top)}=\\log\\abs{\\det A}+\\log\\abs{1+v^\\top A^{-1}u}$",
                        LuDecomposition.of(update.a()).logAbsoluteDeterminant()
                                + Math.log(Math.abs(one + update.form())),
                        LuDecomposition.of(update.changed()).logAbsoluteDeterminant(),
                        update.rounding())));
    }
}
