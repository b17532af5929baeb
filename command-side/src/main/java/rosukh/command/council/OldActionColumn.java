package rosukh.command.council;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of the old register, under every heading people write over them.
final class OldActionColumn {

    static final SheetColumn RESOLUTION =
            SheetColumn.required("resolution", "شماره مصوبه", "مصوبه", "number");
    static final SheetColumn TITLE = SheetColumn.required("title", "عنوان", "موضوع", "subject");
    static final SheetColumn ADOPTED =
            SheetColumn.required("adoptedOn", "تاریخ تصویب", "تصویب", "adopted", "adopted on");
    static final SheetColumn GAUGE = SheetColumn.required("gauge", "شاخص", "indicator");
    static final SheetColumn AREA = SheetColumn.required("area", "پهنه", "محدوده", "place");
    static final SheetColumn DIRECTION = SheetColumn.required("direction", "جهت", "way");
    static final SheetColumn OWNER = SheetColumn.required("owner", "دستگاه مسئول", "مسئول", "body");
    static final SheetColumn ACTION = SheetColumn.required("action", "اقدام", "task");
    static final SheetColumn MEASURE = SheetColumn.required("measure", "سنجه", "measured by");
    static final SheetColumn TARGET = SheetColumn.required("target", "هدف", "goal");
    static final SheetColumn DUE =
            SheetColumn.required("dueOn", "مهلت", "سررسید", "due", "deadline");
    static final SheetColumn PRIORITY =
            SheetColumn.optional("priority", "اولویت", "اولویت‌دار", "priority flag");
    static final SheetColumn RESULT = SheetColumn.optional("result", "نتیجه", "outcome");
    static final SheetColumn CLOSED =
            SheetColumn.optional("closedOn", "تاریخ خاتمه", "خاتمه", "closed", "closed on");
    static final SheetColumn EVIDENCE = SheetColumn.optional("evidence", "مستند", "مدرک", "proof");

    static final List<SheetColumn> ALL =
            List.of(
                    RESOLUTION,
                    TITLE,
                    ADOPTED,
                    GAUGE,
                    AREA,
                    DIRECTION,
                    OWNER,
                    ACTION,
                    MEASURE,
                    TARGET,
                    DUE,
                    PRIORITY,
                    RESULT,
                    CLOSED,
                    EVIDENCE);

    private OldActionColumn() {}
}
