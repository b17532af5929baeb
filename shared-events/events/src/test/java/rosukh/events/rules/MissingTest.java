package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.events.TestData;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;

class MissingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final Scheme SCHEME =
            Schemes.of(TestData.schemes()).inForce("ir-kb", DAY).orElseThrow();

    private static final List<Evidence> DOCUMENTS =
            SCHEME.evidenceItems().stream()
                    .map(item -> new Evidence(item.code(), DAY, true))
                    .toList();

    @Test
    void an_empty_application_lacks_documents_products_and_figures_at_once() {
        List<String> missing =
                SCHEME.missing(new Application(DAY, Map.of(), null, List.of(), List.of()));

        assertThat(missing)
                .contains("E_MISSING:TAX_RETURN", "M:products", "M:operatingRevenueRial")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_field_of_a_product_is_named_with_its_product() {
        Product product = new Product("p1", Map.of("technologyLevel", "HIGH"));

        assertThat(
                        SCHEME.missing(
                                new Application(
                                        DAY,
                                        Map.of("operatingRevenueRial", BigInteger.ONE),
                                        List.of(product),
                                        DOCUMENTS,
                                        List.of())))
                .containsExactly("M:p1.rdDesign", "M:p1.stage");
    }

    @Test
    void a_complete_application_lacks_nothing_even_if_it_will_be_refused() {
        Product product =
                new Product(
                        "p1",
                        Map.of(
                                "technologyLevel",
                                "LOW",
                                "rdDesign",
                                List.of("PRODUCT"),
                                "stage",
                                "IDEA"));
        Application application =
                new Application(
                        DAY,
                        Map.of("operatingRevenueRial", BigInteger.ONE),
                        List.of(product),
                        DOCUMENTS,
                        List.of());

        assertThat(SCHEME.evaluate(application).status()).isEqualTo(Outcome.Status.REFUSED);
        assertThat(SCHEME.missing(application)).isEmpty();
    }
}
