package rosukh.command.fund;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.FirmNames;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.eventstore.CommitLog;

/// Rows that ask for a guarantee each. What continues another guarantee is asked for on its page.
final class ApplicationRows implements RowRules<ApplicationColumn, ApplyForGuarantee> {

    private static final Map<String, Line> LINES =
            Map.of(
                    "", Line.STANDARD,
                    "عمومی", Line.STANDARD,
                    "standard", Line.STANDARD,
                    "دانشبنیان", Line.KB,
                    "knowledgebased", Line.KB,
                    "kb", Line.KB);

    private static final Map<String, CurrencyEra> ERAS =
            Map.of(
                    "", Money.LEDGER,
                    "ریال", Money.LEDGER,
                    "irrold", CurrencyEra.IRR_OLD,
                    "ریالجدید", CurrencyEra.IRR_NEW,
                    "irrnew", CurrencyEra.IRR_NEW);

    private final FundSurroundings around;
    private final FirmNames names;
    private final Fund fund;

    /// What rows say of their day: a blank one means the day of the import, and the same row on the
    /// next day is still the same.
    private final Map<ApplyForGuarantee, String> days = new IdentityHashMap<>();

    ApplicationRows(Streams streams, CommitLog log) {
        this.around = new FundSurroundings(streams);
        this.names = new FirmNames(streams, log);
        this.fund = Fund.of(streams.read(FundEvent.STREAM));
    }

    @Override
    public List<ApplicationColumn> columns() {
        return ApplicationColumn.ALL;
    }

    @Override
    public String rows() {
        return "applications";
    }

    @Override
    public ApplyForGuarantee command(
            RowCells<ApplicationColumn> cells, LocalDate today, String by) {
        CurrencyEra era = oneOf(ERAS, ApplicationColumn.ERA, Money.LEDGER, cells);
        LocalDate on = cells.optionalDate(ApplicationColumn.ON);
        if (on != null && on.isAfter(today))
            cells.wrong(ApplicationColumn.ON, "DATE_IN_FUTURE", on + " has not come yet");
        ApplyForGuarantee command =
                new ApplyForGuarantee(
                        firm(cells),
                        bank(cells),
                        oneOf(LINES, ApplicationColumn.LINE, Line.STANDARD, cells),
                        amount(ApplicationColumn.LOAN, era, cells),
                        amount(ApplicationColumn.GUARANTEED, era, cells),
                        (int) cells.number(ApplicationColumn.MONTHS, Integer.MAX_VALUE),
                        discount(cells),
                        amount(ApplicationColumn.COLLATERAL, era, cells),
                        null,
                        null,
                        by,
                        on == null ? today : on);
        days.put(command, on == null ? "" : on.toString());
        return command;
    }

    /// The id of the firm; empty where there is none.
    private String firm(RowCells<ApplicationColumn> cells) {
        String named = cells.text(ApplicationColumn.FIRM);
        String firmId = named.isEmpty() ? "" : names.idOf(named);
        if (firmId.isEmpty() && !named.isEmpty())
            cells.wrong(
                    ApplicationColumn.FIRM,
                    FundRefusal.FUND_FIRM_UNKNOWN.name(),
                    "there is no firm " + named);
        return firmId;
    }

    /// The id of the bank; what the file calls it where there is none, which is refused.
    private String bank(RowCells<ApplicationColumn> cells) {
        String named = cells.text(ApplicationColumn.BANK);
        if (fund.book().banks().containsKey(named)) return named;
        String folded = Headings.folded(named);
        return fund.book().banks().entrySet().stream()
                .filter(each ->
                        Headings.folded(each.getValue().fa()).equals(folded)
                                || Headings.folded(each.getValue().en()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(named);
    }

    private static <T> T oneOf(
            Map<String, T> known,
            ApplicationColumn column,
            T otherwise,
            RowCells<ApplicationColumn> cells) {
        String written = cells.optional(column);
        T found = known.get(Headings.folded(written));
        if (found != null) return found;
        cells.wrong(column, "IMPORT_CHOICE_UNKNOWN", written + " is none of those known");
        return otherwise;
    }

    private static int discount(RowCells<ApplicationColumn> cells) {
        return cells.optional(ApplicationColumn.DISCOUNT).isEmpty()
                ? 0
                : (int) cells.number(ApplicationColumn.DISCOUNT, FundPolicy.WHOLE);
    }

    private static Money amount(
            ApplicationColumn column, CurrencyEra era, RowCells<ApplicationColumn> cells) {
        return new Money(cells.number(column, Long.MAX_VALUE), era);
    }

    @Override
    public String subject(ApplyForGuarantee row) {
        return content(row);
    }

    @Override
    public void judge(ApplyForGuarantee row, Actor actor) {
        FirmFacts facts = around.of(row, fund.book());
        new Guard(actor.reach(), null).place(row.firmId(), facts.estateKey());
        var _ = fund.decide(row, facts);
    }

    @Override
    public ApplicationColumn blamed(Refused refused) {
        return switch (refused.code()) {
            case "FUND_BANK_UNKNOWN" -> ApplicationColumn.BANK;
            case "FUND_TERMS_MALFORMED" -> ApplicationColumn.MONTHS;
            case "FUND_AMOUNT_RANGE" -> ApplicationColumn.GUARANTEED;
            case "FUND_ERA_REFUSED" -> ApplicationColumn.ERA;
            case "FUND_DATE_BACKWARDS", "FUND_POLICY_NONE" -> ApplicationColumn.ON;
            default -> ApplicationColumn.FIRM;
        };
    }

    @Override
    public String content(ApplyForGuarantee row) {
        return String.join(
                "\n",
                row.firmId(),
                row.bankId(),
                row.line().name(),
                String.valueOf(row.loan()),
                String.valueOf(row.guaranteed()),
                String.valueOf(row.collateral()),
                String.valueOf(row.termMonths()),
                String.valueOf(row.discount()),
                days.get(row));
    }
}
