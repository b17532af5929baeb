package rosukh.app.identity;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The demo's login page. Elsewhere people sign in at their identity provider.
@Controller
@Profile("demo")
@ConditionalOnExpression("!'command'.equalsIgnoreCase('${rosukh.role:all}')")
class LoginPage {

    private final List<DemoLogin> logins;

    LoginPage(DemoAccounts accounts) {
        this.logins = accounts.all().stream().map(DemoAccount::login).toList();
    }

    @GetMapping("/login")
    String page(Model model) {
        model.addAttribute("demoLogins", logins);
        return "login";
    }
}
