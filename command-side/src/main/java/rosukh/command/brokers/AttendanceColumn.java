package rosukh.command.brokers;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of a list of attendance.
final class AttendanceColumn {

    static final SheetColumn ACCOUNT =
            SheetColumn.required("account", "حساب کارگزار", "کارگزار", "حساب", "broker");
    static final SheetColumn MODULE =
            SheetColumn.required("module", "کد دوره", "دوره", "سرفصل", "course", "module code");
    static final SheetColumn HOURS =
            SheetColumn.required("hours", "ساعت حضور", "ساعت", "حضور", "attended hours");
    static final SheetColumn ON =
            SheetColumn.optional("on", "تاریخ", "روز", "تاریخ حضور", "date", "day");

    static final List<SheetColumn> ALL = List.of(ACCOUNT, MODULE, HOURS, ON);

    private AttendanceColumn() {}
}
