package rosukh.command.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.listing.Listed.DAY;
import static rosukh.command.listing.Listed.FIRM;
import static rosukh.command.listing.Listed.SHA;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.CloseListingReview;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RaiseListingReview;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.RejectFacts;
import rosukh.command.listing.ListingCommand.ResumeCandidate;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;
import rosukh.events.listing.CertificateLoss;
import rosukh.events.listing.Fact;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingEvent.FirmAdmitted;
import rosukh.events.listing.ListingReviewOutcome;

/// Whatever is asked in whatever order: nobody stands admitted without paper and second person, and
/// on the knowledge-based board none without a certificate valid on the day.
class ListingWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);

    private static final int STEPS = 60;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holds(int seed) {
        Random random = new Random(seed);
        Listed firm = new Listed();
        List<ListingEvent> history = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(6) == 0) firm.certificates = certificates(random);
            ListingBook before = firm.book;
            try {
                ListingEvent event = firm.tell(any(random, firm));
                history.add(event);
                if (event instanceof FirmAdmitted admitted) admissible(admitted, before, firm);
            } catch (Refused refused) {
                assertThat(refused.code()).matches("LISTING_[A-Z_]+");
                assertThat(firm.book).isSameAs(before);
            }
        }
        assertThat(ListingBook.of(FIRM, history)).isEqualTo(firm.book);
    }

    private static void admissible(FirmAdmitted admitted, ListingBook before, Listed firm) {
        assertThat(admitted.reference().date()).isBeforeOrEqualTo(admitted.admittedOn());
        assertThat(admitted.approvedBy()).isNotEqualTo(before.submittedBy());
        assertThat(before.suspended()).isFalse();
        if (!admitted.board().equals(Listed.KB)) return;
        assertThat(firm.certificates)
                .filteredOn(each -> each.number().equals(admitted.certificateNumber()))
                .allMatch(each -> each.validOn(admitted.admittedOn()))
                .hasSize(1);
    }

    private static List<KbCertificate> certificates(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(Listed.VALID);
            default ->
                    List.of(
                            new KbCertificate(
                                    "KB-1",
                                    Listed.VALID.from(),
                                    Listed.VALID.to(),
                                    DAY.minusDays(random.nextInt(2)),
                                    CertificateLoss.SUSPENDED));
        };
    }

    private static ListingCommand any(Random random, Listed firm) {
        String by = random.nextBoolean() ? "omid" : "mina";
        int entry = Math.max(1, firm.book.entries().size());
        Referenced reference =
                random.nextInt(5) == 0
                        ? new Referenced("F-1", DAY.plusDays(1), SHA)
                        : Listed.reference();
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                    new TakeUpCandidate(
                            FIRM, random.nextBoolean() ? Listed.KB : Listed.GROWTH, by, DAY);
            case 2, 3 -> new RecordFacts(FIRM, facts(random), SHA, by, DAY);
            case 4, 5 -> new VerifyFacts(FIRM, entry, by, DAY);
            case 6 -> new RejectFacts(FIRM, entry, "other", by, DAY);
            case 7 ->
                    random.nextInt(3) == 0
                            ? new SuspendCandidate(FIRM, "rests", by, DAY)
                            : new ResumeCandidate(FIRM, "goes on", by, DAY);
            case 8 -> new LodgeApplication(FIRM, reference, by, DAY);
            case 9, 10 -> new AdmitFirm(FIRM, random.nextInt(4) == 0 ? null : reference, by, DAY);
            case 11 -> new RecordCapital(FIRM, random.nextInt(3), reference, by, DAY);
            case 12 ->
                    new RaiseListingReview(
                            FIRM, "KB-1", CertificateLoss.SUSPENDED, DAY, "process", DAY);
            default ->
                    random.nextBoolean()
                            ? new CloseListingReview(
                                    FIRM,
                                    random.nextBoolean()
                                            ? ListingReviewOutcome.KEPT
                                            : ListingReviewOutcome.DELISTED,
                                    "seen",
                                    by,
                                    DAY)
                            : new WithdrawCandidate(FIRM, "no more", by, DAY);
        };
    }

    private static List<Fact> facts(Random random) {
        if (random.nextInt(4) > 0) return Listed.facts();
        return List.of(new Fact("registeredCapitalRial", String.valueOf(random.nextInt(1000))));
    }
}
