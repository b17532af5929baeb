package rosukh.command.energy;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of meter readings, under every heading people write over them.
enum ReadingColumn implements SheetColumn {
    SITE("siteId", "محل", "نیروگاه", "شناسه محل", "site", "plant", "id"),
    FROM("from", "از", "از تاریخ", "آغاز", "start", "first day"),
    TO("to", "تا", "تا تاریخ", "پایان", "end", "last day"),
    KWH("kwh", "انرژی (کیلووات‌ساعت)", "انرژی", "کیلووات‌ساعت", "energy", "metered");

    static final List<ReadingColumn> ALL = List.of(values());

    private final String field;
    private final String heading;

    /// Parted by `|`.
    private final String synonyms;

    ReadingColumn(String field, String heading, String... synonyms) {
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
