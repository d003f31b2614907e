package io.eata.portal.office;

import java.util.List;
import java.util.Optional;

/** The regions of an administration. Changes take hold only on the version they were made on. */
public interface RegionBook {

    /** Most regions that an administration may have. */
    int MOST = 500;

    /** All of an administration, by name. */
    List<Region> of(String country);

    Optional<Region> find(String country, String name);

    /** What is wrong with the name of a region. */
    List<Mistake> check(String name);

    Kept create(String country, String name);

    /** Gives it another name; its offices follow, accounts are for the caller to tell. */
    Kept rename(String country, String name, int version, String newName);

    /** The former name that accounts may still have; empty when all have heard. */
    Optional<String> awaited(String country, String name);

    /** Identity has heard of the newest name. */
    void accountsFollow(String country, String name);

    /** Lets offices and accounts be put into it, or no longer. */
    Kept activate(String country, String name, int version, boolean active);

    /** Deletes a region without offices. Accounts are for the caller to look at. */
    Kept delete(String country, String name, int version);
}
