package rosukh.query.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Lang;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// Reads the reader's choices (language, calendar, theme, density) from the query or the cookies,
/// remembers what the query says, and puts `ui`, `fmt` and `lists` where every template finds them,
/// also the login and error pages.
final class ChoicesFilter extends OncePerRequestFilter {

    private static final Map<String, Set<String>> CHOICES =
            Map.of(
                    "lang", Set.of("fa", "en"),
                    "calendar", Set.of("jalali", "gregorian"),
                    "theme", Set.of("auto", "light", "dark"),
                    "density", Set.of("comfortable", "compact"));

    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "lang", "fa",
                    "calendar", "jalali",
                    "theme", "auto",
                    "density", "comfortable");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, List<String>> query = Link.parse(request.getQueryString());
        CHOICES.forEach((name, allowed) -> remember(name, allowed, query, request, response));
        Ui ui = uiOf(request, query);
        request.setAttribute(Ui.ATTRIBUTE, ui);
        request.setAttribute("fmt", ui.format());
        request.setAttribute("lists", new CodeLists(ui.lang()));
        chain.doFilter(request, response);
    }

    private static void remember(
            String name,
            Set<String> allowed,
            Map<String, List<String>> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        String value = first(query, name);
        if (!allowed.contains(value)) return;
        String cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private static Ui uiOf(HttpServletRequest request, Map<String, List<String>> query) {
        UnaryOperator<String> chosen = name -> choice(request, query, name);
        return new Ui(
                Lang.of(chosen.apply("lang")).orElse(Lang.FA),
                CalendarChoice.of(chosen.apply("calendar")).orElse(CalendarChoice.JALALI),
                chosen.apply("theme"),
                chosen.apply("density"),
                Link.of(request.getRequestURI(), request.getQueryString()),
                null,
                null);
    }

    private static String choice(
            HttpServletRequest request, Map<String, List<String>> query, String name) {
        Set<String> allowed = CHOICES.getOrDefault(name, Set.of());
        String asked = first(query, name);
        if (allowed.contains(asked)) return asked;
        return fromCookie(request, name)
                .filter(allowed::contains)
                .orElse(DEFAULTS.getOrDefault(name, ""));
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }

    private static Optional<String> fromCookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies)
            if (cookie.getName().equals(name)) return Optional.of(cookie.getValue());
        return Optional.empty();
    }
}
