package rosukh.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class ReaderTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Reader with(String... authorities) {
        TestingAuthenticationToken who =
                new TestingAuthenticationToken("somebody", "-", authorities);
        SecurityContextHolder.getContext().setAuthentication(who);
        return Reader.current();
    }

    private static String bson(Bson filter) {
        return filter.toBsonDocument(
                        BsonDocument.class,
                        com.mongodb.MongoClientSettings.getDefaultCodecRegistry())
                .toJson();
    }

    @Test
    void an_officer_of_a_province_sees_that_province() {
        Reader reader = with("ROLE_officer", "PROVINCE_KRM", "ORG_krm-parks");
        assertThat(reader.sees("f-1", "KRM", "KRM-P01")).isTrue();
        assertThat(reader.sees("f-1", "YAZ", "YAZ-P01")).isFalse();
        assertThat(reader.sees("f-1", null, null)).isFalse();
        assertThat(reader.organisation()).isEqualTo("krm-parks");
        assertThat(bson(reader.reach("firmId", "provinceKey", "estateKey"))).contains("KRM");
    }

    @Test
    void an_officer_of_a_park_sees_that_park_only() {
        Reader reader = with("ROLE_officer", "ESTATE_KRM-P01");
        assertThat(reader.sees("f-1", "KRM", "KRM-P01")).isTrue();
        assertThat(reader.sees("f-1", "KRM", "KRM-P02")).isFalse();
    }

    @Test
    void a_reader_without_bounds_sees_everything() {
        Reader reader = with("ROLE_auditor", "SCOPE_read");
        assertThat(reader.sees("f-1", "YAZ", null)).isTrue();
        assertThat(bson(reader.reach("firmId", "provinceKey", "estateKey"))).isEqualTo("{}");
        assertThat(reader.may("auditor", "manager")).isTrue();
        assertThat(reader.may("officer")).isFalse();
    }

    @Test
    void a_firm_sees_itself() {
        Reader reader = with("ROLE_firm", "FIRM_f-7");
        assertThat(reader.sees("f-7", "YAZ", null)).isTrue();
        assertThat(reader.sees("f-8", "YAZ", null)).isFalse();
        assertThat(bson(reader.reach("firmId", "provinceKey", "estateKey"))).contains("f-7");
    }

    @Test
    void a_firm_account_without_a_firm_and_an_unknown_role_see_nothing() {
        for (Reader reader : new Reader[] {with("ROLE_firm"), with("ROLE_gardener")}) {
            assertThat(reader.sees("f-7", "YAZ", null)).isFalse();
            assertThat(bson(reader.reach("firmId", "provinceKey", "estateKey")))
                    .contains("\"$in\": []");
        }
    }

    @Test
    void nobody_is_known_before_signing_in() {
        assertThat(Reader.current().known()).isFalse();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new AnonymousAuthenticationToken(
                                "k", "anonymous", AuthorityUtils.createAuthorityList("ROLE_X")));
        assertThat(Reader.current().known()).isFalse();
    }
}
