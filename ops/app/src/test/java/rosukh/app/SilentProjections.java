package rosukh.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// No projection can reach what sends: neither a rebuild nor a replay does anything but write
/// views.
final class SilentProjections {

    private SilentProjections() {}

    static ArchRule rule(ArchitectureRules rules) {
        return noClasses()
                .that()
                .resideInAPackage(rules.root() + ".query..")
                .and()
                .haveSimpleNameEndingWith("Projection")
                .should()
                .transitivelyDependOnClassesThat(
                        resideInAnyPackage(
                                rules.root() + ".command..",
                                "jakarta.mail..",
                                "org.eclipse.angus..",
                                "org.springframework.mail..",
                                "org.springframework.web.client..",
                                "org.springframework.web.reactive..",
                                "java.net.http.."))
                .allowEmptyShould(true);
    }
}
