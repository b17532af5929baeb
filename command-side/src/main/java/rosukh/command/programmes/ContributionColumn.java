package rosukh.command.programmes;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of contributions, under every heading people write over them.
final class ContributionColumn {

    /// Of the payment, once within a programme.
    static final SheetColumn REFERENCE =
            SheetColumn.required(
                    "reference", "شماره پرداخت", "شماره", "مرجع", "reference", "payment");

    static final SheetColumn PROGRAMME =
            SheetColumn.required(
                    "programmeId", "برنامه", "شناسه برنامه", "programme", "programme id");

    /// The key in the model; the name it has there is taken too.
    static final SheetColumn PARTNER =
            SheetColumn.required("partner", "شریک", "سازمان", "partner", "organisation");

    static final SheetColumn AMOUNT =
            SheetColumn.required("amount", "مبلغ (ریال)", "مبلغ", "amount", "rials");

    static final List<SheetColumn> ALL = List.of(REFERENCE, PROGRAMME, PARTNER, AMOUNT);

    private ContributionColumn() {}
}
