package rosukh.query.certificates.register;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.rules.Scheme;

/// What a certificate takes over from its case, the firm and the scheme when it is issued; kept
/// here, because a slice reads no other slice's view.
final class Origin {

    private Origin() {}

    /// A firm in the register.
    public record Firm(String firmId, String name, String legalId) {

        static Firm of(FirmRegistered event) {
            return new Firm(event.firmId(), event.name(), event.legalId());
        }
    }

    /// A case, until its certificate is issued and after.
    public record Case(
            String caseId, String firmId, String schemeId, String estateKey, String provinceKey) {

        static Case of(CaseOpened event) {
            return new Case(
                    event.caseId(),
                    event.firmId(),
                    event.schemeId(),
                    event.estateKey(),
                    event.provinceKey());
        }
    }

    /// The classes of a scheme by their newest label.
    public record Classes(String schemeId, List<KbClass> classes) {

        static Classes of(Scheme scheme, @Nullable Classes before) {
            List<KbClass> own =
                    scheme.classes().stream()
                            .map(each ->
                                    new KbClass(
                                            each.code(),
                                            RegisteredCertificate.Named.of(each.label())))
                            .toList();
            List<KbClass> others =
                    before == null
                            ? List.of()
                            : before.classes().stream()
                                    .filter(old -> own.stream().noneMatch(old::sameAs))
                                    .toList();
            return new Classes(scheme.id(), Stream.concat(own.stream(), others.stream()).toList());
        }
    }

    public record KbClass(String code, RegisteredCertificate.Named label) {

        private boolean sameAs(KbClass other) {
            return code.equals(other.code());
        }
    }
}
