package rosukh.command.processes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import rosukh.command.fund.FundRefusal;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.Guarantee;

/// Has each exposure looked at whose certificate is revoked while something is outstanding. It
/// reads the log from the beginning after every start, so what was revoked while nothing ran is
/// raised afterwards, once: the ledger and the claim of the event let one through.
public final class ExposureReviews {

    private static final Logger LOG = LoggerFactory.getLogger(ExposureReviews.class);
    private static final String ITSELF = "exposure-reviews";
    private static final Occasion FOLLOWING = Occasion.by(Actor.of(ITSELF, "system", "rosukh"));

    /// Another node raised it, what is outstanding was released, or the ledger was written to at
    /// this moment.
    private static final Set<String> BY_ANOTHER =
            Set.of(
                    FundRefusal.FUND_REVIEW_NOT_DUE.name(),
                    FundRefusal.FUND_ALREADY_RAISED.name(),
                    KernelRefusal.VERSION_STALE.name(),
                    KernelRefusal.BACKGROUND_CHANGED.name());

    private final LogReader.Follower log;
    private final Commands commands;
    private final Supplier<LocalDate> today;
    private final Counter raised;
    private final FundBook book = new FundBook();
    private final Set<String> revoked = new HashSet<>();

    /// @param today the day it is in Tehran
    public ExposureReviews(
            LogReader log, Commands commands, Supplier<LocalDate> today, MeterRegistry meters) {
        this.log = log.follow(this::take);
        this.commands = commands;
        this.today = today;
        this.raised =
                Counter.builder("rosukh.fund.reviews.raised")
                        .description("Reviews of exposures this node has raised")
                        .register(meters);
    }

    /// Soon after the start, then every few seconds.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized void look() {
        log.learned(this::due).forEach(this::raise);
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case FundEvent e -> book.take(e);
            case CertificateRevoked e -> revoked.add(e.certificateNumber());
            default -> {}
        }
    }

    private List<String> due() {
        if (revoked.isEmpty()) return List.of();
        return book.guarantees().values().stream()
                .filter(each -> each.review() == null && each.outstanding() > 0)
                .filter(each ->
                        each.certificateNumber() != null
                                && revoked.contains(each.certificateNumber()))
                .map(Guarantee::guaranteeId)
                .toList();
    }

    /// What fails for one guarantee is tried again and keeps no other waiting.
    private void raise(String guaranteeId) {
        RaiseExposureReview command = new RaiseExposureReview(guaranteeId, ITSELF, today.get());
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
