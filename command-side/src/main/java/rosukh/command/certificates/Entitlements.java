package rosukh.command.certificates;

import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_DOUBLED;
import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_KIND_UNKNOWN;
import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_OUTSIDE_VALIDITY;
import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_OVER;
import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_PERIOD_REVERSED;
import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_SOURCE_MISSING;
import static rosukh.command.certificates.CertificateRefusal.ENTITLEMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.EntitlementKind;

/// What was granted on the strength of a certificate: one of a kind at a time, within its validity.
record Entitlements(List<Entitlement> all) {

    static final Entitlements NONE = new Entitlements(List.of());

    Entitlements {
        all = List.copyOf(all);
    }

    /// @param ends last day as things are; before `begins` if it was never used, null for none
    record Entitlement(EntitlementKind kind, LocalDate begins, @Nullable LocalDate ends) {

        boolean at(LocalDate begin, @Nullable LocalDate end) {
            return used() && !endsBefore(ends, begin) && !endsBefore(end, begins);
        }

        private boolean used() {
            return !endsBefore(ends, begins);
        }
    }

    private static boolean endsBefore(@Nullable LocalDate end, LocalDate day) {
        return end != null && end.isBefore(day);
    }

    EntitlementRecorded record(RecordEntitlement command, IssuedCertificate issued) {
        EntitlementKind kind =
                Codes.find(EntitlementKind.class, command.kind())
                        .orElseThrow(() ->
                                ENTITLEMENT_KIND_UNKNOWN.because(
                                        "there is no kind " + command.kind()));
        if (command.grantedBy().isBlank() || command.reference().isBlank())
            throw ENTITLEMENT_SOURCE_MISSING.because(
                    "the body that grants it and the number of its letter are named");
        LocalDate begins = command.begins();
        LocalDate ends = command.ends() == null ? issued.validTo() : command.ends();
        if (!issued.validOn(begins) || (ends != null && issued.expiredOn(ends)))
            throw ENTITLEMENT_OUTSIDE_VALIDITY.because(
                    "the certificate is valid from "
                            + issued.validFrom()
                            + (issued.validTo() == null ? "" : " to " + issued.validTo()));
        if (endsBefore(ends, begins))
            throw ENTITLEMENT_PERIOD_REVERSED.because("it begins on " + begins);
        for (Entitlement other : all)
            if (other.kind() == kind && other.at(begins, ends))
                throw ENTITLEMENT_DOUBLED.because(
                        "another " + kind + " entitlement begins on " + other.begins());
        return new EntitlementRecorded(
                command.certificateNumber(),
                all.size() + 1,
                kind,
                begins,
                ends,
                command.grantedBy().strip(),
                command.reference().strip(),
                command.on());
    }

    EntitlementEnded end(EndEntitlement command) {
        int number = command.entitlement();
        if (number < 1 || number > all.size())
            throw ENTITLEMENT_UNKNOWN.because("there is no entitlement " + number);
        LocalDate ends = all.get(number - 1).ends();
        if (ends != null && !command.on().isBefore(ends))
            throw ENTITLEMENT_OVER.because("its last day is " + ends);
        return new EntitlementEnded(
                command.certificateNumber(), number, command.grounds(), command.on());
    }

    Entitlements with(EntitlementRecorded event) {
        List<Entitlement> more = new ArrayList<>(all);
        more.add(new Entitlement(event.kind(), event.begins(), event.ends()));
        return new Entitlements(more);
    }

    Entitlements with(EntitlementEnded event) {
        List<Entitlement> changed = new ArrayList<>(all);
        Entitlement before = all.get(event.entitlement() - 1);
        changed.set(
                event.entitlement() - 1,
                new Entitlement(before.kind(), before.begins(), event.endedOn()));
        return new Entitlements(changed);
    }
}
