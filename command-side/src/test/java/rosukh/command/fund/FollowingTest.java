package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.ExposureReviews;
import rosukh.command.processes.OverdueClaims;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;

/// What the fund rests on in other streams: certificates at the moment of the issue and afterwards,
/// and the days in which a claim is decided.
class FollowingTest extends FundOnTheLog {

    private static final LocalDate LATER = ON.plusMonths(6);

    private ExposureReviews reviews(CommandNode on) {
        return new ExposureReviews(
                LogReader.of(on.events), on.commands, () -> LATER, new SimpleMeterRegistry());
    }

    private OverdueClaims overdue(CommandNode on, LocalDate day) {
        return new OverdueClaims(
                LogReader.of(on.events), on.commands, () -> day, new SimpleMeterRegistry());
    }

    private void revoke() {
        tell(
                NUMBER,
                0,
                new CertificateRevoked(
                        NUMBER,
                        RevocationReason.values()[0],
                        "false documents",
                        "mina",
                        "isipo",
                        ON.plusMonths(2)));
    }

    private void kb(String firmId) {
        firm(firmId);
        certified(firmId);
    }

    @Test
    void a_revocation_while_nothing_ran_raises_one_review_on_however_many_nodes() {
        kb("f-1");
        issued("f-1", Line.KB, BILLION);
        revoke();
        try (CommandNode other = new CommandNode(server)) {
            List<ExposureReviews> both = List.of(reviews(node), reviews(other));
            both.stream()
                    .map(each -> CompletableFuture.runAsync(each::look))
                    .toList()
                    .forEach(CompletableFuture::join);
            both.forEach(ExposureReviews::look);
        }
        List<ReviewRaised> raised = happened(ReviewRaised.class);
        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst())
                .isEqualTo(
                        new ReviewRaised(
                                "g-1",
                                "f-1",
                                NUMBER,
                                Money.rials(BILLION),
                                ON.plusMonths(2),
                                LATER));
        assertThat(book().guarantee("g-1").orElseThrow().outstanding()).isEqualTo(BILLION);
        send(new ReviewExposure("g-1", ReviewResult.WATCHED, "pays", "omid", LATER));
        reviews(node).look();
        assertThat(happened(ReviewRaised.class)).hasSize(1);
    }

    @Test
    void nothing_is_raised_where_nothing_is_outstanding_or_another_certificate_is_gone() {
        kb("f-1");
        issued("f-1", Line.KB, BILLION);
        issued("f-1", Line.STANDARD, BILLION);
        send(new ReleaseGuarantee("g-1", Money.rials(BILLION), "44/1", "omid", ON));
        revoke();
        reviews(node).look();
        assertThat(happened(ReviewRaised.class)).isEmpty();
    }

    @Test
    void a_certificate_that_is_suspended_meanwhile_issues_nothing() {
        kb("f-1");
        approved("f-1", Line.KB, BILLION);
        AtomicInteger reads = new AtomicInteger();
        Runnable meanwhile =
                () -> {
                    if (reads.incrementAndGet() == 1) suspend(null);
                };
        try (CommandNode racing = racing(meanwhile)) {
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    racing.commands.send(
                                            new IssueGuarantee("g-1", "omid", ON), OFFICER));
            assertThat(refused.code()).isEqualTo("FUND_KB_CERTIFICATE");
        }
        assertThat(reads).as("decided anew").hasValue(2);
        assertThat(happened(GuaranteeIssued.class)).isEmpty();
        node.commands.send(
                new ReinstateCertificate(NUMBER, "came", "omid", "isipo-krm", ON),
                OFFICER.expecting(0));
        send(new IssueGuarantee("g-1", "omid", ON));
        assertThat(happened(GuaranteeIssued.class).getFirst().certificateNumber())
                .isEqualTo(NUMBER);
    }

    @Test
    void a_claim_that_is_not_decided_in_time_is_noted_once_also_after_a_downtime() {
        firm("f-1");
        issued("f-1", Line.STANDARD, BILLION);
        send(
                new LodgeClaim(
                        "g-1",
                        book().guarantee("g-1").orElseThrow().terms().bankId(),
                        Money.rials(BILLION / 2),
                        Money.rials(BILLION),
                        90,
                        "omid",
                        ON.plusDays(30)));
        overdue(node, ON.plusDays(40)).look();
        assertThat(happened(ClaimOverdue.class)).isEmpty();
        try (CommandNode other = new CommandNode(server)) {
            Stream.of(overdue(node, LATER), overdue(other, LATER))
                    .map(each -> CompletableFuture.runAsync(each::look))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        overdue(node, LATER).look();
        List<ClaimOverdue> noted = happened(ClaimOverdue.class);
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().trueOn()).isEqualTo(noted.getFirst().dueDate().plusDays(1));
        send(new PayClaim("g-1", "PAY-3", "mina", LATER));
        overdue(node, LATER.plusYears(1)).look();
        assertThat(happened(ClaimOverdue.class)).hasSize(1);
    }

    private void suspend(Long seen) {
        node.commands.send(
                new SuspendCertificate(NUMBER, "REPORT_MISSING", "late", "omid", "isipo-krm", ON),
                seen == null ? OFFICER : OFFICER.expecting(seen));
    }

    private CommandNode racing(Runnable meanwhile) {
        return new CommandNode(server, streams -> new Interrupted(streams, meanwhile));
    }

    /// Runs something each time after the certificate was read.
    private record Interrupted(Streams streams, Runnable meanwhile) implements Streams {

        @Override
        public long head() {
            return streams.head();
        }

        @Override
        public boolean goneOnSince(Instant moment) {
            return streams.goneOnSince(moment);
        }

        @Override
        public Optional<Long> version(String streamId) {
            return streams.version(streamId);
        }

        @Override
        public List<Object> read(String streamId, long fromSequence) {
            List<Object> read = streams.read(streamId, fromSequence);
            if (streamId.equals(NUMBER)) CompletableFuture.runAsync(meanwhile).join();
            return read;
        }
    }
}
