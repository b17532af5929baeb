package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_IMPORT_REFUSED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_IMPORT_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.command.linkage.SupplierSheet.Line;
import rosukh.events.rules.CanonicalJson;

/// Enters the suppliers of a file: nothing while a row is wrong. The key of a row is its content,
/// so the same file again enters nothing new, and one that was cut off is finished by sending it
/// again.
@Component
class SupplierImport {

    private static final int ROWS_MAX = 50_000;
    private static final int TOLD_MAX = 200;

    private final Commands commands;
    private final Streams streams;
    private final SupplierBook book;

    SupplierImport(Commands commands, Streams streams, SupplierBook book) {
        this.commands = commands;
        this.streams = streams;
        this.book = book;
    }

    /// What an import found and did.
    ///
    /// @param rows suppliers in the file
    /// @param accepted rows entered now; in a dry run, rows that would be
    /// @param repeated rows that an earlier import of the same content entered
    /// @param errors what is wrong in a dry run; the first of them
    record Report(int rows, int accepted, int repeated, List<Violation> errors, boolean dryRun) {

        Report {
            errors = List.copyOf(errors);
        }
    }

    /// A row as commands.
    private record Entry(ProfileSupplier profile, @Nullable ReportCapacity capacity, String key) {}

    /// @throws Refused if anything is wrong
    Report run(InputStream file, LocalDate on, Occasion occasion) throws IOException {
        return run(file, false, on, occasion);
    }

    /// Only looks; what is wrong stands in the report.
    Report check(InputStream file, LocalDate on, Occasion occasion) throws IOException {
        try {
            return run(file, true, on, occasion);
        } catch (Refused refused) {
            List<Violation> errors =
                    refused.violations().isEmpty()
                            ? List.of(
                                    new Violation(
                                            "",
                                            refused.code(),
                                            String.valueOf(refused.getMessage())))
                            : refused.violations();
            return new Report(0, 0, 0, errors, true);
        }
    }

    private Report run(InputStream file, boolean dryRun, LocalDate on, Occasion occasion)
            throws IOException {
        List<Line> lines = SupplierSheet.read(file);
        if (lines.isEmpty() || lines.size() > ROWS_MAX)
            throw LINKAGE_IMPORT_UNREADABLE.because("1 to " + ROWS_MAX + " rows are read at once");
        List<Violation> wrong = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            try {
                Entry entry = entry(line, on, occasion);
                if (!seen.add(entry.profile().firmId()))
                    wrong.add(violation(line, "legalId", "the firm stands in the file twice"));
                entries.add(entry);
            } catch (Refused refused) {
                refused.violations()
                        .forEach(each -> wrong.add(violation(line, each.field(), each.message())));
                if (refused.violations().isEmpty())
                    wrong.add(violation(line, "", String.valueOf(refused.getMessage())));
            }
        }
        if (!wrong.isEmpty())
            throw LINKAGE_IMPORT_REFUSED.because(
                    wrong.size() + " thing(s) are wrong",
                    wrong.subList(0, Math.min(TOLD_MAX, wrong.size())));
        int repeated = 0;
        for (Entry entry : entries) if (known(entry, occasion)) repeated++;
        if (!dryRun) entries.forEach(entry -> enter(entry, occasion));
        return new Report(lines.size(), lines.size() - repeated, repeated, List.of(), dryRun);
    }

    private Entry entry(Line line, LocalDate on, Occasion occasion) {
        String by = occasion.actor().account();
        String firmId = book.firmOf(line.cell("legalId"));
        if (firmId == null)
            throw LINKAGE_IMPORT_REFUSED.because(
                    "no firm", new Violation("legalId", "MALFORMED", "no firm has this legal ID"));
        RegisteredFirm firm = RegisteredFirm.of(streams.read(firmId)).orElseThrow();
        if (!covered(firm, occasion))
            throw LINKAGE_IMPORT_REFUSED.because(
                    "out of reach",
                    new Violation("legalId", "MALFORMED", "the firm lies outside your reach"));
        String group = line.cell("ownerGroup");
        ProfileSupplier profile =
                new ProfileSupplier(
                        firmId,
                        line.cell("description"),
                        listed(line.cell("isicClasses")),
                        Arrays.asList(line.cell("tags").split("[,،;]+", -1)),
                        listed(line.cell("kbProducts")),
                        group.isEmpty() ? null : group,
                        null,
                        null,
                        by,
                        on);
        Supplier.UNKNOWN.decide(profile, Centres.of(firm.estateKey()).orElse(null));
        ReportCapacity capacity = capacity(line, firmId, by, on);
        String content = CanonicalJson.write(new TreeMap<>(line.cells()));
        return new Entry(profile, capacity, "supplier-import-" + CanonicalJson.sha256(content));
    }

    private static boolean covered(RegisteredFirm firm, Occasion occasion) {
        try {
            new Guard(occasion.actor().reach(), null).place(firm.firmId(), firm.estateKey());
            return true;
        } catch (Refused outOfReach) {
            return false;
        }
    }

    /// Null where the row tells nothing of it.
    private static @Nullable ReportCapacity capacity(
            Line line, String firmId, String by, LocalDate on) {
        String free = line.cell("freeCapacity");
        if (free.isEmpty()) return null;
        try {
            LocalDate from = LocalDate.parse(line.cell("from"));
            LocalDate to = LocalDate.parse(line.cell("to"));
            long units = Long.parseLong(free);
            if (units >= 0 && !to.isBefore(from))
                return new ReportCapacity(firmId, from, to, units, by, on);
        } catch (DateTimeParseException | NumberFormatException malformed) {
            // told below
        }
        throw LINKAGE_IMPORT_REFUSED.because(
                "capacity",
                new Violation("freeCapacity", "MALFORMED", "0 or more units, from and to as days"));
    }

    private boolean known(Entry entry, Occasion occasion) {
        return commands.earlier(of(entry.key(), occasion)).isPresent();
    }

    private void enter(Entry entry, Occasion occasion) {
        commands.send(entry.profile(), of(entry.key(), occasion));
        if (entry.capacity() != null)
            commands.send(entry.capacity(), of(entry.key() + "-capacity", occasion));
    }

    private static Occasion of(String key, Occasion occasion) {
        return Occasion.by(occasion.actor())
                .because(occasion.reason(), null)
                .under(key, CanonicalJson.sha256(key));
    }

    private static List<String> listed(String cell) {
        return Arrays.stream(cell.split("[,،;\\s]+", -1)).filter(each -> !each.isEmpty()).toList();
    }

    private static Violation violation(Line line, String field, String message) {
        return new Violation("line " + line.line() + " " + field, "MALFORMED", message);
    }
}
