package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.certificates.CertificateCommand;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Actor;

/// Turns the fate of a certificate into commands, as far as the demo's days go.
final class CertificateSteps {

    /// Nothing of the demo happens later.
    static final LocalDate END = LocalDate.of(2026, 11, 18);

    private static final int GRANTED_AFTER = 5;
    private static final int SUSPENDED_AFTER = 8;
    private static final int REINSTATED_AFTER = 15;
    private static final int PROPOSED_AFTER = 12;
    private static final int DECIDED_AFTER = 18;
    private static final int ENDED_AFTER = 25;

    private final PlannedCase planned;
    private final String number;
    private final Actor officer;
    private final List<Step> steps = new ArrayList<>();

    private CertificateSteps(PlannedCase planned, String number) {
        this.planned = planned;
        this.number = number;
        this.officer = Cast.officer(planned.firm());
    }

    /// None for a case without a certificate.
    static List<Step> of(PlannedCase planned, Fate fate) {
        String number = planned.certificateNumber();
        if (number == null) return List.of();
        var steps = new CertificateSteps(planned, number);
        switch (fate) {
            case QUIET -> {}
            case ENTITLED -> steps.entitle();
            case SUSPENDED -> steps.suspend();
            case REINSTATED -> {
                steps.suspend();
                steps.reinstate();
            }
            case PROPOSED -> steps.propose();
            case DECLINED -> {
                steps.propose();
                steps.decline();
            }
            case REVOKED -> {
                steps.suspend();
                steps.propose();
                steps.revoke();
            }
        }
        return List.copyOf(steps.steps);
    }

    /// The day so many office days after the issue.
    private LocalDate after(int days) {
        return OfficeDays.plus(planned.dates().issued(), days);
    }

    private void entitle() {
        LocalDate on = after(GRANTED_AFTER);
        grant("tax", "TAX", "tax-administration", on);
        grant("insurance", "INSURANCE", "social-security", on);
        add("end-1", new EndEntitlement(number, 1, Words.ENDED, after(ENDED_AFTER)), Words.ENDED);
    }

    /// For a year.
    private void grant(String key, String kind, String body, LocalDate on) {
        String reference = number.substring(number.length() - 6) + "/" + key;
        add(
                key,
                new RecordEntitlement(
                        number, kind, on, on.plusYears(1).minusDays(1), body, reference, on),
                null);
    }

    private void suspend() {
        add(
                "suspend",
                new SuspendCertificate(
                        number,
                        "REPORT_MISSING",
                        Words.SUSPENDED,
                        officer.account(),
                        officer.organisation(),
                        after(SUSPENDED_AFTER)),
                Words.SUSPENDED);
    }

    private void reinstate() {
        add(
                "reinstate",
                new ReinstateCertificate(
                        number,
                        Words.REINSTATED,
                        officer.account(),
                        officer.organisation(),
                        after(REINSTATED_AFTER)),
                null);
    }

    private void propose() {
        add(
                "propose",
                new ProposeRevocation(
                        number,
                        "FALSE_STATEMENT",
                        Words.PROPOSED,
                        officer.account(),
                        officer.organisation(),
                        after(PROPOSED_AFTER)),
                Words.PROPOSED);
    }

    private void decline() {
        add(
                "decline",
                new DeclineRevocation(
                        number,
                        Words.DECLINED,
                        Cast.COMMITTEE.account(),
                        Cast.COMMITTEE.organisation(),
                        after(DECIDED_AFTER)),
                Cast.COMMITTEE,
                Words.DECLINED);
    }

    private void revoke() {
        add(
                "revoke",
                new RevokeCertificate(
                        number,
                        Words.REVOKED,
                        Cast.COMMITTEE.account(),
                        Cast.COMMITTEE.organisation(),
                        after(DECIDED_AFTER)),
                Cast.COMMITTEE,
                Words.REVOKED);
    }

    private void add(String step, CertificateCommand command, @Nullable String reason) {
        add(step, command, officer, reason);
    }

    private void add(
            String step, CertificateCommand command, Actor actor, @Nullable String reason) {
        if (command.on().isAfter(END)) return;
        steps.add(new Step(number, "demo-" + number + "-" + step, command, actor, reason, null));
    }
}
