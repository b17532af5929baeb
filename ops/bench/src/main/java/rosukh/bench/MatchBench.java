package rosukh.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import rosukh.command.LinkageSide;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.MatchBackground;
import rosukh.command.linkage.Matchmaker;
import rosukh.command.linkage.SupplierBook;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.linkage.DemandEvent.DemandDrafted;
import rosukh.events.linkage.DemandEvent.DemandPublished;
import rosukh.events.linkage.Profile;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.linkage.SupplierEvent.CapacityReported;
import rosukh.events.linkage.SupplierEvent.QualityCertificateRecorded;
import rosukh.events.linkage.SupplierEvent.SupplierProfiled;
import rosukh.events.linkage.Wanted;

/// How long it takes to match one demand with all suppliers of the country: the command as it is
/// sent, up to the stored ranking, on a log in memory. Beside it what one would write without an
/// index: every text split into words and compared with those of the demand.
final class MatchBench {

    private static final int SUPPLIERS = 45_000;
    private static final int QUESTIONS = 20;
    private static final LocalDate ON = LocalDate.of(2026, 5, 9);
    private static final double MILLIS = 1e6;
    private static final List<String> WORDS =
            List.of(
                    "ریخته‌گری",
                    "چدن",
                    "فولاد",
                    "پمپ",
                    "پوسته",
                    "قالب",
                    "پلیمر",
                    "تزریق",
                    "کابل",
                    "حسگر",
                    "موتور",
                    "گیربکس",
                    "شیر",
                    "لوله",
                    "اتصال",
                    "رنگ",
                    "پوشش",
                    "جوش",
                    "تراشکاری",
                    "فرز",
                    "ورق",
                    "خم",
                    "برش",
                    "لیزر",
                    "آلومینیوم",
                    "مس",
                    "آبکاری");
    private static final List<String> TAGS =
            List.of("casting", "coating", "welding", "machining", "moulding", "assembly");
    private static final List<String> CLASSES = List.of("2431", "2592", "2220", "2710", "2813");

    private final Scale scale;
    private final int suppliers;
    private final Random random = new Random(44);
    private final List<Profile> profiles = new ArrayList<>();

    MatchBench(Scale scale) {
        this.scale = scale;
        this.suppliers = Math.min(SUPPLIERS, scale.events());
    }

    String run() {
        InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
        for (int i = 0; i < suppliers; i++) supplier(log, i);
        Wanted wanted = wanted();
        demand(log, wanted);
        Configuration axon = axon(log);
        try {
            List<Took> ours = new ArrayList<>();
            List<Took> plain = new ArrayList<>();
            for (int round = 0; round <= scale.rounds(); round++)
                for (int question = 0; question < QUESTIONS; question++) {
                    Took indexed = took(() -> rank(axon.commandBus()));
                    Took scanned = took(() -> scan(wanted));
                    if (round > 0) {
                        ours.add(indexed);
                        plain.add(scanned);
                    }
                }
            return table(ours, plain);
        } finally {
            axon.shutdown();
        }
    }

    private String table(List<Took> ours, List<Took> plain) {
        Table table = new Table("way", "median ms", "p95 ms", "median ms of processor");
        row(table, "BM25 over an index, hard filters, six components, stored", ours);
        row(table, "every text split and compared, no components, not stored", plain);
        return "%s%n%,d suppliers, one demand, each way in turn%n".formatted(table, suppliers);
    }

    private static void row(Table table, String what, List<Took> took) {
        double[] clock = took.stream().mapToDouble(Took::clock).sorted().toArray();
        double[] processor = took.stream().mapToDouble(Took::processor).sorted().toArray();
        table.row(
                what,
                Table.number(clock[clock.length / 2]),
                Table.number(clock[(int) Math.ceil(clock.length * 0.95) - 1]),
                Table.number(processor[processor.length / 2]));
    }

    /// How long a way took by the clock, and of the processor, which other work on the machine
    /// hardly touches.
    private record Took(double clock, double processor) {}

    private static Took took(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        work.run();
        return new Took(
                (System.nanoTime() - began) / MILLIS,
                (threads.getCurrentThreadCpuTime() - processor) / MILLIS);
    }

    private static void rank(CommandBus bus) {
        FutureCallback<Object, Object> done = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new RankSuppliers("n-1", "sara", ON), Map.of(Guard.KEY, Guard.OPEN)),
                done);
        if (done.getResult().isExceptional())
            throw new IllegalStateException(done.getResult().exceptionResult());
    }

    /// The peer: as many words in common as possible, the first fifty.
    private void scan(Wanted wanted) {
        Set<String> asked =
                new HashSet<>(
                        Arrays.asList(
                                (wanted.title() + " " + wanted.description()).split(" ", -1)));
        List<int[]> scored = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            if (!profile.isicClasses().contains(wanted.isicClass())
                    || !profile.tags().containsAll(wanted.tags())) continue;
            int common = 0;
            for (String word : profile.description().split(" ", -1))
                if (asked.contains(word)) common++;
            scored.add(new int[] {i, common});
        }
        scored.sort(Comparator.comparingInt((int[] each) -> -each[1]));
        if (scored.size() > profiles.size()) throw new IllegalStateException();
    }

    private static Configuration axon(InMemoryEventStorageEngine log) {
        LinkageSide side = new LinkageSide();
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration()
                        .configureEmbeddedEventStore(_ -> log)
                        .registerComponent(Streams.class, c -> Streams.of(c.eventStore()))
                        .registerComponent(
                                SupplierBook.class,
                                c -> side.supplierBook(LogReader.of(c.eventStore())))
                        .registerComponent(
                                Matchmaker.class,
                                c ->
                                        side.matchmaker(
                                                c.getComponent(SupplierBook.class),
                                                new SimpleMeterRegistry()))
                        .registerComponent(
                                MatchBackground.class,
                                c ->
                                        side.matchBackground(
                                                c.getComponent(Streams.class),
                                                c.getComponent(Matchmaker.class)));
        side.linkageAggregates().configureModule(configurer);
        return configurer.start();
    }

    private void supplier(InMemoryEventStorageEngine log, int number) {
        String firmId = "f-%05d".formatted(number);
        Profile profile =
                new Profile(
                        words(12),
                        List.of(CLASSES.get(number % CLASSES.size())),
                        List.of(
                                TAGS.get(number % TAGS.size()),
                                TAGS.get((number + 1) % TAGS.size())),
                        List.of(),
                        null,
                        300_000 + random.nextInt(80_000),
                        480_000 + random.nextInt(100_000));
        profiles.add(profile);
        append(
                log,
                firmId,
                new FirmRegistered(
                        firmId, "%011d".formatted(number), firmId, "METAL", 24, "SMALL", ON));
        append(
                log,
                SupplierEvent.streamOf(firmId),
                new SupplierProfiled(firmId, profile, "sara", ON),
                new CapacityReported(
                        firmId, ON, ON.plusYears(2), 200 + random.nextInt(900), "sara", ON),
                new QualityCertificateRecorded(
                        firmId, "ISO9001", "7", ON, ON.plusYears(2), "sara", ON));
    }

    private static void demand(InMemoryEventStorageEngine log, Wanted wanted) {
        append(
                log,
                "n-1",
                new DemandDrafted("n-1", "f-buyer", wanted, "sara", ON),
                new DemandPublished("n-1", "f-buyer", wanted.value(), "sara", ON));
    }

    private Wanted wanted() {
        return new Wanted(
                words(4),
                words(20),
                CLASSES.getFirst(),
                List.of(TAGS.getFirst()),
                null,
                500,
                5000,
                List.of("ISO9001"),
                List.of("ISO14001"),
                900,
                ON.plusMonths(6),
                1_000_000_000L,
                null,
                "KRM-P01",
                302_832,
                570_834);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        return text.toString();
    }

    private static void append(InMemoryEventStorageEngine log, String stream, Object... events) {
        for (int i = 0; i < events.length; i++)
            log.appendEvents(new GenericDomainEventMessage<>("Bench", stream, i, events[i]));
    }
}
