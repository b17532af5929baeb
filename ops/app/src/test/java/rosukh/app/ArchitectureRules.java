package rosukh.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// The invariants of ARCHITECTURE.md as rules over the classes below one root package, so that each
/// rule can also be shown to fail, on the classes below `rosukh.app.wrong`.
///
/// @param root `rosukh`, or the root of what is deliberately wrong
record ArchitectureRules(String root) {

    private static final String[] FRAMEWORKS = {
        "org.axonframework..", "org.springframework..", "com.mongodb..", "org.bson.."
    };

    private static final Set<String> CLOCKS =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.Year",
                    "java.time.YearMonth");

    private static final Set<String> READINGS =
            Set.of(
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.system",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current");

    /// 1. The contract depends on the JDK and JSpecify only.
    ArchRule theContractStandsAlone() {
        return classes()
                .that()
                .resideInAPackage(root + ".events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".events..");
    }

    /// 1. The log's tree can be used by anyone.
    ArchRule theTransparencyLogStandsAlone() {
        return classes()
                .that()
                .resideInAPackage(root + ".log..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".log..")
                .allowEmptyShould(true);
    }

    /// 2. No slice depends on another, on either side; only processes and indicators know two.
    List<ArchRule> noSliceKnowsAnother() {
        return List.of(
                independent(root + ".command.(*)..", root + ".command.processes.."),
                independent(root + ".query.(*)..", root + ".query.indicators.."));
    }

    private ArchRule independent(String slice, String mediators) {
        String side = slice.substring(0, slice.indexOf(".(*)"));
        return slices().matching(slice)
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(mediators), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(side + ".kernel.."))
                .allowEmptyShould(true);
    }

    /// 2. A kernel knows no slice.
    List<ArchRule> noKernelKnowsASlice() {
        return List.of(kernel("command"), kernel("query"));
    }

    private ArchRule kernel(String side) {
        String kernel = root + "." + side + ".kernel..";
        return noClasses()
                .that()
                .resideInAPackage(kernel)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "." + side + ".*..")
                                .and(DescribedPredicate.not(resideInAPackage(kernel)))
                                .as("belong to a slice of the %s side", side))
                .allowEmptyShould(true);
    }

    /// 3. Deciders, and all they reach in their slice, import nothing of Axon, Spring or MongoDB
    ///    and read no clock, no random number, no stream.
    ArchRule decidersArePure() {
        return classes()
                .that(new Deciders(root))
                .should(
                        new ReachNothingImpure(
                                root,
                                resideInAnyPackage(FRAMEWORKS)
                                        .or(resideInAPackage(root + ".eventstore..")),
                                readsAClockOrChance().or(measuresTime())));
    }

    /// 3. Only kernels, the event store and operations read clocks and random numbers.
    ArchRule onlyKernelsReadClocks() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".events..", root + ".command..", root + ".query..")
                .and()
                .resideOutsideOfPackages(root + ".command.kernel..", root + ".query.kernel..")
                .should()
                .accessTargetWhere(readsAClockOrChance());
    }

    /// 4. Neither side knows the other.
    List<ArchRule> theSidesMeetInTheLogOnly() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(root + ".query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".command..")
                        .allowEmptyShould(true),
                noClasses()
                        .that()
                        .resideInAPackage(root + ".command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".query..")
                        .allowEmptyShould(true));
    }

    /// 4. The query side never sends a command.
    ArchRule theQuerySideSendsNoCommand() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework.commandhandling..",
                        "org.axonframework.modelling.command..")
                .allowEmptyShould(true);
    }

    /// 5. The event store, what is published of it and the vault know no capability.
    ArchRule theEventStoreKnowsNoCapability() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".eventstore..", root + ".evidence..", root + ".vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".events..", root + ".command..", root + ".query..", root + ".app..")
                .allowEmptyShould(true);
    }

    /// 5. Only the event store knows how an event is stored: a slice may ask the log what was
    ///    committed and wait until it is durable, and sees nothing else of it.
    ArchRule noSliceTouchesTheEventStore() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".command.*..", root + ".query.*..")
                .and()
                .resideOutsideOfPackages(root + ".command.kernel..", root + ".query.kernel..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + ".eventstore..")
                                .and(DescribedPredicate.not(new LogQuestions())))
                .allowEmptyShould(true);
    }

    /// 5. Only the stores of evidence content and the kernel of the views hold a database. A view
    ///    words its question with the driver's filters and asks through the kernel.
    ArchRule onlyStoresHoldADatabase() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".command..", root + ".query..")
                .and()
                .resideOutsideOfPackage(root + ".query.kernel..")
                .and()
                .haveNameNotMatching(".*\\.(GridFsEvidence|EvidenceContent)(\\$.*)?")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("com.mongodb..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAPackage("com.mongodb.client.model.."))))
                .allowEmptyShould(true);
    }

    /// 5. The command side asks no database at all.
    ArchRule theCommandSideWordsNoQuestion() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mongodb.client.model..");
    }

    /// 6. A class is named after what it is in the domain.
    ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Entity")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameStartingWith("Base");
    }

    /// 7. A slice shows no more than others need: a class is public only where another package uses
    ///    it, or where a public record holds it for a page. Records and enumerations are what is
    ///    shown: commands, codes, views.
    ArchRule slicesShowWhatOthersNeed() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".command.*..", root + ".query.*..")
                .and()
                .resideOutsideOfPackages(root + ".command.kernel..", root + ".query.kernel..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .should(new BeNeededElsewhere());
    }

    static DescribedPredicate<JavaAccess<?>> readsAClockOrChance() {
        return DescribedPredicate.describe(
                "reads a clock or chance",
                call -> {
                    String owner = call.getTargetOwner().getFullName();
                    String name = call.getName();
                    return READINGS.contains(owner + "." + name)
                            || (name.equals("now") && CLOCKS.contains(owner))
                            || (name.equals("<init>") && isUnseeded(call, owner));
                });
    }

    /// A stopwatch tells no time of day, but a rule has no use for one.
    private static DescribedPredicate<JavaAccess<?>> measuresTime() {
        return DescribedPredicate.describe(
                "measures time",
                access ->
                        access.getTargetOwner().getFullName().equals("java.lang.System")
                                && access.getName().equals("nanoTime"));
    }

    private static boolean isUnseeded(JavaAccess<?> call, String owner) {
        return owner.equals("java.security.SecureRandom")
                || (owner.equals("java.util.Random")
                        && call.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().isEmpty());
    }
}
