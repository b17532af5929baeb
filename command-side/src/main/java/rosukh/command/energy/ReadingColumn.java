package rosukh.command.energy;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of meter readings, under every heading people write over them.
final class ReadingColumn {

    static final SheetColumn SITE =
            SheetColumn.required("siteId", "محل", "نیروگاه", "شناسه محل", "site", "plant", "id");
    static final SheetColumn FROM =
            SheetColumn.required("from", "از", "از تاریخ", "آغاز", "start", "first day");
    static final SheetColumn TO =
            SheetColumn.required("to", "تا", "تا تاریخ", "پایان", "end", "last day");
    static final SheetColumn KWH =
            SheetColumn.required(
                    "kwh", "انرژی (کیلووات‌ساعت)", "انرژی", "کیلووات‌ساعت", "energy", "metered");

    static final List<SheetColumn> ALL = List.of(SITE, FROM, TO, KWH);

    private ReadingColumn() {}
}
