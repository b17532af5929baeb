package rosukh.command.firms;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.eventstore.EmbeddedServer;

/// Imports a long file on the embedded server in a process of its own, so that its memory can be
/// measured: `ImportProbe <folder> <file> <dry-run>...`. Prints one line per import.
final class ImportProbe {

    private static final Set<String> HEAP =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getName)
                    .collect(Collectors.toSet());

    private ImportProbe() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path file = Path.of(args[1]);
        AtomicLong peak = liveHeapPeak();
        try (EmbeddedServer server = CommandNode.server(folder);
                CommandNode node = new CommandNode(server)) {
            FirmImport imports = new FirmImport(node.commands, node.log, new Ids());
            Actor officer = Actor.of("ali", "officer", "isipo");
            for (String mode : List.of(args).subList(2, args.length)) {
                boolean dryRun = Boolean.parseBoolean(mode);
                long started = System.nanoTime();
                ImportReport report =
                        imports.run(
                                file, dryRun, Occasion.by(officer).because("yearly list", null));
                System.out.printf(
                        Locale.ROOT,
                        "rows=%d accepted=%d repeated=%d errors=%d dryRun=%s head=%d millis=%d"
                                + " liveHeapPeakMb=%d cpuSeconds=%d%n",
                        report.rows(),
                        report.accepted(),
                        report.repeated(),
                        report.errorCount(),
                        dryRun,
                        node.log.head(),
                        (System.nanoTime() - started) / 1_000_000,
                        peak.get() >> 20,
                        cpuSeconds());
                report.errors().forEach(System.out::println);
            }
        }
    }

    /// The most that was still in use after a collection.
    private static AtomicLong liveHeapPeak() {
        AtomicLong peak = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (event, _) -> {
                                GcInfo info =
                                        GarbageCollectionNotificationInfo.from(
                                                        (CompositeData) event.getUserData())
                                                .getGcInfo();
                                long used =
                                        info.getMemoryUsageAfterGc().entrySet().stream()
                                                .filter(pool -> HEAP.contains(pool.getKey()))
                                                .mapToLong(pool -> pool.getValue().getUsed())
                                                .sum();
                                peak.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        return peak;
    }

    private static long cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000_000;
    }

    static void csv(Path file, int rows) throws IOException {
        try (BufferedWriter into = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            into.write("شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه,شهرک یا ناحیه صنعتی\r\n");
            for (int i = 0; i < rows; i++) {
                into.write(String.join(",", row(i)));
                into.write("\r\n");
            }
        }
    }

    static void xlsx(Path file, int rows) throws IOException {
        try (OutputStream into = new BufferedOutputStream(Files.newOutputStream(file))) {
            Iterator<Object[]> lines =
                    IntStream.rangeClosed(0, rows)
                            .<Object[]>mapToObj(i ->
                                    i == 0
                                            ? "شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه,شهرک"
                                                    .split(",")
                                            : row(i - 1))
                            .iterator();
            FirmImports.write(into, () -> lines);
        }
    }

    private static String[] row(int i) {
        return new String[] {
            legalId(i),
            "شرکت صنایع فلزی نمونه شماره " + i,
            "METAL",
            i % 2 == 0 ? "24" : "25",
            "MICRO",
            i % 3 == 0 ? "KRM-P01" : "EAZ-P01"
        };
    }

    /// The `i`-th legal ID with a correct check digit.
    static String legalId(int i) {
        int[] weights = {29, 27, 23, 19, 17, 29, 27, 23, 19, 17};
        String ten = String.format(Locale.ROOT, "101%06d%d", 100_000 + i, i % 10);
        int d = ten.charAt(9) - '0' + 2;
        int sum = 0;
        for (int k = 0; k < 10; k++) sum += (ten.charAt(k) - '0' + d) * weights[k];
        return ten + sum % 11 % 10;
    }
}
