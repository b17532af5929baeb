package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.events.zones.ZoneType;

/// Plots of a file come on the plan together; what is wrong is told by line and column.
class PlotImportTest implements Commands {

    private static final String HEADINGS =
            "شماره قطعه,کاربری,مساحت (متر مربع),ردیف نقشه,ستون نقشه,عرض در نقشه,عمق در نقشه\n";
    private static final Occasion OFFICER = Occasion.by(Actor.of("omid", "officer", "isipo"));

    @TempDir Path folder;

    private final ZoneScenario zone = ZoneScenario.planned(ZoneType.KNOWLEDGE_BASED);
    private final List<Object> sent = new ArrayList<>();
    private Optional<Done> before = Optional.empty();
    private PlotImport imports;

    @BeforeEach
    void a_planned_zone() {
        StreamsInMemory streams = new StreamsInMemory();
        streams.with(ZoneScenario.ID, zone.history());
        imports = new PlotImport(this, streams);
    }

    @Override
    public Done send(Object command, Occasion occasion) {
        zone.refusalOf((LayOutPlots) command);
        sent.add(command);
        return new Done(ZoneScenario.ID, 9, 41);
    }

    @Override
    public Optional<Done> earlier(Occasion occasion) {
        return before;
    }

    @Test
    void a_dry_run_asks_the_rules_and_stores_nothing() throws IOException {
        ImportReport report = run("B-1,زمین,۱٬۰۰۰,10,1,4,1\nB-2,workshop,250,10,5,2,1\n", true);
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_file_is_entered_in_one_command() throws IOException {
        ImportReport report = run("B-1,زمین,1000,10,1,4,1\nB-2,LAND,250,10,5,2,1\n", false);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(sent)
                .singleElement()
                .satisfies(command ->
                        assertThat(((LayOutPlots) command).plots())
                                .extracting(PlotCommand.Draft::plotId)
                                .containsExactly("B-1", "B-2"));
    }

    @Test
    void what_the_zone_refuses_is_told_by_line_and_column_either_way() throws IOException {
        String rows = "A-1,زمین,1000,10,1,4,1\nB-2,مغازه,99999,1,1,2,1\n";
        for (boolean dryRun : new boolean[] {true, false}) {
            ImportReport report = run(rows, dryRun);
            assertThat(report.errors())
                    .extracting(ImportError::line, ImportError::column, ImportError::code)
                    .containsExactly(
                            tuple(2L, "شماره قطعه", "PLOT_EXISTS"),
                            tuple(3L, "کاربری", "PLOT_USE_UNKNOWN"),
                            tuple(3L, "مساحت (متر مربع)", "ZONE_LAND_EXCEEDED"),
                            tuple(3L, "ردیف نقشه", "PLOT_PLACE_TAKEN"));
            assertThat(report.accepted()).isZero();
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void blank_cells_and_words_for_numbers_are_told_before_the_rules_are_asked()
            throws IOException {
        ImportReport report = run(",زمین,many,10,1,4,\n", true);
        assertThat(report.errors())
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(
                        tuple("شماره قطعه", "IMPORT_VALUE_MISSING"),
                        tuple("مساحت (متر مربع)", "IMPORT_NUMBER_INVALID"),
                        tuple("عمق در نقشه", "IMPORT_VALUE_MISSING"));
    }

    @Test
    void a_file_without_its_columns_or_rows_is_refused() throws IOException {
        assertThat(codes("شماره قطعه,کاربری\nA,زمین\n"))
                .containsOnly("IMPORT_HEADING_MISSING")
                .hasSize(5);
        assertThat(codes(HEADINGS)).containsExactly("IMPORT_EMPTY");
        assertThat(codes(HEADINGS + "B-1,زمین,1,1,1,1,1\n".repeat(2_001)))
                .containsExactly("IMPORT_TOO_MANY_ROWS");
    }

    @Test
    void the_same_request_again_enters_nothing_new() throws IOException {
        before = Optional.of(new Done(ZoneScenario.ID, 9, 41));
        ImportReport report = run("B-1,زمین,1000,10,1,4,1\n", false);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void the_template_can_be_entered_as_it_is() throws IOException {
        Path file = folder.resolve("template.csv");
        Files.write(file, PlotImport.template().getBody());
        StreamsInMemory streams = new StreamsInMemory();
        streams.with("KRM-P01.z1", ZoneScenario.designated(ZoneType.TECHNOLOGY).history());
        ImportReport report = new PlotImport(this, streams).run("KRM-P01.z1", file, true, OFFICER);
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isEqualTo(2);
    }

    @Test
    void whoever_may_not_act_there_learns_nothing_of_the_plan() {
        Actor yazd =
                Actor.of("yazd", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThatThrownBy(() ->
                        imports.run(
                                ZoneScenario.ID,
                                file(HEADINGS + "A-1,زمین,1,10,1,4,1\n"),
                                true,
                                Occasion.by(yazd)))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).code())
                .isEqualTo("OUT_OF_REACH");
        assertThatThrownBy(() ->
                        imports.run(
                                "KRM-P01.z9",
                                file(HEADINGS + "A-1,زمین,1,10,1,4,1\n"),
                                true,
                                OFFICER))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).code())
                .isEqualTo("ZONE_UNKNOWN");
    }

    private ImportReport run(String rows, boolean dryRun) throws IOException {
        return imports.run(ZoneScenario.ID, file(HEADINGS + rows), dryRun, OFFICER);
    }

    private List<String> codes(String content) throws IOException {
        return imports.run(ZoneScenario.ID, file(content), true, OFFICER).errors().stream()
                .map(ImportError::code)
                .toList();
    }

    private Path file(String content) throws IOException {
        Path file = folder.resolve("plots.csv");
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
