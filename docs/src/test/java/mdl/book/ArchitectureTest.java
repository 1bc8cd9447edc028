package mdl.book;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Statement;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The arrows of the house")
@AnalyzeClasses(
        packages = "mdl",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

    /** The tests that modules share come in a jar, which the usual option does not recognise. */
    static final class WithoutTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final List<String> CHAPTERS = List.of("erm", "curse", "approximation", "ntk", "rmt", "ridge");

    /** Where the appendix keeps its objects. */
    private static final List<String> FOUNDATIONS = List.of(
            "mdl.foundations.input",
            "mdl.foundations.linalg",
            "mdl.foundations.random",
            "mdl.foundations.analysis",
            "mdl.foundations.probability");

    /** Who may know whom, besides foundations. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "erm", Set.of(),
            "curse", Set.of("rmt"),
            "approximation", Set.of("erm"),
            "ntk", Set.of("approximation", "erm"),
            "rmt", Set.of(),
            "ridge", Set.of("rmt", "erm"));

    /** The methods of jblas' matrix that reach native code (jblas 1.2.5, by its class files). */
    private static final Set<String> NATIVE_METHODS =
            Set.of("mmul", "mmuli", "rankOneUpdate", "mulRow", "mulColumn", "swapRows", "swapColumns", "expm");

    private static final Set<String> NATIVE_CLASSES =
            Set.of("Eigen", "Solve", "Singular", "Decompose", "NativeBlas", "SimpleBlas", "Geometry");

    @ArchTest
    static final ArchRule foundations_know_no_chapter_and_no_book = noClasses()
            .that()
            .resideInAPackage("mdl.foundations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(chaptersAnd("mdl.book.."));

    @ArchTest
    static final ArchRule the_book_names_no_class_of_a_chapter = noClasses()
            .that()
            .resideInAPackage("mdl.book..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(chaptersAnd());

    @ArchTest
    static void chapters_know_only_the_chapters_they_build_on(JavaClasses imported) {
        for (String chapter : CHAPTERS) {
            String[] forbidden = CHAPTERS.stream()
                    .filter(other ->
                            !other.equals(chapter) && !ARROWS.get(chapter).contains(other))
                    .map(other -> "mdl." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("mdl." + chapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(imported);
        }
    }

    @ArchTest
    static final ArchRule objects_do_not_know_statements = noClasses()
            .that()
            .resideInAnyPackage(Stream.concat(CHAPTERS.stream().map(name -> "mdl." + name), FOUNDATIONS.stream())
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "mdl.foundations.statement",
                    "mdl.foundations.exhibit",
                    "mdl.foundations.checklist",
                    "mdl.*.statements");

    @ArchTest
    static final ArchRule packages_of_the_house_form_no_cycle =
            SlicesRuleDefinition.slices().matching("mdl.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule statements_are_records_that_say_where_they_stand = classes()
            .that()
            .implement(Statement.class)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Notes.class)
            .andShould()
            .resideInAnyPackage("mdl.*.statements", "mdl.foundations.checklist");

    @ArchTest
    static final ArchRule native_code_has_one_door = noClasses()
            .that()
            .resideOutsideOfPackage("mdl.foundations.linalg")
            .should()
            .accessTargetWhere(describe("reaches native code of jblas or bytedeco", ArchitectureTest::isNative));

    @ArchTest
    static final ArchRule randomness_has_one_source = noClasses()
            .should()
            .accessTargetWhere(describe("draws from a generator without a named seed", ArchitectureTest::isUnseeded));

    @ArchTest
    static final ArchRule no_static_state_changes =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    private static boolean isNative(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("org.bytedeco.")
                || owner.startsWith("org.jblas.")
                        && (NATIVE_CLASSES.contains(access.getTargetOwner().getSimpleName())
                                || NATIVE_METHODS.contains(access.getTarget().getName()));
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return owner.equals("java.util.Random")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.lang.Math") && member.equals("random")
                || owner.equals("org.jblas.util.Random")
                || owner.equals("org.jblas.DoubleMatrix")
                        && Set.of("rand", "randn").contains(member);
    }

    private static String[] chaptersAnd(String... more) {
        return Stream.concat(CHAPTERS.stream().map(name -> "mdl." + name + ".."), Arrays.stream(more))
                .toArray(String[]::new);
    }
}
