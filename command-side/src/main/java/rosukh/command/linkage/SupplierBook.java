package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.linkage.Offer.KbCertificate;
import rosukh.command.linkage.TextIndex.Texts;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.Profile;
import rosukh.events.linkage.SupplierEvent;

/// All suppliers with what a ranking needs of them, in memory and built anew from the log after
/// every start. A decision that rests on it names the position up to which it was read.
public final class SupplierBook {

    private static final class Entry {

        private Supplier supplier = Supplier.UNKNOWN;
        private Set<String> isicClasses = Set.of();
        private Set<String> tags = Set.of();
        private Set<String> kbProducts = Set.of();
        private int number = -1;
    }

    /// One supplier at one moment.
    private record Row(
            String firmId,
            String legalId,
            int number,
            Supplier supplier,
            Profile profile,
            Distance place,
            Set<String> isicClasses,
            Set<String> tags,
            Set<String> kbProducts,
            int deliveries,
            int onTime,
            @Nullable KbCertificate certificate) {

        Offer offer(LocalDate deliveryOn, Distance from, int relevance) {
            return new Offer(
                    firmId,
                    legalId,
                    supplier.operating(),
                    isicClasses,
                    tags,
                    kbProducts,
                    supplier.freeOn(deliveryOn),
                    supplier.certificates(),
                    profile.ownerGroup(),
                    supplier.barredUntil(),
                    from.km(place),
                    relevance,
                    deliveries,
                    onTime,
                    certificate);
        }
    }

    /// All suppliers at one moment. Close it.
    record Pages(long position, List<Row> rows, Texts texts) implements AutoCloseable {

        /// Everybody as judged for a delivery, with the relevance to a question.
        List<Offer> offers(LocalDate deliveryOn, Place to, String question) {
            int[] relevances = texts.relevances(question);
            Distance from = Distance.from(to);
            List<Offer> offers = new ArrayList<>(rows.size());
            for (Row row : rows) offers.add(row.offer(deliveryOn, from, relevances[row.number()]));
            return offers;
        }

        @Override
        public void close() {
            texts.close();
        }
    }

    /// What a proposal rests on.
    ///
    /// @param offer null if nothing is known of the firm as a supplier
    /// @param underWay matches of the supplier that have neither ended nor led to a contract
    /// @param proposed whether it is proposed to the demand already
    record Standing(long position, @Nullable Offer offer, int underWay, boolean proposed) {}

    private final LogReader.Follower log;
    private final TextIndex texts = new TextIndex();
    private final Map<String, String> legalIds = new HashMap<>();
    private final Map<String, String> firms = new HashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Matches matches = new Matches();
    private final Statuses statuses = new Statuses();
    private long position = -1;

    /// All rows as they are; null when something changed since they were put together.
    private @Nullable List<Row> rows;

    public SupplierBook(LogReader log) {
        this.log = log.follow(this::take);
    }

    Pages open() {
        return log.learned(() -> new Pages(position, rows(), texts.now()));
    }

    Standing of(String firmId, String demandId, LocalDate deliveryOn, Place to) {
        return log.learned(() ->
                new Standing(
                        position,
                        row(firmId)
                                .map(row -> row.offer(deliveryOn, Distance.from(to), 0))
                                .orElse(null),
                        matches.underWay(firmId),
                        matches.proposed(demandId, firmId)));
    }

    /// The firm of a legal ID; null if the register knows none.
    @Nullable String firmOf(String legalId) {
        return log.learned(() -> firms.get(legalId));
    }

    private void take(Logged logged) {
        switch (logged.event()) {
            case FirmRegistered e -> {
                legalIds.put(e.firmId(), e.legalId());
                firms.put(e.legalId(), e.firmId());
                rows = null;
            }
            case SupplierEvent e -> {
                happened(e);
                rows = null;
            }
            case MatchEvent e -> {
                matches.take(e);
                rows = null;
            }
            case CertificationEvent e -> certified(e);
            case CertificateEvent e -> certified(e);
            default -> {}
        }
        position = logged.position();
    }

    private void certified(Object event) {
        if (statuses.take(event)) rows = null;
    }

    private void happened(SupplierEvent event) {
        Entry entry = entries.computeIfAbsent(event.firmId(), _ -> new Entry());
        entry.supplier = entry.supplier.evolve(event);
        if (!(event instanceof SupplierEvent.SupplierProfiled profiled)) return;
        Profile profile = profiled.profile();
        entry.isicClasses = Set.copyOf(profile.isicClasses());
        entry.tags = Set.copyOf(profile.tags());
        entry.kbProducts = Set.copyOf(profile.kbProducts());
        entry.number = texts.put(event.firmId(), text(profile));
    }

    private static String text(Profile profile) {
        return String.join(
                " ",
                profile.description(),
                String.join(" ", profile.tags()),
                String.join(" ", profile.kbProducts()));
    }

    private List<Row> rows() {
        List<Row> known = rows;
        if (known != null) return known;
        List<Row> anew = new ArrayList<>(entries.size());
        entries.keySet().forEach(firmId -> row(firmId).ifPresent(anew::add));
        rows = List.copyOf(anew);
        return rows;
    }

    private Optional<Row> row(String firmId) {
        Entry entry = entries.get(firmId);
        if (entry == null) return Optional.empty();
        Profile profile = entry.supplier.profile();
        if (profile == null) return Optional.empty();
        return Optional.of(
                new Row(
                        firmId,
                        legalIds.getOrDefault(firmId, ""),
                        entry.number,
                        entry.supplier,
                        profile,
                        Distance.from(new Place(profile.latitude(), profile.longitude())),
                        entry.isicClasses,
                        entry.tags,
                        entry.kbProducts,
                        matches.deliveries(firmId),
                        matches.onTime(firmId),
                        statuses.of(firmId)));
    }
}
