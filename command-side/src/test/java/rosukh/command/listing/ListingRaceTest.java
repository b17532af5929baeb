package rosukh.command.listing;

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
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.processes.ListingReviews;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingEvent.ListingReviewRaised;

/// The certificate of an admission on the real log, with a second node in between: a revocation
/// comes first and nobody is admitted, or comes after and a review is raised, once.
class ListingRaceTest extends OnTheRealLog {

    private static final LocalDate TODAY = Listed.DAY;
    private static final String FIRM = "f-1";
    private static final String NUMBER = "KB-1405-000001";

    private final AtomicInteger reads = new AtomicInteger();

    @BeforeEach
    void a_firm_whose_application_is_lodged() {
        Listed.ruling().forEach(this::send);
        send(register(FIRM, "10320004156"));
        tell(
                FIRM + ".1",
                new CertificateIssued(
                        FIRM + ".1",
                        NUMBER,
                        "NOPA",
                        TODAY.minusYears(1),
                        TODAY.plusYears(1),
                        TODAY.minusYears(1)));
        send(new TakeUpCandidate(FIRM, Listed.KB, "omid", TODAY));
        send(new RecordFacts(FIRM, Listed.facts(), Listed.SHA, "omid", TODAY));
        send(new VerifyFacts(FIRM, 1, "mina", TODAY));
        send(new LodgeApplication(FIRM, Listed.reference(), "omid", TODAY));
    }

    private void tell(String stream, Object event) {
        node.events.publish(new GenericDomainEventMessage<>("told", stream, 0, event));
    }

    private void revoke() {
        tell(
                NUMBER,
                new CertificateRevoked(
                        NUMBER, RevocationReason.values()[0], "found", "sara", "body", TODAY));
    }

    private static AdmitFirm admission() {
        return new AdmitFirm(FIRM, Listed.reference(), "mina", TODAY);
    }

    private List<Object> happened(Class<?> type) {
        return Streams.of(node.events).read(ListingEvent.streamOf(FIRM)).stream()
                .filter(type::isInstance)
                .toList();
    }

    private static ListingReviews reviews(CommandNode on, LocalDate day) {
        return new ListingReviews(
                LogReader.of(on.events), on.commands, () -> day, new SimpleMeterRegistry());
    }

    @Test
    void a_revocation_between_reading_and_storing_keeps_the_firm_out() {
        try (CommandNode racing = new CommandNode(server, Interrupted::new)) {
            Refused refused =
                    catchThrowableOfType(
                            Refused.class, () -> racing.commands.send(admission(), OFFICER));
            assertThat(refused).isNotNull();
            assertThat(refused.code()).isEqualTo("LISTING_NOT_READY");
        }
        assertThat(reads).as("decided anew").hasValueGreaterThan(1);
        assertThat(happened(FirmAdmitted.class)).isEmpty();
        reviews(node, TODAY).look();
        assertThat(happened(ListingReviewRaised.class)).isEmpty();
    }

    @Test
    void a_revocation_after_the_admission_raises_a_review_once_whoever_looks() {
        send(admission());
        reviews(node, TODAY).look();
        assertThat(happened(ListingReviewRaised.class)).isEmpty();
        revoke();
        try (CommandNode other = new CommandNode(server)) {
            Stream.of(reviews(node, TODAY), reviews(other, TODAY))
                    .map(process -> CompletableFuture.runAsync(process::look))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        reviews(node, TODAY.plusDays(400)).look();
        assertThat(happened(ListingReviewRaised.class))
                .containsExactly(
                        new ListingReviewRaised(
                                FIRM, 1, 1, NUMBER, CertificateLoss.REVOKED, TODAY, TODAY));
    }

    @Test
    void a_certificate_that_ran_out_during_a_downtime_is_reviewed_afterwards() {
        send(admission());
        LocalDate later = TODAY.plusYears(2);
        reviews(node, TODAY.plusYears(1)).look();
        assertThat(happened(ListingReviewRaised.class)).isEmpty();
        reviews(node, later).look();
        reviews(node, later).look();
        assertThat(happened(ListingReviewRaised.class))
                .containsExactly(
                        new ListingReviewRaised(
                                FIRM,
                                1,
                                1,
                                NUMBER,
                                CertificateLoss.EXPIRED,
                                TODAY.plusYears(1).plusDays(1),
                                later));
    }

    @Test
    void both_at_once_end_in_a_refusal_or_in_one_review() {
        try (CommandNode other = new CommandNode(server)) {
            CompletableFuture<Void> revoking = CompletableFuture.runAsync(this::revoke);
            CompletableFuture<Void> admitting =
                    CompletableFuture.runAsync(() -> {
                        Refused refused =
                                catchThrowableOfType(
                                        Refused.class,
                                        () -> other.commands.send(admission(), OFFICER));
                        if (refused != null)
                            assertThat(refused.code()).isEqualTo("LISTING_NOT_READY");
                    });
            revoking.join();
            admitting.join();
        }
        reviews(node, TODAY).look();
        assertThat(happened(ListingReviewRaised.class)).hasSameSizeAs(happened(FirmAdmitted.class));
    }

    /// Revokes the certificate on another node when it was read for the first time.
    private final class Interrupted implements Streams {

        private final Streams streams;

        private Interrupted(Streams streams) {
            this.streams = streams;
        }

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
            List<Object> found = streams.read(streamId, fromSequence);
            if (streamId.equals(NUMBER) && reads.incrementAndGet() == 1)
                CompletableFuture.runAsync(ListingRaceTest.this::revoke).join();
            return found;
        }
    }
}
