package rosukh.command.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.FileImport;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.events.zones.ZoneBook;

/// Lays out the plots of a file: all of them in one commit, or none if anything is wrong. A dry run
/// asks the same rules of the zone as it stands and stores nothing.
@Component
class PlotImport {

    private static final Pattern PLACE = Pattern.compile("plots\\[(\\d+)]\\.(\\w+)");

    private final Commands commands;
    private final Streams streams;

    PlotImport(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    FileImport of(String zoneId) {
        return (file, dryRun, occasion) -> run(zoneId, file, dryRun, occasion);
    }

    /// @throws Refused if the zone may not be planned at all; what is wrong with a plot is reported
    ImportReport run(String zoneId, Path file, boolean dryRun, Occasion occasion)
            throws IOException {
        ImportErrors errors = new ImportErrors();
        PlotSheet sheet = PlotSheet.read(file, errors);
        long repeated = 0;
        long accepted = 0;
        if (!errors.any()) {
            LayOutPlots command =
                    new LayOutPlots(
                            zoneId, sheet.drafts(), occasion.actor().account(), Dates.today());
            try {
                if (dryRun) check(command, occasion);
                else if (commands.earlier(occasion).isPresent()) repeated = sheet.rows();
                else commands.send(command, occasion);
                accepted = sheet.rows() - repeated;
            } catch (Refused refused) {
                if (refused.violations().stream().noneMatch(PlotImport::isOfAPlot)) throw refused;
                refused.violations().forEach(violation -> note(violation, sheet));
            }
        }
        return errors.report(sheet.rows(), accepted, repeated, sheet.ignored(), dryRun);
    }

    private void check(LayOutPlots command, Occasion occasion) {
        ZoneBook book =
                ZoneBook.of(streams.read(command.zoneId()))
                        .orElseThrow(
                                () -> ZoneRefusal.ZONE_UNKNOWN.because("it was never declared"));
        new Guard(occasion.actor().reach(), null).place("", book.estateKey());
        Zone zone =
                new Zone(
                        book,
                        Zone.NONE.declarers(),
                        Zone.NONE.verifiers(),
                        Zone.NONE.allocators(),
                        Zone.NONE.noticers());
        zone.decide(command, Surroundings.NONE, null);
    }

    private static boolean isOfAPlot(Violation violation) {
        return PLACE.matcher(violation.field()).matches();
    }

    private static void note(Violation violation, PlotSheet sheet) {
        Matcher place = PLACE.matcher(violation.field());
        if (place.matches())
            sheet.wrong(
                    Integer.parseInt(place.group(1)),
                    place.group(2),
                    violation.code(),
                    violation.message());
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "plots.csv", PlotColumn.ALL, "A-1,زمین,۲۰۰۰,1,1,4,3", "A-2,کارگاه,۲۵۰,1,5,2,3");
    }
}
