package rosukh.command.certificates;

import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_HELPER_MAY_NOT_ACT;
import static rosukh.command.certificates.CertificateRefusal.CERTIFICATE_PROPOSER_MAY_NOT_DECIDE;
import static rosukh.command.certificates.Scenarios.DAY;
import static rosukh.command.certificates.Scenarios.ENDLESS;
import static rosukh.command.certificates.Scenarios.NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Reach;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.SuspensionReason;

/// Helping a firm keeps person and body from its certificates for 24 months after the last act, and
/// where somebody acts for another, each rule about persons holds for both.
class SeparationTest extends Rulings {

    /// The last helping act of everybody here was on [Scenarios#DAY].
    private static final LocalDate FREE = DAY.plusMonths(24);

    private static final LocalDate BOUND = FREE.minusDays(1);

    @Nested
    class a_helper {

        @ParameterizedTest(name = "{0} of {1}")
        @CsvSource({"hana, moved", "new, helpers", "laleh, moved", "new, late-helpers"})
        void suspends_no_certificate_until_24_months_have_passed(String person, String body) {
            given(List.of())
                    .when(suspend(person, body, BOUND))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(List.of()).when(suspend(person, body, FREE)).isAccepted();
        }

        @Test
        void is_a_body_that_was_only_named_too() {
            given(List.of())
                    .when(suspend("new", "named-helpers", BOUND))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(List.of()).when(suspend("new", "named-helpers", FREE)).isAccepted();
        }

        @Test
        void reinstates_none() {
            List<CertificateEvent> before = List.of(suspended());
            given(before)
                    .when(new ReinstateCertificate(ENDLESS, "g", "hana", "moved", BOUND))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(before)
                    .when(new ReinstateCertificate(ENDLESS, "g", "hana", "moved", FREE))
                    .isAccepted();
        }

        @Test
        void proposes_no_revocation() {
            given(List.of())
                    .when(propose("new", "helpers", BOUND))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(List.of()).when(propose("new", "helpers", FREE)).isAccepted();
        }

        @Test
        void decides_on_none() {
            List<CertificateEvent> before = Scenarios.proposed();
            given(before)
                    .when(new RevokeCertificate(NUMBER, "g", "hana", "group", BOUND))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(before)
                    .when(new RevokeCertificate(NUMBER, "g", "hana", "group", FREE))
                    .isAccepted();
            given(before)
                    .when(new DeclineRevocation(NUMBER, "g", "new", "helpers", BOUND))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(before)
                    .when(new DeclineRevocation(NUMBER, "g", "new", "helpers", FREE))
                    .isAccepted();
        }

        @Test
        void does_it_through_nobody_else() {
            given(List.of(), null)
                    .when(suspend("omid", "isipo-krm", BOUND), new Principal("hana", "moved"))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(List.of(), null)
                    .when(suspend("omid", "isipo-krm", BOUND), new Principal("new", "helpers"))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
            given(List.of(), null)
                    .when(suspend("omid", "isipo-krm", FREE), new Principal("hana", "helpers"))
                    .isAccepted();
        }

        @Test
        void stands_in_for_nobody_either() {
            given(List.of(), null)
                    .when(suspend("hana", "moved", BOUND), new Principal("sara", "isipo"))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
        }
    }

    @Nested
    class a_revocation_proposed_for_another {

        private static final Principal SARA = new Principal("sara", "isipo");

        @Test
        void is_decided_by_neither_of_the_two_nor_by_their_bodies() {
            for (String[] who :
                    List.of(
                            new String[] {"sara", "group"},
                            new String[] {"kamran", "isipo"},
                            new String[] {"omid", "group"},
                            new String[] {"kamran", "isipo-krm"}))
                given(Scenarios.proposed(), SARA)
                        .when(revoke(who[0], who[1]), null)
                        .isRefused(CERTIFICATE_PROPOSER_MAY_NOT_DECIDE);
            given(Scenarios.proposed(), SARA).when(revoke("kamran", "group"), null).isAccepted();
        }

        @Test
        void is_not_decided_through_somebody_else() {
            given(Scenarios.proposed(), SARA)
                    .when(revoke("kamran", "group"), SARA)
                    .isRefused(CERTIFICATE_PROPOSER_MAY_NOT_DECIDE);
            given(Scenarios.proposed(), null)
                    .when(revoke("kamran", "group"), new Principal("omid", "moved"))
                    .isRefused(CERTIFICATE_PROPOSER_MAY_NOT_DECIDE);
        }
    }

    /// What happened was done for `principal`; it is null where it was in one's own name.
    private Through given(List<CertificateEvent> history, @Nullable Principal principal) {
        List<?> stored =
                principal == null
                        ? history
                        : history.stream()
                                .map(event ->
                                        GenericEventMessage.asEventMessage(event)
                                                .andMetaData(
                                                        Map.of(
                                                                "onBehalfOf",
                                                                principal.account(),
                                                                "onBehalfBody",
                                                                principal.organisation())))
                                .toList();
        return new Through(
                stored.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(stored),
                stored.isEmpty() ? null : stored.size() - 1L);
    }

    private record Through(TestExecutor<CertificateAggregate> given, @Nullable Long version) {

        Verdict when(CertificateCommand command, @Nullable Principal principal) {
            Guard guard = new Guard(Reach.EVERYWHERE, version);
            return new Verdict(
                    given.when(
                            command,
                            principal == null
                                    ? Map.of(Guard.KEY, guard)
                                    : Map.of(Guard.KEY, guard, Principal.KEY, principal)));
        }
    }

    private static SuspendCertificate suspend(String person, String body, LocalDate on) {
        return new SuspendCertificate(ENDLESS, "REPORT_MISSING", "none came", person, body, on);
    }

    private static ProposeRevocation propose(String person, String body, LocalDate on) {
        return new ProposeRevocation(NUMBER, "MISUSE", "sold", person, body, on);
    }

    private static RevokeCertificate revoke(String person, String body) {
        return new RevokeCertificate(NUMBER, "seen", person, body, DAY.plusDays(40));
    }

    private static CertificateSuspended suspended() {
        return new CertificateSuspended(
                ENDLESS, SuspensionReason.MISUSE, "g", "omid", "isipo-krm", DAY.plusDays(10));
    }
}
