package rosukh.command.fund;

import java.time.LocalDate;
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
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FundEvent;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.eventstore.CommitLog;

/// Rows that ask for a guarantee each. What continues another guarantee is asked for on its page.
final class ApplicationRows implements RowRules<ApplyForGuarantee> {

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

    ApplicationRows(Streams streams, CommitLog log) {
        this.around = new FundSurroundings(streams);
        this.names = new FirmNames(streams, log);
        this.fund = Fund.of(streams.read(FundEvent.STREAM));
    }

    @Override
    public List<SheetColumn> columns() {
        return ApplicationColumn.ALL;
    }

    @Override
    public String rows() {
        return "applications";
    }

    @Override
    public ApplyForGuarantee command(RowCells cells, LocalDate today, String by) {
        CurrencyEra era = oneOf(ERAS, ApplicationColumn.ERA, Money.LEDGER, cells);
        return new ApplyForGuarantee(
                names.in(cells, ApplicationColumn.FIRM, FundRefusal.FUND_FIRM_UNKNOWN.name()),
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
                cells.day(ApplicationColumn.ON, today));
    }

    /// The id of the bank; what the file calls it where there is none, which is refused.
    private String bank(RowCells cells) {
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
            Map<String, T> known, SheetColumn column, T otherwise, RowCells cells) {
        String written = cells.optional(column);
        T found = known.get(Headings.folded(written));
        if (found != null) return found;
        cells.wrong(column, "IMPORT_CHOICE_UNKNOWN", written + " is none of those known");
        return otherwise;
    }

    private static int discount(RowCells cells) {
        return cells.optional(ApplicationColumn.DISCOUNT).isEmpty()
                ? 0
                : (int) cells.number(ApplicationColumn.DISCOUNT, FundPolicy.WHOLE);
    }

    private static Money amount(SheetColumn column, CurrencyEra era, RowCells cells) {
        return new Money(cells.number(column, Long.MAX_VALUE), era);
    }

    @Override
    public void judge(ApplyForGuarantee row, Actor actor) {
        FirmFacts facts = around.of(row, fund.book());
        new Guard(actor.reach(), null).place(row.firmId(), facts.estateKey());
        var _ = fund.decide(row, facts);
    }

    @Override
    public SheetColumn blamed(Refused refused) {
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
    public String content(ApplyForGuarantee row, RowCells cells) {
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
                String.valueOf(cells.optionalDate(ApplicationColumn.ON)));
    }
}
