package rosukh.command.council;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of the old register, under every heading people write over them.
enum OldActionColumn implements SheetColumn {
    RESOLUTION("resolution", "شماره مصوبه", true, "مصوبه", "number"),
    TITLE("title", "عنوان", true, "موضوع", "subject"),
    ADOPTED("adoptedOn", "تاریخ تصویب", true, "تصویب", "adopted", "adopted on"),
    GAUGE("gauge", "شاخص", true, "indicator"),
    AREA("area", "پهنه", true, "محدوده", "place"),
    DIRECTION("direction", "جهت", true, "way"),
    OWNER("owner", "دستگاه مسئول", true, "مسئول", "body"),
    ACTION("action", "اقدام", true, "task"),
    MEASURE("measure", "سنجه", true, "measured by"),
    TARGET("target", "هدف", true, "goal"),
    DUE("dueOn", "مهلت", true, "سررسید", "due", "deadline"),
    PRIORITY("priority", "اولویت", false, "اولویت‌دار", "priority flag"),
    RESULT("result", "نتیجه", false, "outcome"),
    CLOSED("closedOn", "تاریخ خاتمه", false, "خاتمه", "closed", "closed on"),
    EVIDENCE("evidence", "مستند", false, "مدرک", "proof");

    static final List<OldActionColumn> ALL = List.of(values());

    private final String field;
    private final String heading;
    private final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    OldActionColumn(String field, String heading, boolean required, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.required = required;
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
        return required;
    }

    @Override
    public List<String> synonyms() {
        return List.of(synonyms.split("\\|"));
    }
}
