package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Leads a refused form back to the page it came from, with the problem and what was typed.
final class FormReturn {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "back", "key", "version");

    private FormReturn() {}

    static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/forms/");
    }

    /// A redirect; a plain problem document where the form names no page of ours.
    static Object leadBack(Problem problem, HttpServletRequest request) {
        String back = Forms.back(request);
        if (back == null) return problem.answer();
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("problem", problem);
        flash.put("input", typed(request));
        return Forms.seeOther(back);
    }

    /// What was typed, by field.
    static Map<String, List<String>> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !NOT_TYPED.contains(entry.getKey()))
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
