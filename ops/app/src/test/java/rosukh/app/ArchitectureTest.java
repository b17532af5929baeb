package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the build to the invariants of ARCHITECTURE.md. Each rule is also shown to fail, on
/// classes that are wrong on purpose: a rule that cannot fail holds nothing.
class ArchitectureTest {

    private static final String WRONG = "rosukh.app.wrong";

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("rosukh");

    private static final JavaClasses WRONG_ON_PURPOSE =
            new ClassFileImporter().importPackages(WRONG);

    static Stream<Arguments> rules() {
        return Stream.of(
                one(
                        "the contract stands alone",
                        ArchitectureRules::theContractStandsAlone,
                        "Contract"),
                one(
                        "the log stands alone",
                        ArchitectureRules::theTransparencyLogStandsAlone,
                        "Tree"),
                many("no slice knows another", ArchitectureRules::noSliceKnowsAnother, "FirmRules"),
                many("no kernel knows a slice", ArchitectureRules::noKernelKnowsASlice, "Knowing"),
                one("deciders are pure", ArchitectureRules::decidersArePure, "FirmRules"),
                one("only kernels read clocks", ArchitectureRules::onlyKernelsReadClocks, "Chance"),
                many(
                        "the sides meet in the log",
                        ArchitectureRules::theSidesMeetInTheLogOnly,
                        "Sender"),
                one(
                        "queries send nothing",
                        ArchitectureRules::theQuerySideSendsNoCommand,
                        "Sender"),
                one("projections reach no sender", SilentProjections::rule, "PostingProjection"),
                one(
                        "the event store knows no capability",
                        ArchitectureRules::theEventStoreKnowsNoCapability,
                        "Engine"),
                one(
                        "no slice touches the event store",
                        ArchitectureRules::noSliceTouchesTheEventStore,
                        "FirmRules"),
                one(
                        "only stores hold a database",
                        ArchitectureRules::onlyStoresHoldADatabase,
                        "FirmRules"),
                one(
                        "the command side asks no database",
                        ArchitectureRules::theCommandSideWordsNoQuestion,
                        "FirmRules"),
                one(
                        "slices show what others need",
                        ArchitectureRules::slicesShowWhatOthersNeed,
                        "Onlooker"),
                one(
                        "names say what a class is",
                        ArchitectureRules::namesSayWhatAClassIs,
                        "FirmHelper"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String rule, Function<ArchitectureRules, Stream<ArchRule>> rules, String culprit) {
        rules.apply(new ArchitectureRules("rosukh")).forEach(each -> each.check(OURS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void can_fail(
            String rule, Function<ArchitectureRules, Stream<ArchRule>> rules, String culprit) {
        assertThat(rules.apply(new ArchitectureRules(WRONG)))
                .allSatisfy(each ->
                        assertThatThrownBy(() -> each.check(WRONG_ON_PURPOSE))
                                .isInstanceOf(AssertionError.class))
                .anySatisfy(each ->
                        assertThatThrownBy(() -> each.check(WRONG_ON_PURPOSE))
                                .hasMessageContaining(culprit));
    }

    @Nested
    class nullness {

        @Test
        void is_declared_in_every_package() {
            assertThat(OURS.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                    .allSatisfy(name -> assertThat(isNullMarked(name)).as(name).isTrue());
        }

        private static boolean isNullMarked(String name) throws ClassNotFoundException {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        }
    }

    @Test
    void all_modules_are_looked_at() {
        Set<String> seen =
                OURS.stream()
                        .map(each -> each.getPackageName().split("\\.", -1)[1])
                        .collect(Collectors.toSet());
        assertThat(seen).contains("events", "eventstore", "vault", "command", "query", "app");
    }

    private static Arguments one(
            String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        Function<ArchitectureRules, Stream<ArchRule>> rules = each -> Stream.of(rule.apply(each));
        return Arguments.of(name, rules, culprit);
    }

    private static Arguments many(
            String name, Function<ArchitectureRules, List<ArchRule>> rule, String culprit) {
        Function<ArchitectureRules, Stream<ArchRule>> rules = each -> rule.apply(each).stream();
        return Arguments.of(name, rules, culprit);
    }
}
