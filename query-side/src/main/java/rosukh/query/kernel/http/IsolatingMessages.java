package rosukh.query.kernel.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import rosukh.query.kernel.show.Isolates;
import rosukh.query.kernel.show.Lang;

/// Texts whose arguments stay in their own writing order, wherever the text is shown.
final class IsolatingMessages extends ResourceBundleMessageSource {

    @Override
    protected Object[] resolveArguments(Object @Nullable [] given, @Nullable Locale locale) {
        Object[] arguments = super.resolveArguments(given, locale).clone();
        Lang lang = locale == null ? Lang.EN : Lang.of(locale.getLanguage()).orElse(Lang.EN);
        for (int i = 0; i < arguments.length; i++)
            if (arguments[i] instanceof String text) arguments[i] = Isolates.within(lang, text);
        return arguments;
    }
}
