package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/// Where a form leads to.
final class Forms {

    /// A path of this site: no scheme, no host, nothing a browser could read as one.
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private Forms() {}

    /// The page a refused form returns to; null where the request names none of ours.
    static @Nullable String back(HttpServletRequest request) {
        String back = request.getParameter("back");
        return back != null && OWN_PATH.matcher(back).matches() ? back : null;
    }

    static RedirectView seeOther(String path) {
        RedirectView redirect = new RedirectView(path, true, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
