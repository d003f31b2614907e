package io.eata.identity.registration;

import org.jspecify.annotations.Nullable;

/**
 * What a holder says of himself when registering: it signs declarations, and customs see it (the guide of the app, "Create
 * profile").
 *
 * @param title {@code MR}, {@code MRS} or {@code MS}, if wished
 * @param givenNames as the passport has them
 * @param surname as the passport has it
 * @param country ISO 3166-1 alpha-2, of residence; cannot be changed later
 * @param phone with the country's code
 */
public record HolderProfile(
        @Nullable String title,
        String givenNames,
        String surname,
        String street,
        String postalCode,
        String city,
        @Nullable String state,
        String country,
        String phone) {

    /** As the wallet greets and a declaration names the person. */
    public String fullName() {
        return givenNames + " " + surname;
    }

    @Override
    public String toString() {
        return "HolderProfile[" + country + "]";
    }
}
