package rosukh.command.brokers;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of a list of attendance.
enum AttendanceColumn implements SheetColumn {
    ACCOUNT("account", "حساب کارگزار", true, "کارگزار", "حساب", "broker"),
    MODULE("module", "کد دوره", true, "دوره", "سرفصل", "course", "module code"),
    HOURS("hours", "ساعت حضور", true, "ساعت", "حضور", "attended hours"),
    ON("on", "تاریخ", false, "روز", "تاریخ حضور", "date", "day");

    static final List<AttendanceColumn> ALL = List.of(values());

    private final String field;
    private final String heading;
    private final boolean required;

    /// Parted by `|`.
    private final String synonyms;

    AttendanceColumn(String field, String heading, boolean required, String... synonyms) {
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
