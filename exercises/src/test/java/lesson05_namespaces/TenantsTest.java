package lesson05_namespaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Frame;
import workbook.kit.Lab;
import workbook.kit.Member;
import workbook.kit.Question;
import workbook.kit.Step;

class TenantsTest {

    @RegisterExtension
    final Lab lab = Lab.running(Tenants.class).store();

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");
    final Client alan = lab.client("alan");
    private final List<Member> joined = new CopyOnWriteArrayList<>();

    @Test
    @Step(1)
    void a_tenant_that_was_opened_has_a_namespace() {
        assertThat(ada.asks("open", "acme")).answered("ok");
        Member adaAtAcme = ada.joins("/acme");

        assertThat(adaAtAcme.asks("ticket", "the lamp is broken")).answered(1);

        assertThat(adaAtAcme).heardOnly("ticket", 1, "the lamp is broken");
        assertThat(ada).heardNothing();
    }

    @Test
    @Step(1)
    void the_second_to_open_it_comes_to_the_same_one() {
        Member adaAtAcme = opens(ada, "acme");
        adaAtAcme.emits("ticket", "lamp");
        Member graceAtAcme = opens(grace, "acme");

        assertThat(graceAtAcme.asks("ticket", "door")).answered(2);

        assertThat(graceAtAcme).heardOnly("ticket", 2, "door");
        assertThat(adaAtAcme).heard("ticket", 2, "door");
    }

    @Test
    @Step(1)
    void each_tenant_has_its_own_clients_and_numbers() {
        Member graceAtAcme = opens(grace, "acme");
        Member alanAtGlobex = opens(alan, "globex");
        graceAtAcme.emits("ticket", "lamp");

        assertThat(alanAtGlobex.asks("ticket", "chair")).answered(1);

        assertThat(alanAtGlobex).heardOnly("ticket", 1, "chair");
        assertThat(graceAtAcme).heardOnly("ticket", 1, "lamp");
    }

    @Test
    @Step(1)
    void a_tenant_that_is_not_on_the_list_is_refused() {
        assertThat(alan.asks("open", "umbrella")).answered("no such tenant");
        assertThat(alan.asks("open", "/acme")).answered("no such tenant");
        assertThat(grace.asks("open", "Acme ")).answered("no such tenant");
        assertThat(grace.asks("open", "a".repeat(10_000))).answered("no such tenant");
        assertThat(ada.asks("open", (Object) null)).answered("no such tenant");

        assertThat(alan.joins("/umbrella")).wasRefused(Map.of("message", "Invalid namespace"));
    }

    @Test
    @Step(1)
    void a_ticket_without_a_text_is_refused_and_gets_no_number() {
        Member alanAtAcme = opens(alan, "acme");

        assertThat(alanAtAcme.asks("ticket", " ")).answered("no text");
        assertThat(alanAtAcme.asks("ticket", (Object) null)).answered("no text");

        assertThat(alanAtAcme.asks("ticket", "lamp")).answered(1);
        assertThat(alanAtAcme).heardOnly("ticket", 1, "lamp");
    }

    @Test
    @Step(1)
    void a_tenant_that_nobody_has_opened_is_not_there() {
        opens(ada, "initech");

        assertThat(grace.joins("/acme")).wasRefused(Map.of("message", "Invalid namespace"));
        assertThat(lab.stored()).reads("initech");
    }

    @Test
    @Step(2)
    void two_who_open_it_at_the_same_time_come_to_one_help_desk() {
        List<Question> requests = lab.race(() -> ada.asks("open", "acme"), () -> grace.asks("open", "acme"));
        Member adaAtAcme = ada.joins("/acme");

        adaAtAcme.emits("ticket", "lamp");

        assertThat(adaAtAcme).heardOnly("ticket", 1, "lamp");
        assertThat(requests.get(0)).answered("ok");
        assertThat(requests.get(1)).answered("ok");
    }

    @Test
    @Step(2)
    void nobody_finds_a_namespace_without_its_listeners() {
        lab.interrupts(() -> ada.emits("open", "acme"), 1, () -> opensAndJoins(grace, "/acme"));

        assertThat(joined.get(0).asks("ticket", "lamp")).answered(1);
    }

    @Test
    @Step(2)
    void nobody_is_told_ok_before_the_tenant_is_there() {
        lab.interrupts(() -> ada.asks("open", "acme"), 1, () -> joined.add(grace.joins("/acme")));

        assertEquals(List.of(), refusedAfterTheFirstOk());
        assertThat(ada.asks("open", "acme")).answered("ok");
    }

    @Test
    @Step(2)
    void twenty_who_open_it_at_the_same_time_come_to_one_help_desk() {
        lab.gateMeets(2);
        lab.together(twentyOpenings("globex"));
        lab.gateReleases();

        Member alanAtGlobex = opens(alan, "globex");

        assertThat(alanAtGlobex.asks("ticket", "chair")).answered(1);
        assertThat(alanAtGlobex).heardOnly("ticket", 1, "chair");
    }

    @Test
    @Step(2)
    void a_client_that_is_told_ok_finds_the_namespace() {
        lab.interrupts(() -> ada.emits("open", "acme"), 2, () -> opensAndJoins(grace, "/acme"));
        lab.interrupts(() -> ada.emits("open", "globex"), 3, () -> opensAndJoins(alan, "/globex"));

        assertThat(joined.get(0).asks("ticket", "lamp")).answered(1);
        assertThat(joined.get(1).asks("ticket", "chair")).answered(1);
    }

    @Test
    @Step(3)
    void when_the_last_client_leaves_the_tenant_is_closed() {
        Member adaAtAcme = opens(ada, "acme");
        adaAtAcme.emits("ticket", "lamp");
        adaAtAcme.leaves();

        assertThat(lab.stored()).isEmpty();
        assertThat(grace.joins("/acme")).wasRefused(Map.of("message", "Invalid namespace"));
        assertThat(ada.asks("open", "umbrella")).answered("no such tenant");
    }

    @Test
    @Step(3)
    void it_stays_as_long_as_somebody_is_there() {
        Member adaAtAcme = opens(ada, "acme");
        Member graceAtAcme = opens(grace, "acme");
        opens(alan, "globex");
        adaAtAcme.leaves();
        alan.disconnects();

        assertThat(graceAtAcme.asks("ticket", "door")).answered(1);
        assertThat(graceAtAcme).heardOnly("ticket", 1, "door");
        assertThat(lab.stored()).reads("acme");
    }

    @Test
    @Step(3)
    void a_line_that_breaks_is_leaving() {
        opens(alan, "acme");
        alan.drops();

        assertThat(lab.stored()).isEmpty();
        assertThat(grace.joins("/acme")).wasRefused(Map.of("message", "Invalid namespace"));
    }

    @Test
    @Step(3)
    void a_tenant_that_is_opened_again_begins_anew() {
        Member adaAtAcme = opens(ada, "acme");
        adaAtAcme.emits("ticket", "lamp");
        adaAtAcme.leaves();

        Member graceAtAcme = opens(grace, "acme");

        assertThat(graceAtAcme.asks("ticket", "door")).answered(1);
        assertThat(graceAtAcme).heardOnly("ticket", 1, "door");
    }

    @Test
    @Step(3)
    void a_tenant_that_closed_before_somebody_came_is_opened_again() {
        Member adaAtAcme = opens(ada, "acme");
        grace.emits("open", "acme");
        adaAtAcme.leaves();

        assertThat(lab.stored()).isEmpty();
        Member alanAtAcme = opens(alan, "acme");

        assertThat(alanAtAcme.asks("ticket", "door")).answered(1);
    }

    @Test
    @Step(3)
    void opening_while_the_last_one_leaves_makes_one_help_desk() {
        Member adaAtAcme = opens(ada, "acme");
        adaAtAcme.emits("ticket", "lamp");

        lab.interrupts(adaAtAcme::leaves, 3, () -> grace.emits("open", "acme"));
        Member alanAtAcme = opens(alan, "acme");

        assertThat(alanAtAcme.asks("ticket", "door")).answered(1);
        assertThat(alanAtAcme).heardOnly("ticket", 1, "door");
    }

    @Test
    @Step(3)
    void a_client_that_is_told_ok_while_the_last_one_leaves_finds_the_namespace() {
        Member adaAtAcme = opens(ada, "acme");

        lab.interrupts(adaAtAcme::leaves, 2, () -> opensAndJoins(grace, "/acme"));

        assertThat(joined.get(0).asks("ticket", "door")).answered(1);
    }

    @Test
    @Step(3)
    void a_client_that_comes_between_the_steps_of_closing_finds_the_namespace() {
        Member adaAtAcme = opens(ada, "acme");

        lab.interrupts(adaAtAcme::leaves, 1, () -> opensAndJoins(grace, "/acme"));

        assertThat(joined.get(0).asks("ticket", "door")).answered(1);
    }

    /** Opens the tenant, and connects to its namespace. */
    private static Member opens(Client client, String tenant) {
        assertThat(client.asks("open", tenant)).answered("ok");
        Member member = client.joins("/" + tenant);
        assertThat(member).heardNothing(); // and is connected
        return member;
    }

    /** The same, within another action: whether it was let in is asked later. */
    private void opensAndJoins(Client client, String namespace) {
        client.emits("open", namespace.substring(1));
        joined.add(client.joins(namespace));
    }

    /** The refusals of a namespace, from the moment at which somebody was told {@code ok}. */
    private List<String> refusedAfterTheFirstOk() {
        return lab.frames().stream()
                .map(Frame::raw)
                .dropWhile(raw -> !(raw.startsWith("43") && raw.endsWith("[\"ok\"]")))
                .filter(raw -> raw.startsWith("44"))
                .toList();
    }

    private Runnable[] twentyOpenings(String tenant) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(number -> lab.client("guest " + number))
                .map(guest -> (Runnable) () -> guest.emits("open", tenant))
                .toArray(Runnable[]::new);
    }
}
