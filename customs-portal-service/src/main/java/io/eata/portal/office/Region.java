package io.eata.portal.office;

/**
 * A region of an administration.
 *
 * @param country the administration, such as {@code DE}
 * @param name unique in the administration, at most 200 characters
 * @param active new offices and accounts may be put into it
 * @param offices how many offices it has, deactivated ones too
 * @param accountsFollow false while accounts still have to be told of a new name
 */
public record Region(String country, String name, boolean active, int version, int offices, boolean accountsFollow) {}
