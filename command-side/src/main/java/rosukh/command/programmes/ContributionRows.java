package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;

/// Rows that record what a partner paid in each. Rows before count too: together they are at most
/// what a partner agreed to.
final class ContributionRows implements RowRules<PayContribution> {

    private final Streams streams;
    private final Map<String, Programme> programmes = new HashMap<>();

    ContributionRows(Streams streams) {
        this.streams = streams;
    }

    @Override
    public List<SheetColumn> columns() {
        return ContributionColumn.ALL;
    }

    @Override
    public String rows() {
        return "contributions";
    }

    @Override
    public PayContribution command(RowCells cells, LocalDate on, String by) {
        String programmeId = cells.text(ContributionColumn.PROGRAMME);
        return new PayContribution(
                programmeId,
                partner(programmeId, cells.text(ContributionColumn.PARTNER)),
                cells.number(ContributionColumn.AMOUNT, Long.MAX_VALUE),
                cells.text(ContributionColumn.REFERENCE),
                by,
                on);
    }

    /// The key of a partner that the agreed version names so; what the file says where there is
    /// none.
    private String partner(String programmeId, String named) {
        Version agreed = programme(programmeId).papers().agreed();
        if (agreed == null) return named;
        return agreed.model().partners().stream()
                .filter(each -> each.name().equals(named))
                .map(Partner::key)
                .findFirst()
                .orElse(named);
    }

    @Override
    public String subject(PayContribution row, String content) {
        return row.programmeId() + "\n" + row.reference();
    }

    @Override
    public void judge(PayContribution row, Actor actor) {
        Programme programme = programme(row.programmeId());
        Version newest = programme.papers().newest();
        if (newest == null) throw KernelRefusal.NOT_FOUND.because("there is no such programme");
        new Guard(actor.reach(), null).provinces(List.of(newest.model().provinceKey()));
        for (ProgrammeEvent event : programme.decide(row, null, Programme.NEW))
            programme = programme.evolve(event);
        programmes.put(row.programmeId(), programme);
    }

    /// As it stands with the rows before; new where there is none.
    private Programme programme(String programmeId) {
        return programmes.computeIfAbsent(programmeId, this::read);
    }

    private Programme read(String programmeId) {
        if (programmeId.isEmpty()) return Programme.NEW;
        List<?> events = streams.read(programmeId);
        @Nullable Object first = events.isEmpty() ? null : events.getFirst();
        return first instanceof ProgrammeDrafted ? Programme.of(events) : Programme.NEW;
    }

    @Override
    public SheetColumn blamed(Refused refused) {
        return switch (refused.code()) {
            case "PROGRAMME_PARTNER_UNKNOWN" -> ContributionColumn.PARTNER;
            case "CONTRIBUTION_OVER_AGREED", "PROGRAMME_AMOUNT_RANGE" -> ContributionColumn.AMOUNT;
            case "PROGRAMME_REFERENCE_USED" -> ContributionColumn.REFERENCE;
            default -> ContributionColumn.PROGRAMME;
        };
    }

    @Override
    public String content(PayContribution row, RowCells cells) {
        return String.join(
                "\n",
                row.programmeId(),
                row.partner(),
                String.valueOf(row.amount()),
                row.reference());
    }
}
