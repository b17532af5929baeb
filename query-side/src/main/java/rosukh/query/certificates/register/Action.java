package rosukh.query.certificates.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Option;

/// What can be asked of a certificate: by whom, and when the page offers it. The command side
/// decides; this only spares people forms that would be refused.
public enum Action {
    SUSPEND,
    REINSTATE,
    PROPOSE,
    REVOKE,
    DECLINE,
    ENTITLE,
    END_ENTITLEMENT;

    private Set<Role> roles() {
        return switch (this) {
            case SUSPEND, REINSTATE -> EnumSet.of(Role.OFFICER, Role.COMMITTEE);
            case PROPOSE, ENTITLE, END_ENTITLEMENT -> Set.of(Role.OFFICER);
            case REVOKE, DECLINE -> Set.of(Role.COMMITTEE);
        };
    }

    /// What this reader may do now. A proposal is not decided by the body that made it.
    static List<Action> open(RegisteredCertificate certificate, Reader reader, LocalDate today) {
        return Arrays.stream(values())
                .filter(action -> reader.has(action.roles().toArray(Role[]::new)))
                .filter(action -> action.isOpen(certificate, reader, today))
                .toList();
    }

    private boolean isOpen(RegisteredCertificate certificate, Reader reader, LocalDate today) {
        if (certificate.isRevoked()) return false;
        boolean expired = today.isAfter(certificate.lastDay());
        RegisteredCertificate.Proposed proposal = certificate.proposal();
        return switch (this) {
            case SUSPEND -> !expired && !certificate.isSuspended();
            case REINSTATE -> !expired && certificate.isSuspended();
            case PROPOSE -> proposal == null;
            case REVOKE, DECLINE ->
                    proposal != null
                            && !proposal.by().equals(reader.account())
                            && !proposal.organisation().equals(reader.organisation());
            case ENTITLE -> !certificate.isSuspended();
            case END_ENTITLEMENT -> !running(certificate, today).isEmpty();
        };
    }

    /// What the form says beforehand is the message of this name.
    public @Nullable String note() {
        return switch (this) {
            case PROPOSE -> "certificates.form.propose.note";
            case REVOKE -> "certificates.form.revoke.note";
            case SUSPEND, REINSTATE, DECLINE, ENTITLE, END_ENTITLEMENT -> null;
        };
    }

    /// Where its form is sent.
    String path(String certificateNumber) {
        String end =
                switch (this) {
                    case SUSPEND -> "suspensions";
                    case REINSTATE -> "reinstatements";
                    case PROPOSE -> "revocation-proposals";
                    case REVOKE -> "revocations";
                    case DECLINE -> "revocation-proposals/declined";
                    case ENTITLE -> "entitlements";
                    case END_ENTITLEMENT -> "entitlements/end";
                };
        return "/forms/certificates/" + certificateNumber + "/" + end;
    }

    /// The fields of its form; labels are `certificates.form.<name>`.
    ///
    /// @param options what can be chosen
    List<Blank> blanks(List<Option> options) {
        Blank grounds = Blank.of("grounds", Kind.AREA);
        return switch (this) {
            case SUSPEND, PROPOSE -> List.of(Blank.choice("charge", options), grounds);
            case REINSTATE, REVOKE, DECLINE -> List.of(grounds);
            case ENTITLE ->
                    List.of(
                            Blank.choice("kind", options),
                            Blank.of("begins", Kind.DATE),
                            Blank.of("ends", Kind.DATE).whichMayBeEmpty(),
                            Blank.of("grantedBy", Kind.TEXT),
                            Blank.of("reference", Kind.IDENTIFIER));
            case END_ENTITLEMENT ->
                    List.of(Blank.choice("entitlement", options).withHint(), grounds);
        };
    }

    /// Entitlements that have not ended.
    static List<RegisteredCertificate.Granted> running(
            RegisteredCertificate certificate, LocalDate today) {
        return certificate.entitlements().stream()
                .filter(each -> each.ends() == null || each.ends().isAfter(today))
                .toList();
    }
}
