package rosukh.command.processes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.listing.ListingCommand.RaiseListingReview;
import rosukh.command.listing.ListingRefusal;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.listing.KbCertificate;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingEvent;

/// Raises a review of an admission when the certificate it rests on is suspended, revoked or has
/// run out. It reads the log from the beginning after every start and looks at every admission each
/// time, so what happened while nothing ran is raised afterwards; every node may run it, for the
/// stream of the firm takes each loss only once.
public final class ListingReviews {

    private static final Logger LOG = LoggerFactory.getLogger(ListingReviews.class);
    private static final String ACCOUNT = "listing-reviews";
    private static final Occasion FOLLOWING = Occasion.by(Actor.of(ACCOUNT, "system", "rosukh"));

    /// Another node said it, or something else happened to the firm at this moment; what is still
    /// so is found at the next look.
    private static final Set<String> BY_ANOTHER =
            Set.of(
                    ListingRefusal.LISTING_REVIEW_RAISED.name(),
                    ListingRefusal.LISTING_CERTIFICATE_STANDS.name(),
                    ListingRefusal.LISTING_NOT_ADMITTED.name(),
                    KernelRefusal.BACKGROUND_CHANGED.name(),
                    KernelRefusal.VERSION_STALE.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Counter raised;
    private final Map<String, ListingBook> books = new LinkedHashMap<>();
    private final Map<String, KbCertificate> certificates = new HashMap<>();

    /// @param today the day it is in Tehran
    public ListingReviews(
            LogReader log, Commands commands, Supplier<LocalDate> today, MeterRegistry meters) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
        this.raised =
                Counter.builder("rosukh.listing.reviews.raised")
                        .description("Reviews of admissions this node has raised")
                        .register(meters);
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        LocalDate day = today.get();
        log.learned(() -> due(day)).forEach(this::raise);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case ListingEvent e ->
                    books.merge(
                            e.firmId(),
                            ListingBook.none(e.firmId()).after(e),
                            (was, _) -> was.after(e));
            case CertificateIssued e ->
                    certificates.put(e.certificateNumber(), KbCertificate.of(e));
            case CertificateEvent e ->
                    certificates.computeIfPresent(e.certificateNumber(), (_, was) -> was.after(e));
            default -> {}
        }
    }

    private List<RaiseListingReview> due(LocalDate day) {
        List<RaiseListingReview> due = new ArrayList<>();
        for (ListingBook book : books.values()) {
            String number = book.certificateNumber();
            if (number == null || book.stage() != Stage.ADMITTED || book.open() != null) continue;
            KbCertificate certificate = certificates.get(number);
            if (certificate == null) continue;
            KbCertificate.Lost lost = certificate.lostBy(day);
            if (lost != null && !book.losses().contains(ListingBook.loss(number, lost.on())))
                due.add(
                        new RaiseListingReview(
                                book.firmId(), number, lost.cause(), lost.on(), ACCOUNT, day));
        }
        return due;
    }

    private void raise(RaiseListingReview command) {
        try {
            commands.send(command, FOLLOWING);
            raised.increment();
        } catch (Refused refused) {
            if (!BY_ANOTHER.contains(refused.code())) LOG.error("not raised: {}", command, refused);
        } catch (RuntimeException failure) {
            LOG.error("{} is left for the next time", command, failure);
        }
    }
}
