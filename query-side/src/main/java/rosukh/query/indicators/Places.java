package rosukh.query.indicators;

import org.springframework.context.MessageSource;
import rosukh.events.indicators.Area;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Lang;

/// What areas are called.
public record Places(MessageSource messages, Lang lang) {

    public String name(Area area) {
        CodeLists lists = new CodeLists(lang);
        return switch (area.kind()) {
            case NATION -> messages.getMessage("indicators.nation", null, lang.locale());
            case PROVINCE -> lists.province(area.key());
            case ESTATE -> lists.estate(area.key());
        };
    }
}
