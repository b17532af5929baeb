package rosukh.command.programmes;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of contributions, under every heading people write over them.
enum ContributionColumn implements SheetColumn {
    /// Of the payment, once within a programme.
    REFERENCE("reference", "شماره پرداخت", "شماره", "مرجع", "reference", "payment"),
    PROGRAMME("programmeId", "برنامه", "شناسه برنامه", "programme", "programme id"),
    /// The key in the model; the name it has there is taken too.
    PARTNER("partner", "شریک", "سازمان", "partner", "organisation"),
    AMOUNT("amount", "مبلغ (ریال)", "مبلغ", "amount", "rials");

    static final List<ContributionColumn> ALL = List.of(values());

    private final String field;
    private final String heading;

    /// Parted by `|`.
    private final String synonyms;

    ContributionColumn(String field, String heading, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.synonyms = String.join("|", synonyms);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public List<String> synonyms() {
        return List.of(synonyms.split("\\|"));
    }
}
