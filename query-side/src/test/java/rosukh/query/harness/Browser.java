package rosukh.query.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/// Somebody who reads pages. Every page is checked for texts that are missing. What is drawn by lot
/// on each page, the keys of forms and the tokens against forged ones, is left out: it may contain
/// any short text a test looks for.
public record Browser(MockMvc mvc, String account, String... authorities) {

    private static final Pattern DRAWN = Pattern.compile("(name=\"(?:_csrf|key)\" value=\")[^\"]+");

    public static Browser officer(MockMvc mvc) {
        return new Browser(mvc, "officer", "ROLE_officer", "ORG_isipo");
    }

    /// A page in Persian.
    public String fa(String address) throws Exception {
        return page(address, "fa");
    }

    /// A page in English.
    public String en(String address) throws Exception {
        return page(address, "en");
    }

    private String page(String address, String lang) throws Exception {
        String joined = address + (address.contains("?") ? "&" : "?") + "lang=" + lang;
        MockHttpServletResponse response = answer(joined);
        String html = response.getContentAsString();
        assertThat(response.getStatus()).as(joined + "\n" + html).isEqualTo(200);
        assertThat(html).as(joined).doesNotContain("??");
        if (lang.equals("fa")) assertThat(Bidi.disordered(html)).as(joined).isEmpty();
        assertThat(html).contains(lang.equals("fa") ? "dir=\"rtl\"" : "dir=\"ltr\"");
        return DRAWN.matcher(html).replaceAll("$1drawn");
    }

    public MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(
                        get(URI.create(address))
                                .with(
                                        user(account)
                                                .authorities(
                                                        Arrays.stream(authorities)
                                                                .map(SimpleGrantedAuthority::new)
                                                                .toList())))
                .andReturn()
                .getResponse();
    }
}
