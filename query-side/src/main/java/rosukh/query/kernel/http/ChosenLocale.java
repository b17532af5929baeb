package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Ui;

/// The locale is the language the reader chose, never the browser's.
final class ChosenLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(Ui.ATTRIBUTE) instanceof Ui ui
                ? ui.lang().locale()
                : Lang.FA.locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }
}
