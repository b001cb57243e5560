package lesson08_queues;

import static workbook.kit.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Step;

class ParcelHubTest {

    @RegisterExtension
    final Lab lab = Lab.running(ParcelHub.class);

    final Client acme = lab.client("acme", as("acme", "vendor"));
    final Client flowers = lab.client("flowers", as("flowers", "vendor"));
    final Client driver1 = lab.client("driver1", as("driver1", "driver"));
    final Client driver2 = lab.client("driver2", as("driver2", "driver"));

    @Test
    @Step(1)
    void a_pickup_reaches_each_driver_and_no_vendor() {
        assertThat(acme.asks("pickup", order("7"))).answered("ok");

        assertThat(driver1).heardOnly("pickup", parcel("acme", "7"));
        assertThat(driver2).heardOnly("pickup", parcel("acme", "7"));
        assertThat(flowers).heardNothing();
        assertThat(acme).heardNothing();
    }

    @Test
    @Step(1)
    void the_store_is_the_vendor_and_not_what_the_event_says() {
        flowers.emits("pickup", parcel("acme", "7"));

        assertThat(driver2).heardOnly("pickup", parcel("flowers", "7"));
    }

    @Test
    @Step(1)
    void only_vendors_announce_parcels_and_a_parcel_has_an_order() {
        Client nobody = lab.client("nobody", Map.of("role", "vendor"));

        assertThat(driver1.asks("pickup", order("7"))).answered("vendors only");
        assertThat(nobody.asks("pickup", order("7"))).answered("vendors only");
        assertThat(acme.asks("pickup", Map.of("store", "acme"))).answered("no order");
        assertThat(acme.asks("pickup", order(" "))).answered("no order");
        assertThat(flowers.asks("pickup", order("7".repeat(41)))).answered("no order");
        assertThat(driver2).heardNothing();
    }

    @Test
    @Step(2)
    void the_vendor_of_the_parcel_hears_where_it_is_and_nobody_else_does() {
        flowers.emits("pickup", order("7"));
        driver1.emits("in-transit", parcel("flowers", "7"));
        assertThat(driver1.asks("delivered", parcel("flowers", "7"))).answered("ok");

        assertThat(flowers).heardInOrder("in-transit", "7");
        assertThat(flowers).heardInOrder("delivered", "7");
        assertThat(acme).heardNothing();
        assertThat(driver2).heardOnly("pickup", parcel("flowers", "7"));
    }

    @Test
    @Step(2)
    void a_store_can_be_called_like_the_room_of_the_drivers() {
        Client drivers = lab.client("drivers", as("drivers", "vendor"));
        acme.emits("pickup", order("7"));
        drivers.emits("pickup", order("8"));
        driver2.emits("in-transit", parcel("drivers", "8"));

        assertThat(drivers).heardOnly("in-transit", "8");
        assertThat(driver1).heardInOrder("pickup", parcel("acme", "7"), parcel("drivers", "8"));
    }

    @Test
    @Step(2)
    void each_connection_of_a_store_hears_its_notices() {
        Client phone = lab.client("acme's phone", as("acme", "vendor"));
        acme.emits("pickup", order("7"));
        driver2.emits("in-transit", parcel("acme", "7"));

        assertThat(phone).heardOnly("in-transit", "7");
        assertThat(acme).heardOnly("in-transit", "7");
    }

    @Test
    @Step(2)
    void only_drivers_report_and_a_report_names_store_and_order() {
        acme.emits("pickup", order("7"));

        assertThat(acme.asks("in-transit", parcel("acme", "7"))).answered("drivers only");
        assertThat(driver1.asks("delivered", order("7"))).answered("no order");
        assertThat(driver2.asks("in-transit", parcel("acme", ""))).answered("no order");
        assertThat(driver1.asks("in-transit", (Object) null)).answered("no order");
        assertThat(acme).heardNothing();
    }

    @Test
    @Step(3)
    void a_step_that_is_not_the_next_one_is_refused() {
        acme.emits("pickup", order("7"));

        assertThat(driver1.asks("delivered", parcel("acme", "7"))).answered("not now");
        driver1.emits("in-transit", parcel("acme", "7"));
        assertThat(driver2.asks("in-transit", parcel("acme", "7"))).answered("not now");
        driver1.emits("delivered", parcel("acme", "7"));
        assertThat(driver1.asks("delivered", parcel("acme", "7"))).answered("not now");
        assertThat(acme).heardInOrder("in-transit", "7");
        assertThat(acme).heardInOrder("delivered", "7");
    }

    @Test
    @Step(3)
    void a_parcel_is_announced_once() {
        acme.emits("pickup", order("7"));

        assertThat(acme.asks("pickup", order("7"))).answered("not now");
        assertThat(driver1.asks("in-transit", parcel("acme", "8"))).answered("not now");
        assertThat(driver1).heardOnly("pickup", parcel("acme", "7"));
    }

    @Test
    @Step(3)
    void two_stores_have_an_order_of_the_same_number() {
        acme.emits("pickup", order("7"));
        assertThat(flowers.asks("pickup", order("7"))).answered("ok");
        driver2.emits("in-transit", parcel("acme", "7"));

        assertThat(driver1.asks("delivered", parcel("flowers", "7"))).answered("not now");
        assertThat(driver1.asks("in-transit", parcel("flowers", "7"))).answered("ok");
        assertThat(flowers).heardOnly("in-transit", "7");
    }

    @Test
    @Step(4)
    void the_log_has_each_step_that_was_taken() {
        flowers.emits("pickup", order("7"));
        acme.emits("pickup", order("8"));
        driver1.emits("in-transit", parcel("flowers", "7"));
        driver1.emits("delivered", parcel("flowers", "7"));

        assertThat(lab.log()).reads("pickup flowers 7", "pickup acme 8", "in-transit flowers 7", "delivered flowers 7");
    }

    @Test
    @Step(4)
    void what_was_refused_is_not_in_the_log() {
        driver1.emits("pickup", order("7"));
        acme.emits("pickup", order(""));
        acme.emits("pickup", order("7"));
        acme.emits("pickup", order("7"));
        driver2.emits("delivered", parcel("acme", "7"));

        assertThat(lab.log()).reads("pickup acme 7");
    }

    private static Map<String, String> as(String name, String role) {
        return Map.of("name", name, "role", role);
    }

    private static Map<String, String> order(String order) {
        return Map.of("order", order);
    }

    private static Map<String, String> parcel(String store, String order) {
        return Map.of("store", store, "order", order);
    }
}
